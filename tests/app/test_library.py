"""The lines of the README that use Jingdu as a library, run as they stand there."""

import re
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"


def lines():
    page = README.read_text("utf-8")
    return re.search(r"### From Python.*?```python\n(.*?)```", page, re.DOTALL)[1]


def test_the_readme_s_lines_print_the_figures(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JINGDU_HOME", str(tmp_path / "home"))
    Path("report.txt").write_text("全市培训干部1.2万余人次，减税超过6.2亿元。\n", "utf-8")
    exec(compile(lines(), "README.md", "exec"), {})
    first, second = capsys.readouterr().out.splitlines()
    assert first == "1.2万余人次 12000 人次 more_than 培训干部"
    assert second.startswith("超过6.2亿元 620000000 元 more_than")


def test_they_are_five_at_most():
    assert len([line for line in lines().splitlines() if line]) <= 5

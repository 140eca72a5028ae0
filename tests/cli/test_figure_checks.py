"""What is recomputed, on the command line."""

import csv
import io

import pytest

from reader.cli import main

TEXT = "云河综述\n\n机构由100个增加到150个，增长30%。党员从1.8万名增加到2.6万名，增长44.4%。\n"


@pytest.fixture
def report(tmp_path, monkeypatch, tmp_path_factory):
    monkeypatch.setenv("JINGDU_HOME", str(tmp_path_factory.getbasetemp() / "home"))
    path = tmp_path / "云河.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(capfdbinary, *arguments):
    assert main([str(argument) for argument in arguments]) == 0
    return capfdbinary.readouterr().out.decode("utf-8")


def test_the_table_marks_what_recomputes_and_says_why_the_rest_does_not(capfdbinary, report):
    *rows, remark = run(capfdbinary, "figures", report).splitlines()
    signs = {row.split()[0]: row[-1] for row in rows if row[-1] in "=≠"}
    assert signs == {"30%": "≠", "44.4%": "="}
    assert remark.startswith("≠ 30%: Does not recompute, because (150 − 100) ÷ 100 = 50%")


def test_csv_has_a_column_for_it(capfdbinary, report):
    written = run(capfdbinary, "figures", report, "--format", "csv")
    told = {row["surface"]: row["check"] for row in csv.DictReader(io.StringIO(written))}
    assert told["30%"].startswith("Does not recompute")
    assert told["44.4%"].startswith("Recomputes")
    assert told["100个"] == ""

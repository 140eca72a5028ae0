"""`jingdu excerpt` in every form, by templates, with options."""

import csv
import io
import json
import zipfile

import pytest

from reader.cli import main

TEXT = "云河市工作报告\n\n一、强化培训\n全市培训干部3000余人次。\n二、改进服务\n新建站点40个。\n"


@pytest.fixture
def file(tmp_path, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def excerpt(file, tmp_path, cached_tools):
    def run(*options, binary=False):
        out = tmp_path / "out"
        argv = ["excerpt", str(file), "--find", "培训干部3000余人次", *options, "-o", str(out)]
        assert main(argv) == 0
        return out.read_bytes() if binary else out.read_text("utf-8")

    return run


@pytest.fixture
def cached_tools(monkeypatch, tools):
    """The look-up tables of this run in place of the user's, which would take long to build."""
    monkeypatch.setattr("reader.cli.commands._tools", lambda: tools)


@pytest.mark.parametrize("form", ["docx", "anki"])
def test_documents_and_decks_are_written_to_a_file(excerpt, form):
    assert zipfile.is_zipfile(io.BytesIO(excerpt("--format", form, binary=True)))


@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("rtf", "{\\rtf1"),
        ("bibtex", "@"),
        ("biblatex", "@"),
        ("gbt7714", "云河市工作报告[R"),
        ("chicago", "“云河市工作报告"),
    ],
)
def test_each_form_begins_as_it_should(excerpt, form, mark):
    assert excerpt("--format", form).startswith(mark)


def test_csl_json_is_one_array(excerpt):
    assert json.loads(excerpt("--format", "csl-json"))[0]["title"] == "云河市工作报告"


def test_csv_lists_the_figures_of_the_passage(excerpt):
    rows = list(csv.DictReader(io.StringIO(excerpt("--format", "csv").removeprefix("\ufeff"))))
    assert [row["surface"] for row in rows] == ["3000余人次"]


@pytest.mark.parametrize("options", [("--format", "template:footnote"), ("--template", "footnote")])
def test_a_template_can_be_named_in_two_ways(excerpt, options):
    assert excerpt(*options).startswith("“培训干部3000余人次” ")


def test_options_say_what_is_in_it(excerpt):
    written = excerpt("--pinyin", "inline", "--no-glosses", "--no-figures", "--style", "chicago")
    assert "培(péi)训(xùn)" in written
    assert "Figures" not in written
    assert "“云河市工作报告" in written


def test_a_template_that_is_not_there_is_named(file, capsys, cached_tools):
    assert main(["excerpt", str(file), "--find", "培训", "--template", "none"]) == 1
    assert "E-TPL-03" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["pdf", "template:"])
def test_a_form_that_there_is_not_is_wrong_usage(file, form):
    with pytest.raises(SystemExit) as caught:
        main(["excerpt", str(file), "--find", "培训", "--format", form])
    assert caught.value.code == 2


def test_no_document_is_shown_in_a_terminal(file, capsys, monkeypatch, cached_tools):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["excerpt", str(file), "--find", "培训", "--format", "docx"]) == 1
    assert "E-OUT-01" in capsys.readouterr().err

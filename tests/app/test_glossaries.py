import os
from dataclasses import dataclass

import pytest

from reader.app.glossaries import FOLDER, MAX_BYTES, Glossaries
from reader.core.errors import Code
from reader.core.lexicon import Lexicon, load


@dataclass(frozen=True)
class Tools:
    """All that glossaries ask of the look-ups."""

    lexicon: Lexicon


@pytest.fixture
def tools():
    return Tools(load())


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / FOLDER
    made.mkdir()
    return made


def gloss(tools, term):
    entry = tools.lexicon.get(term)
    return entry.gloss if entry else None


def test_without_a_folder_the_tools_stay_as_they_are(tmp_path, tools):
    assert Glossaries(tmp_path).add_to(tools) == (tools, ())


def test_a_glossary_adds_its_terms(tmp_path, folder, tools):
    (folder / "team.csv").write_text("云桥工程,,Cloud Bridge scheme\n", encoding="utf-8-sig")
    own, notices = Glossaries(tmp_path).add_to(tools)
    assert (gloss(own, "云桥工程"), notices) == ("Cloud Bridge scheme", ())


def test_a_glossary_in_a_chinese_spreadsheets_encoding_is_read(tmp_path, folder, tools):
    (folder / "team.csv").write_bytes("云桥工程,,桥\n".encode("gb18030"))
    own, _ = Glossaries(tmp_path).add_to(tools)
    assert gloss(own, "云桥工程") == "桥"


def test_of_two_glossaries_the_first_by_name_counts(tmp_path, folder, tools):
    (folder / "b.csv").write_text("云桥工程,,second\n", encoding="utf-8")
    (folder / "a.csv").write_text("云桥工程,,first\n", encoding="utf-8")
    own, _ = Glossaries(tmp_path).add_to(tools)
    assert gloss(own, "云桥工程") == "first"


def test_other_files_are_left_alone(tmp_path, folder, tools):
    (folder / "notes.txt").write_text("云桥工程,,x\n", encoding="utf-8")
    own, _ = Glossaries(tmp_path).add_to(tools)
    assert gloss(own, "云桥工程") is None


def test_bad_rows_are_reported_once_with_file_and_line(tmp_path, folder, tools):
    (folder / "team.csv").write_text("桥,,x\n", encoding="utf-8")
    glossaries = Glossaries(tmp_path)
    (notice,) = glossaries.add_to(tools)[1]
    assert (notice.code, notice.data["name"], notice.data["line"]) == (
        Code.GLOSSARY_TERM,
        "team",
        "1",
    )
    assert glossaries.add_to(tools)[1] == ()


def test_a_changed_glossary_is_read_again(tmp_path, folder, tools):
    path = folder / "team.csv"
    path.write_text("云桥工程,,old\n", encoding="utf-8")
    glossaries = Glossaries(tmp_path)
    glossaries.add_to(tools)
    path.write_text("云桥工程,,new\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    own, _ = glossaries.add_to(tools)
    assert gloss(own, "云桥工程") == "new"


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8" * 3, b"x" * (MAX_BYTES + 1)])
def test_a_file_that_is_no_text_or_too_large_is_reported(tmp_path, folder, tools, data):
    (folder / "bad.csv").write_bytes(data)
    own, notices = Glossaries(tmp_path).add_to(tools)
    assert own is tools
    assert [notice.code for notice in notices] == [Code.GLOSSARY_UNREADABLE]

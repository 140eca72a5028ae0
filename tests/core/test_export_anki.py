import sqlite3
import sys
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from reader.core import excerpt as excerpts
from reader.core.errors import Code, ReaderError
from reader.core.export.anki import anki_deck, anki_ruby
from tests.core import test_excerpt as built

_EXCERPT = excerpts.make(built._DOCUMENT, built._NOTES, built._AT, built._AT + 15)
genanki = pytest.importorskip("genanki", reason="the extra “cards” is not installed")


def notes(data, folder):
    with zipfile.ZipFile(BytesIO(data)) as package:
        (folder / "deck").write_bytes(package.read("collection.anki2"))
    connection = sqlite3.connect(folder / "deck")
    rows = connection.execute("SELECT guid, flds FROM notes ORDER BY id").fetchall()
    connection.close()
    return [(guid, fields.split("\x1f")) for guid, fields in rows]


def test_each_explained_term_is_one_note(tmp_path):
    made = notes(anki_deck([_EXCERPT, _EXCERPT], "云河"), tmp_path)
    assert len(made) == len(_EXCERPT.glossary) > 0
    _, fields = made[0]
    assert fields[0] == "网格治理"
    assert "governance by grid units" in fields[3]
    assert fields[4] == _EXCERPT.quotation


def test_a_note_keeps_its_identity_from_deck_to_deck(tmp_path):
    once = notes(anki_deck([_EXCERPT], "云河"), tmp_path)
    again = notes(anki_deck([_EXCERPT], "另一副"), tmp_path)
    assert [guid for guid, _ in once] == [guid for guid, _ in again]


def test_readings_are_written_as_anki_reads_them():
    item = _EXCERPT.glossary[0]
    line = replace(_EXCERPT.lines[0], ruby=((item.start, "wǎng"), (item.start + 1, "gé")))
    ruby = anki_ruby(item, replace(_EXCERPT, lines=(line,)))
    assert ruby == "网[wǎng] 格[gé]治理"


def test_text_is_no_markup_in_a_card(tmp_path):
    line = replace(_EXCERPT.lines[0], text="<b>甲</b>", pinyin="", ruby=())
    (_, fields), *_ = notes(anki_deck([replace(_EXCERPT, lines=(line,))], "云河"), tmp_path)
    assert fields[4] == "&lt;b&gt;甲&lt;/b&gt;"


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "genanki", None)
    with pytest.raises(ReaderError) as caught:
        anki_deck([_EXCERPT], "云河")
    assert caught.value.code is Code.EXTRA_MISSING
    assert caught.value.data == {"extra": "cards", "package": "genanki"}

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader.app.notes import Colour, Highlight, Notes
from reader.app.notes.exchange import dumps, loads
from reader.app.notes.highlight import from_entry
from reader.app.store import Entry, Scope, open_store
from reader.app.store_anchor import Anchor
from reader.core.errors import Code, ReaderError
from reader.core.spans import Span
from tests.core.documents import build

DOCUMENT = build(("paragraph", "全市培训干部1.2万人次。"), ("paragraph", "乡镇也培训干部。"))
FILE = Path("/云河/报告.txt")


@pytest.fixture
def store(tmp_path):
    opened, _ = open_store(tmp_path / "store.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def notes(store):
    return Notes(lambda *, make: store)


def test_a_highlight_is_there_again_with_note_and_tags(notes):
    made = notes.add(
        DOCUMENT,
        Span(2, 6),
        colour=Colour.GREEN,
        note="# 问题\n*谁*",
        tags=[" 干部 ", "培训", "干部"],
    )
    (marked,) = notes.of(DOCUMENT).marked
    assert marked.highlight == made
    assert (marked.start, marked.end) == (2, 6)
    assert (made.colour, made.note, made.tags) == (Colour.GREEN, "# 问题\n*谁*", ("干部", "培训"))


def test_without_a_store_there_are_none():
    assert Notes(lambda *, make: None).of(DOCUMENT).marked == ()


def test_highlights_come_in_reading_order_and_the_shortest_answers(notes):
    long = notes.add(DOCUMENT, Span(0, 10))
    short = notes.add(DOCUMENT, Span(4, 6))
    shelf = notes.of(DOCUMENT)
    assert [one.highlight.id for one in shelf.marked] == [long.id, short.id]
    assert shelf.at(5).highlight == short
    assert shelf.at(9).highlight == long
    assert shelf.at(12) is None


def test_a_note_is_kept_in_place_and_is_no_step_of_undo(notes, store):
    made = notes.add(DOCUMENT, Span(2, 6))
    changed = notes.type(made, note="改")
    (marked,) = notes.of(DOCUMENT).marked
    assert marked.highlight == changed
    assert store.undo(DOCUMENT.source.sha256)
    assert notes.of(DOCUMENT).marked == ()
    assert store.redo(DOCUMENT.source.sha256)
    assert notes.of(DOCUMENT).marked[0].highlight.note == "改"


def test_a_colour_is_undone_and_redone_without_losing_what_was_typed_since(notes, store):
    made = notes.add(DOCUMENT, Span(2, 6), note="一")
    red = notes.paint(DOCUMENT, made, Colour.RED)
    green = notes.paint(DOCUMENT, red, Colour.GREEN)
    notes.type(green, note="一二", tags=["干部"])

    def shown():
        (one,) = notes.of(DOCUMENT).marked
        return one.highlight.colour, one.highlight.note, one.highlight.tags

    assert shown() == (Colour.GREEN, "一二", ("干部",))
    store.undo(DOCUMENT.source.sha256)
    assert shown() == (Colour.RED, "一二", ("干部",))
    store.undo(DOCUMENT.source.sha256)
    assert shown() == (Colour.YELLOW, "一二", ("干部",))
    notes.type(notes.of(DOCUMENT).marked[0].highlight, note="一二三")
    store.redo(DOCUMENT.source.sha256)
    assert shown() == (Colour.RED, "一二三", ("干部",))


def test_what_is_not_given_stays(notes):
    made = notes.add(DOCUMENT, Span(2, 6), note="注", tags=["甲"])
    assert notes.type(made, tags=["乙"]).note == "注"
    assert notes.type(made, note="改").tags == ("甲",)


def test_of_an_import_only_what_is_not_there_is_new_and_nothing_twice(notes):
    notes.add(DOCUMENT, Span(2, 6), note="注")
    kept = [m.highlight for m in notes.of(DOCUMENT).marked]
    read = loads(dumps(kept))
    other = replace(read[0], note="另")
    assert notes.fresh(read) == ()
    assert notes.fresh([*read, other, other]) == (other,)


def test_a_removed_highlight_comes_back_by_undo(notes, store):
    made = notes.add(DOCUMENT, Span(2, 6))
    notes.remove(DOCUMENT, [made.id])
    assert notes.of(DOCUMENT).marked == ()
    store.undo(DOCUMENT.source.sha256)
    assert len(notes.of(DOCUMENT).marked) == 1


def test_in_a_changed_file_a_highlight_moves_with_its_words_or_is_listed_as_lost(notes):
    notes.add(DOCUMENT, Span(0, 12), file=FILE)
    notes.add(DOCUMENT, Span(14, 21), file=FILE)
    changed = build(("paragraph", "新增一段。"), ("paragraph", "全市培训干部1.2万人次，很好。"))
    changed = replace(changed, source=replace(changed.source, sha256="cd" * 32))
    shelf = notes.of(changed, FILE)
    assert [changed.text[m.start : m.end] for m in shelf.marked] == [DOCUMENT.text[0:12]]
    assert [one.anchor.quotation for one in shelf.lost] == [DOCUMENT.text[14:21]]


def test_a_note_of_a_later_version_is_not_lost():
    place = Anchor(start=0, end=2, quotation="全市")
    entry = Entry(
        kind="highlight",
        scope=Scope.PLACE,
        anchor=place,
        value={"colour": "infrared", "note": "留", "tags": "x"},
    )
    assert from_entry(entry) == Highlight(anchor=place, note="留")
    assert from_entry(Entry(kind="words", scope=Scope.PLACE, anchor=place)) is None


def test_what_is_exported_can_be_imported(notes):
    notes.add(DOCUMENT, Span(2, 6), note="注", tags=["甲"], colour=Colour.GRAY, file=FILE)
    (marked,) = notes.of(DOCUMENT).marked
    (read,) = loads(dumps([marked.highlight]))
    assert str(FILE) not in dumps([marked.highlight])
    notes.put_in(DOCUMENT, [read])
    both = [m.highlight for m in notes.of(DOCUMENT).marked]
    assert both[0].anchor == both[1].anchor
    assert both[1].note == "注"


@given(st.text())
def test_no_text_makes_the_import_fail_without_a_code(text):
    with pytest.raises(ReaderError) as caught:
        loads(text)
    assert caught.value.code is Code.NOTES_UNREADABLE


@pytest.mark.parametrize(
    "change", [{"start": 5}, {"colour": "infrared"}, {"quotation": "x"}, {"end": "z"}]
)
def test_a_place_that_cannot_be_is_refused(notes, change):
    notes.add(DOCUMENT, Span(2, 6))
    made = json.loads(dumps(m.highlight for m in notes.of(DOCUMENT).marked))
    made["highlights"][0].update(change)
    with pytest.raises(ReaderError):
        loads(json.dumps(made))

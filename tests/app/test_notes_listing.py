"""The rows of the notes' list, what filters leave of them, and their Markdown."""

from dataclasses import replace

import pytest

from reader.app.notes import Colour, Notes
from reader.app.notes.listing import Wanted, colours_in, left_of, rows_of, tags_in
from reader.app.notes.markdown import as_markdown
from reader.app.store import open_store
from reader.core.spans import Span
from tests.core.documents import build

DOCUMENT = build(
    ("heading", "一、干部培训"),
    ("paragraph", "全市培训干部1.2万人次。"),
    ("paragraph", "乡镇*也*培训干部。"),
)
TRAINED, TOWN = DOCUMENT.text.index("全市"), DOCUMENT.text.index("乡镇")


@pytest.fixture
def notes(tmp_path):
    store, _ = open_store(tmp_path / "store.sqlite3")
    yield Notes(lambda *, make: store)
    store.close()


@pytest.fixture
def rows(notes, tmp_path):
    file = tmp_path / "report.txt"
    notes.add(DOCUMENT, Span(TOWN, TOWN + 5), colour=Colour.RED, tags=["乡镇"], file=file)
    notes.add(DOCUMENT, Span(TRAINED, TRAINED + 12), note="Check *this*", tags=["干部"], file=file)
    return rows_of(DOCUMENT, notes.of(DOCUMENT))


def test_rows_come_in_reading_order_with_their_paragraph(rows):
    assert [(row.quotation, row.paragraph) for row in rows] == [
        ("全市培训干部1.2万人次", 1),
        ("乡镇*也*", 2),
    ]


@pytest.mark.usefixtures("rows")
def test_lost_ones_come_last_without_a_place(notes, tmp_path):
    text = DOCUMENT.text.replace("全市培训", "今年停办")
    changed = build(("paragraph", text.split("\n")[1]), ("paragraph", text.split("\n")[2]))
    changed = replace(changed, source=replace(changed.source, sha256="cd" * 32))
    found = rows_of(changed, notes.of(changed, tmp_path / "report.txt"))
    assert [(row.quotation[:2], row.lost, row.paragraph) for row in found] == [
        ("乡镇", False, 2),
        ("全市", True, 0),
    ]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted(), 2),
        (Wanted(text="CHECK 培训"), 1),
        (Wanted(text="乡镇"), 1),
        (Wanted(text="check 乡镇"), 0),
        (Wanted(colour=Colour.RED), 1),
        (Wanted(colour=Colour.BLUE), 0),
        (Wanted(tag="干部"), 1),
        (Wanted(tag="干部", colour=Colour.RED), 0),
    ],
)
def test_filters_leave_rows_that_have_all_that_is_wanted(rows, wanted, left):
    assert len(left_of(rows, wanted)) == left


def test_colours_and_tags_are_counted(rows):
    assert colours_in(rows) == {Colour.YELLOW: 1, Colour.RED: 1}
    twice = (*rows, rows[1])
    assert list(tags_in(twice).items()) == [("乡镇", 2), ("干部", 1)]


def test_markdown_quotes_cites_and_escapes_but_leaves_the_readers_own_markdown(rows):
    text = as_markdown(DOCUMENT, rows, lost="Lost")
    assert "> 乡镇\\*也\\*" in text
    assert "\nCheck *this*\n" in text
    assert f"[¶ 1](jingdu://{DOCUMENT.source.sha256}?p=1&a={TRAINED}" in text
    assert "— [¶ 2]" in text
    assert "· red · #乡镇" in text
    assert "## Lost" not in text


def test_in_markdown_lost_ones_stand_under_their_own_heading(rows):
    lost = tuple(replace(row, start=-1, end=-1, section="") for row in rows)
    text = as_markdown(DOCUMENT, (rows[0], lost[1]), lost="Lost")
    assert text.index("## Lost") < text.index("乡镇")
    assert text.count("jingdu://") == 1

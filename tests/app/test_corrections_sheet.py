"""The table of corrections that a team can share."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from reader.app.corrections.correction import Correction, Kind
from reader.app.corrections.sheet import COLUMNS, LIMIT, Preview, preview, to_csv
from reader.app.store import Scope
from reader.core.errors import Code, ReaderError
from tests.app.corrections_documents import place, sha


def rule(surface, value="", kind=Kind.TERM, **more):
    return Correction(kind=kind, scope=Scope.EVERYWHERE, surface=surface, value=value, **more)


MINE = (
    rule("书记项目", "secretary’s project"),
    replace(place(Kind.WORDS, "松岭县", "松岭县"), document=sha()),
    replace(place(Kind.FIGURE, "95%", '{"unit": "％"}'), document=sha()),
    replace(rule("行长", "háng zhǎng", Kind.READING), scope=Scope.DOCUMENT, document=sha()),
)


def look(text, mine=()):
    return preview("table.csv", text.encode("utf-8"), mine)


def test_what_is_written_is_read_back_the_same():
    found = look(to_csv(MINE))
    assert found.new == MINE
    assert found.invalid == ()


def test_paths_of_files_are_not_shared():
    assert "/home/someone" not in to_csv([replace(MINE[1], file="/home/someone/a.txt")])


def test_the_preview_tells_new_same_and_conflicting_apart():
    other = rule("书记项目", "another gloss")
    found = look(to_csv([other, MINE[1], rule("观摩会")]), MINE)
    assert [c.surface for c in found.new] == ["观摩会"]
    assert found.same == (MINE[1],)
    assert found.conflicting == ((other, MINE[0]),)


def test_unmarking_conflicts_with_marking():
    assert look(to_csv([rule("书记项目", kind=Kind.NO_TERM)]), MINE).conflicting


def test_of_rows_that_contradict_each_other_the_last_counts():
    found = look(to_csv([rule("观摩会", "one"), rule("观摩会", "two")]))
    assert [c.value for c in found.new] == ["two"]


def test_a_bad_row_is_told_with_its_line_and_the_others_are_taken():
    rows = [
        ",".join(COLUMNS),
        'term,everywhere,观摩会,"a gloss\r\nover two lines",,,,',
        "reading,everywhere,行长,xyz,,,,",
        "",
        "colour,everywhere,观摩会,,,,,",
        "words,place,松岭县,松岭县,,,not-a-hash,4",
        f"words,place,松岭县,松岭县,,,{sha()},many",
        "term,everywhere,书记项目,,,,,",
    ]
    found = look("\r\n".join(rows))
    assert [c.surface for c in found.new] == ["观摩会", "书记项目"]
    assert [(bad.line, bad.error.code) for bad in found.invalid] == [
        (4, Code.CORRECTION_READING),
        (6, Code.CORRECTION_UNKNOWN),
        (7, Code.CORRECTION_UNKNOWN),
        (8, Code.CORRECTION_UNKNOWN),
    ]


def test_columns_may_stand_in_any_order_and_further_ones_are_ignored():
    found = look("note,surface,scope,kind\r\nseen,观摩会,everywhere,term\r\n")
    assert found.new == (rule("观摩会"),)


def test_a_table_saved_by_a_spreadsheet_in_gb18030_is_read():
    data = to_csv([rule("书记项目", "书记抓的项目")]).encode("gb18030")
    assert preview("t.csv", data, ()).new == (rule("书记项目", "书记抓的项目"),)


def test_a_cell_that_looks_like_a_formula_comes_back_as_it_was():
    made = rule("观摩会", "=1+1")
    assert "'=1+1" in to_csv([made])
    assert look(to_csv([made])).new == (made,)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a,b\r\n1,2\r\n",
        b"\xff\xfe\x00\x81",
        b'kind,scope,surface\r\n"open',
        b"x" * (LIMIT + 1),
    ],
    ids=["empty", "other columns", "no text", "broken quotes", "too long"],
)
def test_what_is_no_table_of_corrections_is_refused(data):
    with pytest.raises(ReaderError) as caught:
        preview("t.csv", data, ())
    assert caught.value.code is Code.CORRECTION_SHEET


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_give_a_preview_or_one_refusal(data, headed):
    found: object = None
    try:
        found = preview("t.csv", b"kind,scope,surface\r\n" * headed + data, ())
    except ReaderError as error:
        found = error.code
    assert isinstance(found, Preview) or found is Code.CORRECTION_SHEET

"""Headings put right: what a deed keeps, and how it is found again."""

import pytest

from reader.app.corrections.correction import Kind, at_place, checked
from reader.app.corrections.headings import Deed, change, heading_at, meant, revised
from reader.app.corrections.keeper import Keeper
from reader.app.corrections.sheet import preview, to_csv
from reader.app.reading_process import read_bytes
from reader.core.errors import Code, ReaderError
from reader.core.spans import Span

REPORT = """云河市水利工作综述

一、兴修水利
今年以来，全市新建水库3座，改造渠道42公里。
（一）加固堤防
完成堤防加固18公里，受益农田6万亩。
（二）疏浚河道
清淤河道76公里，拆除违建120处。
二、节约用水
推广滴灌12万亩，工业用水重复利用率达到91%。
管护责任落到人头
落实管护人员640名。签订责任书640份。
三、下步打算
再建水库2座，新增库容1,200万立方米。
"""


def parsed(text=REPORT):
    return read_bytes(text.encode(), "水利.txt")


@pytest.fixture
def keeper(tmp_path):
    made = Keeper(tmp_path / "store.sqlite3")
    yield made
    made.close()


class Desk:
    """A document with what is kept for it."""

    def __init__(self, keeper, text=REPORT):
        self.parsed, self.keeper = parsed(text), keeper

    @property
    def held(self):
        return self.keeper.of(self.parsed)

    @property
    def shown(self):
        return revised(self.parsed, self.held)

    def tree(self):
        return [(s.level, self.shown.heading(i)) for i, s in enumerate(self.shown.sections)]

    def do(self, deed, words, chosen=None):
        """Whether the deed at `words` could be done."""
        at = self.parsed.text.index(words)
        found = change(self.parsed, self.held, deed, at, chosen)
        if found is not None:
            self.keeper.keep(self.parsed, found.corrections, remove=found.remove)
        return found is not None


@pytest.fixture
def desk(keeper):
    return Desk(keeper)


MACHINE = [
    (1, "一、兴修水利"),
    (2, "（一）加固堤防"),
    (2, "（二）疏浚河道"),
    (1, "二、节约用水"),
    (1, "三、下步打算"),
]


def test_the_machine_reads_the_report_as_the_tests_below_expect(desk):
    assert desk.tree() == MACHINE


def test_lowering_and_raising_again_keeps_nothing(desk):
    assert desk.do(Deed.LOWER, "二、节约用水")
    assert (2, "二、节约用水") in desk.tree()
    assert len(desk.held.headings) == 1
    assert desk.do(Deed.RAISE, "二、节约用水")
    assert desk.tree() == MACHINE
    assert desk.held.listed == ()


def test_raising_twice_is_one_correction(desk):
    desk.do(Deed.LOWER, "（二）疏浚河道")
    desk.do(Deed.RAISE, "（二）疏浚河道")
    desk.do(Deed.RAISE, "（二）疏浚河道")
    assert (1, "（二）疏浚河道") in desk.tree()
    assert [one.value for one in desk.held.listed] == ["1"]


def test_what_stands_on_top_cannot_be_raised_nor_the_first_lowered(desk):
    assert not desk.do(Deed.RAISE, "二、节约用水")
    assert not desk.do(Deed.LOWER, "一、兴修水利")


def test_from_the_text_the_section_around_the_place_is_meant(desk):
    assert desk.do(Deed.RAISE, "受益农田")
    assert (1, "（一）加固堤防") in desk.tree()


def test_a_bare_line_is_marked_beside_the_section_it_stands_in(desk):
    assert desk.do(Deed.MARK, "管护责任")
    assert (1, "管护责任落到人头") in desk.tree()
    assert desk.shown.sections[4].why == ("user",)


def test_a_lead_is_marked_below_the_section_it_stands_in(desk):
    assert desk.do(Deed.MARK, "落实管护人员")
    assert (2, "落实管护人员640名。") in desk.tree()


def test_a_selection_says_how_far_the_words_go(desk):
    at = REPORT.index("今年以来")
    assert desk.do(Deed.MARK, "今年以来", Span(at, at + 4))
    assert (2, "今年以来") in desk.tree()
    assert not desk.do(Deed.MARK, "改造渠道", Span(at + 13, at + 17))


def test_what_is_a_heading_is_not_marked_again_and_a_title_never(desk):
    assert not desk.do(Deed.MARK, "二、节约用水")
    assert not desk.do(Deed.MARK, "云河市水利")


def test_unmarking_needs_the_cursor_in_the_heading(desk):
    assert not desk.do(Deed.UNMARK, "受益农田")
    assert desk.do(Deed.UNMARK, "（一）加固堤防")
    assert [heading for _, heading in desk.tree()][1] == "（二）疏浚河道"


def test_a_mark_taken_off_again_leaves_nothing(desk):
    desk.do(Deed.MARK, "管护责任")
    desk.do(Deed.UNMARK, "管护责任")
    assert desk.tree() == MACHINE
    assert desk.held.listed == ()


def test_marking_what_was_unmarked_brings_the_machines_heading_back(desk):
    desk.do(Deed.UNMARK, "二、节约用水")
    desk.do(Deed.MARK, "二、节约用水")
    assert [heading for _, heading in desk.tree()] == [heading for _, heading in MACHINE]


def test_a_step_is_undone_and_done_again(desk):
    desk.do(Deed.UNMARK, "二、节约用水")
    without = desk.tree()
    desk.keeper.undo(desk.parsed)
    assert desk.tree() == MACHINE
    desk.keeper.redo(desk.parsed)
    assert desk.tree() == without


def test_headings_are_no_edits_of_the_annotations(desk):
    desk.do(Deed.MARK, "管护责任")
    assert desk.held.edits == ()
    assert desk.held.rules == ()


def test_a_changed_file_keeps_what_can_be_found_and_lists_the_lost(tmp_path, keeper):
    file = tmp_path / "水利.txt"
    for words in ("管护责任", "二、节约用水"):
        at = REPORT.index(words)
        deed = Deed.MARK if words == "管护责任" else Deed.UNMARK
        found = change(parsed(), keeper.of(parsed(), file), deed, at)
        keeper.keep(parsed(), found.corrections, file=file, remove=found.remove)
    later = parsed(REPORT.replace("今年以来", "去年以来").replace("二、节约用水\n", ""))
    held = keeper.of(later, file)
    assert [one.surface for one in held.lost] == ["二、节约用水"]
    assert "管护责任落到人头" in [
        revised(later, held).heading(i) for i in range(len(revised(later, held).sections))
    ]


def test_a_heading_inside_what_is_now_one_paragraph_is_lost(tmp_path, keeper):
    file = tmp_path / "水利.txt"
    found = change(parsed(), keeper.of(parsed(), file), Deed.MARK, REPORT.index("管护责任"))
    keeper.keep(parsed(), found.corrections, file=file)
    later = parsed(REPORT.replace("91%。\n管护", "91%。管护"))
    held = keeper.of(later, file)
    assert [one.surface for one in held.lost] == ["管护责任落到人头"]
    assert revised(later, held) is later


def test_headings_are_shared_as_a_table(desk):
    desk.do(Deed.MARK, "管护责任")
    desk.do(Deed.UNMARK, "（一）加固堤防")
    written = to_csv(desk.held.listed)
    assert "heading,place,管护责任落到人头,1," in written
    assert "no-heading,place,（一）加固堤防,," in written
    found = preview("a.csv", written.encode(), desk.held.listed)
    assert len(found.same) == 2
    assert preview("a.csv", written.encode(), ()).new[0].kind is Kind.HEADING


@pytest.mark.parametrize("value", ["", "0", "10", "one", "１"])
def test_a_level_is_a_number_from_one_to_nine(value):
    with pytest.raises(ReaderError) as raised:
        checked(at_place(Kind.HEADING, REPORT, 0, 4, value))
    assert raised.value.code is Code.CORRECTION_LEVEL


def test_the_heading_at_a_place_and_the_section_around_it():
    document = parsed()
    at = document.text.index("二、节约用水")
    assert heading_at(document, at) == 3
    assert heading_at(document, at + 20) is None
    assert meant(document, at + 20) == 3
    assert meant(document, 0) is None

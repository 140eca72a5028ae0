"""The page under a text too long to be set in one turn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from reader.app.pinyin_mode import PinyinMode
from reader.core.annotations import Annotations
from reader.core.blocks import Block, BlockKind
from reader.core.document import Document, SourceInfo, parse
from reader.core.errors import Code, Notice
from reader.core.source import read_text
from reader.core.spans import Span
from reader.ui.text_build import build
from reader.ui.text_pane import TextPane
from reader.ui.text_style import setting_of
from reader.ui.theme import load_theme

PARAGRAPH = (
    "云河市松岭县今年建成服务中心{}个，临江镇新修公路35公里，“红船讲堂”走进了东岭区各村。" * 6
)
COUNT = 260


def document_of(count, words=PARAGRAPH):
    lines = [words.replace("{}", str(number)) for number in range(count)]
    blocks, at = [], 0
    for number, line in enumerate(lines):
        kind = BlockKind.HEADING if number % 20 == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(kind=kind, start=at, end=at + len(line)))
        at += len(line) + 1
    source = SourceInfo(name="long.txt", format="txt", encoding="utf-8", sha256="00")
    return Document(source=source, text="\n".join(lines), blocks=tuple(blocks), sections=())


@pytest.fixture(scope="module")
def long():
    return document_of(COUNT)


@pytest.fixture
def pane(qtbot, light, long):
    made = TextPane(theme=light)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.set_document(long)
    rest(qtbot, made)
    return made


def rest(qtbot, pane):
    qtbot.waitUntil(pane.is_settled)


def halfway(qtbot, pane, long):
    middle = long.blocks[COUNT // 2].start + 60
    pane.go_to(middle, flash=False)
    rest(qtbot, pane)
    return middle


def height_of(pane, offset):
    return round(pane._line_top(offset) - pane.verticalScrollBar().value())


def formats(qt):
    """All that is set, block by block and run by run."""
    found = []
    block = qt.begin()
    while block.isValid():
        found.append((block.text(), block.blockFormat(), block.charFormat()))
        found += [(run.fragment().text(), run.fragment().charFormat()) for run in block]
        block = block.next()
    return found


def look(pane, change):
    if change == "zoom":
        pane.set_look(zoom=1.4)
    elif change == "theme":
        pane.set_theme(load_theme("dark"))
    else:
        pane.set_pinyin_mode(PinyinMode.ALL)


CHANGES = ["zoom", "theme", "pinyin"]


@pytest.mark.parametrize("change", CHANGES)
def test_a_new_look_comes_out_as_if_it_had_been_built_so(qtbot, pane, long, change):
    look(pane, change)
    rest(qtbot, pane)
    fresh = build(long, pane._text_style)
    assert formats(pane.document()) == formats(fresh.qt)
    assert pane._built.map.pieces == fresh.map.pieces


@pytest.mark.parametrize("change", CHANGES)
def test_the_readers_line_stays_at_its_height(qtbot, pane, long, change):
    middle = halfway(qtbot, pane, long)
    before = height_of(pane, middle)
    look(pane, change)
    rest(qtbot, pane)
    assert height_of(pane, middle) == before


def test_a_line_scrolled_to_by_hand_stays_at_its_height(qtbot, pane, long):
    halfway(qtbot, pane, long)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().value() + 357)
    top = pane.top_offset()
    before = height_of(pane, top)
    look(pane, "zoom")
    rest(qtbot, pane)
    assert height_of(pane, top) == before


def test_to_and_fro_does_not_creep(qtbot, pane, long):
    halfway(qtbot, pane, long)
    before = pane.verticalScrollBar().value()
    for mode in (PinyinMode.ALL, PinyinMode.CARD) * 3:
        pane.set_pinyin_mode(mode)
        rest(qtbot, pane)
    assert pane.verticalScrollBar().value() == before


def test_a_narrower_pane_keeps_the_readers_line(qtbot, pane, long):
    middle = halfway(qtbot, pane, long)
    before = height_of(pane, middle)
    pane.resize(520, 600)
    rest(qtbot, pane)
    assert pane.lineWrapColumnOrWidth() <= 520
    assert height_of(pane, middle) == before


def test_a_line_gone_to_keeps_its_height_when_all_was_laid_out(qtbot, pane, long):
    qtbot.waitUntil(lambda: pane._layout_steps.finished)
    middle = halfway(qtbot, pane, long)
    before = height_of(pane, middle)
    pane.resize(520, 600)
    rest(qtbot, pane)
    assert height_of(pane, middle) == before


def test_annotations_of_what_is_out_of_sight_paint_nothing(qtbot, pane, long):
    rest(qtbot, pane)  # until then it shows a picture
    painted = []
    pane._painter.paint_under = lambda *_: painted.append(True)
    pane.viewport().repaint()
    painted.clear()
    last = long.blocks[-1]
    pane.add_annotations(Annotations(start=last.start, end=last.end))
    qtbot.wait(60)
    assert not painted
    first = long.blocks[0]
    pane.add_annotations(Annotations(start=first.start, end=first.end))
    qtbot.waitUntil(lambda: bool(painted))


def test_a_width_that_changes_on_the_way_is_heeded_on_arrival(qtbot, pane, long):
    halfway(qtbot, pane, long)
    pane.resize(620, 600)
    pane.resize(520, 600)
    rest(qtbot, pane)
    assert pane.lineWrapColumnOrWidth() <= 520


def test_the_text_shown_stays_in_use_while_another_look_is_built(pane, long):
    shown = pane.document()
    pane.set_pinyin_mode(PinyinMode.ALL)
    assert not pane.is_settled()
    assert pane.document() is shown
    pane.go_to(400, flash=False)
    assert pane.textCursor().position() == pane._built.map.nearest_qt(400)


def test_taking_a_look_back_leaves_what_is_shown(qtbot, pane):
    shown = pane.document()
    pane.set_pinyin_mode(PinyinMode.ALL)
    pane.set_pinyin_mode(PinyinMode.CARD)
    rest(qtbot, pane)
    assert pane.document() is shown


def test_of_two_looks_the_last_is_shown(qtbot, pane):
    pane.set_look(zoom=2.0)
    pane.set_look(zoom=1.2)
    rest(qtbot, pane)
    assert pane._text_style.zoom == 1.2


def test_a_theme_chosen_while_another_look_is_built_is_heeded(qtbot, pane, long):
    pane.set_pinyin_mode(PinyinMode.ALL)
    pane.set_theme(load_theme("dark"))
    rest(qtbot, pane)
    assert formats(pane.document()) == formats(build(long, pane._text_style).qt)
    assert pane._text_style.mode is PinyinMode.ALL
    assert pane._text_style.theme.dark


def test_a_theme_builds_nothing_anew(qtbot, pane):
    shown = pane.document()
    look(pane, "theme")
    rest(qtbot, pane)
    assert pane.document() is shown


def test_a_theme_chosen_on_the_way_leaves_the_picture_alone(qtbot, pane, long):
    pane.set_pinyin_mode(PinyinMode.ALL)
    rest(qtbot, pane)
    pane.set_document(long)
    look(pane, "theme")
    assert pane._title.isHidden()
    rest(qtbot, pane)
    assert formats(pane.document()) == formats(build(long, pane._text_style).qt)


def test_what_comes_into_sight_has_its_colours_at_once(pane, long):
    look(pane, "theme")
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum() // 2)
    assert not pane.is_settled()
    ink, body = load_theme("dark").color("ink"), setting_of("paragraph")
    seen = [p for p in pane._visible_pieces() if pane._built.settings[p.block] == body]
    assert seen
    for piece in seen:
        run = next(iter(pane.document().findBlock(piece.qt_start))).fragment()
        assert run.charFormat().foreground().color() == ink


def test_caret_and_selection_are_known_before_the_text_is_set(qtbot, pane):
    other = document_of(COUNT, "澄江省各地轮训干部{}人。" * 20)
    pane.set_pinyin_mode(PinyinMode.ALL)
    rest(qtbot, pane)
    pane.set_document(other)
    assert not pane.is_settled()
    place = other.blocks[200].start
    pane.select(place, place + 3)
    assert pane.document_shown() is other
    assert (pane.caret(), pane.selection()) == (place + 3, Span(place, place + 3))
    assert pane.copied_text() == other.text[place : place + 3]
    rest(qtbot, pane)
    assert (pane.caret(), pane.selection()) == (place + 3, Span(place, place + 3))
    assert pane._in_sight(place)


def test_a_place_that_is_not_laid_out_is_arrived_at(qtbot, light, long):
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.set_pinyin_mode(PinyinMode.ALL)
    pane.show()
    pane.set_document(long)
    last = long.blocks[-2].start
    pane.go_to(last)
    assert pane.caret() == last
    rest(qtbot, pane)
    assert pane.caret() == last
    assert pane._in_sight(last)


def test_a_jump_on_the_way_takes_the_reader_elsewhere(qtbot, pane, long):
    pane.set_pinyin_mode(PinyinMode.ALL)
    rest(qtbot, pane)
    pane.set_document(long)
    pane.go_to(long.blocks[-2].start)
    pane.go_to(long.blocks[100].start)
    rest(qtbot, pane)
    assert pane.caret() == long.blocks[100].start
    assert pane._in_sight(pane.caret())


def test_another_document_ends_what_was_under_way(qtbot, pane, sample):
    pane.set_pinyin_mode(PinyinMode.ALL)
    pane.set_document(sample.document)
    rest(qtbot, pane)
    assert pane.document_shown() is sample.document
    assert pane._geometry.document is sample.document
    assert pane.verticalScrollBar().value() == 0


def test_keys_pressed_on_the_way_count_on_arrival(qtbot, pane, long):
    pane.set_pinyin_mode(PinyinMode.ALL)
    rest(qtbot, pane)
    pane.set_document(long)
    pane.go_to(long.blocks[150].start, flash=False)
    assert not pane.is_settled()
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Right)
    QTest.keyClick(pane, Qt.Key.Key_Right)
    rest(qtbot, pane)
    assert pane.caret() == long.blocks[150].start + 2


def test_the_page_shows_its_picture_on_the_way(qtbot, pane, long):
    halfway(qtbot, pane, long)
    before = pane.viewport().grab().toImage()
    pane.resize(560, 600)
    assert not pane.is_settled()
    now = pane.viewport().grab().toImage()
    at = before.rect().intersected(now.rect()).adjusted(60, 0, -200, -10)
    dx = round(pane._journey.origin.x() - pane.viewport().x())
    assert now.copy(at.translated(dx, 0)) == before.copy(at)


def test_the_pointer_is_busy_only_where_it_takes_long(qtbot, pane):
    pane.set_pinyin_mode(PinyinMode.ALL)
    pane._sign.timeout.emit()
    assert pane.viewport().cursor().shape() == Qt.CursorShape.BusyCursor
    rest(qtbot, pane)
    qtbot.waitUntil(lambda: pane.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor)


def test_headings_that_change_leave_the_reader_in_place(qtbot, pane, long):
    middle = halfway(qtbot, pane, long)
    before = height_of(pane, middle)
    pane.set_pinyin_mode(PinyinMode.ALL)
    rest(qtbot, pane)
    pane.revise(long)
    rest(qtbot, pane)
    assert height_of(pane, middle) == before
    assert pane.caret() == middle


def test_a_point_of_the_text_is_found_after_a_new_look(qtbot, pane, long):
    middle = halfway(qtbot, pane, long)
    look(pane, "pinyin")
    rest(qtbot, pane)
    box = pane._geometry.boxes(middle, middle + 1)[0].body()
    assert pane._under(box.center() - QPointF(pane._scroll())) == middle


def test_a_text_that_is_shown_no_more_is_given_up(qtbot, pane, long):
    rest(qtbot, pane)
    gone = []
    pane._built.qt.destroyed.connect(lambda: gone.append(True))
    pane.set_document(parse(read_text("云河市工作简报\n松岭县举办培训。", "short.txt")))
    qtbot.waitUntil(lambda: bool(gone))


def test_no_pinyin_stands_above_a_document_that_is_too_long(qtbot, pane, long):
    pane.set_pinyin_mode(PinyinMode.ALL)
    notice = Notice(code=Code.DOCUMENT_LONG, data={"size": "5.1"})
    pane.set_document(replace(long, notices=(notice,)))
    rest(qtbot, pane)
    assert pane._text_style.mode is PinyinMode.CARD
    pane.set_pinyin_mode(PinyinMode.TERMS)
    assert pane._wanted.mode is PinyinMode.CARD
    pane.set_document(long)
    rest(qtbot, pane)
    assert pane._text_style.mode is PinyinMode.TERMS

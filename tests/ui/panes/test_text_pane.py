import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.pinyin_mode import PinyinMode
from reader.core.spans import Span
from reader.ui.text_pane import TextPane
from reader.ui.theme import load_theme

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pane(qtbot, sample, light):
    made = TextPane(theme=light)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_document(sample.document)
    made.add_annotations(sample.annotations)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def centre(pane, start, end=None):
    """The middle of a stretch's first line, in pixels of the viewport."""
    box = pane._geometry.boxes(start, end or start + 1)[0].body()
    return (box.center() - QPointF(pane._scroll())).toPoint()


def test_a_pane_without_a_document_answers_quietly(qtbot, light):
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    assert (pane.caret(), pane.selection(), pane.visible_blocks()) == (0, None, ())
    assert pane.copied_text() == ""


@pytest.mark.parametrize("mode", list(PinyinMode))
def test_copying_gives_the_source_characters_of_the_blocks_joined_by_one_lf(pane, sample, mode):
    pane.set_pinyin_mode(mode)
    start, end = sample.at("固本"), sample.at("𠮷云") + 2
    pane.select(start, end)
    assert pane.copied_text() == sample.document.text[start:end]


def test_copying_over_a_table_keeps_its_tabs(pane, sample):
    start = sample.at("聚力发展")
    pane.select(start, len(sample.document.text))
    assert pane.copied_text() == sample.document.text[start:]


def test_everything_selected_leaves_out_what_is_not_shown(pane, sample):
    pane.selectAll()
    assert pane.copied_text() == sample.document.text[sample.at("云河市强基") :]


def test_the_copy_key_fills_the_clipboard_with_plain_text_alone(qtbot, pane, sample):
    pane.select(sample.at("红船"), sample.at("红船") + 4)
    with qtbot.waitSignal(pane.copied) as told:
        QTest.keyClick(pane, Qt.Key.Key_C, CONTROL)
    assert told.args == [sample.at("红船"), sample.at("红船") + 4]
    assert QGuiApplication.clipboard().text() == "红船讲堂"
    assert pane.createMimeDataFromSelection().formats() == ["text/plain"]


def test_control_right_walks_by_our_words(pane, sample):
    pane.go_to(sample.at("干部𠮷云"), flash=False)
    QTest.keyClick(pane, Qt.Key.Key_Right, CONTROL)
    assert pane.caret() == sample.at("𠮷云")
    QTest.keyClick(pane, Qt.Key.Key_Right, CONTROL)
    assert pane.caret() == sample.at("走进")
    QTest.keyClick(pane, Qt.Key.Key_Left, CONTROL)
    assert pane.caret() == sample.at("𠮷云")


def test_shift_extends_the_step(pane, sample):
    pane.go_to(sample.at("𠮷云"), flash=False)
    QTest.keyClick(pane, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert pane.selection() == Span(sample.at("𠮷云"), sample.at("走进"))


def test_alt_down_walks_by_sentences(pane, sample):
    pane.go_to(sample.at("全市"), flash=False)
    QTest.keyClick(pane, Qt.Key.Key_Down, ALT)
    assert pane.caret() == sample.at("干部𠮷云")
    QTest.keyClick(pane, Qt.Key.Key_Up, ALT)
    assert pane.caret() == sample.at("全市")


def test_clicks_select_word_sentence_and_paragraph(pane, sample):
    at = centre(pane, sample.at("干部𠮷云"))
    port = pane.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(port, left, none, at)
    assert pane.selection().cut(sample.document.text) == "干部"
    QTest.mousePress(port, left, none, at)
    assert pane.selection().cut(sample.document.text).startswith("干部𠮷云走进")
    QTest.mouseDClick(port, left, none, at)
    assert pane.selection().cut(sample.document.text).startswith("全市建成")


def test_a_word_is_one_character_while_annotations_are_missing(pane, sample):
    pane.set_document(sample.document)
    pane.go_to(sample.at("建成"), flash=False)
    pane.select_word()
    assert pane.selection().cut(sample.document.text) == "建"


def test_going_to_a_place_tells_where_the_caret_is(qtbot, pane, sample):
    with qtbot.waitSignal(pane.caret_moved, check_params_cb=lambda at: at == sample.at("公路")):
        pane.go_to(sample.at("公路"))
    assert pane.caret() == sample.at("公路")


def test_going_to_hidden_text_arrives_at_the_next_shown(pane, sample):
    pane.go_to(sample.at("澄江党建在线"))
    assert pane.caret() == sample.at("云河市强基")


def test_selecting_tells_the_stretch(qtbot, pane, sample):
    with qtbot.waitSignal(pane.selection_changed) as told:
        pane.select(3 + sample.at("全市"), 5 + sample.at("全市"))
    assert told.args == [3 + sample.at("全市"), 5 + sample.at("全市")]


def test_annotations_change_no_layout(pane, sample):
    pane.set_pinyin_mode(PinyinMode.ALL)
    pane.set_document(sample.document)
    before = pane.document().size()
    pane.add_annotations(sample.annotations)
    pane.viewport().repaint()
    assert pane.document().size() == before


@pytest.mark.parametrize("change", ["theme", "zoom", "mode"])
def test_a_new_look_keeps_caret_and_selection(pane, sample, change):
    span = Span(sample.at("走进"), sample.at("红船"))
    pane.select(span.start, span.end)
    if change == "theme":
        pane.set_theme(load_theme("dark"))
    elif change == "zoom":
        pane.set_look(zoom=1.5)
    else:
        pane.set_pinyin_mode(PinyinMode.ALL)
    assert pane.selection() == span


def test_the_place_in_sight_stays_in_sight_when_the_text_grows(qtbot, pane, sample):
    pane.resize(500, 200)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    top = pane.top_offset()
    pane.set_look(zoom=2.0)
    assert top in range(pane.top_offset() - 20, pane.top_offset() + 20)


def test_all_visible_blocks_are_named_in_order(pane, sample):
    shown = [b.start for b in sample.document.blocks if b.kind != "masthead"]
    assert list(pane.visible_blocks()) == shown


def test_the_card_opens_by_key_at_the_caret_and_closes_with_escape(pane, sample):
    pane.go_to(sample.at("红船"), flash=False)
    QTest.keyClick(pane, Qt.Key.Key_F2)
    shown = pane._card.card.content()
    assert shown.entries[0].surface == "红船讲堂"
    assert pane._card.card.is_pinned()
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert pane._card.card.content() is None


def test_the_card_stays_inside_the_pane(pane, sample):
    pane.resize(420, 220)
    pane.go_to(sample.at("公路"), flash=False)
    pane.go_to(sample.at("红船"), flash=False)
    QTest.keyClick(pane, Qt.Key.Key_Space)
    assert pane.viewport().rect().contains(pane._card.card.geometry())


def move(pane, at):
    none = Qt.MouseButton.NoButton
    place = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        QPointF(pane.viewport().mapToGlobal(at)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(pane.viewport(), event)


def test_resting_on_a_word_shows_its_card_and_a_click_pins_it(qtbot, pane, sample):
    at = centre(pane, sample.at("红船"))
    with qtbot.waitSignal(pane.hovered) as told:
        move(pane, at)
    assert told.args == [sample.at("红船")]
    assert not pane._card.card.is_pinned()
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane._card.card.is_pinned()


def test_a_click_elsewhere_closes_the_card(pane, sample):
    pane.go_to(sample.at("红船"), flash=False)
    pane.toggle_card()
    at = centre(pane, sample.at("云河市强基"))
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane._card.card.content() is None


def test_without_pinyin_the_card_has_none_either(pane, sample):
    with_it = pane._card.content_at(sample.at("红船"))
    pane.set_pinyin_mode(PinyinMode.OFF)
    without = pane._card.content_at(sample.at("红船"))
    assert any(entry.pinyin for entry in with_it.entries)
    assert not any(entry.pinyin for entry in without.entries)


def test_the_context_menu_is_asked_of_the_window(qtbot, pane, sample):
    at = centre(pane, sample.at("走进"))
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, pane.viewport().mapToGlobal(at))
    with qtbot.waitSignal(pane.context_requested) as told:
        QApplication.sendEvent(pane.viewport(), event)
    assert told.args[0] == sample.at("走进")


def drop(pane, data):
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    pane.dropEvent(event)


def test_dropped_files_are_handed_on(qtbot, pane, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "报告.txt"))])
    with qtbot.waitSignal(pane.files_dropped) as told:
        drop(pane, data)
    assert told.args == [[str(tmp_path / "报告.txt")]]


def test_a_browsers_html_is_handed_on(qtbot, pane):
    data = QMimeData()
    data.setHtml("<p>临江镇公告</p>")
    with qtbot.waitSignal(pane.text_dropped) as told:
        drop(pane, data)
    assert told.args == ["<p>临江镇公告</p>", "html"]


def test_the_column_is_centred_and_no_wider_than_its_measure(pane):
    pane.resize(1600, 600)
    margins = pane.viewportMargins()
    assert abs(margins.left() - margins.right()) <= 1
    assert pane.lineWrapColumnOrWidth() == pane._text_style.column


def test_a_narrow_pane_wraps_at_its_own_width(pane):
    pane.resize(400, 600)
    assert pane.lineWrapColumnOrWidth() <= 400
    assert pane.horizontalScrollBar().maximum() == 0


def test_the_title_card_stands_between_title_and_body(pane, sample):
    title = pane._geometry.boxes(sample.at("云河市强基"), sample.at("云河市强基") + 9)[-1]
    heading = pane._geometry.boxes(sample.at("一、强基"), sample.at("一、强基") + 6)[0]
    card = pane._title.geometry()
    assert title.baseline < card.top()
    assert card.bottom() < heading.body().top()


def test_the_point_of_a_character_is_that_character(pane, sample):
    for words in ("全市", "𠮷云", "1.2万个", "95%", "35公里"):
        at = QPoint(centre(pane, sample.at(words)))
        assert pane._under(QPointF(at)) == sample.at(words)

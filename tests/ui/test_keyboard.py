"""The desk without a mouse: every step is a key sent to whatever has the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.app.settings import PINYIN, THEME, ZOOM
from reader.ui.help_window import HelpWindow

REPORT = """云河市组织工作综述

一、抓好培训
全市举办培训班42期，培训干部1.2万余人次，比上年增长8.5%。加强党员教育。

二、建好阵地
新建党群服务驿站15个，服务群众3.6万人次，群众满意率不低于95%。
"""


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    window = open_desk(path)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    end = len(REPORT) - 1
    pane = window._panes.text
    qtbot.waitUntil(lambda: bool(pane.annotated().words(end - 3, end)), timeout=60_000)
    qtbot.waitUntil(lambda: window._services.annotator.tools is not None)
    pane.setFocus()
    return window


def press(window, *keys):
    for key in keys:
        stroke = QKeySequence(key)[0]
        target = window.focusWidget() or window
        QTest.keyClick(target, stroke.key(), stroke.keyboardModifiers())


def clipboard():
    return QGuiApplication.clipboard().text()


def test_the_panes_are_reached_in_turn_and_back(desk):
    panes = desk._panes
    order = [panes.side, panes.find, panes.outline, panes.text]
    for pane in order:
        press(desk, "F6")
        assert pane is desk.focusWidget() or pane.isAncestorOf(desk.focusWidget())
    for pane in reversed(order[:-1]):
        press(desk, "Shift+F6")
        assert pane is desk.focusWidget() or pane.isAncestorOf(desk.focusWidget())


def test_from_the_contents_to_a_section_and_back(desk):
    text = desk._panes.text
    press(desk, "Shift+F6", "Down", "Down", "Return")
    assert text.caret() == REPORT.index("二、")
    assert desk.focusWidget() is text
    press(desk, "Alt+Left")
    assert text.caret() < REPORT.index("二、")


def test_from_the_table_to_a_figure_its_card_and_its_excerpt(qtbot, desk):
    text = desk._panes.text
    press(desk, "Ctrl+1", "Home", "Down", "Return")
    assert text.caret() == REPORT.index("1.2万")
    assert desk.focusWidget() is text
    press(desk, "F2")
    assert text._card.card.isVisible()
    press(desk, "Esc")
    assert not text._card.card.isVisible()
    press(desk, "Ctrl+Alt+S", "Ctrl+C")
    sentence = "全市举办培训班42期，培训干部1.2万余人次，比上年增长8.5%。"
    assert clipboard() == sentence
    with qtbot.waitSignal(desk._services.copier.copied):
        press(desk, "Ctrl+Shift+C")
    assert clipboard().startswith(sentence)
    assert "jingdu://" in clipboard()
    press(desk, "Ctrl+Alt+C")
    assert clipboard().startswith("《云河市组织工作综述》")


def test_words_and_sentences_are_selected_as_the_caret_moves(desk):
    text = desk._panes.text
    text.go_to(REPORT.index("培训干部"), flash=False)
    press(desk, "Ctrl+Shift+Right")
    assert text.selection() is not None
    assert text.selection().start == REPORT.index("培训干部")
    press(desk, "Ctrl+Alt+P")
    assert text.copied_text().endswith("加强党员教育。")


def test_looking_for_something_and_returning_to_the_text(qtbot, desk):
    text = desk._panes.text
    press(desk, "Ctrl+F")
    desk._panes.find.insert("驿站")
    press(desk, "Return")
    qtbot.waitUntil(lambda: text.copied_text() == "驿站")
    press(desk, "F3")  # the only one: round to itself
    assert text.selection().start == REPORT.index("驿站")
    press(desk, "Esc")
    assert desk.focusWidget() is text


def test_pinyin_colours_size_and_panes_have_keys(desk):
    options, panes = desk._services.options, desk._panes
    press(desk, "Alt+3", "Ctrl++", "Ctrl+Shift+D", "F7", "F8")
    settings = options.settings
    assert settings.get(PINYIN) == "all"
    assert settings.get(ZOOM) > 1.0
    assert settings.get(THEME) in {"light", "dark"}
    assert not panes.outline.isVisible()
    assert not panes.side.isVisible()
    press(desk, "F7", "F8", "Ctrl+0", "Alt+1")
    assert panes.outline.isVisible()
    assert panes.side.isVisible()


def test_documents_are_opened_changed_and_closed(qtbot, desk):
    QGuiApplication.clipboard().setText("松岭县全年新建道路12公里。")
    press(desk, "Ctrl+Shift+V")
    text = desk._panes.text
    qtbot.waitUntil(lambda: "松岭县" in text.document_shown().text)
    press(desk, "Ctrl+Tab")
    assert text.document_shown().text == REPORT
    press(desk, "Ctrl+W", "Ctrl+W")
    assert desk._panes.welcome.isVisible()
    qtbot.waitUntil(lambda: isinstance(desk.focusWidget(), QPushButton))
    with qtbot.waitSignal(desk._panes.welcome.sample_wanted):
        press(desk, "Tab", "Tab", "Space")


def test_help_is_one_key_away_and_esc_leaves_it(qtbot, desk):
    press(desk, "F1")
    window = desk.findChild(HelpWindow)
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()

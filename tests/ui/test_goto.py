"""Going somewhere at the whole desk: by a typed goal, from term to term, by highlights."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.app.notes import Colour
from reader.core.spans import Span
from reader.ui.goto_dialog import GotoDialog

REPORT = """云河市培训工作综述

一、强化培训
全市举办“干部学堂”42期，以“两个维护”为纲。

二、服务群众
党支部包联驿站15个，落实“两个维护”。
"""


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    window = open_desk(file)
    known = window._panes.text.annotated().words
    qtbot.waitUntil(lambda: bool(known(REPORT.index("落实"), len(REPORT))), timeout=60_000)
    return window


@pytest.fixture
def dialog(desk):
    desk._actions["go.goto"].trigger()
    return desk.findChild(GotoDialog)


def test_the_section_one_is_in_is_chosen_first(desk):
    desk._panes.text.go_to(REPORT.index("党支部"), flash=False)
    desk._actions["go.goto"].trigger()
    dialog = desk.findChild(GotoDialog)
    assert dialog._list.currentIndex().row() == 1


def test_enter_goes_to_a_typed_paragraph_and_back_returns(desk, dialog):
    QTest.keyClicks(dialog._field, "2")
    QTest.keyClick(dialog._field, Qt.Key.Key_Return)
    assert desk._panes.text.caret() == REPORT.index("党支部")
    desk._actions["go.back"].trigger()
    assert desk._panes.text.caret() == 0


def test_headings_are_offered_by_their_pinyin(desk, dialog):
    QTest.keyClicks(dialog._field, "qunzhong")
    assert [goal.name for goal in dialog.offered()] == ["二、服务群众"]


def test_arrows_in_the_field_walk_the_list(desk, dialog):
    QTest.keyClick(dialog._field, Qt.Key.Key_Down)
    QTest.keyClick(dialog._field, Qt.Key.Key_Return)
    assert desk._panes.text.caret() == REPORT.index("二、")


def test_what_there_is_not_is_said(dialog):
    QTest.keyClicks(dialog._field, "99")
    assert not dialog.offered()
    assert not dialog._none.isHidden()
    QTest.keyClick(dialog._field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_marked_terms_are_walked_by_key(desk):
    text = desk._panes.text
    first, last = REPORT.index("两个维护"), REPORT.rindex("两个维护")
    visited = []
    for _ in range(12):
        desk._actions["go.any_term"].trigger()
        visited.append(text.caret())
    assert {first, last} <= set(visited)
    assert visited == sorted(visited)
    desk._actions["go.any_term_back"].trigger()
    assert text.caret() < visited[-1]


def test_highlights_are_walked_and_their_lack_is_said(desk):
    services, text = desk._services, desk._panes.text
    desk._actions["go.highlight"].trigger()
    assert "highlight" in desk._panes.status.currentMessage()
    for words in ("干部学堂", "驿站"):
        start = REPORT.index(words)
        services.noter.add(Span(start, start + len(words)), Colour.YELLOW)
    text.go_to(0, flash=False)
    desk._actions["go.highlight"].trigger()
    desk._actions["go.highlight"].trigger()
    assert text.caret() == REPORT.index("驿站")
    desk._actions["go.highlight_back"].trigger()
    assert text.caret() == REPORT.index("干部学堂")

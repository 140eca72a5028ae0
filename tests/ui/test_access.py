"""Every widget that takes the keyboard has a name for assistive programs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QWidget

from reader.ui.action_table import TABLE

DIALOGS = (
    "view.settings",
    "view.keys",
    "help.open",
    "help.about",
    "edit.corrections",
)


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("云河市工作综述\n\n一、办好实事\n全市新建驿站15个。\n", "utf-8")
    window = open_desk(path)
    qtbot.waitUntil(lambda: window._services.annotator.tools is not None, timeout=60_000)
    return window


def nameless(root):
    """Visible widgets in the order of the tab key that have neither name nor words."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not takes or not widget.isVisibleTo(root) or widget.focusProxy() is not None:
            continue
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is not None and not heard.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_widget_of_the_desk_has_a_name(desk):
    assert nameless(desk) == []


@pytest.mark.parametrize("action", DIALOGS)
def test_every_widget_of_a_dialog_has_a_name(desk, action):
    desk._actions["go.figure"].trigger()
    desk._actions[action].trigger()
    shown = [dialog for dialog in desk.findChildren(QDialog) if dialog.isVisible()]
    assert shown
    assert [nameless(dialog) for dialog in shown] == [[]] * len(shown)
    assert all(dialog.windowTitle() for dialog in shown)


def test_the_text_is_a_text_and_its_table_a_table(desk):
    def role(widget):
        return QAccessible.queryAccessibleInterface(widget).role()

    panes = desk._panes
    assert role(panes.text) == QAccessible.Role.EditableText
    assert role(panes.figures._table) == QAccessible.Role.Table
    assert role(panes.outline.findChild(QWidget, "outline") or panes.outline)


def test_every_action_has_words_and_a_tip(desk):
    assert [a.id for a in TABLE if not desk._actions[a.id].text()] == []
    assert [a.id for a in TABLE if not desk._actions[a.id].toolTip()] == []

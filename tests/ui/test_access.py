"""Every widget that takes the keyboard has a name, a role, and shows that it has the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QFileDialog,
    QKeySequenceEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from reader.ui.action_table import TABLE

THEMES = ("light", "sepia", "dark", "contrast", "contrast_dark")
REPORT = "云河市工作综述\n\n一、办好实事\n全市新建驿站15个。\n"
SYSTEMS = {
    "file.open",
    "file.folder",
    "file.export",
    "file.export_terms",
    "file.export_notes",
    "file.import_notes",
    "go.link",
}
"""Actions that ask for a file or a line: dialogs of the system or of Qt, which are not ours."""
FIELDS = {"edit.find"}  # a field of the toolbar
OPENERS = [
    action.id
    for action in TABLE
    if (action.text.endswith("…") or action.id in {"help.open", "help.about"})
    and action.id not in SYSTEMS | FIELDS
]
TELLING = {
    QAccessible.Role.EditableText,
    QAccessible.Role.StaticText,
    QAccessible.Role.PushButton,
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.PageTabList,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.Document,
}


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    window = open_desk(path)
    end = len(REPORT) - 1
    pane = window._panes.text
    qtbot.waitUntil(lambda: bool(pane.annotated().words(end - 3, end)), timeout=60_000)
    return window


@pytest.fixture
def opened(desk, qtbot):
    """Opens the dialog of an action on a document with a highlight and a gathered passage."""
    at = REPORT.index("15个")
    desk._panes.text.select(at, at + 3)
    for name in ("highlight.yellow", "edit.gather"):
        desk._actions[name].trigger()
    qtbot.waitUntil(lambda: bool(desk._services.copier.gathered))
    desk._panes.text.go_to(at, flash=False)

    def shown():
        return [dialog for dialog in desk.findChildren(QDialog) if dialog.isVisible()]

    def open_it(action):
        desk._actions[action].trigger()
        qtbot.waitUntil(lambda: len(shown()) == 1)
        return shown()[0]

    return open_it


def takers(root):
    """Visible widgets that the tab key reaches."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(root)
        and widget.isEnabledTo(root)
        and widget.focusProxy() is None
    ]


def said(widget):
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


def heard(widget):
    return QAccessible.queryAccessibleInterface(widget)


def nameless(root):
    return [said(one) for one in takers(root) if not heard(one).text(QAccessible.Text.Name)]


def roleless(root):
    """Those that are only something; what scrolls or catches keys has no role in Qt."""
    plain = (QAbstractScrollArea, QKeySequenceEdit)
    found = [one for one in takers(root) if heard(one).role() not in TELLING]
    return [said(one) for one in found if not isinstance(one, plain)]


def test_every_widget_of_the_desk_has_a_name_and_a_role(desk):
    assert nameless(desk) == []
    assert roleless(desk) == []


@pytest.mark.parametrize("action", OPENERS)
def test_every_widget_of_a_dialog_has_a_name_and_a_role(opened, action):
    dialog = opened(action)
    assert not isinstance(dialog, QFileDialog)
    assert takers(dialog)
    assert nameless(dialog) == []
    assert roleless(dialog) == []
    assert dialog.windowTitle()


@pytest.mark.parametrize("action", OPENERS)
def test_a_dialog_begins_with_the_keyboard_in_it_and_esc_closes_it(qtbot, opened, action):
    dialog = opened(action)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def around(window, widget):
    """The picture of a widget and its frame as it stands in the window."""
    corner = widget.mapTo(window, QPoint(0, 0))
    place = QRect(corner, widget.size()).adjusted(-4, -4, 4, 4)
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def unseen(qtbot, window):
    """Takers of the keyboard that look the same with it and without; the text has its caret."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found = []
    for widget in takers(window):
        if isinstance(widget, QTextEdit) and widget.objectName() == "text_pane":
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        for area in window.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        focused = around(window, widget)
        widget.clearFocus()
        if around(window, widget) == focused:
            found.append(said(widget))
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_every_widget_of_the_desk_shows_that_it_has_the_keyboard(qtbot, desk, theme):
    desk._actions[f"theme.{theme}"].trigger()
    assert unseen(qtbot, desk) == []


@pytest.mark.parametrize("action", OPENERS)
def test_every_widget_of_a_dialog_shows_that_it_has_the_keyboard(qtbot, opened, action):
    assert unseen(qtbot, opened(action)) == []


def test_the_text_is_a_text_and_its_table_a_table(desk):
    panes = desk._panes
    assert heard(panes.text).role() == QAccessible.Role.EditableText
    assert heard(panes.figures._table).role() == QAccessible.Role.Table
    assert heard(panes.outline.findChild(QWidget, "outline") or panes.outline).role()


def test_every_action_has_words_and_a_tip(desk):
    assert [a.id for a in TABLE if not desk._actions[a.id].text()] == []
    assert [a.id for a in TABLE if not desk._actions[a.id].toolTip()] == []

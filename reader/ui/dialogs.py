"""The two small dialogs of the help menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions, plain
from reader.ui.theme import font


class KeysDialog(QDialog):
    """Every key of the window, and those of the text pane that are no actions."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        """A table that can be read with the arrow keys; Esc closes it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(520, 620)
        rows = [*self._pane_rows(), *self._action_rows(actions)]
        table = QTableWidget(len(rows), 2, self)
        table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for at, cells in enumerate(rows):
            for column, words in enumerate(cells):
                table.setItem(at, column, QTableWidgetItem(words))
        page = QVBoxLayout(self)
        page.addWidget(table)
        page.addWidget(_close_button(self))

    def _pane_rows(self) -> list[tuple[str, str]]:
        return [
            (_native("F2") + ", " + _native("Space"), self.tr("Card at the cursor, and away")),
            (
                _native("Ctrl+Left") + ", " + _native("Ctrl+Right"),
                self.tr("To the previous or next word; with Shift they select"),
            ),
            (
                _native("Alt+Up") + ", " + _native("Alt+Down"),
                self.tr("To the previous or next sentence"),
            ),
            (
                _native("Ctrl+Up") + ", " + _native("Ctrl+Down"),
                self.tr("To the previous or next paragraph"),
            ),
            (_native("Return"), self.tr("In a list: go to the chosen section or figure")),
            (_native("Esc"), self.tr("Close the card or the message; from the search to the text")),
        ]

    def _action_rows(self, actions: Actions) -> list[tuple[str, str]]:
        made = [
            actions[action.id] for action in TABLE if not actions[action.id].shortcut().isEmpty()
        ]
        return [
            (
                one.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                plain(one.text()),
            )
            for one in made
        ]


class AboutDialog(QDialog):
    """Name, version, and whose work is inside."""

    def __init__(self, parent: QWidget) -> None:
        """The dialog in the window's language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Jingdu"))
        name = QLabel("Jingdu 精读", self)
        name.setFont(font("serif", 28))
        version = QLabel(self.tr("Version {number}").format(number=__version__), self)
        version.setProperty("role", "muted")
        words = QLabel(
            self.tr(
                "A close reader for Chinese official prose. It never opens a connection, and"
                " nothing you read leaves this computer.\n\n"
                "Jingdu is under the MIT licence. Inside: Qt and PySide6 (LGPL 3), jieba (MIT),"
                " pypinyin (MIT), lxml (BSD), OpenCC (Apache 2.0), and the dictionary CC-CEDICT"
                " (CC BY-SA 4.0), whose glosses are marked as its own."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        for widget in (name, version, words, _close_button(self)):
            column.addWidget(widget)
        self.setMinimumWidth(440)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

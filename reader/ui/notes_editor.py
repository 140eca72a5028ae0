"""Where a note is written: colour, tags and Markdown of the chosen highlight."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.app.notes.highlight import LONGEST_NOTE, Colour
from reader.app.notes.listing import Row
from reader.ui.notes_colours import swatch
from reader.ui.notes_model import colour_name, row_key
from reader.ui.notes_tags import TagsLine
from reader.ui.theme import Theme


class NoteEditor(QWidget):
    """Shows one highlight and tells what is done to it; hidden while there is none.

    Signals: typed(Highlight, note, tags) with every key · finished() — the keyboard has gone
    elsewhere · colour_chosen(Colour) · removal_wished() · left() — back to the list, by Esc.
    """

    typed = Signal(object, str, tuple)
    finished = Signal()
    colour_chosen = Signal(object)
    removal_wished = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note_editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row: Row | None = None
        self._tags = TagsLine(self)
        self._note = QPlainTextEdit(self)
        self._note.setObjectName("note_text")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setPlaceholderText(self.tr("Note, in Markdown; saved as you type"))
        self._note.setTabChangesFocus(True)
        self._colours = {colour: self._chip(colour) for colour in Colour}
        self._remove = QToolButton(self)
        self._remove.setProperty("role", "link")
        self._remove.setText(self.tr("Delete"))
        self._remove.setToolTip(self.tr("Delete the highlight with its note; it can be undone"))
        self._remove.clicked.connect(self.removal_wished)
        line = QHBoxLayout()
        line.setSpacing(1)
        for chip in self._colours.values():
            line.addWidget(chip)
        line.addStretch(1)
        line.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._note, 1)
        column.addWidget(self._tags)
        self.setTabOrder(self._note, self._tags)
        self.setFocusProxy(self._note)
        self.setFixedHeight(218)
        self.set_theme(theme)
        self._note.textChanged.connect(self._tell)
        self._tags.edited.connect(self._tell)
        for field in (self._note, self._tags):
            field.installEventFilter(self)
        self.hide()

    def show_row(self, row: Row | None, known: Iterable[str] = ()) -> None:
        """Show this highlight, None for none; what is being typed to it is left alone."""
        before, self._row = self._row, row
        self.setVisible(row is not None)
        if row is None:
            return
        self._tags.set_known(known)
        for colour, chip in self._colours.items():
            chip.setChecked(colour is row.highlight.colour)
        same = before is not None and row_key(before) == row_key(row)
        if same and (self._note.hasFocus() or self._tags.hasFocus()):
            return
        one = row.highlight
        with QSignalBlocker(self._note), QSignalBlocker(self._tags):
            if self._note.toPlainText() != one.note or not same:
                self._note.setPlainText(one.note)
            if self._tags.tags() != one.tags:
                self._tags.show_tags(one.tags)

    def write(self) -> None:
        """Put the keyboard at the end of the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self._note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._note.setTextCursor(cursor)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        for colour, chip in self._colours.items():
            chip.setIcon(swatch(colour, theme))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Esc leads back to the list; leaving a field saves what is typed."""
        if event.type() == QEvent.Type.FocusOut:
            self.finished.emit()
        elif event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _chip(self, colour: Colour) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("role", "swatch")
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.setAccessibleName(colour_name(colour))
        made.setToolTip(colour_name(colour))
        made.clicked.connect(partial(self._choose, colour))
        return made

    def _choose(self, colour: Colour, _: bool = False) -> None:
        self.colour_chosen.emit(colour)

    @Slot()
    def _tell(self) -> None:
        if self._row is not None:
            note = self._note.toPlainText()[:LONGEST_NOTE]
            self.typed.emit(self._row.highlight, note, self._tags.tags())

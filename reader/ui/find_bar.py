"""The search field of the toolbar: typing, its options, how many hits there are, what is wrong."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton, QWidget

from reader.ui.announcing import announce
from reader.ui.icons import dress_clear_button, icon
from reader.ui.theme import Theme

PAUSE = 120  # milliseconds without typing before the search begins
_NARROW, _WIDTH = 120, 270  # pixels
_EDGE = 30  # pixels at the right: the button that empties the field
_STEPS: dict[int, int] = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}


class FindBar(QLineEdit):
    """Where one types what is looked for. Enter: next, Shift+Enter: previous, Esc: to the text.

    While an input method composes, nothing is searched: its letters are no text yet.
    Signals: asked() after a pause in typing · stepped(int), 1 on or -1 back · list_wanted(), the
    down key · left(), the user is done with the field.
    """

    asked = Signal()
    stepped = Signal(int)
    list_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Find in the document"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(_NARROW)
        self.setMaximumWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus | Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._composing = False
        self._narrowed = False
        self._menu: QMenu | None = None
        self._note: QLabel | None = None
        self._sign = QAction(self)
        self._sign.setToolTip(self.tr("How and where to find (Alt+Down)"))
        self._sign.triggered.connect(self.open_menu)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        for button in self.findChildren(QToolButton):  # Qt gives them no names; keys do the same
            ours = button.defaultAction() is self._sign
            button.setAccessibleName(self._sign.toolTip() if ours else self.tr("Clear"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.asked)
        self.textChanged.connect(self.ask_soon)
        self.show_options("", narrowed=False)

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the colours of `theme`."""
        self._theme = theme
        self._sign.setIcon(icon("find-narrowed" if self._narrowed else "find-options", theme))
        dress_clear_button(self, theme)

    def set_menu(self, menu: QMenu) -> None:
        """Open `menu` from the sign of the field."""
        self._menu = menu

    def show_options(self, words: str, *, narrowed: bool) -> None:
        """Say in the empty field where is looked; `narrowed`: not everywhere, or by a pattern."""
        self._narrowed = narrowed
        self.setPlaceholderText(words or self.tr("Find in the document"))
        self.set_theme(self._theme)

    def show_count(self, words: str) -> None:
        """Show and announce which hit of how many is shown, "" for nothing."""
        if words != self._count.text():
            announce(self, words)
        self._count.setText(words)
        self._count.adjustSize()
        self.setTextMargins(0, 0, self._count.width() + 4 if words else 0, 0)
        self._place_count()

    def show_problem(self, words: str) -> None:
        """Say under the field and aloud why nothing can be found, "" where all is well."""
        if words != self.problem():
            announce(self, words)
        if bool(words) != bool(self.property("problem")):
            self.setProperty("problem", bool(words))
            self.style().polish(self)
        if not words:
            if self._note is not None:
                self._note.hide()
            return
        if self._note is None or self._note.parent() is not self.window():
            self._note = QLabel(self.window())
            self._note.setObjectName("find_note")
            self._note.setTextFormat(Qt.TextFormat.PlainText)
            self._note.setWordWrap(True)
            self._note.setFixedWidth(_WIDTH + 60)
        self._note.setText(words)
        self._note.adjustSize()
        corner = self.mapTo(self.window(), QPoint(self.width(), self.height() + 6))
        self._note.move(corner.x() - self._note.width(), corner.y())
        self._note.show()
        self._note.raise_()

    def problem(self) -> str:
        """What is said under the field, "" for nothing."""
        shown = self._note is not None and not self._note.isHidden()
        return self._note.text() if self._note is not None and shown else ""

    @Slot()
    def ask_soon(self) -> None:
        """Ask for a search after a pause; not while an input method composes."""
        if not self._composing:
            self._pause.start()

    def wait_no_more(self) -> None:
        """What was typed is being searched: the pause is over."""
        self._pause.stop()

    @Slot()
    def open_menu(self) -> None:
        """Open the options under the field."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter steps, the arrow down goes to the list, Esc leaves."""
        key, held = event.key(), event.modifiers()
        back = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _STEPS:
            self.stepped.emit(-1 if back else 1)
        elif key == Qt.Key.Key_Down and held & Qt.KeyboardModifier.AltModifier:
            self.open_menu()
        elif key == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let the input method compose; the search waits for what it commits."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._composing:
            self._pause.stop()
        else:
            self.ask_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at its place."""
        super().resizeEvent(event)
        self._place_count()

    def changeEvent(self, event: QEvent) -> None:
        """Take the note away where the field can no longer be used."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.show_problem("")

    def _place_count(self) -> None:
        count = self._count
        count.move(self.width() - _EDGE - count.width(), (self.height() - count.height()) // 2)

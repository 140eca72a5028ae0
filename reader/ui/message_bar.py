"""A quiet bar above the text for what went wrong or should be known; nothing pops up."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.ui.announcing import announce
from reader.ui.icons import icon, pixmap
from reader.ui.theme import Theme

_ICON = 18


class MessageBar(QFrame):
    """Shows one message at a time; Esc or its button closes it. Hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """A hidden bar."""
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._theme = theme
        self._severity = "info"
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._deed = QPushButton(self)
        self._deed.hide()
        self._deed.clicked.connect(self._do)
        self._do_it: Callable[[], None] | None = None
        self._close = QToolButton(self)
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._deed)
        row.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def say(self, text: str, severity: str = "info") -> None:
        """Show `text` and announce it; `severity`: error, warning or info."""
        self._do_it = None
        self._deed.hide()
        self._severity = severity
        self._words.setText(text)
        self.setProperty("severity", severity)
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw_sign()
        self.show()
        announce(self, text)

    def offer(
        self, text: str, deed: str, do: Callable[[], None], *, severity: str = "info"
    ) -> None:
        """Show `text` with a button named `deed`, which closes the bar and calls `do`."""
        self.say(text, severity)
        self._do_it = do
        self._deed.setText(deed)
        self._deed.show()

    def go_on(self, text: str) -> None:
        """Change the words that are shown without announcing them; the button stays."""
        self._words.setText(text)

    @Slot()
    def _do(self) -> None:
        do, self._do_it = self._do_it, None
        self.hide()
        if do is not None:
            do()

    def text(self) -> str:
        """The message that is shown, "" while there is none."""
        return "" if self.isHidden() else self._words.text()

    @Slot()
    def clear(self) -> None:
        """Close the bar."""
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of `theme`."""
        self._theme = theme
        self._close.setIcon(icon("close", theme))
        self._draw_sign()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window moved to another screen gets its sign drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_sign()

    def _draw_sign(self) -> None:
        if not self._words.text():
            return
        ratio = self.devicePixelRatioF()
        # Sign and colour have the severity's own name.
        drawn = pixmap(self._severity, self._theme, self._severity, _ICON, ratio)
        self._sign.setPixmap(drawn)

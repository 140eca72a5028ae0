"""The foot of the terms: which place of the chosen term was gone to, and the way to others."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.theme import Theme


class PlacesBar(QWidget):
    """Signals: stepped(int) — to the previous place (-1) or the next (1)."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("places_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._back = self._button(self.tr("Previous place of this term"), -1)
        self._on = self._button(self.tr("Next place of this term"), 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 4, 8, 4)
        line.setSpacing(2)
        line.addWidget(self._text, 1)
        line.addWidget(self._back)
        line.addWidget(self._on)
        self.set_theme(theme)
        self.show_place("", 0, 0)

    def show_place(self, term: str, place: int, of: int) -> None:
        """Say that place number `place` (from 1) of `of` is shown; 0 of 0 for no term."""
        for button in (self._back, self._on):
            button.setEnabled(of > 1)
        if not of:
            self._text.setText("")
            return
        words = self.tr("%1: place %2 of %3")
        room = self._text.fontMetrics().elidedText(term, Qt.TextElideMode.ElideMiddle, 150)
        said = words.replace("%2", str(place)).replace("%3", str(of)).replace("%1", room)
        self._text.setText(said)

    def set_theme(self, theme: Theme) -> None:
        """Draw the arrows in the colours of `theme`."""
        self._back.setIcon(icon("previous", theme))
        self._on.setIcon(icon("next", theme))

    def _button(self, tip: str, step: int) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("role", "flat")
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(partial(self._tell, step))
        return made

    def _tell(self, step: int, _: object = None) -> None:
        self.stepped.emit(step)

"""The lines of a card that say what a formula stands for, by whom, or where in the document."""

from functools import partial
from itertools import zip_longest
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from reader.app.stands_for import Explanation, StandsFor
from reader.core.spans import Span, Spanned

_MEMBER = 20  # code points of a member that its link shows
_WORDS = 15  # code points of an explanation that its link shows


class MakeLabel(Protocol):
    """Makes a label in the card's letters."""

    def __call__(
        self, text: str, family: str, pixels: int, *, role: str = "", wrap: bool = False
    ) -> QLabel:
        """A label of plain text."""


class StandsForLines(QWidget):
    """Signals: place_chosen(start, end) — an explanation in the document, code points."""

    place_chosen = Signal(int, int)

    def __init__(self, stands_for: StandsFor, label: MakeLabel, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        for member, place in zip_longest(stands_for.members, stands_for.places):
            if place is None:
                column.addWidget(label(f"· {member}", "serif", 14, wrap=True))
            else:
                column.addWidget(self._member(member, place))
        if stands_for.source:
            words = self.tr("as stated in: %1").replace("%1", stands_for.source)
            column.addWidget(label(words, "ui", 11, role="source", wrap=True))
        if stands_for.explanations:
            here = self.tr("Explained in this document")
            column.addWidget(label(here, "ui", 11, role="source"))
        for place in stands_for.explanations:
            column.addWidget(self._link(place))
        if stands_for.unsourced:
            nothing = self.tr("No source says what it stands for.")
            column.addWidget(label(nothing, "ui", 11, role="source", wrap=True))

    def _member(self, member: str, place: Span) -> QToolButton:
        """A member that the document names, as a link to that place."""
        words = member if len(member) <= _MEMBER else f"{member[:_MEMBER]}…"
        made = self._button(f"· {words} →", self.tr("Go to where this document names it"))
        made.setAccessibleName(member)
        made.clicked.connect(partial(self._tell, place))
        return made

    def _link(self, place: Explanation) -> QToolButton:
        where = "" if place.paragraph is None else f"¶{place.paragraph} "
        words = place.words if len(place.words) <= _WORDS else f"{place.words[:_WORDS]}…"
        made = self._button(f"{where}{words} →", place.words)
        made.clicked.connect(partial(self._tell, place))
        return made

    def _button(self, words: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("role", "link")
        made.setText(words)
        made.setToolTip(tip)
        made.setAccessibleDescription(tip)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        return made

    def _tell(self, place: Spanned, _: object = None) -> None:
        self.place_chosen.emit(place.start, place.end)

"""The search field of the toolbar."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.icons import icon
from reader.ui.theme import Theme

_MOST = 10_000  # hits; more is a search for nothing in particular


class FindBar(QLineEdit):
    """Finds exact text, hit by hit. Enter: next, Shift+Enter: previous, Esc: back to the text.

    Signals: found(int start, int end, int which, int of) — code points; which counts from 1 and is
    0 when there is no hit · left() — the user is done with the field.
    """

    found = Signal(int, int, int, int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """An empty field, without a document."""
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find in the document"))
        self.setAccessibleName(self.tr("Find in the document"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(230)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus | Qt.FocusPolicy.TabFocus)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.set_theme(theme)
        self._document: Document | None = None
        self._hits: tuple[Span, ...] | None = None
        self.textChanged.connect(self._forget)

    def set_document(self, document: Document | None) -> None:
        """Search in this document from now on."""
        self._document = document
        self._hits = None

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the colours of `theme`."""
        self._sign.setIcon(icon("find", theme))

    def step(self, here: int, *, back: bool = False) -> None:
        """Report the nearest hit after code point `here`, or before it; past the end it wraps."""
        hits = self._all()
        if not hits:
            if self.text():
                self.found.emit(here, here, 0, 0)
            return
        if back:
            at = bisect_left(hits, here, key=_start) - 1
        else:
            at = bisect_right(hits, here, key=_start)
        at %= len(hits)
        self.found.emit(hits[at].start, hits[at].end, at + 1, len(hits))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is handled by the window's find actions; Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _forget(self) -> None:
        self._hits = None

    def _all(self) -> tuple[Span, ...]:
        if self._hits is None:
            from itertools import islice

            from reader.core.search import occurrences

            text = self._document.text if self._document else ""
            self._hits = tuple(islice(occurrences(text, self.text()), _MOST))
        return self._hits


def _start(span: Span) -> int:
    return span.start

"""Moving through the document: jumps with a way back, and from mark to mark."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.session import Session
from reader.core.outline import Section
from reader.core.spans import Spanned
from reader.ui.kept_highlights import HasPositions
from reader.ui.text_pane import TextPane


class Navigator(QObject):
    """Jumps in the text pane and keeps the places left for back and forward.

    Signals: moved() — the caret stands elsewhere, the history may have changed.
    """

    moved = Signal()

    def __init__(
        self, session: Session, pane: TextPane, highlights: HasPositions, parent: QObject
    ) -> None:
        """Moves in whatever document `pane` shows."""
        super().__init__(parent)
        self._session, self._pane, self._highlights = session, pane, highlights

    @Slot(int, int)
    def jump(self, start: int, end: int) -> None:
        """Go to `start:end` with a flash; back returns to where the caret was."""
        self._session.leave(self._pane.caret())
        self._pane.go_to(start, end)
        self.moved.emit()

    def select(self, start: int, end: int) -> None:
        """Select `start:end`, code points, without going anywhere."""
        self._pane.select(start, end)

    @Slot(int)
    def jump_to_section(self, index: int) -> None:
        """Go to the heading of section `index` (from 0)."""
        section = self._pane.document_shown().sections[index]
        self.jump(section.start, section.heading_end)

    def back(self) -> None:
        """Return to the place last left."""
        self._go(self._session.back())

    def forward(self) -> None:
        """Go to where back was called."""
        self._go(self._session.forward())

    def section(self, *, back: bool = False) -> None:
        """Go to the next heading after the caret, or the one before it."""
        caret = self._pane.caret()
        sections = self._pane.document_shown().sections
        if back:
            at = bisect_left(sections, caret, key=_section_start) - 1
        else:
            at = bisect_right(sections, caret, key=_section_start)
        if 0 <= at < len(sections):
            self.jump_to_section(at)

    def figure(self, *, back: bool = False) -> None:
        """Go to the next figure after the caret, or the one before it."""
        self._step(self._pane.annotated().figures, back=back)

    def term(self, *, back: bool = False) -> None:
        """Go to the next marked term after the caret, or the one before it."""
        self._step(self._pane.annotated().terms, back=back)

    def highlight(self, *, back: bool = False) -> bool:
        """Go to the next highlight after the caret, or the one before it; False for none."""
        spans = self._highlights.positions()
        return self._step(partial(_meeting, spans), back=back)

    def _step(self, spans: Callable[[int, int], Sequence[Spanned]], *, back: bool) -> bool:
        """Go to the next of the spans that `spans` gives for a stretch; False for none."""
        caret = self._pane.caret()
        if back:
            chosen = next((s for s in reversed(spans(0, caret)) if s.end <= caret), None)
        else:
            later = spans(caret, len(self._pane.document_shown().text))
            chosen = next((s for s in later if s.start > caret), None)
        if chosen is not None:
            self.jump(chosen.start, chosen.end)
        return chosen is not None

    def _go(self, offset: int | None) -> None:
        if offset is not None:
            self._pane.go_to(offset)
            self.moved.emit()


def _section_start(section: Section) -> int:
    return section.start


def _meeting(spans: Sequence[Spanned], start: int, end: int) -> Sequence[Spanned]:
    """Those of `spans` that share a code point with `start:end`."""
    return [span for span in spans if span.end > start and span.start < end]

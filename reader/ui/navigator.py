"""Moving through the document: jumps with a way back, section by section, figure by figure."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.session import Session
from reader.core.outline import Section
from reader.ui.text_pane import TextPane


class Navigator(QObject):
    """Jumps in the text pane and keeps the places left for back and forward.

    Signals: moved() — the caret stands elsewhere, the history may have changed.
    """

    moved = Signal()

    def __init__(self, session: Session, pane: TextPane, parent: QObject) -> None:
        """Moves in whatever document `pane` shows."""
        super().__init__(parent)
        self._session, self._pane = session, pane

    @Slot(int, int)
    def jump(self, start: int, end: int) -> None:
        """Go to `start:end` with a flash; back returns to where the caret was."""
        self._session.leave(self._pane.caret())
        self._pane.go_to(start, end)
        self.moved.emit()

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
        caret, annotated = self._pane.caret(), self._pane.annotated()
        if back:
            found = [f for f in annotated.figures(0, caret) if f.end <= caret]
            chosen = found[-1] if found else None
        else:
            later = annotated.figures(caret, len(annotated.document.text))
            chosen = next((f for f in later if f.start > caret), None)
        if chosen is not None:
            self.jump(chosen.start, chosen.end)

    def _go(self, offset: int | None) -> None:
        if offset is not None:
            self._pane.go_to(offset)
            self.moved.emit()


def _section_start(section: Section) -> int:
    return section.start

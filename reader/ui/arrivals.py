"""Annotations on their way to the panes: the text at once, the lists when they stand."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.app.annotating import by_block, quick_figures
from reader.app.first_view import AROUND
from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.corrector import Corrector
from reader.ui.panes import Panes

if TYPE_CHECKING:
    from reader.app.session import OpenDocument
    from reader.core.annotations import Annotations


_PAUSE = 250
"""Milliseconds between two listings, at least: each arranges and counts all figures."""
_FIGURES = 4
"""Figures already listed for each millisecond of a longer pause."""


class Arrivals(QObject):
    """Gives each part to the text, and to the side panel once that is there."""

    def __init__(self, panes: Panes, corrector: Corrector, parent: QObject) -> None:
        """Nothing has arrived; `corrector` puts right what is found before the worker begins."""
        super().__init__(parent)
        self._panes = panes
        self._corrector = corrector
        self._unlisted: list[Annotations] = []
        self._sealed = b""
        self._fresh = False  # nothing of the document is listed yet
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.list_waiting)
        panes.text.painted.connect(self.list_waiting)

    def begin(self, document: Document, opened: "OpenDocument") -> None:
        """Mark the first figures of a document that is shown anew; nothing else is known of it."""
        self._unlisted, self._fresh = [], True
        self._sealed = opened.sealed
        self._pause.stop()
        near = opened.figures
        quick = quick_figures(document, opened.caret, opened.caret + AROUND)
        for part in by_block(document, near) if near else quick:
            self._unlisted.append(self._corrector.corrected(part))
            self._panes.text.add_annotations(self._unlisted[-1])

    def unseal(self) -> None:
        """Show what was kept of the first screen: words and readings, until the worker's come."""
        sealed, self._sealed = self._sealed, b""
        if not sealed:
            return
        from reader.core.annotation_lines import unseal

        with suppress(ValueError):  # damaged: the worker finds it all again
            part = self._corrector.corrected(unseal(sealed))
            self._panes.text.add_annotations(part)

    @Slot(object)
    def take(self, part: "Annotations") -> None:
        """Show a part that the worker has found; its figures are listed soon."""
        self._panes.text.add_annotations(part)
        self._unlisted.append(part)
        if not self._pause.isActive():
            self.list_waiting()
        chosen = self._panes.text.selection()
        if chosen is not None:  # the session may have brought it before anything was found
            self.count(chosen)

    def count(self, chosen: Span) -> None:
        """Say how much is selected, and how many of the figures found so far."""
        text = self._panes.text
        found = text.annotated().figures(chosen.start, chosen.end) if chosen else ()
        self._panes.status.show_selection(
            text.document_shown(), chosen.start, chosen.end, len(found)
        )

    @Slot()
    def list_waiting(self) -> None:
        """List the figures that the text showed before: it is painted first."""
        if not self._panes.side.filled or not self._unlisted:
            return
        waiting, self._unlisted = self._unlisted, []
        self._panes.figures.add_parts(
            [(part.figures, Span(part.start, part.end)) for part in waiting]
        )
        listed = self._panes.figures.totals()[1]
        self._pause.start(max(_PAUSE, listed // _FIGURES))
        if self._fresh:
            self._fresh = False
            self._panes.side.select_at(self._panes.text.caret())

    def list_document(self, document: Document | None) -> None:
        """Fill the side panel, which has just been made, for the document that is shown."""
        if document is not None:
            for panel in self._panes.lists():
                panel.set_document(document)
            self.list_waiting()
        self._panes.side.settle()

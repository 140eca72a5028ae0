"""Copying more than the text: the annotated excerpt, the citation."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.app.excerpts import annotated, passage
from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from reader.core.annotations import Annotations
    from reader.core.export import Labels
    from reader.core.tools import Tools

Payload = tuple[tuple[str, bytes], ...]


class Copier(QObject):
    """Puts excerpts and citations on the clipboard.

    Signals: failed(ReaderError) · copied(str) — "excerpt" or "citation".
    """

    failed = Signal(object)
    copied = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        """Excerpts are made on a worker: a selected whole document takes its time."""
        super().__init__(parent)
        self._tasks = tasks

    def copy_excerpt(
        self,
        document: Document,
        selection: Span | None,
        caret: int,
        *,
        parts: "tuple[Annotations, ...]",
        tools: "Tools",
    ) -> None:
        """Copy the selection, or the block at the caret, with all that is known about it."""
        span = passage(document, selection, caret)
        if span is None:
            return
        make = partial(_payload, document, span, parts, tools, excerpt_labels())
        self._tasks.run("excerpt", make, on_result=self._put, on_error=self.failed.emit)

    def copy_citation(self, document: Document, selection: Span | None, caret: int) -> None:
        """Copy the citation of the selection, or of the block at the caret, with its link."""
        from reader.core.citation import cite, link

        span = passage(document, selection, caret)
        if span is None:
            return
        words = cite(document, span.start, span.end)
        QGuiApplication.clipboard().setText(f"{words}\n{link(document, span.start, span.end)}")
        self.copied.emit("citation")

    def _put(self, payload: Payload) -> None:
        data = QMimeData()
        for kind, content in payload:
            data.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit("excerpt")


def _payload(
    document: Document,
    span: Span,
    parts: "tuple[Annotations, ...]",
    tools: "Tools",
    labels: "Labels",
    _: Ticket,
) -> Payload:
    from reader.app.clipboard import of_excerpt
    from reader.core.excerpt import make

    found = annotated(document, parts, span, tools)
    return of_excerpt(make(document, found, span.start, span.end, dictionary=tools.glosses), labels)


def excerpt_labels() -> "Labels":
    """The words of an excerpt in the window's language."""
    from dataclasses import fields

    from reader.app.excerpt_labels import EXCERPT_LABELS
    from reader.core.export import Labels

    words = {
        field.name: QCoreApplication.translate("messages", getattr(EXCERPT_LABELS, field.name))
        for field in fields(Labels)
    }
    return Labels(**words)

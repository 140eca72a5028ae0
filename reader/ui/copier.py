"""Copying more than the text: annotated excerpts by the chosen template, citations."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.app.excerpts import Passage, passage, passages
from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from reader.app.clipboard import Payload
    from reader.app.corrections.held import Held
    from reader.app.excerpt_choice import Choice
    from reader.core.annotations import Annotations
    from reader.core.export import Labels
    from reader.core.tools import Tools


class Copier(QObject):
    """Makes passages, and puts excerpts and citations on the clipboard.

    Signals: failed(ReaderError) · copied(str) — "excerpt" or "citation".
    """

    failed = Signal(object)
    copied = Signal(str)

    def __init__(self, tasks: Tasks, config: Path, parent: QObject) -> None:
        """Excerpts are made on a worker: a selected whole document takes its time.

        `config`: the folder whose templates are the user's.
        """
        super().__init__(parent)
        self._tasks, self.config = tasks, config
        self.gathered: tuple[Passage, ...] = ()
        """What the user has gathered, by document and in the order of its text."""

    def make(
        self,
        document: Document,
        spans: Sequence[Span],
        then: Callable[[tuple[Passage, ...]], None],
        *,
        parts: "tuple[Annotations, ...]",
        tools: "Tools",
        held: "Held",
    ) -> None:
        """Have the passages at `spans` made, and `then` called with them.

        `parts`: what is annotated already; `held`: the corrections for what is not.
        """

        def job(_: Ticket) -> tuple[Passage, ...]:
            return passages(document, parts, spans, tools, held=held)

        self._tasks.run("passages", job, on_result=then, on_error=self.failed.emit)

    def copy(self, chosen: Sequence[Passage], choice: "Choice") -> None:
        """Copy the passages by the chosen template, and in every other form beside it."""
        labels = excerpt_labels()

        def job(_: Ticket) -> "Payload":
            from reader.app.clipboard import of_passages
            from reader.app.templates import named

            template = named(choice.template, self.config)
            return of_passages(chosen, template, labels, choice.options)

        self._tasks.run("copy", job, on_result=self._put, on_error=self.failed.emit)

    def copy_citation(
        self, document: Document, selection: Span | None, caret: int, style: str = ""
    ) -> None:
        """Copy the reference to the selection, or to the block at the caret, in a style.

        Without a style it is the citation in one line, with its link.
        """
        from reader.core.citation import cite, link
        from reader.core.references import Style, reference, written

        span = passage(document, selection, caret)
        if span is None:
            return
        if style:
            words = written(Style(style), reference(document, span.start, span.end))
        else:
            words = f"{cite(document, *_ends(span))}\n{link(document, *_ends(span))}"
        QGuiApplication.clipboard().setText(words)
        self.copied.emit("citation")

    def _put(self, payload: "Payload") -> None:
        data = QMimeData()
        for kind, content in payload:
            data.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit("excerpt")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


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

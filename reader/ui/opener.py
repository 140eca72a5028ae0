"""Opening: files, the clipboard, what is dropped, the sample. A failure closes nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.app.opening import ENCODINGS, PATTERNS, SAMPLE, Request, read, title
from reader.app.recents import Keeper
from reader.app.session import Session
from reader.core.document import Document
from reader.core.errors import Code, ReaderError
from reader.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from reader.core.figures import Figure
    from reader.core.snapshot import Snapshot


class Opener(QObject):
    """Reads documents in the background and shows them through the session.

    Signals: failed(ReaderError) · opened() — the session shows a new document.
    """

    failed = Signal(object)
    opened = Signal()

    def __init__(self, session: Session, tasks: Tasks, keeper: Keeper, parent: QObject) -> None:
        """`keeper` knows where reading stopped in a file that was open before."""
        super().__init__(parent)
        self._session, self._tasks, self._keeper = session, tasks, keeper
        self._request: Request | None = None
        self._provisional = False

    def open(self, request: Request) -> None:
        """Read in the background, then show."""

        def job(_: Ticket) -> tuple[Request, Document]:
            return request, read(request)

        self._tasks.run("open", job, on_result=self._show, on_error=self.failed.emit)

    def open_now(self, request: Request) -> ReaderError | None:
        """Read and show before returning: the start-up, where there is nothing to keep moving.

        Returns the error where it could not be read; it is left to the caller to say so.
        """
        try:
            self._show((request, read(request)))
        except ReaderError as error:
            return error
        return None

    def show_snapshot(self, request: Request, snapshot: "Snapshot") -> None:
        """Show what was kept of the document that is asked for; `verify` must follow."""
        self._provisional = True
        self._show((request, snapshot.document), figures=snapshot.figures)

    def verify(self, then: Callable[[], None]) -> None:
        """Read the shown document itself; where it is another, show that instead. Then call `then`.

        Where it can no longer be read the snapshot stays, and the error is said.
        """
        request, shown = self._request, self._session.state.current
        if request is None or shown is None or not self._provisional:
            then()
            return

        def job(_: Ticket) -> Document:
            return read(request)

        def compare(found: Document) -> None:
            now = self._session.state.current
            if now is not None and now.number == shown.number and found != shown.document:
                self._session.show(found, path=now.path, caret=now.caret)
            then()

        def fail(error: ReaderError) -> None:
            self.failed.emit(error)
            then()

        self._tasks.run("verify", job, on_result=compare, on_error=fail)

    def open_path(self, name: str) -> None:
        """Open the file of this name."""
        self.open(Request(path=Path(name)))

    def ask(self) -> None:
        """Let the user choose a file."""
        shown = self._session.state.current
        folder = str(shown.path.parent) if shown and shown.path else ""
        documents = self.tr("Documents ({patterns})").format(patterns=" ".join(PATTERNS))
        everything = self.tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            QApplication.activeWindow(),
            self.tr("Open a document"),
            folder,
            f"{documents};;{everything}",
        )
        if name:
            self.open_path(name)

    def paste(self) -> None:
        """Open what is on the clipboard: a browser's HTML where it is there, else the text."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.hasHtml() and "<p" in data.html().lower():
            self.open_text(data.html(), "html")
        else:
            self.open_text(data.text() if data is not None else "", "txt")

    def open_text(self, text: str, format: str) -> None:  # noqa: A002 - the contract's own word
        """Open text that was pasted or dropped; `format`: "txt" or "html"."""
        self.open(Request(text=text, format=format, name=self.tr("Pasted text")))

    def open_sample(self) -> None:
        """Open the bundled sample."""
        self.open(Request(resource=SAMPLE))

    @Slot(list)
    def open_dropped(self, names: list[str]) -> None:
        """Open the first of the files dropped."""
        if names:
            self.open_path(names[0])

    def reload(self, encoding: str) -> None:
        """Read the shown document again in `encoding` (one of `ENCODINGS`)."""
        shown = self._session.state.current
        if shown is None or encoding not in ENCODINGS or self._request is None:
            return
        if self._request.text:
            # Pasted text has no bytes whose encoding could be wrong.
            self.failed.emit(
                ReaderError(Code.SOURCE_ENCODING, name=self._request.name, encoding=encoding)
            )
            return
        self.open(replace(self._request, encoding=encoding))

    def _show(self, found: tuple[Request, Document], figures: "tuple[Figure, ...]" = ()) -> None:
        request, document = found
        self._request = request
        caret = 0
        if request.path is not None:
            path = request.path.absolute()
            caret = self._keeper.memory.caret_of(str(path))
            self._keeper.note(path, title(document), caret)
            self._session.show(document, path=path, caret=caret, figures=figures)
        else:
            self._session.show(document, figures=figures)
        self.opened.emit()

"""Opening: files, the clipboard, what is dropped, the sample. A failure closes nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.app.opening import ENCODINGS, PATTERNS, SAMPLE, Request, gather, is_link, read
from reader.app.recents import Keeper
from reader.app.session import Session
from reader.core.document import Document
from reader.core.errors import Code, Notice, ReaderError
from reader.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from reader.core.snapshot import Snapshot


class Opener(QObject):
    """Reads documents in the background and shows them through the session.

    Signals: failed(ReaderError) · unopened(tuple of ReaderError) — of several files, those that
    could not be read · noticed(tuple of Notice) · opened() — the session shows a new document ·
    reading(name, done, total) — a document takes its time; steps, 0 of 0 where nobody knows ·
    read_ended() — whatever was being read is read, refused or cancelled · link_given() — what
    was to be opened is a jingdu:// link, in `link` until it is taken.
    """

    failed = Signal(object)
    unopened = Signal(object)
    noticed = Signal(object)
    opened = Signal()
    reading = Signal(str, int, int)
    read_ended = Signal()
    link_given = Signal()

    def __init__(self, session: Session, tasks: Tasks, keeper: Keeper, parent: QObject) -> None:
        """`keeper` knows where reading stopped in a file that was open before."""
        super().__init__(parent)
        self._session, self._tasks, self._keeper = session, tasks, keeper
        self._origins: dict[int, Request] = {}  # of documents without a file, by their number
        self._unverified: Request | None = None
        self.pending: tuple[str, ...] = ()
        self.link = ""

    def open(self, request: Request) -> None:
        """Read in the background, then show."""

        def job(ticket: Ticket) -> tuple[Request, Document]:
            return request, self._read(ticket, request)

        def show(found: tuple[Request, Document]) -> None:
            self.read_ended.emit()
            self._show(found)

        def fail(error: ReaderError) -> None:
            self.read_ended.emit()
            self.failed.emit(error)

        self._tasks.run("open", job, on_result=show, on_error=fail)

    @Slot()
    def cancel(self) -> None:
        """Give up what is being read; what is open stays open."""
        for topic in ("open", "rest"):
            self._tasks.cancel(topic)
        self.read_ended.emit()

    def _read(self, ticket: Ticket, request: Request) -> Document:
        """The document asked for, in the worker's thread: its process ends with the ticket."""

        def tell(done: int, total: int) -> None:
            if not ticket.cancelled:
                name = request.path.name if request.path else request.name
                self.reading.emit(name, done, total)

        return read(request, cancelled=lambda: ticket.cancelled, progress=tell)

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
        self._unverified = request
        self._show((request, snapshot.document), snapshot)

    def verify(self, then: Callable[[], None]) -> None:
        """Read the shown document itself; where it is another, show that instead. Then call `then`.

        Where it can no longer be read the snapshot stays, and the error is said.
        """
        request, self._unverified = self._unverified, None
        shown = self._session.state.current
        if request is None or shown is None:
            then()
            return

        def job(_: Ticket) -> Document:
            return read(request)

        def compare(found: Document) -> None:
            now = self._session.state.current
            if now is not None and now.number == shown.number and found != shown.document:
                self._show((request, found))
            then()

        def fail(error: ReaderError) -> None:
            self.failed.emit(error)
            then()

        self._tasks.run("verify", job, on_result=compare, on_error=fail)

    def open_path(self, name: str) -> None:
        """Open the file of this name."""
        self.open(Request(path=Path(name)))

    @Slot(list)
    def open_paths(self, names: list[str]) -> None:
        """Open these files and the documents in these folders; the first of them is shown."""
        self._read_all("open", tuple(Path(name) for name in names), show=True)

    def open_rest(self, names: Sequence[str], failed: ReaderError | None = None) -> None:
        """Open what belongs with the shown document around it, in this order; nothing moves.

        `failed`: what kept the first from being read, to be said again with the others.
        """
        self.pending = tuple(names)
        if names:
            self._read_all("rest", tuple(Path(name) for name in names), show=False, failed=failed)

    def ask(self) -> None:
        """Let the user choose files."""
        documents = self.tr("Documents ({patterns})").format(patterns=" ".join(PATTERNS))
        everything = self.tr("All files (*)")
        names, _ = QFileDialog.getOpenFileNames(
            QApplication.activeWindow(),
            self.tr("Choose documents"),
            self._folder(),
            f"{documents};;{everything}",
        )
        if names:
            self.open_paths(names)

    def ask_folder(self) -> None:
        """Let the user choose a folder, whose documents are all opened."""
        name = QFileDialog.getExistingDirectory(
            QApplication.activeWindow(), self.tr("Open a folder"), self._folder()
        )
        if name:
            self.open_paths([name])

    def paste(self) -> None:
        """Open what is on the clipboard: a browser's HTML where it is there, else the text."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and is_link(data.text()):
            self.open_text(data.text(), "txt")
        elif data is not None and data.hasHtml() and "<p" in data.html().lower():
            self.open_text(data.html(), "html")
        else:
            self.open_text(data.text() if data is not None else "", "txt")

    def open_text(self, text: str, format: str) -> None:  # noqa: A002 - the contract's own word
        """Open text that was pasted or dropped; `format`: "txt" or "html"."""
        if is_link(text):
            self.follow_link(text)
            return
        self.open(Request(text=text, format=format, name=self.tr("Pasted text")))

    def follow_link(self, text: str) -> None:
        """Have a jingdu:// link followed, once there is somebody who can."""
        self.link = text.strip()
        self.link_given.emit()

    def open_sample(self) -> None:
        """Open the bundled sample."""
        self.open(Request(resource=SAMPLE))

    def reload(self, encoding: str) -> None:
        """Read the shown document again in `encoding` (one of `ENCODINGS`)."""
        shown = self._session.state.current
        if shown is None or encoding not in ENCODINGS:
            return
        request = self._origins.get(shown.number, Request(path=shown.path))
        if request.text:
            # Pasted text has no bytes whose encoding could be wrong.
            self.failed.emit(
                ReaderError(Code.SOURCE_ENCODING, name=request.name, encoding=encoding)
            )
            return
        self.open(replace(request, encoding=encoding))

    def _read_all(
        self, topic: str, paths: tuple[Path, ...], *, show: bool, failed: ReaderError | None = None
    ) -> None:
        """Read all in one job; each is added as it comes, the first shown if `show`."""
        rank = {path.absolute(): at for at, path in enumerate(paths)}

        def job(ticket: Ticket) -> tuple[list[ReaderError], tuple[Notice, ...]]:
            files, notices = gather(paths)
            errors: list[ReaderError] = []
            for path in files:
                if ticket.cancelled:
                    break
                try:
                    request = Request(path=path)
                    ticket.give((request, self._read(ticket, request)))
                except ReaderError as error:
                    errors.append(error)
            return errors, notices

        def take(part: object) -> None:
            nonlocal show
            found = cast("tuple[Request, Document]", part)
            if show:
                show = False
                self._show(found)
            else:
                self._add(found, rank)

        def finish(result: tuple[list[ReaderError], tuple[Notice, ...]]) -> None:
            errors, notices = result
            self.pending = ()
            self.read_ended.emit()
            if notices:
                self.noticed.emit(notices)
            if errors:
                self.unopened.emit((*([failed] if failed else []), *errors))

        self._tasks.run(topic, job, on_result=finish, on_error=self.failed.emit, on_part=take)

    def _add(self, found: tuple[Request, Document], rank: Mapping[Path, int]) -> None:
        """Open a document beside the shown one, where its rank among the named ones puts it."""
        request, document = found
        path = request.path
        assert path is not None
        here, last = rank.get(path, len(rank)), len(rank)
        before = [
            at
            for at, one in enumerate(self._session.state.documents, 1)
            if one.path is None or rank.get(one.path, last) <= here
        ]
        place = self._keeper.memory.place_in(str(path))
        self._session.add(document, path=path, place=place, at=max(before, default=0))

    def _show(self, found: tuple[Request, Document], kept: "Snapshot | None" = None) -> None:
        request, document = found
        figures, sealed = (kept.figures, kept.sealed) if kept is not None else ((), b"")
        if request.path is not None:
            path = request.path.absolute()
            place = self._keeper.memory.place_in(str(path))
            self._session.show(document, path=path, place=place, figures=figures, sealed=sealed)
        else:
            self._session.show(document, figures=figures, sealed=sealed)
            if (shown := self._session.state.current) is not None:
                self._origins[shown.number] = request
        self.opened.emit()

    def _folder(self) -> str:
        """The folder a dialog begins in."""
        shown = self._session.state.current
        return str(shown.path.parent) if shown and shown.path else ""

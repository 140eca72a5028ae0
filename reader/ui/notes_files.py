"""Highlights written into files and taken in from them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.app import atomic
from reader.app.notes.exchange import dumps, loads
from reader.app.notes.listing import rows_of
from reader.app.notes.markdown import as_markdown
from reader.core.errors import Code, ReaderError
from reader.ui.services import Services

_MOST = 64 * 1024 * 1024  # bytes of a file that is taken in


class NoteFiles(QObject):
    """Exports and imports the highlights of the shown document.

    Signals: failed(ReaderError) · said(str) — a short word about what was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, services: Services, window: QWidget) -> None:
        """Dialogs belong to `window`."""
        super().__init__(window)
        self._services, self._window = services, window

    def export(self) -> None:
        """Have a file chosen for all highlights, and write it as its suffix says."""
        shown = self._services.session.state.current
        if shown is None:
            return
        folder = shown.path.parent if shown.path else Path.home()
        proposed = folder / f"{Path(shown.document.source.name).stem}-notes.md"
        kinds = {
            self.tr("Markdown, to be read (*.md)"): ".md",
            self.tr("JSON, to be imported again (*.json)"): ".json",
        }
        title = self.tr("Export highlights and notes")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), ";;".join(kinds)
        )
        if chosen:
            path, wanted = Path(chosen), kinds.get(kind, ".md")
            if wanted == ".json" or path.suffix.lower() not in kinds.values():
                path = path.with_suffix(wanted)
            self.write(path)

    def write(self, path: Path) -> None:
        """Write all highlights of the shown document to `path`: Markdown, or JSON by its suffix."""
        shown = self._services.session.state.current
        if shown is None:
            return
        document = self._services.corrector.document or shown.document
        rows = rows_of(document, self._services.noter.shelf)
        if path.suffix.lower() == ".json":
            text = dumps(row.highlight for row in rows)
        else:
            text = as_markdown(document, rows, lost=self.tr("No longer in the text"))
        try:
            atomic.write(path, text.encode("utf-8"))
        except OSError as error:
            reason = error.strerror or str(error)
            self.failed.emit(ReaderError(Code.OUTPUT_FAILED, reason=reason))
        else:
            self.said.emit(self.tr("Exported to {name}").format(name=path.name))

    def take_in(self) -> None:
        """Have a JSON file chosen, say how many of its highlights are new, take those in."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import highlights and notes"),
            "",
            self.tr("Exported highlights (*.json)"),
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Take in what is new in the file at `path`, if the user wants it."""
        try:
            with path.open("rb") as file:
                data = file.read(_MOST + 1)  # what is longer is cut, and then no JSON
            read = loads(data.decode("utf-8-sig"))
            fresh = self._services.noter.fresh(read)
        except ReaderError as error:
            self.failed.emit(error)
        except (OSError, UnicodeError):
            self.failed.emit(ReaderError(Code.NOTES_UNREADABLE))
        else:
            if self._wanted(len(fresh), len(read) - len(fresh), self._elsewhere(fresh)):
                self._services.noter.take_in(fresh)
                self.said.emit(self.tr("%n highlights are imported", "", len(fresh)))

    def _elsewhere(self, fresh: tuple[object, ...]) -> int:
        """How many belong to other documents than the shown one."""
        shown = self._services.session.state.current
        ours = shown.document.source.sha256 if shown else ""
        return sum(1 for one in fresh if getattr(one, "document", "") != ours)

    def _wanted(self, new: int, known: int, elsewhere: int) -> bool:
        """Whether the user wants them, having read how many there are."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Import highlights and notes"))
        counts = self.tr("{new} new, {known} already there.").format(new=new, known=known)
        box.setText(counts)
        if elsewhere:
            words = self.tr("%n of the new ones belong to other documents.", "", elsewhere)
            box.setInformativeText(words)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        take = box.addButton(self.tr("Import"), QMessageBox.ButtonRole.AcceptRole)
        take.setEnabled(new > 0)
        box.exec()
        return box.clickedButton() is take

"""Pages put on paper or into a PDF file, page by page, so that it can be followed and stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from reader.app import atomic
from reader.app.pdf_text import with_characters
from reader.core.errors import Code, ReaderError
from reader.ui.print_pages import DPI, Pages, Wish, paint_all

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_RESOLUTION = 600


def write_pdf(wish: Wish, path: Path, done: Callable[[int, int], bool]) -> bool:
    """Write a wish as PDF; False if `done(pages written, of how many)` said to stop.

    Fonts are embedded, text can be selected and copied. Raises ReaderError E-OUT-01 (data: reason)
    where `path` cannot be written. For a worker: it takes about 30 ms a page.
    """
    pages = Pages(wish)
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setTitle(wish.part.title)
    writer.setCreator("Jingdu 精读")
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(*wish.paper), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    whole = paint_all(
        pages,
        painter,
        writer.newPage,
        scale=_RESOLUTION / DPI,
        done=lambda at: done(at, pages.count),
    )
    painter.end()
    if whole:
        try:
            atomic.write(path, with_characters(bytes(kept.data().data())))
        except OSError as error:
            reason = error.strerror or str(error)
            raise ReaderError(Code.OUTPUT_FAILED, reason=reason) from None
    return whole


class PaperRun(QObject):
    """Prints pages one in each turn of the window's event loop.

    Signals: progressed(int done, int all) · ended(bool) — whether all pages went out.
    """

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, pages: Pages, printer: "QPrinter", parent: QObject) -> None:
        """`printer`: as the user set it; its whole paper is painted on."""
        super().__init__(parent)
        self._pages, self._printer = pages, printer
        printer.setFullPage(True)
        self._first = max(printer.fromPage() - 1, 0)
        self._last = min(printer.toPage() or pages.count, pages.count)
        self._at = self._first
        self._painter = QPainter()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._next)

    def start(self) -> None:
        """Begin; a printer that takes nothing ends the run at once."""
        if self._painter.begin(self._printer):
            self._turn.start()
        else:
            self.ended.emit(False)

    def cancel(self) -> None:
        """Stop; pages that are on paper stay there."""
        if self._painter.isActive():
            self._turn.stop()
            self._printer.abort()
            self._painter.end()
            self.ended.emit(False)

    @Slot()
    def _next(self) -> None:
        if self._at > self._first:
            self._printer.newPage()
        scale = self._printer.resolution() / DPI
        self._painter.save()
        self._painter.scale(scale, scale)
        self._pages.paint(self._painter, self._at)
        self._painter.restore()
        self._at += 1
        self.progressed.emit(self._at - self._first, self._last - self._first)
        if self._at >= self._last:
            self._turn.stop()
            self._painter.end()
            self.ended.emit(True)

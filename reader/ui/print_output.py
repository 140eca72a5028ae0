"""Pages put on paper or into a PDF file, page by page, so that it can be followed and stopped."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from reader.app import atomic
from reader.app.pdf_text import with_characters
from reader.core.errors import Code, ReaderError
from reader.ui.print_pages import DPI, Pages, Wish
from reader.ui.tasks import CancelledError, Ticket

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_RESOLUTION = 600


def write_pdf(wish: Wish, path: Path, ticket: Ticket) -> None:
    """Write a wish as PDF. For a worker: it takes about 30 ms a page.

    Fonts are embedded, text can be selected and copied. `ticket` is given how many pages are
    written and of how many. Raises ReaderError E-OUT-01 (data: reason) where `path` cannot be
    written, and CancelledError, with nothing written, where the ticket is cancelled.
    """
    pages = Pages(wish, ticket.go_on)
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setTitle(wish.part.title)
    writer.setCreator("Jingdu 精读")
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(QSizeF(*wish.paper), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint(pages, writer, range(pages.count), _RESOLUTION / DPI, ticket)
    try:
        atomic.write(path, with_characters(bytes(kept.data().data())))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReaderError(Code.OUTPUT_FAILED, reason=reason) from None


def print_on(printer: "QPrinter", wish: Wish, ticket: Ticket) -> None:
    """Print a wish on `printer`, as the user set it; its whole paper is painted on. For a worker.

    `ticket` is given what `write_pdf` gives it. Raises ReaderError E-OUT-01 where the printer takes
    nothing, and CancelledError where the ticket is cancelled: pages that are on paper stay there.
    """
    pages = Pages(wish, ticket.go_on)
    printer.setFullPage(True)
    chosen = range(
        max(printer.fromPage() - 1, 0), min(printer.toPage() or pages.count, pages.count)
    )
    try:
        _paint(pages, printer, chosen, printer.resolution() / DPI, ticket)
    except CancelledError:
        printer.abort()
        raise


def _paint(
    pages: Pages, device: QPagedPaintDevice, chosen: range, scale: float, ticket: Ticket
) -> None:
    """Paint the pages `chosen` on `device`, whose units are `scale` to 1/96 inch.

    The painter is not ended but let go with this call: fonts are embedded then, a tenth of a second
    and more, for which PySide lets go of Python's lock too.
    """
    painter = QPainter(device)
    if not painter.isActive():
        raise ReaderError(Code.OUTPUT_FAILED, reason="the printer takes nothing")
    for at in chosen:
        if at > chosen.start:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        pages.paint(painter, at)
        painter.restore()
        ticket.give((at + 1 - chosen.start, len(chosen)))
        if not ticket.go_on():
            raise CancelledError

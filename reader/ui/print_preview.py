"""Pages as they will be printed, under one another; each is painted when it comes into sight."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.ui.print_pages import Pages
from reader.ui.theme import Theme

_GAP = 16  # pixels around each page
_KEPT = 8  # painted pages that are kept


class PrintPreview(QAbstractScrollArea):
    """Shows pages as wide as it is. No signals of its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """An empty preview; `theme` colours what lies around the pages."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._pages: Pages | None = None
        self._painted: dict[int, QPixmap] = {}

    def set_pages(self, pages: Pages | None) -> None:
        """Show these pages from the first on; None while they are laid out."""
        self._pages = pages
        self._painted.clear()
        self.verticalScrollBar().setValue(0)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._painted.clear()
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("line"))
        if self._pages is None:
            return
        size, top = self._page_size(), self.verticalScrollBar().value()
        step = size.height() + _GAP
        first = max((top - _GAP) // step, 0)
        last = min((top + self.viewport().height()) // step, self._pages.count - 1)
        for at in range(first, last + 1):
            where = QRect(_GAP, _GAP + at * step - top, size.width(), size.height())
            painter.drawPixmap(where, self._page(at, size))
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into sight."""
        del dx, dy
        self.viewport().update()

    def _page(self, at: int, size: QSize) -> QPixmap:
        made = self._painted.pop(at, None)
        if made is None:
            assert self._pages is not None
            ratio = self.devicePixelRatioF()
            made = QPixmap(size * ratio)
            made.fill(Qt.GlobalColor.white)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = made.width() / self._pages.size.width()
            painter.scale(scale, scale)
            self._pages.paint(painter, at)
            painter.end()
        self._painted[at] = made
        while len(self._painted) > _KEPT:
            del self._painted[next(iter(self._painted))]
        return made

    def _page_size(self) -> QSize:
        """How large a page is shown."""
        assert self._pages is not None
        width = max(self.viewport().width() - 2 * _GAP, 40)
        return QSize(width, round(width * self._pages.size.height() / self._pages.size.width()))

    def _measure(self) -> None:
        bar, height = self.verticalScrollBar(), 0
        if self._pages is not None:
            height = _GAP + self._pages.count * (self._page_size().height() + _GAP)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setRange(0, max(height - self.viewport().height(), 0))
        self.viewport().update()

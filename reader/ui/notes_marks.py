"""The reader's highlights in the text pane: a band under the text, a small mark for a note."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock

from reader.app.notes.highlight import Marked
from reader.ui.highlights import LineBox
from reader.ui.offsets import Piece
from reader.ui.text_geometry import Geometry

_ABOVE = 1.02  # em from the baseline up to the band's edge
_BELOW = 0.36  # em down to it: under the lines that mark terms
_SHEET = 0.62  # em: the mark of a note


@dataclass(frozen=True, slots=True)
class _Band:
    """One highlight: half-open code points, its colour's token, whether it has a note."""

    start: int
    end: int
    token: str
    noted: bool


class NoteMarks:
    """The highlights of one document, painted where they can be seen."""

    def __init__(self, marked: Iterable[Marked]) -> None:
        """Those that stand in the text; the longer are painted under the shorter."""
        self._bands = sorted(
            (
                _Band(m.start, m.end, f"note_{m.highlight.colour}", bool(m.highlight.note.strip()))
                for m in marked
            ),
            key=lambda band: (band.start, -band.end),
        )
        self._known: dict[int, Sequence[_Band]] = {}

    def paint(self, painter: QPainter, geometry: Geometry, piece: Piece, block: QTextBlock) -> None:
        """Paint the bands in one visible piece, and the marks of the notes that begin there."""
        theme = geometry.style.theme
        for band in self._within(piece):
            fill, line = theme.color(band.token), theme.color(f"{band.token}_line")
            start, end = max(band.start, piece.start), min(band.end, piece.end)
            boxes = geometry.boxes_in(piece, block, start, end)
            for box in boxes:
                _paint_band(painter, box, fill, line)
            if band.noted and band.start >= piece.start and boxes:
                left = geometry.box(block).right() + geometry.style.em * 0.7
                _paint_sheet(painter, QPointF(left, boxes[0].baseline), boxes[0].em, fill, line)

    def _within(self, piece: Piece) -> Sequence[_Band]:
        known = self._known.get(piece.start)
        if known is None:
            last = bisect_left(self._bands, piece.end, key=lambda band: band.start)
            known = [band for band in self._bands[:last] if band.end > piece.start]
            self._known[piece.start] = known
        return known


def _paint_band(painter: QPainter, box: LineBox, fill: QColor, line: QColor) -> None:
    """A band as of a marker pen, with a rule at its foot: its shape is no other mark's."""
    band = QRectF(
        box.left, box.baseline - _ABOVE * box.em, box.right - box.left, (_ABOVE + _BELOW) * box.em
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRect(band)
    thick = max(box.em / 9, 1.5)
    painter.setBrush(line)
    painter.drawRect(QRectF(band.left(), band.bottom() - thick, band.width(), thick))


def _paint_sheet(painter: QPainter, at: QPointF, em: float, fill: QColor, line: QColor) -> None:
    """A little sheet with a folded corner, standing on the baseline `at`."""
    side, fold = _SHEET * em, 0.2 * em
    left, top = at.x(), at.y() - side
    painter.setPen(QPen(line, max(em / 13, 1.2)))
    painter.setBrush(fill)
    right, bottom = left + side, top + side
    corners = ((left, top), (right, top), (right, bottom - fold), (right - fold, bottom))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in (*corners, (left, bottom))]))
    painter.drawLine(QPointF(right, bottom - fold), QPointF(right - fold, bottom - fold))
    painter.drawLine(QPointF(right - fold, bottom - fold), QPointF(right - fold, bottom))

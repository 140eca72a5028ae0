"""The hits of a search in the text pane: kept sorted, painted where they can be seen."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from reader.core.spans import Span
from reader.ui.offsets import Piece
from reader.ui.text_geometry import Geometry


class HitMarks:
    """The places found, sorted and without overlap; one of them may be the one that is shown."""

    def __init__(self, hits: Sequence[Span] = (), current: Span | None = None) -> None:
        """`current`: the one painted stronger, None for none."""
        self._hits = hits
        self.current = current

    def paint(self, painter: QPainter, geometry: Geometry, piece: Piece, block: QTextBlock) -> None:
        """Paint the hits in one visible piece as boxes under the text."""
        theme = geometry.style.theme
        for hit in self._within(piece):
            start, end = max(hit.start, piece.start), min(hit.end, piece.end)
            shown = hit == self.current
            painter.setBrush(theme.color("found_now" if shown else "found"))
            painter.setPen(Qt.PenStyle.NoPen)
            for box in geometry.boxes_in(piece, block, start, end):
                painter.drawRoundedRect(box.body(0.16), box.em * 0.16, box.em * 0.16)

    def paint_edge(
        self, painter: QPainter, geometry: Geometry, piece: Piece, block: QTextBlock
    ) -> None:
        """Paint the edge of the hit that is shown, over the text: it may be selected as well.

        The edge tells it from the others without its colour.
        """
        hit = self.current
        if hit is None or hit.end <= piece.start or piece.end <= hit.start:
            return
        start, end = max(hit.start, piece.start), min(hit.end, piece.end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in geometry.boxes_in(piece, block, start, end):
            width = max(box.em / 11, 1.4)
            painter.setPen(QPen(geometry.style.theme.color("found_line"), width))
            painter.drawRoundedRect(box.body(0.16), box.em * 0.16, box.em * 0.16)

    def _within(self, piece: Piece) -> Sequence[Span]:
        # Without overlap, the ends are sorted as well.
        first = bisect_left(self._hits, piece.start + 1, key=lambda hit: hit.end)
        last = bisect_left(self._hits, piece.end, key=lambda hit: hit.start)
        return self._hits[first:last]

"""How a row of the figures table is painted."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.ui.figures_model import Column
from reader.ui.side_delegate import Index, Lines, SideDelegate

# The second line of a column, in smaller letters; the same words have a column of their own that
# the table's header can show.
_BELOW = {
    Column.VALUE: Column.ENGLISH,
    Column.SUBJECT: Column.SECTION,
    Column.BOUND: Column.CHANGE,
}
_TOKENS = {Column.VALUE: "figure_ink", Column.SUBJECT: "ink"}
_MARK = 3  # pixels: radius of the mark of a half-understood figure


class FigureDelegate(SideDelegate):
    """Says what stands in the cells of the figures, and marks what is half understood."""

    def lines(self, index: Index) -> Lines:
        """The words of a cell, and what stands below them."""
        column = Column(index.column())
        below = _BELOW.get(column)
        return Lines(
            str(index.data()),
            "" if below is None else str(index.sibling(index.row(), below).data()),
            _TOKENS.get(column, "ink_soft"),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, with an open ring before a figure that was only half understood."""
        super().paint(painter, option, index)
        if index.column() == Column.VALUE and index.data(Qt.ItemDataRole.UserRole):
            self._mark(painter, option.rect)

    def _mark(self, painter: QPainter, rect: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("doubt_line"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(rect.left() + 7.0, rect.top() + 15.0), _MARK, _MARK)
        painter.restore()

"""How a row of the figures table is painted: two lines, so that all of it fits a narrow panel."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.figures_model import Column
from reader.ui.theme import Theme, font

# The second line of a column, in smaller letters; the same words have a column of their own that
# the table's header can show.
_BELOW = {
    Column.VALUE: Column.ENGLISH,
    Column.SUBJECT: Column.SECTION,
    Column.BOUND: Column.CHANGE,
}
ROW = 46  # pixels of height: two lines and air
_SIDE = 8
_FIRST = 14  # pixels before the first column
_MARK = 3  # pixels: radius of the mark of a half-understood figure


class FigureDelegate(QStyledItemDelegate):
    """Paints every column alike: the cell's words, and below them what belongs to it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell's ground and its two lines."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        column = Column(index.column())
        first = column is Column.VALUE
        rect: QRect = option.rect.adjusted(_FIRST if first else _SIDE, 5, -_SIDE, -5)
        upper, lower = QRect(rect), QRect(rect)
        upper.setHeight(rect.height() * 11 // 20)
        lower.setTop(upper.bottom() + 1)
        painter.save()
        token = "figure_ink" if first else "ink" if column is Column.SUBJECT else "ink_soft"
        shape = font("serif", 15) if first else font("ui", 13)
        self._line(painter, upper, str(index.data()), shape, token)
        if column in _BELOW:
            below = str(index.sibling(index.row(), _BELOW[column]).data())
            self._line(painter, lower, below, font("ui", 11), "muted")
        if first and index.data(Qt.ItemDataRole.UserRole):
            self._mark(painter, rect)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for two lines."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def _line(self, painter: QPainter, rect: QRect, text: str, shape: QFont, token: str) -> None:
        painter.setFont(shape)
        painter.setPen(self._theme.color(token))
        elided = QFontMetrics(shape).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), elided)

    def _mark(self, painter: QPainter, rect: QRect) -> None:
        """An open ring before a figure that was only half understood."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("doubt_line"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(rect.left() - 7.0, rect.top() + rect.height() * 0.28)
        painter.drawEllipse(middle, _MARK, _MARK)

"""How a row of the terms table is painted: the term over its meaning, the kind over a remark."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from reader.ui.figures_delegate import FigureDelegate
from reader.ui.terms_model import Column, TermsShown
from reader.ui.theme import font

_SIDE = 8
_FIRST = 14  # pixels before the first column


class TermDelegate(FigureDelegate):
    """Paints the terms as the figures are painted."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell's ground and its one or two lines."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        QApplication.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget
        )
        column = Column(index.column())
        first = column is Column.TERM
        rect: QRect = option.rect.adjusted(_FIRST if first else _SIDE, 5, -_SIDE, -5)
        upper, lower = QRect(rect), QRect(rect)
        upper.setHeight(rect.height() * 11 // 20)
        lower.setTop(upper.bottom() + 1)
        painter.save()
        shape = font("serif", 15) if first else font("ui", 13)
        self._line(painter, upper, str(index.data()), shape, "ink" if first else "ink_soft")
        below = self._below(index, column)
        if below:
            self._line(painter, lower, below, font("ui", 11), "muted")
        painter.restore()

    def _below(self, index: QModelIndex | QPersistentModelIndex, column: Column) -> str:
        if column is Column.TERM:
            return str(index.sibling(index.row(), Column.GLOSS).data())
        if column is Column.KIND:
            shown = index.model()
            assert isinstance(shown, TermsShown)
            return shown.remark(index.row())
        return ""

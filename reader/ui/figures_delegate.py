"""How a figure is painted in its table: as written, and below it in English."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.figures_model import Column
from reader.ui.theme import Theme, font

ROW = 46  # pixels of height: two lines and air
_SIDE = 14
_MARK = 3  # pixels: radius of the mark of a half-understood figure


class FigureDelegate(QStyledItemDelegate):
    """Paints the first column; the others are the style's own."""

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
        """Paint the row's ground, the figure as written, and its English."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""  # type: ignore[attr-defined]
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)  # type: ignore[attr-defined]
        rect: QRect = option.rect.adjusted(_SIDE, 5, -8, -5)  # type: ignore[attr-defined]
        upper, lower = QRect(rect), QRect(rect)
        upper.setHeight(rect.height() * 11 // 20)
        lower.setTop(upper.bottom() + 1)
        doubtful = bool(index.data(Qt.ItemDataRole.UserRole))
        painter.save()
        self._line(painter, upper, str(index.data()), self._upper_font(), "figure_ink")
        english = str(index.siblingAtColumn(Column.ENGLISH).data())
        self._line(painter, lower, english, font("ui", 11), "muted")
        if doubtful:
            self._mark(painter, rect)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for two lines."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    @staticmethod
    def _upper_font() -> QFont:
        return font("serif", 15)

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

"""How a row of a side table is painted: two lines, so that all of it fits a narrow panel."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.core.values import dataclass
from reader.ui.theme import Theme, font

Index = QModelIndex | QPersistentModelIndex
ROW = 46
"""Pixels of height: two lines and air."""

_SIDE = 8
_FIRST = 14  # pixels before the first column
_CHOSEN = 3  # pixels: width of the mark of a chosen row


@dataclass(frozen=True, slots=True)
class Lines:
    """The words of a cell: `below` in smaller letters; `ink`: the upper line's colour token.

    `right`: the words end at the right edge, as amounts do.
    """

    upper: str
    below: str = ""
    ink: str = "ink_soft"
    right: bool = False


class SideDelegate(QStyledItemDelegate):
    """Paints every cell alike: its words, and below them what belongs to it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wordless = False

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme

    def lines(self, index: Index) -> Lines:
        """What stands in a cell; the first column is set in the serif."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell's ground and its one or two lines."""
        self.paint_ground(painter, option, index)
        first = index.column() == 0
        rect: QRect = option.rect.adjusted(_FIRST if first else _SIDE, 5, -_SIDE, -5)
        upper, lower = QRect(rect), QRect(rect)
        upper.setHeight(rect.height() * 11 // 20)
        lower.setTop(upper.bottom() + 1)
        words = self.lines(index)
        painter.save()
        shape = font("serif", 15) if first else font("ui", 13)
        self.paint_line(painter, upper, words.upper, shape, words.ink, right=words.right)
        if words.below:
            self.paint_line(painter, lower, words.below, font("ui", 11), "muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines."""
        return QSize(super().sizeHint(option, index).width(), ROW)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what the style puts under a cell's words: selection, hover, the line below."""
        self._wordless = True
        super().paint(painter, option, index)
        self._wordless = False
        view = option.widget
        if not isinstance(view, QAbstractItemView) or index.column():
            return
        if view.selectionModel().isSelected(index):
            # The chosen row is told by a mark too, not by its ground alone.
            mark = QRect(option.rect.left(), option.rect.top(), _CHOSEN, option.rect.height() - 1)
            painter.fillRect(mark, self._theme.color("focus"))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the words out while the ground is painted.

        Asking the style by its own name would cost a start 10 ms: all its lists of constants.
        """
        super().initStyleOption(option, index)
        if self._wordless:
            option.text = ""

    def paint_line(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        shape: QFont,
        token: str,
        *,
        right: bool = False,
    ) -> None:
        """Write `text` into `rect`, cut with an ellipsis where it is too long."""
        if right:  # an amount that is cut is another amount: smaller letters first
            shape = _fitting(shape, text, rect.width())
        painter.setFont(shape)
        painter.setPen(self._theme.color(token))
        elided = QFontMetrics(shape).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), elided)


def _fitting(shape: QFont, text: str, width: int) -> QFont:
    """`shape` as large as lets `text` stand in `width` pixels, down to three quarters of it."""
    needed = QFontMetrics(shape).horizontalAdvance(text)
    if needed <= width:
        return shape
    made = QFont(shape)
    least = shape.pixelSize() * 3 // 4
    made.setPixelSize(max(shape.pixelSize() * width // needed, least))
    return made

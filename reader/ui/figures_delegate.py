"""How a row of the figures table is painted and edited."""

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QStyleOptionViewItem, QWidget

from reader.app.figure_list import Field
from reader.app.figure_rows import Group, Head
from reader.ui.figures_headers import COLUMNS, header, said
from reader.ui.figures_model import FiguresModel
from reader.ui.side_delegate import Index, Lines, SideDelegate
from reader.ui.theme import font

# The second line of a column, in smaller letters; the same words have a column of their own that
# the table's menu can show.
_BELOW = {
    Field.FIGURE: Field.ENGLISH,
    Field.SUBJECT: Field.SECTION,
    Field.BOUND: Field.CHANGE,
}
_INKS = {Field.FIGURE: "figure_ink", Field.SUBJECT: "ink"}
_MARK = 3  # pixels: radius of the mark of a half-understood figure
_BAR = 5  # pixels: how thick a bar is
_EDITOR = 30  # pixels: height of an editor


class FigureDelegate(SideDelegate):
    """Says what stands in the cells, marks what is half understood or does not recompute."""

    def lines(self, index: Index) -> Lines:
        """The words of a cell, and what stands below them."""
        model, field = _model(index), COLUMNS[index.column()]
        below = _BELOW.get(field)
        if below is Field.SECTION and model.order.group is Group.SECTION:
            below = Field.TIME  # the section stands over the rows
        return Lines(
            model.text(index.row(), field),
            "" if below is None else model.text(index.row(), below),
            _INKS.get(field, "ink_soft"),
            right=field is Field.AMOUNT,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a figure's cell with its marks and bar, or the head of a group."""
        model, row, field = _model(index), index.row(), COLUMNS[index.column()]
        head = model.head(row)
        if head is not None:
            self.paint_ground(painter, option, index)
            self._paint_head(painter, option, head)
            return
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figure = model.figure(row)
        if field is Field.FIGURE and figure is not None:
            checks = model.list.checks(figure)
            if figure.doubts:
                self._ring(painter, option.rect)
            if checks:
                self._sign(painter, option.rect, agrees=all(c.recomputes for c in checks))
        elif field is Field.AMOUNT:
            self._bar(painter, option.rect, model, row)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list of bounds for a bound, else a line to type in."""
        if COLUMNS[index.column()] is Field.BOUND:
            from reader.app.figure_words import BOUNDS

            made: QWidget = QComboBox(parent)
            assert isinstance(made, QComboBox)
            for qualifier, words in BOUNDS.items():
                made.addItem(said(words), qualifier.value)
        else:
            made = super().createEditor(parent, option, index)
        made.setAccessibleName(header(COLUMNS[index.column()]))
        made.setObjectName("cell_editor")
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the figure has now."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """In the middle of the cell, wide enough for a few words."""
        room: QRect = option.rect.adjusted(3, 0, -3, 0)
        room.setWidth(max(room.width(), 96))
        room.setTop(room.center().y() - _EDITOR // 2)
        room.setHeight(_EDITOR)
        editor.setGeometry(room)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines."""
        return super().sizeHint(option, index)

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
        """The whole head, of which each cell shows its own piece: nothing is cut at their edges."""
        assert isinstance(option.widget, QAbstractScrollArea)
        room = QRect(12, option.rect.top(), option.widget.viewport().width() - 24, 1)
        room.setHeight(option.rect.height())
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._arrow(painter, QPointF(room.left() + 4, room.center().y() + 1), down=head.is_open)
        count, shape = str(len(head.members)), font("ui", 13)
        words = QFontMetrics(shape)
        right = QRect(room)
        right.setLeft(room.right() - words.horizontalAdvance(count))
        self.paint_line(painter, right, count, shape, "muted")
        shape.setBold(True)
        self.paint_line(
            painter, room.adjusted(18, 0, -right.width() - 12, 0), head.label, shape, "ink"
        )
        painter.restore()

    def _arrow(self, painter: QPainter, at: QPointF, *, down: bool) -> None:
        painter.setPen(QPen(self._theme.color("muted"), 1.6))
        wings = ((-4, -2), (0, 2), (4, -2)) if down else ((-2, -4), (2, 0), (-2, 4))
        painter.drawPolyline([at + QPointF(*wing) for wing in wings])

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        """An open ring before a figure that was only half understood."""
        painter.setPen(QPen(self._theme.color("doubt_line"), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(rect.left() + 7.0, rect.top() + 15.0), _MARK, _MARK)

    def _sign(self, painter: QPainter, rect: QRect, *, agrees: bool) -> None:
        """= or ≠ before the second line of a figure that was recomputed."""
        painter.setPen(QPen(self._theme.color("muted" if agrees else "doubt_line"), 1.4))
        x, y = rect.left() + 7.0, rect.top() + 34.0
        for up in (-1.7, 1.7):
            painter.drawLine(QPointF(x - 3.5, y + up), QPointF(x + 3.5, y + up))
        if not agrees:
            painter.drawLine(QPointF(x - 2.2, y + 4.4), QPointF(x + 2.2, y - 4.4))

    def _bar(self, painter: QPainter, rect: QRect, model: FiguresModel, row: int) -> None:
        """A bar from the left; a logarithmic one stands open, with a stroke at its end."""
        bar = model.bar(row)
        if bar is None:
            return
        room = QRectF(rect.left() + 8, rect.bottom() - 15, rect.width() - 16, _BAR)
        filled = QRectF(room)
        filled.setWidth(max(1.5, room.width() * bar.length))
        painter.fillRect(room, self._theme.color("line"))
        colour = self._theme.color("figure_line")
        if not bar.logarithmic:
            painter.fillRect(filled, colour)
            return
        painter.setPen(QPen(colour, 1))
        painter.setBrush(self._theme.color("figure_fill"))
        painter.drawRect(filled.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRectF(filled.right() - 2, room.top() - 2, 2, _BAR + 4), colour)


def _model(index: Index) -> FiguresModel:
    model = index.model()
    assert isinstance(model, FiguresModel)
    return model

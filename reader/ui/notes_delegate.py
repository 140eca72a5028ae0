"""How a row of the notes is painted: its colour, the passage over the note, the place."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.app.notes.listing import Row
from reader.ui.notes_model import Column, NotesModel, colour_name
from reader.ui.side_delegate import Index, Lines, SideDelegate
from reader.ui.theme import font


class NotesDelegate(SideDelegate):
    """Says what stands in the cells of the notes, and paints the colour before the passage."""

    def lines(self, index: Index) -> Lines:
        """The passage over its note; the ¶ over the name of the colour."""
        model, row = _row(index)
        if row is None:
            return Lines("")
        if Column(index.column()) is Column.PASSAGE:
            return Lines(row.quotation, model.remark(row), "muted" if row.lost else "ink")
        return Lines(model.place(row), colour_name(row.highlight.colour))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading in one line, a row in two with its colour at the edge."""
        _, row = _row(index)
        if row is None:
            self.paint_ground(painter, option, index)
            rect: QRect = option.rect.adjusted(14, 12, -8, 0)
            shape = font("ui", 12)
            shape.setBold(True)
            painter.save()
            self.paint_line(painter, rect, str(index.data()), shape, "accent")
            painter.restore()
            return
        super().paint(painter, option, index)
        if Column(index.column()) is Column.PASSAGE:
            bar: QRect = option.rect.adjusted(5, 7, 0, -7)
            bar.setWidth(4)
            painter.fillRect(bar, self._theme.color(f"note_{row.highlight.colour}_line"))


def _row(index: Index) -> tuple[NotesModel, Row | None]:
    model = index.model()
    assert isinstance(model, NotesModel)
    return model, model.row(index.row())

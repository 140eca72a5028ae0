"""The reader's highlights as a Qt table; the lost ones stand under a heading of their own."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.app.notes.highlight import Colour
from reader.app.notes.listing import Row

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

COLOURS = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("NotesModel", "yellow"),
    Colour.RED: QT_TRANSLATE_NOOP("NotesModel", "red"),
    Colour.GREEN: QT_TRANSLATE_NOOP("NotesModel", "green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("NotesModel", "blue"),
    Colour.PURPLE: QT_TRANSLATE_NOOP("NotesModel", "purple"),
    Colour.MAGENTA: QT_TRANSLATE_NOOP("NotesModel", "magenta"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("NotesModel", "orange"),
    Colour.GRAY: QT_TRANSLATE_NOOP("NotesModel", "gray"),
}


class Column(IntEnum):
    """The columns, left to right."""

    PASSAGE = 0
    PLACE = 1


def colour_name(colour: Colour) -> str:
    """A colour in the window's language."""
    return QCoreApplication.translate("NotesModel", str(COLOURS[colour]))


def row_key(row: Row) -> int:
    """What stays the same of a row while its colour, note and tags change."""
    return row.highlight.origin or row.highlight.id


class NotesModel(QAbstractTableModel):
    """Rows in the order given; None among them is the heading over the lost ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row | None, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows and no others; lost ones come last."""
        self.beginResetModel()
        found = [row for row in rows if not row.lost]
        lost = [row for row in rows if row.lost]
        self._rows = (*found, None, *lost) if lost else tuple(found)
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        """What stands in row `at`; None for the heading."""
        return self._rows[at]

    def heading(self) -> int | None:
        """The row of the heading, None without one."""
        return self._rows.index(None) if None in self._rows else None

    def find(self, key: int) -> int | None:
        """The row of the highlight with this key."""
        return next((at for at, row in enumerate(self._rows) if row and row_key(row) == key), None)

    def row_at(self, offset: int) -> int | None:
        """The row of the shortest highlight over code point `offset`."""
        over = [
            (row.end - row.start, at)
            for at, row in enumerate(self._rows)
            if row is not None and row.start <= offset < row.end
        ]
        return min(over)[1] if over else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows there are, the heading included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if index.isValid() and self._rows[index.row()] is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = {Column.PASSAGE: self.tr("Passage and note"), Column.PLACE: self.tr("Place")}
            return names[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; for the passage, all of the row for assistive programs."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if row is None:
            words = self._lost_words() if column is Column.PASSAGE else ""
            return words if role in (_WORDS, _SPOKEN) else None
        if role == _WORDS:
            return row.quotation if column is Column.PASSAGE else self.place(row)
        if role == _SPOKEN and column is Column.PASSAGE:
            parts = (row.quotation, colour_name(row.highlight.colour), self.place(row))
            return ", ".join(filter(None, (*parts, self.remark(row))))
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (row.highlight.anchor.quotation, row.highlight.note.strip())
            return "\n\n".join(filter(None, said))
        return None

    def place(self, row: Row) -> str:
        """The ¶ of a row; "" where none is counted."""
        return f"¶ {row.paragraph}" if row.paragraph else ""

    def remark(self, row: Row) -> str:
        """The note on one line, and the tags."""
        tags = " ".join(f"#{tag}" for tag in row.highlight.tags)
        return "  ".join(filter(None, (" ".join(row.highlight.note.split()), tags)))

    def _lost_words(self) -> str:
        count = sum(1 for row in self._rows if row and row.lost)
        return self.tr("No longer in the text: {count}").format(count=count)


_WORDS = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)

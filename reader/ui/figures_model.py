"""Figures as a Qt table: one row a figure, in the order of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set as AbstractSet
from decimal import Decimal
from enum import IntEnum

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from reader.core.document import Document
from reader.core.figures import Change, Figure, Qualifier, Value
from reader.core.spans import Span
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, left to right."""

    VALUE = 0
    SUBJECT = 1
    BOUND = 2
    UNIT = 3
    CHANGE = 4
    SECTION = 5
    ENGLISH = 6


_HEADERS = {
    Column.VALUE: QT_TRANSLATE_NOOP("FiguresModel", "Figure"),
    Column.SUBJECT: QT_TRANSLATE_NOOP("FiguresModel", "Counts"),
    Column.BOUND: QT_TRANSLATE_NOOP("FiguresModel", "Bound"),
    Column.UNIT: QT_TRANSLATE_NOOP("FiguresModel", "Unit"),
    Column.CHANGE: QT_TRANSLATE_NOOP("FiguresModel", "Change"),
    Column.SECTION: QT_TRANSLATE_NOOP("FiguresModel", "Section"),
    Column.ENGLISH: QT_TRANSLATE_NOOP("FiguresModel", "In English"),
}
# An exact figure says nothing here: the column shows where a bound was set.
_BOUNDS = {
    Qualifier.ABOUT: QT_TRANSLATE_NOOP("FiguresModel", "about"),
    Qualifier.AT_LEAST: QT_TRANSLATE_NOOP("FiguresModel", "at least"),
    Qualifier.MORE_THAN: QT_TRANSLATE_NOOP("FiguresModel", "more than"),
    Qualifier.AT_MOST: QT_TRANSLATE_NOOP("FiguresModel", "at most"),
    Qualifier.LESS_THAN: QT_TRANSLATE_NOOP("FiguresModel", "less than"),
    Qualifier.NEARLY: QT_TRANSLATE_NOOP("FiguresModel", "nearly"),
}
_CHANGES = {
    ("by", "up"): QT_TRANSLATE_NOOP("FiguresModel", "up by"),
    ("by", "down"): QT_TRANSLATE_NOOP("FiguresModel", "down by"),
    ("to", "up"): QT_TRANSLATE_NOOP("FiguresModel", "up to"),
    ("to", "down"): QT_TRANSLATE_NOOP("FiguresModel", "down to"),
    ("from", "up"): QT_TRANSLATE_NOOP("FiguresModel", "up from"),
    ("from", "down"): QT_TRANSLATE_NOOP("FiguresModel", "down from"),
}
_DOUBTS = {
    "unit-unknown": QT_TRANSLATE_NOOP("FiguresModel", "what it is measured in is not clear"),
    "subject-unknown": QT_TRANSLATE_NOOP("FiguresModel", "what it counts is not clear"),
    "bound-detached": QT_TRANSLATE_NOOP("FiguresModel", "a bound stands apart from it"),
    "unparsed-part": QT_TRANSLATE_NOOP("FiguresModel", "a part of it was not understood"),
}


def _said(source: object) -> str:
    return QCoreApplication.translate("FiguresModel", str(source))


def change_text(change: Change | None) -> str:
    """What changed, short: "140 → 79" where both ends are stated, else "up by"; "" for none."""
    if change is None:
        return ""
    if change.start is not None and change.end is not None:
        return f"{digits(change.start)} → {digits(change.end)}"
    words = _CHANGES.get((change.role, change.direction))
    return _said(words) if words else ""


def digits(value: Value) -> str:
    """A value in grouped digits, the ends of a range joined by a dash."""
    if isinstance(value, tuple):
        return "–".join(f"{member:,f}" for member in value)
    return f"{value:,f}"


def english(figure: Figure) -> str:
    """How to say the figure in English."""
    from reader.core.figures.english import in_english

    return in_english(figure)


class FiguresModel(QAbstractTableModel):
    """Rows are sorted by place; a figure that comes again for the same span replaces the first."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._figures: list[Figure] = []
        self._texts: dict[tuple[int, int, Column], str] = {}

    def set_document(self, document: Document) -> None:
        """Begin anew, without figures."""
        self.beginResetModel()
        self._document = document
        self._figures = []
        self._texts.clear()
        self.endResetModel()

    def add(self, figures: Iterable[Figure], within: Span | None = None) -> None:
        """Take in figures (document offsets), in any order; `within`: all of that stretch."""
        fresh = sorted(figures, key=_place)
        stale = self._stale(fresh, within)
        if not fresh and not stale:
            return
        if not stale and (not self._figures or _place(fresh[0]) > _place(self._figures[-1])):
            first = len(self._figures)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._figures += fresh
            self.endInsertRows()
            return
        self.beginResetModel()
        known = {_place(f): f for f in self._figures if _place(f) not in stale} | {
            _place(f): f for f in fresh
        }
        self._figures = [known[place] for place in sorted(known)]
        self._texts.clear()
        self.endResetModel()

    def _stale(self, fresh: Iterable[Figure], within: Span | None) -> AbstractSet[tuple[int, int]]:
        """The places of figures inside `within` that are not among `fresh`."""
        if within is None:
            return frozenset()
        first = bisect_left(self._figures, within.start, key=_start)
        last = bisect_left(self._figures, within.end, key=_start)
        return {_place(f) for f in self._figures[first:last]} - {_place(f) for f in fresh}

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.layoutChanged.emit()

    def figure(self, row: int) -> Figure:
        """The figure of a row."""
        return self._figures[row]

    def row_at(self, offset: int) -> int | None:
        """The row of the figure that holds code point `offset`, else None."""
        at = bisect_right(self._figures, offset, key=_start) - 1
        return at if at >= 0 and offset < self._figures[at].end else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many figures there are."""
        return 0 if parent.isValid() else len(self._figures)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _said(_HEADERS[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; for any cell of a row, what is doubtful about it as tooltip."""
        if not index.isValid():
            return None
        figure, column = self._figures[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.VALUE:
            doubts = self.doubts(index.row())
            return ", ".join(filter(None, (figure.surface, english(figure), doubts)))
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (self.text(index.row(), column), self.doubts(index.row()))
            return "\n".join(part for part in parts if part)
        if role == Qt.ItemDataRole.UserRole:
            return bool(figure.doubts)
        if role == Qt.ItemDataRole.ForegroundRole and column is not Column.VALUE:
            return self._theme.color("ink" if column is Column.SUBJECT else "ink_soft")
        return None

    def doubts(self, row: int) -> str:
        """What was only half understood about a row's figure, in words; "" for nothing."""
        codes = self._figures[row].doubts
        said = "; ".join(_said(_DOUBTS[code]) for code in codes if code in _DOUBTS)
        return self.tr("Half understood: %1").replace("%1", said) if codes else ""

    def text(self, row: int, column: Column) -> str:
        """The words of one cell, made once."""
        figure = self._figures[row]
        key = (figure.start, figure.end, column)
        if key not in self._texts:
            self._texts[key] = self._made(figure, column)
        return self._texts[key]

    def _made(self, figure: Figure, column: Column) -> str:
        if column is Column.VALUE:
            return figure.surface
        if column is Column.SUBJECT:
            return figure.subject
        if column is Column.BOUND:
            words = _BOUNDS.get(figure.qualifier)
            return _said(words) if words else ""
        if column is Column.UNIT:
            return figure.unit
        if column is Column.CHANGE:
            return change_text(figure.change)
        if column is Column.ENGLISH:
            return english(figure)
        return self._section(figure)

    def _section(self, figure: Figure) -> str:
        if self._document is None:
            return ""
        section = self._document.section_at(figure.start)
        return "" if section is None else " ".join(self._document.heading(section).split())


class FiguresShown(QSortFilterProxyModel):
    """The rows that the filter leaves, sorted by a column; without one, in the text's order."""

    def __init__(self, source: FiguresModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = ""
        self.setSourceModel(source)

    def set_wanted(self, wanted: str) -> None:
        """Keep the rows that hold every word of `wanted` in some column."""
        self.beginFilterChange()
        self._wanted = wanted.casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        """True if every word stands somewhere in the row."""
        if not self._wanted:
            return True
        row = " ".join(self._source.text(source_row, column) for column in Column).casefold()
        return all(word in row for word in self._wanted.split())

    def lessThan(self, left: Index, right: Index) -> bool:
        """Figures by amount, everything else by its words; equals by place."""
        if left.column() == Column.VALUE:
            a, b = self._amount(left.row()), self._amount(right.row())
            return a < b if a != b else left.row() < right.row()
        column = Column(left.column())
        x, y = self._source.text(left.row(), column), self._source.text(right.row(), column)
        return x < y if x != y else left.row() < right.row()

    def _amount(self, row: int) -> Decimal:
        value = self._source.figure(row).value
        return value[0] if isinstance(value, tuple) else value


def _start(figure: Figure) -> int:
    return figure.start


def _place(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end

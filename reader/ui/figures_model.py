"""Figures as a Qt table: one row a figure, heads of groups between them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from reader.app.figure_list import Field, FigureList
from reader.app.figure_place import Place, place
from reader.app.figure_rows import Group, Head, Order, Row, Wanted, arrange, shown_figures
from reader.core.document import Document
from reader.core.figures import Figure
from reader.core.spans import Span
from reader.ui.figures_headers import COLUMNS, header, said

if TYPE_CHECKING:  # the first paint needs none of it
    from reader.app.figure_scale import Bar
    from reader.core.figures.check import Check

Index = QModelIndex | QPersistentModelIndex
Key = tuple[int, int] | str
Part = tuple[Iterable[Figure], Span | None]
"""Figures, and the stretch of which they are all."""
_ROOT = QModelIndex()
_RESCALE = 200
"""Milliseconds until the bars heed figures that have come, at least, and one for each figure more:
all are measured anew each time."""
EDITED = {Field.FIGURE, Field.AMOUNT, Field.SUBJECT, Field.BOUND, Field.UNIT}
"""The columns whose cells are corrected in place."""


class FiguresModel(QAbstractTableModel):
    """The rows that grouping, filter and sorting leave of one document's figures.

    Signals: fix_wished(Figure, Fix) — a cell was edited · refused(str) — what was typed is no
    amount.
    """

    fix_wished = Signal(object, object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.list = FigureList(None, said)
        self.wanted, self.order = Wanted(), Order()
        self._closed: frozenset[str] = frozenset()
        self._rows: tuple[Row, ...] = ()
        self._keys: list[Key] = []
        self._bars: dict[Place, Bar] | None = None
        self._rescale = QTimer(self, singleShot=True, interval=_RESCALE)
        self._rescale.timeout.connect(self._measure_anew)

    def set_document(self, document: Document) -> None:
        """Begin anew, without figures."""
        self.list = FigureList(document, said)
        self._closed = frozenset()
        self._show()

    def add(self, figures: Iterable[Figure], within: Span | None = None) -> None:
        """Take in figures (document offsets), in any order; `within`: all of that stretch."""
        self.add_parts([(figures, within)])

    def add_parts(self, parts: Sequence[Part]) -> None:
        """Take in several stretches in one go."""
        changed = [self.list.add(figures, within) for figures, within in parts]
        if any(changed):
            bars = self._bars
            self._show(all_new=False)
            if bars is not None:  # shown as they are: a long document's figures come sixty times
                self._bars = bars
                if not self._rescale.isActive():
                    self._rescale.start(max(_RESCALE, len(self.list.figures)))

    def set_checks(self, checks: "Sequence[Check]") -> None:
        """Take in what is recomputed of the document's figures."""
        self.list.take_checks(checks)
        self._show()

    def set_wanted(self, wanted: Wanted) -> None:
        """Leave the figures that are wanted."""
        self.wanted = wanted
        self._show()

    def set_order(self, order: Order) -> None:
        """Group and sort the figures."""
        self.order = order
        self._show()

    def toggle(self, row: int, *, to_open: bool | None = None) -> None:
        """Open or close the group whose head is at `row`; by default turn it round."""
        head = self._rows[row]
        if isinstance(head, Head) and to_open is not head.is_open:
            self._closed ^= {head.key}
            self._show()

    def figure(self, row: int) -> Figure | None:
        """The figure of a row, None for the head of a group."""
        at = self._rows[row]
        return None if isinstance(at, Head) else at

    def head(self, row: int) -> Head | None:
        """The head of a group at a row, None for a figure."""
        at = self._rows[row]
        return at if isinstance(at, Head) else None

    def key(self, row: int) -> Key:
        """What names a row while others come and go."""
        return self._keys[row]

    def row_of(self, key: Key) -> int | None:
        """The row of this key, None where it is not shown."""
        return self._keys.index(key) if key in self._keys else None

    def head_of(self, row: int) -> int | None:
        """The row of the head over a row, None where nothing is grouped."""
        return next((at for at in range(row, -1, -1) if isinstance(self._rows[at], Head)), None)

    def row_at(self, offset: int) -> int | None:
        """The row of the figure that holds code point `offset`, None where none is shown."""
        figure = self.list.at(offset)
        return None if figure is None else self.row_of(place(figure))

    def shown(self) -> list[Figure]:
        """The figures that the filter leaves, those of closed groups too, in the order shown."""
        return shown_figures(self._rows)

    def text(self, row: int, field: Field) -> str:
        """The words of a cell; "" in the head of a group."""
        at = self._rows[row]
        return "" if isinstance(at, Head) else self.list.text(at, field)

    def bar(self, row: int) -> "Bar | None":
        """How large the figure of a row is among those it may be compared with."""
        at = self._rows[row]
        if isinstance(at, Head):
            return None
        if self._bars is None:
            self._bars = self._compared()
        return self._bars.get(place(at))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows are shown, heads among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return header(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            amount = COLUMNS[section] is Field.AMOUNT
            side = Qt.AlignmentFlag.AlignRight if amount else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells that can be corrected can be edited."""
        flags = super().flags(index)
        if index.isValid() and COLUMNS[index.column()] in EDITED and self.figure(index.row()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; on demand all that is known of its figure."""
        if not index.isValid():
            return None
        at, field = self._rows[index.row()], COLUMNS[index.column()]
        if isinstance(at, Head):
            named = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
            return self._head_words(at) if role in named and field is Field.FIGURE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.list.text(at, field)
        if role == Qt.ItemDataRole.EditRole:
            from reader.ui.figures_said import typed

            return typed(at, field)
        if role == Qt.ItemDataRole.AccessibleTextRole and field is Field.FIGURE:
            from reader.ui.figures_said import spoken

            return spoken(self.list, at)
        if role == Qt.ItemDataRole.ToolTipRole:
            from reader.ui.figures_said import tip

            return tip(self.list, at, self.bar(index.row()))
        return None

    def _head_words(self, head: Head) -> str:
        """A group's label and size, and whether it is open, for assistive programs too."""
        n = len(head.members)
        if head.is_open:
            words = self.tr("{group}, %n figures", "", n)
        else:
            words = self.tr("{group}, %n figures, closed", "", n)
        return words.format(group=head.label)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wish what was typed into a cell; the figure changes when the correction comes round."""
        figure = self.figure(index.row()) if index.isValid() else None
        if figure is None or role != Qt.ItemDataRole.EditRole:
            return False
        from reader.ui.figures_said import wished

        fix = wished(figure, COLUMNS[index.column()], str(value))
        if fix is None:
            self.refused.emit(str(value))
            return False
        self.fix_wished.emit(figure, fix)
        return True

    def _compared(self) -> "dict[Place, Bar]":
        from reader.app.figure_scale import bars

        if self.order.group is Group.NONE:
            return bars([self.shown()], self.list.kinship)
        groups = [row.members for row in self._rows if isinstance(row, Head)]
        return bars(groups, self.list.kinship)

    @Slot()
    def _measure_anew(self) -> None:
        """Let the bars heed all figures that have come."""
        self._bars = None
        self._renew(0, len(self._rows))

    def _renew(self, start: int, end: int) -> None:
        """Tell that rows `start:end` say something else."""
        if start < end:
            last = self.index(end - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(start, 0), last)

    def _show(self, *, all_new: bool = True) -> None:
        """Arrange the rows anew and tell what came and went; what stays keeps its selection.

        `all_new`: rows that stay may all say something else; else only those of changed figures.
        """
        rows = arrange(self.list, self.wanted, self.order, self._closed, said)
        keys = [row.key if isinstance(row, Head) else place(row) for row in rows]
        before, same = self._keys, 0
        short = min(len(before), len(keys))
        while same < short and before[same] == keys[same]:
            same += 1
        end = 0
        while end < short - same and before[-1 - end] == keys[-1 - end]:
            end += 1
        # Rows that stay are renewed last: until then they must say what they said.
        first, last = self._rows[:same], self._rows[len(before) - end :]
        if len(before) > same + end:
            self.beginRemoveRows(QModelIndex(), same, len(before) - end - 1)
            self._rows, self._keys = first + last, before[:same] + before[len(before) - end :]
            self.endRemoveRows()
        if len(keys) > same + end:
            self.beginInsertRows(QModelIndex(), same, len(keys) - end - 1)
            self._rows, self._keys = first + rows[same : len(keys) - end] + last, keys
            self.endInsertRows()
        self._rows, self._keys, self._bars = rows, keys, None
        at = [*range(same), *range(len(rows) - end, len(rows))]
        pairs = zip(at, (*first, *last), strict=True)
        changed = at if all_new else [i for i, old in pairs if not _same(old, rows[i])]
        if changed:
            self._renew(changed[0], changed[-1] + 1)


def _same(one: Row, other: Row) -> bool:
    """Whether two rows say the same; most are one and the same."""
    return one is other or one == other

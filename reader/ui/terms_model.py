"""The terms of a document as a Qt table: one row a term, however often it stands in the text."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

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

from reader.core.lexicon import TermKind

if TYPE_CHECKING:  # the first paint needs no analysis
    from reader.core.analysis import TermUse

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, left to right."""

    TERM = 0
    KIND = 1
    PLACES = 2
    GLOSS = 3


_HEADERS = {
    Column.TERM: QT_TRANSLATE_NOOP("TermsModel", "Term"),
    Column.KIND: QT_TRANSLATE_NOOP("TermsModel", "Kind"),
    Column.PLACES: QT_TRANSLATE_NOOP("TermsModel", "Places"),
    Column.GLOSS: QT_TRANSLATE_NOOP("TermsModel", "Meaning"),
}
KINDS = {
    TermKind.FORMULA: QT_TRANSLATE_NOOP("TermsModel", "formula"),
    TermKind.COINAGE: QT_TRANSLATE_NOOP("TermsModel", "coinage"),
    TermKind.PHRASE: QT_TRANSLATE_NOOP("TermsModel", "set phrase"),
    TermKind.CAMPAIGN: QT_TRANSLATE_NOOP("TermsModel", "campaign"),
    TermKind.BODY: QT_TRANSLATE_NOOP("TermsModel", "organ"),
    TermKind.POST: QT_TRANSLATE_NOOP("TermsModel", "post"),
    TermKind.DOCUMENT: QT_TRANSLATE_NOOP("TermsModel", "document"),
    TermKind.PLACE: QT_TRANSLATE_NOOP("TermsModel", "place"),
    TermKind.PERSON: QT_TRANSLATE_NOOP("TermsModel", "person"),
    TermKind.TERM: QT_TRANSLATE_NOOP("TermsModel", "term"),
}


def kind_name(kind: TermKind) -> str:
    """A kind in the window's language."""
    return _said(KINDS[kind])


def _said(source: object) -> str:
    return QCoreApplication.translate("TermsModel", str(source))


class TermsModel(QAbstractTableModel):
    """Rows come in the order of the analysis: most frequent first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uses: tuple[TermUse, ...] = ()
        self._places: list[tuple[int, int, int]] = []

    def set_uses(self, uses: "Sequence[TermUse]") -> None:
        """Show these terms and no others."""
        self.beginResetModel()
        self._uses = tuple(uses)
        self._places = sorted(
            (span.start, span.end, row) for row, use in enumerate(uses) for span in use.spans
        )
        self.endResetModel()

    def use(self, row: int) -> "TermUse":
        """The term of a row."""
        return self._uses[row]

    def row_at(self, offset: int) -> int | None:
        """The row of the innermost term that holds code point `offset`, else None.

        A term inside a title is found before the title: it begins later.
        """
        at = bisect_right(self._places, (offset, _FAR, 0)) - 1
        for start, end, row in reversed(self._places[max(0, at - _NESTED) : at + 1]):
            if start <= offset < end:
                return row
        return None

    def kinds(self) -> dict[TermKind, int]:
        """How many terms there are of each kind that is there, in the order of the kinds."""
        found = [use.kind for use in self._uses]
        return {kind: found.count(kind) for kind in TermKind if kind in found}

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many terms there are."""
        return 0 if parent.isValid() else len(self._uses)

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
        """The words of a cell; for any cell of a row, all that is known of it as tooltip."""
        if not index.isValid():
            return None
        use, column = self._uses[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.TERM:
            said = (use.term, kind_name(use.kind), use.gloss, self.remark(index.row()))
            return ", ".join(filter(None, said))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (" · ".join(use.spellings), use.gloss, self._more(use))))
        return None

    def text(self, row: int, column: Column) -> str:
        """The words of one cell."""
        use = self._uses[row]
        if column is Column.TERM:
            return use.term
        if column is Column.KIND:
            return kind_name(use.kind)
        if column is Column.PLACES:
            return str(len(use.spans))
        return use.gloss

    def remark(self, row: int) -> str:
        """That the document explains the term, or that a source says what it counts; else ""."""
        use = self._uses[row]
        if use.explained_here:
            return self.tr("explained here")
        return self.tr("has a source") if use.members else ""

    def _more(self, use: "TermUse") -> str:
        if use.members:
            return f"{'；'.join(use.members)}\n— {use.members_source}"
        return self.tr("Explained in this document") if use.explained_here else ""


_FAR = 1 << 40
_NESTED = 8  # terms that may begin inside a title before the place that is asked for


class TermsShown(QSortFilterProxyModel):
    """The rows that kind and filter leave; without a sorted column, in the analysis' order."""

    def __init__(self, source: TermsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted = ""
        self._kind: TermKind | None = None
        self.setSourceModel(source)

    def set_wanted(self, wanted: str) -> None:
        """Keep the rows that hold every word of `wanted` in some column or spelling."""
        self.beginFilterChange()
        self._wanted = wanted.casefold()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def set_kind(self, kind: TermKind | None) -> None:
        """Keep the rows of this kind, None for all."""
        self.beginFilterChange()
        self._kind = kind
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def remark(self, row: int) -> str:
        """The remark on a row as shown."""
        return self._source.remark(self.mapToSource(self.index(row, Column.TERM)).row())

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        """True if the row is of the kind and every word stands somewhere in it."""
        use = self._source.use(source_row)
        if self._kind is not None and use.kind is not self._kind:
            return False
        if not self._wanted:
            return True
        row = " ".join((use.term, *use.spellings, use.gloss, kind_name(use.kind))).casefold()
        return all(word in row for word in self._wanted.split())

    def lessThan(self, left: Index, right: Index) -> bool:
        """Places by number, everything else by its words; equals in the analysis' order."""
        column = Column(left.column())
        if column is Column.PLACES:
            a, b = (len(self._source.use(i.row()).spans) for i in (left, right))
            return a < b if a != b else left.row() > right.row()
        x, y = (self._source.text(i.row(), column) for i in (left, right))
        return x < y if x != y else left.row() < right.row()

"""The rows of the list of hits: a hit in its context, with its section and ¶."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.app.finding import Hit, in_context
from reader.core.document import Document
from reader.core.spans import Span

Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractTableModel):
    """One column; a row's context is cut from the document when the row is first shown."""

    def __init__(self, parent: QObject) -> None:
        """A model without hits."""
        super().__init__(parent)
        self._document: Document | None = None
        self._spans: tuple[Span, ...] = ()
        self._made: dict[int, Hit] = {}

    def set_hits(self, document: Document, spans: tuple[Span, ...]) -> None:
        """Show these hits in `document`, in order."""
        self.beginResetModel()
        self._document, self._spans, self._made = document, spans, {}
        self.endResetModel()

    def hit(self, row: int) -> Hit:
        """The hit of a row with its context."""
        made = self._made.get(row)
        if made is None:
            assert self._document is not None
            made = self._made[row] = in_context(self._document, self._spans[row])
        return made

    def rowCount(self, parent: Index | None = None) -> int:
        """How many hits there are."""
        return 0 if parent is not None and parent.isValid() else len(self._spans)

    def columnCount(self, parent: Index | None = None) -> int:
        """One: the delegate writes all of a row into it."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The context on one line; for assistive programs with the place after it."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line(self.hit(index.row()))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            hit = self.hit(index.row())
            return "\n".join(part for part in (line(hit), place(hit)) if part)
        return None


def line(hit: Hit) -> str:
    """The hit in its context, on one line."""
    return f"{hit.before}{hit.match}{hit.after}"


def place(hit: Hit) -> str:
    """Where the hit stands: its ¶ and its section, "" for neither."""
    number = f"¶ {hit.paragraph}" if hit.paragraph is not None else ""
    return "   ".join(part for part in (number, hit.section) if part)

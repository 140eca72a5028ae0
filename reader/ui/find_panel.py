"""The list of hits: walked by key, each one shown in the text as it is reached."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.find_delegate import FoundDelegate
from reader.ui.find_model import FoundModel, line
from reader.ui.side_list import SideList
from reader.ui.side_table import SideTable
from reader.ui.theme import Theme, load_theme


class _FoundTable(SideTable):
    """Signals: left() — Esc."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the rest is every side table's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters look for nothing here: that is what the field is for."""


class FoundPanel(SideList):
    """All hits of the last search in their contexts.

    Signals: hit_chosen(int) — from 0, is to be shown · text_wanted(), Enter · field_wanted(), Esc.
    """

    hit_chosen = Signal(int)
    text_wanted = Signal()
    field_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        """A list without hits."""
        theme = theme or load_theme("light")
        super().__init__(theme, parent)
        self.setObjectName("found_panel")
        self._head.box.hide()
        self._model = FoundModel(self)
        self._table.setModel(self._model)
        self._table.setItemDelegate(FoundDelegate(theme, self))
        head = self._table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.hide()
        self.count()

    def set_hits(self, document: Document, hits: tuple[Span, ...]) -> None:
        """List these hits in `document`."""
        self._model.set_hits(document, hits)
        self.count()

    def show_hit(self, at: int) -> None:
        """Make the row of hit `at` (from 0) the current one."""
        # The row that got the keyboard with the table may be current without being selected.
        self._table.selectRow(at)
        self._table.scrollTo(self._model.index(at, 0))

    def names(self) -> tuple[str, str]:
        """What the list is called."""
        return self.tr("Found"), ""

    def make_table(self, name: str) -> SideTable:
        """The table, whose Esc leads to the search field."""
        made = _FoundTable(name, self)
        made.left.connect(self.field_wanted)
        return made

    def cells_of(self, row: int) -> list[str]:
        """Context, section and ¶ of a row, for the clipboard."""
        hit = self._model.hit(row)
        number = "" if hit.paragraph is None else f"¶ {hit.paragraph}"
        return [line(hit), hit.section, number]

    def choose(self, index: QModelIndex) -> None:
        """Show the hit of a row; the keyboard stays in the list."""
        self.hit_chosen.emit(index.row())

    def activate(self, index: QModelIndex) -> None:
        """Go into the text at the hit of a row."""
        self.choose(index)
        self.text_wanted.emit()

    def filter_by(self, wanted: str) -> None:
        """Nothing: the search field is the filter of this list."""

    def totals(self) -> tuple[int, int]:
        """How many hits there are."""
        count = self._model.rowCount()
        return count, count

    def empty_words(self) -> str:
        """How to come by hits."""
        return self.tr(
            "Nothing has been found. Line breaks, width, quotation marks and traditional or "
            "simplified characters make no difference; pinyin finds characters."
        )

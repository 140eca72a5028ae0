"""What the panels of the side share: a head with a filter, a table, words where it is empty."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from reader.ui.panel_head import PanelHead
from reader.ui.side_delegate import SideDelegate
from reader.ui.side_table import SideTable
from reader.ui.theme import Theme


class SideList(QWidget):
    """A filter, a count and a table whose rows are walked, chosen and copied.

    A panel says what its rows are: `names`, `cells_of`, `choose`, `filter_by`, `totals`,
    `empty_words`.
    Signals: count_changed(shown, of all).
    """

    count_changed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        """The panel without model and delegate, which its class puts in."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name, hint = self.names()
        self._table = table = self.make_table(name)
        self._head = PanelHead(name, hint, theme, self)
        self._head.filter_changed.connect(self._filter)
        self._head.leave_down.connect(self.enter_table)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(table)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addLayout(self._stack, 1)
        self.setFocusProxy(table)
        table.clicked.connect(self.choose)
        table.activated.connect(self.activate)
        table.walked.connect(self.choose)
        table.copy_asked.connect(self.copy_rows)

    def names(self) -> tuple[str, str]:
        """What the table is called, and what stands in the empty filter box."""
        raise NotImplementedError

    def make_table(self, name: str) -> SideTable:
        """The table, called `name` by assistive programs."""
        return SideTable(name, self)

    def cells_of(self, row: int) -> list[str]:
        """The cells of a row as shown, for the clipboard; [] for a row that is not copied."""
        raise NotImplementedError

    def choose(self, index: QModelIndex) -> None:
        """Go to what stands in the row of `index`."""
        raise NotImplementedError

    def activate(self, index: QModelIndex) -> None:
        """What Return does on a row: as a click, where the panel says nothing else."""
        self.choose(index)

    def filter_by(self, wanted: str) -> None:
        """Leave the rows that hold every word of `wanted`."""
        raise NotImplementedError

    def totals(self) -> tuple[int, int]:
        """How many are shown, and how many there are."""
        raise NotImplementedError

    def empty_words(self) -> str:
        """What is said where there is nothing at all."""
        raise NotImplementedError

    @Slot()
    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, tab-separated."""
        text = self.rows_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def rows_text(self) -> str:
        """The selected rows as lines of tab-separated cells, in the order shown."""
        found = (self.cells_of(row) for row in self.chosen_rows())
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in found if row)

    def chosen_rows(self) -> list[int]:
        """The selected rows in the order shown."""
        # By ranges: asked for single rows, Qt asks the model about each of their cells.
        ranges = self._table.selectionModel().selection()
        rows = (range(part.top(), part.bottom() + 1) for part in ranges)  # type: ignore[attr-defined] # it is a list
        return sorted({row for part in rows for row in part})

    def focus_filter(self) -> None:
        """Put the keyboard into the filter box."""
        self._head.focus_filter()

    @Slot()
    def enter_table(self) -> None:
        """Put the keyboard into the table, on its first row where none is current."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._table.currentIndex().isValid() and self._rows().rowCount():
            self._table.selectRow(0)
            self.choose(self._table.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._head.set_theme(theme)
        delegate = self._table.itemDelegate()
        assert isinstance(delegate, SideDelegate)
        delegate.set_theme(theme)
        self._table.viewport().update()

    def show_row(self, at: QModelIndex) -> bool:
        """Make the row of `at` the current one and bring it into view; False for none."""
        if not at.isValid():
            return False
        if at.row() != self._table.currentIndex().row():
            self._table.selectRow(at.row())
            self._table.scrollTo(at)
        return True

    def count(self) -> None:
        """Say how many rows there are, or why there is none."""
        shown, of_all = self.totals()
        self._head.set_count(shown, of_all)
        if not shown:
            filtered = self.tr("Nothing fits the filter. Clear it to see all %n rows.", "", of_all)
            self._empty.setText(filtered if of_all else self.empty_words())
        self._stack.setCurrentWidget(self._table if shown else self._empty)
        self.count_changed.emit(shown, of_all)

    def _rows(self) -> QAbstractItemModel:
        return self._table.model()

    @Slot(str)
    def _filter(self, wanted: str) -> None:
        self.filter_by(wanted)
        self.count()

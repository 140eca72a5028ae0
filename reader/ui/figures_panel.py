"""The figures of the document in a table that can be sorted, filtered, copied and walked."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.document import Document
from reader.core.figures import Figure
from reader.core.spans import Span
from reader.ui.figures_delegate import FigureDelegate
from reader.ui.figures_model import Column, FiguresModel, FiguresShown
from reader.ui.side_list import SideList
from reader.ui.side_table import SideTable
from reader.ui.theme import Theme, load_theme

_WIDTHS = {
    Column.VALUE: 138,
    Column.SUBJECT: 116,
    Column.BOUND: 82,
    Column.UNIT: 48,
    Column.CHANGE: 96,
    Column.SECTION: 120,
    Column.ENGLISH: 170,
}
# Shown below another column, see the delegate; on their own when the header's menu asks for them.
_STACKED = (Column.CHANGE, Column.SECTION, Column.ENGLISH)
_COPIED = (
    Column.VALUE,
    Column.ENGLISH,
    Column.UNIT,
    Column.BOUND,
    Column.SUBJECT,
    Column.CHANGE,
    Column.SECTION,
)


class _Table(SideTable):
    def steps_aside(self) -> bool:
        """The arrows aside walk from cell to cell."""
        return False


class FiguresPanel(SideList):
    """The figures of the shown document.

    Signals: figure_chosen(start, end), code points, by click, Return or walking with the keys ·
    count_changed(shown, of all).
    """

    figure_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        theme = theme or load_theme("light")
        super().__init__(theme, parent)
        self.setObjectName("figures_panel")
        self._document: Document | None = None
        self._model = FiguresModel(theme, self)
        self._shown = FiguresShown(self._model, self)
        self._fill_table(theme)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._toggle_column)
        self.count()

    def _fill_table(self, theme: Theme) -> None:
        table = self._table
        table.setModel(self._shown)
        table.setItemDelegate(FigureDelegate(theme, self))
        head = table.horizontalHeader()
        head.setSectionsMovable(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._choose_columns)
        for at, width in _WIDTHS.items():
            table.setColumnWidth(at, width)
        table.setSortingEnabled(True)
        for column in _STACKED:
            table.setColumnHidden(column, True)
        head.setStretchLastSection(True)

    def names(self) -> tuple[str, str]:
        """What the table and its filter are called."""
        return self.tr("Figures"), self.tr("Filter figures")

    def make_table(self, name: str) -> SideTable:
        """A table whose cells are walked."""
        return _Table(name, self)

    def empty_words(self) -> str:
        """That there are none."""
        return self.tr("No figures have been found in this document.")

    def totals(self) -> tuple[int, int]:
        """How many figures are shown, and how many there are."""
        return self._shown.rowCount(), self._model.rowCount()

    def filter_by(self, wanted: str) -> None:
        """Leave the figures that hold every word of `wanted`."""
        self._shown.set_wanted(wanted)

    def choose(self, index: QModelIndex) -> None:
        """Go to the figure of a row."""
        figure = self._model.figure(self._source_row(index.row()))
        self.figure_chosen.emit(figure.start, figure.end)

    def cells_of(self, row: int) -> list[str]:
        """The cells of a row, for the clipboard."""
        source = self._source_row(row)
        return [self._model.text(source, column) for column in _COPIED]

    def set_document(self, document: Document) -> None:
        """Begin anew with the figures of `document`, which are added as they come."""
        self._document = document
        self._head.clear()
        self._model.set_document(document)
        self.count()

    def add_figures(self, figures: Iterable[Figure], *, within: Span | None = None) -> None:
        """Take in figures (document offsets); one for a span that is there replaces it.

        With `within` they are all there are in that stretch: others that stood there go.
        """
        self._model.add(figures, within)
        self.count()

    def clear(self) -> None:
        """Take all figures out."""
        if self._document is not None:
            self.set_document(self._document)

    def select_at(self, offset: int) -> bool:
        """Select the row of the figure at code point `offset`; True if there is one to be seen."""
        row = self._model.row_at(offset)
        if row is None:
            return False
        at = self._shown.mapFromSource(self._model.index(row, Column.VALUE))
        return self.show_row(at)

    def csv_text(self) -> str:
        """The rows shown as CSV, with the columns of the command line."""
        from reader.core.export.tables import figure_rows, figures_csv

        if self._document is None:
            return ""
        rows = range(self._shown.rowCount())
        figures = [self._model.figure(self._source_row(row)) for row in rows]
        return figures_csv(figure_rows(self._document.source.name, self._document, figures))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._model.set_theme(theme)
        super().set_theme(theme)

    def _source_row(self, row: int) -> int:
        return self._shown.mapToSource(self._shown.index(row, Column.VALUE)).row()

    def _choose_columns(self, at: QPoint) -> None:
        """Offer the columns to be shown or hidden."""
        self._fill_menu()
        self._menu.popup(self._table.horizontalHeader().mapToGlobal(at))

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        for column in Column:
            if column is Column.VALUE:
                continue
            action = menu.addAction(str(self._model.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(column))
            action.setData(int(column))

    def _toggle_column(self, action: QAction) -> None:
        self._table.setColumnHidden(int(action.data()), not action.isChecked())

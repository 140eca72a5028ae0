"""The figures of the document in a table that can be sorted, filtered, copied and walked."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.core.document import Document
from reader.core.figures import Figure
from reader.core.spans import Span
from reader.ui.figures_delegate import ROW, FigureDelegate
from reader.ui.figures_model import Column, FiguresModel, FiguresShown
from reader.ui.panel_head import PanelHead
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


class _Table(QTableView):
    """Signals: walked(index) — the keyboard moved to another row; copy_asked()."""

    walked = Signal(QModelIndex)
    copy_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of rows reached by key; Ctrl+C copies whole rows."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex().row() != before:
            self.walked.emit(self.currentIndex())


class FiguresPanel(QWidget):
    """The figures of the shown document.

    Signals: figure_chosen(start, end), code points, by click, Return or walking with the keys ·
    count_changed(shown, of all).
    """

    figure_chosen = Signal(int, int)
    count_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = theme or load_theme("light")
        self._document: Document | None = None
        self._model = FiguresModel(theme, self)
        self._shown = FiguresShown(self._model, self)
        self._delegate = FigureDelegate(theme, self)
        self._head = PanelHead(self.tr("Figures"), self.tr("Filter figures"), theme, self)
        self._head.filter_changed.connect(self._filter)
        self._head.leave_down.connect(self._focus_table)
        self._table = self._make_table()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._toggle_column)
        self._empty = QLabel(self.tr("No figures have been found in this document."), self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self._table)

    def _make_table(self) -> _Table:
        table = _Table(self)
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Figures"))
        table.setItemDelegate(self._delegate)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSectionsMovable(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._choose_columns)
        for at, width in _WIDTHS.items():
            table.setColumnWidth(at, width)
        table.setSortingEnabled(True)
        for column in _STACKED:
            table.setColumnHidden(column, True)
        head.setStretchLastSection(True)
        table.clicked.connect(self._choose)
        table.activated.connect(self._choose)
        table.walked.connect(self._choose)
        table.copy_asked.connect(self.copy_rows)
        return table

    def set_document(self, document: Document) -> None:
        """Begin anew with the figures of `document`, which are added as they come."""
        self._document = document
        self._head.clear()
        self._model.set_document(document)
        self._count()

    def add_figures(self, figures: Iterable[Figure], *, within: Span | None = None) -> None:
        """Take in figures (document offsets); one for a span that is there replaces it.

        With `within` they are all there are in that stretch: others that stood there go.
        """
        self._model.add(figures, within)
        self._count()

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
        if not at.isValid():
            return False
        if at.row() != self._table.currentIndex().row():
            self._table.selectRow(at.row())
            self._table.scrollTo(at)
        return True

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, tab-separated."""
        text = self.rows_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def rows_text(self) -> str:
        """The selected rows as lines of tab-separated cells, in the order shown."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return "\n".join("\t".join(self._cells(row)) for row in rows)

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
        self._delegate.set_theme(theme)
        self._head.set_theme(theme)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter box."""
        self._head.focus_filter()

    def _source_row(self, row: int) -> int:
        return self._shown.mapToSource(self._shown.index(row, Column.VALUE)).row()

    def _cells(self, row: int) -> list[str]:
        source = self._source_row(row)
        return [" ".join(self._model.text(source, column).split()) for column in _COPIED]

    def _filter(self, wanted: str) -> None:
        self._shown.set_wanted(wanted)
        self._count()

    def _count(self) -> None:
        shown, of_all = self._shown.rowCount(), self._model.rowCount()
        self._head.set_count(shown, of_all)
        self._stack.setCurrentWidget(self._table if of_all else self._empty)
        self.count_changed.emit(shown, of_all)

    def _choose(self, index: QModelIndex) -> None:
        figure = self._model.figure(self._source_row(index.row()))
        self.figure_chosen.emit(figure.start, figure.end)

    def _focus_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._table.currentIndex().isValid() and self._shown.rowCount():
            self._table.selectRow(0)
            self._choose(self._table.currentIndex())

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

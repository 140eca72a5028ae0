"""The figures of the document in a table: grouped, filtered, corrected, copied and walked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QWidget

from reader.app.figure_list import Field
from reader.app.figure_rows import Group, Order
from reader.core.document import Document
from reader.core.figures import Figure
from reader.core.spans import Span
from reader.ui.figures_columns import FigureColumns
from reader.ui.figures_delegate import FigureDelegate
from reader.ui.figures_headers import COLUMNS
from reader.ui.figures_model import FiguresModel, Part
from reader.ui.figures_strip import FiguresStrip
from reader.ui.figures_table import FiguresTable
from reader.ui.icons import icon
from reader.ui.side_list import SideList
from reader.ui.side_table import SideTable
from reader.ui.theme import Theme, load_theme

if TYPE_CHECKING:  # the first paint needs no analysis
    from reader.core.analysis import Analysis

_AT_ONCE = 100  # figures worded in one go: a few milliseconds
_COPIED = (
    Field.FIGURE,
    Field.ENGLISH,
    Field.UNIT,
    Field.BOUND,
    Field.SUBJECT,
    Field.CHANGE,
    Field.TIME,
    Field.SECTION,
    Field.CHECK,
)


class FiguresPanel(SideList):
    """The figures of the shown document.

    Signals: figure_shown(start, end), code points, by click or walking with the keys ·
    figure_chosen(start, end), by Return: the reader wants to be there · fix_wished(Figure, Fix) ·
    removal_wished(tuple of Figure) — they are no figures · refused(str) — it is no amount ·
    look_changed() — other columns or groups · count_changed(shown, of all).
    """

    figure_shown = Signal(int, int)
    figure_chosen = Signal(int, int)
    fix_wished = Signal(object, object)
    removal_wished = Signal(object)
    refused = Signal(str)
    look_changed = Signal()

    _table: FiguresTable

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        theme = theme or load_theme("light")
        super().__init__(theme, parent)
        self.setObjectName("figures_panel")
        self._document: Document | None = None
        self._model = FiguresModel(self)
        self._model.fix_wished.connect(self.fix_wished)
        self._model.refused.connect(self.refused)
        self._strip = FiguresStrip(self)
        self._strip.chosen.connect(self._filter_again)
        self._head.put_below(self._strip)
        self._groups = QComboBox(self)
        self._groups.setAccessibleName(self.tr("Group by"))
        for group, words in self._group_names():
            self._groups.addItem(words, group.value)
        self._groups.currentIndexChanged.connect(self._choose_group)
        self._head.put_first(self._groups)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_look)
        self._more = QToolButton(self)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._more.setToolTip(self.tr("Columns and order"))
        self._more.setAccessibleName(self.tr("Columns and order"))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setIcon(icon("settings", theme))
        self._head.put_last(self._more)
        self._rows_menu = QMenu(self)
        self._unworded: list[Figure] = []
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._word_some)
        self._fill_table(theme)
        self.count()

    def _group_names(self) -> tuple[tuple[Group, str], ...]:
        return (
            (Group.NONE, self.tr("Order of the text")),
            (Group.SECTION, self.tr("By section")),
            (Group.KIND, self.tr("By kind")),
            (Group.UNIT, self.tr("By unit")),
        )

    def _fill_table(self, theme: Theme) -> None:
        table = self._table
        table.set_figures(self._model)
        table.setItemDelegate(FigureDelegate(theme, self))
        self._columns = FigureColumns(table, self)
        self._columns.sorted.connect(self._sort)
        self._columns.changed.connect(self.look_changed)
        self._columns.menu_wanted.connect(self._menu.popup)
        table.removed.connect(self.take_out)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._offer)

    def names(self) -> tuple[str, str]:
        """What the table and its filter are called."""
        return self.tr("Figures"), self.tr("Filter figures")

    def make_table(self, name: str) -> SideTable:
        """A table with groups and editors."""
        return FiguresTable(name, self)

    def empty_words(self) -> str:
        """That there are none."""
        return self.tr("No figures have been found in this document.")

    def totals(self) -> tuple[int, int]:
        """How many figures are left, and how many there are."""
        return len(self._model.shown()), len(self._model.list.figures)

    def set_document(self, document: Document) -> None:
        """Begin anew with the figures of `document`, which are added as they come."""
        self._document = document
        self._idle.stop()
        self._strip.clear()
        with QSignalBlocker(self._head):
            self._head.clear()
        self._model.wanted = self._strip.wanted("")
        self._model.set_document(document)
        self.count()

    def add_figures(self, figures: Iterable[Figure], *, within: Span | None = None) -> None:
        """Take in figures (document offsets); one for a span that is there replaces it.

        With `within` they are all there are in that stretch: others that stood there go.
        """
        self.add_parts([(figures, within)])

    def add_parts(self, parts: Sequence[Part]) -> None:
        """Take in several stretches in one go, each as `add_figures` does."""
        self._keeping(lambda: self._model.add_parts(parts))

    @Slot(object)
    def set_analysis(self, analysis: "Analysis") -> None:
        """Show what is recomputed of the document's figures."""
        self._keeping(lambda: self._model.set_checks(analysis.checks))
        self._unworded = list(self._model.list.figures)
        self._idle.start()

    def clear(self) -> None:
        """Take all figures out."""
        if self._document is not None:
            self.set_document(self._document)

    def select_at(self, offset: int) -> bool:
        """Select the row of the figure at code point `offset`; True if there is one to be seen."""
        row = self._model.row_at(offset)
        return row is not None and self.show_row(self._model.index(row, 0))

    def choose(self, index: QModelIndex) -> None:
        """Show the figure of a row in the text."""
        figure = self._model.figure(index.row())
        if figure is not None:
            self.figure_shown.emit(figure.start, figure.end)

    def activate(self, index: QModelIndex) -> None:
        """Go to the figure of a row, with the keyboard."""
        figure = self._model.figure(index.row())
        if figure is not None:
            self.figure_chosen.emit(figure.start, figure.end)

    def go(self) -> None:
        """Go to the figure of the current row, with the keyboard."""
        if self._table.currentIndex().isValid():
            self.activate(self._table.currentIndex())

    def cells_of(self, row: int) -> list[str]:
        """The cells of a row, for the clipboard; none for the head of a group."""
        if self._model.figure(row) is None:
            return []
        return [self._model.text(row, field) for field in _COPIED]

    def chosen_figures(self) -> list[Figure]:
        """The figures of the selected rows, in the order shown."""
        found = (self._model.figure(row) for row in self.chosen_rows())
        return [figure for figure in found if figure is not None]

    def copy_sentences(self, *, chinese: bool) -> bool:
        """Put the selected figures on the clipboard as sentences with citations; whether any."""
        from reader.app.figure_sentence import sentences

        chosen = self.chosen_figures()
        if chosen and self._document is not None:
            said = sentences(self._document, chosen, chinese=chinese)
            QGuiApplication.clipboard().setText(said)
        return bool(chosen)

    def exported(self, form: str) -> str | bytes:
        """The figures left by the filter as a file: "csv", "json" or "xlsx".

        Raises ReaderError E-EXTRA-01 for a workbook where its library is not installed.
        """
        from reader.app.figure_export import export

        assert self._document is not None
        checks = self._model.list.checks
        return export(self._document, self._model.shown(), checks, form)

    def filter_by(self, wanted: str) -> None:
        """Leave the figures that hold every word of `wanted`."""
        self._keeping(lambda: self._model.set_wanted(self._strip.wanted(wanted)))

    def take_out(self) -> None:
        """Wish that the selected rows are no figures; the next row is current then."""
        chosen, rows = tuple(self.chosen_figures()), self.chosen_rows()
        if chosen:
            last = self._model.rowCount() - 1
            self._table.selectRow(rows[-1] + 1 if rows[-1] < last else max(rows[0] - 1, 0))
            self.removal_wished.emit(chosen)

    def edit(self, field: Field) -> None:
        """Open the editor of the current row for a field, whose column is shown for it."""
        at = self._table.currentIndex()
        if at.isValid() and self._model.figure(at.row()) is not None:
            if not self._columns.has(field):
                self._columns.toggle(field)
            cell = self._model.index(at.row(), COLUMNS.index(field))
            self._table.setCurrentIndex(cell)
            self._table.edit(cell)

    @property
    def order(self) -> Order:
        """How the rows are grouped and sorted."""
        return self._model.order

    def sort_by(self, field: Field | None) -> None:
        """Sort by a field, by None as the text goes."""
        self._columns.show_sorted(field)

    def has_column(self, field: Field) -> bool:
        """Whether the column of a field is shown."""
        return self._columns.has(field)

    def toggle_column(self, field: Field) -> None:
        """Show or hide the column of a field."""
        self._columns.toggle(field)

    def turn_groups(self, *, to_open: bool) -> None:
        """Open or close all groups."""
        for row in reversed(range(self._model.rowCount())):
            if self._model.head(row) is not None:
                self._model.toggle(row, to_open=to_open)

    def set_look(self, columns: str, group: str) -> None:
        """Show these columns (names of fields, from the left) and put figures together so."""
        self._columns.restore(columns)
        self._groups.setCurrentIndex(self._groups.findData(group))

    def look(self) -> tuple[str, str]:
        """The columns from the left, and by what figures are put together, for `set_look`."""
        return self._columns.written(), self.order.group.value

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        super().set_theme(theme)
        self._more.setIcon(icon("settings", theme))

    def count(self) -> None:
        """Say how many rows and how many of each kind there are."""
        super().count()
        before = self._strip.chips()
        self._strip.show_counts(self._model.list.counts())
        if len(self._strip.chips()) != len(before):
            # Later: while a document is shown the desk still moves its panes about.
            QTimer.singleShot(0, self, self._order_tabs)

    def _order_tabs(self) -> None:
        """Tab goes as the eye does: head, filter, chips, table."""
        stops = (self._groups, self._more, self._head.box, *self._strip.chips(), self._table)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _keeping(self, do: Callable[[], None]) -> None:
        """Change the rows; the current one stays so if it is still shown."""
        at = self._table.currentIndex()
        key = self._model.key(at.row()) if at.isValid() else None
        do()
        self.count()
        row = None if key is None else self._model.row_of(key)
        if row is not None and row != self._table.currentIndex().row():
            self._table.setCurrentIndex(self._model.index(row, at.column()))

    @Slot()
    def _word_some(self) -> None:
        """Word some figures while nothing else happens: the first filtering then finds them."""
        for figure in self._unworded[-_AT_ONCE:]:
            self._model.list.row(figure)
        del self._unworded[-_AT_ONCE:]
        if not self._unworded:
            self._idle.stop()

    @Slot()
    def _filter_again(self) -> None:
        self.filter_by(self._head.filter_text())

    @Slot(int)
    def _choose_group(self, _: int) -> None:
        group = Group(self._groups.currentData())
        self._keeping(lambda: self._model.set_order(replace(self.order, group=group)))
        self.look_changed.emit()

    @Slot(object, bool)
    def _sort(self, field: Field | None, falling: bool) -> None:
        order = replace(self.order, field=field, falling=falling)
        self._keeping(lambda: self._model.set_order(order))

    @Slot()
    def _fill_look(self) -> None:
        from reader.ui.figures_menus import fill_look

        fill_look(self._menu, self)

    @Slot(QPoint)
    def _offer(self, at: QPoint) -> None:
        """The menu of the row under the pointer, or of the current one for the menu key."""
        from reader.ui.figures_menus import fill_rows

        view = self._table.viewport()
        row = self._table.visualRect(self._table.currentIndex())
        here = at if self._table.indexAt(at).row() == self._table.currentIndex().row() else None
        fill_rows(self._rows_menu, self)
        self._rows_menu.popup(view.mapToGlobal(here or row.bottomLeft() + QPoint(24, 0)))

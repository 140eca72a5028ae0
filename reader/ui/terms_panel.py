"""The terms of the document in a table: filtered, copied, and walked from place to place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.core.document import Document
from reader.core.lexicon import TermKind
from reader.ui.panel_head import PanelHead
from reader.ui.places_bar import PlacesBar
from reader.ui.side_table import SideTable
from reader.ui.terms_delegate import TermDelegate
from reader.ui.terms_model import Column, TermsModel, TermsShown, kind_name
from reader.ui.theme import Theme, load_theme

if TYPE_CHECKING:  # the first paint needs no analysis
    from reader.core.analysis import Analysis, TermUse

_WIDTHS = {Column.TERM: 230, Column.KIND: 104, Column.PLACES: 56, Column.GLOSS: 200}
_COPIED = (Column.TERM, Column.KIND, Column.PLACES, Column.GLOSS)


class TermsPanel(QWidget):
    """The terms of the shown document, once all of it is annotated.

    Signals: term_chosen(start, end), code points of one place, by click, Return, walking with the
    keys or stepping · count_changed(shown, of all).
    """

    term_chosen = Signal(int, int)
    count_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("terms_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = theme or load_theme("light")
        self._document: Document | None = None
        self._known = False
        self._place = 0  # which place of the current row's term was last gone to
        self._model = TermsModel(self)
        self._shown = TermsShown(self._model, self)
        self._delegate = TermDelegate(theme, self)
        self._head = PanelHead(self.tr("Terms"), self.tr("Filter terms"), theme, self)
        self._head.filter_changed.connect(self._filter)
        self._head.leave_down.connect(self._focus_table)
        self._kinds = QComboBox(self)
        self._kinds.setAccessibleName(self.tr("Kind of term"))
        self._kinds.currentIndexChanged.connect(self._choose_kind)
        self._head.put_first(self._kinds)
        self._table = self._make_table()
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        self._bar = PlacesBar(theme, self)
        self._bar.stepped.connect(self.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._stack, 1)
        column.addWidget(self._bar)
        self.setFocusProxy(self._table)
        self._refill()

    def _make_table(self) -> SideTable:
        table = SideTable(self.tr("Terms"), self)
        table.setModel(self._shown)
        table.setItemDelegate(self._delegate)
        for at, width in _WIDTHS.items():
            table.setColumnWidth(at, width)
        table.setSortingEnabled(True)
        table.setColumnHidden(Column.GLOSS, True)  # it stands below the term
        head = table.horizontalHeader()
        head.setSectionResizeMode(Column.TERM, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._choose)
        table.activated.connect(self._step_on)
        table.walked.connect(self._choose)
        table.stepped.connect(self.step)
        table.copy_asked.connect(self.copy_rows)
        table.selectionModel().currentRowChanged.connect(self._follow_row)
        return table

    def set_document(self, document: Document) -> None:
        """Begin anew; the terms of `document` come with its analysis."""
        self._document = document
        self._known = False
        self._head.clear()
        self._set_uses(())

    @Slot(object)
    def set_analysis(self, analysis: "Analysis") -> None:
        """Show the terms of the shown document."""
        self._known = True
        self._set_uses(analysis.terms)

    def select_at(self, offset: int) -> bool:
        """Select the row of the term at code point `offset`; True if there is one to be seen."""
        row = self._model.row_at(offset)
        if row is None:
            return False
        at = self._shown.mapFromSource(self._model.index(row, Column.TERM))
        if not at.isValid():
            return False
        if at.row() != self._table.currentIndex().row():
            self._table.selectRow(at.row())
            self._table.scrollTo(at)
        spans = self._model.use(row).spans
        self._set_place(next(i for i, s in enumerate(spans) if s.start <= offset < s.end))
        return True

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place of the chosen term, round at the ends."""
        use = self._current()
        if use is not None:
            self._go(use, (self._place + by) % len(use.spans))

    @Slot()
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
        """The rows shown as CSV: the term, what it means, who says so, and where it stands."""
        from reader.core.export.term_rows import term_rows, terms_csv

        if self._document is None:
            return ""
        uses = [self._use(row) for row in range(self._shown.rowCount())]
        return terms_csv(term_rows(self._document.source.name, self._document, uses))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._delegate.set_theme(theme)
        self._head.set_theme(theme)
        self._bar.set_theme(theme)
        self._table.viewport().update()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter box."""
        self._head.focus_filter()

    def _set_uses(self, uses: "Sequence[TermUse]") -> None:
        self._model.set_uses(uses)
        self._refill()
        self._count()

    def _refill(self) -> None:
        """The kinds that are there, with their counts; all of them are shown."""
        found = self._model.kinds()
        with QSignalBlocker(self._kinds):
            self._kinds.clear()
            self._kinds.addItem(self.tr("All kinds"), None)
            for kind, count in found.items():
                self._kinds.addItem(f"{kind_name(kind)} · {count}", kind.value)
        self._shown.set_kind(None)

    @Slot(int)
    def _choose_kind(self, _: int) -> None:
        chosen = self._kinds.currentData()
        self._shown.set_kind(TermKind(chosen) if chosen else None)
        self._count()

    @Slot(str)
    def _filter(self, wanted: str) -> None:
        self._shown.set_wanted(wanted)
        self._count()

    def _count(self) -> None:
        shown, of_all = self._shown.rowCount(), self._model.rowCount()
        self._head.set_count(shown, of_all)
        self._empty.setText(
            self.tr("No terms have been found in this document.")
            if self._known
            else self.tr("The terms come when all of the document has been read.")
        )
        self._stack.setCurrentWidget(self._table if of_all else self._empty)
        self._show_place()
        self.count_changed.emit(shown, of_all)

    def _use(self, row: int) -> "TermUse":
        """The term of a row as shown."""
        return self._model.use(self._shown.mapToSource(self._shown.index(row, 0)).row())

    def _current(self) -> "TermUse | None":
        index = self._table.currentIndex()
        return self._use(index.row()) if index.isValid() else None

    def _cells(self, row: int) -> list[str]:
        source = self._shown.mapToSource(self._shown.index(row, 0)).row()
        return [" ".join(self._model.text(source, column).split()) for column in _COPIED]

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        """Go to where the term of a row was last visited, at first its first place."""
        self._go(self._use(index.row()), self._place)

    @Slot(QModelIndex)
    def _step_on(self, _: QModelIndex) -> None:
        self.step(1)

    @Slot(QModelIndex, QModelIndex)
    def _follow_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._set_place(0)

    def _go(self, use: "TermUse", place: int) -> None:
        self._set_place(place)
        self.term_chosen.emit(use.spans[place].start, use.spans[place].end)
        self._set_place(place)  # the caret may stand in a longer term around it

    def _set_place(self, place: int) -> None:
        self._place = place
        self._show_place()

    def _show_place(self) -> None:
        use = self._current()
        if use is None or self._place >= len(use.spans):
            self._bar.show_place("", 0, 0)
        else:
            self._bar.show_place(use.term, self._place + 1, len(use.spans))

    @Slot()
    def _focus_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._table.currentIndex().isValid() and self._shown.rowCount():
            self._table.selectRow(0)
            self._choose(self._table.currentIndex())

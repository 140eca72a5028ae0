"""The terms of the document in a table: filtered, copied, and walked from place to place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHeaderView, QMenu, QWidget

from reader.core.document import Document
from reader.core.lexicon import TermKind
from reader.ui.places_bar import PlacesBar
from reader.ui.side_list import SideList
from reader.ui.terms_delegate import TermDelegate
from reader.ui.terms_model import Column, TermsModel, TermsShown, kind_name
from reader.ui.theme import Theme, load_theme

if TYPE_CHECKING:  # the first paint needs no analysis
    from reader.core.analysis import Analysis, TermUse

_WIDTHS = {Column.TERM: 230, Column.KIND: 104, Column.PLACES: 56, Column.GLOSS: 200}
_COPIED = (Column.TERM, Column.KIND, Column.PLACES, Column.GLOSS)


class TermsPanel(SideList):
    """The terms of the shown document, once all of it is annotated.

    Signals: term_chosen(start, end), code points of one place, by click, Return, walking with the
    keys or stepping · count_changed(shown, of all) · meaning_wished(start, end) — the meaning of
    the term there is to be edited · removal_wished(((TermUse, Span), …), scope) — those are to be
    no terms · mark_wished() — what is selected in the text is to be one.
    """

    term_chosen = Signal(int, int)
    meaning_wished = Signal(int, int)
    removal_wished = Signal(object, str)
    mark_wished = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        theme = theme or load_theme("light")
        super().__init__(theme, parent)
        self.setObjectName("terms_panel")
        self._document: Document | None = None
        self._known = False
        self._place = 0  # which place of the current row's term was last gone to
        self._model = TermsModel(self)
        self._shown = TermsShown(self._model, self)
        self._fill_table(theme)
        self._kinds = QComboBox(self)
        self._kinds.setAccessibleName(self.tr("Kind of term"))
        self._kinds.currentIndexChanged.connect(self._choose_kind)
        self._head.put_first(self._kinds)
        self._bar = PlacesBar(theme, self)
        self._bar.stepped.connect(self.step)
        self._column.addWidget(self._bar)
        self._refill()
        self.count()

    def _fill_table(self, theme: Theme) -> None:
        table = self._table
        table.setModel(self._shown)
        table.setItemDelegate(TermDelegate(theme, self))
        for at, width in _WIDTHS.items():
            table.setColumnWidth(at, width)
        table.setSortingEnabled(True)
        table.setColumnHidden(Column.GLOSS, True)  # it stands below the term
        head = table.horizontalHeader()
        head.setSectionResizeMode(Column.TERM, QHeaderView.ResizeMode.Stretch)
        table.stepped.connect(self.step)
        for key, do in (("F2", self.wish_meaning), ("Del", self._wish_removal_here)):
            shortcut = QShortcut(QKeySequence(key), table, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        table.selectionModel().currentRowChanged.connect(self._follow_row)

    def names(self) -> tuple[str, str]:
        """What the table and its filter are called."""
        return self.tr("Terms"), self.tr("Filter terms")

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
        if not self.show_row(at):
            return False
        spans = self._model.use(row).spans
        self._set_place(next(i for i, s in enumerate(spans) if s.start <= offset < s.end))
        return True

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place of the chosen term, round at the ends."""
        use = self._current()
        if use is not None:
            self._go(use, (self._place + by) % len(use.spans))

    def has_rows(self) -> bool:
        """Whether a row is selected."""
        return self._table.selectionModel().hasSelection()

    @Slot()
    def wish_meaning(self) -> None:
        """Wish that the meaning of the chosen term be edited."""
        use = self._current()
        if use is not None:
            place = use.spans[self._place]
            self.meaning_wished.emit(place.start, place.end)

    def wish_removal(self, scope: str) -> None:
        """Wish that the selected terms be none; `scope`: place, document or everywhere."""
        uses = [self._use(row) for row in self.chosen_rows()]
        if not uses:
            return
        at = self._current()
        pairs = tuple((use, use.spans[self._place if use is at else 0]) for use in uses)
        self.removal_wished.emit(pairs, str(scope))

    @Slot()
    def wish_mark(self) -> None:
        """Wish that what is selected in the text be a term."""
        self.mark_wished.emit()

    @Slot()
    def _wish_removal_here(self) -> None:
        self.wish_removal("document")

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        from reader.ui.terms_menu import fill_rows

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_rows(menu, self)
        menu.popup(self._table.viewport().mapToGlobal(at))

    def csv_text(self) -> str:
        """The rows shown as CSV: the term, what it means, who says so, and where it stands."""
        from reader.core.export.term_rows import term_rows, terms_csv

        if self._document is None:
            return ""
        uses = [self._use(row) for row in range(self._shown.rowCount())]
        return terms_csv(term_rows(self._document.source.name, self._document, uses))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        super().set_theme(theme)
        self._bar.set_theme(theme)

    def _set_uses(self, uses: "Sequence[TermUse]") -> None:
        self._model.set_uses(uses)
        self._refill()
        self.count()

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
        self.count()

    def filter_by(self, wanted: str) -> None:
        """Leave the terms that hold every word of `wanted`."""
        self._shown.set_wanted(wanted)

    def totals(self) -> tuple[int, int]:
        """How many terms are shown, and how many there are."""
        return self._shown.rowCount(), self._model.rowCount()

    def empty_words(self) -> str:
        """That there are none, or that they are still to come."""
        if self._known:
            return self.tr("No terms have been found in this document.")
        return self.tr("Terms are listed once the whole document has been read.")

    def count(self) -> None:
        """Say how many rows there are, and which place is shown."""
        super().count()
        self._show_place()

    def _use(self, row: int) -> "TermUse":
        """The term of a row as shown."""
        return self._model.use(self._shown.mapToSource(self._shown.index(row, 0)).row())

    def _current(self) -> "TermUse | None":
        index = self._table.currentIndex()
        return self._use(index.row()) if index.isValid() else None

    def cells_of(self, row: int) -> list[str]:
        """The cells of a row, for the clipboard."""
        source = self._shown.mapToSource(self._shown.index(row, 0)).row()
        return [self._model.text(source, column) for column in _COPIED]

    def choose(self, index: QModelIndex) -> None:
        """Go to where the term of a row was last visited, at first its first place."""
        self._go(self._use(index.row()), self._place)

    def activate(self, _: QModelIndex) -> None:
        """Return goes on to the next place."""
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

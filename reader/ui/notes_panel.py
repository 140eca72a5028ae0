"""The notes of the document: a list in reading order, its filters, and where notes are written."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QWidget

from reader.app.notes import Shelf
from reader.app.notes.highlight import Colour, Highlight
from reader.app.notes.listing import Row, Wanted, colours_in, left_of, rows_of, tags_in
from reader.core.document import Document
from reader.ui.notes_colours import swatch
from reader.ui.notes_delegate import NotesDelegate
from reader.ui.notes_editor import NoteEditor
from reader.ui.notes_model import Column, NotesModel, colour_name, row_key
from reader.ui.side_list import SideList
from reader.ui.theme import Theme


class NotesPanel(SideList):
    """The highlights of the shown document, the lost ones too.

    Signals: note_chosen(start, end), code points · typed(Highlight, note, tags) · finished() —
    what is typed is to be saved · paint_wished(Highlight, Colour) · removal_wished(ids) ·
    count_changed(shown, of all).
    """

    note_chosen = Signal(int, int)
    typed = Signal(object, str, tuple)
    finished = Signal()
    paint_wished = Signal(object, object)
    removal_wished = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("notes_panel")
        self._theme = theme
        self._all: tuple[Row, ...] = ()
        self._key = 0  # of the row that is shown below; 0 for none
        self._wanted = Wanted()
        self._model = NotesModel(self)
        self._fill_table(theme)
        self._colours, self._tags = QComboBox(self), QComboBox(self)
        self._make_filters()
        self._editor = NoteEditor(theme, self)
        self._editor.typed.connect(self.typed)
        self._editor.finished.connect(self.finished)
        self._editor.colour_chosen.connect(self._wish_colour)
        self._editor.removal_wished.connect(self.wish_removal)
        self._editor.left.connect(self.enter_table)
        self._column.addWidget(self._editor)
        self.count()

    def _fill_table(self, theme: Theme) -> None:
        table = self._table
        table.setModel(self._model)
        table.setItemDelegate(NotesDelegate(theme, self))
        table.setColumnWidth(Column.PLACE, 78)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(Column.PASSAGE, QHeaderView.ResizeMode.Stretch)
        head.hide()
        shortcut = QShortcut(QKeySequence("Del"), table, self.wish_removal)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        table.selectionModel().currentRowChanged.connect(self._follow_row)

    def _make_filters(self) -> None:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        for box, name in ((self._colours, self.tr("Colour")), (self._tags, self.tr("Tag"))):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self._choose_filter)
            row.addWidget(box)
        row.addStretch(1)
        self._head.put_below(line)

    def names(self) -> tuple[str, str]:
        """What the table and its filter are called."""
        return self.tr("Notes"), self.tr("Filter notes")

    def show_shelf(self, document: Document, shelf: Shelf) -> None:
        """Show the highlights of `document`; the chosen row stays chosen if it is still there."""
        self._all = rows_of(document, shelf)
        self._refill()
        self._list()

    def select_at(self, offset: int) -> bool:
        """Select the row of the highlight at code point `offset`; True if there is one."""
        row = self._model.row_at(offset)
        return row is not None and self.show_row(self._model.index(row, 0))

    def write(self) -> None:
        """Put the keyboard into the note of the chosen row."""
        if self._key:
            self._editor.write()

    def rows(self) -> tuple[Row, ...]:
        """The rows that the filters leave."""
        return left_of(self._all, self._wanted)

    @Slot()
    def wish_removal(self) -> None:
        """Wish that the selected highlights be deleted."""
        chosen = [row for at in self.chosen_rows() if (row := self._model.row(at)) is not None]
        if chosen:
            self.removal_wished.emit(tuple(row.highlight.id for row in chosen))

    def filter_by(self, wanted: str) -> None:
        """Leave the rows that hold every word of `wanted`."""
        self._want(text=wanted)

    def totals(self) -> tuple[int, int]:
        """How many highlights are shown, and how many there are."""
        return len(self.rows()), len(self._all)

    def empty_words(self) -> str:
        """What to do for the first one."""
        return self.tr(
            "Nothing is highlighted in this document yet.\n"
            "Select words and press Ctrl+Shift+1 to 8: each number is a colour.\n"
            "Ctrl+M writes a note on them. The file itself is never changed."
        )

    def cells_of(self, row: int) -> list[str]:
        """Passage, note, tags and place of a row; none of the heading."""
        found = self._model.row(row)
        if found is None:
            return []
        one = found.highlight
        return [found.quotation, one.note, " ".join(one.tags), self._model.place(found)]

    def choose(self, index: QModelIndex) -> None:
        """Go to the passage of a row that has one."""
        row = self._model.row(index.row()) if index.isValid() else None
        if row is not None and not row.lost:
            self.note_chosen.emit(row.start, row.end)

    def activate(self, index: QModelIndex) -> None:
        """Return: write the note of a row."""
        if self._model.row(index.row()) is not None:
            self._editor.write()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        super().set_theme(theme)
        self._theme = theme
        self._editor.set_theme(theme)
        self._refill()

    def _list(self) -> None:
        """Show what the filters leave, and what is being written in any case."""
        kept = self.rows()
        rows = [row for row in self._all if row in kept or row_key(row) == self._key]
        key = self._key
        with QSignalBlocker(self._table.selectionModel()):
            self._model.set_rows(rows)
            self._table.clearSpans()
            heading = self._model.heading()
            if heading is not None:
                self._table.setSpan(heading, 0, 1, len(Column))
            at = self._model.find(key) if key else None
            if at is not None:
                self._table.selectRow(at)
        self._show_current()
        self.count()

    @Slot()
    def _follow_row(self) -> None:
        self._show_current()

    def _show_current(self) -> None:
        index = self._table.currentIndex()
        row = self._model.row(index.row()) if index.isValid() else None
        self._key = row_key(row) if row is not None else 0
        self._editor.show_row(row, tags_in(self._all))

    def _refill(self) -> None:
        """The colours and tags that are there, with their counts."""
        with QSignalBlocker(self._colours), QSignalBlocker(self._tags):
            self._colours.clear()
            self._colours.addItem(self.tr("All colours"), None)
            for colour, count in colours_in(self._all).items():
                words = f"{colour_name(colour)} · {count}"
                self._colours.addItem(swatch(colour, self._theme), words, colour.value)
            self._tags.clear()
            self._tags.addItem(self.tr("All tags"), "")
            for tag, count in tags_in(self._all).items():
                self._tags.addItem(f"{tag} · {count}", tag)
            colour_at = self._colours.findData(self._wanted.colour and self._wanted.colour.value)
            self._colours.setCurrentIndex(max(colour_at, 0))
            self._tags.setCurrentIndex(max(self._tags.findData(self._wanted.tag), 0))
        self._colours.setVisible(len(colours_in(self._all)) > 1)
        self._tags.setVisible(bool(tags_in(self._all)))
        self._take_filters()

    @Slot()
    def _choose_filter(self) -> None:
        self._take_filters()
        self._list()

    def _take_filters(self) -> None:
        colour = self._colours.currentData()
        self._wanted = Wanted(
            text=self._wanted.text,
            colour=Colour(colour) if colour else None,
            tag=self._tags.currentData() or "",
        )

    def _want(self, *, text: str) -> None:
        self._wanted = Wanted(text=text, colour=self._wanted.colour, tag=self._wanted.tag)
        self._list()

    @Slot(object)
    def _wish_colour(self, colour: Colour) -> None:
        found = self._chosen()
        if found is not None and found.colour is not colour:
            self.paint_wished.emit(found, colour)

    def _chosen(self) -> Highlight | None:
        at = self._model.find(self._key)
        row = self._model.row(at) if at is not None else None
        return row.highlight if row is not None else None

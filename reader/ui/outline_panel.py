"""The contents: a filter box over the tree of sections, which follows the caret."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.core.document import Document
from reader.ui.outline_model import OutlineModel
from reader.ui.panel_head import PanelHead
from reader.ui.theme import UI_PIXELS, Theme, font, load_theme


class OutlinePanel(QWidget):
    """The sections of the shown document.

    Signals: section_chosen(index) — a click or Return on a section, its index from 0 ·
    menu_wanted(index, global point) — what can be done to a section is asked for.
    """

    section_chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document: Document | None = None
        theme = theme or load_theme("light")
        self._model = OutlineModel(theme, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._head = PanelHead(self.tr("Contents"), self.tr("Filter headings"), theme, self)
        self._head.filter_changed.connect(self._filter)
        self._head.leave_down.connect(self._focus_tree)
        self._tree = self._make_tree()
        self._empty = QLabel(self.tr("No sections were found in this document."), self)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self._tree)

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setModel(self._shown)
        tree.setAccessibleName(self.tr("Contents"))
        tree.setFont(font("ui", UI_PIXELS))  # headings are Chinese in every language
        tree.setHeaderHidden(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setIndentation(14)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setExpandsOnDoubleClick(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        tree.clicked.connect(self._choose)
        tree.activated.connect(self._choose)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._ask_menu)
        return tree

    def set_document(self, document: Document) -> None:
        """Show the sections of `document`, all open; of a text shown before, as left."""
        again = self._document is not None and self._document.text is document.text
        closed = self._closed() if again else frozenset()
        self._document = document
        if not again:
            self._head.clear()
        self._model.set_document(document)
        self._tree.expandAll()
        for index, section in enumerate(document.sections):
            if section.start in closed:
                self._tree.collapse(self._shown.mapFromSource(self._model.index_of(index)))
        self._count()
        self._stack.setCurrentWidget(self._tree if document.sections else self._empty)

    def follow(self, offset: int) -> None:
        """Mark the section that holds code point `offset`; none outside every section."""
        if self._document is None:
            return
        section = self._document.section_at(offset)
        selection = self._tree.selectionModel()
        if section is None:
            selection.clear()
            return
        at = self._shown.mapFromSource(self._model.index_of(section))
        if at.isValid() and at != self._tree.currentIndex():
            self._tree.setCurrentIndex(at)
            self._tree.scrollTo(at)
        elif at.isValid() and not selection.isSelected(at):
            selection.select(at, selection.SelectionFlag.ClearAndSelect)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._model.set_theme(theme)
        self._tree.viewport().update()
        self._head.set_theme(theme)

    def focus_filter(self) -> None:
        """Put the keyboard into the filter box."""
        self._head.focus_filter()

    def _filter(self, wanted: str) -> None:
        self._shown.setFilterFixedString(wanted)
        self._tree.expandAll()
        self._count()

    def _count(self) -> None:
        """Say how many headings there are, and how many of them hold what is filtered by."""
        of_all = len(self._document.sections) if self._document else 0
        wanted = self._head.filter_text().casefold()
        found = of_all if not wanted else sum(wanted in words for words in self._headings(of_all))
        self._head.set_count(found, of_all)

    def _headings(self, count: int) -> Iterator[str]:
        """What the filter looks at in each section."""
        return (str(self._model.index_of(at).data()).casefold() for at in range(count))

    def _focus_tree(self) -> None:
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._tree.currentIndex().isValid():
            self._tree.setCurrentIndex(self._shown.index(0, 0))

    def _closed(self) -> frozenset[int]:
        """Where the sections begin whose own sections are folded away (code points)."""
        assert self._document is not None
        return frozenset(
            section.start
            for index, section in enumerate(self._document.sections)
            if (at := self._shown.mapFromSource(self._model.index_of(index))).isValid()
            and self._shown.hasChildren(at)
            and not self._tree.isExpanded(at)
        )

    @Slot(QPoint)
    def _ask_menu(self, at: QPoint) -> None:
        index = self._tree.indexAt(at)
        if index.isValid():
            section = self._shown.mapToSource(index).internalId()
            self.menu_wanted.emit(section, self._tree.viewport().mapToGlobal(at))

    def _choose(self, index: QModelIndex) -> None:
        self.section_chosen.emit(self._shown.mapToSource(index).internalId())

"""Going to one of many open documents by a few characters of its name."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.opening import title
from reader.app.session import OpenDocument, State
from reader.core.document import Document
from reader.ui.list_walker import ListWalker


class DocumentsDialog(QDialog):
    """A filter over the list of open documents. Enter shows one, Ctrl+W closes one, Esc leaves.

    Signals: document_chosen(int) and close_wanted(int) — numbers of open documents.
    """

    document_chosen = Signal(int)
    close_wanted = Signal(int)

    def __init__(
        self, state: State, told: Callable[[OpenDocument], Document], parent: QWidget
    ) -> None:
        """The documents of `state`, the active one chosen; `told`: with the user's metadata."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open documents"))
        self.resize(620, 420)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Filter by title, source or file name"))
        self._filter.setAccessibleName(self.tr("Filter documents"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        self._list = QTreeWidget(self)
        self._list.setAccessibleName(self.tr("Open documents"))
        self._list.setHeaderLabels([self.tr("Title"), self.tr("Source"), self.tr("File")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.setColumnWidth(1, 120)
        self._list.setColumnWidth(2, 170)
        self._list.itemActivated.connect(self._take)
        ListWalker(self._filter, self._list).entered.connect(self._take_chosen)
        hint = QLabel(self.tr("Enter shows a document, Ctrl+W closes it."), self)
        hint.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for widget in (self._filter, self._list, hint):
            column.addWidget(widget)
        for at, one in enumerate(state.documents):
            item = _item(one, told(one))
            self._list.addTopLevelItem(item)
            if at == state.active:
                self._list.setCurrentItem(item)
        self._filter.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+W closes the chosen document."""
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_W and event.modifiers() == control:
            self._close_chosen()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _narrow(self, wanted: str) -> None:
        top = (self._list.topLevelItem(at) for at in range(self._list.topLevelItemCount()))
        rows = [row for row in top if row is not None]
        for row in rows:
            words = " ".join(row.text(column) for column in range(3))
            row.setHidden(not all(part in words.casefold() for part in wanted.casefold().split()))
        shown = [row for row in rows if not row.isHidden()]
        if self._list.currentItem() not in shown:
            self._list.setCurrentIndex(QModelIndex())
            if shown:
                self._list.setCurrentItem(shown[0])

    @Slot()
    def _take(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.document_chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))
            self.accept()

    @Slot()
    def _take_chosen(self) -> None:
        self._take(self._list.currentItem())

    def _close_chosen(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.close_wanted.emit(item.data(0, Qt.ItemDataRole.UserRole))
            self._list.takeTopLevelItem(self._list.indexOfTopLevelItem(item))
        if not self._list.topLevelItemCount():
            self.reject()


def _item(opened: OpenDocument, document: Document) -> QTreeWidgetItem:
    meta = document.meta
    source = meta.get("source", "") or meta.get("site", "") or meta.get("issuer", "")
    name = opened.path.name if opened.path else opened.document.source.name
    item = QTreeWidgetItem([title(document), source, name])
    item.setData(0, Qt.ItemDataRole.UserRole, opened.number)
    item.setToolTip(0, str(opened.path or opened.document.source.name))
    return item

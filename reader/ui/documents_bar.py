"""The open documents as tabs above the desk, shown from the second document on."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QWidget

from reader.app.opening import title
from reader.app.session import OpenDocument, State
from reader.core.document import Document
from reader.ui.theme import UI_PIXELS, font

_WIDEST = 240  # pixels; a title is cut after it, the tooltip has it whole


class DocumentsBar(QTabBar):
    """Follows the state. The keyboard goes by the window's actions, so the bar takes no focus.

    Signals: document_chosen(int) and close_wanted(int) — numbers of open documents.
    """

    document_chosen = Signal(int)
    close_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """A hidden bar."""
        super().__init__(parent)
        self.setObjectName("documents_bar")
        self.setAccessibleName(self.tr("Open documents"))
        self.setFont(font("ui", UI_PIXELS))  # titles are Chinese in every language
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[OpenDocument, ...] = ()
        self._told: Callable[[OpenDocument], Document] = _as_read
        self.currentChanged.connect(self._choose)
        self.hide()

    def show_state(self, state: State) -> None:
        """Show the documents of `state`, the active one in front."""
        blocked = self.blockSignals(True)
        if [one.number for one in state.documents] != [one.number for one in self._shown]:
            self._fill(state.documents)
        self.setCurrentIndex(-1 if state.active is None else state.active)
        self.blockSignals(blocked)
        self.setVisible(len(state.documents) > 1)

    def _fill(self, documents: tuple[OpenDocument, ...]) -> None:
        self._shown = documents
        while self.count():
            self.removeTab(self.count() - 1)
        for _ in documents:
            self.addTab("")
        self.rename()

    def name_by(self, told: Callable[[OpenDocument], Document]) -> None:
        """Take the titles from what `told` makes of a document: the user may have edited them."""
        self._told = told

    def rename(self) -> None:
        """Write the titles anew."""
        for at, one in enumerate(self._shown):
            name = title(self._told(one))
            self.setTabText(at, name.replace("&", "&&"))
            self.setTabToolTip(at, "\n".join([name, *([str(one.path)] if one.path else [])]))

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the title, within limits."""
        size = super().tabSizeHint(index)
        return QSize(min(size.width(), _WIDEST), size.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes a document."""
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_wanted.emit(self._shown[at].number)
        super().mouseReleaseEvent(event)

    @Slot(int)
    def _choose(self, index: int) -> None:
        if index >= 0:
            self.document_chosen.emit(self._shown[index].number)


def _as_read(opened: OpenDocument) -> Document:
    return opened.document

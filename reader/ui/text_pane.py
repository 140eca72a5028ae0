"""The text pane: keyboard, pointer, clipboard and drops over the view of a document."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.spans import Span
from reader.ui.pane_keys import Steps
from reader.ui.text_view import TextView
from reader.ui.theme import Theme

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CARD_KEYS = frozenset({(Qt.Key.Key_F2, _NONE), (Qt.Key.Key_Space, _NONE)})
# With Shift each of these extends the selection.
_STEP_KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[Steps, int], int]] = {
    (Qt.Key.Key_Right, _CTRL): Steps.next_word,
    (Qt.Key.Key_Left, _CTRL): Steps.previous_word,
    (Qt.Key.Key_Down, _ALT): Steps.next_sentence,
    (Qt.Key.Key_Up, _ALT): Steps.previous_sentence,
    (Qt.Key.Key_Down, _CTRL): Steps.next_block,
    (Qt.Key.Key_Up, _CTRL): Steps.previous_block,
}


class TextPane(TextView):
    """Shows one document, read-only. All offsets are code points of its text, half-open.

    Signals: those of the view, and hovered(offset) when a card is shown for the pointer ·
    context_requested(offset, global point) · files_dropped(paths) · text_dropped(text, "html" or
    "txt") · copied(start, end) after the exact text was copied ·
    place_chosen(start, end), a link of the card.
    """

    hovered = Signal(int)
    context_requested = Signal(int, QPoint)
    files_dropped = Signal(list)
    text_dropped = Signal(str, str)
    copied = Signal(int, int)
    place_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent, theme=theme)
        self.setAccessibleName(self.tr("Document text"))
        self._clicks = 0
        self._click_at = QPoint()
        self._click_timer = QTimer(self, singleShot=True)
        self._card.hovered.connect(self.hovered)
        self._card.place_chosen.connect(self.place_chosen)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)

    def select_word(self) -> None:
        """Select the word at the caret."""
        self._select_span(self._steps.word(self.caret()))

    def select_sentence(self) -> None:
        """Select the sentence at the caret."""
        self._select_span(self._steps.sentence(self.caret()))

    def select_paragraph(self) -> None:
        """Select the block at the caret."""
        self._select_span(self._steps.block(self.caret()))

    def toggle_card(self) -> None:
        """Open the card at the caret, pinned and announced, or close it."""
        chosen = self.selection()
        self._card.toggle(chosen.start if chosen else self.caret(), self._scroll())

    def close_card(self) -> bool:
        """Close the card; True if one was open."""
        return self._card.close()

    def _select_span(self, span: Span | None) -> None:
        if span is not None:
            self.select(span.start, span.end)
            self._offer_selection()

    def _offer_selection(self) -> None:
        """Offer what the user has selected to X11's middle click; Qt does so for drags alone."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.selection() is not None:
            clipboard.setText(self.copied_text(), QClipboard.Mode.Selection)

    def event(self, event: QEvent) -> bool:
        """Claim the pane's own keys before the window's shortcuts; scroll from the margins too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._key_action(event) is not None:
                event.accept()
                return True
        elif event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Words, sentences, paragraphs and the card by key; the rest is Qt's."""
        action = self._key_action(event)
        if action is None:
            super().keyPressEvent(event)
            return
        action()
        event.accept()

    def _key_action(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            return self._copy_exact
        if (key, held) in _CARD_KEYS:
            return self.toggle_card
        if key == Qt.Key.Key_Escape and self._card.is_open():
            return self.close_card
        step = _STEP_KEYS.get((key, held & ~shift))
        if step is None:
            return None
        return partial(self._take_step, step, extend=bool(held & shift))

    def _take_step(self, step: Callable[[Steps, int], int], *, extend: bool) -> None:
        self._move_to(step(self._steps, self.caret()), extend=extend)
        if extend:
            self._offer_selection()

    def _copy_exact(self) -> None:
        chosen = self.selection()
        if chosen is not None:
            self.copy()
            self.copied.emit(chosen.start, chosen.end)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pin or close the card; the third click selects the sentence."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._card.click_at(self._under(event.position()))
            if self._clicks >= 2 and self._follows(event.position().toPoint()):
                self._count_click(3, event.position().toPoint())
                self.select_sentence()
                return
        self._clicks = 0
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click selects the word, the fourth the paragraph."""
        point = event.position().toPoint()
        if self._clicks == 3 and self._follows(point):
            self._count_click(0, point)
            self.select_paragraph()
            return
        self._count_click(2, point)
        offset = self._under(event.position())
        self._select_span(self._steps.word(self.caret() if offset is None else offset))

    def _count_click(self, clicks: int, point: QPoint) -> None:
        self._clicks, self._click_at = clicks, point
        self._click_timer.start(QApplication.doubleClickInterval())

    def _follows(self, point: QPoint) -> bool:
        near = (point - self._click_at).manhattanLength() < QApplication.startDragDistance()
        return self._click_timer.isActive() and near

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the card of the word the pointer rests on."""
        super().mouseMoveEvent(event)
        dragging = event.buttons() != Qt.MouseButton.NoButton
        self._card.point_at(None if dragging else self._under(event.position()), self._scroll())

    def leaveEvent(self, event: QEvent) -> None:
        """Let an unpinned card go."""
        super().leaveEvent(event)
        self._card.point_at(None, self._scroll())

    def _under(self, point: QPointF) -> int | None:
        return self._geometry.offset_at(point + QPointF(self._scroll()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for its menu: Qt's own would offer what a reader has no use for."""
        offset = self._under(QPointF(event.pos()))
        self.context_requested.emit(self.caret() if offset is None else offset, event.globalPos())
        event.accept()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The exact text alone, for the clipboard, the X11 selection and dragging."""
        made = QMimeData()
        made.setText(self.copied_text())
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """True for files and text: they are dropped to be opened, never put into the text."""
        return source.hasUrls() or source.hasHtml() or source.hasText()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what could be opened, except the pane's own text."""
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Keep welcoming it."""
        self._welcome(event)

    def _welcome(self, event: QDragMoveEvent) -> None:
        if event.source() in (self, self.viewport()):
            event.ignore()
        elif self.canInsertFromMimeData(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand files, a browser's HTML or plain text to the window."""
        data = event.mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.files_dropped.emit(paths)
        elif data.hasHtml():
            self.text_dropped.emit(data.html(), "html")
        elif data.hasText():
            self.text_dropped.emit(data.text(), "txt")

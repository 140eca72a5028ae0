"""Laying out the shown text a slice a turn, so that the window lives meanwhile."""

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QEvent,
    QObject,
    QTimer,
    QTimerEvent,
    Signal,
    Slot,
)
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument

SLICE = 3_600
"""Code points of a slice where pinyin stands above, 3 ms of layout; twice as many without."""

AT_ONCE = 5_000
"""Code points that may be built, or laid out, in one turn: the window is late by 10 ms at most."""

_SPACED = 2  # times as dear is a character with space for pinyin: lines are broken run by run
_QT_STEP = 10  # milliseconds: the interval of Qt's own timer for layout
_PAUSE = 4  # milliseconds between two of ours


def portion(length: int, *, spaced: bool) -> int:
    """How many code points do as much work as `length` under pinyin."""
    return length if spaced else length * _SPACED


class SlicedLayout(QObject):
    """Lays out one Qt document from its beginning on, in slices of about the same work.

    While nothing else is to do, Qt does so too, but doubles its steps up to 200,000 characters:
    the window would stand still for a tenth of a second. Ours are taken in place of them.

    Signals: stepping() before each step that nobody has asked for.
    """

    stepping = Signal()

    def __init__(self, parent: QObject) -> None:
        """Nothing is laid out before a document is taken."""
        super().__init__(parent)
        self._qt = QTextDocument()
        self._layout: QAbstractTextDocumentLayout | None = None
        self._slice = SLICE
        self._at = 0  # all before this position is laid out
        self._turn = QTimer(self, interval=_PAUSE)
        self._turn.timeout.connect(self._take_turn)

    def take(self, qt: QTextDocument, *, spaced: bool) -> None:
        """Lay out `qt` from now on; `spaced`: pinyin stands above it."""
        self._qt, self._slice, self._at = qt, portion(SLICE, spaced=spaced), 0
        self._layout = qt.documentLayout()
        self._layout.installEventFilter(self)
        self._turn.start()

    def restart(self) -> None:
        """Begin anew: the width has changed."""
        self._at = 0
        self._turn.start()

    @property
    def finished(self) -> bool:
        """True once all is laid out."""
        return self._at >= self._qt.characterCount()

    def has_reached(self, qt_pos: int) -> bool:
        """True if the place of UTF-16 position `qt_pos` is known."""
        return qt_pos < self._at or qt_pos <= 0 or self.finished

    def step(self, length: int | None = None, until: int | None = None) -> None:
        """Lay out the next blocks: a slice, or `length` UTF-16 units or just more.

        No more is done than what makes the place of UTF-16 position `until` known.
        """
        left = self._slice if length is None else length
        block = self._qt.findBlock(self._at)
        while block.isValid() and left > 0 and (until is None or self._at <= until):
            self._lay_out(block)
            left -= block.length()
            self._at = block.position() + block.length()
            block = block.next()

    def _lay_out(self, block: QTextBlock) -> None:
        if self._layout is not None:
            self._layout.blockBoundingRect(block)  # asking for it makes Qt lay out as far as here

    @Slot()
    def _take_turn(self) -> None:
        if self.finished:
            self._turn.stop()
            return
        self.stepping.emit()
        self.step()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no step of Qt's own be taken while ours are."""
        return (
            event.type() == QEvent.Type.Timer
            and watched is self._layout
            and isinstance(event, QTimerEvent)
            and not self.finished
            and self._is_step(watched, event.timerId())
        )

    @staticmethod
    def _is_step(watched: QObject, timer: int) -> bool:
        """Whether this is the timer of Qt's layout steps: another one tells the scroll bar."""
        dispatcher = QAbstractEventDispatcher.instance()
        timers = dispatcher.registeredTimers(watched) if dispatcher is not None else []
        return any(t.timerId == timer and t.interval == _QT_STEP for t in timers)

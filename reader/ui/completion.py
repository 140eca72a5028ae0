"""What of a window waits until it has been painted: done then, a step in each turn."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class Completion(QObject):
    """Takes its steps in order once `window` has been painted; input comes between two of them."""

    def __init__(self, window: QWidget, steps: Iterable[Callable[[], object]]) -> None:
        """The steps of `window`, which it goes with; each is taken once."""
        super().__init__(window)
        self._steps = list(steps)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._turn.start()
        return False

    @property
    def done(self) -> bool:
        """Whether no step is left."""
        return not self._steps

    def finish(self) -> None:
        """Take all steps that are left, now."""
        while self._steps:
            self._take()

    @Slot()
    def _take(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        else:
            self._turn.stop()

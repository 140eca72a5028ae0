"""When Python looks for garbage: not over all there is while somebody reads."""

import gc

from PySide6.QtCore import QObject, Slot

from reader.ui.tasks import Tasks

_NEVER = 2**31 - 1


class Garbage(QObject):
    """Keeps collections short, however long the documents are.

    A full collection walks over every annotation with Python's lock in its hands: 60 ms for 200 KB
    of text, wherever it happens to begin. None begins by itself any more. What a job has left is
    set aside when the last one ends, and is freed as soon as nobody holds it, as most of it is;
    before the next job begins, the little that has come since then is searched whole.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        """In force from now on, for all of the process."""
        super().__init__(parent)
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)
        tasks.busy_changed.connect(self._tidy)

    @Slot(bool)
    def _tidy(self, busy: bool) -> None:
        if busy:
            gc.collect()
        else:
            gc.freeze()

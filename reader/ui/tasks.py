"""The one front door for work in the background."""

import logging
import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Event, Lock
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from reader.app import crash
from reader.core.errors import ReaderError

T = TypeVar("T")
SWITCH = 0.0002
"""Seconds after which a worker gives Python's lock to the window when it waits for it.

Painting gives the lock away hundreds of times; Python's own 5 ms each would make the window stand
still for a quarter of a second while a worker computes. The worker loses two in a hundred by it.
"""

PATIENCE = 0.06
"""Seconds that a worker rests, at most, while the window is at work."""

_LOG = logging.getLogger(__name__)


class CancelledError(Exception):
    """Raised by a job that has seen that it is cancelled, where it cannot simply return."""


class Ticket:
    """One job under way, as the window and the job itself see it. `number` grows job by job."""

    def __init__(self, number: int, give: Callable[[object], None], free: Event) -> None:
        """A ticket whose partial results go to `give`, from the worker's thread.

        `free`: set while the window has nothing to do that wants Python's lock.
        """
        self.number = number
        self._give = give
        self._free = free
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether the result is no longer wanted; a long job asks now and then and returns."""
        return self._cancelled

    def go_on(self) -> bool:
        """False once the result is no longer wanted; asked by the worker between two small steps.

        While the window is at work the answer is late: two threads that want Python's lock by
        turns take three times as long as one after the other.
        """
        self._free.wait(PATIENCE)
        return not self._cancelled

    def cancel(self) -> None:
        """Ask the job to end; nothing it gives from now on is shown."""
        self._cancelled = True

    def give(self, part: object) -> None:
        """Hand over a partial result, shown while the job goes on."""
        if not self._cancelled:
            self._give(part)


Job = Callable[[Ticket], T]


class Handlers(Generic[T]):
    """What is called in the window's thread: with the result, an error, or a partial result."""

    def __init__(
        self,
        on_result: Callable[[T], None],
        on_error: Callable[[ReaderError], None],
        on_part: Callable[[object], None] | None,
    ) -> None:
        """Keep the three; `on_part` may be None for a job that gives no parts."""
        self.on_result = on_result
        self.on_error = on_error
        self.on_part = on_part


class _Runnable(QRunnable):
    """Runs one job and reports its end through `finish`, whatever happens.

    It lets go of all that before it ends: Qt deletes it on the worker's thread, and now and then
    its Python half stays behind, which would keep a whole document.
    """

    def __init__(
        self, ticket: Ticket, job: Job[T], finish: Callable[[object, object], None]
    ) -> None:
        super().__init__()
        self._given = [(ticket, job, finish)]

    def run(self) -> None:
        ticket, job, finish = self._given.pop()
        finish(*_outcome(ticket, job))


def _outcome(ticket: Ticket, job: Job[T]) -> tuple[T | None, ReaderError | None]:
    """The result of the job, or why there is none; neither where it was cancelled."""
    if ticket.cancelled:
        return None, None
    try:
        return job(ticket), None
    except CancelledError:
        return None, None
    except ReaderError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - must reach the window, not vanish with the thread
        _LOG.exception("job %d failed", ticket.number)
        return None, crash.fault(error)


class Tasks(QObject):
    """Runs jobs on worker threads and brings their results to the window's thread.

    A job of a topic makes the earlier ones of that topic stale: they are cancelled, and what they
    still give is dropped. Of what they give, one piece is handed over in each turn of the event
    loop, in order: painting and keys come between.

    Signals: busy_changed(bool) — whether any job is under way.
    """

    busy_changed = Signal(bool)
    _gave = Signal(int, object)
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Two workers: reading a file need not wait for the annotation of another."""
        super().__init__(parent)
        sys.setswitchinterval(SWITCH)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._last_number = 0
        self._running: dict[int, tuple[str, Ticket, Handlers[object]]] = {}
        self._open = True
        self._lock = Lock()  # a worker may end while the window is being taken down
        self._news: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._hand_over)
        self._free = Event()
        self._free.set()
        self._rested = QTimer(self, singleShot=True, interval=0)
        self._rested.timeout.connect(self._free.set)
        queued = Qt.ConnectionType.QueuedConnection
        self._gave.connect(self._take_part, queued)
        self._finished.connect(self._take_end, queued)

    def run(
        self,
        topic: str,
        job: Job[T],
        *,
        on_result: Callable[[T], None],
        on_error: Callable[[ReaderError], None],
        on_part: Callable[[object], None] | None = None,
    ) -> Ticket:
        """Start `job` on a worker and return its ticket; the handlers are called in this thread."""
        self.cancel(topic)
        self._last_number += 1
        number = self._last_number
        ticket = Ticket(number, partial(self._send_part, number), self._free)
        handlers: Handlers[object] = Handlers(on_result, on_error, on_part)  # type: ignore[arg-type]
        self._running[number] = (topic, ticket, handlers)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Runnable(ticket, job, partial(self._send_end, number)))
        return ticket

    def cancel(self, topic: str) -> None:
        """Cancel every job of `topic`."""
        for other, ticket, _ in self._running.values():
            if other == topic:
                ticket.cancel()

    @Slot()
    def hush(self) -> None:
        """Let the workers rest until this turn of the event loop is over: the window has work."""
        self._free.clear()
        self._rested.start()

    def attend(self, window: QObject) -> None:
        """Hush the workers whenever `window` is painted."""
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Make room for painting."""
        if event.type() == QEvent.Type.UpdateRequest:
            self.hush()
        return False

    def stop(self) -> None:
        """Cancel everything and wait for the workers, at most three seconds."""
        for _, ticket, _ in self._running.values():
            ticket.cancel()
        self._pool.clear()
        self._pool.waitForDone(3000)
        with self._lock:
            self._open = False

    def _send_part(self, number: int, part: object) -> None:
        with self._lock:
            if not self._open:
                return
            self._free.clear()
            self._gave.emit(number, part)
        self._free.wait(PATIENCE)  # the window shows it meanwhile, with Python's lock for itself

    def _send_end(self, number: int, result: object, error: object) -> None:
        with self._lock:
            if self._open:
                self._finished.emit(number, result, error)

    @Slot(int, object)
    def _take_part(self, number: int, part: object) -> None:
        self._queue(partial(self._deliver_part, number, part))

    @Slot(int, object, object)
    def _take_end(self, number: int, result: object, error: ReaderError | None) -> None:
        self._queue(partial(self._deliver_end, number, result, error))

    def _queue(self, news: Callable[[], None]) -> None:
        self._news.append(news)
        self._turn.start()

    @Slot()
    def _hand_over(self) -> None:
        """Hand one piece over; the timer stops where none is left."""
        news = self._news.popleft()
        if not self._news:
            self._turn.stop()
        self.hush()
        news()

    def _deliver_part(self, number: int, part: object) -> None:
        _, ticket, handlers = self._running[number]
        if not ticket.cancelled and handlers.on_part is not None:
            handlers.on_part(part)

    def _deliver_end(self, number: int, result: object, error: ReaderError | None) -> None:
        _, ticket, handlers = self._running.pop(number)
        if not self._running:
            self.busy_changed.emit(False)
        if ticket.cancelled:
            return
        if error is not None:
            handlers.on_error(error)
        else:
            handlers.on_result(result)

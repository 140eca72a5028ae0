"""The program's log: the last lines in memory, for a report the user may read and send."""

import logging
from collections import deque
from copy import copy
from types import TracebackType

from reader.app import crash

_LINES = 400
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_ROOT = "reader"


class _Formatter(logging.Formatter):
    """Writes errors as a report does: without a word of a document."""

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Trace and kind of the error."""
        return "" if ei[1] is None else crash.trace_of(ei[1])


class RingHandler(logging.Handler):
    """Keeps the last lines. No document text is ever logged above DEBUG, which is not kept."""

    def __init__(self, lines: int = _LINES) -> None:
        """Keep at most `lines` lines."""
        super().__init__(logging.INFO)
        self.setFormatter(_Formatter(_FORMAT))
        self._kept: deque[str] = deque(maxlen=lines)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        try:
            own = copy(record)
            own.exc_text = None  # another handler may have written it out in full
            self._kept.append(self.format(own))
        except Exception:  # noqa: BLE001 - a handler must not raise; logging's own way out
            self.handleError(record)

    def lines(self) -> tuple[str, ...]:
        """The kept lines, oldest first."""
        return tuple(self._kept)


def start() -> RingHandler:
    """The ring that keeps what the program's own loggers ("reader…") say from now on."""
    ring = RingHandler()
    logger = logging.getLogger(_ROOT)
    logger.setLevel(logging.INFO)
    logger.addHandler(ring)
    return ring


def last_lines() -> tuple[str, ...]:
    """What the ring of this process has kept; nothing where none was started."""
    kept = (
        one.lines() for one in logging.getLogger(_ROOT).handlers if isinstance(one, RingHandler)
    )
    return next(kept, ())

"""The program's log: the last lines in memory, for a report the user may read and send."""

import logging
from collections import deque

_LINES = 400
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class RingHandler(logging.Handler):
    """Keeps the last lines. No document text is ever logged above DEBUG, which is not kept."""

    def __init__(self, lines: int = _LINES) -> None:
        """Keep at most `lines` lines."""
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter(_FORMAT))
        self._kept: deque[str] = deque(maxlen=lines)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        try:
            self._kept.append(self.format(record))
        except Exception:  # noqa: BLE001 - a handler must not raise; logging's own way out
            self.handleError(record)

    def lines(self) -> tuple[str, ...]:
        """The kept lines, oldest first."""
        return tuple(self._kept)


def start() -> RingHandler:
    """The ring that keeps what the program's own loggers ("reader…") say from now on."""
    ring = RingHandler()
    logger = logging.getLogger("reader")
    logger.setLevel(logging.INFO)
    logger.addHandler(ring)
    return ring

"""`jingdu --trace-startup`: each step of a start on stderr, and what kept the window from living.

Loaded only when it is asked for.
"""

import sys
import time
from collections import Counter
from threading import Event, Thread, get_ident
from types import FrameType

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from reader.ui.annotator import Annotator
from reader.ui.start_steps import Untraced
from reader.ui.text_pane import TextPane

GAP = 30.0  # milliseconds without the event loop that are worth a line
_BEAT = 1  # milliseconds
_SAMPLE = 0.004  # seconds
_DEPTH = 3  # frames of ours that a line names


class Trace(Untraced):
    """Writes a line a step: milliseconds since the process began, since the last line, the name."""

    def __init__(self) -> None:
        """The clock has run since the interpreter began: what it has computed is what it took."""
        self._origin = self._last = time.perf_counter() - time.process_time()
        self._watch: _Watch | None = None

    def __call__(self, name: str) -> None:
        """Write that the step `name` is done."""
        now = time.perf_counter()
        since, took = (now - self._origin) * 1000, (now - self._last) * 1000
        self._last = now
        sys.stderr.write(f"{since:7.0f} ms  +{took:6.1f}  {name}\n")

    def watch(self, window: QMainWindow, annotator: Annotator) -> None:
        """From the first paint of the text on, tell of gaps and of what arrives."""
        self._watch = _Watch(self, window, annotator)


class _Watch(QObject):
    """Waits for the first paint, then for results and gaps."""

    def __init__(self, trace: Untraced, window: QMainWindow, annotator: Annotator) -> None:
        super().__init__(window)
        self._trace = trace
        self._pulse: _Pulse | None = None
        for pane in window.findChildren(TextPane):
            pane.viewport().installEventFilter(self)
        annotator.tools_opened.connect(self._say_tools)
        annotator.annotated.connect(self._say_part)
        annotator.analysed.connect(self._say_analysis)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to watch once the first paint event is over."""
        if event.type() == QEvent.Type.Paint and self._pulse is None:
            watched.removeEventFilter(self)
            self._pulse = _Pulse(self._trace, self)
            QTimer.singleShot(0, self, self._say_paint)
        return False

    @Slot()
    def _say_paint(self) -> None:
        self._trace("first paint")

    @Slot(object)
    def _say_tools(self, _: object) -> None:
        self._trace("tables opened")

    @Slot(object)
    def _say_part(self, _: object) -> None:
        self._trace("a part annotated")

    @Slot(object)
    def _say_analysis(self, _: object) -> None:
        self._trace("analysed")


class _Pulse(QObject):
    """Beats in the window's thread, and says what was seen when a beat comes late."""

    def __init__(self, trace: Untraced, parent: QObject) -> None:
        super().__init__(parent)
        self._trace = trace
        self.sampler = _Sampler()
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        self.destroyed.connect(self.sampler.stop)

    @Slot()
    def beat(self) -> None:
        """The event loop lives: tell how long it did not."""
        took, seen = self.sampler.beat()
        if took > GAP:
            where = "; ".join(f"{count} × {place}" for place, count in seen) or "not seen"
            self._trace(f"GAP of {took:.0f} ms: {where}")


class _Sampler:
    """A thread that looks where the others stand while no beat comes.

    No object of Qt's: the thread holds it, and might be the last to let it go.
    """

    def __init__(self) -> None:
        self.beaten = time.perf_counter()
        self.seen: Counter[str] = Counter()
        self._window = get_ident()
        self._over = Event()
        Thread(target=self._look, daemon=True).start()

    def beat(self) -> tuple[float, list[tuple[str, int]]]:
        """Milliseconds since the last beat, and what was seen most since then."""
        now = time.perf_counter()
        took, self.beaten = (now - self.beaten) * 1000, now
        seen, self.seen = self.seen.most_common(3), Counter()
        return took, seen

    def stop(self) -> None:
        """Look no more."""
        self._over.set()

    def _look(self) -> None:
        while not self._over.wait(_SAMPLE):
            if time.perf_counter() - self.beaten < 2 * _SAMPLE:
                continue
            frames = sys._current_frames()  # noqa: SLF001 - the documented way to other threads
            places = [
                f"{'window' if thread == self._window else 'worker'} {_place(frame)}"
                for thread, frame in frames.items()
                if thread != get_ident()
            ]
            self.seen.update(("  |  ".join(sorted(filter(None, places), reverse=True)),))


def _place(frame: FrameType | None) -> str:
    """The innermost functions of the program in which a thread stands, outermost first."""
    found: list[str] = []
    while frame is not None and len(found) < _DEPTH:
        module = str(frame.f_globals.get("__name__", ""))
        if module.startswith("reader."):
            found.append(f"{module.removeprefix('reader.')}.{frame.f_code.co_name}")
        frame = frame.f_back
    return " > ".join(reversed(found)) or "Qt"

"""Starting the window: in the order in which the first paint needs things, the rest after it."""

import gc
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.app import first_view, settings as stored
from reader.app.logs import RingHandler, start as start_log
from reader.app.opening import SAMPLE, Request
from reader.app.paths import Paths, default_paths
from reader.app.settings import LANGUAGE, RESTORE
from reader.core.errors import Code, Notice, ReaderError
from reader.ui import theme as themes, translation
from reader.ui.main_window import MainWindow
from reader.ui.services import Services

NAME = "jingdu"
"""Command, desktop file and window class: they must be one for a desktop to know the window."""


def run(names: Sequence[str]) -> int:
    """Open the window on the files of these names. Returns the exit status when it is closed."""
    gc.disable()  # 30 ms of the start; nothing made on the way to the first paint is garbage
    log = start_log()
    app = make_application()
    paths = default_paths()
    window = open_window(app, paths, names)
    sys.excepthook = CrashHook(window, paths, log)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    return app.exec()


def make_application() -> QApplication:
    """The application object; there is one in a process."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([NAME])
    app.setApplicationDisplayName("Jingdu 精读")
    app.setDesktopFileName(NAME)
    return app


def open_window(app: QApplication, paths: Paths, names: Sequence[str]) -> MainWindow:
    """The window with its first document in it, not yet shown."""
    settings, notices = stored.load(paths.config / "settings.toml")
    translation.install(app, translation.resolve(settings.get(LANGUAGE)))
    services = Services(paths, settings)
    themes.apply(app, services.options.theme())
    window = MainWindow(services)
    first_run = services.keeper.first_run and not names
    services.annotator.hold()
    show_first(services, window, first_request(services, names), fall_back=not names)
    if first_run:
        window.explain()
    AfterPaint(window, services, notices)
    return window


def show_first(
    services: Services, window: MainWindow, request: Request, *, fall_back: bool
) -> None:
    """Show what is asked for: its snapshot if there is one, else read now.

    With `fall_back` the sample stands in for what cannot be read; the error is said either way.
    """
    snapshot = first_view.find(services.views, request)
    if snapshot is not None:
        services.opener.show_snapshot(request, snapshot)
        return
    error = services.opener.open_now(request)
    if error is not None:
        if fall_back:
            show_first(services, window, Request(resource=SAMPLE), fall_back=False)
        window.fail(error)


def first_request(services: Services, names: Sequence[str]) -> Request:
    """What to show first: a file that was named, else the last session's, else the sample."""
    if names:
        return Request(path=Path(names[-1]))
    kept = services.keeper.memory.last_open
    if kept and services.options.settings.get(RESTORE):
        return Request(path=Path(kept[-1]))
    return Request(resource=SAMPLE)


class AfterPaint(QObject):
    """Does once what may wait until the window has been painted."""

    def __init__(self, window: MainWindow, services: Services, notices: tuple[Notice, ...]) -> None:
        """`notices`: what was found before there was a window to say it in."""
        super().__init__(window)
        self._window, self._services, self._notices = window, services, notices
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Wait for the first paint event."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._work)  # after the whole window has been painted
        return False

    @Slot()
    def _work(self) -> None:
        gc.freeze()  # what is here stays: a collection must not walk over all of it
        gc.enable()
        if not themes.has_chinese_font():
            self._notices += (Notice(code=Code.FONT_MISSING),)
        if self._notices:
            self._window.notice(self._notices)
        self._services.annotator.prepare()
        self._services.opener.verify(self._services.annotator.release)


class CrashHook:
    """Says that something went wrong, keeps a report, and lets the reader go on."""

    def __init__(self, window: MainWindow, paths: Paths, log: RingHandler) -> None:
        """The report goes to the data folder; nothing is ever sent."""
        self._window, self._paths, self._log = window, paths, log

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take the place of sys.excepthook."""
        from reader.app import atomic, crash

        sys.__excepthook__(kind, error, trace)
        if crash.is_quiet(kind):
            return
        report = crash.report(kind, error, trace, lines=self._log.lines())
        with suppress(OSError):  # it stands on stderr too
            atomic.write(self._paths.data / "crash-report.txt", report.encode("utf-8"))
        self._window.fail(ReaderError(Code.UNEXPECTED, reason=f"{kind.__name__}: {error}"))

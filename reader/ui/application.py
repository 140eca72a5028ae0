"""Starting the window: in the order in which the first paint needs things, the rest after it."""

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.app import first_view, settings as stored
from reader.app.logs import start as start_log
from reader.app.opening import SAMPLE, Request, gather, is_link, takes_long
from reader.app.paths import Paths, default_paths
from reader.app.settings import LANGUAGE, RESTORE
from reader.core.errors import Code, Notice, ReaderError
from reader.ui import theme as themes, translation
from reader.ui.crash_hook import CrashHook, look_back
from reader.ui.start_steps import Untraced

if TYPE_CHECKING:  # loaded when there is an application
    from reader.ui.main_window import MainWindow
    from reader.ui.services import Services

NAME = "jingdu"
"""Command, desktop file and window class: they must be one for a desktop to know the window."""


def run(names: Sequence[str], *, traced: bool = False) -> int:
    """Open the window on the files of these names. Returns the exit status when it is closed.

    `traced`: write each step of the start with its milliseconds to stderr.
    """
    start_log()
    step = Untraced()
    if traced:
        from reader.ui.startup_trace import Trace

        step = Trace()
    step("Python and Qt imported")
    app = make_application()
    step("application made")
    paths = default_paths()
    sys.excepthook = hook = CrashHook(paths.data)
    window = hook.window = open_window(app, paths, names, step)
    QTimer.singleShot(LOOKING_BACK, window, partial(look_back, window, paths.data))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    step("window shown")
    return app.exec()


def make_application() -> QApplication:
    """The application object; there is one in a process.

    Its style is an argument: to ask for it later would load Qt's constants of styles, 10 ms.
    """
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([NAME, "-style", "fusion"])
    app.setApplicationDisplayName("Jingdu 精读")
    app.setDesktopFileName(NAME)
    return app


def open_window(
    app: QApplication, paths: Paths, names: Sequence[str], step: Untraced | None = None
) -> "MainWindow":
    """The window with its first document in it, not yet shown; `step` is told what is done."""
    from reader.ui.main_window import MainWindow
    from reader.ui.services import Services

    step = step or Untraced()
    step("the program imported")
    links = [name for name in names if is_link(name)]
    names = [name for name in names if not is_link(name)]
    settings, notices = stored.load(paths.config / "settings.toml")
    translation.install(app, translation.resolve(settings.get(LANGUAGE)))
    services = Services(paths, settings)
    step("settings and services")
    theme = services.options.theme()
    themes.apply_ground(app, theme)
    window = MainWindow(services)
    step.watch(window, services.annotator)
    step("desk built")
    themes.apply_sheet(window, theme)
    step("desk styled")
    first_run = services.keeper.first_run and not names
    services.annotator.hold()
    first, rest = wanted(services, names)
    failed = show_first(services, window, first, fall_back=not names)
    if first_run:
        window.explain()
    step("document put in")

    def go_on() -> None:
        from reader.ui.single_instance import listen

        listen(services, window)
        services.opener.open_rest(rest, failed)
        for link in links[-1:]:
            services.opener.follow_link(link)

    AfterPaint(window, services, notices, go_on)
    return window


def show_first(
    services: "Services", window: "MainWindow", request: Request, *, fall_back: bool
) -> ReaderError | None:
    """Show what is asked for: its snapshot if there is one, else read now.

    With `fall_back` the sample stands in for what cannot be read. Returns the error, which is said
    either way.
    """
    snapshot = first_view.find(services.views, request)
    if snapshot is not None:
        services.opener.show_snapshot(request, snapshot)
        return None
    if takes_long(request):
        services.opener.open(request)  # it comes when it has been read, with its progress
        return None
    error = services.opener.open_now(request)
    if error is not None:
        if fall_back:
            show_first(services, window, Request(resource=SAMPLE), fall_back=False)
        window.fail(error)
    return error


def wanted(services: "Services", names: Sequence[str]) -> tuple[Request, tuple[str, ...]]:
    """What to show first, and all that is to be open beside it, in order.

    The first file that was named, else the last session's, else the sample.
    """
    if names:
        files, _ = gather([Path(name) for name in names])  # what it has to say is said later
        rest = tuple(names) if len(names) > 1 or Path(names[0]).is_dir() else ()
        return (Request(path=files[0]), rest) if files else (Request(resource=SAMPLE), rest)
    memory = services.keeper.memory
    if memory.last_open and services.options.settings.get(RESTORE):
        shown = memory.shown or memory.last_open[-1]
        return Request(path=Path(shown)), memory.last_open if len(memory.last_open) > 1 else ()
    return Request(resource=SAMPLE), ()


LOOKING_BACK = 1500
"""Milliseconds after which the window tells how the last run ended, if that is worth telling."""

SETTLING = 60
"""Milliseconds between the first paint and the work that may wait: the side panel is filled in
them, and no worker takes its turns from that."""


class AfterPaint(QObject):
    """Does once what may wait until the window has been painted."""

    def __init__(
        self,
        window: "MainWindow",
        services: "Services",
        notices: tuple[Notice, ...],
        rest: Callable[[], None],
    ) -> None:
        """`notices`: what was found before there was a window to say it in; `rest` comes last."""
        super().__init__(window)
        self._window, self._services, self._notices = window, services, notices
        self._rest = rest
        self._settled = QTimer(self, singleShot=True, interval=SETTLING)  # goes with the window
        self._settled.timeout.connect(self._work)
        window.installEventFilter(self)
        services.tasks.attend(window)  # not before: some 300 events come while it is built

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Wait for the first paint event."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._settled.start()
        return False

    @Slot()
    def _work(self) -> None:
        from reader.ui.garbage import Garbage

        gc.freeze()  # what is here stays: a collection must not walk over all of it
        gc.enable()
        Garbage(self._services.tasks, self)
        if not themes.has_chinese_font():
            self._notices += (Notice(code=Code.FONT_MISSING),)
        if self._notices:
            self._window.notice(self._notices)
        if not any(self._services.paths.cache.glob("*.table")):
            self._services.annotator.prepare()  # other processes build them meanwhile
        self._services.opener.verify(self._go_on)

    def _go_on(self) -> None:
        self._services.annotator.release()
        self._rest()

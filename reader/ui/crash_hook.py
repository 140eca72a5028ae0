"""What happens to an error that nobody caught: it is told once, with a report, and work goes on."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class CrashHook:
    """Takes the place of `sys.excepthook`.

    Before there is a window, or where the window itself fails to tell, the report is kept for the
    next start. An error that rises at the same place again, as in a paint event, is told once.
    """

    def __init__(self, data: Path) -> None:
        """Reports go to folder `data`; nothing is ever sent."""
        self.window: MainWindow | None = None
        self._data = data
        self._known: set[str] = set()

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of an error that nobody caught."""
        sys.__excepthook__(kind, error, trace)
        from reader.app import crash, logs, stops

        place = crash.place(error.with_traceback(trace))
        if crash.is_quiet(kind) or place in self._known:
            return
        self._known.add(place)
        report = crash.report(error, lines=logs.last_lines())
        stops.keep(self._data, report, seen=self._tell(error))

    def _tell(self, error: BaseException) -> bool:
        """Whether the window could tell the user of it."""
        from reader.app.crash import fault

        if self.window is None:
            return False
        try:
            self.window.fail(fault(error))
        except Exception:  # noqa: BLE001 - else a fault in telling would be told for ever
            return False
        return True


def look_back(window: "MainWindow", data: Path) -> None:
    """Tell of a fault that an earlier run could not tell of, and watch over this one."""
    from functools import partial

    from PySide6.QtCore import QCoreApplication

    from reader.app import stops
    from reader.ui.crash_dialog import offer_last
    from reader.ui.message_bar import MessageBar

    report = stops.unseen(data)
    watch, application = stops.begin(data), QCoreApplication.instance()
    if watch is not None and application is not None:
        application.aboutToQuit.connect(partial(stops.Watch.end, watch))
    bar = window.findChild(MessageBar)
    if report and bar is not None:
        offer_last(bar, report)

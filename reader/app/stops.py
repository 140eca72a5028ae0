"""What is left of a run that the system ended, or that failed before it could say so.

While the program runs, Python's fault handler holds a file open into which it writes where the
threads stood if the system ends the program for a fault; on a clean end the empty file is removed.
A report that could not be shown is kept beside it, for the next start to offer.
"""

import faulthandler
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from reader.app import atomic, crash

_UNSEEN = "crash-unseen.txt"
_LAST = "crash-report.txt"
_STACKS = "stopped-{}.txt"
_OLD = 30 * 24 * 3600.0  # seconds after which an empty file is one of a process that was killed
_MOST = 100_000  # bytes of one file that are read; a thread's stack is a hundred lines


class Watch:
    """The fault handler of this process, writing into a file of its own until `end`."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        """Made by `begin`."""
        self._path, self._file = path, file

    def end(self) -> None:
        """The program ends as it should: nothing is left."""
        if self._file.closed:
            return
        faulthandler.disable()
        self._file.close()
        with suppress(OSError):
            self._path.unlink()


def begin(folder: Path) -> Watch | None:
    """Watch over this process from now on; None where `folder` cannot be written."""
    path = folder / _STACKS.format(os.getpid())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = path.open("wb")
    except OSError:
        return None
    faulthandler.enable(file)
    return Watch(path, file)


def keep(folder: Path, report: str, *, seen: bool) -> None:
    """Keep the report of a fault in `folder`; `seen`: the user was told, no start need do it."""
    with suppress(OSError):  # it stands on stderr too
        atomic.write(folder / (_LAST if seen else _UNSEEN), report.encode("utf-8"))


def unseen(folder: Path) -> str:
    """The report of a fault that nobody was told of, "" if there is none.

    From now on it counts as seen: it is `crash-report.txt`, as every last report is.
    """
    report = _kept(folder / _UNSEEN)
    for path in folder.glob(_STACKS.format("*")):
        # Empty: of a process that still runs, or was killed, of which there is nothing to say.
        if stacks := _kept(path):
            report = crash.report_of_stop(stacks)
        if stacks or _is_old(path):
            with suppress(OSError):
                path.unlink()
    if report:
        keep(folder, report, seen=True)
        with suppress(OSError):
            (folder / _UNSEEN).unlink(missing_ok=True)
    return report


def _is_old(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > _OLD
    except OSError:
        return False


def _kept(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MOST).decode("utf-8", "replace")
    except OSError:
        return ""

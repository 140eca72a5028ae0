"""Building the look-up tables in processes of their own, so that the window keeps living.

A build is seconds of work in Python: in a thread of the window's process it would take its turns
from the window. The processes run at low priority and write whole files or none, so that one that
is killed, or several instances that start together, do no harm.
"""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from reader.app import program
from reader.core.tools import Table

OPTION = "--build-tables"
"""The hidden subcommand: OPTION FOLDER TABLE… builds these tables in the folder."""

LIMIT = 180.0
"""Seconds after which a process is given up: a hundred times what it takes."""

_GROUPS = tuple((table,) for table in Table)  # the tables that one process builds
_TICK = 0.02  # seconds between two looks at the processes
_NICE = 10  # three of them at 5 took the window's turns on two cores
_WINDOWS_FLAGS = ("BELOW_NORMAL_PRIORITY_CLASS", "CREATE_NO_WINDOW")


def build(cache: Path, tables: Sequence[Table], *, cancelled: Callable[[], bool]) -> None:
    """Have `tables` built in folder `cache`; returns when all of it has ended, well or not.

    What has failed is simply not there afterwards. `cancelled` is asked fifty times a second; once
    it is true the processes are killed.
    """
    running = []
    for group in _GROUPS:
        wanted = [table for table in group if table in tables]
        if wanted and (started := _start(cache, wanted)) is not None:
            running.append(started)
    deadline = time.monotonic() + LIMIT
    try:
        while any(process.poll() is None for process in running):
            if cancelled() or time.monotonic() > deadline:
                break
            time.sleep(_TICK)
    finally:
        for process in running:
            process.kill()  # nothing where it has ended
            process.wait()


def main(arguments: Sequence[str]) -> int:
    """The process itself: `arguments` are the folder and the tables. Returns the exit status."""
    from reader.app import caches
    from reader.core.errors import ReaderError

    folder, *names = arguments
    _give_way()
    try:
        done = [caches.keep(Path(folder), Table(name)) for name in names]
    except (ReaderError, ValueError):
        return 1
    return 0 if all(done) else 1


def _give_way() -> None:
    """Take a lower priority; on Windows the process is born with it."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_NICE)


def _start(cache: Path, tables: Sequence[Table]) -> "subprocess.Popen[bytes] | None":
    flags = 0
    for name in _WINDOWS_FLAGS:
        flags |= getattr(subprocess, name, 0)
    try:
        return subprocess.Popen(  # noqa: S603 - our own program
            program.command(OPTION, str(cache), *(table.value for table in tables)),
            env=program.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
    except OSError:  # no more processes, no executable: the caller builds by itself
        return None

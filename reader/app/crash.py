"""The text of a crash report. It is shown and may be copied; nothing is ever sent."""

import platform
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from reader import __version__


def report(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    *,
    lines: Iterable[str] = (),
) -> str:
    """The report of an uncaught error: version, system, trace, last log lines.

    The user's folder is written as ~; no document text is in it but what an exception's own
    message quotes.
    """
    parts = [
        f"Jingdu {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        "",
        *(part.rstrip("\n") for part in traceback.format_exception(kind, error, trace)),
    ]
    if kept := tuple(lines):
        parts += ["", "Log:", *kept]
    return "\n".join(parts).replace(str(Path.home()), "~") + "\n"


def is_quiet(kind: type[BaseException]) -> bool:
    """Whether this is the user ending the program rather than the program failing."""
    return issubclass(kind, KeyboardInterrupt | SystemExit) or sys.is_finalizing()

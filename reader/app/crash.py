"""The report of a fault: for the user to read and to copy. Nothing is ever sent.

No word of a document is in it, nor a file's name: of an error's own message only what Python
itself writes is kept, and what the user was reading may be in any other.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from types import TracebackType

from reader import __version__
from reader.core.errors import Code, ReaderError

_SPOKEN = frozenset(
    {
        *(AttributeError, ImportError, IndexError, MemoryError, ModuleNotFoundError, NameError),
        *(NotImplementedError, RecursionError, RuntimeError, TypeError, UnboundLocalError),
        *(ZeroDivisionError,),
    }
)
"""Kinds whose messages name code and are Python's or Qt's own; kept where they are plain ASCII."""

_LONGEST = 200  # characters of such a message
_CAUSES = 8  # errors of one chain

_ALSO = "While that was being handled:"
_HENCE = "Which led to:"


def report(error: BaseException, *, lines: Iterable[str] = ()) -> str:
    """The report of an error: version, system, trace, last log lines.

    Paths begin at the program's own folder, or at ~ for the user's.
    """
    parts = [*_head(), trace_of(error)]
    if kept := tuple(lines):
        parts += ["", "Log:", *kept]
    return without_places("\n".join(parts)) + "\n"


def report_of_stop(stacks: str) -> str:
    """The report of a program that the system ended, from what faulthandler wrote of it."""
    return without_places("\n".join([*_head(), stacks.strip()])) + "\n"


def trace_of(error: BaseException) -> str:
    """Trace and kind of an error, after those of what led to it."""
    links: list[tuple[BaseException, str]] = []
    one: BaseException | None = error
    while one is not None and len(links) < _CAUSES:
        links.append((one, _HENCE if one.__cause__ is not None else _ALSO))
        context = None if one.__suppress_context__ else one.__context__
        one = one.__cause__ or context
    parts: list[str] = []
    for link, joint in reversed(links):
        parts += [joint] if parts else []
        parts += _frames(link.__traceback__)
        parts.append(told(link))
    return "\n".join(parts)


def place(error: BaseException) -> str:
    """The kind of an error and where it rose: "KeyError in masthead.py:88"."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    where = os.path.basename(trace.tb_frame.f_code.co_filename)  # noqa: PTH119 - of any system
    return f"{type(error).__name__} in {where}:{trace.tb_lineno}"


def fault(error: BaseException) -> ReaderError:
    """E-INT-01 for an error that should not be, which is its cause: `report` can be made of it."""
    failure = ReaderError(Code.UNEXPECTED, reason=place(error))
    failure.__cause__ = error
    return failure


def told(error: BaseException) -> str:
    """The kind of an error with as much of its message as can hold nothing of a document."""
    name = type(error).__name__
    if isinstance(error, ReaderError):
        return f"{name}: {error.code}"
    if isinstance(error, OSError):
        reason = os.strerror(error.errno) if error.errno else "of no number"
        return f"{name}: {reason}"
    words = str(error)
    if not words:
        return name
    if type(error) in _SPOKEN and words.isascii() and len(words) <= _LONGEST:
        return f"{name}: {words}"
    return f"{name} (its message is left out)"


def is_quiet(kind: type[BaseException]) -> bool:
    """Whether this is the user ending the program rather than the program failing."""
    return issubclass(kind, KeyboardInterrupt | SystemExit) or sys.is_finalizing()


def without_places(text: str) -> str:
    """`text` with the folders of this machine cut from its paths."""
    from pathlib import Path

    import reader

    here = str(Path(reader.__file__).resolve().parents[1]) + os.sep
    return text.replace(here, "").replace(str(Path.home()), "~")


def _head() -> tuple[str, ...]:
    import platform

    system = f"Python {platform.python_version()} on {platform.platform()}"
    return f"Jingdu {__version__}", system, ""


def _frames(trace: TracebackType | None) -> Iterator[str]:
    """Where the program stood, the innermost place last; lines of code, no values."""
    import traceback

    return (part.rstrip("\n") for part in traceback.format_tb(trace))

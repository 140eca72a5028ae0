"""How much a process that reads an untrusted file may take, and how it binds itself to that."""

import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass

_MB = 1024 * 1024
_NICE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Of one reading. `seconds`: on the clock; `cpu_seconds`: of work; the rest in megabytes.

    The parent watches clock and output everywhere; work, memory and files are bound by the system
    where it knows how (POSIX).
    """

    seconds: int = 120
    cpu_seconds: int = 60
    memory: int = 2048
    output: int = 256

    def to_json(self) -> Mapping[str, int]:
        """The limits by name."""
        return asdict(self)


FILES = 64
"""Open at once; the libraries' own modules are opened one by one."""


def bind(limits: Limits) -> None:
    """Bind this process for good: memory, open files, no file written, no other process, no core.

    It gives way to the window, which is to live while a document is read. What a system does not
    know is passed over: the parent's clock remains.
    """
    if sys.platform == "win32":
        return
    import resource

    os.nice(_NICE)
    wanted = (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_AS, limits.memory * _MB),
        (resource.RLIMIT_DATA, limits.memory * _MB),
    )
    for kind, value in wanted:
        _lower(kind, value)


def grant_cpu(limits: Limits) -> None:
    """Allow `cpu_seconds` of work from now on; beyond, the system ends this process."""
    if sys.platform == "win32":
        return
    import resource
    from time import process_time

    _lower(resource.RLIMIT_CPU, int(process_time()) + 1 + limits.cpu_seconds, hard=False)


def _lower(kind: int, value: int, *, hard: bool = True) -> None:
    """Set a limit of the system, never above what holds already."""
    import resource

    most = resource.getrlimit(kind)[1]
    if most != resource.RLIM_INFINITY:
        value = min(value, most)
    try:
        resource.setrlimit(kind, (value, value if hard else most))
    except (OSError, ValueError):
        return


def refuse_the_world() -> None:
    """End this process as soon as it reaches for the network or a program; let no file be written.

    A second fence: no reader does such a thing, so one that would has been taken over, and its
    answer is worth nothing. It holds Python code alone, and lasts as long as the process.
    """
    import os

    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

    def fence(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            flags = arguments[2]
            if isinstance(flags, int) and flags & writing:
                raise PermissionError(event)  # Python itself tries, to keep what it compiled
        elif event in _REFUSED:
            raise PermissionError(event)
        elif event.startswith(_REACHING):
            os._exit(BROKE_OUT)

    sys.addaudithook(fence)


BROKE_OUT = 70
"""Exit status of a process that reached for the network or a program."""

_REFUSED = frozenset({"os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink"})
_REACHING = (
    *("socket.", "subprocess.", "urllib.", "http.", "ftplib.", "smtplib."),
    *("os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile"),
)

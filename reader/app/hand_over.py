"""What a second start is to open, handed to the window that is there already.

The two meet at a socket of this machine (AF_UNIX, never of a network) in a folder of the user's
alone. Who holds the lock beside the socket is the window that listens, so that two that start
together, or one that was killed, leave no doubt. Where there are no such sockets every start opens
a window of its own.
"""

import os
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from reader.app import private
from reader.core.values import dataclass

if TYPE_CHECKING:
    from socket import socket

PATIENCE = 1.0
"""Seconds that a start waits for an answer before it opens a window itself."""

LONGEST = 1 << 20
"""Bytes of a message; more is nothing that a start says."""

TAKEN = b"taken"
"""The answer of a window that will open what it was given."""

_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a start asks of a window: to open `names` (absolute paths, or links), in front.

    `token`: what the desktop gave the start to show that the user wants to see the window.
    """

    names: tuple[str, ...]
    token: str = ""


def meeting_point(runtime: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """Where windows on this screen meet: one on another screen would open nothing for this user."""
    screen = "\n".join(environ.get(name, "") for name in _SCREEN)
    return runtime / f"{zlib.crc32(screen.encode('utf-8', 'surrogateescape')):08x}.socket"


def hand_over(
    runtime: Path | None, names: Sequence[str], environ: Mapping[str, str] = os.environ
) -> bool:
    """Whether a window took `names`, as a start was given them: then there is nothing left to do.

    Costs a look at a file where no window is open, and at most a few times `PATIENCE` where one
    does not answer.
    """
    if runtime is None or not (point := meeting_point(runtime, environ)).is_socket():
        return False
    import socket

    from reader.app.opening import is_link

    places = tuple(name if is_link(name) else str(Path(name).absolute()) for name in names)
    token = next((environ[name] for name in _TOKENS if environ.get(name)), "")
    if not private.usable(runtime):
        return False
    try:
        with socket.socket(socket.AF_UNIX) as window:
            window.settimeout(PATIENCE)
            window.connect(str(point))
            window.sendall(encode(Errand(names=places, token=token)))
            window.shutdown(socket.SHUT_WR)
            return window.recv(len(TAKEN)) == TAKEN
    except OSError:  # nobody is there, or nobody who answers
        return False


def encode(errand: Errand) -> bytes:
    """The errand as it is sent; a name that is no UTF-8 arrives as it was."""
    import json

    return json.dumps({"names": errand.names, "token": errand.token}).encode("ascii")


def decode(data: bytes) -> Errand:
    """The errand in `data`. Raises ValueError if it holds none."""
    import json

    try:
        facts = json.loads(data)
        names, token = facts["names"], facts["token"]
    except (ValueError, TypeError, KeyError) as error:
        raise ValueError("no errand") from error
    if not isinstance(names, list) or not all(isinstance(one, str) for one in (*names, token)):
        raise ValueError("no errand")
    return Errand(names=tuple(names), token=token)


class Door:
    """The socket at which this window is the one that listens; `socket` does not block.

    It is gone with `close`, and with the process in any case.
    """

    def __init__(self, point: Path, lock: int, listening: "socket") -> None:
        """Made by `open_door`."""
        self._point, self._lock = point, lock
        self.socket = listening

    def __enter__(self) -> Self:
        """The door."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Listen no more; the next start opens a window of its own."""
        self.socket.close()
        if self._lock >= 0:
            self._point.unlink(missing_ok=True)
            os.close(self._lock)
        self._lock = -1


def open_door(runtime: Path | None, environ: Mapping[str, str] = os.environ) -> Door | None:
    """The door at which this window listens; None if another does, or no such place can be had."""
    import socket

    if runtime is None or not hasattr(socket, "AF_UNIX") or not private.usable(runtime):
        return None
    point = meeting_point(runtime, environ)
    lock = _locked(point.with_suffix(".lock"))
    if lock is None:
        return None
    listening = socket.socket(socket.AF_UNIX)
    try:
        point.unlink(missing_ok=True)  # of one that was killed: nobody else holds the lock
        listening.bind(str(point))
        point.chmod(0o600)
        listening.listen()
    except OSError:
        listening.close()
        os.close(lock)
        return None
    listening.setblocking(False)
    return Door(point, lock, listening)


def _locked(path: Path) -> int | None:
    """The open file at `path`, locked for this process; None where that cannot be had."""
    try:
        import fcntl

        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except (ImportError, OSError):
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        return None
    return file

"""An X screen of our own, and windows looked for on it."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from common import FailedError


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display (:7) of an X server that ends with the block.

    Raises FailedError if none can be started.
    """
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1400x900x24",
        "-nolisten",
        "tcp",
    ]
    try:
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    except OSError as error:
        raise FailedError(f"Xvfb: {error.strerror}") from None
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise FailedError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def titles(display: str, name: str = "jingdu") -> tuple[str, ...]:
    """The titles of the visible windows of class `name`."""
    found = _xdotool(display, "search", "--onlyvisible", "--class", name).split()
    return tuple(_xdotool(display, "getwindowname", window).strip() for window in found)


def picture(display: str, target: Path) -> None:
    """Keep what the screen shows, where ImageMagick's import is there."""
    command = ["import", "-display", display, "-window", "root", str(target)]
    with suppress(OSError):
        subprocess.run(command, capture_output=True, check=False, timeout=20)


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether `holds` became true within `seconds`."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def variables(display: str, home: Path) -> Mapping[str, str]:
    """A stranger's environment: a home, a screen, and no more of ours than the path."""
    home.mkdir(parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "DISPLAY": display,
        "LANG": "C.UTF-8",
    }


def _xdotool(display: str, *words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    return done.stdout

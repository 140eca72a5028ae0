"""Asks the real window what a screen reader hears of it: python packaging/access.py.

A display, a session bus and the registry of AT-SPI are started for it alone; `access_checks.py`
listens there. Prints a table; exit status 1 if a row of it failed. Where a tool is missing it says
which, and that is no failure: apt install xvfb openbox xdotool xclip dbus at-spi2-core python3-gi
gir1.2-atspi-2.0.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ("Xvfb", "openbox", "xdotool", "xclip", "dbus-run-session")
REGISTRY = ("/usr/libexec/at-spi2-registryd", "/usr/lib/at-spi2-core/at-spi2-registryd")
ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
LONGEST = 240
"""Seconds until the checks are given up."""


def main() -> int:
    """Start what is needed and run the checks. Returns their exit status."""
    python = speaker()
    absent = [tool for tool in TOOLS if shutil.which(tool) is None]
    absent += [] if any(map(os.path.exists, REGISTRY)) else ["at-spi2-core"]
    absent += [] if python else ["python3-gi with gir1.2-atspi-2.0"]
    if absent or python is None:
        print(f"skipped: needs {', '.join(absent)}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return listen(python, Path(folder))


def speaker() -> str | None:
    """A Python that knows AT-SPI: it comes with the system and is not ours."""
    for python in filter(None, (sys.executable, shutil.which("python3", path="/usr/bin"))):
        tried = subprocess.run([python, "-c", ATSPI], capture_output=True, check=False)
        if tried.returncode == 0:
            return python
    return None


def listen(python: str, home: Path) -> int:
    """Run the checks on a display of their own, all files in `home`."""
    fill_cache(home / "cache")
    reader, writer = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as pipe:
        environ = os.environ | {
            "DISPLAY": f":{pipe.readline().strip()}",
            "JINGDU_HOME": str(home),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(home),
        }
    windows = subprocess.Popen(["openbox"], env=environ, stderr=subprocess.DEVNULL)
    checks = Path(__file__).with_name("access_checks.py")
    command = ["dbus-run-session", "--", python, str(checks), sys.executable, str(ROOT)]
    try:
        return subprocess.run(
            command, env=environ, stderr=subprocess.DEVNULL, timeout=LONGEST, check=False
        ).returncode
    finally:
        for process in (windows, screen):
            process.terminate()
            process.wait()


def fill_cache(folder: Path) -> None:
    """Build the look-up tables, which is not what is to be heard."""
    sys.path.insert(0, str(ROOT))
    from reader.app.caches import open_tools

    open_tools(folder)


if __name__ == "__main__":
    sys.exit(main())

"""A real X display with a window manager, the program on it, and someone who clicks and types."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
PATIENCE = 30.0  # seconds; waits end as soon as their condition holds
_TRY = 2.0  # seconds until a key that did nothing is pressed again
_EMPTY = "-"  # what the clipboard holds before something is copied
FENCE = Path(__file__).with_name("fence")
_DISPLAY = ("-displayfd", "{pipe}", "-screen", "0", "1400x900x24", "-nolisten", "tcp")

needs_tools = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"
)


class Screen:
    """An X display of its own, where the program keeps all its files in `folder`."""

    def __init__(self, folder):
        reader, writer = os.pipe()
        words = [word.format(pipe=writer) for word in _DISPLAY]
        self._started = [
            subprocess.Popen(["Xvfb", *words], pass_fds=[writer], stderr=subprocess.DEVNULL)
        ]
        os.close(writer)
        self._reached = folder / "reached"
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        with os.fdopen(reader) as pipe:
            self.environ = {
                **os.environ,
                "DISPLAY": f":{pipe.readline().strip()}",
                "JINGDU_HOME": str(folder),
                "XDG_RUNTIME_DIR": str(runtime),
                "PYTHONPATH": os.pathsep.join((str(FENCE), str(ROOT))),
                "JINGDU_TESTS_REACHED": str(self._reached),
                "LANG": "C.UTF-8",
                "LC_ALL": "C.UTF-8",
                "QT_QPA_PLATFORM": "xcb",
            }
        self.start("openbox")

    def start(self, *command):
        """A process on this display; it is ended with the display."""
        process = subprocess.Popen(
            command, env=self.environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self._started.append(process)
        return process

    def program(self, *names):
        """The program, started on these files: every test of a real window starts it here."""
        return self.start(sys.executable, "-m", "reader", *map(str, names))

    def sit_down(self, *names):
        """The program started on these files, and its window, in front."""
        process = self.program(*names)
        window = self.window("Jingdu", process)
        self.do("windowmove", window, 0, 0)
        self.bring(window)
        return process, window

    def window(self, name, process):
        """The window whose title holds `name`, as soon as `process` has opened it."""

        def opened():
            if process.poll() is not None:
                pytest.fail(f"{name} has ended with {process.returncode}: {process.stderr.read()}")
            return self.do("search", "--onlyvisible", "--name", name).partition("\n")[0]

        return wait(opened, f"a window {name}")

    def bring(self, window):
        """Put a window in front, with the keyboard."""
        self.do("windowactivate", "--sync", window)

    def wait_front(self, pattern):
        """Wait until the window with the keyboard has a title that matches `pattern`."""
        wait(lambda: re.search(pattern, self.front()), f"{pattern} to have the keyboard")

    def front(self):
        """The title of the window that has the keyboard."""
        return self.do("getactivewindow", "getwindowname")

    def do(self, *words):
        """What xdotool answers."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def key(self, *names):
        """Press keys, one after the other."""
        self.do("key", "--clearmodifiers", *names)

    def type(self, words):
        """Type ASCII text."""
        self.do("type", "--clearmodifiers", "--delay", 12, words)

    def clipboard(self, target="UTF8_STRING"):
        """The clipboard, as another program receives it."""
        command = ["xclip", "-o", "-selection", "clipboard", "-t", target]
        done = subprocess.run(
            command, env=self.environ, capture_output=True, timeout=20, check=False
        )
        return done.stdout.decode("utf-8", errors="replace")

    def clear_clipboard(self):
        """Have the clipboard hold nothing that a test may be looking for."""
        subprocess.run(
            ["xclip", "-i", "-selection", "clipboard"],
            input=_EMPTY.encode(),
            env=self.environ,
            check=True,
        )

    def copied(self, key, holds=bool, *, first=lambda: None):
        """What a key puts on the clipboard, pressed again, `first` too, until `holds` is true.

        A window is on the screen some turns before its panes stand, and takes no key until then.
        """
        self.clear_clipboard()

        def wanted():
            text = self.clipboard()
            return text if text != _EMPTY and holds(text) else None

        def press():
            first()
            self.key(key)

        return self.until(press, wanted, f"{key} to copy")

    def until(self, act, condition, what):
        """What `condition` gives as soon as it is true; `act` is done again every other second."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            act()
            again = time.monotonic() + _TRY
            while time.monotonic() < again:
                if found := condition():
                    return found
                time.sleep(0.03)
        pytest.fail(f"waited in vain for {what}; in front: {self.front()}")

    def picture(self, window):
        """The pixels of the window, three bytes each, that differ when anything visible differs."""
        return subprocess.run(
            ["import", "-silent", "-window", window, "-depth", "8", "rgb:-"],
            env=self.environ,
            capture_output=True,
            check=True,
        ).stdout

    def reached(self):
        """What a Python on this display tried of the network before the fence ended it."""
        return self._reached.read_text("utf-8") if self._reached.exists() else ""

    def close(self):
        """End what was started here, the display last."""
        for process in reversed(self._started):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(20)
            if process.stderr is not None:
                process.stderr.close()


def wait(condition, what):
    """What `condition` gives as soon as it is true."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.03)
    pytest.fail(f"waited in vain for {what}")

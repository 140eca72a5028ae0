"""One sitting at the desk in a real X window, with mouse, keys and clipboard of other programs."""

import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from reader.app import caches, recents
from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.reading_process import read_file
from reader.app.stepping import sentences
from reader.core import export
from reader.core.annotations import annotate_document
from reader.core.excerpt import make

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "yunhe_party_building.txt"
TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
PATIENCE = 30.0  # seconds; waits end as soon as their condition holds

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in TOOLS),
        reason=f"needs {', '.join(TOOLS)}",
    ),
]


class Screen:
    """An X display of its own with a window manager, and someone who clicks and types."""

    def __init__(self, folder):
        reader, writer = os.pipe()
        self._started = [
            subprocess.Popen(
                [
                    "Xvfb",
                    "-displayfd",
                    str(writer),
                    "-screen",
                    "0",
                    "1400x900x24",
                    "-nolisten",
                    "tcp",
                ],
                pass_fds=[writer],
                stderr=subprocess.DEVNULL,
            )
        ]
        os.close(writer)
        with os.fdopen(reader) as pipe:
            self.environ = {
                **os.environ,
                "DISPLAY": f":{pipe.readline().strip()}",
                "JINGDU_HOME": str(folder),
                "PYTHONPATH": str(ROOT),
                "LANG": "C.UTF-8",
                "LC_ALL": "C.UTF-8",
                "QT_QPA_PLATFORM": "xcb",
            }
        self.start("openbox")

    def start(self, *command):
        process = subprocess.Popen(
            command, env=self.environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self._started.append(process)
        return process

    def do(self, *words):
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def key(self, name):
        self.do("key", "--clearmodifiers", name)

    def clipboard(self, target="UTF8_STRING"):
        command = ["xclip", "-o", "-selection", "clipboard", "-t", target]
        done = subprocess.run(
            command, env=self.environ, capture_output=True, timeout=20, check=False
        )
        return done.stdout.decode("utf-8", errors="replace")

    def clear_clipboard(self):
        subprocess.run(
            ["xclip", "-i", "-selection", "clipboard"], input=b"-", env=self.environ, check=True
        )

    def picture(self, window):
        """The pixels of the window, as bytes that differ when anything visible differs."""
        return subprocess.run(
            ["import", "-silent", "-window", window, "rgb:-"],
            env=self.environ,
            capture_output=True,
            check=True,
        ).stdout

    def close(self):
        for process in reversed(self._started):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(20)
            if process.stderr is not None:
                process.stderr.close()


def wait(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    pytest.fail(f"waited in vain for {what}")


@pytest.fixture
def screen(tmp_path):
    cache = tmp_path / "cache"
    caches.open_tools(cache)
    made = Screen(tmp_path)
    yield made
    made.close()


def copied(screen, key, holds, *, first=lambda: None):
    """What a key puts on the clipboard, pressed again, `first` too, until it holds what it should.

    A window is on the screen some turns before its panes stand, and takes no click until then.
    """
    screen.clear_clipboard()

    def press():
        first()
        screen.key(key)
        time.sleep(0.2)
        text = screen.clipboard()
        return text if text != "-" and holds(text) else None

    return wait(press, f"{key} to copy")


def sit_down(screen, *files):
    """The program started on these files, and its window, in front."""
    process = screen.start(sys.executable, "-m", "reader", *map(str, files))
    window = wait(
        lambda: screen.do("search", "--onlyvisible", "--name", "Jingdu").partition("\n")[0],
        "the window",
    )
    screen.do("windowmove", window, 0, 0)
    screen.do("windowactivate", "--sync", window)
    return process, window


def test_a_sitting_at_the_desk(screen, tmp_path):
    document = read_file(SAMPLE)
    tools, _ = caches.open_tools(tmp_path / "cache")
    annotations = annotate_document(document, tools)
    process, window = sit_down(screen, SAMPLE)

    # A click in the contents moves the caret into that section.
    def click():
        screen.do("mousemove", "--window", window, 130, 330, "click", 1)

    section = copied(screen, "ctrl+alt+c", lambda text: "§" in text, first=click)
    headings = [document.heading(i).rstrip("。：:") for i in range(len(document.sections))]
    assert any(heading in section for heading in headings)

    # From the keyboard into the figures, down to the second, and to its place in the text.
    screen.key("F6")
    screen.key("Down")
    screen.key("Return")
    surfaces = {figure.surface for figure in annotations.figures}
    screen.key("ctrl+alt+w")
    word = copied(screen, "ctrl+c", bool)
    assert any(word in surface for surface in surfaces)

    # The card opens by key, and closes.
    if shutil.which("import"):
        before = screen.picture(window)
        screen.key("F2")
        wait(lambda: screen.picture(window) != before, "the card")
        screen.key("Escape")

    # The sentence at the caret, copied as an annotated excerpt, is what the core makes of it.
    screen.key("ctrl+alt+s")
    sentence = copied(screen, "ctrl+c", lambda text: len(text) > len(word))
    start = document.text.index(sentence)
    assert start in {
        s.start for b in document.blocks for s in sentences(document.text, b.start, b.end)
    }
    pasted = copied(screen, "ctrl+shift+c", lambda text: "jingdu://" in text)
    excerpt = make(document, annotations, start, start + len(sentence))
    assert pasted == export.text(excerpt, EXCERPT_LABELS)
    assert screen.clipboard("text/markdown") == export.markdown(excerpt, EXCERPT_LABELS)
    assert screen.clipboard("text/html") == export.html_page([excerpt], EXCERPT_LABELS)
    assert screen.clipboard("text/rtf") == export.rtf(excerpt, EXCERPT_LABELS)

    screen.key("ctrl+q")
    assert process.wait(20) == 0
    assert process.stderr.read() == ""


def test_open_documents_and_places_survive_a_kill(screen, tmp_path):
    files = []
    for name in ("云河市", "松岭县", "临江镇"):
        path = tmp_path / "reports" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        body = f"全年举办培训班42期。\n\n二、主要做法\n{name}新建道路12公里，群众受益。\n"
        path.write_text(f"{name}工作报告\n\n一、总体情况\n{body}", "utf-8")
        files.append(path)
    process, _ = sit_down(screen, files[0], files[2], files[1])
    kept = tmp_path / "data" / "session.json"

    def remembers(**facts):
        memory = recents.load(kept)
        return all(getattr(memory, name) == value for name, value in facts.items())

    order = tuple(map(str, (files[0], files[2], files[1])))
    wait(lambda: remembers(last_open=order), "all documents in the session")
    screen.key("ctrl+Tab")
    wait(lambda: remembers(shown=str(files[2])), "the second document in the session")
    screen.key("ctrl+Next")
    screen.key("ctrl+Next")
    start = files[2].read_text("utf-8").index("二、")
    place = partial(lambda path: recents.load(kept).place_in(path).caret, str(files[2]))
    wait(lambda: place() == start, "the place in the session")

    process.send_signal(signal.SIGKILL)
    process.wait(20)
    again, _ = sit_down(screen)
    citation = copied(screen, "ctrl+alt+c", lambda text: "§" in text)
    assert "临江镇" in citation
    assert "二、主要做法" in citation
    wait(lambda: remembers(last_open=order), "the documents in their order")
    screen.key("ctrl+q")
    assert again.wait(20) == 0
    assert again.stderr.read() == ""

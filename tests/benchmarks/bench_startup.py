"""First paint of the window against an empty painted QMainWindow, and the longest gap after it.

Run: python tests/benchmarks/bench_startup.py [RUNS]. Each start is a process of its own; the two
kinds take turns, so that a busy machine slows both. First paint: the first paint event of the text
pane after which its text stands with figures marked and the tree is filled. Needs a screen, or
QT_QPA_PLATFORM=offscreen.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
TARGET, GAP_TARGET = 2.2, 50.0

EMPTY = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1]), flush=True)
        app.quit()

app = QApplication(["empty"])
window = Window()
window.resize(1360, 860)
window.show()
app.exec()
"""

FULL = """
import sys, time
from reader.app import preflight
preflight.check()
import gc
gc.disable()
from PySide6.QtCore import QEvent, QObject, QTimer
from reader.app.paths import default_paths
from reader.ui import application
from reader.ui.outline_panel import OutlinePanel
from reader.ui.text_pane import TextPane

class Watch(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.pane, self.tree = window.findChild(TextPane), window.findChild(OutlinePanel)
        self.pane.viewport().installEventFilter(self)
        self.painted, self.worst, self.last, self.words = None, 0.0, None, None

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.painted is None:
            watched.removeEventFilter(self)
            watched.event(event)
            shown = self.pane.document_shown()
            assert shown.text and shown.sections and self.pane.annotated().figures(0, 2000)
            self.last = time.perf_counter()
            self.painted = time.time() - float(sys.argv[1])
            self.timer = QTimer(self, interval=1)
            self.timer.timeout.connect(self.tick)
            self.timer.start()
            return True
        return False

    def tick(self):
        now = time.perf_counter()
        self.worst, self.last = max(self.worst, now - self.last), now
        shown = self.pane.document_shown()
        end = shown.blocks[-2].end
        if self.words is None and self.pane.annotated().words(end - 5, end):
            self.words = time.time() - float(sys.argv[1])
            QTimer.singleShot(700, self.finish)
        if time.time() - float(sys.argv[1]) > 30:
            self.finish()

    def finish(self):
        print(self.painted, self.worst, self.words, flush=True)
        window.close()

app = application.make_application()
window = application.open_window(app, default_paths(), [])
watch = Watch(window)
window.show()
app.exec()
"""


def start(script: str, home: str) -> list[float]:
    """The numbers that a start of `script` prints, in seconds."""
    # Compiled as an installed program is, but nowhere in the checkout.
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"), "PYTHONPATH": str(ROOT)}
    environ = os.environ | {"JINGDU_HOME": home} | compiled
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, str(time.time())]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def main() -> None:
    """Print medians and the verdict."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as home:
        start(FULL, home)
        shutil.rmtree(Path(home) / "cache")
        first = start(FULL, home)
        print(
            f"no caches: first paint {first[0] * 1000:.0f} ms, words after {first[2]:.2f} s,"
            f" longest gap {first[1] * 1000:.0f} ms"
        )
        empty, full, gaps, words = [], [], [], []
        for _ in range(runs):
            empty += start(EMPTY, home)
            painted, gap, worded = start(FULL, home)
            full.append(painted)
            gaps.append(gap * 1000)
            words.append(worded)
    ratio = median(full) / median(empty)
    print(
        f"empty window {median(empty) * 1000:.0f} ms, desk {median(full) * 1000:.0f} ms:"
        f" {ratio:.2f} × (target {TARGET})"
    )
    print(
        f"longest gap after it: median {median(gaps):.0f} ms, worst {max(gaps):.0f} ms"
        f" (target {GAP_TARGET:.0f}); last words after {median(words):.2f} s"
    )


if __name__ == "__main__":
    main()

"""First paint of the window against an empty painted QMainWindow, and what comes after it.

Run: python tests/benchmarks/bench_startup.py [RUNS]. Each start is a process of its own; the two
kinds take turns, so that a busy machine slows both. The desk is started as the command starts it,
with a trace of ours that is told when the window stands. First paint: the end of the text pane's
first paint event, in which its text stands with figures marked and the tree is filled. Needs a
screen, or QT_QPA_PLATFORM=offscreen.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import RUNS, Figure, table  # noqa: E402 - found only now

FIRST_PAINT, VISIBLE, GAP, WORDS = 1.8, 2.7, 50.0, 4.0

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
import json, sys, time, types

class Watch:
    def __call__(self, name):
        pass

    def watch(self, window, annotator):
        from reader.ui.outline_panel import OutlinePanel
        from reader.ui.text_pane import TextPane

        self.window = window
        self.pane, self.tree = window.findChild(TextPane), window.findChild(OutlinePanel)
        self.found, self.worst = {}, 0.0
        paint = TextPane.paintEvent

        def first(pane, event):
            paint(pane, event)
            if not self.found:
                self.see()

        TextPane.paintEvent = first

    def since(self):
        return time.time() - float(sys.argv[1])

    def see(self):
        from PySide6.QtCore import QTimer

        self.shown = self.pane.document_shown()
        assert self.shown.text and self.pane.annotated().figures(0, 2000)
        assert self.tree._tree.model().rowCount()
        self.found["painted"] = self.since()
        self.blocks = [b for b in self.shown.blocks if b.start in self.pane.visible_blocks()]
        self.last = time.perf_counter()
        self.timer = QTimer(interval=1)
        self.timer.timeout.connect(self.tick)
        self.timer.start()

    def tick(self):
        now = time.perf_counter()
        self.worst, self.last = max(self.worst, now - self.last), now
        words = self.pane.annotated().words
        if "visible" not in self.found and all(words(b.start, b.end) for b in self.blocks):
            self.found["visible"] = self.since()
        end = self.shown.blocks[-2].end
        if "words" not in self.found and words(end - 5, end):
            self.found["words"] = self.since()
            self.ended = now + 0.7
        if "words" in self.found and now > self.ended or self.since() > 30:
            self.timer.stop()
            print(json.dumps(self.found | {"gap": self.worst}), flush=True)
            self.window.close()

stand_in = types.ModuleType("reader.ui.startup_trace")
stand_in.Trace = Watch
sys.modules[stand_in.__name__] = stand_in

from reader.__main__ import main

main(["--trace-startup"])
"""


def start(script: str, home: str) -> dict[str, float]:
    """What a start of `script` prints: seconds."""
    # Compiled as an installed program is, but nowhere in the checkout.
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"), "PYTHONPATH": str(ROOT)}
    environ = os.environ | {"JINGDU_HOME": home} | compiled
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, str(time.time())]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    return found if isinstance(found, dict) else {"painted": found}


def figures(runs: int = RUNS) -> list[Figure]:
    """The figures of a start; the first of them is of a machine without caches."""
    with tempfile.TemporaryDirectory() as home:
        start(FULL, home)
        shutil.rmtree(Path(home) / "cache")
        bare = start(FULL, home)
        pairs = [(start(EMPTY, home)["painted"], start(FULL, home)) for _ in range(runs)]
    empty = median(one for one, _ in pairs)
    found = {name: median(full[name] for _, full in pairs) for name in bare}
    worst = max(full["gap"] for _, full in pairs) * 1000
    peer = f"empty window, {empty * 1000:.0f} ms"
    return [
        Figure(
            name="first paint",
            value=found["painted"] / empty,
            unit="×",
            limit=FIRST_PAINT,
            peer=peer,
        ),
        Figure(
            name="visible part annotated",
            value=found["visible"] / empty,
            unit="×",
            limit=VISIBLE,
            peer=peer,
        ),
        Figure(
            name="longest gap after the first paint",
            value=found["gap"] * 1000,
            unit="ms",
            limit=GAP,
            note=f"worst of {runs}: {worst:.0f} ms",
        ),
        Figure(
            name="first run, without caches: words",
            value=bare["words"],
            unit="s",
            limit=WORDS,
            note=f"first paint {bare['painted'] * 1000:.0f} ms, gap {bare['gap'] * 1000:.0f} ms",
        ),
    ]


if __name__ == "__main__":
    print(table(figures(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)))

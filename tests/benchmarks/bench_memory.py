"""The window's memory at the first paint, and with all of the desk in use on the bundled sample.

Run: python tests/benchmarks/bench_memory.py. Each start is a process of its own. Memory is what of
the process is resident (VmRSS), files that it shares with others included; the processes that it
starts end before it is measured. With everything: annotated, analysed, every panel filled, pinyin
above all, the card open, a search done, an excerpt copied and all of the text scrolled through.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import RUNS, Figure, live_until, median, table  # noqa: E402 - found only now

FIRST_PAINT, EVERYTHING = 115.0, 190.0
STATUS = Path("/proc/self/status")


def resident() -> float:
    """Megabytes (of 1,048,576 bytes) of this process that are in memory."""
    line = next(one for one in STATUS.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def measure() -> None:
    """Print both figures of one window as JSON."""
    import gc

    from reader.app import preflight

    preflight.check()
    gc.disable()  # as a start does
    from PySide6.QtCore import QEvent, QObject

    from reader.app.paths import default_paths
    from reader.ui import application
    from reader.ui.text_pane import TextPane

    class Watch(QObject):
        painted = 0.0

        def eventFilter(self, watched, event):  # noqa: N802 - Qt's own name
            if event.type() == QEvent.Type.Paint and not self.painted:
                watched.removeEventFilter(self)
                watched.event(event)
                self.painted = resident()
                return True
            return False

    app = application.make_application()
    window = application.open_window(app, default_paths(), [])
    watch = Watch()
    window.findChild(TextPane).viewport().installEventFilter(watch)
    analysed = []
    window._services.annotator.analysed.connect(analysed.append)
    window.show()

    live_until(lambda: bool(analysed) and window.complete)
    panes, tasks = window._panes, window._services.tasks
    text, bar = panes.text, panes.text.verticalScrollBar()
    for name in ("pinyin.all", "view.larger", "theme.dark", "theme.light"):
        window._actions[name].trigger()
        live_until(text.is_settled)
    for step in range(20):
        bar.setValue(bar.maximum() * step // 20)
        app.processEvents()
    for panel in (panes.terms, panes.figures):
        panes.side.show_panel(panel)
        app.processEvents()
    panes.find.setText("发展")
    text.selectAll()
    window._actions["edit.excerpt"].trigger()
    live_until(lambda: not tasks._running)
    text.go_to(len(text.document_shown().text) // 2)
    window._actions["go.card"].trigger()
    live_until(lambda: False, 0.5)
    print(json.dumps([watch.painted, resident()]), flush=True)
    os._exit(0)  # nothing is to be saved


def start(home: str) -> tuple[float, float]:
    """What a window of its own says: megabytes at the first paint, and with everything."""
    for kept in ("config", "data"):  # each window is the first of its user, but for the tables
        shutil.rmtree(Path(home) / kept, ignore_errors=True)
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"), "PYTHONPATH": str(ROOT)}
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "JINGDU_HOME": home, **compiled}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, __file__, "--measure"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    painted, everything = json.loads(done.stdout.splitlines()[-1])
    return painted, everything


def figures() -> list[Figure]:
    """Medians over several windows."""
    names = ("memory at first paint", "memory with everything")
    if not STATUS.exists():
        return [Figure(name=name, value=None, unit="MB", note="needs /proc") for name in names]
    with tempfile.TemporaryDirectory() as home:
        start(home)  # makes the tables
        found = [start(home) for _ in range(RUNS)]
    limits = (FIRST_PAINT, EVERYTHING)
    return [
        Figure(name=name, value=median(iter(column).__next__), unit="MB", limit=limit)
        for name, column, limit in zip(names, zip(*found, strict=True), limits, strict=True)
    ]


if __name__ == "__main__":
    if sys.argv[1:] == ["--measure"]:
        measure()
    else:
        print(table(figures()))

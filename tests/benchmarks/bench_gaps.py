"""The longest time the desk stands still while it is used, on the sample and on 200 KB made of it.

Run: python tests/benchmarks/bench_gaps.py [RUNS]. Each run is a process and a window of its own;
for every act the longest gap between two turns of the event loop is taken, until the desk rests
again, and the milliseconds until then. Offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.measure import SAMPLE, Figure  # noqa: E402 - found only now

LONG = 20  # times the sample: about 200 KB
TARGET = 50.0
REST = 0.12  # seconds without work after which the desk is said to rest


class Desk:
    """One window and a pulse that beats in its thread."""

    def __init__(self, home: Path, name: Path) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        from reader.app.paths import Paths
        from reader.ui import application

        self.app = application.make_application()
        paths = Paths(config=home / "config", data=home / "data", cache=home / "cache")
        self.window = application.open_window(self.app, paths, [str(name)])
        self.panes, self.services = self.window._panes, self.window._services
        self.busy = 0
        self.services.tasks.busy_changed.connect(self._count)
        self.gap = 0.0
        self.last = self.began = self.worked = time.perf_counter()
        self.until = 0.0
        self.loop = QEventLoop()
        self.pulse = QTimer(interval=1)
        self.pulse.timeout.connect(self._beat)
        self.window.show()

    def _count(self, busy: bool) -> None:
        self.busy = busy

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gap = max(self.gap, (now - self.last) * 1000)
        if self.busy or now - self.last > 0.008:
            self.worked = now
        self.last = now
        if now - max(self.worked, self.until) >= REST:
            self.loop.exit()

    def watch(self, act=None, at_least=0.0):
        """Longest gap and milliseconds of `act` and all that follows it, until the desk rests."""
        self.pulse.start()
        self.gap, self.last = 0.0, time.perf_counter()
        self.began = self.worked = self.last
        self.until = self.began + at_least
        if act is not None:
            act()
            self._beat()
        self.loop.exec()  # calling processEvents would be no life: workers wait until it rests
        self.pulse.stop()
        return round(self.gap, 1), round((self.worked - self.began) * 1000)

    def do(self, name):
        """The act of choosing an action."""
        return self.window._actions[name].trigger


def acts(desk, other, pdf):
    """Names and acts, in the order in which they are done; `pdf` is written, then opened."""
    from PySide6.QtWidgets import QApplication

    from reader.ui.print_desk import open_dialog

    panes, text = desk.panes, desk.panes.text
    bar = text.verticalScrollBar()

    def half():
        """Go to the middle, where all above has to be laid out."""
        text.go_to(len(text.document_shown().text) // 2)

    def typed():
        panes.find.setFocus()
        panes.find.setText("的")

    yield "to the middle", half
    for name in ("pinyin.all", "view.larger", "theme.dark", "pinyin.off", "theme.light"):
        yield name, desk.do(name)
    yield "view.normal", desk.do("view.normal")
    yield "narrower", lambda: desk.window.resize(1240, 860)
    yield "wider", lambda: desk.window.resize(1500, 860)
    yield "to the end", lambda: text.go_to(len(text.document_shown().text) - 5)
    yield "a page up", lambda: bar.setValue(bar.value() - 600)
    yield "find", typed
    yield "terms shown", lambda: panes.side.show_panel(panes.terms)
    yield "figures shown", lambda: panes.side.show_panel(panes.figures)
    yield "figures grouped", lambda: panes.figures.set_look("", "unit")
    yield "all selected", text.selectAll
    yield "excerpt copied", desk.do("edit.excerpt")
    QApplication.clipboard().clear()
    dialogs = []
    yield (
        "print dialog",
        lambda: dialogs.append(open_dialog(desk.services, panes, desk.window)),
    )
    yield "PDF written", lambda: dialogs[0].save(pdf)
    yield "PDF opened", lambda: desk.services.opener.open_paths([str(pdf)])
    yield "open another", lambda: desk.services.opener.open_paths([other])
    yield "pinyin.all there", desk.do("pinyin.all")
    yield (
        "back to the first",
        lambda: desk.services.session.switch(desk.services.session.state.documents[0].number),
    )


def measure(home: str, times: int) -> None:
    """Print the figures of one window as JSON."""
    folder = Path(home)
    (folder / "cache").mkdir(mode=0o700, exist_ok=True)
    words = SAMPLE.read_text("utf-8")
    one, other = folder / f"one{times}.txt", folder / f"other{times}.txt"
    one.write_text(words * times, "utf-8")
    other.write_text(words[: len(words) // 2] + words * (times - 1), "utf-8")
    desk = Desk(folder, one)
    found = {"opened at start": desk.watch(at_least=1.0)}
    for name, act in acts(desk, str(other), folder / f"written{times}.pdf"):
        found[name] = desk.watch(act)
    print(json.dumps(found), flush=True)
    os._exit(0)  # nothing is to be saved


def start(home: str, times: int) -> dict[str, tuple[float, float]]:
    """What a window of its own says of a text of `times` samples."""
    for kept in ("data", "config"):
        for file in (Path(home) / kept).glob("*"):
            file.unlink()
    environ = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    environ["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, __file__, "--measure", home, str(times)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def measured(home: str, runs: int) -> Iterator[tuple[int, dict[str, list[tuple[float, float]]]]]:
    """Of both texts their samples, and of every act its gap and its whole time in each run."""
    start(home, 1)  # makes the tables
    for times in (1, LONG):
        found = [start(home, times) for _ in range(runs)]
        yield times, {name: [one[name] for one in found] for name in found[0]}


def figures(runs: int = 3) -> list[Figure]:
    """The longest gap of every act on the long text, and the longest of all on the short one."""
    found = []
    with tempfile.TemporaryDirectory() as home:
        for times, acts_done in measured(home, runs):
            gaps = {name: median(gap for gap, _ in of) for name, of in acts_done.items()}
            if times == 1:
                gaps = {"any act": max(gaps.values())}
            found += [
                Figure(name=f"{name}, {times * 10} KB", value=gap, unit="ms", limit=TARGET)
                for name, gap in gaps.items()
            ]
    return found


def main() -> None:
    """Print the median gap, the worst, and the median time of every act."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as home:
        for times, acts_done in measured(home, runs):
            size = len(SAMPLE.read_bytes()) * times
            print(f"{size:,} bytes: longest gap in ms, median and worst of {runs}; whole time")
            for name, of in acts_done.items():
                gaps, wholes = zip(*of, strict=True)
                over = "  over" if median(gaps) > TARGET else ""
                shown = f"{median(gaps):6.0f}{max(gaps):6.0f}{median(wholes):8.0f}"
                print(f"  {name:18}{shown}{over}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        main()

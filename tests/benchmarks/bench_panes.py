"""Times of the panes on texts of three sizes, made of the sample. Run: python bench_panes.py

One process, offscreen unless QT_QPA_PLATFORM says otherwise. `figures` are milliseconds against
what is asked; the longest text is not annotated, since nothing that is measured there needs it.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication

from reader.app.caches import open_tools
from reader.app.pinyin_mode import PinyinMode
from reader.core.annotations import Annotations, annotate_document
from reader.core.document import Document, parse
from reader.core.source import read_text
from reader.core.tools import Tools
from reader.ui import theme as themes
from reader.ui.text_pane import TextPane
from tests.benchmarks.measure import RUNS, SAMPLE, Figure, median, milliseconds, percentile, table

TIMES = {"10 KB": 1, "500 KB": 48, "5 MB": 484}
"""Sizes → how many samples one after the other."""
FIRST_PAINT = {"10 KB": 100.0, "500 KB": 100.0, "5 MB": 400.0}
TO_END = {"500 KB": 150.0, "5 MB": 1000.0}
RESIZE, PLAIN, PINYIN, CARD = 33.0, 16.0, 33.0, 16.0
FRAMES = 60
STEP = 217  # pixels between two frames of a scroll
CARDS = 40


class Desk:
    """One text, and panes that show it."""

    def __init__(self, app: QApplication, tools: Tools, times: int) -> None:
        self.app, self.tools = app, tools
        text = SAMPLE.read_text("utf-8") * times
        self.document: Document = parse(read_text(text, "long.txt"))
        self._pane = TextPane(theme=themes.load_theme("light"))

    @cached_property
    def annotations(self) -> Annotations:
        """All that is found in the text."""
        return annotate_document(self.document, self.tools)

    def pane(self) -> TextPane:
        """The pane on the screen, which shows a short text as it comes."""
        pane = self._pane
        pane.set_document(parse(read_text("云河市工作简报", "short.txt")))
        pane.set_pinyin_mode(PinyinMode.CARD)
        pane.resize(900, 800)
        pane.show()
        self.settle(pane)
        gc.collect()
        # Nothing of the text before is to go on beside what is measured.
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.app.processEvents()
        return pane

    def shown(self) -> TextPane:
        """A pane in which the text can be read; what is out of sight may not be laid out."""
        pane = self.pane()
        pane.set_document(self.document)
        self.settle(pane)
        return pane

    def turns(self, pane: TextPane, act: Callable[[], object]) -> list[float]:
        """Milliseconds of `act` and of each turn after it, until the pane shows what is wished."""
        took = [milliseconds(act)]
        while not pane.is_settled():
            took.append(milliseconds(self.app.processEvents))
        took.append(milliseconds(pane.viewport().repaint))
        return took

    def settle(self, pane: TextPane) -> None:
        """Wait until nothing is left to do for what is shown."""
        while not pane.is_settled():
            self.app.processEvents()


def first_paint(desk: Desk) -> float:
    """From a parsed document to its painted beginning."""
    pane = desk.pane()
    return sum(desk.turns(pane, lambda: pane.set_document(desk.document)))


def to_end(desk: Desk) -> float:
    """From the beginning, just shown, to the painted end."""
    pane = desk.shown()
    return sum(desk.turns(pane, lambda: pane.go_to(len(desk.document.text) - 20, flash=False)))


def resize(desk: Desk) -> float:
    """The longest turn while the pane becomes narrower in the middle of the text."""
    pane = desk.shown()
    pane.go_to(len(desk.document.text) // 2, flash=False)
    desk.settle(pane)
    return max(desk.turns(pane, lambda: pane.resize(700, 800)))


def frames(desk: Desk, mode: PinyinMode) -> float:
    """The frame of a scroll in the middle of the text that one in twenty exceeds."""
    pane = desk.shown()
    pane.set_pinyin_mode(mode)
    if mode.above:
        pane.add_annotations(desk.annotations)
    pane.go_to(len(desk.document.text) // 2, flash=False)
    desk.settle(pane)
    bar, took = pane.verticalScrollBar(), []
    for _ in range(FRAMES):
        bar.setValue(bar.value() + STEP)
        took.append(milliseconds(pane.viewport().repaint))
    return percentile(took, 0.95)


def card(desk: Desk) -> float:
    """From a point of the pane to the painted card of the word there."""
    pane = desk.shown()
    pane.add_annotations(desk.annotations)
    pane.set_tools(desk.tools)
    took = []
    for at in range(CARDS):
        point = QPointF(120 + at * 13 % 500, 200 + at * 37 % 500)
        took.append(milliseconds(lambda point=point: show_card(desk.app, pane, point)))
        pane.close_card()
    return percentile(took, 0.95)


def show_card(app: QApplication, pane: TextPane, point: QPointF) -> None:
    """What the pane does when the pointer has rested at `point`."""
    pane._card._wanted = pane._under(point)
    pane._card._show_wanted()
    app.processEvents()


def figures() -> list[Figure]:
    """All of it, medians of several runs."""
    app = QApplication.instance() or QApplication([])
    themes.apply(app, themes.load_theme("light"))
    found: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        tools, _ = open_tools(Path(folder))
        for size, times in TIMES.items():
            desk = Desk(app, tools, times)

            def add(name: str, work: Callable[[Desk], float], limit: float) -> None:
                value = median(lambda: work(desk), RUNS)  # noqa: B023 - called at once
                found.append(Figure(name=f"{name}, {size}", value=value, unit="ms", limit=limit))  # noqa: B023

            add("first paint", first_paint, FIRST_PAINT[size])
            add("resize, longest turn", resize, RESIZE)
            add("scroll frame p95", partial(frames, mode=PinyinMode.CARD), PLAIN)
            if size in TO_END:
                add("jump to the end", to_end, TO_END[size])
            if size != "5 MB":
                add(
                    "scroll frame p95, pinyin above",
                    lambda one: frames(one, PinyinMode.ALL),
                    PINYIN,
                )
                add("card p95", card, CARD)
    return found


if __name__ == "__main__":
    print(table(figures()))
    sys.stdout.flush()
    os._exit(0)  # nothing is to be saved

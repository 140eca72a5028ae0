"""Times of the panes on the sample and on a long text made of it. Run: python bench_panes.py

Prints milliseconds; one process, offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from reader.app.caches import open_tools
from reader.app.pinyin_mode import PinyinMode
from reader.core.annotations import annotate_document
from reader.core.assets import read_text as resource
from reader.core.document import parse
from reader.core.source import read_text
from reader.ui import theme as themes
from reader.ui.figures_panel import FiguresPanel
from reader.ui.text_pane import TextPane

SAMPLE = "samples/yunhe_party_building.txt"
LONG = 20  # times the sample: about 200 KB
JUMPS = 60


def timed(job):
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def turns(app, pane, job):
    """The longest turn of the event loop, and all milliseconds, until the pane has settled."""
    took = [timed(job)]
    while not pane.is_settled():
        took.append(timed(app.processEvents))
    return f"longest turn {max(took):.0f}, in all {sum(took):.0f}"


def scrolling(pane):
    """Milliseconds of painting the pane at many places."""
    bar, times = pane.verticalScrollBar(), []
    for step in range(JUMPS):
        bar.setValue(step * 217 % max(bar.maximum(), 1))
        times.append(timed(pane.viewport().repaint))
    return f"p50 {statistics.median(times):.1f} p95 {sorted(times)[int(JUMPS * 0.95)]:.1f}"


def run(app, tools, name, text):
    document = parse(read_text(text, name))
    annotations = annotate_document(document, tools)
    pane = TextPane(theme=themes.load_theme("light"))
    pane.resize(900, 800)
    pane.show()
    app.processEvents()
    print(f"{name}: {len(text.encode()):,} bytes, {len(annotations.figures)} figures")
    print(f"  put in        {turns(app, pane, lambda: pane.set_document(document))}")
    print(f"  first paint   {timed(pane.viewport().repaint):.0f}")
    print(f"  annotations   {timed(lambda: pane.add_annotations(annotations)):.0f}")
    print(f"  scrolling     {scrolling(pane)}")
    print(f"  jump to end   {turns(app, pane, lambda: pane.go_to(len(document.text) - 20))}")
    pane.go_to(len(document.text) // 2)
    dark = themes.load_theme("dark")
    print(f"  pinyin above  {turns(app, pane, lambda: pane.set_pinyin_mode(PinyinMode.ALL))}")
    print(f"  larger        {turns(app, pane, lambda: pane.set_look(zoom=1.1))}")
    print(f"  dark          {turns(app, pane, lambda: pane.set_theme(dark))}")
    print(f"  narrower      {turns(app, pane, lambda: pane.resize(700, 800))}")
    print(f"  with pinyin   {scrolling(pane)}")
    print(f"  pinyin off    {turns(app, pane, lambda: pane.set_pinyin_mode(PinyinMode.OFF))}")
    panel = FiguresPanel(theme=themes.load_theme("light"))
    panel.set_document(document)
    panel.show()
    print(f"  figures in    {timed(lambda: panel.add_figures(annotations.figures)):.0f}")


def main():
    app = QApplication([])
    themes.apply(app, themes.load_theme("light"))
    sample = resource(SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        tools, _ = open_tools(Path(folder))
        run(app, tools, "sample", sample)
        run(app, tools, "long", sample * LONG)
        sys.stdout.flush()
        os._exit(0)  # the tables are still mapped; nothing is to be saved


if __name__ == "__main__":
    main()

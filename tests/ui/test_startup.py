"""What a start does before the first paint and after it, and what its trace tells."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest

from reader.app.settings import ZOOM
from reader.ui.start_steps import Untraced
from reader.ui.startup_trace import GAP, Trace, _Pulse
from reader.ui.theme import style_sheet

ROOT = Path(__file__).resolve().parents[2]
LATER = (
    "reader.ui.commands",
    "reader.ui.figures_panel",
    "reader.ui.terms_panel",
    "reader.ui.side_list",
    "reader.app.card",
    "reader.ui.reading_card",
    "reader.ui.pinyin_paint",
    "reader.ui.table_build",
    "reader.ui.startup_trace",
    "reader.app.table_process",
    "reader.core.outline.find",
    "subprocess",
)


class Written(Untraced):
    """A trace that keeps its lines."""

    def __init__(self):
        self.lines = []

    def __call__(self, name):
        self.lines.append(name)


@pytest.mark.parametrize("name", LATER)
def test_the_window_is_imported_without_what_only_later_is_needed(name):
    modules = "reader.ui.application, reader.ui.main_window"
    program = f"import sys, {modules}; sys.exit({name!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_no_source_is_read_where_a_module_is_imported():
    program = "import linecache, reader.ui.main_window; print(*linecache.cache)"
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True)
    assert str(ROOT / "reader") not in done.stdout


def test_the_desk_is_styled_when_it_is_shown(qtbot, qapp, paths):
    from reader.ui.application import open_window

    window = open_window(qapp, paths, [])
    window.show()
    theme = window._services.options.theme()
    assert window.styleSheet() == style_sheet(theme)
    shown = window._panes.outline.grab().toImage()  # the sheet gives it this ground
    assert shown.pixelColor(2, shown.height() - 2) == theme.color("panel")
    window.close()
    window.deleteLater()


def test_what_is_chosen_before_the_desk_stands_is_done_when_it_does(qtbot, qapp, paths):
    from reader.ui.application import open_window

    window = open_window(qapp, paths, [])
    window.show()
    assert not window.complete
    for name in ("view.larger", "view.normal", "view.smaller"):
        window._actions[name].trigger()
    qtbot.waitUntil(lambda: window.complete)
    assert window._services.options.settings.get(ZOOM) < ZOOM.default
    window.close()
    window.deleteLater()


def test_the_card_is_not_made_before_it_is_wanted(open_desk):
    text = open_desk()._panes.text
    assert text._card._card is None
    assert not text.close_card()
    assert not text._card.card.isVisible()


def test_the_first_figures_are_listed_after_the_text_is_painted(qtbot, qapp, paths):
    from reader.ui.application import open_window

    window = open_window(qapp, paths, [])
    assert window._panes.text.annotated().figures(0, 2000)
    assert not window._panes.side.filled
    window.show()
    qtbot.waitUntil(lambda: window.complete)
    assert window._panes.figures.totals()[1] > 0
    window.close()
    window.deleteLater()


def test_a_trace_writes_a_line_a_step_with_its_milliseconds(capsys):
    trace = Trace()
    trace("desk built")
    line = capsys.readouterr().err
    assert line.endswith("desk built\n")
    assert line.split()[0].isdecimal()
    assert line.split()[1] == "ms"


def test_a_trace_tells_of_the_first_paint_and_of_what_arrives(qtbot, qapp, paths, capsys):
    from reader.ui.application import open_window

    window = open_window(qapp, paths, [], Trace())
    window.show()
    with qtbot.waitSignal(window._services.annotator.analysed, timeout=20000):
        pass
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    told = capsys.readouterr().err
    steps = ("desk built", "document put in", "first paint", "tables opened", "analysed")
    places = [told.index(step) for step in steps]
    assert places == sorted(places)


@pytest.fixture
def pulse(qtbot):
    holder = QObject()
    made = _Pulse(Written(), holder)
    yield made
    made.sampler.stop()


def test_a_gap_is_told_with_the_function_in_which_the_window_stood(pulse):
    pulse.sampler.seen.update(["window ui.text_view.paintEvent"])
    pulse.sampler.beaten = time.perf_counter() - 2 * GAP / 1000
    pulse.beat()
    assert "GAP" in pulse._trace.lines[0]
    assert "ui.text_view.paintEvent" in pulse._trace.lines[0]


def test_a_beat_in_time_tells_nothing(pulse):
    pulse.sampler.beaten = time.perf_counter()
    pulse.beat()
    assert pulse._trace.lines == []


def test_a_window_that_stands_still_is_seen_where_it_stands(qtbot, pulse):
    QTest.qWait(5)
    pulse._timer.stop()
    time.sleep(0.05)
    qtbot.waitUntil(lambda: bool(pulse.sampler.seen))
    assert any("window" in place for place in pulse.sampler.seen)


def test_the_sampler_ends_with_its_pulse(qapp):
    holder = QObject()
    sampler = _Pulse(Written(), holder).sampler
    shiboken6.delete(holder)
    assert sampler._over.is_set()

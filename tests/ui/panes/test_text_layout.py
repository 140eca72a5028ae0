import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.ui.text_layout import SlicedLayout

LINES = 900


@pytest.fixture
def qt(qapp):
    made = QTextDocument()
    QTextCursor(made).insertText("\n".join("云河市轮训干部三百人。" * 8 for _ in range(LINES)))
    return made


@pytest.fixture
def steps(qt):
    owner = QObject()
    made = SlicedLayout(owner)
    made.take(qt, spaced=False)
    qt.setTextWidth(500)
    yield made
    owner.deleteLater()


def test_slices_lay_out_what_qt_would(qt, steps):
    while not steps.finished:
        steps.step(2000)
    other = qt.clone()
    other.setTextWidth(500)
    assert qt.documentLayout().documentSize() == other.documentLayout().documentSize()


def test_a_step_goes_no_farther_than_it_must(steps):
    steps.step(100_000, until=3000)
    assert steps.has_reached(3000)
    assert not steps.has_reached(3200)


def test_the_beginning_is_always_known(steps):
    assert steps.has_reached(0)
    assert not steps.has_reached(1)


def test_a_new_width_begins_anew(steps):
    steps.step(100_000)
    assert steps.finished
    steps.restart()
    assert not steps.has_reached(500)


def test_qt_takes_our_steps_while_nothing_else_is_to_do(qtbot, steps):
    steps.step(100)
    reached = steps._at
    qtbot.waitUntil(lambda: steps._at > reached)
    qtbot.waitUntil(lambda: steps.finished)

"""A user whose home cannot be written: the desk works, and says what it cannot keep."""

import sys
from pathlib import Path

import pytest

from reader.app.notes import Colour
from reader.app.paths import Paths
from reader.core.errors import Code
from reader.ui.translation import of_notice

NOWHERE = Path("/proc/jingdu")
"""A place where nobody may make a folder, not even root."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")


@pytest.fixture
def paths(cache):
    """Folders that cannot be made; only the tables stand, read-only as they may be."""
    return Paths(config=NOWHERE / "config", data=NOWHERE / "data", cache=cache, runtime=NOWHERE)


@pytest.fixture
def told(monkeypatch):
    """The codes of all notices that were said."""
    from reader.ui import announcer

    codes = []

    def note(notice):
        codes.append(notice.code)
        return of_notice(notice)

    monkeypatch.setattr(announcer, "of_notice", note)
    return codes


def test_the_document_is_read_and_annotated(qtbot, open_desk, told):
    desk = open_desk()
    with qtbot.waitSignal(desk._services.annotator.analysed, timeout=20000):
        pass
    assert desk._panes.figures.totals()[1] > 0


def test_what_cannot_be_kept_is_said(qtbot, open_desk, told):
    desk = open_desk()
    desk._panes.text.go_to(200)
    qtbot.waitUntil(lambda: Code.SESSION_UNSAVED in told, timeout=20000)


def test_a_highlight_is_held_in_memory_and_that_is_said(qtbot, open_desk, told):
    desk = open_desk()
    with qtbot.waitSignal(desk._services.annotator.analysed, timeout=20000):
        pass
    desk._actions["edit.sentence"].trigger()
    span = desk._panes.text.selection()
    desk._services.noter.add(span, Colour.GREEN)
    qtbot.waitUntil(lambda: Code.STORE_IN_MEMORY in told)
    assert len(desk._services.noter.shelf.marked) == 1

"""What assistive programs are told. That they hear it, and all else, packaging/access.py asks."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from reader.ui.announcing import announce

REPORT = "云河市工作综述\n\n一、办好实事\n全市新建驿站15个，修路12公里。\n"


@pytest.fixture
def told(monkeypatch):
    """What is told, in order."""
    words = []

    def hear(event):
        if event.type() == QAccessible.Event.Announcement:
            words.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return words


@pytest.fixture
def desk(open_desk, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return open_desk(path)


def test_of_one_turn_the_last_words_are_told(qtbot, told):
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "31")
    announce(widget, "1 of 31")
    qtbot.waitUntil(lambda: told == ["1 of 31"])
    announce(widget, "2 of 31")
    qtbot.waitUntil(lambda: told == ["1 of 31", "2 of 31"])


def test_words_taken_back_in_the_same_turn_are_not_told(qtbot, told):
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "31")
    announce(widget, "")
    announce(widget, "")
    qtbot.wait(1)
    assert told == []


def test_what_was_found_is_told_once_of_each_document_shown(qtbot, told, desk):
    def arrivals():
        return [words for words in told if words.startswith("云河市工作综述: ")]

    qtbot.waitUntil(lambda: len(arrivals()) == 1, timeout=60_000)
    assert "2 figures" in arrivals()[0]
    desk._show_corrections()  # all is found again
    with qtbot.waitSignal(desk._services.annotator.analysed, timeout=60_000):
        pass
    qtbot.wait(1)
    assert len(arrivals()) == 1


def test_what_a_key_did_is_told(qtbot, told, desk):
    desk._panes.text.select(REPORT.index("15个"), REPORT.index("15个") + 3)
    desk._actions["edit.cite"].trigger()
    qtbot.waitUntil(lambda: "Citation copied" in told)


def test_the_hit_that_is_shown_is_told(qtbot, told, desk):
    desk._actions["edit.find"].trigger()
    qtbot.keyClicks(desk._panes.find, "15")
    qtbot.waitUntil(lambda: "1 of 1" in told)


def test_why_nothing_can_be_found_is_told(qtbot, told, desk):
    desk._panes.find.show_problem("The pattern is not complete.")
    qtbot.waitUntil(lambda: "The pattern is not complete." in told)

"""Errors that nobody caught, in the window's thread and in a worker's: told once, with a report."""

import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from reader.app import messages, settings as stored, stops
from reader.core.errors import Code
from reader.ui.crash_dialog import CrashDialog
from reader.ui.crash_hook import CrashHook, look_back

QUOTED = "云河市举办培训班42期"


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def hook(paths, desk, monkeypatch):
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    made = CrashHook(paths.data)
    made.window = desk
    return made


def fail(hook):
    """An error that nobody catches, which quotes a document."""
    try:
        {}[QUOTED]
    except KeyError:
        hook(*sys.exc_info())


def button(desk):
    return desk._panes.bar.findChild(QPushButton)


def shown_report(qtbot, desk):
    button(desk).click()
    qtbot.waitUntil(lambda: bool(desk.findChildren(CrashDialog)))
    return desk.findChild(CrashDialog)


def test_the_user_is_told_with_the_code_and_without_the_document(desk, hook):
    fail(hook)
    said = desk._panes.bar.text()
    assert said.startswith(messages.TEXTS[Code.UNEXPECTED].what.partition("{")[0])
    assert "KeyError in test_crash.py" in said
    assert "云河" not in said


def test_the_report_is_offered_and_copied(qtbot, desk, hook):
    fail(hook)
    dialog = shown_report(qtbot, desk)
    dialog._copy.click()
    report = QApplication.clipboard().text()
    assert report == dialog.findChild(QPlainTextEdit).toPlainText()
    assert report.startswith("Jingdu ")
    assert "KeyError" in report
    assert "(its message is left out)" in report
    dialog.reject()


def test_the_report_lies_in_the_data_folder_and_is_not_offered_again(desk, hook, paths):
    fail(hook)
    assert "KeyError" in (paths.data / "crash-report.txt").read_text("utf-8")
    assert stops.unseen(paths.data) == ""


def test_the_same_fault_is_told_once(desk, hook):
    fail(hook)
    desk._panes.bar.clear()
    fail(hook)
    assert desk._panes.bar.text() == ""


def test_leaving_by_the_keyboard_is_not_told(desk, hook):
    hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert desk._panes.bar.text() == ""


def test_a_fault_before_there_is_a_window_waits_for_the_next_start(desk, hook, paths):
    hook.window = None
    fail(hook)
    assert desk._panes.bar.text() == ""
    assert "KeyError" in stops.unseen(paths.data)


def test_a_window_that_cannot_tell_leaves_it_to_the_next_start(desk, hook, paths, monkeypatch):
    monkeypatch.setattr(desk, "fail", lambda _: 1 // 0)
    fail(hook)
    assert "KeyError" in stops.unseen(paths.data)


def test_a_fault_of_a_worker_is_told_with_its_report(qtbot, desk):
    tasks = desk._services.tasks
    tasks.run("t", lambda _: {}[QUOTED], on_result=print, on_error=desk.fail)
    qtbot.waitUntil(lambda: "KeyError in test_crash.py" in desk._panes.bar.text())
    dialog = shown_report(qtbot, desk)
    report = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "in _outcome" in report
    assert "云河市举办培训班42期'" not in report
    dialog.reject()


@pytest.fixture
def unwatched(monkeypatch):
    """Python's fault handler belongs to the tests."""
    monkeypatch.setattr(stops, "begin", lambda _: None)


def test_a_fault_of_the_last_run_is_offered_by_the_next(qtbot, desk, paths, unwatched):
    stops.keep(paths.data, "Jingdu 1\nSegmentation fault", seen=False)
    look_back(desk, paths.data)
    assert "the last time" in desk._panes.bar.text()
    dialog = shown_report(qtbot, desk)
    assert "Segmentation fault" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.reject()
    desk._panes.bar.clear()
    look_back(desk, paths.data)
    assert desk._panes.bar.text() == ""


def test_the_dialog_goes_when_it_is_closed(qtbot, qapp, desk, hook):
    fail(hook)
    shown_report(qtbot, desk).reject()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.findChildren(CrashDialog) == []


@pytest.mark.parametrize("topic", ["session", "settings"])
def test_a_fault_of_a_worker_that_saves_is_told_too(qtbot, desk, monkeypatch, topic):
    def fail(*_):
        raise KeyError(QUOTED)

    services = desk._services
    if topic == "session":
        monkeypatch.setattr(services.keeper, "write", fail)
        desk._panes.text.go_to(100)
    else:
        monkeypatch.setattr(stored, "save", fail)
        desk._actions["theme.dark"].trigger()
    qtbot.waitUntil(lambda: "KeyError in test_crash.py" in desk._panes.bar.text())
    monkeypatch.undo()

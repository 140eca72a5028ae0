import sys
import threading

import pytest
from PySide6.QtCore import QTimer

from reader.core.errors import Code, ReaderError
from reader.ui.tasks import SWITCH, Tasks


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.stop()


class Told:
    """Collects what a job's handlers are called with."""

    def __init__(self):
        self.results, self.errors, self.parts = [], [], []
        self.threads = set()

    def result(self, value):
        self.results.append(value)
        self.threads.add(threading.get_ident())

    def handlers(self):
        return {
            "on_result": self.result,
            "on_error": self.errors.append,
            "on_part": self.parts.append,
        }


def test_the_result_arrives_in_the_windows_thread(qtbot, tasks):
    told = Told()
    tasks.run("t", lambda _: threading.get_ident(), **told.handlers())
    qtbot.waitUntil(lambda: bool(told.results))
    assert told.results[0] != threading.get_ident()
    assert told.threads == {threading.get_ident()}


def test_parts_arrive_in_order_before_the_result(qtbot, tasks):
    told = Told()

    def job(ticket):
        for part in range(5):
            ticket.give(part)
        return "done"

    tasks.run("t", job, **told.handlers())
    qtbot.waitUntil(lambda: bool(told.results))
    assert told.parts == [0, 1, 2, 3, 4]


def test_a_coded_error_arrives_as_it_is(qtbot, tasks):
    told = Told()

    def job(_):
        raise ReaderError(Code.SOURCE_EMPTY, name="a.txt")

    tasks.run("t", job, **told.handlers())
    qtbot.waitUntil(lambda: bool(told.errors))
    assert told.errors[0].code == Code.SOURCE_EMPTY


def test_any_other_error_is_reported_and_not_lost(qtbot, tasks, caplog):
    told = Told()
    tasks.run("t", lambda _: 1 // 0, **told.handlers())
    qtbot.waitUntil(lambda: bool(told.errors))
    assert told.errors[0].code == Code.UNEXPECTED
    assert told.errors[0].data["reason"].startswith("ZeroDivisionError")


def test_a_newer_job_of_the_topic_makes_the_older_stale(qtbot, tasks):
    told, go = Told(), threading.Event()

    def slow(ticket):
        go.wait(5)
        ticket.give("stale part")
        return "stale"

    old = tasks.run("t", slow, **told.handlers())
    tasks.run("t", lambda _: "new", **told.handlers())
    go.set()
    qtbot.waitUntil(lambda: bool(told.results))
    qtbot.waitUntil(lambda: not tasks._running)
    assert (told.results, told.parts, old.cancelled) == (["new"], [], True)


def test_topics_do_not_disturb_each_other(qtbot, tasks):
    told = Told()
    tasks.run("a", lambda _: "a", **told.handlers())
    tasks.run("b", lambda _: "b", **told.handlers())
    qtbot.waitUntil(lambda: len(told.results) == 2)
    assert set(told.results) == {"a", "b"}


def test_cancelling_ends_a_job_that_asks(qtbot, tasks):
    told, started = Told(), threading.Event()

    def job(ticket):
        started.set()
        while not ticket.cancelled:
            pass
        return "ended"

    tasks.run("t", job, **told.handlers())
    started.wait(5)
    tasks.cancel("t")
    qtbot.waitUntil(lambda: not tasks._running)
    assert told.results == []


def test_busy_is_told_at_the_first_and_after_the_last(qtbot, tasks):
    told, changes = Told(), []
    tasks.busy_changed.connect(changes.append)
    tasks.run("a", lambda _: 1, **told.handlers())
    tasks.run("b", lambda _: 2, **told.handlers())
    qtbot.waitUntil(lambda: len(changes) == 2)
    assert changes == [True, False]


def test_the_window_has_a_turn_between_two_pieces_of_news(qtbot, tasks):
    log = []

    def job(ticket):
        for part in "abc":
            ticket.give(part)

    def take(part):
        log.append(part)
        QTimer.singleShot(0, lambda: log.append("turn"))

    told = Told()
    tasks.run("t", job, **told.handlers() | {"on_part": take})
    threading.Event().wait(0.05)  # all of it waits to be handed over at once
    qtbot.waitUntil(lambda: bool(told.results))
    assert [entry for entry in log if entry != "turn"] == ["a", "b", "c"]
    assert log.index("turn") < log.index("b")
    assert "turn" in log[log.index("b") : log.index("c")]


def test_the_window_gets_pythons_lock_at_once(tasks):
    assert sys.getswitchinterval() == pytest.approx(SWITCH)

import sys
import threading
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

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


def test_a_worker_rests_while_the_window_is_at_work(qtbot, tasks, monkeypatch):
    monkeypatch.setattr("reader.ui.tasks.PATIENCE", 10)
    went_on = threading.Event()

    def job(ticket):
        ticket.go_on()
        went_on.set()

    tasks.hush()
    tasks.run("t", job, **Told().handlers())
    assert not went_on.wait(0.1)
    qtbot.waitUntil(went_on.is_set)


def test_a_worker_goes_on_where_the_window_stays_at_work(qtbot, tasks):
    went_on = threading.Event()
    tasks.hush()
    tasks.run("t", lambda ticket: ticket.go_on() and went_on.set(), **Told().handlers())
    assert went_on.wait(5)


def test_a_worker_hears_between_two_steps_that_it_is_cancelled(qtbot, tasks):
    begun, answers = threading.Event(), []

    def job(ticket):
        begun.set()
        while ticket.go_on():
            pass
        answers.append("no")

    tasks.run("t", job, **Told().handlers())
    assert begun.wait(5)
    tasks.cancel("t")
    qtbot.waitUntil(lambda: answers == ["no"])


def test_painting_a_window_hushes_the_workers(qtbot, tasks, monkeypatch):
    hushed = []
    monkeypatch.setattr(tasks, "hush", lambda: hushed.append(True))
    window = QWidget()
    qtbot.addWidget(window)
    tasks.attend(window)
    window.show()
    qtbot.waitUntil(lambda: bool(hushed))


def test_nothing_is_kept_of_a_job_that_has_ended(qtbot, tasks):
    class Document:
        """What a job holds."""

    held, told = [], Told()
    for number in range(30):
        document = Document()
        held.append(weakref.ref(document))
        tasks.run(f"t{number}", lambda _, one=document: id(one) and None, **told.handlers())
    del document
    qtbot.waitUntil(lambda: len(told.results) == 30)
    qtbot.waitUntil(lambda: not any(one() for one in held))


@pytest.mark.parametrize("error", [ReaderError(Code.SOURCE_EMPTY), KeyError("河")])
def test_an_error_is_told_once_and_nothing_else_is(qtbot, tasks, caplog, error):
    told = Told()

    def job(ticket):
        raise error

    tasks.run("t", job, **told.handlers())
    qtbot.waitUntil(lambda: not tasks._running)
    assert len(told.errors) == 1
    assert told.errors[0].code in {Code.SOURCE_EMPTY, Code.UNEXPECTED}
    assert (told.results, told.parts) == ([], [])

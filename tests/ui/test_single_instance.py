"""A window that later starts hand their files and links to."""

import socket
from contextlib import suppress
from threading import Thread

import pytest
from PySide6.QtWidgets import QDialog

from reader.app import hand_over
from reader.app.paths import Paths
from reader.core.citation import link
from reader.ui import single_instance
from reader.ui.single_instance import Porter

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs AF_UNIX sockets")
TEXT = "{place}工作报告\n\n一、总体情况\n全年举办培训班42期。\n"


@pytest.fixture
def paths(tmp_path, cache):
    """Folders of a user whose windows meet."""
    return Paths(
        config=tmp_path / "config", data=tmp_path / "data", cache=cache, runtime=tmp_path / "run"
    )


@pytest.fixture
def report(tmp_path):
    """Writes a document of its own for a place; its file."""

    def written(place):
        path = tmp_path / f"{place}.txt"
        path.write_text(TEXT.format(place=place), "utf-8")
        return path

    return written


@pytest.fixture
def desk(open_desk, qtbot):
    window = open_desk()
    qtbot.waitUntil(lambda: bool(window.findChildren(Porter)), timeout=20000)
    return window


def start(paths, *names):
    """Another start, beside the window's own thread; ends in `said`."""
    said = []

    def run():
        said.append(hand_over.hand_over(paths.runtime, [str(name) for name in names]))

    Thread(target=run).start()
    return said


def heard(caller):
    """What the window answers, b"" when it hangs up without a word."""
    try:
        return caller.recv(9)
    except ConnectionResetError:
        return b""


def left(caller):
    try:
        return heard(caller) == b""
    except BlockingIOError:
        return False


def shown(desk):
    current = desk._services.session.state.current
    return current.path.name if current and current.path else ""


def test_a_file_of_a_later_start_opens_in_the_window(qtbot, paths, desk, report):
    said = start(paths, report("云河市"))
    qtbot.waitUntil(lambda: shown(desk) == "云河市.txt")
    qtbot.waitUntil(lambda: said == [True])
    assert len(desk._services.session.state.documents) == 2


def test_starts_that_follow_each_other_closely_all_open(qtbot, paths, desk, report):
    places = ("云河市", "松岭县", "临江镇", "东岭区")
    for place in places:
        start(paths, report(place))
    qtbot.waitUntil(lambda: len(desk._services.session.state.documents) == 1 + len(places))


def test_a_link_of_a_later_start_is_followed(qtbot, paths, desk, report):
    start(paths, report("云河市"))
    qtbot.waitUntil(lambda: shown(desk) == "云河市.txt")
    document = desk._services.session.state.current.document
    at = document.text.index("培训班")
    start(paths, link(document, at, at + 3))
    qtbot.waitUntil(lambda: desk._panes.text.textCursor().selectedText() == "培训班")


def test_a_file_that_cannot_be_read_is_said_and_the_next_one_opens(qtbot, paths, desk, report):
    start(paths, "/nowhere/报告.txt")
    qtbot.waitUntil(lambda: "报告.txt" in desk._panes.bar.text())
    start(paths, report("云河市"))
    qtbot.waitUntil(lambda: shown(desk) == "云河市.txt")


def test_a_start_without_files_shows_the_window(qtbot, paths, desk):
    desk.showMinimized()
    said = start(paths)
    qtbot.waitUntil(lambda: not desk.isMinimized())
    qtbot.waitUntil(lambda: said == [True])


def test_while_a_dialog_asks_the_start_is_left_to_itself(qtbot, paths, desk, report):
    asking = QDialog(desk)
    asking.setModal(True)
    asking.show()
    said = start(paths, report("云河市"))
    qtbot.waitUntil(lambda: said == [False])
    asking.close()
    assert len(desk._services.session.state.documents) == 1


@pytest.mark.parametrize("words", [b"open sesame", b"", b"x" * (hand_over.LONGEST + 9)])
def test_rubbish_at_the_door_does_nothing(qtbot, paths, desk, words):
    answers = []

    def knock():
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(str(hand_over.meeting_point(paths.runtime)))
            with suppress(BrokenPipeError):
                stranger.sendall(words)
                stranger.shutdown(socket.SHUT_WR)
            answers.append(heard(stranger))

    Thread(target=knock).start()
    qtbot.waitUntil(lambda: answers == [b""])
    assert len(desk._services.session.state.documents) == 1


def test_who_has_given_up_waiting_is_not_served(qtbot, paths, desk, report):
    errand = hand_over.Errand(names=(str(report("云河市")),))
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(hand_over.meeting_point(paths.runtime)))
        caller.sendall(hand_over.encode(errand))
    start(paths, report("松岭县"))
    qtbot.waitUntil(lambda: shown(desk) == "松岭县.txt")
    assert len(desk._services.session.state.documents) == 2


def test_who_says_nothing_is_left(qtbot, paths, desk, monkeypatch):
    monkeypatch.setattr(single_instance, "_SILENCE", 1)
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(hand_over.meeting_point(paths.runtime)))
        caller.setblocking(False)
        qtbot.waitUntil(lambda: left(caller))


def test_the_door_is_closed_with_the_application(qtbot, paths, desk):
    desk.findChild(Porter).close()
    assert not hand_over.hand_over(paths.runtime, ["/a.txt"])
    with hand_over.open_door(paths.runtime) as other:
        assert other is not None

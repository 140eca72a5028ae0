import os
import signal
import socket
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.__main__ import main as program_main
from reader.app import hand_over
from reader.app.hand_over import Errand
from reader.app.paths import HOME_VARIABLE

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs AF_UNIX sockets")
SCREEN = {"DISPLAY": ":7"}
LINK = "jingdu://" + "ab" * 32 + "?p=3&a=5&b=9&q=%E6%B2%B3"


@pytest.fixture
def runtime(tmp_path):
    return tmp_path / "run"


@pytest.fixture
def door(runtime):
    with hand_over.open_door(runtime, SCREEN) as opened:
        yield opened


def answer(door, reply=hand_over.TAKEN):
    """What one caller says at the door, answered with `reply`."""
    door.socket.setblocking(True)
    caller, _ = door.socket.accept()
    with caller:
        said = b"".join(iter(lambda: caller.recv(1 << 16), b""))
        caller.sendall(reply)
    return said


def handed(runtime, names, *, environ=SCREEN):
    return hand_over.hand_over(runtime, names, environ)


def test_what_a_start_is_to_open_reaches_the_window(runtime, door, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(answer, door)
        assert handed(runtime, ["云河市.txt", "/other.pdf", LINK])
    errand = hand_over.decode(said.result())
    assert errand.names == (str(tmp_path / "云河市.txt"), "/other.pdf", LINK)


def test_the_desktops_token_goes_with_it(runtime, door):
    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(answer, door)
        handed(runtime, [], environ={**SCREEN, "XDG_ACTIVATION_TOKEN": "t1"})
    assert hand_over.decode(said.result()) == Errand(names=(), token="t1")


def test_a_window_that_refuses_is_not_relied_on(runtime, door):
    with ThreadPoolExecutor(1) as pool:
        pool.submit(answer, door, b"")
        assert not handed(runtime, ["/a.txt"])


def test_a_window_that_does_not_answer_is_not_waited_for(runtime, door, monkeypatch):
    monkeypatch.setattr(hand_over, "PATIENCE", 0.05)
    assert not handed(runtime, ["/a.txt"])


def test_without_a_window_nothing_is_handed_over(runtime):
    assert not handed(runtime, ["/a.txt"])
    assert not handed(None, ["/a.txt"])


def test_a_window_on_another_screen_is_left_alone(runtime, door):
    assert not handed(runtime, ["/a.txt"], environ={"DISPLAY": ":8"})


def test_only_one_window_listens(runtime, door):
    assert hand_over.open_door(runtime, SCREEN) is None


def test_the_next_may_listen_when_the_first_has_closed(runtime, door):
    door.close()
    assert not hand_over.meeting_point(runtime, SCREEN).exists()
    with hand_over.open_door(runtime, SCREEN) as other:
        assert other.socket.fileno() >= 0


def test_a_window_that_was_killed_is_in_nobodys_way(runtime):
    program = (
        "import sys, time; from pathlib import Path; from reader.app import hand_over;"
        f"door = hand_over.open_door(Path(sys.argv[1]), {SCREEN!r});"
        "print('open', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", program, str(runtime)]
    root = Path(hand_over.__file__).parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert hand_over.meeting_point(runtime, SCREEN).is_socket()
    assert not handed(runtime, ["/a.txt"])
    with hand_over.open_door(runtime, SCREEN) as door, ThreadPoolExecutor(1) as pool:
        pool.submit(answer, door)
        assert handed(runtime, ["/a.txt"])


def test_nobody_else_can_come_to_the_door(runtime, door):
    assert stat.S_IMODE(runtime.stat().st_mode) == 0o700
    assert stat.S_IMODE(hand_over.meeting_point(runtime, SCREEN).stat().st_mode) == 0o600


def test_a_door_in_a_folder_that_others_can_write_is_not_used(runtime, door):
    runtime.chmod(0o777)
    assert not handed(runtime, ["/a.txt"])
    assert hand_over.open_door(runtime, {"DISPLAY": ":9"}) is None


def test_a_place_that_cannot_be_made_means_a_window_for_every_start(tmp_path):
    (tmp_path / "run").write_text("a file stands where the folder should be")
    assert hand_over.open_door(tmp_path / "run", SCREEN) is None


def test_a_path_too_long_for_a_socket_means_a_window_for_every_start(tmp_path):
    deep = tmp_path / ("云" * 60)
    assert hand_over.open_door(deep, SCREEN) is None
    assert hand_over.open_door(deep, SCREEN) is None  # nothing was left locked


def test_a_name_that_is_no_utf8_arrives_as_it_was():
    name = os.fsdecode(b"/\xd4\xc6\xba\xd3.txt")
    assert hand_over.decode(hand_over.encode(Errand(names=(name,)))).names == (name,)


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"[]", b"{}", b'{"names": "a", "token": ""}', b'{"names": [1], "token": ""}'],
)
def test_what_is_no_errand_is_refused(data):
    with pytest.raises(ValueError, match="no errand"):
        hand_over.decode(data)


def test_a_program_that_hands_over_ends_without_a_window(monkeypatch, tmp_path):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    with hand_over.open_door(tmp_path / "run") as door, ThreadPoolExecutor(1) as pool:
        said = pool.submit(answer, door)
        assert program_main(["/a.txt"]) == 0
    assert hand_over.decode(said.result()).names == ("/a.txt",)


@pytest.mark.parametrize("option", ["--new-window", "--trace-startup"])
def test_a_start_that_is_to_be_alone_hands_nothing_over(monkeypatch, tmp_path, option):
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    with hand_over.open_door(tmp_path / "run") as door:
        assert program_main([option, "/a.txt"]) == 1  # no screen for a window of its own
        with pytest.raises(BlockingIOError):
            door.socket.accept()

"""While a document is being read: the bar names it, says how far it is, and cancels it."""

import sys

import pytest

from reader.app.reading_process import worker
from reader.core.errors import Code

SLOW = """
import json, sys, time
request = json.loads(sys.stdin.buffer.readline())
sys.stdin.buffer.read(request["size"])
out = sys.stdout.buffer
out.write(b'["progress",3,40]\\n'); out.flush()
time.sleep(60)
"""


@pytest.fixture
def slow_reader(monkeypatch):
    command = (sys.executable, "-c", SLOW)
    monkeypatch.setattr(worker.program, "command", lambda *_: command)


def test_a_document_that_takes_its_time_can_be_cancelled(open_desk, qtbot, tmp_path, slow_reader):
    window = open_desk()
    bar, opener = window._panes.bar, window._services.opener
    shown = window._services.session.state.current
    path = tmp_path / "规划.pdf"
    path.write_bytes(b"%PDF-1.7")
    opener.open_path(str(path))
    qtbot.waitUntil(lambda: "3" in bar.text() and "40" in bar.text())
    assert "规划.pdf" in bar.text()
    with qtbot.waitSignal(opener.read_ended):
        bar._deed.click()
    assert bar.text() == ""
    qtbot.waitUntil(lambda: not window._services.tasks._running)
    assert window._services.session.state.current.document is shown.document


def test_the_bar_says_nothing_of_a_document_that_is_soon_open(open_desk, qtbot, tmp_path):
    window = open_desk()
    path = tmp_path / "通报.html"
    path.write_text("<p>云河市通报渡口安全工作。</p>" * 9, encoding="utf-8")
    with qtbot.waitSignal(window._services.opener.opened):
        window._services.opener.open_path(str(path))
    assert "Reading" not in window._panes.bar.text()


def test_a_message_said_meanwhile_is_not_written_over(open_desk, qtbot, tmp_path, slow_reader):
    window = open_desk()
    opener = window._services.opener
    opener.reading.emit("规划.pdf", 1, 9)
    qtbot.waitUntil(lambda: "规划.pdf" in window._panes.bar.text())
    window._panes.bar.say("云河市")
    opener.reading.emit("规划.pdf", 2, 9)
    opener.read_ended.emit()
    assert window._panes.bar.text() == "云河市"


def test_a_window_is_there_before_a_slow_file(open_desk, qtbot, tmp_path, slow_reader):
    path = tmp_path / "规划.pdf"
    path.write_bytes(b"%PDF-1.7")
    window = open_desk(path)
    assert window._services.session.state.current is None
    with qtbot.waitSignal(window._services.opener.read_ended):
        window._services.opener.cancel()


def test_a_file_that_cannot_be_read_is_said_when_the_window_stands(open_desk, qtbot, tmp_path):
    path = tmp_path / "规划.epub"
    path.write_bytes(b"PK\x03\x04 damaged")
    window = open_desk(path)
    with qtbot.waitSignal(window._services.opener.failed) as caught:
        pass
    assert caught.args[0].code in {Code.SOURCE_FORMAT, Code.SOURCE_BROKEN}

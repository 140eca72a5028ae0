"""A correction made in a real window is there after the program was killed and started again."""

import signal
from contextlib import closing

import pytest

from reader.app.corrections.correction import Kind
from reader.app.corrections.keeper import Keeper
from reader.app.reading_process import read_file
from tests.e2e.screen import needs_tools, wait

TEXT = "云河市组织工作综述\n\n松岭县举办培训班42期。\n"

pytestmark = [pytest.mark.slow, needs_tools]


def test_a_correction_survives_a_kill_and_is_seen_when_the_file_is_opened_again(screen, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    process, _ = screen.sit_down(report)

    def to_the_county():
        """Put the caret before 松岭县 and select its word."""
        screen.key("ctrl+Home", "ctrl+Down", "ctrl+alt+w")

    screen.copied("ctrl+c", "松岭".__eq__, first=to_the_county)
    screen.key("ctrl+shift+Right")  # 县 too
    screen.key("ctrl+e")
    screen.wait_front("^Correct")
    screen.key("End", "Left", "BackSpace", "Return")  # 松岭 县 becomes one word
    document = read_file(report)

    def kept():
        with closing(Keeper(tmp_path / "data" / "corrections.sqlite3")) as keeper:
            return keeper.of(document, report).edits

    (edit,) = wait(kept, "the correction on the disk")
    assert (edit.correction.kind, edit.correction.value) == (Kind.WORDS, "松岭县")
    process.send_signal(signal.SIGKILL)
    process.wait(20)

    process, _ = screen.sit_down(report)
    screen.copied("ctrl+c", "松岭县".__eq__, first=to_the_county)
    screen.key("ctrl+q")
    assert process.wait(20) == 0

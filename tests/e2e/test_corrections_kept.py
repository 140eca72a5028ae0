"""A correction made in a real window is there after the program was killed and started again."""

import shutil
import signal
import sys
from contextlib import closing

import pytest

from reader.app import caches
from reader.app.corrections.correction import Kind
from reader.app.corrections.keeper import Keeper
from reader.app.reading_process import read_file
from tests.e2e.test_real_window import TOOLS, Screen, copied, wait

TEXT = "云河市组织工作综述\n\n松岭县举办培训班42期。\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"
    ),
]


@pytest.fixture
def screen(tmp_path):
    caches.open_tools(tmp_path / "cache")
    made = Screen(tmp_path)
    yield made
    made.close()


def started(screen, report):
    process = screen.start(sys.executable, "-m", "reader", str(report))
    window = wait(
        lambda: screen.do("search", "--onlyvisible", "--name", "Jingdu").partition("\n")[0],
        "the window",
    )
    screen.do("windowactivate", "--sync", window)
    return process


def to_the_county(screen):
    """Put the caret before 松岭县 and select its word."""
    screen.key("ctrl+Home")
    screen.key("ctrl+Down")
    screen.key("ctrl+alt+w")


def test_a_correction_survives_a_kill_and_is_seen_when_the_file_is_opened_again(screen, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(TEXT, "utf-8")
    process = started(screen, report)

    def first_word():
        to_the_county(screen)
        return copied(screen, "ctrl+c", bool) == "松岭"

    wait(first_word, "the words")
    screen.key("ctrl+shift+Right")  # 县 too
    screen.key("ctrl+e")
    wait(lambda: screen.do("search", "--onlyvisible", "--name", "^Correct"), "the dialog")
    for key in ("End", "Left", "BackSpace", "Return"):  # 松岭 县 becomes one word
        screen.key(key)
    document = read_file(report)

    def kept():
        with closing(Keeper(tmp_path / "data" / "corrections.sqlite3")) as keeper:
            return keeper.of(document, report).edits

    (edit,) = wait(kept, "the correction on the disk")
    assert (edit.correction.kind, edit.correction.value) == (Kind.WORDS, "松岭县")
    process.send_signal(signal.SIGKILL)
    process.wait(20)

    process = started(screen, report)

    def joined_word():
        to_the_county(screen)
        return copied(screen, "ctrl+c", bool) == "松岭县"

    wait(joined_word, "the corrected word")
    screen.key("ctrl+q")
    assert process.wait(20) == 0

"""A second start, beside a real window: its file opens there, and no second window comes."""

import pytest

from reader.app import recents
from tests.e2e.screen import needs_tools, wait

pytestmark = [pytest.mark.slow, needs_tools]


def test_the_file_of_a_second_start_opens_in_the_window_that_is_there(screen, tmp_path):
    files = []
    for place in ("云河市", "松岭县"):
        path = tmp_path / f"{place}.txt"
        path.write_text(f"{place}工作报告\n\n一、总体情况\n全年举办培训班42期。\n", "utf-8")
        files.append(path)
    first, window = screen.sit_down(files[0])
    wait(lambda: list((tmp_path / "run").glob("*.socket")), "the window to listen")

    second = screen.program(files[1])
    assert second.wait(20) == 0
    assert second.stderr.read() == ""
    wait(lambda: "松岭县" in screen.do("getwindowname", window), "the second file in the window")
    assert screen.do("search", "--onlyvisible", "--name", "Jingdu").split() == [window]
    kept = tmp_path / "data" / "session.json"
    wait(lambda: recents.load(kept).last_open == tuple(map(str, files)), "both in the session")

    screen.key("ctrl+q")
    assert first.wait(20) == 0
    assert first.stderr.read() == ""
    assert list((tmp_path / "run").glob("*.socket")) == []

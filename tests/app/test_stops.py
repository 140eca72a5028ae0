import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app import stops

ROOT = Path(stops.__file__).parents[2]
WATCHED = """
import sys
from pathlib import Path
from reader.app import stops
watch = stops.begin(Path(sys.argv[1]))
"""


def run(folder, program):
    """A process that is watched over; its exit status."""
    command = [sys.executable, "-c", WATCHED + program, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    return done.returncode


def test_a_run_that_the_system_ended_is_told_by_the_next(tmp_path):
    assert run(tmp_path, "import os; os.abort()") != 0
    report = stops.unseen(tmp_path)
    assert report.startswith("Jingdu ")
    assert "Fatal Python error" in report
    assert (tmp_path / "crash-report.txt").read_text("utf-8") == report


def test_it_is_told_once(tmp_path):
    run(tmp_path, "import os; os.abort()")
    stops.unseen(tmp_path)
    assert stops.unseen(tmp_path) == ""


def test_a_run_that_ended_well_leaves_nothing(tmp_path):
    assert run(tmp_path, "watch.end(); watch.end()") == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
def test_a_run_that_was_killed_is_no_fault(tmp_path):
    assert run(tmp_path, "import os; os.kill(os.getpid(), 9)") == -9
    assert stops.unseen(tmp_path) == ""
    (left,) = tmp_path.iterdir()
    os.utime(left, (0, 0))
    stops.unseen(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_report_that_was_shown_is_kept_and_not_told_again(tmp_path):
    stops.keep(tmp_path, "a report", seen=True)
    assert stops.unseen(tmp_path) == ""
    assert (tmp_path / "crash-report.txt").read_text("utf-8") == "a report"


def test_a_report_that_nobody_saw_is_told_by_the_next_run(tmp_path):
    stops.keep(tmp_path, "a report", seen=False)
    assert stops.unseen(tmp_path) == "a report"
    assert stops.unseen(tmp_path) == ""


def test_where_nothing_can_be_written_nothing_is_watched(tmp_path):
    (tmp_path / "data").write_text("a file stands where the folder should be")
    assert stops.begin(tmp_path / "data") is None
    stops.keep(tmp_path / "data", "a report", seen=True)
    assert stops.unseen(tmp_path / "data") == ""

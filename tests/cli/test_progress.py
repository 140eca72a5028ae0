"""The bar for many files: on a terminal only, and gone at the end."""

import io

from reader.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(monkeypatch, *names):
    """What a terminal of 60 cells is told while these files are read."""
    made = Terminal()
    # Not in a fixture: pytest puts its own stream back before the test begins.
    monkeypatch.setattr("sys.stderr", made)
    monkeypatch.setenv("COLUMNS", "60")
    assert list(Progress(names).each()) == list(names)
    return made.getvalue()


def test_each_file_is_named_with_its_number(monkeypatch):
    written = shown(monkeypatch, "a.txt", "云河.txt")
    assert "0/2 a.txt" in written
    assert "1/2 云河.txt" in written


def test_the_bar_is_gone_after_the_last_file(monkeypatch):
    assert shown(monkeypatch, "a.txt", "b.txt").endswith("\r\x1b[2K")


def test_a_long_name_keeps_its_end_and_moves_no_cursor(monkeypatch):
    line = shown(monkeypatch, "目录/" * 30 + "云\x1b[2J河.txt", "b").split("\r")[1]
    assert line.endswith("云?[2J河.txt")
    assert "…" in line


def test_one_file_needs_no_bar(monkeypatch):
    assert shown(monkeypatch, "a.txt") == ""


def test_nothing_is_written_where_nobody_looks(monkeypatch):
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    list(Progress(("a.txt", "b.txt")).each())
    assert pipe.getvalue() == ""

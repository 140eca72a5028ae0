"""A bar on standard error while many files are read; only where somebody sees it."""

import shutil
import sys
from collections.abc import Iterator, Sequence

from reader.cli.output import width

_BAR = 24  # cells
_CLEAR = "\r\x1b[2K"


class Progress:
    """Shows which of several files is being read, on a terminal alone."""

    def __init__(self, names: Sequence[str]) -> None:
        """A bar for these files; none for a single one."""
        self._names = names
        self._shown = len(names) > 1 and sys.stderr.isatty()

    def each(self) -> Iterator[str]:
        """The names in turn, the bar before each; it is gone after the last."""
        try:
            for done, name in enumerate(self._names):
                self._show(done, name)
                yield name
        finally:
            self.clear()

    def clear(self) -> None:
        """Take the bar away, so that something else can be written."""
        if self._shown:
            print(_CLEAR, end="", file=sys.stderr, flush=True)

    def _show(self, done: int, name: str) -> None:
        if not self._shown:
            return
        of = len(self._names)
        filled = _BAR * done // of
        head = f"{'━' * filled}{'╌' * (_BAR - filled)} {done}/{of} "
        room = shutil.get_terminal_size().columns - width(head) - 1
        print(f"{_CLEAR}{head}{_cut(name, room)}", end="", file=sys.stderr, flush=True)


def _cut(name: str, room: int) -> str:
    """The end of `name` that fits into `room` terminal cells, signs that move the cursor as ?."""
    name = "".join(char if char.isprintable() else "?" for char in name)
    if width(name) <= room:
        return name
    while name and width(name) > room - 1:
        name = name[1:]
    return f"…{name}"

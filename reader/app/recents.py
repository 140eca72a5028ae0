"""What outlives a run: recent files with the place one stopped reading at, and the last session."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from reader.app import atomic

LIMIT = 20
"""How many recent files are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A file that was open: its title, and the caret's place (code points of its text)."""

    path: str
    title: str = ""
    caret: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Recent files, newest first; paths open when the program was left; the window's layout.

    `layout`: what the window gave to be kept (base64 text by name); nothing else reads it.
    """

    recent: tuple[Recent, ...] = ()
    last_open: tuple[str, ...] = ()
    layout: tuple[tuple[str, str], ...] = ()

    def having(self, recent: Recent) -> "Memory":
        """The memory with this file as the newest."""
        others = tuple(one for one in self.recent if one.path != recent.path)
        return replace(self, recent=(recent, *others)[:LIMIT])

    def without(self, path: str) -> "Memory":
        """The memory that has forgotten this file."""
        return replace(
            self,
            recent=tuple(one for one in self.recent if one.path != path),
            last_open=tuple(one for one in self.last_open if one != path),
        )

    def caret_of(self, path: str) -> int:
        """Where reading stopped in this file, 0 if it is not known."""
        return next((one.caret for one in self.recent if one.path == path), 0)


def load(path: Path) -> Memory:
    """The memory kept in the file; empty if it is missing or damaged, as nothing is at risk."""
    try:
        return _read(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Memory()


def save(path: Path, memory: Memory) -> None:
    """Keep `memory` in the file in one move. Raises OSError if the place cannot be written."""
    kept = {
        "version": 1,
        "recent": [asdict(one) for one in memory.recent],
        "last_open": memory.last_open,
        "layout": dict(memory.layout),
    }
    atomic.write(path, json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8"))


def _read(kept: dict[str, object]) -> Memory:
    """The memory in parsed JSON. Raises one of the errors that `load` knows for a foreign shape."""
    recent, last_open, layout = kept["recent"], kept["last_open"], kept["layout"]
    if not (isinstance(recent, list) and isinstance(last_open, list) and isinstance(layout, dict)):
        raise TypeError
    return Memory(
        recent=tuple(
            Recent(path=str(one["path"]), title=str(one["title"]), caret=max(0, int(one["caret"])))
            for one in recent[:LIMIT]
        ),
        last_open=tuple(str(one) for one in last_open),
        layout=tuple((str(name), str(value)) for name, value in layout.items()),
    )


class Keeper:
    """Holds the memory of this run and writes it to its file when asked."""

    def __init__(self, path: Path) -> None:
        """Read the file; a first run has none."""
        self._path = path
        self.first_run = not path.exists()
        self.memory = load(path)

    def note(self, path: Path, title: str, caret: int) -> None:
        """The file at `path` is, or was, open with the caret at code point `caret`."""
        self.memory = self.memory.having(Recent(path=str(path), title=title, caret=caret))

    def keep(self, *, last_open: tuple[str, ...], layout: Mapping[str, str]) -> None:
        """Write everything. Raises OSError if the place cannot be written."""
        self.memory = replace(
            self.memory, last_open=last_open, layout=tuple(sorted(layout.items()))
        )
        save(self._path, self.memory)

    def layout(self) -> Mapping[str, str]:
        """What the window gave to be kept."""
        return dict(self.memory.layout)

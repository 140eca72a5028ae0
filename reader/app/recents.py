"""What outlives a run: recent files with the place one stopped reading at, and the last session."""

import json
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from reader.app import atomic
from reader.app.opening import title
from reader.app.session import Place, State
from reader.core.spans import Span
from reader.core.values import dataclass

LIMIT = 120
"""How many files are remembered: more than can be open, so that none of those loses its place."""

_DIGESTS = 8  # of one file: a draft that is cited changes a few times


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A file that is or was open: its title, and where the reader is in it.

    `digests`: the hashes (SHA-256) that it has had, the present one first: links name them.
    """

    path: str
    title: str = ""
    place: Place = field(default_factory=Place)
    digests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Recent files, newest first; the paths that are open, in order; the window's layout.

    `shown`: the path that is read at present, "" when it is none of them. `layout`: what the window
    gave to be kept (base64 text by name); nothing else reads it.
    """

    recent: tuple[Recent, ...] = ()
    last_open: tuple[str, ...] = ()
    shown: str = ""
    layout: tuple[tuple[str, str], ...] = ()

    def having(self, recent: Recent) -> "Memory":
        """The memory with this file as the newest."""
        others = tuple(one for one in self.recent if one.path != recent.path)
        return replace(self, recent=(recent, *others)[:LIMIT])

    def with_state(self, state: State, pending: tuple[str, ...] = ()) -> "Memory":
        """The memory of what is open now; `pending`: paths still to be read, kept as open too.

        The shown document becomes the newest; the others keep their rank, with their new places.
        """
        files = {str(one.path): one for one in state.documents if one.path is not None}
        recent = [
            replace(one, place=files[one.path].place) if one.path in files else one
            for one in self.recent
        ]
        shown = state.current
        if shown is None or shown.path is None:
            memory, name = replace(self, recent=tuple(recent)), ""
        else:
            name = str(shown.path)
            newest = Recent(
                path=name,
                title=title(shown.document),
                place=shown.place,
                digests=self._digests(name, shown.document.source.sha256),
            )
            memory = replace(self, recent=tuple(recent)).having(newest)
        later = (path for path in pending if path not in files)
        return replace(memory, last_open=(*files, *later), shown=name)

    def _digests(self, path: str, now: str) -> tuple[str, ...]:
        """The hashes that the file has had, `now` first."""
        known = next((one.digests for one in self.recent if one.path == path), ())
        return (now, *(one for one in known if one != now))[:_DIGESTS]

    def place_in(self, path: str) -> Place:
        """Where reading stopped in this file, its beginning if it is not known."""
        return next((one.place for one in self.recent if one.path == path), Place())


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
        "recent": [_written(one) for one in memory.recent],
        "last_open": memory.last_open,
        "shown": memory.shown,
        "layout": dict(memory.layout),
    }
    atomic.write(path, json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8"))


def _written(recent: Recent) -> dict[str, Any]:
    """A recent file as JSON; of its place, what is not as usual."""
    place = recent.place
    kept: dict[str, Any] = {"path": recent.path, "title": recent.title, "caret": place.caret}
    if place.selection is not None:
        kept["selection"] = [place.selection.start, place.selection.end]
    if place.top is not None:
        kept["top"] = place.top
    if place.panel:
        kept["panel"] = place.panel
    if recent.digests:
        kept["sha256"] = list(recent.digests)
    return kept


def _read(kept: dict[str, Any]) -> Memory:
    """The memory in parsed JSON. Raises one of the errors that `load` knows for a foreign shape."""
    recent, last_open, layout = kept["recent"], kept["last_open"], kept["layout"]
    if not (isinstance(recent, list) and isinstance(last_open, list) and isinstance(layout, dict)):
        raise TypeError
    return Memory(
        recent=tuple(_recent(one) for one in recent[:LIMIT]),
        last_open=tuple(str(one) for one in last_open),
        shown=str(kept.get("shown", "")),
        layout=tuple((str(name), str(value)) for name, value in layout.items()),
    )


def _recent(one: dict[str, Any]) -> Recent:
    top, chosen = one.get("top"), one.get("selection")
    start, end = (0, 0) if chosen is None else map(int, chosen)
    place = Place(
        caret=max(0, int(one["caret"])),
        selection=Span(start, end) if 0 <= start < end else None,
        top=None if top is None else max(0, int(top)),
        panel=str(one.get("panel", "")),
    )
    return Recent(
        path=str(one["path"]),
        title=str(one["title"]),
        place=place,
        digests=tuple(map(str, one.get("sha256", ())))[:_DIGESTS],
    )


class Keeper:
    """Holds the memory of this run and writes it to its file when it has changed."""

    def __init__(self, path: Path) -> None:
        """Read the file; a first run has none."""
        self._path = path
        self.first_run = not path.exists()
        self.memory = self._kept = load(path)

    def note(self, state: State, pending: tuple[str, ...] = ()) -> None:
        """Take in what is open now; `pending` is still to be read."""
        self.memory = self.memory.with_state(state, pending)

    def note_layout(self, layout: Mapping[str, str]) -> None:
        """The window is placed like this."""
        self.memory = replace(self.memory, layout=tuple(sorted(layout.items())))

    def write(self) -> None:
        """Write what has changed since it was written. Raises OSError if the place cannot be."""
        memory = self.memory
        if memory != self._kept or not self._path.exists():
            save(self._path, memory)
            self._kept = memory

    def layout(self) -> Mapping[str, str]:
        """What the window gave to be kept."""
        return dict(self.memory.layout)

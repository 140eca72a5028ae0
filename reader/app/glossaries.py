"""The user's glossaries: CSV files in a folder of the data folder, read when they have changed."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import Code, Notice

if TYPE_CHECKING:  # loaded by the worker, after the first paint
    from collections.abc import Iterable

    from reader.core.lexicon import Entry
    from reader.core.tools import Tools

FOLDER = "glossaries"
"""The folder's name in the data folder."""
MAX_FILES = 32
MAX_BYTES = 4_000_000
"""Of one file: more is not read."""

Stamp = tuple[tuple[str, int, int], ...]


class Glossaries:
    """The glossaries in one folder, in the order of their names: the first to name a term wins."""

    def __init__(self, data: Path) -> None:
        """`data`: the user's data folder; its glossaries folder need not exist."""
        self._folder = data / FOLDER
        self._stamp: Stamp | None = None
        self._entries: tuple[Entry, ...] = ()

    @property
    def stamp(self) -> Stamp:
        """Name, time of change and size of each file, as they were read last."""
        return self._stamp or ()

    def add_to(self, tools: "Tools") -> "tuple[Tools, tuple[Notice, ...]]":
        """`tools`, as opened, with the glossaries' entries, and what was wrong with them.

        Files are read only when one of them has changed since the last call; notices come with
        the reading. Called from a worker.
        """
        from reader.core.glossary import with_glossaries

        notices: tuple[Notice, ...] = ()
        stamp = self._now()
        if stamp != self._stamp:
            self._stamp = stamp
            self._entries, notices = self._read(name for name, _, _ in stamp)
        lexicon = with_glossaries(tools.lexicon, self._entries)
        return (tools if lexicon is tools.lexicon else replace(tools, lexicon=lexicon)), notices

    def _now(self) -> Stamp:
        """Name, time of change and size of each file; () where there is no folder."""
        try:
            files = sorted(p for p in self._folder.iterdir() if p.suffix.casefold() == ".csv")
            facts = [(path, path.stat()) for path in files[:MAX_FILES]]
        except OSError:
            return ()
        return tuple((path.name, fact.st_mtime_ns, fact.st_size) for path, fact in facts)

    def _read(self, names: "Iterable[str]") -> "tuple[tuple[Entry, ...], tuple[Notice, ...]]":
        from reader.core.glossary import parse

        entries: dict[str, Entry] = {}
        notices: list[Notice] = []
        for name in names:
            text = _text(self._folder / name)
            if text is None:
                notices.append(Notice(code=Code.GLOSSARY_UNREADABLE, data={"name": name}))
                continue
            found = parse(text, Path(name).stem)
            notices += found.notices
            for entry in found.entries:
                entries.setdefault(entry.term, entry)
        return tuple(entries.values()), tuple(notices)


def _text(path: Path) -> str | None:
    """The file's text: UTF-8, else GB 18030, as spreadsheets write it; None if it is neither."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return None
    if len(data) > MAX_BYTES:
        return None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None

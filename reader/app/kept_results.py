"""What annotating long documents has found, kept in the cache folder for the next time."""

import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import reader
from reader.app import atomic, private
from reader.core import assets

if TYPE_CHECKING:  # loaded by the worker, after the first paint
    from reader.core.annotations import Annotations
    from reader.core.document import Document

Make = Callable[[int], "Annotations"]
"""The annotations of the block with this index."""

FROM = 20_000
"""Code points from which a document is kept: a shorter one is annotated within a second."""

ROOM = 64_000_000
"""Bytes that all files may take together; those not used for longest give way."""

_FOLDER = "results"
_RULES = ("lexicon", "units", "readings", "headings")
_CHECK = sha256().digest_size


class KeptResults:
    """The results in one cache folder; where that cannot be used, or others may write to it, none.

    A file is named by a hash of all that its contents depend on: text, blocks and sections of the
    document, the user's rules and glossaries, the program's own rules and code. So it never
    outdates; it is only forgotten. It begins with a checksum, and one that fails is removed.
    """

    def __init__(self, cache: Path, room: int = ROOM) -> None:
        """`cache`: the user's cache folder; nothing is read or written yet."""
        self._folder = cache / _FOLDER
        self._room = room

    def of(self, document: "Document", rules: object, make: Make) -> "Results":
        """The results for a document: `make` where nothing is kept. For a worker.

        `rules`: what the user has changed of the rules, as a value whose `repr` tells all of it.
        """
        if len(document.text) < FROM or not private.usable(self._folder):
            return Results(make, None, {})
        place = self._folder / f"{self._key(document, rules)}.results"
        return Results(make, place, dict(_read(place)), self._give_way)

    @cached_property
    def _program(self) -> bytes:
        """A hash of what decides what is found: version, rules, and the code where it is a file."""
        from reader.core.annotation_lines import LAYOUT

        found = sha256(f"{reader.__version__} {LAYOUT}".encode())
        folders = [assets.root() / name for name in _RULES]
        folders.append(Path(reader.__file__).parent / "core")
        for folder in folders:
            for path in sorted(folder.rglob("*")):
                if path.is_file() and path.suffix != ".pyc":
                    found.update(path.name.encode())
                    found.update(path.read_bytes())
        return found.digest()

    def _key(self, document: "Document", rules: object) -> str:
        found = sha256(self._program)
        found.update(document.text.encode("utf-8", errors="surrogatepass"))
        for block in document.blocks:
            found.update(f"{block.kind} {block.start} {block.end} {block.rows}\n".encode())
        for section in document.sections:
            found.update(f"{section!r}\n".encode())
        found.update(repr(rules).encode("utf-8", errors="surrogatepass"))
        return found.hexdigest()

    def _give_way(self) -> None:
        """Remove the oldest files until the others have room."""
        files = sorted(self._folder.glob("*.results"), key=os.path.getmtime, reverse=True)
        taken = 0
        for file in files:
            taken += file.stat().st_size
            if taken > self._room:
                file.unlink()


class Results:
    """The annotations of one document's blocks: those that are kept, and those made now."""

    def __init__(
        self,
        make: Make,
        place: Path | None,
        lines: dict[int, bytes],
        written: Callable[[], None] = lambda: None,
    ) -> None:
        """`place`: where they are kept, None for nowhere; `written` is called after writing."""
        from reader.core.annotation_lines import LineReader

        self._make, self._place, self._lines, self._written = make, place, lines, written
        self._reader = LineReader()
        self._n_new = 0

    def block(self, index: int) -> "Annotations":
        """The annotations of block `index`, offsets of the document. Errors of `make`."""
        line = self._lines.get(index)
        if line is not None:
            with suppress(ValueError):
                return self._reader.read(line)
        found = self._make(index)
        if self._place is not None:
            from reader.core.annotation_lines import write_line

            self._lines[index] = write_line(found)
            self._n_new += 1
        return found

    def keep(self) -> None:
        """Write what is new, all or nothing. Failing is no loss."""
        if self._place is None:
            return
        with suppress(OSError):
            if self._n_new:
                _write(self._place, self._lines)
                self._written()
            else:
                os.utime(self._place)  # used: others give way first
        self._n_new = 0


def _write(place: Path, lines: dict[int, bytes]) -> None:
    """Put the lines, each behind its index, into a file. Raises OSError."""
    packer, packed = zlib.compressobj(1), []
    for index, line in lines.items():
        packed.append(packer.compress(b"%d %s\n" % (index, line)))
    packed.append(packer.flush())
    body = b"".join(packed)
    atomic.write(place, sha256(body).digest() + body)


def _read(place: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file by their index; none where it is not there or damaged."""
    try:
        data = place.read_bytes()
    except OSError:
        return
    if sha256(data[_CHECK:]).digest() != data[:_CHECK]:
        with suppress(OSError):
            place.unlink()
        return
    for line in zlib.decompress(data[_CHECK:]).splitlines():
        index, _, found = line.partition(b" ")
        yield int(index), found

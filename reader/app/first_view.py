"""What the window paints before anything is parsed: snapshots of documents shown before."""

import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.app import atomic
from reader.app.opening import Request
from reader.core import assets
from reader.core.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.annotated import Annotated
    from reader.core.document import Document
    from reader.core.snapshot import Snapshot

KEPT = 20
"""How many snapshots stay in the folder."""

LONGEST = 300_000
"""Code points; of a longer text the snapshot would load no faster than the text is parsed."""

AROUND = 1500
"""Code points behind a place whose annotations a snapshot holds: about a screenful."""


def of_resource(name: str) -> str:
    """The name of the snapshot that stands beside a bundled sample."""
    return f"{name.rpartition('.')[0]}.snapshot.json"


def find(folder: Path, request: Request) -> "Snapshot | None":
    """The snapshot of what is asked for, if there is one and its file is unchanged since."""
    try:
        if request.resource:
            data = assets.read_bytes(of_resource(request.resource))
        elif request.path is not None and request.encoding is None:
            data = _place(folder, request.path).read_bytes()
        else:
            return None
        from reader.core.snapshot import load

        return load(data)
    except (OSError, ValueError, ReaderError):
        return None


def keep(folder: Path, path: Path, document: "Document", known: "Annotated", at: int) -> None:
    """Keep a snapshot of the document as it was read from file `path`, to be shown from `at` on.

    `known`: what is known of it, perhaps with a tree that the user corrected. The oldest
    snapshots give way. Failing is no loss.
    """
    if len(document.text) > LONGEST:
        return
    with suppress(OSError):
        atomic.write(_place(folder, path), packed(document, known, at))
        kept = sorted(folder.glob("*.json"), key=os.path.getmtime)
        for old in kept[:-KEPT]:
            old.unlink()


def packed(document: "Document", known: "Annotated", at: int) -> bytes:
    """The snapshot of a document, with what is known of the screenful behind code point `at`."""
    from reader.core.annotation_lines import seal
    from reader.core.snapshot import dump

    found = known.stretch(at, at + AROUND)
    return dump(document, found.figures, seal(found))


def _place(folder: Path, path: Path) -> Path:
    """Where the snapshot of a file in its present state stands. Raises OSError if it is gone."""
    state = path.stat()
    key = f"{__version__}\n{path.absolute()}\n{state.st_mtime_ns}\n{state.st_size}"
    # Two files of one name would be put right by reading the document: a checksum is enough here.
    data = key.encode("utf-8", "surrogateescape")
    return folder / f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}.json"

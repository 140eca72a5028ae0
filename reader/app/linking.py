"""Following a `jingdu://` link: which file it means, among those this user has opened."""

import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from reader.app.opening import PATTERNS
from reader.app.recents import Recent
from reader.core.errors import Code, ReaderError

_LARGEST = 64 * 1024 * 1024  # bytes: no larger file is ever read
_NEIGHBOURS = 400  # files looked at beside the recent ones
_CHUNK = 1 << 20


def find(
    wanted: str, recent: Iterable[Recent], *, cancelled: Callable[[], bool] = lambda: False
) -> tuple[Path, bool]:
    """The file that a link with the hash `wanted` means, and whether it has changed since.

    A recent file whose bytes have this hash; else one in the folders of the recent files, where it
    was moved or renamed to; else the recent file that had this hash when it was read once. Raises
    ReaderError E-LINK-03 where there is none.
    """
    known = tuple(recent)
    paths = [Path(one.path) for one in known]
    for path in (*paths, *_beside(paths)):
        if cancelled():
            break
        if _digest(path) == wanted:
            return path, False
    for one in known:
        if wanted in one.digests and Path(one.path).is_file():
            return Path(one.path), True
    raise ReaderError(Code.LINK_FILE)


def _beside(paths: Iterable[Path]) -> Iterator[Path]:
    """Documents in the folders of `paths` that are none of them, at most `_NEIGHBOURS`."""
    known = set(paths)
    suffixes = {pattern.removeprefix("*") for pattern in PATTERNS}
    left = _NEIGHBOURS
    for folder in dict.fromkeys(path.parent for path in known):
        try:
            names = sorted(entry.name for entry in os.scandir(folder) if entry.is_file())
        except OSError:
            continue
        for name in names:
            path = folder / name
            if left and path not in known and path.suffix.lower() in suffixes:
                left -= 1
                yield path


def _digest(path: Path) -> str:
    """The hash of a file's bytes as a link names it, "" if it cannot be read."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        told = sha256()
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                told.update(piece)
    except OSError:
        return ""
    return told.hexdigest()

"""The look-up tables in the cache folder: built once, checked, opened as memory maps."""

import mmap
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.app import atomic
from reader.core.errors import Code, Notice, ReaderError
from reader.core.shards import Buffer, ShardTable, stamp
from reader.core.tools import Table, Tools, build, open_tools as open_over, version

Progress = Callable[[Table], None]


def open_tools(
    cache: Path, *, building: Progress | None = None
) -> tuple[Tools, tuple[Notice, ...]]:
    """The tools over the tables in folder `cache`, and what the user should know.

    A table that is missing, damaged or of another version is built (0.2–1.5 s each) and put there
    whole or not at all, so several instances may start together. Where the folder cannot be used,
    or others may write to it, the tables are built in memory, with a notice. `building` is told
    each table before it is built. Called from a worker: it may take seconds the first time.
    """
    notices: list[Notice] = []
    usable = _prepare(cache)
    data: dict[Table, Buffer] = {}
    for table in Table:
        path = cache / f"{table}-{stamp(version(table)):08x}.table"
        opened = _opened(path, table) if usable else None
        if opened is None:
            if building is not None:
                building(table)
            fresh = build(table)
            if not (usable and _kept(path, fresh)):
                usable = False
            opened = fresh
        data[table] = opened
    if not usable:
        notices.append(Notice(code=Code.CACHE_UNAVAILABLE, data={"folder": str(cache)}))
    tools = open_over(
        words_data=data[Table.WORDS],
        readings_data=data[Table.READINGS],
        glosses_data=data[Table.GLOSSES],
    )
    return tools, tuple(notices)


def _prepare(cache: Path) -> bool:
    """Whether `cache` is there (it is made, for us alone) and no one else may write to it.

    The tables are loaded with `marshal`, so a folder that others can write is never read.
    """
    try:
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        facts = cache.stat()
    except OSError:
        return False
    if os.name != "posix":
        return True
    mine = facts.st_uid == os.getuid()
    return mine and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _opened(path: Path, table: Table) -> Buffer | None:
    """A memory map of a sound table file, else None; a damaged file is removed."""
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # ValueError: an empty file cannot be mapped
        return None
    try:
        ShardTable(data, version=version(table)).verify()
    except ReaderError:
        data.close()
        with suppress(OSError):
            path.unlink()
        return None
    return data


def _kept(path: Path, data: bytes) -> bool:
    """Whether `data` now stands at `path`, whole."""
    try:
        atomic.write(path, data)
    except OSError:
        return False
    return True

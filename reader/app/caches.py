"""The look-up tables in the cache folder: built once, checked, opened as memory maps."""

import gc
import mmap
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from reader.app import atomic, private
from reader.core.errors import Code, Notice, ReaderError
from reader.core.shards import Buffer, ShardTable, stamp
from reader.core.tools import Table, Tools, build, open_tools as open_over, version

Progress = Callable[[Table], None]
Elsewhere = Callable[[Path, tuple[Table, ...]], None]
"""Builds tables in a folder by other means, and may fail: see `table_process.build`."""


def open_tools(
    cache: Path, *, building: Progress | None = None, elsewhere: Elsewhere | None = None
) -> tuple[Tools, tuple[Notice, ...]]:
    """The tools over the tables in folder `cache`, and what the user should know.

    A table that is missing, damaged or of another version is built (1–2 s each) and put there
    whole or not at all, so several instances may start together. Where the folder cannot be used,
    or others may write to it, the tables are built in memory, with a notice: they are loaded with
    `marshal`, so such a folder is never read. `elsewhere` is asked first; what it leaves is built
    here, and `building` is told each table before that. Called from a worker: it may take seconds
    the first time.
    """
    notices: list[Notice] = []
    usable = private.usable(cache)
    data = _all_opened(cache) if usable else {}
    missing = tuple(table for table in Table if table not in data)
    if missing and usable and elsewhere is not None:
        elsewhere(cache, missing)
        data |= _all_opened(cache, missing)
    for table in Table:
        if table in data:
            continue
        if building is not None:
            building(table)
        fresh = _built(table)
        if not (usable and _kept(_place(cache, table), fresh)):
            usable = False
        data[table] = fresh
    if not usable:
        notices.append(Notice(code=Code.CACHE_UNAVAILABLE, data={"folder": str(cache)}))
    tools = open_over(
        words_data=data[Table.WORDS],
        readings_data=data[Table.READINGS],
        glosses_data=data[Table.GLOSSES],
    )
    return tools, tuple(notices)


def keep(cache: Path, table: Table) -> bool:
    """Whether `table` now stands in folder `cache`, whole; built only if it does not yet."""
    if not private.usable(cache):
        return False
    opened = _opened(cache, table)
    if opened is not None:
        opened.close()
        return True
    return _kept(_place(cache, table), _built(table))


def _place(cache: Path, table: Table) -> Path:
    return cache / f"{table}-{stamp(version(table)):08x}.table"


def _all_opened(cache: Path, tables: Iterable[Table] = tuple(Table)) -> dict[Table, Buffer]:
    """Those of `tables` that stand in the folder, sound."""
    found = ((table, _opened(cache, table)) for table in tables)
    return {table: data for table, data in found if data is not None}


def _built(table: Table) -> bytes:
    """The bytes of `table`, built here: without the collector, which doubles the time it takes."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return build(table)
    finally:
        if collecting:
            gc.enable()


def _opened(cache: Path, table: Table) -> mmap.mmap | None:
    """A memory map of a sound table file, else None; a damaged file is removed."""
    path = _place(cache, table)
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
    if hasattr(mmap, "MADV_DONTNEED"):  # all of it was read just now; what is needed comes again
        data.madvise(mmap.MADV_DONTNEED)
    return data


def _kept(path: Path, data: bytes) -> bool:
    """Whether `data` now stands at `path`, whole."""
    try:
        atomic.write(path, data)
    except OSError:
        return False
    return True

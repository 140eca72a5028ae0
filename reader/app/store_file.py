"""The store's file: opened and checked, copied while it is good, put back when it is damaged."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.app import atomic
from reader.app.store_schema import VERSION, migrate, version_of
from reader.core.errors import Code, Notice, ReaderError

_DAY = 24 * 60 * 60
_CODES = {
    sqlite3.SQLITE_FULL: Code.STORE_FULL,
    sqlite3.SQLITE_CORRUPT: Code.STORE_BROKEN,
    sqlite3.SQLITE_NOTADB: Code.STORE_BROKEN,
}
"""What SQLite's primary result codes are to the user; every other one is STORE_FAILED."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An open file: `path` is None where it is held in memory only."""

    connection: sqlite3.Connection
    path: Path | None = None
    notices: tuple[Notice, ...] = ()


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Raise ReaderError E-STORE-… for what SQLite or the system say about the file at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
        code = _CODES.get(primary, Code.STORE_FAILED)
        raise ReaderError(code, path=str(path or ""), reason=str(error)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReaderError(Code.STORE_FAILED, path=str(path or ""), reason=reason) from error


def good_copy(path: Path) -> Path:
    """Where the last good copy of the store at `path` is kept."""
    return path.with_name(f"{path.name}.good")


def open_file(path: Path) -> Opened:
    """The store's file, made if it is not there, and what the user should know about it.

    Never fails and never loses a file: where the place cannot be written, or a newer version made
    the file, a copy is held in memory (N-STORE-01, N-STORE-03); a damaged file is renamed and the
    last good copy put in its place (N-STORE-04), or where there is none a new one (N-STORE-02).
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Opened(connection=connect(path), path=path)
    except _NewerError:
        return _held_in_memory(path, Code.STORE_NEWER)
    except (OSError, sqlite3.OperationalError):
        return _held_in_memory(path, Code.STORE_IN_MEMORY)
    except sqlite3.DatabaseError:
        return _begin_anew(path)


def connect(path: Path) -> sqlite3.Connection:
    """A migrated connection to a file that can be written; the caller handles what it raises.

    Once a day the file that was found good is copied.
    """
    there = path.exists()
    if there and not path.stat().st_size and good_copy(path).exists():
        raise sqlite3.DatabaseError("emptied")  # SQLite would take it for a new one
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        _check_version(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _check_pages(connection)
        migrate(connection)
        # A read-only file says so here, not at the first edit.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    if there and _is_old(path):
        keep_copy(connection, path)
    return connection


def keep_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Copy what `connection` holds to the good copy of `path`, if its pages are sound.

    A copy that cannot be made changes nothing: the one before it stays.
    """
    with suppress(OSError, sqlite3.Error):
        _check_pages(connection)
        copy_to(connection, good_copy(path))


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Put a copy of what `connection` holds at `target`, whole or not at all.

    Raises OSError or sqlite3.Error.
    """
    import tempfile  # brings a dozen modules that no start needs

    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(handle)
    try:
        with closing(sqlite3.connect(name, isolation_level=None)) as copy:
            connection.backup(copy)
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def rest_of(path: Path) -> tuple[Path, ...]:
    """SQLite's own files beside the store, which belong to this very file and to no copy."""
    return tuple(path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))


class _NewerError(Exception):
    """The file was made by a later version of the program."""


def _begin_anew(path: Path) -> Opened:
    """The last good copy, or a new store, after setting the damaged file aside.

    In memory where that cannot be done.
    """
    try:
        aside = atomic.set_aside(path)
        for rest, suffix in zip(rest_of(path), ("-wal", "-shm"), strict=True):
            if rest.exists():
                rest.rename(aside.with_name(aside.name + suffix))
        return _restored(path, aside) or Opened(
            connection=connect(path),
            path=path,
            notices=(Notice(code=Code.STORE_DAMAGED, data={"path": str(aside)}),),
        )
    except (OSError, sqlite3.Error):
        notice = Notice(code=Code.STORE_IN_MEMORY, data={"path": str(path)})
        return Opened(connection=_in_memory(None), notices=(notice,))


def _restored(path: Path, aside: Path) -> Opened | None:
    """The last good copy in the place of the damaged file; None if there is none, or it is bad."""
    good = good_copy(path)
    if not good.exists():
        return None
    made = datetime.fromtimestamp(good.stat().st_mtime).strftime("%Y-%m-%d %H:%M")  # noqa: DTZ006 - the user's own time
    atomic.write(path, good.read_bytes())
    try:
        connection = connect(path)
    except (sqlite3.Error, _NewerError):
        for part in (path, *rest_of(path)):
            part.unlink(missing_ok=True)
        good.rename(aside.with_name(f"{aside.name}.good"))
        return None
    notice = Notice(code=Code.STORE_RESTORED, data={"path": str(aside), "made": made})
    return Opened(connection=connection, path=path, notices=(notice,))


def _is_old(path: Path) -> bool:
    """Whether the good copy is missing, or a day older than the newest change."""
    good = good_copy(path)
    if not good.exists():
        return True
    newest = max(part.stat().st_mtime for part in (path, *rest_of(path)) if part.exists())
    return newest - good.stat().st_mtime > _DAY


def _check_version(connection: sqlite3.Connection) -> None:
    """Raise _NewerError if a later version of the program made the file."""
    if version_of(connection) > VERSION:
        raise _NewerError


def _check_pages(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError if SQLite finds the file's pages damaged."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError


def _held_in_memory(path: Path, code: Code) -> Opened:
    notice = Notice(code=code, data={"path": str(path)})
    return Opened(connection=_in_memory(path), notices=(notice,))


def _in_memory(path: Path | None) -> sqlite3.Connection:
    """A store in memory with what could be read of the file at `path`."""
    # Without `immutable` the write-ahead log is read too, but that needs a writable folder.
    for mode in ("mode=ro", "mode=ro&immutable=1") if path else ():
        memory = sqlite3.connect(":memory:", isolation_level=None)
        try:
            source = f"{Path(path or '').absolute().as_uri()}?{mode}"
            with closing(sqlite3.connect(source, uri=True)) as file:
                _check_version(file)
                file.backup(memory)
            migrate(memory)
        except (OSError, sqlite3.Error, _NewerError):
            memory.close()
        else:
            return memory
    memory = sqlite3.connect(":memory:", isolation_level=None)
    migrate(memory)
    return memory

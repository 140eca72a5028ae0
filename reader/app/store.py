"""The user's edits and rules in one SQLite file, each change undoable and safe against a kill."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from reader.app import atomic
from reader.app.store_anchor import Anchor
from reader.app.store_schema import VERSION, migrate, version_of
from reader.core.errors import Code, Notice

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class Scope(StrEnum):
    """How far an entry reaches: one place, one document, or every document."""

    PLACE = "place"
    DOCUMENT = "document"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One edit or rule. `id` is 0 until it is kept; ids grow in the order of keeping.

    `kind` and `value` belong to whoever uses the store. `document`: the source's sha256, "" for
    scope everywhere. `anchor`: only for scope place. `file`: the absolute path the document was
    read from, "" for pasted text and for scope everywhere.
    """

    kind: str
    scope: Scope
    document: str = ""
    anchor: Anchor | None = None
    value: Mapping[str, Json] = field(default_factory=dict)
    file: str = ""
    id: int = 0


_LIVE = """undone = 0 AND removes IS NULL AND NOT EXISTS (
    SELECT 1 FROM entries AS gone WHERE gone.removes = entries.id AND gone.undone = 0)"""


class Store:
    """An open store. Use from one thread; every change is on the disk when its call returns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over a migrated connection in autocommit mode."""
        self._db = connection
        self._db.row_factory = sqlite3.Row

    def apply(
        self, track: str, *, add: Iterable[Entry] = (), remove: Iterable[int] = ()
    ) -> tuple[Entry, ...]:
        """The added entries with their ids; all of it is one step of undo in `track`.

        `track` is the sha256 of the document the change was made in. What had been undone there
        can no longer be redone.
        """
        with self._transaction():
            self._db.execute("DELETE FROM entries WHERE track = ? AND undone = 1", (track,))
            step = self._number("SELECT COALESCE(MAX(step), 0) + 1 FROM entries")
            kept = tuple(self._insert(step, track, entry) for entry in add)
            for gone in remove:
                self._db.execute(
                    "INSERT INTO entries (step, track, kind, scope, document, removes)"
                    " VALUES (?, ?, 'removal', 'document', ?, ?)",
                    (step, track, track, gone),
                )
        return kept

    def amend(self, entry: int, value: Mapping[str, Json]) -> None:
        """Give the entry with this id another value, in place: no step of undo."""
        kept = json.dumps(dict(value), ensure_ascii=False)
        with self._transaction():
            self._db.execute("UPDATE entries SET value = ? WHERE id = ?", (kept, entry))

    def entries(
        self, document: str, *, kind: str | None = None, file: str = ""
    ) -> tuple[Entry, ...]:
        """What holds for `document`, its own and everywhere's, in the order of keeping.

        With `file` also what was kept for other versions of that file: its text has changed since.
        """
        rows = self._db.execute(
            f"SELECT * FROM entries WHERE {_LIVE}"  # noqa: S608 - a constant
            " AND (scope = 'everywhere' OR document = ? OR (file <> '' AND file = ?))"
            " AND (? IS NULL OR kind = ?) ORDER BY id",
            (document, file, kind, kind),
        )
        return tuple(_entry(row) for row in rows)

    def everything(self) -> tuple[Entry, ...]:
        """All that holds anywhere, of all documents, in the order of keeping."""
        rows = self._db.execute(
            f"SELECT * FROM entries WHERE {_LIVE} ORDER BY id"  # noqa: S608 - a constant
        )
        return tuple(_entry(row) for row in rows)

    def undo(self, track: str) -> bool:
        """Whether there was a step to take back in `track`; it is taken back."""
        return self._turn(track, "SELECT MAX(step) FROM entries WHERE track = ? AND undone = 0", 1)

    def redo(self, track: str) -> bool:
        """Whether there was an undone step in `track`; it holds again."""
        return self._turn(track, "SELECT MIN(step) FROM entries WHERE track = ? AND undone = 1", 0)

    def can_undo(self, track: str) -> bool:
        """Whether `undo` would do something."""
        return self._any(track, undone=0)

    def can_redo(self, track: str) -> bool:
        """Whether `redo` would do something."""
        return self._any(track, undone=1)

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        self._db.close()

    def _insert(self, step: int, track: str, entry: Entry) -> Entry:
        place = entry.anchor
        cursor = self._db.execute(
            'INSERT INTO entries (step, track, kind, scope, document, start, "end", quotation,'
            " before, after, value, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                step,
                track,
                entry.kind,
                entry.scope.value,
                entry.document,
                place.start if place else None,
                place.end if place else None,
                place.quotation if place else "",
                place.before if place else "",
                place.after if place else "",
                json.dumps(dict(entry.value), ensure_ascii=False),
                entry.file,
            ),
        )
        return replace(entry, id=int(cursor.lastrowid or 0))

    def _turn(self, track: str, query: str, undone: int) -> bool:
        with self._transaction():
            step = self._db.execute(query, (track,)).fetchone()[0]
            self._db.execute(
                "UPDATE entries SET undone = ? WHERE track = ? AND step = ?", (undone, track, step)
            )
        return step is not None

    def _any(self, track: str, *, undone: int) -> bool:
        query = "SELECT EXISTS (SELECT 1 FROM entries WHERE track = ? AND undone = ?)"
        return bool(self._db.execute(query, (track, undone)).fetchone()[0])

    def _number(self, query: str) -> int:
        return int(self._db.execute(query).fetchone()[0])

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._db)


class _Transaction:
    """BEGIN IMMEDIATE … COMMIT, or ROLLBACK when the block raises."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._db.execute("COMMIT" if kind is None else "ROLLBACK")


def open_store(path: Path) -> tuple[Store, tuple[Notice, ...]]:
    """The store at `path`, made if it is not there, and what the user should know about it.

    Never fails and never loses a file: where the place cannot be written, or a newer version made
    the file, the store holds a copy in memory (N-STORE-01, N-STORE-03); a damaged file is renamed
    and a new one begun (N-STORE-02).
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Store(_open(path)), ()
    except _NewerError:
        return Store(_in_memory(path)), (Notice(code=Code.STORE_NEWER, data={"path": str(path)}),)
    except (OSError, sqlite3.OperationalError):
        pass
    except sqlite3.DatabaseError:
        return _begin_anew(path)
    return Store(_in_memory(path)), (Notice(code=Code.STORE_IN_MEMORY, data={"path": str(path)}),)


class _NewerError(Exception):
    """The file was made by a later version of the program."""


def _begin_anew(path: Path) -> tuple[Store, tuple[Notice, ...]]:
    """A new store after setting the damaged file aside; in memory where that cannot be done."""
    try:
        aside = atomic.set_aside(path)
        for suffix in ("-wal", "-shm"):  # they belong to the damaged file, not to the new one
            rest = path.with_name(path.name + suffix)
            if rest.exists():
                rest.rename(aside.with_name(aside.name + suffix))
        return Store(_open(path)), (Notice(code=Code.STORE_DAMAGED, data={"path": str(aside)}),)
    except (OSError, sqlite3.Error):
        notice = Notice(code=Code.STORE_IN_MEMORY, data={"path": str(path)})
        return Store(_in_memory(None)), (notice,)


def _open(path: Path) -> sqlite3.Connection:
    """A migrated connection to a file that can be written; the caller handles what it raises."""
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
    return connection


def _check_version(connection: sqlite3.Connection) -> None:
    """Raise _NewerError if a later version of the program made the file."""
    if version_of(connection) > VERSION:
        raise _NewerError


def _check_pages(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError if SQLite finds the file's pages damaged."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError


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


def _entry(row: sqlite3.Row) -> Entry:
    """The entry a row holds."""
    place = None
    if row["start"] is not None:
        place = Anchor(
            start=row["start"],
            end=row["end"],
            quotation=row["quotation"],
            before=row["before"],
            after=row["after"],
        )
    return Entry(
        id=row["id"],
        kind=row["kind"],
        scope=Scope(row["scope"]),
        document=row["document"],
        anchor=place,
        value=MappingProxyType(json.loads(row["value"])),
        file=row["file"],
    )

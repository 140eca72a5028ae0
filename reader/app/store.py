"""The user's edits and rules in one SQLite file, each change undoable and safe against a kill."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from reader.app import store_file
from reader.app.store_anchor import Anchor
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
    """An open store. Use from one thread; every change is on the disk when its call returns.

    What cannot be read or kept raises ReaderError E-STORE-01 (no room), -02 or -03 (damaged); the
    file is then as it was. A file that has vanished is written again from what is still open, and
    one that another program has put in its place is opened: `notices` then says so.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        """Take over a migrated connection in autocommit mode; `path`: None for one in memory."""
        self._path = path
        self._closed = False
        self.notices: tuple[Notice, ...] = ()
        self._take(connection)

    def _take(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._db.row_factory = sqlite3.Row
        self._unchanged = connection.total_changes
        self._known = _identity(self._path)

    def apply(
        self, track: str, *, add: Iterable[Entry] = (), remove: Iterable[int] = ()
    ) -> tuple[Entry, ...]:
        """The added entries with their ids; all of it is one step of undo in `track`.

        `track` is the sha256 of the document the change was made in. What had been undone there
        can no longer be redone.
        """
        with self._changing():
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

    def amend(self, entry: int, changes: Mapping[str, Json]) -> None:
        """Put `changes` into the value of the entry with this id, in place: no step of undo.

        Entries that came out of one another (their values name the same `origin`) are changed
        together, so that undo and redo between them bring back no older words.
        """
        rows = (
            "SELECT id, value FROM entries"
            " WHERE kind = (SELECT kind FROM entries WHERE id = ?) AND removes IS NULL"
        )
        with self._changing():
            found = self._db.execute(rows, (entry,)).fetchall()
            kept = {row["id"]: json.loads(row["value"]) for row in found}
            origin = kept.get(entry, {}).get("origin", entry)
            for one, value in kept.items():
                if one in (entry, origin) or value.get("origin") == origin:
                    words = json.dumps(value | dict(changes), ensure_ascii=False)
                    self._db.execute("UPDATE entries SET value = ? WHERE id = ?", (words, one))

    def entries(
        self, document: str, *, kind: str | None = None, file: str = ""
    ) -> tuple[Entry, ...]:
        """What holds for `document`, its own and everywhere's, in the order of keeping.

        With `file` also what was kept for other versions of that file: its text has changed since.
        """
        return self._read(
            f"SELECT * FROM entries WHERE {_LIVE}"  # noqa: S608 - a constant
            " AND (scope = 'everywhere' OR document = ? OR (file <> '' AND file = ?))"
            " AND (? IS NULL OR kind = ?) ORDER BY id",
            (document, file, kind, kind),
        )

    def everything(self) -> tuple[Entry, ...]:
        """All that holds anywhere, of all documents, in the order of keeping."""
        query = f"SELECT * FROM entries WHERE {_LIVE} ORDER BY id"  # noqa: S608 - a constant
        return self._read(query, ())

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
        """Close the file, after copying what has changed; the store is of no use afterwards."""
        if self._closed:
            return
        self._closed = True
        with suppress(OSError, sqlite3.Error):
            self._stay_on_the_disk()
        if self._path is not None and self._db.total_changes != self._unchanged:
            store_file.keep_copy(self._db, self._path)
        self._db.close()

    def _read(self, query: str, values: tuple[object, ...]) -> tuple[Entry, ...]:
        with store_file.translated(self._path):
            return tuple(_entry(row) for row in self._db.execute(query, values))

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
        with self._changing():
            step = self._db.execute(query, (track,)).fetchone()[0]
            self._db.execute(
                "UPDATE entries SET undone = ? WHERE track = ? AND step = ?", (undone, track, step)
            )
        return step is not None

    def _any(self, track: str, *, undone: int) -> bool:
        query = "SELECT EXISTS (SELECT 1 FROM entries WHERE track = ? AND undone = ?)"
        with store_file.translated(self._path):
            return bool(self._db.execute(query, (track, undone)).fetchone()[0])

    def _number(self, query: str) -> int:
        return int(self._db.execute(query).fetchone()[0])

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """BEGIN IMMEDIATE … COMMIT, or ROLLBACK when the block raises."""
        with store_file.translated(self._path):
            self._stay_on_the_disk()
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # a full disk has ended it already
                    self._db.execute("ROLLBACK")
                raise

    def _stay_on_the_disk(self) -> None:
        """Have the connection lead to the file at the path: writing into a removed one is lost."""
        path = self._path
        if path is None or _identity(path) == self._known:
            return
        code = Code.STORE_REPLACED
        if not path.exists():
            for rest in store_file.rest_of(path):
                rest.unlink(missing_ok=True)
            store_file.copy_to(self._db, path)
            code = Code.STORE_VANISHED
        fresh = store_file.connect(path)
        self._db.close()
        self._take(fresh)
        self.notices += (Notice(code=code, data={"path": str(path)}),)


def _identity(path: Path | None) -> tuple[int, int] | None:
    """What tells the file at `path` from every other; None where there is none."""
    if path is None or not path.exists():
        return None
    found = path.stat()
    return found.st_dev, found.st_ino


def open_store(path: Path) -> tuple[Store, tuple[Notice, ...]]:
    """The store at `path`, made if it is not there, and what the user should know about it.

    Never fails and never loses a file: see `store_file.open_file`.
    """
    opened = store_file.open_file(path)
    return Store(opened.connection, opened.path), opened.notices


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

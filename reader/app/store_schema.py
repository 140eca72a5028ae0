"""The store's numbered migrations. A new kind of entry needs none: kinds are data."""

import sqlite3

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # `step` groups the rows of one undoable action; `track` is the document it was made in,
        # whose undo it belongs to. A removal is a row itself (`removes`), so that undoing it is
        # the same as undoing anything: setting `undone`.
        """CREATE TABLE entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            step INTEGER NOT NULL,
            track TEXT NOT NULL,
            kind TEXT NOT NULL,
            scope TEXT NOT NULL CHECK (scope IN ('place', 'document', 'everywhere')),
            document TEXT NOT NULL,
            start INTEGER,
            "end" INTEGER,
            quotation TEXT NOT NULL DEFAULT '',
            before TEXT NOT NULL DEFAULT '',
            after TEXT NOT NULL DEFAULT '',
            value TEXT NOT NULL DEFAULT '{}',
            removes INTEGER,
            undone INTEGER NOT NULL DEFAULT 0,
            made TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        )""",
        "CREATE INDEX entries_document ON entries (document, scope)",
        "CREATE INDEX entries_track ON entries (track, step)",
        "CREATE INDEX entries_removes ON entries (removes) WHERE removes IS NOT NULL",
    ),
    (
        # Where the document was read from: a changed file is another document (its sha256), but
        # what was corrected in it is looked for again.
        "ALTER TABLE entries ADD COLUMN file TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX entries_file ON entries (file) WHERE file <> ''",
    ),
)
"""Statements of migration 1, 2, …; `PRAGMA user_version` holds the number of the last one done."""

VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """The number of migrations the file has been through; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to `VERSION`, each migration in a transaction of its own.

    The connection must be in autocommit mode. Raises sqlite3.Error and leaves the file at the
    last migration that went through.
    """
    while (at := version_of(connection)) < VERSION:
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) == at:  # else a second window was faster
                for statement in MIGRATIONS[at]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {at + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

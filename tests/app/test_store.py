import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.app import store_schema
from reader.app.store import Entry, Scope, open_store
from reader.app.store_anchor import anchor
from reader.core.errors import Code

TEXT = "云河市全年培训干部120人次。"
DOC = "a" * 64
OTHER = "b" * 64


def edit(kind="reading", document=DOC, **value):
    return Entry(
        kind=kind, scope=Scope.PLACE, document=document, anchor=anchor(TEXT, 0, 3), value=value
    )


def rule(**value):
    return Entry(kind="term", scope=Scope.EVERYWHERE, value=value)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "store.sqlite3"


@pytest.fixture
def store(path):
    opened, notices = open_store(path)
    assert notices == ()
    yield opened
    opened.close()


def test_an_entry_comes_back_as_it_was_kept(store):
    (kept,) = store.apply(DOC, add=[edit(syllables=["yún", "hé", "shì"])])
    assert store.entries(DOC) == (kept,)
    assert kept.anchor == anchor(TEXT, 0, 3)
    assert kept.value == {"syllables": ["yún", "hé", "shì"]}


def test_entries_survive_closing_and_opening(store, path):
    kept = store.apply(DOC, add=[edit(a="1")])
    store.close()
    again, notices = open_store(path)
    assert (again.entries(DOC), notices) == (kept, ())
    again.close()


def test_a_document_sees_its_own_entries_and_those_for_everywhere(store):
    store.apply(OTHER, add=[edit(document=OTHER)])
    (mine, everywhere) = store.apply(DOC, add=[edit(), rule(surface="书记项目")])
    assert store.entries(DOC) == (mine, everywhere)


def test_entries_can_be_asked_for_by_kind(store):
    _, everywhere = store.apply(DOC, add=[edit(), rule(surface="书记项目")])
    assert store.entries(DOC, kind="term") == (everywhere,)


def test_what_was_kept_for_another_version_of_a_file_is_there_for_the_next(store):
    (old,) = store.apply(OTHER, add=[replace(edit(document=OTHER), file="/reports/a.txt")])
    store.apply(OTHER, add=[replace(edit(document=OTHER), file="/reports/b.txt")])
    store.apply(OTHER, add=[edit(document=OTHER)])
    assert store.entries(DOC, file="/reports/a.txt") == (old,)
    assert store.entries(DOC) == ()


def test_everything_that_holds_anywhere_can_be_listed(store):
    (theirs,) = store.apply(OTHER, add=[edit(document=OTHER)])
    mine, everywhere = store.apply(DOC, add=[edit(), rule(surface="书记项目")])
    store.apply(DOC, remove=[mine.id])
    assert store.everything() == (theirs, everywhere)


def test_a_file_of_the_first_version_is_brought_up_to_date_with_what_it_holds(path, monkeypatch):
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        monkeypatch.setattr(store_schema, "VERSION", 1)
        store_schema.migrate(raw)
        raw.execute(
            "INSERT INTO entries (step, track, kind, scope, document)"
            " VALUES (1, 'd', 'k', 'document', 'd')"
        )
    monkeypatch.undo()
    store, notices = open_store(path)
    assert notices == ()
    assert [(entry.kind, entry.file) for entry in store.entries("d")] == [("k", "")]
    store.close()


def test_undo_takes_back_a_whole_step_and_redo_brings_it_again(store):
    both = store.apply(DOC, add=[edit(a="1"), edit(a="2")])
    assert store.undo(DOC)
    assert store.entries(DOC) == ()
    assert store.redo(DOC)
    assert store.entries(DOC) == both


def test_undo_of_a_removal_brings_the_entry_back(store):
    (kept,) = store.apply(DOC, add=[edit()])
    store.apply(DOC, remove=[kept.id])
    assert store.entries(DOC) == ()
    store.undo(DOC)
    assert store.entries(DOC) == (kept,)


def test_a_replacement_is_one_step(store):
    (old,) = store.apply(DOC, add=[edit(a="1")])
    (new,) = store.apply(DOC, add=[edit(a="2")], remove=[old.id])
    assert store.entries(DOC) == (new,)
    store.undo(DOC)
    assert store.entries(DOC) == (old,)


def test_steps_are_undone_last_first_and_redone_in_order(store):
    (first,) = store.apply(DOC, add=[edit(a="1")])
    (second,) = store.apply(DOC, add=[edit(a="2")])
    store.undo(DOC)
    assert store.entries(DOC) == (first,)
    store.undo(DOC)
    store.redo(DOC)
    assert store.entries(DOC) == (first,)
    store.redo(DOC)
    assert store.entries(DOC) == (first, second)


def test_a_new_change_ends_redo(store):
    store.apply(DOC, add=[edit(a="1")])
    store.undo(DOC)
    (new,) = store.apply(DOC, add=[edit(a="2")])
    assert not store.can_redo(DOC)
    assert not store.redo(DOC)
    assert store.entries(DOC) == (new,)


def test_undo_leaves_other_documents_alone(store):
    store.apply(DOC, add=[edit()])
    (theirs,) = store.apply(OTHER, add=[edit(document=OTHER)])
    assert store.undo(DOC)
    assert not store.undo(DOC)
    assert store.entries(OTHER) == (theirs,)


def test_can_undo_and_can_redo_tell_what_would_happen(store):
    assert (store.can_undo(DOC), store.can_redo(DOC)) == (False, False)
    store.apply(DOC, add=[edit()])
    assert (store.can_undo(DOC), store.can_redo(DOC)) == (True, False)
    store.undo(DOC)
    assert (store.can_undo(DOC), store.can_redo(DOC)) == (False, True)


def test_a_change_that_fails_leaves_nothing_behind(store):
    with pytest.raises(TypeError):
        store.apply(DOC, add=[edit(a="1"), edit(bad=object())])
    assert store.entries(DOC) == ()


def test_everything_kept_before_a_kill_is_there_after_it(path):
    script = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from reader.app.store import Entry, Scope, open_store
        store, _ = open_store(Path(sys.argv[1]))
        for n in range(10_000):
            store.apply("d", add=[Entry(kind="k", scope=Scope.DOCUMENT, document="d",
                                        value={"n": n})])
            print(n, flush=True)
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        reported = [int(process.stdout.readline()) for _ in range(20)]
        os.kill(process.pid, signal.SIGKILL)
        reported += [int(line) for line in process.stdout if line.endswith("\n")]
    store, notices = open_store(path)
    kept = [entry.value["n"] for entry in store.entries("d")]
    store.close()
    assert notices == ()
    assert kept[: len(reported)] == reported


def test_a_place_that_cannot_be_written_gives_a_store_in_memory_and_says_so(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    store, (notice,) = open_store(tmp_path / "file" / "store.sqlite3")
    kept = store.apply(DOC, add=[edit()])
    assert store.entries(DOC) == kept
    assert notice.code == Code.STORE_IN_MEMORY
    store.close()


def test_a_read_only_file_is_still_read(path, store, monkeypatch):
    kept = store.apply(DOC, add=[edit()])
    store.close()

    def refuse(_):
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("reader.app.store_file.migrate", _once(refuse))
    opened, (notice,) = open_store(path)
    assert notice.code == Code.STORE_IN_MEMORY
    assert opened.entries(DOC) == kept
    opened.close()


def _once(first):
    """`migrate`, but the first call goes to `first`: no permission stops root."""
    from reader.app.store_schema import migrate

    calls = []

    def stand_in(connection):
        calls.append(1)
        return first(connection) if len(calls) == 1 else migrate(connection)

    return stand_in


def test_a_damaged_file_is_kept_beside_a_new_one(path):
    path.parent.mkdir(parents=True)
    path.write_bytes(b"this is no database at all" * 100)
    store, (notice,) = open_store(path)
    store.apply(DOC, add=[edit()])
    store.close()
    assert notice.code == Code.STORE_DAMAGED
    assert Path(notice.data["path"]).read_bytes().startswith(b"this is no database")


def test_the_file_of_a_newer_version_is_left_as_it_is(path, store):
    store.close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 999")
    raw.close()
    opened, (notice,) = open_store(path)
    opened.apply(DOC, add=[edit()])
    opened.close()
    assert notice.code == Code.STORE_NEWER
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (999,)
    raw.close()


def test_two_windows_can_write_in_turn(path, store):
    second, _ = open_store(path)
    first_entry = store.apply(DOC, add=[edit(a="1")])
    second_entry = second.apply(DOC, add=[edit(a="2")])
    assert store.entries(DOC) == first_entry + second_entry
    second.close()


def test_a_newer_version_inside_a_place_without_writing_is_not_read(tmp_path):
    store, (notice,) = open_store(tmp_path)  # a folder where the file should be
    assert notice.code == Code.STORE_IN_MEMORY
    assert store.entries(DOC) == ()
    store.close()

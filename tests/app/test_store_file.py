"""What becomes of the store when its disk, its file or its pages fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app import store_file
from reader.app.store import Entry, Scope, open_store
from reader.core.errors import Code, ReaderError

DOC = "a" * 64
DAY = 24 * 60 * 60


def note(words):
    return Entry(kind="note", scope=Scope.DOCUMENT, document=DOC, value={"words": words})


def words(store):
    return [entry.value["words"] for entry in store.entries(DOC)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "store.sqlite3"


@pytest.fixture
def store(path):
    opened, _ = open_store(path)
    opened.apply(DOC, add=[note("云河市")])
    yield opened
    opened.close()


def reopened(path):
    store, notices = open_store(path)
    return store, [notice.code for notice in notices]


def damage(path):
    """Write rubbish over all pages but the header, which still looks like a store's."""
    data = bytearray(path.read_bytes())
    data[100:] = b"\xa5" * (len(data) - 100)
    path.write_bytes(data)


def test_a_full_disk_is_said_with_a_code_and_loses_nothing_that_was_kept(store):
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ReaderError) as caught:
        store.apply(DOC, add=[note("很长" * 40_000)])
    assert caught.value.code is Code.STORE_FULL
    assert words(store) == ["云河市"]
    store._db.execute("PRAGMA max_page_count = 100000")
    store.apply(DOC, add=[note("松岭县")])
    assert words(store) == ["云河市", "松岭县"]


def test_a_removed_file_is_written_again_with_all_it_held(store, path):
    path.unlink()
    store.apply(DOC, add=[note("松岭县")])
    (notice,) = store.notices
    assert notice.code is Code.STORE_VANISHED
    again, codes = reopened(path)
    assert (words(again), codes) == (["云河市", "松岭县"], [])
    again.close()


def test_a_file_removed_after_the_last_change_is_written_again_on_closing(store, path):
    for part in (path, *store_file.rest_of(path)):
        part.unlink(missing_ok=True)
    store.close()
    again, _ = reopened(path)
    assert words(again) == ["云河市"]
    again.close()


def test_a_file_that_cannot_be_written_again_is_said_with_a_code(store, path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    path.unlink()
    monkeypatch.setattr(store_file, "copy_to", refuse)
    with pytest.raises(ReaderError) as caught:
        store.apply(DOC, add=[note("松岭县")])
    assert caught.value.code is Code.STORE_FAILED
    assert caught.value.data["reason"] == "Permission denied"
    monkeypatch.undo()
    store.apply(DOC, add=[note("松岭县")])
    assert words(store) == ["云河市", "松岭县"]


def test_a_file_put_in_its_place_is_used_and_said(store, path, tmp_path):
    other, _ = open_store(tmp_path / "other.sqlite3")
    other.apply(DOC, add=[note("临江镇")])
    other.close()
    (tmp_path / "other.sqlite3").replace(path)
    for rest in store_file.rest_of(path):
        rest.unlink(missing_ok=True)
    store.apply(DOC, add=[note("松岭县")])
    assert [notice.code for notice in store.notices] == [Code.STORE_REPLACED]
    assert words(store) == ["临江镇", "松岭县"]


def test_a_damaged_file_gives_way_to_the_last_good_copy_and_is_kept(store, path):
    store.close()
    damage(path)
    again, (notice,) = open_store(path)
    assert notice.code is Code.STORE_RESTORED
    assert words(again) == ["云河市"]
    assert Path(notice.data["path"]).read_bytes()[200:210] == b"\xa5" * 10
    again.close()


def test_an_emptied_file_gives_way_to_the_last_good_copy(store, path):
    store.close()
    path.write_bytes(b"")
    again, codes = reopened(path)
    assert (words(again), codes) == (["云河市"], [Code.STORE_RESTORED])
    again.close()


def test_where_the_copy_is_damaged_too_a_new_store_is_begun_and_both_are_kept(store, path):
    store.close()
    damage(path)
    damage(store_file.good_copy(path))
    again, codes = reopened(path)
    assert (words(again), codes) == ([], [Code.STORE_DAMAGED])
    assert len(list(path.parent.glob("*.broken-1*"))) == 2
    again.close()


def test_a_good_copy_is_not_made_from_damaged_pages(store, path):
    store.close()
    store, _ = open_store(path)
    store.apply(DOC, add=[note("松岭县")])
    good = store_file.good_copy(path).read_bytes()
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damage(path)
    store._db.execute("PRAGMA cache_size = 0")
    store._db.execute("PRAGMA shrink_memory")
    store.close()
    assert store_file.good_copy(path).read_bytes() == good


def test_pages_damaged_while_open_are_said_with_a_code(store, path):
    store.apply(DOC, add=[note("干部" * 500) for _ in range(200)])
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damage(path)
    store._db.execute("PRAGMA shrink_memory")
    with pytest.raises(ReaderError) as caught:
        words(store)
    assert caught.value.code is Code.STORE_BROKEN


def test_a_copy_is_made_when_the_last_is_a_day_older_than_the_store(store, path):
    store.close()
    good = store_file.good_copy(path)
    at = path.stat().st_mtime
    os.utime(good, (at - DAY + 100, at - DAY + 100))
    open_store(path)[0].close()
    assert good.stat().st_mtime < at - 1000
    os.utime(good, (at - DAY - 100, at - DAY - 100))
    open_store(path)[0].close()
    assert good.stat().st_mtime > at - 1000


def test_closing_without_a_change_makes_no_copy(store, path):
    store.close()
    good = store_file.good_copy(path)
    good.unlink()
    os.utime(path, (0, 0))
    good.write_bytes(b"untouched")
    open_store(path)[0].close()
    assert good.read_bytes() == b"untouched"


def test_entries_of_one_origin_are_amended_together(store):
    (first,) = store.apply(DOC, add=[note("一")])
    second = Entry(
        kind="note", scope=Scope.DOCUMENT, document=DOC, value={"words": "一", "origin": first.id}
    )
    (second,) = store.apply(DOC, add=[second], remove=[first.id])
    store.amend(second.id, {"words": "二"})
    assert words(store) == ["云河市", "二"]
    store.undo(DOC)
    assert words(store) == ["云河市", "二"]
    store.amend(first.id, {"words": "三"})
    store.redo(DOC)
    assert words(store) == ["云河市", "三"]


@pytest.mark.slow
def test_nothing_kept_is_lost_by_kills_at_random_moments(tmp_path):
    script = Path(__file__).resolve().parents[2] / "packaging" / "kills.py"
    run = subprocess.run(
        [sys.executable, str(script), "--count", "12", "--seed", "7", "--folder", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "12 kills" in run.stdout


def test_a_file_that_has_become_read_only_is_said_with_a_code_and_loses_nothing(store):
    store._db.execute("PRAGMA query_only = ON")
    with pytest.raises(ReaderError) as caught:
        store.apply(DOC, add=[note("松岭县")])
    assert caught.value.code is Code.STORE_FAILED
    assert words(store) == ["云河市"]
    store._db.execute("PRAGMA query_only = OFF")
    store.apply(DOC, add=[note("松岭县")])
    assert words(store) == ["云河市", "松岭县"]

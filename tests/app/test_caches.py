import os
import stat

import pytest

from reader.app import caches
from reader.core import shards, tools
from reader.core.errors import Code
from reader.core.tools import Table


@pytest.fixture
def built(monkeypatch):
    """Tables of one entry in place of the real ones, and the list of those that were built."""
    made = []

    def build(table):
        made.append(table)
        return shards.pack({"党": table.value}, version=tools.version(table))

    monkeypatch.setattr(caches, "build", build)
    monkeypatch.setattr(caches, "open_over", lambda **data: data)
    return made


def test_the_first_start_builds_every_table_and_the_second_none(built, tmp_path):
    cache = tmp_path / "cache"
    caches.open_tools(cache)
    assert built == list(Table)
    _, notices = caches.open_tools(cache)
    assert built == list(Table)
    assert notices == ()


def test_a_damaged_table_is_built_anew(built, tmp_path):
    caches.open_tools(tmp_path)
    path = next(tmp_path.glob("words-*.table"))
    raw = bytearray(path.read_bytes())
    raw[-1] ^= 255
    path.write_bytes(raw)
    _, notices = caches.open_tools(tmp_path)
    assert built.count(Table.WORDS) == 2
    assert notices == ()
    assert path.read_bytes() != bytes(raw)


def test_an_empty_table_file_is_built_anew(built, tmp_path):
    caches.open_tools(tmp_path)
    next(tmp_path.glob("words-*.table")).write_bytes(b"")
    caches.open_tools(tmp_path)
    assert built.count(Table.WORDS) == 2


def test_the_one_who_builds_is_told_which_table(built, tmp_path):
    told = []
    caches.open_tools(tmp_path, building=told.append)
    assert told == list(Table)


def test_a_place_that_cannot_be_a_folder_costs_a_notice_and_nothing_else(built, tmp_path):
    (tmp_path / "cache").write_text("a file stands where the folder should be")
    opened, notices = caches.open_tools(tmp_path / "cache")
    assert [notice.code for notice in notices] == [Code.CACHE_UNAVAILABLE]
    assert set(opened) == {"words_data", "readings_data", "glosses_data"}


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_a_folder_that_others_can_write_is_never_read(built, tmp_path):
    caches.open_tools(tmp_path)
    tmp_path.chmod(0o777)
    _, notices = caches.open_tools(tmp_path)
    assert [notice.code for notice in notices] == [Code.CACHE_UNAVAILABLE]
    assert built == [*Table, *Table]


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_a_new_cache_folder_is_the_user_s_alone(built, tmp_path):
    caches.open_tools(tmp_path / "new")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_no_half_written_file_is_left_behind(built, tmp_path):
    caches.open_tools(tmp_path)
    assert sorted(path.name.split("-")[0] for path in tmp_path.iterdir()) == [
        "glosses",
        "readings",
        "words",
    ]

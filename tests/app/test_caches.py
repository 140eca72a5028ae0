import errno
import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

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


def test_a_table_of_another_version_is_built_anew(built, monkeypatch, tmp_path):
    caches.open_tools(tmp_path)
    monkeypatch.setattr(caches, "version", lambda table: tools.version(table) + 1)
    caches.open_tools(tmp_path)
    assert built == [*Table, *Table]


def test_a_table_of_another_version_under_our_name_is_built_anew(built, tmp_path):
    caches.open_tools(tmp_path)
    path = next(tmp_path.glob("words-*.table"))
    path.write_bytes(shards.pack({"党": "old"}, version=tools.version(Table.WORDS) - 1))
    caches.open_tools(tmp_path)
    assert built.count(Table.WORDS) == 2


def test_a_table_cut_short_is_built_anew(built, tmp_path):
    caches.open_tools(tmp_path)
    path = next(tmp_path.glob("words-*.table"))
    path.write_bytes(path.read_bytes()[:-3])
    caches.open_tools(tmp_path)
    assert built.count(Table.WORDS) == 2


def test_a_full_disk_costs_a_notice_and_nothing_else(built, monkeypatch, tmp_path):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(caches.atomic, "write", refuse)
    opened, notices = caches.open_tools(tmp_path)
    assert [notice.code for notice in notices] == [Code.CACHE_UNAVAILABLE]
    assert len(opened) == len(Table)


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_a_home_that_is_read_only_costs_a_notice_and_nothing_else(built):
    opened, notices = caches.open_tools(Path("/proc/jingdu"))
    assert [notice.code for notice in notices] == [Code.CACHE_UNAVAILABLE]
    assert len(opened) == len(Table)


def test_two_instances_that_start_together_both_get_sound_tables(built, tmp_path):
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(caches.open_tools, [tmp_path / "cache"] * 2))
    assert [notices for _, notices in both] == [(), ()]
    assert len(list((tmp_path / "cache").iterdir())) == len(Table)

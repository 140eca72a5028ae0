import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from reader.__main__ import main as program_main
from reader.app import caches, program, table_process
from reader.core import shards, tools
from reader.core.errors import Code, ReaderError
from reader.core.tools import Table


def never():
    return False


@pytest.fixture
def small(monkeypatch):
    """Tables of one entry in place of the real ones, and those that this process built."""
    made = []

    def build(table):
        made.append(table)
        return shards.pack({"河": table.value}, version=tools.version(table))

    monkeypatch.setattr(caches, "build", build)
    monkeypatch.setattr(caches, "open_over", lambda **data: data)
    monkeypatch.setattr(table_process, "_give_way", lambda: None)
    return made


@pytest.fixture
def as_process(monkeypatch):
    """Have this Python code run in place of the program's own processes; the processes started."""
    started = []
    real = subprocess.Popen

    def start(*arguments, **options):
        started.append(real(*arguments, **options))
        return started[-1]

    def use(code):
        monkeypatch.setattr(program, "command", lambda *_: (sys.executable, "-c", code))
        monkeypatch.setattr(table_process.subprocess, "Popen", start)
        return started

    return use


def test_a_process_puts_a_sound_table_into_the_folder(tmp_path):
    table_process.build(tmp_path / "cache", [Table.GLOSSES], cancelled=never)
    (made,) = (tmp_path / "cache").iterdir()
    table = tools.glosses.GlossTable(made.read_bytes())
    assert table.entries("北京")


def test_a_process_that_is_killed_leaves_the_work_to_the_caller(small, as_process, tmp_path):
    started = as_process("import os; os.abort()")
    _, notices = caches.open_tools(
        tmp_path, elsewhere=partial(table_process.build, cancelled=never)
    )
    assert len(started) == len(Table)
    assert small == list(Table)
    assert notices == ()


def test_where_no_process_can_be_started_the_caller_builds(small, monkeypatch, tmp_path):
    monkeypatch.setattr(program, "command", lambda *_: (str(tmp_path / "gone"),))
    caches.open_tools(tmp_path, elsewhere=partial(table_process.build, cancelled=never))
    assert small == list(Table)


def test_cancelling_kills_the_processes(as_process, tmp_path):
    started = as_process("import time; time.sleep(600)")
    table_process.build(tmp_path, list(Table), cancelled=lambda: True)
    assert len(started) == len(Table)
    assert all(process.returncode for process in started)


def test_a_process_that_never_ends_is_given_up(as_process, monkeypatch, tmp_path):
    started = as_process("import time; time.sleep(600)")
    monkeypatch.setattr(table_process, "LIMIT", 0.0)
    table_process.build(tmp_path, [Table.WORDS], cancelled=never)
    assert started[0].returncode


def test_only_what_is_missing_is_asked_for(small, tmp_path):
    caches.open_tools(tmp_path)
    next(tmp_path.glob("readings-*.table")).write_bytes(b"damaged")
    asked = []
    caches.open_tools(tmp_path, elsewhere=lambda _, missing: asked.append(missing))
    assert asked == [(Table.READINGS,)]


def test_what_the_processes_have_made_is_opened_and_not_built_again(small, tmp_path):
    def elsewhere(cache, missing):
        assert table_process.main([str(cache), *missing]) == 0
        small.clear()

    opened, notices = caches.open_tools(tmp_path, elsewhere=elsewhere)
    assert small == []
    assert notices == ()
    assert set(opened) == {"words_data", "readings_data", "glosses_data"}


def test_a_folder_that_cannot_be_used_starts_no_process(small, tmp_path):
    (tmp_path / "cache").write_text("a file stands where the folder should be")
    asked = []
    _, notices = caches.open_tools(tmp_path / "cache", elsewhere=lambda *call: asked.append(call))
    assert asked == []
    assert [notice.code for notice in notices] == [Code.CACHE_UNAVAILABLE]


def test_a_sound_table_is_not_built_again(small, tmp_path):
    assert table_process.main([str(tmp_path), "words"]) == 0
    assert table_process.main([str(tmp_path), "words"]) == 0
    assert small == [Table.WORDS]


def test_two_instances_that_start_together_leave_one_sound_table(small, tmp_path):
    with ThreadPoolExecutor(2) as pool:
        statuses = list(pool.map(table_process.main, [[str(tmp_path), "words"]] * 2))
    assert statuses == [0, 0]
    (path,) = tmp_path.iterdir()
    shards.ShardTable(path.read_bytes(), version=tools.version(Table.WORDS)).verify()


def test_the_status_tells_of_a_folder_that_cannot_be_used(small, tmp_path):
    (tmp_path / "cache").write_text("a file stands where the folder should be")
    assert table_process.main([str(tmp_path / "cache"), "words"]) == 1


def test_the_status_tells_of_missing_data(small, monkeypatch, tmp_path):
    def fail(_):
        raise ReaderError(Code.RESOURCE_BROKEN, name="dict.txt")

    monkeypatch.setattr(caches, "build", fail)
    assert table_process.main([str(tmp_path), "words"]) == 1


def test_the_status_tells_of_a_table_nobody_knows(small, tmp_path):
    assert table_process.main([str(tmp_path), "atlas"]) == 1


def test_the_program_takes_the_hidden_subcommand(small, tmp_path):
    assert program_main([table_process.OPTION, str(tmp_path), "words"]) == 0
    assert small == [Table.WORDS]


def test_the_process_gives_way_to_others(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(table_process.os, "nice", asked.append, raising=False)
    assert table_process.main([str(tmp_path)]) == 0
    assert asked == [10]

import os
from dataclasses import replace

import pytest

from reader.app import kept_results
from reader.app.kept_results import KeptResults
from reader.core.annotations import Annotations
from reader.core.document import parse
from reader.core.source import read_text
from reader.core.spans import Span


@pytest.fixture
def document(monkeypatch):
    monkeypatch.setattr(kept_results, "FROM", 10)
    return parse(read_text("云河市工作简报\n松岭县举办培训。\n临江镇建成驿站。"))


class Maker:
    """Makes annotations, and remembers of which blocks."""

    def __init__(self, document):
        self.document, self.asked = document, []

    def __call__(self, index):
        self.asked.append(index)
        block = self.document.blocks[index]
        return Annotations(start=block.start, end=block.end, words=(Span(block.start, block.end),))


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def go_through(cache, document, rules=(), room=kept_results.ROOM):
    """All blocks of the document, kept afterwards; and which of them had to be made."""
    make = Maker(document)
    results = KeptResults(cache, room).of(document, rules, make)
    found = [results.block(index) for index in range(len(document.blocks))]
    results.keep()
    return found, make.asked


def files(cache):
    return list(cache.rglob("*.results"))


def test_what_was_found_is_not_made_again(cache, document):
    first, asked = go_through(cache, document)
    assert asked == [0, 1, 2]
    again, asked = go_through(cache, document)
    assert asked == []
    assert again == first


def test_what_a_cancelled_job_has_found_is_of_no_use_but_no_harm(cache, document):
    make = Maker(document)
    KeptResults(cache).of(document, (), make).block(1)
    assert not files(cache)


def test_a_part_that_is_kept_is_completed(cache, document):
    results = KeptResults(cache).of(document, (), Maker(document))
    results.block(1)
    results.keep()
    assert go_through(cache, document)[1] == [0, 2]
    assert go_through(cache, document)[1] == []


def test_other_rules_find_anew(cache, document):
    go_through(cache, document)
    assert go_through(cache, document, rules=("松岭县",))[1] == [0, 1, 2]


def test_another_outline_of_the_same_text_is_annotated_anew(cache, document):
    go_through(cache, document)
    other = replace(document, blocks=document.blocks[:2])
    assert go_through(cache, other)[1] == [0, 1]


def test_another_program_finds_anew(cache, document, monkeypatch):
    go_through(cache, document)
    monkeypatch.setattr("reader.__version__", "0.0.0")
    assert go_through(cache, document)[1] == [0, 1, 2]


def test_a_short_document_leaves_nothing(cache, document, monkeypatch):
    monkeypatch.setattr(kept_results, "FROM", 1000)
    go_through(cache, document)
    assert not files(cache)


@pytest.mark.parametrize("spoil", [lambda data: data[:-3], lambda _: b"", lambda d: d + b"x"])
def test_a_damaged_file_is_removed_and_made_anew(cache, document, spoil):
    first, _ = go_through(cache, document)
    (file,) = files(cache)
    file.write_bytes(spoil(file.read_bytes()))
    again, asked = go_through(cache, document)
    assert asked == [0, 1, 2]
    assert again == first
    assert go_through(cache, document)[1] == []


def test_a_sound_file_with_a_foreign_line_gives_the_rest(cache, document):
    go_through(cache, document)
    (file,) = files(cache)
    kept_results._write(file, {**dict(kept_results._read(file)), 1: b"{}"})
    assert go_through(cache, document)[1] == [1]


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_nothing_is_read_where_others_may_write(cache, document):
    go_through(cache, document)
    (file,) = files(cache)
    file.parent.chmod(0o777)
    assert go_through(cache, document)[1] == [0, 1, 2]


def test_a_folder_that_cannot_be_made_costs_only_time(cache, document):
    cache.write_text("a file", "utf-8")
    found, asked = go_through(cache, document)
    assert len(found) == 3
    assert asked == [0, 1, 2]


def test_what_was_not_used_for_longest_gives_way(cache, document):
    go_through(cache, document, rules=1)
    (first,) = files(cache)
    os.utime(first, (1, 1))
    go_through(cache, document, rules=2)
    (second,) = set(files(cache)) - {first}
    os.utime(second, (2, 2))
    go_through(cache, document, rules=1)  # used now
    room = first.stat().st_size * 5 // 2
    go_through(cache, document, rules=3, room=room)
    assert first.exists()
    assert not second.exists()

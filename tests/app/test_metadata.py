from dataclasses import replace
from pathlib import Path

import pytest

from reader.app.metadata import Metadata, with_metadata
from reader.app.store import open_store
from reader.core.errors import Code, ReaderError
from tests.core.documents import build

DOCUMENT = build(("paragraph", "培训干部。"), meta={"title": "综述", "editor": "许明"})


@pytest.fixture
def store(tmp_path):
    opened, _ = open_store(tmp_path / "store.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def metadata(store):
    return Metadata(lambda _: store)


def test_what_was_said_takes_the_place_of_what_was_read(metadata):
    metadata.keep(DOCUMENT, {"title": " 三年\n综述 ", "date": "2025年3月5日"})
    read = metadata.applied(DOCUMENT)
    assert read.meta == {"title": "三年 综述", "editor": "许明", "date": "2025年3月5日"}
    assert read.dates == {"date": "2025-03-05"}
    assert read.text == DOCUMENT.text


def test_an_empty_field_is_taken_away(metadata):
    metadata.keep(DOCUMENT, {"editor": ""})
    assert metadata.applied(DOCUMENT).meta == {"title": "综述"}


def test_without_a_word_the_document_is_as_it_was(metadata):
    assert metadata.applied(DOCUMENT) is DOCUMENT
    assert Metadata(lambda _: None).applied(DOCUMENT) is DOCUMENT


def test_the_last_word_counts_and_undo_brings_the_one_before(metadata, store):
    metadata.keep(DOCUMENT, {"title": "甲"})
    metadata.keep(DOCUMENT, {"title": "乙"})
    assert metadata.of(DOCUMENT) == {"title": "乙"}
    store.undo(DOCUMENT.source.sha256)
    assert metadata.of(DOCUMENT) == {"title": "甲"}


def test_saying_what_was_read_is_saying_nothing(metadata):
    metadata.keep(DOCUMENT, {"title": "甲"})
    metadata.keep(DOCUMENT, {"title": "综述"})
    assert metadata.applied(DOCUMENT) is DOCUMENT


def test_what_was_said_of_a_file_holds_for_its_next_version_until_that_has_its_own(metadata):
    file = Path("/reports/云河.txt")
    metadata.keep(DOCUMENT, {"title": "甲"}, file)
    changed = replace(DOCUMENT, source=replace(DOCUMENT.source, sha256="b" * 64))
    assert metadata.applied(changed, file).meta["title"] == "甲"
    assert metadata.applied(changed).meta["title"] == "综述"
    metadata.keep(changed, {"title": "综述"}, file)
    assert metadata.applied(changed, file).meta["title"] == "综述"
    assert metadata.applied(DOCUMENT, file).meta["title"] == "甲"


def test_a_date_that_is_none_is_refused_and_nothing_kept(metadata):
    with pytest.raises(ReaderError) as caught:
        metadata.keep(DOCUMENT, {"date": "去年"})
    assert caught.value.code is Code.METADATA_DATE
    assert metadata.of(DOCUMENT) == {}


def test_fields_outside_the_contract_are_not_kept(metadata):
    metadata.keep(DOCUMENT, {"price": "3元"})
    assert metadata.of(DOCUMENT) == {}


def test_metadata_is_applied_to_any_document():
    assert with_metadata(DOCUMENT, {"title": "乙"}).meta["title"] == "乙"

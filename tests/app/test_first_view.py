import os

import pytest

from reader.app import first_view
from reader.app.annotated import Annotated
from reader.app.opening import SAMPLE, Request, read
from reader.core.annotation_lines import unseal
from reader.core.annotations import annotate_document
from reader.core.document import parse
from reader.core.errors import Code, ReaderError
from reader.core.snapshot import load
from reader.core.source import read_text

TEXT = "松岭县2024年新建道路12公里。\n"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "a.txt"
    made.write_text(TEXT, "utf-8")
    return made


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "views"


def kept(folder, path):
    document = read(Request(path=path))
    first_view.keep(folder, path, document, Annotated(document), 0)
    return document


def annotated(tools):
    """A document longer than a screenful, all of it annotated."""
    known = Annotated(parse(read_text("松岭县培训干部42期，银行行长参加。\n" * 200)))
    known.add(annotate_document(known.document, tools))
    return known


def test_what_is_kept_is_found(folder, path):
    document = kept(folder, path)
    assert first_view.find(folder, Request(path=path)).document == document


def test_a_changed_file_has_no_snapshot(folder, path):
    kept(folder, path)
    path.write_text(TEXT + "临江镇培训干部30人。\n", "utf-8")
    assert first_view.find(folder, Request(path=path)) is None


def test_a_file_that_is_gone_has_none(folder, path):
    kept(folder, path)
    path.unlink()
    assert first_view.find(folder, Request(path=path)) is None


def test_another_encoding_and_pasted_text_have_none(folder, path):
    kept(folder, path)
    assert first_view.find(folder, Request(path=path, encoding="big5")) is None
    assert first_view.find(folder, Request(text=TEXT)) is None


def test_a_damaged_snapshot_is_none(folder, path):
    kept(folder, path)
    for file in folder.iterdir():
        file.write_bytes(b"{")
    assert first_view.find(folder, Request(path=path)) is None


def test_the_first_sample_has_one_on_a_new_machine(folder):
    assert first_view.find(folder, Request(resource=SAMPLE)).figures


def test_the_oldest_give_way(folder, tmp_path):
    for number in range(first_view.KEPT + 3):
        path = tmp_path / f"{number}.txt"
        path.write_text(TEXT, "utf-8")
        kept(folder, path)
        os.utime(max(folder.iterdir(), key=os.path.getmtime), (number, number))
    assert len(list(folder.iterdir())) <= first_view.KEPT + 1


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path, path):
    (tmp_path / "file").write_text("", "utf-8")
    kept(tmp_path / "file" / "views", path)
    assert first_view.find(tmp_path / "file" / "views", Request(path=path)) is None


def test_a_very_long_text_is_not_kept(folder, path, monkeypatch):
    monkeypatch.setattr(first_view, "LONGEST", 5)
    kept(folder, path)
    assert not folder.exists()


def test_a_broken_installation_is_no_snapshot(folder, monkeypatch):
    def missing(name):
        raise ReaderError(Code.RESOURCE_BROKEN, name=name)

    monkeypatch.setattr(first_view.assets, "read_bytes", missing)
    assert first_view.find(folder, Request(resource=SAMPLE)) is None


def test_a_snapshot_holds_all_that_is_known_of_a_screenful_from_the_place_on(tools):
    known, at = annotated(tools), 1000
    found = unseal(load(first_view.packed(known.document, known, at)).sealed)
    assert found == known.stretch(at, at + first_view.AROUND)
    assert found.start <= at < found.end < len(known.document.text)
    assert found.words
    assert found.readings


def test_of_a_document_without_words_nothing_is_sealed_but_its_extent():
    known = Annotated(parse(read_text(TEXT)))
    found = unseal(load(first_view.packed(known.document, known, 0)).sealed)
    assert (found.words, found.readings, found.figures) == ((), (), ())


def test_the_samples_snapshot_holds_words_and_readings(folder):
    found = unseal(first_view.find(folder, Request(resource=SAMPLE)).sealed)
    assert found.start == 0
    assert found.words
    assert found.readings

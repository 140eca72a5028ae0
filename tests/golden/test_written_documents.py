"""Outlines of documents of many kinds, written with their expectations before they were read.

Beside each document of `documents/` stands its table: the title, and the sections in order.
Headings are compared without white space. A table changes when its author was wrong, never
because the program disagrees.
"""

import csv
from pathlib import Path

import pytest

from reader.app.reading_process import read_file

_DOCUMENTS = Path(__file__).parent / "documents"
_TABLES = sorted(_DOCUMENTS.glob("*.tsv"))


def _squeezed(text):
    return "".join(text.split())


@pytest.fixture(params=_TABLES, ids=lambda path: path.stem)
def pair(request):
    """The rows of a table, and the document it is about."""
    (file,) = (p for p in _DOCUMENTS.glob(f"{request.param.stem}.*") if p.suffix != ".tsv")
    with request.param.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return rows, read_file(file)


def test_the_sections_are_those_the_author_meant(pair):
    rows, document = pair
    found = [
        (str(section.level), section.kind.value, _squeezed(document.heading(at)))
        for at, section in enumerate(document.sections)
    ]
    assert found == [(r["level"], r["kind"], r["heading"]) for r in rows if r["kind"] != "title"]


def test_the_title_is_the_documents_own(pair):
    rows, document = pair
    assert _squeezed(document.meta.get("title", "")) == rows[0]["heading"]

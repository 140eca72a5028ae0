"""The samples' figures against expectations written by hand before any program read them."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from reader.app.reading_process import read_file
from reader.core.annotations import annotate_document
from reader.core.blocks import BlockKind
from reader.core.export import change_words, value_words

_EXPECTED = Path(__file__).parent / "expected"
_FILES = {
    "yunhe_party_building": "yunhe_party_building.txt",
    "songling_communique_2024": "songling_communique_2024.html",
}
_SURE = ("surface", "value", "unit", "qualifier", "kind", "change", "per")


def _expected(stem):
    with (_EXPECTED / f"{stem}.figures.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        return [{key: value or "" for key, value in row.items()} for row in rows]


def _change(written):
    """by:up, from:down:140:79, to:up::98.6 in the words of an export."""
    if not written:
        return ""
    role, direction, *pair = written.split(":")
    return " ".join([role, direction, *(_value(side) if side else "?" for side in pair)])


def _value(written):
    members = written.strip("[]").split(",")
    return " ".join(f"{Decimal(member.strip()).normalize():f}" for member in members)


def _found(stem, tools, samples):
    document = read_file(samples / _FILES[stem])
    tables = [b for b in document.blocks if b.kind is BlockKind.TABLE]
    for figure in annotate_document(document, tools).figures:
        if any(b.start <= figure.start < b.end for b in tables):
            continue
        yield {
            "surface": figure.surface,
            "value": value_words(figure.value),
            "unit": figure.unit,
            "qualifier": figure.qualifier.value,
            "kind": figure.kind.value,
            "subject": figure.subject,
            "change": change_words(figure),
            "time": figure.time,
            "per": figure.per,
        }


@pytest.fixture(params=sorted(_FILES))
def pair(request, tools, samples):
    wanted = [
        {**row, "value": _value(row["value"]), "change": _change(row["change"])}
        for row in _expected(request.param)
    ]
    return wanted, list(_found(request.param, tools, samples))


def test_every_figure_is_found_and_nothing_else(pair):
    wanted, found = pair
    assert [row["surface"] for row in found] == [row["surface"] for row in wanted]


@pytest.mark.parametrize("column", _SURE)
def test_what_is_checkable_is_right(pair, column):
    wanted, found = pair
    assert [(r["surface"], r[column]) for r in found] == [(r["surface"], r[column]) for r in wanted]


@pytest.mark.parametrize(("column", "floor"), [("subject", 0.9), ("time", 0.97)])
def test_what_careful_readers_may_differ_on_is_mostly_as_expected(pair, column, floor):
    wanted, found = pair
    same = sum(a[column] == b[column] for a, b in zip(wanted, found, strict=True))
    assert same / len(wanted) >= floor

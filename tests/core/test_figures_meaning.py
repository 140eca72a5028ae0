"""What figures of many genres count, when, per what, and what changed: sentences as rows."""

import difflib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from reader.core.annotations import annotate
from reader.core.context import Context

_FILE = Path(__file__).with_name("figure_meanings.tsv")
_BOUNDS = {
    "e": "exact",
    "a": "about",
    "m": "more_than",
    "l": "less_than",
    "n": "nearly",
    "L": "at_least",
    "M": "at_most",
}
_KINDS = {
    "c": "count",
    "y": "money",
    "%": "percent",
    "p": "points",
    "x": "multiple",
    "/": "fraction",
    ":": "ratio",
    "d": "duration",
    "a": "age",
    "u": "measure",
    "r": "rank",
    "i": "index",
}
_OPEN = {"二十八公尺"}  # 坝高二十八公尺: an old unit that the table does not hold yet


def _rows():
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "sentence\t")):
            sentence, _, figures = line.partition("\t")
            yield sentence, [_expected(f) for f in figures.split(" ; ")]


def _expected(written):
    cells = [*written.strip().split("|"), *[""] * 9][:9]
    names = ("surface", "value", "unit", "bound", "kind", "change", "subject", "time", "per")
    row = dict(zip(names, cells, strict=True))
    values = [Fraction(part) for part in row["value"].strip("[]").split(",")]
    row["value"] = tuple(Decimal(v.numerator) / Decimal(v.denominator) for v in values)
    row["bound"], row["kind"] = _BOUNDS[row["bound"]], _KINDS[row["kind"]]
    return row


def _found(figure):
    value = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    return {
        "surface": figure.surface,
        "value": value,
        "unit": figure.unit,
        "bound": figure.qualifier.value,
        "kind": figure.kind.value,
        "change": _change(figure.change),
        "subject": figure.subject,
        "time": figure.time,
        "per": figure.per,
    }


def _change(change):
    if change is None:
        return ""
    sign = {"up": "+", "down": "-"}[change.direction]
    if change.role == "by":
        return sign
    return "f" if change.role == "from" else "t" if change.start is not None else f"t{sign}"


ROWS = list(_rows())


@pytest.fixture(scope="module")
def pairs(tools):
    found = []
    for sentence, expected in ROWS:
        figures = {f.surface: _found(f) for f in annotate(sentence, Context(), tools).figures}
        found += [(row, figures.get(row["surface"], {})) for row in expected]
    return found


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[row[0][:16] for row in ROWS])
def test_a_sentence_has_its_figures_and_no_others(sentence, expected, tools):
    core = ("surface", "value", "unit", "bound", "kind")
    found = [_found(f) for f in annotate(sentence, Context(), tools).figures]
    wanted = [row for row in expected if row["surface"] not in _OPEN]
    assert [[f[k] for k in core] for f in found] == [[row[k] for k in core] for row in wanted]


@pytest.mark.parametrize(("column", "floor"), [("change", 0.99), ("per", 0.99), ("time", 0.97)])
def test_what_a_figure_says_is_read_as_expected(pairs, column, floor):
    same = sum(found.get(column) == row[column] for row, found in pairs)
    assert same >= floor * len(pairs)


def test_most_subjects_are_those_expected(pairs):
    asked = [(row["subject"], found.get("subject", "")) for row, found in pairs if row["subject"]]
    assert sum(a == b for a, b in asked) >= 0.85 * len(asked)
    assert sum(_common(a, b) for a, b in asked) >= 0.92 * len(asked)


def _common(one, other):
    """Longest common piece of two names against their lengths, from 0 to 1."""
    match = difflib.SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return 2 * match.size / (len(one) + len(other)) if one or other else 1.0

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
    assert [[f[k] for k in core] for f in found] == [[row[k] for k in core] for row in expected]


@pytest.mark.parametrize(("column", "floor"), [("change", 0.99), ("per", 0.99), ("time", 0.97)])
def test_what_a_figure_says_is_read_as_expected(pairs, column, floor):
    same = sum(found.get(column) == row[column] for row, found in pairs)
    assert same >= floor * len(pairs)


def test_most_subjects_are_those_expected(pairs):
    asked = [(row["subject"], found.get("subject", "")) for row, found in pairs if row["subject"]]
    assert sum(a == b for a, b in asked) >= 0.85 * len(asked)
    assert sum(_common(a, b) for a, b in asked) >= 0.92 * len(asked)


@pytest.mark.parametrize(
    ("lead", "time"),
    [
        ("今年主要目标是：", "今年"),
        ("2031年重点抓好以下工作：", "2031年"),
        ("增速均比上年加快；", ""),
        ("重点抓好以下工作：", ""),
    ],
)
def test_a_list_item_takes_the_time_of_its_header(lead, time, tools):
    (figure,) = annotate("新建高标准农田18万亩；", Context(lead=lead), tools).figures
    assert figure.time == time


def test_a_header_governs_no_sentence_after_the_first(tools):
    found = annotate("新建农田18万亩。另建水库3座。", Context(lead="今年目标是："), tools).figures
    assert [figure.time for figure in found] == ["今年", ""]


@pytest.mark.parametrize(
    ("sentence", "doubts"),
    [
        ("农业增加值约占全县的18%。", ("bound-detached",)),
        ("耕地约占18%。", ()),
        ("补助以3万元为上限。", ("bound-detached",)),
        ("种植面积超过18万亩。", ()),
        ("试验田长30米×20米。", ("unparsed-part",)),
        ("气温为20±2度。", ("unparsed-part",)),
        ("新建农田18万亩、水渠3公里。", ()),
    ],
)
def test_what_is_half_understood_is_doubted(sentence, doubts, tools):
    found = [f.doubts for f in annotate(sentence, Context(), tools).figures]
    told = {doubt for some in found for doubt in some if doubt != "subject-unknown"}
    assert told == set(doubts)


def _common(one, other):
    """Longest common piece of two names against their lengths, from 0 to 1."""
    match = difflib.SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return 2 * match.size / (len(one) + len(other)) if one or other else 1.0

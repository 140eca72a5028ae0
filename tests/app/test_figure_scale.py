"""Bars beside comparable figures, and none where they would mislead."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reader.app.figure_place import place
from reader.app.figure_scale import Bar, bars, kinship_of
from reader.core.figures import Change, FigureKind
from tests.app.figure_samples import PLAIN


def row(*values, **more):
    common = {"unit": "元", "kind": FigureKind.MONEY} | more
    return [
        replace(PLAIN, start=at, end=at + 1, value=Decimal(value), **common)
        for at, value in enumerate(values)
    ]


def lengths(figures):
    found = bars([figures], kinship_of)
    return [found[place(f)].length if place(f) in found else None for f in figures]


def test_amounts_of_one_size_are_drawn_from_zero():
    assert lengths(row(10, 20, 40)) == [0.25, 0.5, 1]


def test_amounts_far_apart_are_drawn_on_a_logarithm_that_says_so():
    figures = row(100, 10000, 1000000)
    found = bars([figures], kinship_of)
    assert [found[place(f)] for f in figures] == [
        Bar(0, logarithmic=True),
        Bar(2 / 5, logarithmic=True),
        Bar(4 / 5, logarithmic=True),
    ]


def test_shares_are_drawn_against_a_hundred():
    assert lengths(row(20, 50, 80, unit="%", kind=FigureKind.PERCENT)) == [0.2, 0.5, 0.8]


def test_rises_are_drawn_against_the_largest():
    up = Change(role="by", direction="up")
    assert lengths(row(5, 10, 20, unit="%", kind=FigureKind.PERCENT, change=up)) == [0.25, 0.5, 1]


@pytest.mark.parametrize(
    "figures",
    [
        row(10, 20),  # two make no comparison
        row(10, 10, 10),  # nor do equals
        row("0.5", 10, 95, unit="%", kind=FigureKind.PERCENT),  # shares are not stretched
        row(1, 2, 3, kind=FigureKind.RANK, unit="位"),
        row(10, 20, 40, unit=""),
        row(10, 20, 40, doubts=("unit-unknown",)),
        row(-1, -2, -4),
        [*row(10, 20), *(replace(f, per="户", start=9) for f in row(40))],
    ],
)
def test_what_cannot_be_compared_has_no_bar(figures):
    assert set(lengths(figures)) == {None}


def test_rises_are_not_compared_with_levels():
    rises = [
        replace(f, start=f.start + 9, change=Change(role="by", direction="up")) for f in row(1, 2)
    ]
    assert lengths([*row(1, 2), *rises]) == [None] * 4


def test_a_mere_classifier_compares_what_counts_the_same_thing():
    same = row(10, 20, 40, unit="个", kind=FigureKind.COUNT, subject="站点")
    assert lengths(same) == [0.25, 0.5, 1]
    other = [replace(f, subject=f"物{at}") for at, f in enumerate(same)]
    assert lengths(other) == [None] * 3
    assert lengths([replace(f, subject="") for f in same]) == [None] * 3


def test_groups_are_compared_inside_themselves():
    low, high = row(1, 2, 4), [replace(f, start=f.start + 9) for f in row(100, 200, 400)]
    found = bars([low, high], kinship_of)
    assert found[place(low[2])].length == found[place(high[2])].length == 1

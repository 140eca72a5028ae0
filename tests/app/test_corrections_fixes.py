from dataclasses import replace
from decimal import Decimal

import pytest

from reader.app.corrections.fixes import (
    Fix,
    difference,
    fix_from_text,
    fix_to_text,
    fixed,
    overlaid,
    parse_value,
)
from reader.core.figures import Change, Figure, FigureKind, Qualifier

FIGURE = Figure(
    start=0,
    end=4,
    surface="300人",
    value=Decimal(300),
    unit="人",
    qualifier=Qualifier.EXACT,
    kind=FigureKind.COUNT,
    rule="plain",
    doubts=("subject-unknown", "unit-unknown"),
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,200.50", Decimal("1200.50")),
        ("-3", Decimal(-3)),
        ("3 5", (Decimal(3), Decimal(5))),
    ],
)
def test_an_amount_is_read_as_typed(typed, value):
    assert parse_value(typed) == value


@pytest.mark.parametrize("typed", ["", "12人", "1e9", "NaN", "Infinity", "٣", "9" * 41])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        parse_value(typed)


@pytest.mark.parametrize(
    "fix",
    [
        Fix(value=Decimal("5.50"), unit="%"),
        Fix(value=(Decimal(3), Decimal(5)), qualifier=Qualifier.ABOUT),
        Fix(subject="“干部”", unit=""),
    ],
)
def test_a_fix_comes_back_from_its_text(fix):
    assert fix_from_text(fix_to_text(fix)) == fix


def test_only_the_doubts_about_what_is_fixed_go():
    assert fixed(FIGURE, Fix(unit="名")).doubts == ("subject-unknown",)


def test_the_end_of_a_change_follows_the_value_it_was():
    change = Change(role="to", direction="up", start=Decimal(200), end=Decimal(300))
    made = fixed(replace(FIGURE, change=change), Fix(value=Decimal(350)))
    assert made.change == replace(change, end=Decimal(350))


def test_only_what_differs_is_a_fix():
    wanted = Fix(value=Decimal(300), unit="名", qualifier=Qualifier.EXACT, subject="")
    assert difference(FIGURE, wanted) == Fix(unit="名")


def test_a_second_fix_keeps_what_the_first_fixed_elsewhere():
    assert overlaid(Fix(unit="名", subject="学员"), Fix(unit="人")) == Fix(
        unit="人", subject="学员"
    )

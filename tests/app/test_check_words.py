"""Checks in words: never "false", the recomputation and the tolerance shown."""

from decimal import Decimal

import pytest

from reader.app.check_words import check_words, short_words, stated_at, texts
from reader.core.figures.check import Check, CheckKind


def check(kind=CheckKind.PAIR_PERCENT, stated=30, derived=50, figures=(0, 1, 2)):
    return Check(
        kind=kind,
        figures=figures,
        stated=Decimal(stated),
        derived=Decimal(derived),
        tolerance=Decimal("0.50"),
        formula="(150 − 100) ÷ 100 = 50%",
    )


def test_what_does_not_recompute_says_why_with_the_tolerance():
    assert check_words(check()) == (
        "Does not recompute, because (150 − 100) ÷ 100 = 50% (derived), while 30 is stated; "
        "tolerance ±0.5."
    )


def test_what_recomputes_shows_how():
    assert check_words(check(stated=50)) == (
        "Recomputes: (150 − 100) ÷ 100 = 50% (derived); stated 50, tolerance ±0.5."
    )


@pytest.mark.parametrize("kind", list(CheckKind))
@pytest.mark.parametrize("stated", [30, 50])
def test_every_kind_has_words_and_marks_what_is_derived(kind, stated):
    said = check_words(check(kind, stated=stated))
    assert said.startswith("Recomputes" if stated == 50 else "Does not recompute, because")
    assert "derived" in said or kind is CheckKind.PARTS


def test_no_check_calls_a_document_false():
    assert not [text for text in texts() if "false" in text or "wrong" in text]


def test_one_failed_check_of_several_counts():
    assert short_words([check(stated=50), check()]) == "does not recompute"
    assert short_words([check(stated=50)]) == "recomputes"
    assert short_words([]) == ""


def test_checks_are_kept_under_the_figure_they_are_about():
    first, second = check(), check(figures=(4, 2))
    assert stated_at([first, second]) == {2: (first, second)}

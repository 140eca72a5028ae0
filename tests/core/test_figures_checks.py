"""Checks: what recomputes and what does not."""

import importlib.util
from decimal import Decimal
from pathlib import Path

from reader.core.figures.checks import CheckKind, find_checks

_SPEC = importlib.util.spec_from_file_location(
    "figure_cases", Path(__file__).with_name("figure_cases.py")
)
cases_module = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(cases_module)


def checks(text):
    return find_checks(cases_module.figures(text))


def test_a_pair_recomputes_its_percentage():
    (check,) = checks("党员从1.8万名增加到2.6万名，增长44.4%。")
    assert check.kind is CheckKind.PAIR_PERCENT
    assert check.recomputes


def test_a_fall_is_recomputed_with_its_sign():
    (check,) = checks("案件由25,213宗，跌至21,965宗，跌幅12.9%。")
    assert check.recomputes


def test_a_percentage_that_does_not_follow_is_told():
    (check,) = checks("机构由100个增加到150个，增长30%。")
    assert not check.recomputes
    assert check.derived == Decimal(50)
    assert check.formula == "(150 − 100) ÷ 100 = 50%"


def test_the_rounding_of_what_is_written_is_tolerated():
    (check,) = checks("产值由1.2万元增加到1.5万元，增长27%。")
    assert check.recomputes


def test_bounds_are_not_recomputed():
    assert checks("机构由100多个增加到150个，增长30%。") == ()


def test_a_pair_of_percentages_is_not_divided():
    assert checks("比重由10%提高到15%，增长5%。") == ()


def test_shares_that_make_a_hundred_recompute():
    (check,) = checks("三次产业结构为8.1∶39.2∶52.7。")
    assert (check.kind, check.recomputes) == (CheckKind.SHARES, True)


def test_shares_that_do_not_make_a_hundred_are_told():
    (check,) = checks("三次产业结构为8.1∶39.2∶55.7。")
    assert (check.derived, check.recomputes) == (Decimal("103.0"), False)


def test_a_ratio_of_two_is_no_structure():
    assert checks("收入比为2.45∶1。") == ()

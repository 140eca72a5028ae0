"""Checks: what recomputes and what does not."""

import importlib.util
from decimal import Decimal
from pathlib import Path

import pytest

from reader.core.figures.checks import CheckKind, find_checks

_SPEC = importlib.util.spec_from_file_location(
    "figure_cases", Path(__file__).with_name("figure_cases.py")
)
cases_module = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(cases_module)


def checks(text):
    return find_checks(cases_module.figures(text), text)


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


def test_a_pair_recomputes_its_difference():
    (check,) = checks("村级站点由120个增加到165个，增加45个。")
    assert (check.kind, check.recomputes) == (CheckKind.PAIR_AMOUNT, True)


def test_a_difference_that_does_not_follow_is_told():
    (check,) = checks("覆盖率由71.5%提高到88.2%，提高15.7个百分点。")
    assert (check.derived, check.recomputes) == (Decimal("16.7"), False)
    assert check.formula == "88.2 − 71.5 = 16.7"


def test_a_change_against_another_base_is_not_recomputed_from_the_pair():
    assert checks("站点由120个增加到165个，比上年增加12个。") == ()


def test_parts_that_make_the_whole_recompute():
    (check,) = checks("全县有学校95所，其中小学60所、初中35所。")
    assert (check.kind, check.recomputes, check.figures) == (CheckKind.PARTS, True, (1, 2, 0))


def test_parts_need_not_be_all_of_the_whole():
    assert checks("全县有学校95所，其中小学60所、初中20所。") == ()


def test_parts_may_overlap():
    assert checks("招录干部95人，其中女性60人、党员50人。") == ()


def test_a_part_larger_than_its_whole_is_told():
    (check,) = checks("全县有学校95所，其中小学160所。")
    assert (check.recomputes, check.stated, check.derived) == (False, Decimal(95), Decimal(160))


def test_other_units_are_no_parts():
    assert checks("全县有学校95所，其中教师160人。") == ()


def test_a_numbered_list_is_counted():
    (check,) = checks("重点抓好三项工作：一是修路；二是引水；三是植树。")
    assert (check.kind, check.recomputes) == (CheckKind.LIST, True)


def test_a_list_that_is_shorter_than_announced_is_told():
    (check,) = checks("重点抓好三项工作：一是修路；二是引水。")
    assert (check.stated, check.derived, check.recomputes) == (Decimal(3), Decimal(2), False)


def test_a_joined_list_may_hide_a_member_behind_and():
    (check,) = checks("坚持三项原则：先急后缓、量入为出和分步实施。")
    assert check.recomputes


def test_an_open_or_loose_list_is_not_counted():
    assert checks("落实三项措施：减税、降费等。") == ()
    assert checks("落实三项措施：大力减税，努力降费。") == ()


@pytest.mark.parametrize(
    "text",
    [
        "去年培训班320期，今年培训班368期，增长15%。",
        "2022年完成投资120亿元，2023年完成投资132亿元，增长10%。",
        "全年产值132亿元，上年为120亿元，同比增长10%。",
        "2022年投资120亿元，增长8%；2023年投资132亿元，增长10%。",
    ],
)
def test_growth_recomputes_from_two_years_said_apart(text):
    (check,) = checks(text)
    assert (check.kind, check.recomputes) == (CheckKind.GROWTH, True)


def test_growth_that_two_values_do_not_give_is_told():
    (check,) = checks("去年培训班320期，今年培训班368期，增长25%。")
    assert (check.derived, check.recomputes) == (Decimal(15), False)
    assert check.formula == "(368 − 320) ÷ 320 = 15%"


@pytest.mark.parametrize(
    "text",
    [
        "2022年生产总值120亿元，2023年生产总值132亿元，增长6%。",  # at other prices
        "案件2021年为500件，2023年为400件，下降30%。",  # the year before is not said
        "2022年上半年投资120亿元，2023年投资300亿元，增长10%。",  # half a year and a whole one
        "去年培训班320多期，今年培训班368期，增长25%。",  # any value above 320
        "去年培训班320期。今年培训班368期，增长25%。",  # another sentence
        "去年培训班320期，今年培训班368期，年均增长25%。",  # another base
    ],
)
def test_growth_without_its_own_two_values_is_not_recomputed(text):
    assert checks(text) == ()

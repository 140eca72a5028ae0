"""Figures of table cells."""

import importlib.util
from decimal import Decimal
from pathlib import Path

import pytest

from reader.core.context import TableContext

_SPEC = importlib.util.spec_from_file_location(
    "figure_cases", Path(__file__).with_name("figure_cases.py")
)
cases_module = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(cases_module)


def cell(text, *, row="", column="", unit=""):
    table = TableContext(row_header=row, column_header=column, unit=unit)
    return cases_module.figures(text, table=table)


@pytest.mark.parametrize(
    ("text", "headers", "value", "unit"),
    [
        ("1,234.5", {"row": "工业增加值（亿元）"}, Decimal(123450000000), "元"),
        ("48.6", {"row": "常住人口", "unit": "单位：万人"}, Decimal(486000), "人"),
        ("5.6", {"row": "电价", "column": "价格(元/千瓦时)"}, Decimal("5.6"), "元/千瓦时"),
        ("12", {"row": "装机", "unit": "万千瓦"}, Decimal(120000), "千瓦"),
    ],
)
def test_the_stated_unit_is_multiplied_in(text, headers, value, unit):
    (found,) = cell(text, **headers)
    assert (found.value, found.unit) == (value, unit)


def test_headers_are_subject_and_column():
    (found,) = cell("12", row="粮食（万吨）", column="2031年")
    assert (found.subject, found.subject_column) == ("粮食", "2031年")


def test_the_column_wins_over_the_caption():
    (found,) = cell("3.2", row="投资", column="增长（%）", unit="亿元")
    assert (found.unit, found.change.direction) == ("%", "up")


def test_a_minus_in_a_growth_column_is_a_fall_and_stays():
    (found,) = cell("-3.2", row="投资", column="比上年增长（%）")
    assert (found.value, found.change.direction) == (Decimal("-3.2"), "down")


@pytest.mark.parametrize(
    ("text", "column"),
    [("2031", "年份"), ("3", "序号"), ("100010", "代码"), ("2031年", ""), ("—", ""), ("粮食", "")],
)
def test_years_serial_numbers_and_words_give_no_figure(text, column):
    assert cell(text, row="x", column=column) == ()


def test_a_number_without_a_unit_says_so():
    (found,) = cell("12", row="甲")
    assert found.doubts == ("unit-unknown",)


def test_a_cell_with_its_own_unit_keeps_it():
    (found,) = cell("1.2万人", row="就业", unit="亿元")
    assert (found.value, found.unit, found.subject) == (Decimal(12000), "人", "就业")

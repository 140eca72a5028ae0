"""Quantities: the examples of every rule of the table, bounds, units and the sentences."""

from decimal import Decimal

import pytest

from reader.core.assets import table
from reader.core.masks import find_masks
from reader.core.quantities import FigureKind, Qualifier, find_quantities


def find(text):
    return find_quantities(text, find_masks(text))


def only(text):
    found = find(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


def examples(column):
    return [
        (row["rule"], example)
        for row in table("units/rules.tsv")
        for example in row[column].split(" | ")
        if example
    ]


@pytest.mark.parametrize(("rule", "example"), examples("yes"))
def test_a_positive_example_is_found_by_its_rule(rule, example):
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    assert (start, end, rule) in [(q.start, q.end, q.rule) for q in find(text)]


@pytest.mark.parametrize(("rule", "example"), examples("no"))
def test_a_negative_example_is_not_found_by_the_rule(rule, example):
    assert rule not in [q.rule for q in find(example)]


@pytest.mark.parametrize("row", table("units/bounds.tsv"), ids=lambda row: row["word"])
def test_every_bound_of_the_table_binds(row):
    text = f"总量{row['word']}50吨" if row["place"] != "after" else f"总量50吨{row['word']}"
    found = only(text)
    assert found.qualifier is Qualifier(row["qualifier"])
    inside = row["word"] in text[found.start : found.end]
    assert inside == (row["place"] != "cue")


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("投资54万亿元", 54 * 10**12, "元", FigureKind.MONEY),
        ("面积1.2万平方公里", 12000, "平方公里", FigureKind.MEASURE),
        ("发电2.5亿千瓦时", 250000000, "千瓦时", FigureKind.MEASURE),
        ("装机5千瓦", 5, "千瓦", FigureKind.MEASURE),
        ("提高5百分点", 5, "百分点", FigureKind.POINTS),
        ("耗时一个半小时", Decimal("1.5"), "小时", FigureKind.DURATION),
        ("历时2个半月", Decimal("2.5"), "个月", FigureKind.DURATION),
        ("浓度30微克/立方米", 30, "微克/立方米", FigureKind.MEASURE),
        ("共有13亿多人口", 1300000000, "人", FigureKind.COUNT),
        ("增长１２．５％", Decimal("12.5"), "％", FigureKind.PERCENT),
        ("修路35条（段）", 35, "条", FigureKind.COUNT),
        ("完成2 9 0 0 亿元", 290000000000, "元", FigureKind.MONEY),
    ],
)
def test_the_longest_unit_is_read_before_magnitudes(text, value, unit, kind):
    found = only(text)
    assert (found.value, found.unit, found.kind) == (value, unit, kind)


def test_a_range_has_unit_and_magnitude_on_both_ends():
    assert only("规模为13.5—14万亿元").value == (Decimal(13500000000000), Decimal(14000000000000))


def test_a_comma_before_a_number_is_punctuation():
    text = "动员基层党组织,4.2万名党员参与"
    assert text[only(text).start] == "4"


def test_a_comma_inside_a_number_belongs_to_it():
    assert only("查处25,213宗").value == 25213


def test_about_wins_over_more():
    assert only("约2000多间").qualifier is Qualifier.ABOUT


def test_a_round_value_has_no_exponent():
    assert str(only("共1.2万人次").value) == "12000"


def test_the_fraction_keeps_its_parts():
    found = only("缩短三分之一")
    assert (found.fraction, found.value) == ((1, 3), Decimal("0.333333333333"))


@pytest.mark.parametrize(
    "text",
    [
        "数百家企业和几十个项目",
        "第一书记是第一责任人",
        "三次产业协调发展",
        "2031年3月5日至12日",
        "这两个部门",
        "新的一年",
        "大陆台资企业",
        "二期工程",
        "PM2.5和90后",
    ],
)
def test_what_counts_nothing_is_no_quantity(text):
    assert find(text) == ()


def test_a_long_run_of_digits_is_passed_over():
    assert find("1" * 5000) == ()

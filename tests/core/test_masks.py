"""Masks: the examples of every rule of the table, and brackets."""

from itertools import pairwise

import pytest

from reader.core.assets import table
from reader.core.masks import MaskKind, find_masks


def rows():
    for row in table("units/masks.tsv"):
        for example in filter(None, row["yes"].split(" | ")):
            yield row["kind"], example


def spans(text):
    return [(text[m.start : m.end], m.kind) for m in find_masks(text)]


@pytest.mark.parametrize(("kind", "example"), list(rows()))
def test_a_positive_example_is_masked(kind, example):
    start, end = example.index("["), example.index("]")
    if example.count("[") > 1 or "[〔" in example:
        end = example.rindex("]")
    text = example[:start] + example[start + 1 : end] + example[end + 1 :]
    assert (example[start + 1 : end], MaskKind(kind)) in spans(text)


@pytest.mark.parametrize(
    ("rule", "example"), [(r["rule"], r["no"]) for r in table("units/masks.tsv") if r["no"]]
)
def test_a_negative_example_is_not_masked_whole(rule, example):
    assert all(surface != example for surface, _ in spans(example)), rule


def test_a_short_quotation_is_a_name():
    assert spans("聚焦“五大任务”抓落实") == [("“五大任务”", MaskKind.QUOTATION)]


def test_a_long_quotation_with_an_amount_is_speech():
    assert spans("他说：“我们这个村去年一共增收了3万元，大家都高兴。”") == []


def test_a_long_quotation_without_an_amount_is_a_name():
    text = "坚持“系统谋划、整体推进、重点突破、久久为功”的思路"
    assert [kind for _, kind in spans(text)] == [MaskKind.QUOTATION]


def test_a_title_is_masked_with_its_marks():
    assert spans("印发《人才十条》后") == [("《人才十条》", MaskKind.TITLE)]


def test_an_unclosed_quotation_masks_nothing():
    assert spans("开展“三项行动") == []


def test_traditional_quotation_marks_are_known():
    assert spans("推出「五年計劃」") == [("「五年計劃」", MaskKind.QUOTATION)]


def test_a_rank_is_no_ordinal():
    assert spans("规模居全国第三位") == []


def test_a_fixed_name_is_masked():
    assert ("八项规定", MaskKind.NAME) in spans("落实八项规定精神")


def test_masks_do_not_overlap():
    found = find_masks("《2031年“三项行动”方案》自2031年5月起施行，电话0472-5550199。")
    assert all(a.end <= b.start for a, b in pairwise(found))

"""Numerals read exactly and written back."""

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.core.numerals import chinese, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两千零五", 2005),
        ("二〇五", 205),
        ("一万零三百五十", 10350),
        ("1亿3千多万", 130000000),
        ("１，２３４", 1234),
        ("壹佰贰拾万", 1200000),
        ("五千零一十五億", 501500000000),
        ("廿二", 22),
        ("五百卅四", 534),
        ("兩萬五千", 25000),
        ("九万四", 94000),
        ("两千六", 2600),
        ("两千零六", 2006),
        ("一、二三四万", 12340000),
        ("二·五", Decimal("2.5")),
        ("十五點四", Decimal("15.4")),
        ("负六点六", Decimal("-6.6")),
        ("半个", Decimal("0.5")),
        (".77", Decimal("0.77")),
        ("三百五又三分之一", Fraction(1051, 3)),
        ("百分之三十", Fraction(3, 10)),
        ("3/4", Fraction(3, 4)),
    ],
)
def test_a_written_numeral_has_its_exact_value(text, value):
    assert parse(text) == value


@pytest.mark.parametrize("text", ["", "山", "零分之三", "一点", "12个村", "1.2.3"])
def test_what_is_no_numeral_is_refused(text):
    with pytest.raises(ValueError):
        parse(text)


def test_a_decimal_is_never_a_float():
    assert isinstance(parse("0.1"), Decimal)


@pytest.mark.parametrize(
    ("value", "script", "text"),
    [
        (2005, "hans", "两千零五"),
        (10350, "hans", "一万零三百五十"),
        (100000001, "hans", "一亿零一"),
        (12, "hans", "十二"),
        (Decimal("15.4"), "hant", "十五點四"),
        (Decimal("-6.6"), "hans", "负六点六"),
        (Fraction(2, 3), "hans", "三分之二"),
        (620000000, "hant", "六億兩千萬"),
    ],
)
def test_a_number_is_written_in_both_scripts(value, script, text):
    assert chinese(value, script=script) == text


def test_a_number_too_large_to_write_is_refused():
    with pytest.raises(ValueError):
        chinese(10**16)


def test_dev_numerals_are_read_but_for_two(shared):
    rows = (shared / "figures" / "numerals_dev.tsv").read_text(encoding="utf-8").splitlines()
    wrong = []
    for row in rows:
        if row.startswith("#"):
            continue
        text, value, _ = row.split("\t")
        expected = float(value)
        if abs(float(parse(text)) - expected) > 1e-9 * max(1.0, abs(expected)):
            wrong.append(text)
    assert len(wrong) <= 2

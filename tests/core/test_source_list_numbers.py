"""Automatic numbers as text."""

import pytest

from reader.core.source.list_numbers import FORMATS, Shown, format_number


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("decimal", "1 10 21"),
        ("decimalZero", "01 10 21"),
        ("decimalFullWidth", "１ １０ ２１"),
        ("decimalEnclosedCircle", "① ⑩ ㉑"),
        ("decimalEnclosedFullstop", "⒈ ⒑ 21"),
        ("decimalEnclosedParen", "⑴ ⑽ 21"),
        ("numberInDash", "-1- -10- -21-"),
        ("upperRoman", "I X XXI"),
        ("lowerRoman", "i x xxi"),
        ("upperLetter", "A J U"),
        ("lowerLetter", "a j u"),
        ("chineseCounting", "一 十 二十一"),
        ("chineseCountingThousand", "一 十 二十一"),
        ("chineseLegalSimplified", "壹 壹拾 贰拾壹"),
        ("ideographLegalTraditional", "壹 壹拾 貳拾壹"),
        ("ideographDigital", "一 一〇 二一"),
        ("taiwaneseDigital", "一 一○ 二一"),
        ("ideographTraditional", "甲 癸 21"),
        ("ideographZodiac", "子 酉 21"),
        ("ideographZodiacTraditional", "甲子 癸酉 甲申"),
        ("ideographEnclosedCircle", "㊀ ㊉ 21"),
        ("none", "  "),
        ("koreanCounting", "1 10 21"),
    ],
)
def test_a_format_writes_its_numerals(form, written):
    found = " ".join(format_number(value, form).replace(" ", "") for value in (1, 10, 21))
    assert found == written


@pytest.mark.parametrize(
    ("value", "form", "written"),
    [
        (101, "chineseCounting", "一○一"),
        (101, "chineseCountingThousand", "一百零一"),
        (27, "lowerLetter", "aa"),
        (53, "lowerLetter", "aaa"),
        (50, "decimalEnclosedCircle", "㊿"),
        (1994, "upperRoman", "MCMXCIV"),
    ],
)
def test_a_format_goes_on_beyond_its_first_row(value, form, written):
    assert format_number(value, form) == written


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("value", [-3, 0, 51, 4000, 10**9])
def test_no_value_is_too_odd_to_be_written(form, value):
    assert len(format_number(value, form)) < 40


@pytest.mark.parametrize(
    ("number", "text", "shown"),
    [
        ("一、", "总体要求", "一、"),
        ("（一）", "总体要求", "（一）"),
        ("第一章", "总则", "第一章 "),
        ("1.", "坚持", "1."),
        ("1.", "5亿元", "1. "),
        ("1.", "Open", "1. "),
        ("1.1", "目标", "1.1 "),
        ("a)", "甲", "a)"),
        ("①", "甲", "① "),
        ("", "甲", ""),
        ("第一章", "", "第一章"),
    ],
)
def test_a_gap_after_a_number_stands_where_it_is_needed(number, text, shown):
    assert Shown(number).before(text) == shown


def test_a_number_without_a_gap_in_its_list_has_none():
    assert Shown("第一章", tight=True).before("总则") == "第一章"

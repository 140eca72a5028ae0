"""Quotation and title marks: pairs, nesting, strays."""

import pytest
from hypothesis import given, strategies as st

from reader.core.terms.brackets import find_brackets, is_coinage, is_title


def spans(text):
    return sorted((b.start, b.end, b.title) for b in find_brackets(text))


def test_pair_is_found_with_its_marks():
    assert spans("“云河”") == [(0, 4, False)]


def test_nested_marks_are_both_found():
    assert spans("“甲‘乙’丙”") == [(0, 7, False), (2, 5, False)]


def test_title_in_title_marks_is_found():
    assert spans("《甲〈乙〉》") == [(0, 6, True), (2, 5, True)]


def test_straight_marks_open_and_close_by_turns():
    assert spans('"甲"和"乙"') == [(0, 3, False), (4, 7, False)]


@pytest.mark.parametrize("text", ["“云河", "云河”", "》《", "『云河”"])
def test_stray_marks_make_no_pair(text):
    assert spans(text) == []


def test_stray_opener_inside_a_pair_is_dropped():
    assert spans("“甲‘乙”") == [(0, 5, False)]


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("“一”", False),
        ("“一二”", True),
        ("“" + "字" * 12 + "”", True),
        ("“" + "字" * 13 + "”", False),
    ],
)
def test_coinage_has_two_to_twelve_characters(text, yes):
    assert is_coinage(text, find_brackets(text)[0]) is yes


def test_blank_quotation_is_no_coinage():
    assert not is_coinage("“  ”", find_brackets("“  ”")[0])


def test_empty_title_is_no_title():
    assert not is_title("《》", find_brackets("《》")[0])


def test_title_left_open_over_a_chapter_is_no_title():
    text = "《" + "字" * 500 + "》"
    assert not is_title(text, find_brackets(text)[0])


@given(st.text(alphabet='“”‘’「」『』《》〈〉"甲'))
def test_brackets_nest_properly(text):
    found = find_brackets(text)
    for one in found:
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            within = (one.start <= other.start and other.end <= one.end) or (
                other.start <= one.start and one.end <= other.end
            )
            assert apart or within

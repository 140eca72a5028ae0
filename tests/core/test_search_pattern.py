import pytest

from reader.core.errors import Code, ReaderError
from reader.core.search import pattern
from reader.core.spans import Span


def test_a_pattern_is_found_in_code_points():
    assert list(pattern.find("𠮷增长5.2%，增长12%", r"增长[\d.]+%", most=9)) == [
        Span(1, 7),
        Span(8, 13),
    ]


def test_the_ends_of_a_line_are_ends():
    assert list(pattern.find("甲\n乙", "^乙$", most=9)) == [Span(2, 3)]


def test_no_more_than_asked_are_found():
    assert len(list(pattern.find("一" * 50, "一", most=7))) == 7


def test_matches_without_length_are_left_out():
    assert list(pattern.find("甲乙", "丙*", most=9)) == []


def test_a_broken_pattern_says_where():
    with pytest.raises(ReaderError) as caught:
        list(pattern.find("甲", "(甲", most=9))
    assert caught.value.code is Code.FIND_PATTERN
    assert caught.value.data["position"] == "3"


def test_a_pattern_that_would_take_for_ever_is_stopped(monkeypatch):
    monkeypatch.setattr(pattern, "SECONDS", 0.05)
    with pytest.raises(ReaderError) as caught:
        list(pattern.find("a" * 64 + "b", r"(?:a|a|a)*c|(a+)+$", most=9))
    assert caught.value.code is Code.FIND_SLOW

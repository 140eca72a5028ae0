import pytest

from reader.core import search
from reader.core.errors import Code, ReaderError
from reader.core.spans import Span
from tests.core.documents import build


def test_occurrences_do_not_overlap():
    assert list(search.occurrences("抓抓抓抓", "抓抓")) == [Span(0, 2), Span(2, 4)]


def test_nothing_is_found_nowhere():
    assert list(search.occurrences("抓落实", "")) == []


def test_the_first_of_several_is_found():
    document = build(("paragraph", "培训干部，再培训干部。"))
    assert search.first(document, "培训干部") == Span(0, 4)


def test_a_text_that_is_not_there_is_an_error_with_the_text():
    with pytest.raises(ReaderError) as caught:
        search.first(build(("paragraph", "培训干部。")), "招商")
    assert caught.value.code is Code.SELECT_TEXT
    assert caught.value.data == {"text": "招商"}


def test_sections_are_counted_from_one():
    document = build(("heading:1", "一、回顾"), ("paragraph", "增产。"), ("heading:1", "二、打算"))
    assert search.section(document, 1).cut(document.text) == "一、回顾\n增产。"
    assert search.section(document, 2).cut(document.text) == "二、打算"


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_section_that_is_not_there_is_an_error_with_the_count(number):
    document = build(("heading:1", "一、回顾"), ("paragraph", "增产。"), ("heading:1", "二、打算"))
    with pytest.raises(ReaderError) as caught:
        search.section(document, number)
    assert caught.value.code is Code.SELECT_SECTION
    assert caught.value.data["count"] == "2"

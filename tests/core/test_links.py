import pytest
from hypothesis import given, strategies as st

from reader.core import citation, links
from reader.core.errors import Code, ReaderError
from reader.core.spans import Span
from tests.core.documents import build

DOCUMENT = build(
    ("heading:1", "一、培训"),
    ("paragraph", "全市培训干部1.2万人次，50%为女性。"),
    ("paragraph", "乡镇培训干部三百人。"),
)


def link_to(words, document=DOCUMENT):
    start = document.text.index(words)
    return citation.link(document, start, start + len(words))


def followed(link, document=DOCUMENT):
    return links.locate(document, links.parse(link)).cut(document.text)


@given(start=st.integers(0, len(DOCUMENT.text) - 1), length=st.integers(1, 40))
def test_every_link_that_is_written_is_found_again(start, length):
    end = min(start + length, len(DOCUMENT.text))
    link = links.parse(citation.link(DOCUMENT, start, end))
    assert links.locate(DOCUMENT, link) == Span(start, end)
    assert link.sha256 == DOCUMENT.source.sha256


def test_a_passage_that_moved_is_found_by_its_words():
    changed = build(
        ("paragraph", "新的一段。"), ("paragraph", "全市培训干部1.2万人次，50%为女性。")
    )
    assert followed(link_to("培训干部1.2万人次"), changed) == "培训干部1.2万人次"


def test_of_two_the_one_in_its_own_paragraph_is_meant():
    text = "培训干部"
    changed = build(
        ("heading:1", "一、培训工作情况"),
        ("paragraph", "全市的培训干部1.2万人次，50%为女性。"),
        ("paragraph", "各乡镇先后培训干部三百人。"),
    )
    start = DOCUMENT.text.rindex(text)
    moved = links.locate(changed, links.parse(citation.link(DOCUMENT, start, start + 4)))
    assert changed.paragraph_at(moved.start) == 2


def test_a_passage_that_is_gone_is_said_to_be_lost_with_its_words():
    with pytest.raises(ReaderError) as caught:
        followed(link_to("培训干部1.2万"), build(("paragraph", "别的话。")))
    assert caught.value.code is Code.LINK_LOST
    assert caught.value.data["quoted"] == "培训干部1.2万"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "jingdu://",
        "jingdu://abc?a=0&b=1&q=x",
        f"jingdu://{'g' * 64}?a=0&b=1&q=x",
        f"jingdu://{'a' * 64}?a=5&b=1&q=x",
        f"jingdu://{'a' * 64}?a=-1&b=1&q=x",
        f"jingdu://{'a' * 64}?a=0&b={'9' * 4000}&q=x",
        f"jingdu://{'a' * 64}?a=0&b=1",
        f"http://{'a' * 64}?a=0&b=1&q=x",
        f"jingdu://{'a' * 64}?a=0&b=1&q={'x' * 5000}",
        "jingdu://[::1?a=0&b=1&q=x",
    ],
)
def test_a_link_that_is_not_whole_is_refused(text):
    with pytest.raises(ReaderError) as caught:
        links.parse(text)
    assert caught.value.code is Code.LINK_BROKEN


def test_a_link_is_known_by_its_beginning():
    assert links.is_link(" JINGDU://abc")
    assert not links.is_link("jingdu.txt")

import pytest

from reader.core.found import Reading
from reader.core.search import pinyin
from reader.core.spans import Span

TEXT = "推动高质量发展，西安先行。"
READINGS = (
    Reading(start=0, end=2, syllables=("tuī", "dòng")),
    Reading(start=2, end=5, syllables=("gāo", "zhì", "liàng")),
    Reading(start=5, end=7, syllables=("fā", "zhǎn")),
    Reading(start=8, end=10, syllables=("xī", "ān")),
    Reading(start=10, end=12, syllables=("xiān", "xíng")),
)


def found(query, text=TEXT, readings=READINGS):
    asked = pinyin.typed(query)
    assert asked is not None
    return [span.cut(text) for span in pinyin.find(text, readings, asked)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("gaozhiliang", ["高质量"]),
        ("gao zhi liang", ["高质量"]),
        ("gao1 zhi4liang4", ["高质量"]),
        ("gāo zhìliàng", ["高质量"]),
        ("Gāo zhìliàng fāzhǎn", ["高质量发展"]),
        ("gaozhil", ["高质量"]),
        ("xian", ["西安", "先"]),
        ("xi'an", ["西安"]),
        ("xi1an1", ["西安"]),
        ("xian1", ["西安", "先"]),
        ("zhi2", []),
        ("zhí", []),
        ("zhanxi", []),  # a comma stands between
        ("ong", []),
    ],
)
def test_a_query_is_found_by_sound(query, hits):
    assert found(query) == hits


def test_u_with_dots_may_be_typed_as_v_or_u_colon():
    text, readings = "绿化", (Reading(start=0, end=2, syllables=("lǜ", "huà")),)
    for query in ("lvhua", "lu:hua", "lühua", "lǜhuà", "lv4hua4"):
        assert found(query, text, readings) == ["绿化"]
    assert found("luhua", text, readings) == []


@pytest.mark.parametrize("query", ["", "高", "gao高", "12", "'", "gao-6", "5g", "x=1"])
def test_what_cannot_be_pinyin_is_none(query):
    assert pinyin.typed(query) is None


def test_an_unknown_reading_parts_its_neighbours():
    text = "甲乙丙"
    readings = (Reading(start=0, end=3, syllables=("jiǎ", "", "bǐng")),)
    assert found("jiabing", text, readings) == []
    assert list(pinyin.find(text, readings, pinyin.typed("bing"))) == [Span(2, 3)]

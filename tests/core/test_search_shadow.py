import pytest

from reader.core.search.shadow import Searchable
from reader.core.spans import Span
from tests.core.documents import build


def found(text, query):
    document = build(("paragraph", text))
    return [span.cut(document.text) for span in Searchable(document).shadow.find(query)]


@pytest.mark.parametrize(
    ("text", "query", "hit"),
    [
        ("培训基层幹部。", "干部", "幹部"),
        ("培训基层干部。", "幹部", "干部"),
        ("建成５\uff27基站。", "5g", "５\uff27"),
        ("推进“一核两翼”建设。", "「一核两翼」", "“一核两翼”"),
        ("印发《澄江省条例》。", "“澄江省条例”", "《澄江省条例》"),
        ("共 同　富 裕", "共同富裕", "共 同　富 裕"),
        ("共同富裕", "共同 富裕", "共同富裕"),
        ("面积1,200亩", "1,200亩", "1,200亩"),
    ],
)
def test_what_a_reader_does_not_mean_makes_no_difference(text, query, hit):
    assert found(text, query) == [hit]


def test_a_hard_break_inside_a_block_is_ignored():
    assert found("云河市\n人民政府", "云河市人民政府") == ["云河市\n人民政府"]


def test_two_blocks_do_not_run_together():
    document = build(("heading:1", "一、抓改革"), ("paragraph", "开放扩大。"))
    assert list(Searchable(document).shadow.find("改革开放")) == []


def test_spans_are_code_points_of_the_text_beyond_the_basic_plane():
    document = build(("paragraph", "𠮷日 开工，开工。"))
    assert list(Searchable(document).shadow.find("开工")) == [Span(3, 5), Span(6, 8)]


@pytest.mark.parametrize("query", ["", "  ", "\n"])
def test_nothing_asked_finds_nothing(query):
    assert found("抓落实", query) == []


def test_a_sign_that_grows_in_small_letters_keeps_offsets():
    assert found("İstanbul合作", "合作") == ["合作"]

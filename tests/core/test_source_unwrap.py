from textwrap import wrap

from reader.core.errors import Code
from reader.core.source import read_text

PROSE = (
    "云河市各级各部门认真贯彻落实市委部署，全年新增就业三万二千人，完成投资三百二十亿元，"
    "比上年增长百分之六点五，其中民间投资占比达到六成，重点项目开工率创五年来新高，"
    "群众的获得感和满意度稳步提升，松岭县、临江镇等地的做法在全省推广。"
)


def broken(paragraphs, width=35, indent="　　"):
    return "\n".join("\n".join(wrap(indent + p, width)) for p in paragraphs)


def test_paragraphs_broken_at_a_width_are_put_back_with_a_notice():
    source = read_text(broken([PROSE] * 6))
    assert source.text == "\n".join([PROSE] * 6)
    assert source.info.rebuilt
    assert [notice.code for notice in source.notices] == [Code.TEXT_REBUILT]


def test_a_heading_between_broken_paragraphs_stays_a_line():
    text = broken([PROSE] * 3) + "\n　　一、总体要求\n" + broken([PROSE] * 3)
    assert read_text(text).text.split("\n")[3] == "一、总体要求"


def test_empty_lines_end_a_paragraph_without_indents():
    text = "\n\n".join(broken([PROSE], indent="") for _ in range(6))
    assert read_text(text).text == "\n".join([PROSE] * 6)


def test_latin_words_get_their_space_back():
    text = broken([PROSE] * 5) + "\n" + "云" * 15 + "\n\nGDP"
    assert "云GDP" not in read_text(text).text
    lines = ["the economy of Yunhe kept growing in", "2031 and investment in the county of"] * 8
    assert "growing in 2031 and" in read_text("\n".join(lines)).text


def test_whole_paragraphs_are_left_alone():
    text = "\n".join([PROSE, "一、总体要求", PROSE, "短句。"] * 5)
    source = read_text(text)
    assert source.text == text
    assert not source.info.rebuilt


def test_one_sentence_a_line_is_left_alone():
    text = "\n".join(PROSE[: 20 + n % 7] + "。" for n in range(30))
    assert not read_text(text).info.rebuilt


def test_equal_lines_with_empty_lines_between_are_left_alone():
    text = "\n\n".join(["The county of Songling decided to build a bridge over the river"] * 12)
    assert read_text(text).text == text


def test_a_short_open_line_after_a_whole_sentence_is_not_joined():
    full = "云河市推进各项工作并且取得进展，群众的获得感和满意度都在提升" + "。"
    block = (full[:-1] + "且\n") * 3 + full
    lines = read_text(f"{block}\n清洁能源\n{block}\n文物保育\n{block}").text.split("\n")
    assert lines[1::2] == ["清洁能源", "文物保育"]


def test_text_broken_by_characters_with_digits_in_it_is_put_back():
    mixed = PROSE.replace("三万二千", "32000").replace("百分之六点五", "6.5%")
    long = "　　" + mixed
    cut = "\n".join(long[at : at + 30] for at in range(0, len(long), 30))
    source = read_text("\n".join([cut] * 6))
    assert source.text == "\n".join([mixed] * 6)

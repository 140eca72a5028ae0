"""Headings set by hand: the tree and the blocks that come of it."""

import pytest

from reader.core.document import parse, with_headings
from reader.core.outline.revise import HeadingEdit, fits, wording
from reader.core.source import read
from reader.core.spans import Span

REPORT = """云河市水利工作综述

一、兴修水利
今年以来，全市新建水库3座，改造渠道42公里。
（一）加固堤防
完成堤防加固18公里，受益农田6万亩。
（二）疏浚河道
清淤河道76公里，拆除违建120处。
二、节约用水
推广滴灌12万亩，工业用水重复利用率达到91%。
管护责任
落实管护人员640名，签订责任书640份。
特此报告。
"""
STATUTE = """松岭县河道管理办法

第一条　为了加强河道管理，制定本办法。
总体要求
第二条　本办法适用于本县的河道。
第三条　本办法自公布之日起施行。
"""


def parsed(text):
    return parse(read(text.encode(), "a.txt"))


def at(document, words, level, *, end=None):
    start = document.text.index(words)
    return HeadingEdit(start=start, end=end or start + len(words), level=level)


def tree(document):
    return [(s.level, document.heading(i)) for i, s in enumerate(document.sections)]


def kind_of(document, words):
    return document.blocks_in(document.text.index(words), document.text.index(words) + 1)[0].kind


@pytest.fixture
def report():
    return parsed(REPORT)


def test_without_edits_the_document_is_the_same(report):
    assert with_headings(report, ()) is report


@pytest.mark.parametrize("name", ["address_hant.txt", "notice_two_attachments.txt", "statute.md"])
def test_an_edit_that_fits_nothing_changes_nothing_in_any_sample(samples, name):
    document = parse(read((samples / name).read_bytes(), name))
    assert with_headings(document, [HeadingEdit(start=1, end=2, level=1)]) is document


def test_a_raised_heading_takes_what_follows_it_at_its_old_level_under_it(report):
    raised = with_headings(report, [at(report, "（一）加固堤防", 1)])
    assert tree(raised)[:3] == [(1, "一、兴修水利"), (1, "（一）加固堤防"), (2, "（二）疏浚河道")]


def test_a_lowered_heading_takes_its_own_with_it(report):
    lowered = with_headings(report, [at(report, "二、节约用水", 2)])
    assert (2, "二、节约用水") in tree(lowered)
    both = with_headings(report, [at(report, "一、兴修水利", 1), at(report, "二、节约用水", 3)])
    assert (3, "二、节约用水") in tree(both)


def test_what_lies_under_a_lowered_heading_moves_too():
    document = parsed(
        REPORT.replace("二、节约用水\n", "二、节约用水\n（一）农业节水\n推广滴灌。\n")
    )
    lowered = with_headings(document, [at(document, "二、节约用水", 2)])
    assert (3, "（一）农业节水") in tree(lowered)


def test_no_level_is_skipped(report):
    deep = with_headings(report, [at(report, "二、节约用水", 7)])
    assert (3, "二、节约用水") in tree(deep)
    first = with_headings(report, [at(report, "一、兴修水利", 4)])
    assert tree(first)[0] == (1, "一、兴修水利")


def test_an_unmarked_heading_is_text_again_and_its_sections_pass_to_the_one_before(report):
    without = with_headings(report, [at(report, "二、节约用水", 0)])
    assert "二、节约用水" not in dict(map(reversed, tree(without)))
    assert kind_of(without, "二、节约用水") == "item"
    before = next(s for s in without.sections if s.start == report.text.index("（二）疏浚河道"))
    assert before.start < report.text.index("推广滴灌") < before.end


def test_an_unmarked_first_heading_lifts_what_it_held(report):
    without = with_headings(report, [at(report, "一、兴修水利", 0)])
    assert tree(without)[0] == (1, "（一）加固堤防")


def test_a_marked_line_is_a_heading_and_ends_the_section_before_it(report):
    plain = with_headings(report, [at(report, "管护责任", 0)])
    marked = with_headings(plain, [at(plain, "管护责任", 1)])
    assert kind_of(plain, "管护责任") == "paragraph"
    assert kind_of(marked, "管护责任") == "heading"
    own = next(s for s in marked.sections if s.start == marked.text.index("管护责任"))
    before = marked.sections[marked.sections.index(own) - 1]
    assert (own.level, own.kind, own.why) == (1, "line", ("user",))
    assert before.end == own.start
    assert marked.text[own.body_start :].startswith("落实管护人员")


def test_a_marked_lead_stays_in_its_paragraph(report):
    lead = "完成堤防加固18公里，"
    marked = with_headings(report, [at(report, lead, 3)])
    own = next(s for s in marked.sections if s.start == marked.text.index(lead))
    assert (own.level, own.kind) == (3, "run-in")
    assert marked.blocks == report.blocks


def test_marking_changes_the_count_of_paragraphs(report):
    marked = with_headings(report, [at(report, "今年以来，全市新建水库3座，改造渠道42公里。", 2)])
    place = report.text.index("推广滴灌")
    assert marked.paragraph_at(place) == (report.paragraph_at(place) or 0) - 1


def test_the_first_heading_of_a_document_without_any_reaches_to_its_end():
    document = parsed("致全市教师的信\n\n亲爱的老师们：\n\n你们辛苦了。\n\n祝节日快乐。\n")
    assert document.sections == ()
    marked = with_headings(document, [at(document, "你们辛苦了。", 1)])
    (own,) = marked.sections
    assert marked.text[own.body_start : own.end].strip() == "祝节日快乐。"


def test_articles_hang_below_a_heading_marked_above_them():
    document = parsed(STATUTE)
    marked = with_headings(document, [at(document, "总体要求", 1)])
    assert tree(marked) == [(1, "第一条"), (1, "总体要求"), (2, "第二条"), (2, "第三条")]


def test_a_reworded_heading_keeps_why_it_was_found(report):
    longer = with_headings(report, [at(report, "（一）加固堤防", 2)])
    own = next(s for s in longer.sections if s.start == report.text.index("（一）加固堤防"))
    assert own.why[-1] == "user"
    assert own.why[0].startswith("number-")


def test_edits_hold_inside_running_text_only(report):
    assert not fits(report.blocks, report.sections, at(report, "云河市水利工作综述", 1))
    assert not fits(report.blocks, report.sections, at(report, "全市新建", 1))
    assert fits(report.blocks, report.sections, at(report, "今年以来，", 1))
    assert fits(report.blocks, report.sections, at(report, "全市新建", 0))


def block_at(document, words):
    return document.blocks_in(document.text.index(words), document.text.index(words) + 1)[0]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("管护责任", "管护责任"),
        ("强化管护。落实人员640名，签订责任书640份，做到段段有人管、处处有人护。", "强化管护。"),
        ("管护方面：落实人员640名，签订责任书640份", "管护方面："),
        ("落实人员" * 30, None),
    ],
)
def test_the_words_of_a_mark_are_a_short_line_or_what_leads_it(line, heading):
    document = parsed(f"云河市水利工作综述\n\n今年以来，全市新建水库3座。\n{line}\n完成投资。\n")
    found = wording(document.text, block_at(document, line[:4]), None)
    assert (found and found.cut(document.text)) == heading


def test_chosen_words_count_from_the_beginning_of_a_paragraph_only(report):
    block = block_at(report, "今年以来")
    led = Span(block.start, block.start + 5)
    inner = Span(block.start + 5, block.start + 9)
    assert wording(report.text, block, led) == led
    assert wording(report.text, block, inner) is None
    assert wording(report.text, block_at(report, "云河市水利"), None) is None

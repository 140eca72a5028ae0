"""Headings that have no number: lines and leads known by their shape and their kin."""

import pytest

from .reading import PROSE, document, headings, kinds, tree

PLAN = ("1　总则", "1.1　目的", PROSE, "1.2　依据", PROSE, "2　职责", PROSE)


STATEMENTS = ("河长上岗有人管。{}", "污水入网有人修。{}")


def test_a_list_of_lines_without_prose_between_is_no_outline():
    doc = document("云河概况", PROSE, "1.松岭县", "2.临江镇", "3.东岭区", PROSE)
    assert headings(doc) == []
    assert kinds(doc)[2:5] == ["item"] * 3


def test_bare_lines_that_agree_in_shape_are_headings():
    doc = document(
        "云河开新局", PROSE, "把牢方向,筑牢思想根基", PROSE, PROSE, "服务大局,勇挑时代重担", PROSE
    )
    assert tree(doc) == [(1, "line", "把牢方向,筑牢思想根基"), (1, "line", "服务大局,勇挑时代重担")]
    assert doc.sections[0].why == ("no-final-mark", "same-shape", "prose-follows")


def test_one_bare_line_alone_is_no_heading():
    assert headings(document("云河开新局", PROSE, "把牢方向,筑牢思想根基", PROSE, PROSE)) == []


def test_missing_marks_say_nothing_in_a_document_that_never_closes_its_sentences():
    open_ = PROSE.rstrip("。")
    doc = document(
        "云河开新局", open_, "把牢方向,筑牢思想根基", open_, "服务大局,勇挑时代重担", open_
    )
    assert headings(doc) == []


def test_short_sentences_on_their_own_lines_are_headings_where_there_are_no_others():
    doc = document(
        "云河企业怎么样", PROSE * 2, "激发活力。", PROSE * 2, PROSE * 2, "政策给力。", PROSE * 2
    )
    assert headings(doc) == ["激发活力。", "政策给力。"]


def test_a_frame_heading_may_stand_alone():
    doc = document("云河条例", "序言", PROSE, "第一章 总则", PROSE, "第二章 附则", PROSE)
    assert [level for level, _, _ in tree(doc)] == [1, 1, 1]


def test_leads_need_verbs_and_siblings():
    doc = document(
        "云河开新局",
        *(
            PROSE,
            "把牢方向,筑牢思想根基",
            "根深则叶茂,本固则枝荣。{}",
            "选优配强班子。{}",
            "着力提升能力。{}",
        ),
        *("服务大局,勇挑时代重担", "干事创业,关键在人。{}", "这项工作很重要。{}", PROSE),
    )
    assert [row for row in tree(doc) if row[1] == "run-in"] == [
        (2, "run-in", "选优配强班子。"),
        (2, "run-in", "着力提升能力。"),
    ]


@pytest.mark.parametrize("lines", [["扩大投资。{}", "稳定消费。{}", PROSE, PROSE], [PROSE] * 3])
def test_news_without_headings_has_no_outline(lines):
    assert headings(document("云河召开会议", PROSE, *lines)) == []


def test_bare_figures_number_headings_where_their_parts_do():
    doc = document("云河市应急预案", *PLAN)
    assert [(level, head) for level, _, head in tree(doc)] == [
        (1, "1　总则"),
        (2, "1.1　目的"),
        (2, "1.2　依据"),
        (1, "2　职责"),
    ]
    assert doc.meta["title"] == "云河市应急预案"


def test_bare_figures_alone_are_no_numbers_of_headings():
    doc = document("云河通报", PROSE, "1　松岭县", PROSE, "2　临江镇", PROSE)
    assert headings(doc) == []


def test_what_a_caption_stands_above_is_a_list_in_a_box():
    box = ("专栏1　重点工程", "1.治水工程。{}", "2.造林工程。{}")
    doc = document("云河规划", "一、总体要求", PROSE, *box, "二、保障措施", PROSE)
    assert headings(doc) == ["一、总体要求", "二、保障措施"]


def test_short_documents_of_bare_headings_have_them():
    doc = document("云河综述", "抓实项目建设", PROSE, "抓细民生实事", PROSE, "抓好基层治理", PROSE)
    assert len(headings(doc)) == 3


def test_statements_of_one_length_that_begin_every_paragraph_are_leads():
    doc = document("云河综述", "一、岸绿了", *STATEMENTS, "二、水清了", *STATEMENTS)
    assert [kind for _, kind, _ in tree(doc)] == ["line", "run-in", "run-in"] * 2


def test_statements_here_and_there_are_prose():
    doc = document(
        "云河综述", "一、岸绿了", STATEMENTS[0], PROSE, PROSE, "二、水清了", PROSE, PROSE
    )
    assert [kind for _, kind, _ in tree(doc)] == ["line", "line"]


def test_statements_of_every_length_are_prose():
    other = "松岭县的河道从此有了专门的管护人员。{}"
    doc = document(
        "云河综述", "一、岸绿了", STATEMENTS[0], other, "二、水清了", STATEMENTS[1], other
    )
    assert [kind for _, kind, _ in tree(doc)] == ["line", "line"]


def test_lines_that_count_the_group_below_them_are_headings():
    names = ("马千里　第一小学", "何一山　第二小学")
    doc = document("优秀教师名单", "松岭县（2名）", *names, "东岭区（2名）", *names)
    assert headings(doc) == ["松岭县（2名）", "东岭区（2名）"]


def test_counted_lines_with_nothing_between_them_are_a_list():
    doc = document("优秀教师名单", "松岭县（2名）", "东岭区（2名）", "临江镇（1名）", PROSE)
    assert headings(doc) == []

import pytest

from .reading import PROSE, document, headings, kinds, tree


def test_numbered_lines_and_leads_nest():
    doc = document(
        "云河规划",
        PROSE,
        "一、总体要求",
        "（一）指导思想。{}",
        "（二）工作目标。{}",
        "二、重点任务",
        "（一）扩大投资。{}",
    )
    assert tree(doc) == [
        (1, "line", "一、总体要求"),
        (2, "run-in", "（一）指导思想。"),
        (2, "run-in", "（二）工作目标。"),
        (1, "line", "二、重点任务"),
        (2, "run-in", "（一）扩大投资。"),
    ]


def test_half_width_marks_and_digits_count_as_full_width_ones():
    doc = document(
        "云河规划", "一、总体要求", "(一)指导思想。{}", "(二)工作目标。{}", "二、重点任务", PROSE
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 1]


def test_the_order_of_ranks_is_learnt_from_the_document():
    doc = document(
        "云河计划",
        *("一、主要任务", "第一章 任务", PROSE, "第二章 目标", PROSE),
        *("二、产业政策", "第三章 方向", PROSE, "第四章 农业", PROSE),
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 1, 2, 2]


def test_a_skipped_level_does_not_push_the_rest_down():
    doc = document(
        "云河规划",
        "一、概况",
        "1.条件。{}",
        "2.成绩。{}",
        "二、任务",
        "（一）投资。{}",
        "（二）消费。{}",
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 1, 2, 2]


def test_headings_glued_to_their_bodies_by_wide_gaps_are_split():
    doc = document(
        "　　第一篇　转变方式　　" + PROSE, "　　第一章　环境　　第一节　成就　　" + PROSE, PROSE
    )
    assert tree(doc) == [
        (1, "glued", "第一篇　转变方式"),
        (2, "glued", "第一章　环境"),
        (3, "glued", "第一节　成就"),
    ]
    assert kinds(doc) == ["paragraph"] * 3


def test_articles_are_leaves_and_lists_in_them_are_items():
    doc = document(
        "云河市渡口办法",
        *(
            "第一章 总则",
            "第一条 为了保护渡口，制定本办法。",
            "第二条 应当具备下列条件：",
            "（一）选址合理；",
            "（二）有人管理。",
        ),
        *("第二章 附则", "第三条 本办法自公布之日起施行。"),
    )
    assert tree(doc) == [
        (1, "line", "第一章 总则"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
        (1, "line", "第二章 附则"),
        (2, "article", "第三条"),
    ]
    assert kinds(doc)[4:6] == ["item", "item"]


def test_a_reference_at_the_beginning_of_a_line_is_no_article():
    doc = document(
        "云河市办法", "第一条 甲事应当公开。", "第九条 规定的情形除外。", "第二条 乙事应当公开。"
    )
    assert headings(doc) == ["第一条", "第二条"]


def test_numbered_paragraphs_without_leads_are_items():
    doc = document(
        "云河市的函",
        *(
            "一、关于电力。{}",
            "有关部门提出意见：",
            "（一）" + "电源建设应当统筹考虑煤炭来源、运输能力和环境容量等条件" * 3 + "。",
        ),
        *(
            "（二）" + "扩建工程需要研究水源保护、移民安置和资金来源等问题之后再定" * 3 + "。",
            "二、关于电网。{}",
        ),
    )
    assert headings(doc) == ["一、关于电力。", "二、关于电网。"]


def test_paragraph_numbers_through_a_whole_address_are_no_headings():
    lines = ["云河施政报告"]
    for part, name in enumerate(["甲、引言", "乙、民生", "丙、结语"]):
        lines.append(name)
        lines += [f"{3 * part + n}.　我们会继续做好这项工作，不会停步。{PROSE}" for n in (1, 2, 3)]
    assert headings(document(*lines)) == ["甲、引言", "乙、民生", "丙、结语"]


def test_a_list_of_lines_without_prose_between_is_no_outline():
    doc = document("云河概况", PROSE, "1.松岭县", "2.临江镇", "3.东岭区", PROSE)
    assert headings(doc) == []
    assert kinds(doc)[2:5] == ["item"] * 3


def test_decimals_of_chinese_numerals_are_no_headings():
    doc = document("云河旧志", PROSE, "三、六四四公顷已经开垦。" + PROSE, PROSE)
    assert headings(doc) == []


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


def test_printed_contents_are_a_block_kind_and_no_sections():
    doc = document(
        "云河规划",
        *("目　录", "第一章　环境 ........ 1", "第二章　任务 ........ 4"),
        *("第一章　环境", PROSE, "第二章　任务", PROSE),
    )
    assert kinds(doc)[1:4] == ["contents"] * 3
    assert headings(doc) == ["第一章　环境", "第二章　任务"]


def test_labels_of_a_form_that_come_twice_are_no_contents():
    doc = document(
        "云河申报表", PROSE, "姓名", "单位", "电话", PROSE, "姓名", "单位", "电话", PROSE
    )
    assert "contents" not in kinds(doc)


def test_attached_documents_are_branches_whose_numbering_restarts():
    doc = document(
        "云河市关于防汛的通知",
        *("各县：", "一、提高认识", PROSE, "二、落实责任", PROSE, "云河市人民政府", "2031年4月5日"),
        *("附件1", "云河市防汛", "工作方案", PROSE, "一、目标", PROSE, "二、任务", PROSE),
    )
    assert tree(doc) == [
        (1, "line", "一、提高认识"),
        (1, "line", "二、落实责任"),
        (1, "doc-title", "云河市防汛\n工作方案"),
        (2, "line", "一、目标"),
        (2, "line", "二、任务"),
    ]
    second, third = doc.sections[1:3]
    assert doc.text[second.start : second.end].endswith(PROSE)
    assert third.end == len(doc.text)


def test_a_document_attached_under_a_signature_is_known_by_how_its_title_ends():
    doc = document(
        "云河市关于印发规划的通知",
        *(
            "各县：",
            PROSE,
            "云河市人民政府",
            "2031年4月5日",
            "云河市数字经济规划",
            PROSE,
            "一、思路",
            PROSE,
            "二、任务",
            PROSE,
        ),
    )
    assert tree(doc)[0] == (1, "doc-title", "云河市数字经济规划")
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2]


def test_the_closing_paragraph_belongs_to_no_section():
    closing = "潮平两岸阔,风正一帆悬。新征程上,云河将继续奋进,为发展作出新贡献。"
    doc = document(
        "云河开新局",
        PROSE,
        "把牢方向,筑牢根基",
        PROSE,
        PROSE,
        "服务大局,勇挑重担",
        PROSE,
        PROSE,
        closing,
    )
    assert all(section.end <= doc.text.index(closing) for section in doc.sections)


def test_a_last_paragraph_of_plain_prose_belongs_to_the_last_section():
    doc = document("云河开新局", PROSE, "一、认识", PROSE, "二、责任", PROSE, PROSE)
    assert doc.sections[-1].end == len(doc.text)


def test_body_begins_at_the_next_character_that_is_no_space():
    doc = document("云河规划", "一、总体要求", "", "　　{}", "二、任务", PROSE)
    section = doc.sections[0]
    assert doc.text[section.heading_end : section.body_start].isspace()
    assert doc.text[section.body_start :].startswith(PROSE)
    assert section.number == "一、"


def test_a_closing_formula_belongs_to_no_section():
    doc = document(
        "云河市预算报告", "一、执行情况", PROSE, "二、安排", PROSE, "以上报告，请予审议。"
    )
    assert doc.text[: doc.sections[-1].end].endswith(PROSE)


def test_signs_with_brackets_and_dots_of_their_own_number_like_the_written_ones():
    doc = document(
        "云河规划",
        "一、任务",
        "㈠投资。{}",
        "㈡消费。{}",
        "⒈商贸。{}",
        "⒉旅游。{}",
        "二、保障",
        PROSE,
    )
    assert [level for level, _, _ in tree(doc)] == [1, 2, 2, 3, 3, 1]


def test_a_running_head_of_pages_is_no_heading():
    head = "云河市防汛工作方案汇编"
    doc = document(
        "云河资料", PROSE, head, PROSE, "把牢防汛责任关口", PROSE, head, PROSE, head, PROSE
    )
    assert head not in headings(doc)


def test_contents_with_ranges_of_paragraphs_are_contents():
    doc = document(
        "云河施政报告",
        "甲、引言 1–17",
        "乙、民生 18-34",
        "丙、结语 35",
        "甲、引言",
        PROSE,
        "乙、民生",
        PROSE,
        "丙、结语",
        PROSE,
    )
    assert headings(doc) == ["甲、引言", "乙、民生", "丙、结语"]


def test_a_chapter_and_its_first_article_on_one_line_are_parted():
    doc = document(
        "云河市办法", "第一章 总则 第一条 本办法适用于渡口。", "第二条 其他事项另行规定。"
    )
    assert tree(doc) == [
        (1, "glued", "第一章 总则"),
        (2, "article", "第一条"),
        (2, "article", "第二条"),
    ]


def test_a_short_lead_before_a_colon_is_a_heading_unless_it_announces_a_list():
    doc = document("云河规划", "一、任务", "1.投资：{}", "2.消费：{}", "二、保障", PROSE)
    assert headings(doc) == ["一、任务", "1.投资：", "2.消费：", "二、保障"]
    doc = document("云河规划", "一、任务", "1.具体如下：{}", "2.安排如下：{}", "二、保障", PROSE)
    assert headings(doc) == ["一、任务", "二、保障"]


def test_a_long_member_is_carried_by_its_series():
    long_ = "（三）" + "坚持绿色低碳循环发展理念，" * 3 + "深入推进生态文明建设和环境治理。"
    doc = document(
        "云河报告", "（一）坚持创新发展。", PROSE, "（二）坚持协调发展。", PROSE, long_, PROSE
    )
    assert headings(doc)[-1] == long_
    assert "long" in doc.sections[-1].why


def test_a_number_alone_on_its_line_is_a_heading():
    doc = document("云河旧报告", "各位委员：", PROSE, "一", PROSE, "二", PROSE)
    assert tree(doc) == [(1, "line", "一"), (1, "line", "二")]


def test_list_items_that_end_in_semicolons_are_no_headings():
    doc = document(
        "云河通知", PROSE, "（一）修好道路；", "（二）管好渡口；", "（三）建好桥梁。", PROSE
    )
    assert headings(doc) == []


def test_formal_numerals_are_a_rank_above_the_plain_ones():
    doc = document(
        *("某市施政報告", "壹、前言", PROSE, "貳、成果", "一、交通", PROSE, "二、福利", PROSE),
        *("參、結語", PROSE),
    )
    assert [(level, heading) for level, _, heading in tree(doc)] == [
        (1, "壹、前言"),
        (1, "貳、成果"),
        (2, "一、交通"),
        (2, "二、福利"),
        (1, "參、結語"),
    ]


def test_closing_provisions_without_a_number_stand_beside_the_highest_rank():
    doc = document(
        *("云河水利条例", "第一编 总则", "第一章 规定", "第一条 {}", "第二条 {}"),
        *("第二编 工程", "第二章 水库", "第三条 {}", "附则", "第四条 {}"),
    )
    assert tree(doc)[-2:] == [(1, "line", "附则"), (2, "article", "第四条")]


def test_characters_set_apart_to_fill_the_line_are_one_heading():
    doc = document("云河办法", "第一章　总　　则", PROSE, "第二章　附　　则", PROSE)
    assert [kind for _, kind, _ in tree(doc)] == ["line", "line"]
    assert headings(doc) == ["第一章　总　　则", "第二章　附　　则"]


def test_a_heading_of_characters_set_apart_is_cut_from_its_body():
    doc = document("云河办法", f"第一章　总　　则　　{PROSE}", f"第二章　附　　则　　{PROSE}")
    assert headings(doc) == ["第一章　总　　则", "第二章　附　　则"]


PLAN = ("1　总则", "1.1　目的", PROSE, "1.2　依据", PROSE, "2　职责", PROSE)


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


STATEMENTS = ("河长上岗有人管。{}", "污水入网有人修。{}")


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


NOTICE = (
    *(
        "云河市人民政府关于治水的通知",
        "各县区人民政府：",
        "一、总体要求",
        PROSE,
        "二、工作要求",
        PROSE,
    ),
    *("特此通知。", "附件：1.治水办法", "2.任务清单", "云河市人民政府", "2031年4月2日"),
    *("附件1", "治水办法", "一、适用范围", PROSE, "附件2", "任务清单", "一、水利部门", PROSE),
)


def ends(doc, heading):
    """The last characters of the section of this heading."""
    at = headings(doc).index(heading)
    section = doc.sections[at]
    return doc.text[section.body_start : section.end].rstrip()


def test_formula_enclosures_and_signature_before_an_attachment_belong_to_no_section():
    assert ends(document(*NOTICE), "二、工作要求") == PROSE


def test_enclosures_and_signature_at_the_end_of_a_document_belong_to_no_section():
    assert ends(document(*NOTICE[:11]), "二、工作要求") == PROSE


def test_printed_contents_of_marked_up_headings_are_found_and_the_headings_too():
    lines = ("云河办法", "第一章　总则", "第二章　职责", "第三章　附则")
    doc = document(*lines, "第一章　总则", PROSE, "第二章　职责", PROSE, "第三章　附则", PROSE)
    assert kinds(doc)[1:4] == ["contents"] * 3
    assert headings(doc) == list(lines[1:])

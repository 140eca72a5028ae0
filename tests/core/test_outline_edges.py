"""Where sections end, what is attached to a document, and what its printed contents are."""

from .reading import PROSE, document, headings, kinds, tree


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


def test_a_document_named_before_is_attached_whatever_its_title_ends_with():
    doc = document(
        "云河市人民政府关于印发《云河治水十条》的通知",
        "各县区人民政府：",
        PROSE,
        "云河市人民政府",
        "2031年4月2日",
        "云河治水十条",
        *("一、治标", PROSE, "二、治本", PROSE),
    )
    assert [(level, head) for level, _, head in tree(doc)] == [
        (1, "云河治水十条"),
        (2, "一、治标"),
        (2, "二、治本"),
    ]


def test_a_list_of_links_under_a_document_is_no_part_of_it():
    doc = document("云河简报", PROSE, PROSE, "相关链接", "· 云河市治水措施解读", "主办：云河市政府")
    assert kinds(doc)[-3:] == ["colophon"] * 3

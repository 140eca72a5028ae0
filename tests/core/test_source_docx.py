"""DOCX parts: runs, fields, styles, numbers, tables, one construction each."""

import pytest

from reader.core.errors import Code
from reader.core.source import Align, Role
from tests.core.docx_builder import field, foot, p, r, style, tbl, tc
from tests.core.docx_reading import line, source, text

VANISH = "<w:vanish/>"


def in_run(inner):
    return f"<w:r>{inner}</w:r>"


RUBY = in_run(
    "<w:ruby><w:rt>" + r("zhái") + "</w:rt><w:rubyBase>" + r("翟") + "</w:rubyBase></w:ruby>"
)


@pytest.mark.parametrize(
    ("runs", "read_as"),
    [
        (["云河", r("市")], "云河市"),
        ([in_run('<w:t xml:space="preserve"> 云 </w:t>'), "河"], "云 河"),
        ([in_run("<w:t> 云 </w:t>"), "河"], "云河"),
        (["姓名", "<w:r><w:tab/></w:r>", "王某"], "姓名\t王某"),
        (["云", "<w:r><w:noBreakHyphen/></w:r>", "1"], "云\u20111"),
        (["云", "<w:r><w:softHyphen/></w:r>", "河"], "云河"),
        ([RUBY, "某"], "翟某"),
        (["见", "<w:hyperlink>" + r("网页") + "</w:hyperlink>"], "见网页"),
        (["<w:smartTag>" + r("临江镇") + "</w:smartTag>"], "临江镇"),
        (["第", field("PAGE", r("3")), "号"], "第号"),
        (['<w:fldSimple w:instr="NUMPAGES">' + r("9") + "</w:fldSimple>", "云"], "云"),
        (["见", field("REF a", r("第三条"))], "见第三条"),
        ([field(r"eq \o\ac(○,7)"), "云"], "⑦云"),
        ([field(r'EQ \* jc2 \* "Font:x" \* hps10 \o\ad(\s\up 9(yún),云)'), "河"], "云河"),
        ([field("IF " + "x" * 9), "云"], "云"),
        ([in_run('<w:sym w:font="Wingdings" w:char="F0FE"/>'), "同意"], "☑同意"),
        ([in_run('<w:sym w:font="Nowhere" w:char="F041"/>'), "同意"], "同意"),
        ([r("附注", more=VANISH), "正文"], "正文"),
        (["<w:del>" + in_run("<w:delText>旧</w:delText>") + "</w:del>", "新"], "新"),
        (["<w:moveFrom>" + r("旧") + "</w:moveFrom><w:moveTo>" + r("新") + "</w:moveTo>"], "新"),
        (["<w:sdt><w:sdtPr/><w:sdtContent>" + r("控件") + "</w:sdtContent></w:sdt>"], "控件"),
        (
            [
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + r("单击此处")
                + "</w:sdtContent></w:sdt>",
                "云",
            ],
            "云",
        ),
        (['<w:r><w:commentReference w:id="1"/></w:r>', "云"], "云"),
    ],
)
def test_a_paragraph_reads_as_word_shows_it(runs, read_as):
    assert text(p(*runs)) == read_as


def test_what_header_and_comments_hold_is_not_in_the_text():
    assert text(p("云河市")) == "云河市"


def test_a_hard_break_begins_a_new_line_but_not_in_a_heading_of_a_style():
    broken = ("第一章", "<w:r><w:br/></w:r>", "总则")
    assert len(source(p(*broken)).lines) == 2
    styles = [style("1", shown="heading 1", level=1)]
    assert text(p(*broken, style="1"), styles=styles) == "第一章 总则"


def test_a_field_that_never_ends_hides_no_later_paragraph():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text(p(begun, "丢失"), p("云河市")) == "云河市"


def test_hidden_text_is_left_out_with_a_notice():
    found = source(p(r("附注", more=VANISH), "正文"))
    assert [notice.code for notice in found.notices] == [Code.HIDDEN_LEFT_OUT]


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    gone = "<w:rPr><w:del/></w:rPr>"
    assert text(p("前半，", more=gone), p("后半。")) == "前半，后半。"


@pytest.mark.parametrize(
    ("settings", "evidence"),
    [
        ({"style": "1"}, {"tag": 1}),
        ({"style": "own"}, {"tag": 2}),
        ({"style": "公文标题"}, {"role": Role.TITLE, "tag": 0}),
        ({"style": "loop"}, {"tag": 0}),
        ({"style": "body9"}, {"tag": 0}),
        ({"more": '<w:outlineLvl w:val="0"/>'}, {"tag": 1}),
        ({"more": '<w:outlineLvl w:val="77"/>'}, {"tag": 0}),
        ({"jc": "center"}, {"align": Align.CENTER}),
        ({"jc": "end"}, {"align": Align.RIGHT}),
        ({"style": "mid"}, {"align": Align.CENTER}),
        ({"b": True}, {"bold": True}),
        ({"style": "strong"}, {"bold": True}),
        ({"sz": 22}, {"size": 22.0}),
        ({"first": 4}, {"indent": 4}),
    ],
)
def test_settings_and_styles_become_evidence(settings, evidence):
    styles = [
        style("1", shown="heading 1"),
        style("2", shown="heading 2", level=2),
        style("own", shown="院内题", based="2"),
        style("公文标题"),
        style("loop", based="pool"),
        style("pool", based="loop"),
        style("body9", shown="heading 4", based="2").replace(
            "<w:pPr>", '<w:pPr><w:outlineLvl w:val="9"/>'
        ),
        style("mid", jc="center"),
        style("strong", look="<w:b/>"),
    ]
    if settings.get("style") == "body9":
        styles = [one.replace("heading 4", "正文九") for one in styles]
    found = line(p("云河市", **settings), p("松岭县"), styles=styles)
    assert {key: getattr(found, key) for key in evidence} == evidence


def test_two_levels_of_style_that_switch_bold_switch_it_off():
    styles = [style("P", look="<w:b/>"), style("C", look="<w:b/>", kind="character")]
    both = r("云河", more='<w:rStyle w:val="C"/>')
    assert not line(p(both, style="P"), styles=styles).bold


def test_a_bold_beginning_is_a_lead():
    assert line(p(r("强化统筹。", b=True), "各地要加强。")).lead_end == 5


def test_a_heading_face_counts_as_bold_and_a_second_face_as_a_lead():
    body = p("各地要认真落实有关要求，按时报送进展情况。", font="仿宋")
    assert line(p("总体要求", font="黑体"), body).bold
    led = p(r("（一）强化统筹。", font="楷体"), r("各地要加强。", font="仿宋"))
    assert line(led, body).lead_end == 8


def test_a_document_all_in_a_heading_face_is_not_all_bold():
    assert not line(p("总体要求", font="黑体"), p("各地要落实。", font="黑体")).bold


def test_levels_are_not_believed_where_most_prose_has_one():
    styles = [style("1", shown="heading 1", level=1)]
    found = source(*[p("各地要认真落实有关要求。", style="1")] * 4, p("云河"), styles=styles)
    assert [one.tag for one in found.lines] == [0] * 5


def test_the_properties_title_only_marks_a_line_that_says_it():
    assert line(p("云河市通知"), title="云河市通知").role is Role.TITLE
    assert line(p("云河市通知"), title="2009年会议通知模板").role is Role.NONE


def test_a_line_after_an_empty_paragraph_has_a_gap_before_it():
    assert [one.gap for one in source(p("甲"), p(), p("乙")).lines] == [False, True]


def grid(*rows, **options):
    """The cells of the first table: text, header, rows, columns."""
    found = source(tbl(*rows, **options))
    cells = next(one.rows for one in found.lines if one.rows)
    return [
        [(found.text[c.start : c.end], c.header, c.rowspan, c.colspan) for c in row]
        for row in cells
    ]


def test_cells_are_joined_by_tabs_and_rows_by_line_feeds():
    assert text(tbl(("甲", "乙"), ("1", "2"))) == "甲\t乙\n1\t2"


def test_merged_cells_become_spans():
    rows = grid(
        (tc("指标", merge="restart"), tc("数值", span=2)),
        (tc("", merge="continue"), "2030年", "2031年"),
        ("产值", "1", "2"),
    )
    assert rows[0] == [("指标", False, 2, 1), ("数值", False, 1, 2)]
    assert [cell[0] for cell in rows[1]] == ["2030年", "2031年"]


def test_repeated_rows_are_header_rows():
    assert [cell[1] for row in grid(("甲", "乙"), ("1", "2"), head=1) for cell in row] == [
        True,
        True,
        False,
        False,
    ]


def test_an_absurd_span_is_bounded():
    assert grid((tc("甲", span=99999999), "乙"), ("1", "2"))[0][0][3] == 1000


def test_a_table_in_a_cell_is_read_as_its_text():
    inner = tc("", inner=tbl(("甲", "乙"), ("丙", "丁")) + p("戊"))
    assert text(tbl(("项目", inner), ("1", "2"))) == "项目\t甲 乙 丙 丁 戊\n1\t2"


def test_a_table_of_one_cell_is_only_a_frame():
    found = source(tbl((tc("", inner=p("甲。") + p("乙。")),)))
    assert [one.rows for one in found.lines] == [(), ()]


def test_a_deleted_row_is_gone():
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("旧") + tc("旧") + "</w:tr>"
    table = tbl(("甲", "乙"), ("1", "2")).replace("</w:tbl>", gone + "</w:tbl>")
    assert "旧" not in text(table)


def test_endnotes_have_their_own_marks():
    found = text(
        p("甲", foot(1), "乙", foot(1, kind="endnote")), footnotes=["注一"], endnotes=["尾"]
    )
    assert found == "甲[1]乙[i]\n[1] 注一\n[i] 尾"


def test_marks_follow_the_documents_own_format():
    form = (
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr></w:settings>'
    )
    found = text(p("甲", foot(1)), footnotes=["注"], parts={"word/settings.xml": form})
    assert found == "甲①\n① 注"


def test_a_mark_of_the_writers_own_is_the_only_one():
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    assert text(p("甲", own), footnotes=["* 注"]) == "甲*\n* 注"


def test_a_note_without_a_body_is_only_a_mark():
    assert text(p("甲", foot(9))) == "甲[1]"


def test_strict_open_xml_is_read_like_the_usual_one():
    strict = {
        name: part.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, part in {
            "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/'
            f'wordprocessingml/2006/main"><w:body>{p("云河", b=True)}</w:body></w:document>'
        }.items()
    }
    found = source(parts=strict)
    assert (found.text, found.lines[0].bold) == ("云河", True)


def test_the_main_part_may_have_another_name():
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{space}">'
        f'<Relationship Type="{kind}" Target="/word/document2.xml"/></Relationships>',
        "word/document.xml": None,
        "word/document2.xml": f'<w:document xmlns:w="{main}"><w:body>{p("云河")}</w:body>'
        "</w:document>",
    }
    assert text(parts=parts) == "云河"


def control(*blocks, more=""):
    """A content control around whole blocks."""
    inner = "".join(blocks)
    return f"<w:sdt><w:sdtPr>{more}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_the_control_of_the_printed_contents_makes_its_lines_contents():
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    found = source(control(p("总则 1"), more=gallery), control(p("总则")))
    assert [one.role for one in found.lines] == [Role.CONTENTS, Role.NONE]


def test_blocks_in_wrappers_and_alternatives_are_read_once():
    choice = f'<mc:Choice Requires="wps">{p("新")}</mc:Choice><mc:Fallback>{p("旧")}</mc:Fallback>'
    body = (
        f"<w:customXml>{p('甲')}</w:customXml><mc:AlternateContent>{choice}</mc:AlternateContent>"
    )
    assert text(body) == "甲\n新"


def test_rows_and_cells_in_controls_are_rows_and_cells():
    row_ = "<w:tr>" + control(tc("甲")) + tc("乙") + "</w:tr>"
    assert text("<w:tbl>" + control(row_) + "<w:tr>" + tc("1") + tc("2") + "</w:tr></w:tbl>") == (
        "甲\t乙\n1\t2"
    )


def test_a_note_of_several_paragraphs_is_one_line():
    note = f'<w:footnote w:id="1">{p(" 注一。")}{p("注二。")}{tbl(("a", "b"))}</w:footnote>'
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part = f'<w:footnotes xmlns:w="{main}">{note}</w:footnotes>'
    assert text(p("甲", foot(1)), parts={"word/footnotes.xml": part}) == "甲[1]\n[1] 注一。 注二。"


@pytest.mark.parametrize(
    ("code", "font", "shown"),
    [
        ("F0A8", "Wingdings", "□"),
        ("F081", "Wingdings", "①"),
        ("0052", "Wingdings 2", "☑"),
        ("F0B3", "Symbol", "≥"),
        ("2605", "宋体", "★"),
        ("F0A8", "Webdings", ""),
        ("D800", "宋体", ""),
        ("xyz", "Symbol", ""),
        ("FFFFFF", "宋体", ""),
    ],
)
def test_a_sign_of_a_symbol_font_is_the_character_it_looks_like(code, font, shown):
    sign = in_run(f'<w:sym w:font="{font}" w:char="{code}"/>')
    assert text(p("甲", sign)) == f"甲{shown}"

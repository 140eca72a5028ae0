import pytest

from reader.core.blocks.layout import with_header
from reader.core.source import Cell

from .reading import PROSE, document, kinds


def test_label_and_value_may_stand_on_two_lines():
    doc = document(
        "澄江党建在线",
        "",
        "云河开新局",
        "创建时间:",
        "2031-04-05 09:17:21",
        "来源:",
        "云河先锋",
        PROSE,
    )
    assert kinds(doc) == ["masthead", "title", *["masthead"] * 4, "paragraph"]
    assert doc.meta["site"] == "澄江党建在线"
    assert doc.meta["source"] == "云河先锋"
    assert dict(doc.dates) == {"date": "2031-04-05T09:17:21"}


def test_a_label_without_value_before_another_label_has_none():
    doc = document("云河开新局", "来源:", "时间: 2031-04-05", PROSE)
    assert "source" not in doc.meta
    assert doc.meta["date"] == "2031-04-05"


def test_a_title_over_two_lines_is_one_block_and_joined_without_a_space_where_it_goes_on():
    doc = document(
        "云河市人民政府", "关于做好防汛工作的通知", "云政发〔2031〕8号", "各县人民政府：", PROSE
    )
    assert kinds(doc)[:2] == ["title", "byline"]
    assert doc.meta["title"] == "云河市人民政府关于做好防汛工作的通知"
    assert doc.meta["document_number"] == "云政发〔2031〕8号"


def test_a_title_of_two_sentences_is_joined_with_a_space():
    doc = document(
        "同心建设新云河",
        "奋力谱写新篇章",
        "——在全市大会上的讲话",
        "（2031年4月5日）",
        "周禾",
        "同志们：",
        PROSE,
    )
    assert doc.meta["title"] == "同心建设新云河 奋力谱写新篇章"
    assert doc.meta["subtitle"] == "——在全市大会上的讲话"
    assert doc.meta["author"] == "周禾"
    assert doc.dates["date"] == "2031-04-05"
    assert kinds(doc)[-2:] == ["salutation", "paragraph"]


def test_a_line_under_a_complete_title_is_a_subtitle():
    doc = document(
        "云河二〇三一年施政报告", "同心协力　再启新程", "云河市市长　周禾", "各位市民：", PROSE
    )
    assert (doc.meta["subtitle"], doc.meta["author"]) == ("同心协力　再启新程", "云河市市长　周禾")


def test_a_repeated_title_is_masthead():
    doc = document("政府工作报告", "周禾", "政府工作报告", "各位代表：", PROSE)
    assert kinds(doc) == ["title", "byline", "masthead", "salutation", "paragraph"]


def test_a_first_heading_under_the_title_is_no_title():
    doc = document(
        "云河开新局", "", "把牢方向,筑牢根基", "", PROSE, "", "服务大局,勇挑重担", "", PROSE
    )
    assert doc.meta["title"] == "云河开新局"


def test_a_document_that_begins_with_its_body_has_no_title():
    doc = document(PROSE, PROSE)
    assert "title" not in doc.meta


def test_a_reporters_line_gives_author_paper_and_date():
    doc = document(
        "云河开新局", "本报记者  周禾  林穗《临江日报》（2031年04月05日第 01 版）", PROSE
    )
    assert doc.meta["author"] == "周禾  林穗"
    assert doc.meta["source"] == "临江日报"
    assert doc.dates["date"] == "2031-04-05"


def test_an_enactment_note_gives_the_day_the_law_takes_effect():
    doc = document(
        "云河市渡口条例",
        "（2031年3月1日通过　自2031年5月1日起施行）",
        "第一条 为了保护渡口。",
        "第二条 本市渡口适用。",
    )
    assert doc.dates == {"date_effective": "2031-05-01"}


def test_office_date_and_remark_at_the_end_are_no_prose():
    doc = document(
        "云河市的通知",
        "云政发〔2031〕8号",
        "各县：",
        PROSE,
        "云河市人民政府",
        "2031年4月5日",
        "（此件公开发布）",
    )
    assert kinds(doc)[-3:] == ["signature", "signature", "note"]
    assert doc.meta["signature"] == "云河市人民政府 2031年4月5日"
    assert doc.meta["remark"] == "（此件公开发布）"
    assert doc.dates["date_written"] == "2031-04-05"
    assert doc.meta["addressee"] == "各县"


def test_the_editors_line_is_a_colophon():
    doc = document("云河开新局", PROSE, "[责任编辑:周禾 校对:林穗]")
    assert kinds(doc)[-1] == "colophon"
    assert (doc.meta["editor"], doc.meta["proofreader"]) == ("周禾", "林穗")


def test_an_editors_note_at_the_end_of_a_paragraph_is_cut_off():
    doc = document("云河开新局", PROSE, PROSE + "（责任编辑：周禾）")
    assert kinds(doc)[-2:] == ["paragraph", "colophon"]
    assert doc.text[doc.blocks[-1].start :] == "（责任编辑：周禾）"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("同志们！", "salutation"),
        ("——推动转型。", "item"),
        ("附件：1.重点项目表", "item"),
        ("图为云河启动仪式。（周禾摄）", "caption"),
        ("表1　主要指标", "caption"),
        ("单位：亿元", "caption"),
        ("注：本表为初步统计数。", "note"),
        ("——云河网友3**8", "signature"),
    ],
)
def test_a_line_inside_the_body_has_the_kind_its_form_says(line, kind):
    assert kinds(document("云河开新局", PROSE, line, PROSE))[2] == kind


def test_a_line_that_announces_a_list_is_no_salutation():
    doc = document("云河开新局", "今年要抓好以下几项工作：", PROSE)
    assert kinds(doc) == ["title", "paragraph", "paragraph"]


def test_lines_after_an_enclosure_go_on_with_its_list():
    doc = document(
        "云河市的通知", PROSE, "附件：1.项目表", "　　　2.责任表", "云河市人民政府", "2031年4月5日"
    )
    assert kinds(doc)[2:4] == ["item", "item"]


def test_a_first_row_of_words_above_figures_is_a_header():
    text = "指标\t数\n投资\t32"
    rows = (
        (Cell(start=0, end=2), Cell(start=3, end=4)),
        (Cell(start=5, end=7), Cell(start=8, end=10)),
    )
    assert [cell.header for cell in with_header(text, rows)[0]] == [True, True]


def test_a_first_row_with_a_figure_is_no_header():
    text = "投资\t32\n消费\t45"
    rows = (
        (Cell(start=0, end=2), Cell(start=3, end=5)),
        (Cell(start=6, end=8), Cell(start=9, end=11)),
    )
    assert with_header(text, rows) == rows


def test_a_papers_imprint_at_the_end_is_a_colophon():
    doc = document("云河开新局", PROSE, "《 临江日报 》（ 2031年04月05日 02 版）")
    assert kinds(doc)[-1] == "colophon"
    assert doc.meta["source"] == "临江日报"
    assert doc.dates["date"] == "2031-04-05"


def test_an_issuing_office_above_the_date_under_a_title_is_a_byline():
    doc = document("云河统计公报", "云河市统计局", "2031年3月20日", PROSE)
    assert kinds(doc) == ["title", "byline", "byline", "paragraph"]
    assert doc.meta["issuer"] == "云河市统计局"


def test_a_pasted_scrap_is_a_paragraph():
    doc = document("培训干部1.2万余人次")
    assert kinds(doc) == ["paragraph"]
    assert dict(doc.meta) == {}


def test_a_short_line_far_to_the_right_at_the_end_is_a_signature():
    doc = document("云河通知", PROSE, "                    云河市人民政府")
    assert kinds(doc)[-1] == "signature"


def test_a_credit_line_at_the_end_is_a_colophon():
    doc = document("云河通知", PROSE, "云河市委办公室供稿  摄影/周禾  编辑/林穗")
    assert kinds(doc)[-1] == "colophon"
    assert doc.meta["editor"] == "林穗"


def test_buttons_after_the_body_are_a_colophon():
    assert kinds(document("云河通知", PROSE, "【打印本页】"))[-1] == "colophon"


def test_a_table_in_text_is_one_block_with_cells():
    doc = document("云河公报", PROSE, "指标\t数", "投资\t320", PROSE)
    assert kinds(doc)[2] == "table"
    assert [cell.header for cell in doc.blocks[2].rows[0]] == [True, True]


def test_a_bar_parts_a_label_of_the_editors_from_its_value():
    doc = document("云河新闻", PROSE, PROSE, "编辑：于洋　终审：白雪", "来源 | 云河发布")
    assert kinds(doc)[-2:] == ["colophon", "colophon"]
    assert (doc.meta["editor"], doc.meta["source"]) == ("于洋", "云河发布")

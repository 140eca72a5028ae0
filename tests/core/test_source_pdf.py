import pytest

from reader.core.document import parse
from reader.core.errors import Code, ReaderError
from reader.core.source import Align, PageStart, Role, read, wire
from tests.core.pdf_prints import Page, Setter, built
from tests.core.pdf_prose import paragraphs


def printed(pages, **properties):
    return read(built(pages, **properties), "云河市公报.pdf")


def texts(source, role=None):
    return [
        source.text[line.start : line.end]
        for line in source.lines
        if role is None or line.role is role
    ]


def line_texts(*lines, **look):
    page = Page()
    for at, line in enumerate(lines):
        page.text(90, 700 - 20 * at, line, **look)
    return texts(printed([page]))


def test_text_is_the_lines_joined_by_line_feeds():
    source = printed(_set(paragraphs(3)))
    assert source.text == "\n".join(texts(source))
    assert source.info.rebuilt
    assert source.info.format == "pdf"


def _set(found, **layout):
    setter = Setter(**layout)
    for one in found:
        setter.paragraph(one)
    return setter.pages


def test_han_lines_join_without_a_space():
    text = "松岭县坚持把水利建设摆在突出位置，" * 4 + "成效明显。"
    assert texts(printed(_set([text]))) == [text]


def test_latin_words_keep_their_space_between_lines_and_inside_them():
    text = "The county of Songling reports that the output of grain rose by a tenth " * 3
    assert texts(printed(_set([text.strip()]))) == [text.strip()]


def test_a_broken_latin_word_is_put_together():
    page = Page()
    page.text(90, 700, "a" * 60 + " grain produc-")
    page.text(90, 680, "tion rose " + "b" * 60)
    assert texts(printed([page])) == ["a" * 60 + " grain production rose " + "b" * 60]


def test_a_gap_between_han_is_a_space_and_letter_spacing_is_none():
    page = Page()
    page.text(90, 700, "第一章", size=16)
    page.text(90 + 48 + 8, 700, "总则规定", size=16)
    page.text(90, 640, "云河市人民政府", size=16, spacing=6)
    assert texts(printed([page])) == ["第一章 总则规定", "云河市人民政府"]


def test_room_that_typesetting_leaves_around_figures_is_no_space():
    page = Page()
    page.text(90, 700, "新增")
    page.text(90 + 24 + 3, 700, "1200")
    page.text(90 + 24 + 3 + 24 + 3, 700, "个学位")
    assert texts(printed([page])) == ["新增1200个学位"]


def test_radicals_become_the_characters_they_stand_for():
    assert line_texts("⼈⺠政府⻓期重视⽔利，⾏政效能提⾼。") == [
        "人民政府长期重视水利，行政效能提高。"
    ]


def test_dashes_of_one_glyph_become_the_chinese_dash_and_ligatures_letters():
    assert line_texts("⸺推动产业升级；eﬃciency") == ["——推动产业升级；efficiency"]


def test_full_width_forms_are_left_as_they_are():
    assert line_texts("增长５％，Ａ类项目㎡") == ["增长５％，Ａ类项目㎡"]


def test_a_raised_note_mark_is_no_part_of_the_figure_before_it():
    page = Page()
    page.text(90, 700, "总投资达到500")
    page.text(90 + 60 + 18, 704, "1", size=7)
    page.text(90 + 60 + 18 + 3.5, 700, "亿元")
    assert texts(printed([page])) == ["总投资达到500¹亿元"]


def test_text_printed_twice_is_read_once():
    page = Page()
    for shift in (0.0, 0.4):
        page.text(90 + shift, 700, "着力改善民生")
    page.text(90, 660, "松岭县全年新建学校三所，群众满意。")
    page.text(90, 640, "临江镇全年修路六公里，群众满意。")
    assert texts(printed([page]))[0] == "着力改善民生"


def test_a_neighbouring_same_character_is_not_taken_for_a_second_print():
    assert line_texts("人人参与，天天向上") == ["人人参与，天天向上"]


def test_a_turned_watermark_is_left_out():
    page = Page()
    page.text(90, 700, "松岭县人民政府公报全文如下。")
    page.text(200, 300, "内部资料", size=40, matrix="0.7 0.7 -0.7 0.7")
    assert texts(printed([page])) == ["松岭县人民政府公报全文如下。"]


def test_a_page_printed_sideways_is_turned_upright():
    page = Page()
    for at, line in enumerate(("Water of Songling", "Schools of Linjiang")):
        page.text(200 + 40 * at, 100, line, matrix="0 1 -1 0")
    assert texts(printed([page])) == ["Water of Songling", "Schools of Linjiang"]


def test_text_beyond_the_page_or_clipped_away_is_left_out():
    page = Page()
    page.text(90, 700, "看得见的文字在这里。")
    page.text(90, 2000, "页面之外")
    page.raw("q 0 0 595 600 re W n")
    page.text(90, 650, "裁去的文字")
    page.raw("Q")
    assert texts(printed([page])) == ["看得见的文字在这里。"]


def test_text_that_is_not_painted_is_kept_with_a_notice():
    page = Page(picture=True)
    page.text(90, 700, "识别所得的文字。", mode=3)
    source = printed([page])
    assert texts(source) == ["识别所得的文字。"]
    assert Code.TEXT_RECOGNISED in [notice.code for notice in source.notices]


def test_a_scan_says_what_to_do():
    with pytest.raises(ReaderError) as caught:
        printed([Page(picture=True), Page(picture=True)])
    assert (caught.value.code, caught.value.data["pages"]) == (Code.SOURCE_SCAN, "2")


def test_empty_pages_hold_no_text():
    with pytest.raises(ReaderError) as caught:
        printed([Page()])
    assert caught.value.code is Code.SOURCE_NO_TEXT


def test_pages_that_are_pictures_are_counted():
    page = Page()
    page.text(90, 700, "第一页是文字。")
    source = printed([page, Page(picture=True)])
    notice = next(n for n in source.notices if n.code is Code.PAGES_PICTURED)
    assert notice.data["pages"] == "1"


def test_a_title_of_the_properties_counts_only_where_the_text_says_it():
    page = Page()
    page.centred(740, "松岭县水利公报", size=22)
    page.centred(700, "春季号", size=16)
    page.text(114, 640, "全县水库除险加固全部完成，灌区改造进展顺利，群众满意。")
    titled = printed([page], info={"Title": "松岭县水利公报-春季号", "Author": "admin"})
    assert [line.role for line in titled.lines] == [Role.TITLE, Role.SUBTITLE, Role.NONE]
    assert "author" not in titled.meta
    other = printed([page], info={"Title": "Microsoft Word - 1.doc"})
    assert {line.role for line in other.lines} == {Role.NONE}


def test_an_author_of_the_properties_counts_where_a_first_line_names_it():
    page = Page()
    page.centred(740, "松岭县水利公报", size=22)
    page.centred(700, "松岭县水利局")
    page.text(114, 640, "全县水库除险加固全部完成，灌区改造进展顺利，群众满意。")
    assert printed([page], info={"Author": "松岭县水利局"}).meta["author"] == "松岭县水利局"


def test_size_face_and_place_are_evidence():
    setter = Setter()
    setter.heading("一、总体情况", size=16)
    for one in paragraphs(6):
        setter.paragraph(one)
    heading, paragraph, *_ = printed(setter.pages).lines
    assert (heading.size, heading.bold, heading.align) == (16.0, True, Align.CENTER)
    assert (paragraph.size, paragraph.bold, paragraph.align) == (12.0, False, Align.UNKNOWN)
    assert paragraph.indent == 4


def test_a_bold_beginning_is_a_lead():
    setter = Setter()
    for one in paragraphs(4):
        setter.paragraph(one)
    page = setter.pages[0]
    y = setter.y - 20
    page.text(114, y, "抓好春耕。", face="hei")
    page.text(114 + 60, y, "松岭县早安排、早部署，备足种子化肥。")
    source = printed(setter.pages)
    line = source.lines[-1]
    assert source.text[line.start : line.lead_end] == "抓好春耕。"


def test_a_title_over_two_lines_is_one_line():
    page = Page()
    page.centred(760, "松岭县国民经济和社会发展第十五个五", size=24)
    page.centred(726, "年规划纲要", size=24)
    setter = Setter(pages=[page], column=0, y=700.0)
    for one in paragraphs(5):
        setter.paragraph(one)
    assert texts(printed(setter.pages))[0] == "松岭县国民经济和社会发展第十五个五年规划纲要"


def test_pages_begin_where_their_text_begins():
    found = paragraphs(30)
    source = printed(_set(found))
    assert source.pages[0] == PageStart(0, 1)
    assert [page.number for page in source.pages] == list(range(1, len(source.pages) + 1))
    document = parse(source)
    assert document.page_at(0) == 1
    assert document.page_at(len(document.text) - 1) == len(source.pages)
    assert document.page_at(source.pages[1].start) == 2
    assert document.page_at(source.pages[1].start - 2) == 1


def test_a_page_goes_by_the_number_printed_on_it():
    pages = [Page(), *_set(paragraphs(40))]
    pages[0].centred(500, "松岭县公报", size=30)
    for number, page in enumerate(pages[1:], 7):
        page.centred(50, f"— {number} —", size=9)
    source = printed(pages)
    assert [page.number for page in source.pages][:3] == [6, 7, 8]
    assert "—" not in source.text


@pytest.mark.parametrize("cut", [5, 60, 400, 1500])
def test_a_damaged_file_is_refused_or_read_in_part(cut):
    data = built(_set(paragraphs(8)))[: -cut if cut > 5 else 30]
    told = ""
    try:
        told = read(data, "a.pdf").text
    except ReaderError as error:
        told = error.code
    assert told in {Code.SOURCE_BROKEN, Code.SOURCE_NO_TEXT} or "松岭县" in told


def test_a_file_under_a_password_says_so():
    with pytest.raises(ReaderError) as caught:
        read(built(_set(paragraphs(2)), locked=True), "a.pdf")
    assert caught.value.code is Code.SOURCE_LOCKED


def test_an_indented_point_with_a_short_first_sentence_is_no_hanging_item():
    setter = Setter()
    for number, one in zip("一二三四", paragraphs(4, seed=9), strict=True):
        setter.paragraph(
            f"（{number}）抓好春耕。{one}松岭县早安排、早部署，备足种子化肥，不误农时。"
        )
    assert not any(line.item for line in printed(setter.pages).lines)


def test_a_bold_lead_behind_a_plain_number_is_a_lead_with_it():
    setter = Setter()
    for one in paragraphs(4):
        setter.paragraph(one)
    page, y = setter.pages[0], setter.y - 20
    page.text(114, y, "（一）")
    page.text(114 + 36, y, "抓好春耕。", face="hei")
    page.text(114 + 96, y, "松岭县早安排、早部署。")
    source = printed(setter.pages)
    line = source.lines[-1]
    assert source.text[line.start : line.lead_end] == "（一）抓好春耕。"


def test_a_space_that_is_printed_between_a_figure_and_han_is_kept():
    assert line_texts("表1 云河市主要指标") == ["表1 云河市主要指标"]


def test_pages_survive_the_way_from_the_process_that_reads():
    source = printed(_set(paragraphs(30)))
    name, sha256 = source.info.name, source.info.sha256
    assert wire.decode(wire.encode(source), name=name, sha256=sha256) == source


@pytest.mark.parametrize("pages", [[[5, 1], [2, 2]], [[0, -1]], [[10**9, 1]]])
def test_pages_out_of_order_or_of_the_text_are_refused(pages):
    source = printed(_set(paragraphs(3)))
    records = [one for one in wire.encode(source) if b'"pages"' not in one]
    records.insert(-1, wire.record("pages", pages))
    with pytest.raises(ValueError):
        wire.decode(records, name="a.pdf", sha256=source.info.sha256)

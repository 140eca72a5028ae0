import pytest

from reader.core.document import parse
from reader.core.errors import Code
from reader.core.source import Align, Role, read

PROSE = "云河市坚持把推进高质量发展作为首要任务，全年完成投资三百二十亿元，比上年增长百分之六。"
BODY = "".join(f"<p>　　{PROSE}</p>" for _ in range(6))


def page(body, head=""):
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def source(body, head=""):
    return read(page(body, head).encode(), "a.html")


def test_only_the_known_container_is_read():
    read_ = source(f'<div>首页 &gt; 要闻</div><div id="zoom">{BODY}</div><div>版权所有</div>')
    assert read_.text == "\n".join([PROSE] * 6)
    assert read_.notices == ()


def test_a_page_without_a_known_container_is_read_by_its_prose():
    links = "".join(f'<li><a href="/{n}">栏目{n}</a></li>' for n in range(30))
    read_ = source(f"<ul>{links}</ul><div class='neirong'>{BODY}</div><ul>{links}</ul>")
    assert read_.text == "\n".join([PROSE] * 6)


def test_a_page_with_hardly_any_prose_is_read_whole():
    assert source("<div>云河市</div><div>松岭县</div>").text == "云河市\n松岭县"


@pytest.mark.parametrize("hidden", ["display:none", "DISPLAY : none"])
def test_hidden_text_is_not_read(hidden):
    assert "机密" not in source(f'<div id="zoom">{BODY}<p style="{hidden}">机密</p></div>').text


def test_text_that_a_script_would_show_is_read():
    style = "visibility: hidden; opacity: 0;"
    assert source(f'<div id="js_content" style="{style}">{BODY}</div>').text.startswith(PROSE)


def test_what_follows_an_early_end_of_the_page_is_read():
    early = f'<div id="zoom"><p>{PROSE}</p></body></html>{BODY}</div>'
    assert source(early).text.count(PROSE) == 7


def test_scripts_and_buttons_in_the_container_are_no_text():
    noise = "<script>var x;</script><p>【打印本页】</p><p>扫一扫在手机打开当前页</p>"
    assert source(f'<div id="zoom">{BODY}{noise}</div>').text == "\n".join([PROSE] * 6)


def test_bold_centre_and_size_are_kept_as_evidence():
    head = '<p style="text-align:center"><b style="font-size:18pt">云河市的通知</b></p>'
    line = source(f'<div id="zoom">{head}{BODY}</div>').lines[0]
    assert (line.bold, line.align, line.size) == (True, Align.CENTER, 18.0)


def test_an_emphasised_beginning_ends_at_its_code_point():
    lead = f"<p><strong>优化环境。</strong>{PROSE}</p>"
    assert source(f'<div id="zoom">{lead}{BODY}</div>').lines[0].lead_end == 5


def test_line_feeds_of_the_markup_are_no_spaces_between_han():
    assert source(f'<div id="zoom"><p>云河\n   市政府</p>{BODY}</div>').text.startswith(
        "云河市政府"
    )


def test_a_data_table_has_cells_with_spans():
    table = (
        "<table><tr><th>指标</th><th colspan='2'>数</th></tr>"
        "<tr><td>投资</td><td>3</td><td>5</td></tr></table>"
    )
    read_ = source(f'<div id="zoom">{BODY}{table}</div>')
    rows = read_.lines[-1].rows
    assert [[read_.text[c.start : c.end] for c in row] for row in rows] == [
        ["指标", "数"],
        ["投资", "3", "5"],
    ]
    assert (rows[0][1].colspan, rows[0][0].header) == (2, True)


def test_values_of_a_metadata_table_go_to_meta_and_not_to_the_text():
    table = (
        "<table><tr><td>索 引 号：</td><td>YH01/2031-7</td><td>主题分类：</td><td></td></tr>"
        "<tr><td>发文机关：</td><td>云河市人民政府</td></tr></table>"
    )
    read_ = source(f'{table}<div id="zoom">{BODY}</div>')
    assert dict(read_.meta) == {"index_number": "YH01/2031-7", "issuer": "云河市人民政府"}
    assert "索" not in read_.text


def test_meta_elements_give_title_date_and_source():
    head = (
        '<meta name="ArticleTitle" content="云河市开工"><meta name="PubDate" content="2031-04-05">'
        '<meta name="ContentSource" content="临江日报">'
    )
    read_ = source(f'<div id="zoom">{BODY}</div>', head)
    assert dict(read_.meta) == {"title": "云河市开工", "date": "2031-04-05", "source": "临江日报"}
    assert read_.text.startswith("云河市开工\n")
    assert read_.lines[0].role is Role.TITLE


def test_a_title_broken_over_lines_is_marked_where_it_stands():
    head = '<meta property="og:title" content="云河市关于防汛的通知">'
    read_ = source(f'<div id="zoom"><p>云河市关于</p><p>防汛的通知</p>{BODY}</div>', head)
    assert [line.role for line in read_.lines[:3]] == [Role.TITLE, Role.TITLE, Role.NONE]


def test_the_line_that_begins_the_pages_title_is_the_title():
    head = "<title>云河市召开防汛工作会议_云河市人民政府</title>"
    read_ = source(f'<div class="t">云河市召开防汛工作会议</div><div id="zoom">{BODY}</div>', head)
    assert read_.meta["title"] == "云河市召开防汛工作会议"


def test_label_and_value_around_the_body_are_found_on_one_line():
    info = "<div><span>来源：临江日报</span> <span>发布时间：2031-04-05 08:00</span></div>"
    meta = source(f'{info}<div id="zoom">{BODY}</div>').meta
    assert (meta["source"], meta["date_published"]) == ("临江日报", "2031-04-05 08:00")


def test_a_whole_page_for_want_of_a_body_is_told():
    links = "".join(f"<p><a href='/{n}'>云河{n}</a></p>" for n in range(5))
    read_ = source(f"<div>{links}</div>")
    assert [notice.code for notice in read_.notices] == [Code.BODY_WHOLE_PAGE]


def test_a_date_without_a_label_under_the_title_is_the_documents():
    head = "<h1>云河市召开会议</h1><div>2031年04月05日08:30 | 来源：<a>临江日报</a></div>"
    meta = source(f'{head}<div id="zoom">{BODY}</div>').meta
    assert (meta["date"], meta["source"]) == ("2031年04月05日08:30", "临江日报")


def test_the_first_of_several_headings_is_no_subtitle():
    body = f"<h1>云河规划</h1><h2>第一章 环境</h2>{BODY}<h2>第二章 要求</h2>{BODY}"
    read_ = source(f"<article>{body}</article>")
    assert "subtitle" not in read_.meta
    assert [line.tag for line in read_.lines if line.tag] == [1, 2, 2]


def test_a_heading_directly_under_the_title_is_a_subtitle():
    read_ = source(f"<h1>云河市召开会议</h1><h3>松岭经验推广</h3><div id='zoom'>{BODY}</div>")
    assert read_.meta["subtitle"] == "松岭经验推广"
    assert [line.role for line in read_.lines[:2]] == [Role.TITLE, Role.SUBTITLE]


def test_a_large_bold_line_before_the_body_is_a_title_for_want_of_others():
    head = "<table><tr><td align=center><font size=5><b>云河市工作要点</b></font></td></tr></table>"
    assert source(f'{head}<div id="zoom">{BODY}</div>').meta["title"] == "云河市工作要点"


def test_paragraphs_parted_by_breaks_are_lines_of_their_own():
    read_ = source(f'<div id="zoom">{PROSE}<br>　　{PROSE * 6}</div>')
    assert read_.text == f"{PROSE}\n{PROSE * 6}"


def test_a_preformatted_page_keeps_its_lines():
    read_ = source(f'<pre id="zoom">{PROSE * 5}\n{PROSE * 2}</pre>')
    assert read_.text == f"{PROSE * 5}\n{PROSE * 2}"


def test_broken_marks_are_read_as_browsers_do():
    assert source(f"<p>{PROSE}<b><i></p>{BODY}</i>").text.count(PROSE) == 7


def test_ids_of_the_page_cannot_pass_for_marks_of_the_reader():
    head = '<html id="data-place99999999999-x"><body id="data-place7-">'
    read_ = read(f"{head}<div><div id='data-place3-'>{BODY}</div></div>".encode(), "a.html")
    assert read_.text == "\n".join([PROSE] * 6)


@pytest.mark.parametrize(
    ("label", "after", "kept"),
    [
        ("来源：", "云河先锋微信公众号", True),
        ("来源：", "全市各级党组织把制度建设贯穿始终，基层党建质量明显提高。", False),
        ("分享到：", "云河先锋微信公众号", False),
        ("2031年4月2日来源：", "云河先锋微信公众号", False),
        ("来源：", "", False),
    ],
)
def test_a_label_stays_where_its_value_stands_on_the_next_line(label, after, kept):
    inside = f"<p>{label}</p>" + (f"<p>{after}</p>" if after else "")
    assert (label in source(f'<div id="zoom">{BODY}{inside}</div>').text.split("\n")) is kept


def test_lists_of_links_before_and_after_the_document_are_dropped():
    links = "".join(f"<p><a href='/{n}'>云河要闻{n}</a></p>" for n in range(3))
    assert source(f'<div id="zoom">{links}{BODY}{links}</div>').text == "\n".join([PROSE] * 6)


def test_alignment_and_size_may_come_from_old_attributes():
    head = '<center>甲乙</center><p align="right"><font size="5">丙丁</font></p>'
    lines = source(f'<div id="zoom">{head}{BODY}</div>').lines
    assert [line.align for line in lines[:2]] == [Align.CENTER, Align.RIGHT]
    assert lines[1].size == 18.0


def test_a_subtitle_that_stands_in_the_body_is_marked_there():
    inside = f"<h1>云河市召开会议</h1><h4>松岭经验推广</h4>{BODY}"
    roles = [line.role for line in source(f"<article>{inside}</article>").lines[:3]]
    assert roles == [Role.TITLE, Role.SUBTITLE, Role.NONE]


def test_fields_in_elements_of_their_own_are_set_apart():
    info = "<div><span>来源：云河党建</span><span>发布时间：2031-04-12</span></div>"
    meta = source(f'{info}<div id="zoom">{BODY}</div>').meta
    assert (meta["source"], meta["date_published"]) == ("云河党建", "2031-04-12")


def test_a_centred_line_under_a_picture_is_its_caption():
    below = '<p align="center"><img src="1.jpg"><br>小学生给树苗浇水。张江 摄</p>'
    lines = source(f'<div id="zoom">{BODY}{below}{BODY}</div>').lines
    assert [at for at, line in enumerate(lines) if line.role is Role.CAPTION] == [6]


@pytest.mark.parametrize("text", ["<b>第一章　总则</b>", "云政发〔2031〕9号", "2031年4月2日"])
def test_headings_numbers_and_dates_under_a_picture_are_no_captions(text):
    below = f'<p align="center"><img src="1.jpg"></p><p align="center">{text}</p>'
    lines = source(f'<div id="zoom">{below}{BODY}</div>').lines
    assert all(line.role is not Role.CAPTION for line in lines)


@pytest.mark.parametrize("colon", ["", "："])
def test_a_table_about_the_document_inside_its_container_gives_fields_and_no_text(colon):
    rows = (
        f"<tr><td>索引号{colon}</td><td>9901/2031-7</td><td>公开目录</td><td>表彰</td></tr>"
        f"<tr><td>文号{colon}</td><td>云政发〔2031〕3号</td><td>有效性</td><td>有效</td></tr>"
    )
    read_ = source(f'<div id="zoom"><table>{rows}</table>{BODY}</div>')
    assert read_.text == "\n".join([PROSE] * 6)
    assert read_.meta["index_number"] == "9901/2031-7"
    assert read_.meta["document_number"] == "云政发〔2031〕3号"


@pytest.mark.parametrize(
    "cells", [("乡镇", "面积", "临江镇", "20"), ("时间", "五月", "名称", "茶会")]
)
def test_a_table_of_data_at_the_start_of_a_document_stays(cells):
    rows = "<tr><td>{}</td><td>{}</td></tr><tr><td>{}</td><td>{}</td></tr>".format(*cells)
    assert cells[3] in source(f'<div id="zoom"><table>{rows}</table>{BODY}</div>').text


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("活动时间", "注意事项"), ["一、活动时间：", "二、注意事项："]),
        (("时间如下", "要求如下"), []),
    ],
)
def test_a_bold_name_with_a_number_and_a_colon_is_a_heading_unless_it_announces(names, found):
    lines = [f"{number}、{name}：" for number, name in zip("一二", names, strict=True)]
    body = "".join(f"<p><b>{line}</b></p><p>{PROSE}</p>" for line in lines)
    document = parse(source(f'<div id="zoom">{body}{BODY}</div>'))
    assert [document.heading(at) for at in range(len(document.sections))] == found

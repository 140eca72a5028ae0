from reader.core.document import parse
from reader.core.errors import Code
from reader.core.source import read

PROSE = "云河市坚持把推进高质量发展作为首要任务，全年完成投资三百二十亿元，比上年增长百分之六。"
BODY = "".join(f"<p>　　{PROSE}</p>" for _ in range(6))


def shown(body):
    return read(f"<html><body><article>{body}{BODY}</article></body></html>".encode(), "a.html")


def first(body):
    return shown(body).text.split("\n" + PROSE)[0]


def test_readings_above_characters_are_not_read():
    ruby = "<p>昫<ruby>岭<rp>(</rp><rt>lǐng</rt><rp>)</rp></ruby>镇</p>"
    assert first(ruby) == "昫岭镇"


def test_what_carries_the_attribute_hidden_is_not_read():
    assert "广告" not in shown("<p hidden>广告</p><div hidden><p>广告</p></div>").text


def test_a_break_in_a_cell_is_a_space_and_a_line_of_the_file_between_han_nothing():
    table = (
        "<table><tr><td>男320<br>女320</td><td>东\n岭镇</td></tr>"
        "<tr><td><p>一</p><p>二</p></td><td>3</td></tr></table>"
    )
    assert first(table) == "男320 女320\t东岭镇\n一 二\t3"


def test_a_tables_caption_stands_before_it():
    table = (
        "<table><caption>产值情况</caption><tr><td>甲</td><td>1</td></tr>"
        "<tr><td>乙</td><td>2</td></tr></table>"
    )
    doc = parse(shown(table))
    assert [str(block.kind) for block in doc.blocks[:2]] == ["caption", "table"]
    assert doc.text.startswith("产值情况\n甲\t1")


def test_an_item_of_a_list_without_number_is_an_item():
    doc = parse(shown("<ul><li>新增就业3000人</li><li>参保率97%</li></ul>"))
    assert [str(block.kind) for block in doc.blocks[:2]] == ["item", "item"]


def test_a_short_report_in_a_known_container_is_read_alone():
    page = f"<html><body><div>栏目</div><div id='zoom'><p>{PROSE}</p></div><p>分享让更多人看到</p>"
    assert read(page.encode(), "a.html").text == PROSE


def test_lines_above_the_title_of_the_mark_up_are_masthead():
    head = "<h3>（调研行）</h3><h1>澄江：让数据多跑路</h1>"
    doc = parse(read(f"<html><body>{head}{BODY}</body></html>".encode(), "a.html"))
    assert [str(block.kind) for block in doc.blocks[:2]] == ["masthead", "title"]
    assert doc.sections == ()


def test_the_reporter_between_title_and_body_is_the_author():
    page = (
        "<html><body><h1>澄江：让数据多跑路</h1><p>本报记者 王禾 赵穗</p>"
        f"<div id='zoom'>{BODY}</div></body></html>"
    )
    assert read(page.encode(), "a.html").meta["author"] == "王禾 赵穗"


def test_mark_up_does_not_hide_the_encoding_of_little_text():
    cells = "".join(f'<TD width="{n}" align="left" bgcolor="#ffffff"><BR>' for n in range(200))
    page = f"<HTML><BODY><TABLE><TR>{cells}</TABLE><P>{PROSE}</P></BODY></HTML>"
    source = read(page.encode("gb18030"), "a.html")
    assert source.info.encoding == "gb18030"
    assert Code.ENCODING_GUESSED not in {notice.code for notice in source.notices}
    assert PROSE in source.text


def test_a_tag_with_thousands_of_attributes_is_read_without_them():
    page = "<html><body><p " + "".join(f"a{n}=1 " for n in range(30000)) + f">{PROSE}</p>"
    assert read(page.encode(), "a.html").text == PROSE

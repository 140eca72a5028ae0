from reader.core.blocks import BlockKind
from reader.core.document import parse
from reader.core.source import Role, read
from tests.core.pdf_prints import Page, Setter, broken, built, width
from tests.core.pdf_prose import paragraphs, sentence

EXACT = 0.95
CHAPTERS = ("第一章 总则", "第二章 公共服务", "第三章 监督管理", "第四章 附则")


def printed(pages):
    return read(built(pages), "a.pdf")


def texts(source, role=Role.NONE):
    return [source.text[line.start : line.end] for line in source.lines if line.role is role]


def laid_out(found, **layout):
    setter = Setter(**layout)
    for one in found:
        setter.paragraph(one)
    return setter.pages


def exact(found, source):
    """The share of paragraphs read exactly, 0 where others are read besides."""
    got = texts(source)
    return sum(one in got for one in found) / max(len(found), len(got))


def test_two_columns_are_read_one_after_the_other():
    found = paragraphs(60)
    pages = laid_out(found, size=10.5, leading=16, columns=((60, 285), (310, 535)))
    assert exact(found, printed(pages)) >= EXACT


def test_three_columns_are_read_one_after_the_other():
    found = paragraphs(60)
    columns = ((40, 200), (220, 380), (400, 560))
    assert exact(found, printed(laid_out(found, size=10, leading=15, columns=columns))) >= EXACT


def test_a_heading_across_two_columns_parts_what_is_above_from_what_is_below():
    setter = Setter(size=10.5, leading=16, columns=((60, 285), (310, 535)), bottom=500)
    found = paragraphs(12)
    for one in found[:4]:
        setter.paragraph(one)
    page = setter.pages[0]
    page.centred(470, "临江镇本年度工作要点一览", size=18, left=60, right=535)
    below = Setter(
        size=10.5, leading=16, columns=setter.columns, top=440, bottom=300, pages=[page], column=0
    )
    below.y = 456
    for one in found[4:7]:
        below.paragraph(one)
    got = texts(printed(below.pages))
    assert got.index("临江镇本年度工作要点一览") == 4
    assert got[:4] + got[5:] == found[:7]


def test_odd_and_even_margins_and_running_heads_of_chapters():
    found = paragraphs(60)
    pages = laid_out(found, columns=((110, 525),), even=((70, 485),))
    for number, page in enumerate(pages, 1):
        chapter = "第一章 综合" if number < 4 else "第二章 农业"
        if number % 2:
            page.text(400, 800, "云河市统计公报", size=9)
            page.text(515, 50, str(number), size=9)
        else:
            page.text(70, 800, chapter, size=9)
            page.text(70, 50, str(number), size=9)
    source = printed(pages)
    assert exact(found, source) >= EXACT
    assert "统计公报" not in source.text


def test_justified_and_ragged_lines_end_paragraphs_alike():
    found = paragraphs(60)
    assert exact(found, printed(laid_out(found, justified=True))) >= EXACT
    assert exact(found, printed(laid_out(found))) >= EXACT


def test_paragraphs_without_indent_are_parted_by_their_distance():
    found = paragraphs(60)
    assert exact(found, printed(laid_out(found, indent=0, between=10))) >= EXACT


def test_hanging_numbers_stand_before_their_paragraphs():
    found = paragraphs(40)
    setter = Setter(indent=0)
    for number, one in enumerate(found, 1):
        setter.paragraph(one, hang=f"{number}.")
    want = [f"{number}. {one}" for number, one in enumerate(found, 1)]
    assert exact(want, printed(setter.pages)) >= EXACT


def test_a_row_like_the_one_on_the_page_before_is_no_running_head():
    pages = [Page() for _ in range(2)]
    for number, page in enumerate(pages):
        page.text(90, 760, f"{number + 3}月份松岭县完成投资{number + 41}亿元，进度{number}")
        page.text(90, 740, f"符合预期。{sentence(number)}")
    assert "完成投资41亿元" in printed(pages).text


def test_footnotes_stand_after_the_text_with_their_marks():
    setter = Setter(bottom=200)
    found = paragraphs(24)
    for one in found:
        setter.paragraph(one)
    notes = []
    for number, page in enumerate(setter.pages):
        page.rule(90, 170, 230, 170)
        for at, mark in enumerate("①②"):
            note = f"{mark}{sentence(number * 2 + at)}按可比价格计算，{sentence(number + 40)}"
            for down, line in enumerate(broken(note, 415, 9)):
                page.text(90, 158 - 28 * at - 12 * down, line, size=9)
            notes.append(note)
    source = printed(setter.pages)
    assert exact(found, source) >= EXACT
    assert texts(source, Role.NOTE) == notes
    assert parse(source).blocks[-1].kind is BlockKind.NOTE


def ruled(page, xs, ys):
    for y in ys:
        page.rule(xs[0], y, xs[-1], y)
    for x in xs:
        page.rule(x, ys[-1], x, ys[0])


def test_a_ruled_table_is_rows_of_cells():
    page = Page()
    page.text(114, 720, "全市经济运行总体平稳，主要指标见下表。")
    xs, ys = (90, 230, 330, 505), (700, 676, 652, 628)
    ruled(page, xs, ys)
    rows = (("指标", "单位", "数值"), ("粮食产量", "万吨", "87.6"), ("常住人口", "万人", "456"))
    for row, y in zip(rows, ys, strict=False):
        for cell, x in zip(row, xs, strict=False):
            page.text(x + 6, y - 17, cell)
    page.text(114, 590, "上述数据为初步核算数。")
    document = parse(printed([page]))
    table = next(block for block in document.blocks if block.kind is BlockKind.TABLE)
    got = [[document.text[cell.start : cell.end] for cell in row] for row in table.rows]
    assert got == [list(row) for row in rows]
    assert document.text.endswith("上述数据为初步核算数。")


def test_cells_without_a_line_between_them_are_one():
    page = Page()
    xs, ys = (90, 230, 330, 505), (700, 676, 652)
    for y in ys:
        page.rule(90, y, 505, y)
    for x in (90, 505):
        page.rule(x, 652, x, 700)
    for x in (230, 330):
        page.rule(x, 652, x, 676)
    page.text(200, 683, "松岭县基本情况一览表")
    for cell, x in zip(("面积", "人口", "乡镇"), xs, strict=False):
        page.text(x + 6, 659, cell)
    source = printed([page])
    (line,) = source.lines
    assert [cell.colspan for cell in line.rows[0]] == [3]
    assert source.text == "松岭县基本情况一览表\n面积\t人口\t乡镇"


def test_lines_of_one_cell_are_joined():
    page = Page()
    ruled(page, (90, 200, 400), (700, 640, 610))
    for at, line in enumerate(("高标准农", "田建设")):
        page.text(96, 680 - 18 * at, line)
    page.text(206, 680, "松岭县")
    page.text(96, 618, "水库")
    page.text(206, 618, "临江镇")
    assert printed([page]).text == "高标准农田建设\t松岭县\n水库\t临江镇"


def test_a_frame_around_text_is_no_table():
    page = Page()
    page.box(80, 600, 430, 140)
    page.text(114, 700, "松岭县水利局温馨提示：汛期请勿下河。")
    source = printed([page])
    assert source.lines[0].rows == ()


def test_contents_with_leaders_are_contents_and_no_headings():
    page = Page()
    page.centred(780, "目 录", size=18)
    for at, entry in enumerate(CHAPTERS):
        dots = "." * int((415 - width(entry, 12) - 12) / 6)
        page.text(90, 740 - 24 * at, f"{entry}{dots}{at + 2}")
    setter = Setter(pages=[page], column=0, y=0.0)
    found = paragraphs(16)
    for at, chapter in enumerate(CHAPTERS):
        setter.heading(chapter)
        for one in found[4 * at : 4 * at + 4]:
            setter.paragraph(one)
    document = parse(printed(setter.pages))
    listed = [block for block in document.blocks if block.kind is BlockKind.CONTENTS]
    assert len(listed) == 1 + len(CHAPTERS)
    assert [document.heading(at) for at in range(len(document.sections))] == list(CHAPTERS)


def test_numbers_of_contents_at_the_margin_need_no_leaders():
    page = Page()
    page.centred(780, "目录", size=18)
    for at, entry in enumerate(CHAPTERS):
        page.text(90, 740 - 24 * at, entry)
        page.text(480, 740 - 24 * at, str(at * 11 + 2))
    source = printed([page, *laid_out(paragraphs(10))])
    assert texts(source, Role.CONTENTS) == [
        "目录",
        *(f"{entry} {at * 11 + 2}" for at, entry in enumerate(CHAPTERS)),
    ]


def test_larger_print_without_numbers_stands_above_smaller():
    setter = Setter(indent=2)
    setter.heading("松岭县五年发展规划", size=24)
    found = paragraphs(12)
    setter.paragraph(found[10])
    for at, (line, size) in enumerate(
        (("振兴乡村", 18), ("兴修水利", 15), ("培育产业", 15), ("改善民生", 18), ("办好学校", 15))
    ):
        setter.y -= 12
        setter.paragraph(line, indent=0, size=size)
        if size == 15:
            setter.paragraph(found[2 * at])
            setter.paragraph(found[2 * at + 1])
    document = parse(printed(setter.pages))
    levels = [(document.heading(at), s.level) for at, s in enumerate(document.sections)]
    assert levels == [
        ("振兴乡村", 1),
        ("兴修水利", 2),
        ("培育产业", 2),
        ("改善民生", 1),
        ("办好学校", 2),
    ]


def test_numbered_points_with_hanging_lines_are_items_and_no_headings():
    setter = Setter(indent=0)
    found = [one for one in paragraphs(30) if len(one) > 90][:6]
    for number, one in zip("一二三四五六", found, strict=True):
        setter.paragraph(one, hang=f"（{number}）")
    document = parse(printed(setter.pages))
    assert document.sections == ()


def test_pages_that_are_alike_all_over_are_not_emptied():
    pages = [Page() for _ in range(4)]
    for number, page in enumerate(pages):
        page.text(90, 700, f"松岭县第{number}号公告")
    text = printed(pages).text
    assert all(f"松岭县第{number}号公告" in text for number in range(4))


def test_a_gap_of_two_characters_stays_one_and_parts_a_heading_from_its_body():
    page = Page()
    body = "我市加快发展现代农业，全年粮食总产量达到三十二万吨，比上年增加二万吨，农民收入增加。"
    page.text(90, 700, f"第一章　发展环境　　{body[:20]}")
    page.text(90, 680, body[20:])
    assert texts(printed([page]))[0].startswith("第一章 发展环境\u3000\u3000我市")

"""ODT parts, one construction each, and a whole document."""

import pytest

from reader.core.document import parse
from reader.core.errors import Code, ReaderError
from reader.core.source import Align, Role, read
from tests.core.odt_builder import (
    COVERED,
    cell,
    h,
    items,
    levels,
    note,
    odt,
    p,
    span,
    style,
    table,
)
from tests.core.reading import PROSE, kinds, tree

CHINESE = levels("L", ("一, 二, 三, ...", "", "、"), ("一, 二, ...", "（", "）"), ("1", "", "."))
GOES_ON = ' text:continue-numbering="true"'


def source(*body, **parts):
    return read(odt(*body, **parts), "a.odt")


def text(*body, **parts):
    return source(*body, **parts).text


def test_a_notice_gives_its_tree():
    data = odt(
        p("云河市水务局关于做好春灌工作的通知", style="T"),
        p("各区水务站："),
        p(PROSE),
        items(p("总体要求", style="B"), style="L"),
        p(PROSE),
        items(
            p("重点任务", style="B")
            + items(p(span("压实工作责任。", "S"), PROSE), p(span("加强用水调度。", "S"), PROSE)),
            style="L",
            more=GOES_ON,
        ),
        items(p("保障措施", style="B"), style="L", more=GOES_ON),
        p(PROSE),
        p("云河市水务局", style="R"),
        p("2031年3月4日", style="R"),
        automatic=[
            CHINESE,
            style("T", look='style:font-size-asian="22pt"', shape='fo:text-align="center"'),
            style("B", look='style:font-weight-asian="bold"'),
            style("R", shape='fo:text-align="end"'),
            style("S", family="text", look='fo:font-weight="bold"'),
        ],
    )
    document = parse(read(data, "a.odt"))
    assert tree(document) == [
        (1, "line", "一、总体要求"),
        (1, "line", "二、重点任务"),
        (2, "run-in", "（一）压实工作责任。"),
        (2, "run-in", "（二）加强用水调度。"),
        (1, "line", "三、保障措施"),
    ]
    assert document.meta["title"] == "云河市水务局关于做好春灌工作的通知"
    assert kinds(document)[-2:] == ["signature", "signature"]


def test_headings_are_counted_by_the_outline():
    outline = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" '
        'style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" '
        'text:display-levels="2"/></text:outline-style>'
    )
    found = source(h("甲", 1), h("乙", 2), h("丙", 2), h("丁", 1), styles=[outline])
    assert found.text.split("\n") == ["1 甲", "1.1 乙", "1.2 丙", "2 丁"]
    assert [one.tag for one in found.lines] == [1, 2, 2, 1]


def test_a_list_pattern_of_the_writing_program_is_followed():
    space = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
    own = f'xmlns:loext="{space}" loext:num-list-format="第%1%条" text:level="1"'
    rows = levels("L", ("1", "", "")).replace('text:level="1"', own)
    assert text(items(p("甲"), style="L"), automatic=[rows]) == "第1条 甲"


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        (items(p("甲"), p("乙"), style="L") + items(p("丙"), style="L"), "一、甲 一、丙"),
        (items(p("甲"), style="L") + items(p("丙"), style="L", more=GOES_ON), "一、甲 二、丙"),
        (items(p("甲") + p("续"), p("乙"), style="L"), "一、甲 续"),
    ],
)
def test_a_list_begins_anew_unless_it_goes_on(body, read_as):
    lines = text(body, automatic=[CHINESE]).split("\n")
    first, second = read_as.split(" ")
    assert lines[0] == first
    assert second in lines


def test_an_item_may_set_its_number():
    body = items(p("甲"), style="L").replace(
        "<text:list-item>", '<text:list-item text:start-value="7">'
    )
    assert text(body, automatic=[CHINESE]) == "七、甲"


def test_a_bullet_makes_an_item_and_is_no_text():
    found = source(items(p("甲"), style="L"), automatic=[levels("L", (None, "", ""))])
    assert (found.text, found.lines[0].item) == ("甲", True)


@pytest.mark.parametrize(
    ("pieces", "read_as"),
    [
        (["  云 \n 河 "], "云 河"),
        (["云", '<text:s text:c="2"/>', "河"], "云  河"),
        (["姓名", "<text:tab/>", "王某"], "姓名\t王某"),
        (["见", "<text:a>网页</text:a>", "。"], "见网页。"),
        (["第", "<text:page-number>3</text:page-number>", "号"], "第号"),
        (
            [
                "<text:ruby><text:ruby-base>翟</text:ruby-base>",
                "<text:ruby-text>zhái</text:ruby-text></text:ruby>",
                "某",
            ],
            "翟某",
        ),
        (["云", "<office:annotation><text:p>批注</text:p></office:annotation>", "河"], "云河"),
        (["甲", note("①", "注一")], "甲①\n① 注一"),
        (["甲", note("1", "注一")], "甲[1]\n[1] 注一"),
    ],
)
def test_a_paragraph_reads_as_it_is_shown(pieces, read_as):
    assert text(p(*pieces)) == read_as


def test_full_width_spaces_are_characters_and_keep_their_number():
    assert (
        text(p("第一章\u3000总则\u3000\u3000本市\n  各级"))
        == "第一章\u3000总则\u3000\u3000本市 各级"
    )


def test_a_line_break_begins_a_new_line():
    assert len(source(p("甲", "<text:line-break/>", "乙")).lines) == 2


def test_a_text_box_is_read_after_its_paragraph():
    frame = f"<draw:frame><draw:text-box>{p('专栏')}</draw:text-box></draw:frame>"
    assert text(p("甲", frame, "乙")) == "甲乙\n专栏"


def test_hidden_text_and_sections_are_left_out_with_a_notice():
    hidden = style("H", family="text", look='text:display="none"')
    found = source(
        p("甲", span("附注", "H")),
        f'<text:section text:display="none">{p("隐")}</text:section>',
        f"<text:section>{p('乙')}</text:section>",
        automatic=[hidden],
    )
    assert found.text == "甲\n乙"
    assert [notice.code for notice in found.notices] == [Code.HIDDEN_LEFT_OUT]


def test_deletions_that_are_kept_aside_are_no_text_but_are_said():
    gone = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('旧')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    found = source(gone, p("甲", "<text:change/>", "乙"))
    assert (found.text, found.notices[0].code) == ("甲乙", Code.CHANGES_ACCEPTED)


def test_an_index_is_printed_contents():
    entries = f"<text:index-body>{p('总则 1')}</text:index-body>"
    index = f"<text:table-of-content>{entries}</text:table-of-content>"
    assert source(index, p("甲")).lines[0].role is Role.CONTENTS


@pytest.mark.parametrize(
    ("used", "evidence"),
    [
        ("C", {"align": Align.CENTER}),
        ("child", {"align": Align.CENTER, "bold": True, "size": 22.0}),
        ("half", {"size": 6.0}),
        ("loop", {"bold": False}),
        ("in", {"indent": 4}),
        ("Title", {"role": Role.TITLE}),
        ("Heading_20_2", {"tag": 2}),
        ("own", {"tag": 3}),
    ],
)
def test_styles_and_their_parents_become_evidence(used, evidence):
    styles = [
        style(
            "C", shape='fo:text-align="center"', look='fo:font-size="22pt" fo:font-weight="bold"'
        ),
        style("child", parent="C"),
        style("half", look='fo:font-size="50%"', parent="twelve"),
        style("twelve", look='fo:font-size="12pt"'),
        style("loop", parent="pool"),
        style("pool", parent="loop"),
        style("in", shape='fo:text-indent="24pt"', look='fo:font-size="12pt"'),
        style("Title"),
        style("Heading_20_2"),
        style("own", more=' style:default-outline-level="3"'),
    ]
    line = source(p("云河市", style=used), p("松岭县"), styles=styles).lines[0]
    assert {key: getattr(line, key) for key in evidence} == evidence


def test_cells_span_and_header_rows_are_known():
    found = source(
        table(
            (
                cell("指标", 'table:number-rows-spanned="2"'),
                cell("数值", 'table:number-columns-spanned="2"'),
                COVERED,
            ),
            (COVERED, "甲", "乙"),
            ("产值", "1", "2"),
            head=1,
        )
    )
    rows = found.lines[0].rows
    assert [(c.rowspan, c.colspan, c.header) for c in rows[0]] == [(2, 1, True), (1, 2, True)]
    assert found.text == "指标\t数值\n甲\t乙\n产值\t1\t2"


def test_spans_beyond_the_table_are_cut():
    much = 'table:number-rows-spanned="999999999" table:number-columns-spanned="999999999"'
    rows = source(table((cell("甲", much), "乙"), ("丙", "丁"))).lines[0].rows
    assert (rows[0][0].rowspan, rows[0][0].colspan) == (2, 1000)


def test_a_table_in_a_cell_is_read_as_its_text():
    inner = cell("", inner=table(("甲", "乙"), ("丙", "丁")))
    assert text(table(("项目", inner), ("1", "2"))) == "项目\t甲 乙 丙 丁\n1\t2"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"kind": "spreadsheet"}, Code.SOURCE_FORMAT),
        ({"kind": "unknown"}, Code.SOURCE_BROKEN),
        ({"parts": {"content.xml": "<office"}}, Code.SOURCE_BROKEN),
        ({"parts": {"META-INF/manifest.xml": "<m><encryption-data/></m>"}}, Code.SOURCE_LOCKED),
    ],
)
def test_what_is_no_readable_text_document_is_refused(options, code):
    with pytest.raises(ReaderError) as caught:
        read(odt(**options), "a.odt")
    assert caught.value.code is code


@pytest.mark.parametrize("part", ["styles.xml", "meta.xml", "mimetype"])
def test_a_missing_part_beside_the_content_is_done_without(part):
    assert text(p("云河市"), parts={part: None}) == "云河市"


def test_a_wrong_type_in_the_package_does_not_matter():
    assert text(p("云河市"), mime="application/epub+zip") == "云河市"

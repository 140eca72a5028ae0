r"""RTF: bytes, escapes and groups, one construction each, and a whole document."""

import pytest

from reader.core.document import parse
from reader.core.errors import Code
from reader.core.source import Align, Role, read
from tests.core.reading import PROSE, kinds, tree
from tests.core.rtf_builder import hexed, par, row, rtf, u


def source(*body, **options):
    return read(rtf(*body, **options), "a.rtf")


def text(*body, **options):
    return source(*body, **options).text


def listed(number, text_):
    return rf"\pard\plain{{\listtext\pard\plain {u(number)}\tab}}{u(text_)}\par "


def test_a_notice_gives_its_tree():
    data = rtf(
        par("云河市水务局关于做好春灌工作的通知", r"\qc\b\fs44"),
        par("各区水务站：", r"\plain"),
        par(PROSE),
        listed("一、", "总体要求"),
        par(PROSE),
        listed("二、", "重点任务"),
        par("（一）压实工作责任。" + PROSE),
        par("（二）加强用水调度。" + PROSE),
        row("序号", "任务", "单位"),
        row("1", "清淤", "水务站"),
        par("云河市水务局", r"\qr"),
        par("2031年3月4日", r"\qr"),
    )
    document = parse(read(data, "a.rtf"))
    assert tree(document) == [
        (1, "line", "一、总体要求"),
        (1, "line", "二、重点任务"),
        (2, "run-in", "（一）压实工作责任。"),
        (2, "run-in", "（二）加强用水调度。"),
    ]
    assert document.meta["title"] == "云河市水务局关于做好春灌工作的通知"
    assert kinds(document)[-3:] == ["table", "signature", "signature"]


@pytest.mark.parametrize(
    ("body", "page", "read_as"),
    [
        (u("云河市😀"), 936, "云河市😀"),
        (r"\uc0\u20113\u27827 ", 936, "云河"),
        (r"\uc2\u20113\'d4\'c6\u27827??", 936, "云河"),
        (r"\u20113?{\uc0\u27827}" + u("市"), 936, "云河市"),
        (hexed("云河市"), 936, "云河市"),
        (r"\f3 " + hexed("雲河市", "big5"), 936, "雲河市"),
        (r"\f2 " + hexed("雲河市", "big5"), 950, "雲河市"),
        (r"\u-10179?\u-8704?", 936, "😀"),
        (r"\u-10179? x", 936, "\ufffd x"),
        (r"\f2 caf\'e9", 1252, "café"),
        (r"a\u0?\u1?\'01b", 936, "ab"),
        (r"\f2 caf\'e9", 99999, "café"),
    ],
)
def test_characters_are_read_in_their_code_pages(body, page, read_as):
    found = text(r"\pard " + body + r"\par", page=page)
    assert found == read_as


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        (r"a\{b\}\\c", r"a{b}\c"),
        (r"a\~b\_c\-d", "a\u00a0b\u2011cd"),
        (r"a\tab b", "a\tb"),
        (r"a\emdash\endash\lquote\rquote\ldblquote\rdblquote b", "a—–‘’“”b"),
        ("a\nb\r\nc", "abc"),
        ("a\\\nb", "a\nb"),
        (r"a\line b", "a\nb"),
        (r"a{\v hidden}b", "ab"),
        (r"a{\deleted old}b", "ab"),
        (r"a{\*\unknown word}b", "ab"),
        (r"a{\header head}{\footer foot}b", "ab"),
        (r"a{\pict 0102}b", "ab"),
        (r"a{\field{\*\fldinst PAGE}{\fldrslt 3}}b", "ab"),
        (r"a{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}b", "alinkb"),
        (r"a{\field{\*\fldinst eq \\o\\ac(\u9675?,3)}}b", "a③b"),
        (r"a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt box\par}}}b", "box\nab"),
        (r"a{\upr{ansi}{\*\ud{unicode}}}b", "aunicodeb"),
        (r"a\bin3 {{{b", "ab"),
        (r"{\*\pn\pnlvlbody{\pntxtb x}}a", "a"),
    ],
)
def test_control_words_and_groups_read_as_they_are_shown(body, read_as):
    assert text(r"\pard " + body + r"\par") == read_as


@pytest.mark.parametrize(
    ("control", "evidence"),
    [
        (r"\qc", {"align": Align.CENTER}),
        (r"\qr", {"align": Align.RIGHT}),
        (r"\b", {"bold": True}),
        (r"\b\b0", {"bold": False}),
        (r"\fs44", {"size": 22.0}),
        (r"\s1", {"tag": 1}),
        (r"\s1\outlinelevel9", {"tag": 0}),
        (r"\outlinelevel2", {"tag": 3}),
        (r"\s3", {"role": Role.TITLE}),
        (r"\fs24\fi480", {"indent": 4}),
        (r"\fs24\cufi200", {"indent": 4}),
    ],
)
def test_settings_become_evidence(control, evidence):
    line = source(par("云河市", control), par("松岭县", r"\plain\f0")).lines[0]
    assert {key: getattr(line, key) for key in evidence} == evidence


def test_a_font_for_headings_is_known_by_its_name():
    lines = source(par("总体要求", r"\f1"), par("各地要认真落实有关要求。", r"\f0")).lines
    assert (lines[0].bold, lines[1].bold) == (True, False)


def test_a_bullet_makes_an_item_and_is_no_text():
    found = source(listed("\uf0b7", "甲"))
    assert (found.text, found.lines[0].item) == ("甲", True)


def test_notes_stand_after_the_text_with_their_marks():
    body = r"\pard a{\super\chftn}{\footnote\pard\plain{\super\chftn} note\par more} b\par"
    assert text(body) == "a[1] b\n[1] note more"


def grid(*body):
    found = source(*body)
    rows = next(one.rows for one in found.lines if one.rows)
    return [[(found.text[c.start : c.end], c.rowspan, c.colspan) for c in cells] for cells in rows]


def test_rows_become_a_table_and_what_follows_does_not():
    found = source(row("甲", "乙"), row("1", "2"), par("后文。"))
    assert found.text == "甲\t乙\n1\t2\n后文。"


def test_wide_cells_span_the_columns_they_cover():
    wide = r"\trowd\cellx2000\cellx3000\pard\intbl A\cell B\cell\row "
    narrow = r"\trowd\cellx1000\cellx2000\cellx3000\pard\intbl 1\cell 2\cell 3\cell\row "
    assert grid(wide, narrow)[0] == [("A", 1, 2), ("B", 1, 1)]


def test_merged_cells_span_rows_and_columns():
    first = r"\trowd\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000"
    second = r"\trowd\clvmrg\cellx1000\cellx2000\cellx3000"
    found = grid(
        first + r"\pard\intbl A\cell B\cell \cell\row ",
        second + r"\pard\intbl \cell C\cell D\cell\row ",
    )
    assert found == [[("A", 2, 1), ("B", 1, 2)], [("C", 1, 1), ("D", 1, 1)]]


def test_header_rows_are_known():
    found = source(row("甲", "乙", before=r"\trhdr"), row("1", "2"))
    assert [cell.header for cells in found.lines[0].rows for cell in cells] == [
        True,
        True,
        False,
        False,
    ]


def test_hidden_and_deleted_characters_are_said():
    found = source(r"\pard a{\v x}{\deleted y}\par")
    assert {notice.code for notice in found.notices} == {
        Code.CHANGES_ACCEPTED,
        Code.HIDDEN_LEFT_OUT,
    }


def test_the_properties_title_only_marks_a_line_that_says_it():
    found = source(par("云河市通知"), head=r"{\info{\title " + u("云河市通知") + r"}{\author x}}")
    assert (found.text, found.lines[0].role) == ("云河市通知", Role.TITLE)


@pytest.mark.parametrize("cut", range(0, 132, 11))
def test_a_file_cut_off_anywhere_is_read_as_far_as_it_goes(cut):
    whole = rtf(par("云河市通知"), row("甲", "乙"), r"{\footnote x}{\field{\*\fldinst PAGE")
    assert read(whole[: len(whole) - cut], "a.rtf").text.startswith("云河市")


def test_unbalanced_groups_are_borne():
    assert text(r"}}}} a\par {{{{ b\par") == "a\nb"

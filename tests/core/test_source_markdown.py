import pytest

from reader.core.document import parse
from reader.core.source import read

PROSE = "云河市坚持把推进高质量发展作为首要任务。"


def source(text):
    return read(text.encode(), "a.md")


def shown(text):
    return source(text).text


def test_marks_are_no_part_of_the_text():
    assert shown(f"# 题目\n\n**要点** 与 [链接](http://x.invalid)\n\n{PROSE}") == (
        f"题目\n要点 与 链接\n{PROSE}"
    )


def test_headings_keep_their_level():
    assert [line.tag for line in source("# 甲\n\n### 乙\n\n丙").lines] == [1, 3, 0]


def test_a_line_of_source_is_no_line_of_the_document_and_han_need_no_space():
    assert shown("云河市\n松岭县") == "云河市松岭县"
    assert shown("GDP\n增长 and\nmore") == "GDP 增长 and more"


def test_a_break_in_html_ends_a_line():
    assert shown("**第一条** 甲。\n<br>　　乙。") == "第一条 甲。\n乙。"


def test_the_numbers_of_a_list_stay_in_the_text():
    assert shown("3. 甲\n4. 乙") == "3. 甲\n4. 乙"


def test_a_bold_beginning_is_a_lead():
    line = source("**第一条** 为了保护渡口，制定本条例。").lines[0]
    assert (line.bold, line.lead_end) == (False, 3)


def test_a_table_has_tabs_between_cells_and_its_first_row_as_header():
    read_ = source("| 指标 | 数 |\n|---|---|\n| 投资 | 32 |")
    assert read_.text == "指标\t数\n投资\t32"
    header, row = read_.lines[0].rows
    assert [cell.header for cell in header] == [True, True]
    assert [read_.text[cell.start : cell.end] for cell in row] == ["投资", "32"]


def test_an_indent_is_no_code():
    assert shown(f"    {PROSE}") == PROSE


def test_a_second_heading_of_the_first_level_is_no_part_of_the_title():
    doc = parse(source(f"# 云河规划\n\n# 总体要求\n\n{PROSE}\n\n# 重点任务\n\n{PROSE}"))
    assert doc.meta["title"] == "云河规划"
    assert [doc.heading(n) for n in range(2)] == ["总体要求", "重点任务"]


def test_quotes_and_lists_are_known_as_such():
    lines = source("> 甲\n\n- 乙\n- [丙](#x)").lines
    assert [(line.quote, line.item, line.link) for line in lines] == [
        (True, False, False),
        (False, True, False),
        (False, True, True),
    ]


def test_a_fence_keeps_its_lines_and_a_pictures_description_is_not_shown():
    assert shown("```\n甲\n\n乙\n```\n\n![渡口](x.png)") == "甲\n乙"


@pytest.mark.parametrize("mark", [">", "> ", "- ", "* > "])
def test_text_nested_without_reason_is_not_lost(mark):
    assert shown(f"# 渡口\n\n{mark * 5000}码头").split("\n") == ["渡口", "码头"]

from reader.core.source.plain import lines_of


def test_lines_are_spans_without_their_outer_space():
    text = "\n　　甲乙 \n丙\n"
    assert [text[line.start : line.end] for line in lines_of(text)] == ["甲乙", "丙"]


def test_an_indent_counts_full_width_spaces_twice():
    assert [line.indent for line in lines_of("　　甲\n  乙\n丙")] == [4, 2, 0]


def test_a_line_knows_that_an_empty_one_stands_before_it():
    assert [line.gap for line in lines_of("甲\n\n乙\n丙")] == [False, True, False]


def test_two_rows_with_tabs_are_a_table():
    text = "指标\t数\n投资\t 32 "
    (table,) = lines_of(text)
    assert [[text[c.start : c.end] for c in row] for row in table.rows] == [
        ["指标", "数"],
        ["投资", "32"],
    ]


def test_one_line_with_a_tab_is_prose():
    (line,) = lines_of("第一章\t总则")
    assert line.rows == ()


def test_a_number_and_its_heading_with_a_tab_between_are_no_cells():
    assert [line.rows for line in lines_of("第一章\t总则\n第二章\t职责")] == [(), ()]

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextBlockFormat, QTextTable

from reader.app.pinyin_mode import PinyinMode
from reader.core.spans import Span
from reader.ui.table_build import CELL_LIMIT, grid_of
from reader.ui.text_build import build, is_spaced
from reader.ui.text_style import TextStyle


@pytest.fixture(params=list(PinyinMode))
def built(request, sample, light, qapp):
    return build(sample.document, TextStyle(light, 1.0, request.param))


def test_every_shown_code_point_stands_where_the_map_says(sample, built):
    text = sample.document.text
    shown = [i for p in built.map.pieces for i in range(p.start, p.end)]
    assert shown
    for offset in shown:
        at = built.map.to_qt(offset)
        if text[offset] <= "\uffff":
            assert built.qt.characterAt(at) == text[offset]


def test_the_masthead_is_not_in_the_pane(sample, built):
    assert built.map.to_qt(sample.at("澄江党建在线")) is None
    assert built.shown[0].start == sample.at("云河市强基")


def test_cells_are_pieces_of_their_table(sample, built):
    cells = [p for p in built.map.pieces if p.block == sample.at("项目")]
    assert [sample.document.text[p.start : p.end] for p in cells] == [
        "项目",
        "数量",
        "公路",
        "35公里",
    ]


def test_lines_have_a_fixed_height(built):
    block = built.qt.findBlock(built.map.pieces[2].qt_start)
    kind = block.blockFormat().lineHeightType()
    assert kind == QTextBlockFormat.LineHeightTypes.FixedHeight.value


def test_a_run_in_lead_looks_other_than_its_paragraph(sample, light, qapp):
    built = build(sample.document, TextStyle(light))
    lead = built.qt.findBlock(built.map.to_qt(sample.at("抓好"))).begin().fragment()
    assert lead.text() == "抓好培训。"
    assert lead.charFormat().font().bold()


def test_space_under_pinyin_stands_between_han_and_not_before_a_mark():
    text = "云河，市a"
    assert [is_spaced(text, i) for i in range(5)] == [True, False, False, False, False]


class Box:
    def __init__(self, at, rowspan=1, colspan=1):
        self.start, self.end, self.header = at, at + 1, False
        self.rowspan, self.colspan = rowspan, colspan


def test_a_cell_over_two_rows_pushes_the_next_row_aside():
    grid = grid_of([[Box(0, rowspan=2), Box(2)], [Box(4)]])
    assert [(p.span, p.row, p.column) for p in grid.places] == [
        (Span(0, 1), 0, 0),
        (Span(2, 3), 0, 1),
        (Span(4, 5), 1, 1),
    ]


def test_spans_over_the_edge_are_cut_back():
    grid = grid_of([[Box(0, rowspan=9, colspan=9)]])
    assert (grid.places[0].n_rows, grid.places[0].n_columns) == (1, 9)


def test_a_huge_table_is_no_grid():
    assert grid_of([[Box(0, colspan=CELL_LIMIT + 1)]]) is None


def test_a_table_without_cells_is_no_grid():
    assert grid_of([[]]) is None


def test_rows_that_do_not_fit_beside_a_tall_cell_are_no_grid():
    assert grid_of([[Box(0, rowspan=2), Box(2)], [Box(4), Box(6)]]) is None


@pytest.fixture
def spanning(sample):
    """The sample with the first header cell of its table over both columns."""
    *others, table = sample.document.blocks
    first, *rest = table.rows
    wide = replace(first[0], colspan=2, header=True)
    rows = ((wide,), *rest)
    return replace(sample.document, blocks=(*others, replace(table, rows=rows)))


def tables(built):
    """The Qt tables of what was built."""
    return [f for f in built.qt.rootFrame().childFrames() if isinstance(f, QTextTable)]


def test_a_cell_over_two_columns_is_one_in_the_pane(spanning, light, qapp):
    built = build(spanning, TextStyle(light))
    (table,) = tables(built)
    assert table.cellAt(0, 0).columnSpan() == 2
    assert table.cellAt(0, 1).firstPosition() == table.cellAt(0, 0).firstPosition()


def test_header_cells_stand_on_a_ground_of_their_own(spanning, light, qapp):
    built = build(spanning, TextStyle(light))
    (table,) = tables(built)
    assert table.cellAt(0, 0).format().background().color() == light.color("panel")
    assert table.cellAt(1, 0).format().background().color() != light.color("panel")

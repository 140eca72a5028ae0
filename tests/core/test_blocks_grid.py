from reader.core.annotations import annotate_document
from reader.core.blocks.grid import grid_of, header_rows
from reader.core.document import parse
from reader.core.source import Cell, read

PROSE = "<p>云河市全年完成投资三百二十亿元，重点项目开工率创五年来新高，群众满意度稳步提升。</p>"
TABLE = """<table><tr><th rowspan="2">乡镇</th><th colspan="2">新增就业（人）</th></tr>
<tr><th>2030年</th><th>2031年</th></tr>
<tr><td rowspan="2">临江镇</td><td>820</td><td>910</td></tr>
<tr><td>640</td><td>705</td></tr></table>"""


def cell(**spans):
    return Cell(start=0, end=1, **spans)


def test_a_tall_cell_pushes_the_cells_of_the_rows_below_it():
    tall = cell(rowspan=2)
    grid = grid_of(((tall, cell(colspan=2)), (cell(), cell()), (cell(), cell(), cell())))
    assert grid.columns == ((0, 1), (1, 2), (0, 1, 2))
    assert grid.stubs[1] is tall


def test_a_first_cell_over_two_rows_makes_both_headers():
    assert header_rows(((cell(rowspan=2), cell()), (cell(),), (cell(), cell()))) == 2


def test_a_table_of_one_row_has_no_header_row():
    assert header_rows(((cell(rowspan=9), cell()),)) == 0


def test_a_page_cannot_claim_a_grid_without_bounds():
    grid = grid_of((tuple(cell(colspan=1000, rowspan=1000) for _ in range(50)), (cell(),)))
    assert len(grid.heads[0]) == 256


def test_cells_beside_and_below_tall_ones_get_their_own_headers(tools):
    document = parse(read(f"<html><body>{PROSE}{TABLE}</body></html>".encode(), "a.html"))
    figures = annotate_document(document, tools).figures
    said = [(f.surface, f.subject, f.subject_column) for f in figures if f.start > 50]
    assert said == [
        ("820", "临江镇", "新增就业（人） 2030年"),
        ("910", "临江镇", "新增就业（人） 2031年"),
        ("640", "临江镇", "新增就业（人） 2030年"),
        ("705", "临江镇", "新增就业（人） 2031年"),
    ]

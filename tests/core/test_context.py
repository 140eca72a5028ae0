from reader.core import context
from reader.core.blocks import Block, BlockKind, Cell
from reader.core.blocks.grid import grid_of, header_rows
from reader.core.document import Document
from tests.core.documents import SOURCE, build


def _lead(*texts, joint="\n"):
    document = build(*(("paragraph", text) for text in texts), joint=joint)
    return context.lead_of(document, len(texts) - 1)


def test_a_finished_sentence_leads_nothing():
    assert _lead("全县完成投资。", "新增就业3000人。") == ""


def test_a_colon_leads_the_next_line():
    assert _lead("过去一年看。今年主要目标是：", "生产总值增长5%；") == "今年主要目标是："


def test_a_header_leads_over_items_that_end_in_a_semicolon():
    assert _lead("今年目标是：", "增长5%；", "就业3000人；") == "今年目标是："


def test_a_full_stop_ends_the_header_s_reach():
    assert _lead("今年目标是：", "增长5%。", "就业3000人。") == ""


def test_a_comma_leads_the_next_line_but_not_over_an_empty_one():
    assert _lead("今年以来，", "新增就业3000人。") == "今年以来，"
    assert _lead("今年以来，", "新增就业3000人。", joint="\n\n") == ""


def test_a_lead_is_at_most_200_code_points():
    assert len(_lead("长" * 500 + "：", "增长5%。")) == context.LEAD_LIMIT


def test_a_heading_leads_nothing():
    document = build(("heading", "今年目标："), ("paragraph", "增长5%。"))
    assert context.lead_of(document, 1) == ""


def test_a_block_knows_the_headings_above_it():
    document = build(
        ("heading:1", "一、工作回顾"), ("heading:2", "（一）稳增长"), ("paragraph", "增长5%。")
    )
    assert context.of_block(document, 2).section_path == ("一、工作回顾", "（一）稳增长")


def _table():
    caption = "表1 主要指标（单位：亿元）"
    rows = (("指标", "总量", "增速"), ("工业", "12.5", "3.1"))
    text = caption + "\n" + "\n".join("\t".join(row) for row in rows)
    at = len(caption) + 1
    cells = []
    for row in rows:
        line = []
        for word in row:
            line.append(Cell(start=at, end=at + len(word)))
            at += len(word) + 1
        cells.append(tuple(line))
    return Document(
        source=SOURCE,
        text=text,
        blocks=(
            Block(kind=BlockKind.CAPTION, start=0, end=len(caption)),
            Block(kind=BlockKind.TABLE, start=len(caption) + 1, end=len(text), rows=tuple(cells)),
        ),
        sections=(),
    )


def test_a_cell_knows_its_headers_and_the_caption_s_unit():
    document = _table()
    grid = grid_of(document.blocks[1].rows)
    found = context.of_cell(document, 1, grid, 1, 1, context.Context())
    assert found.table == context.TableContext(row_header="工业", column_header="总量", unit="亿元")


def test_an_unmarked_table_has_one_header_row():
    assert header_rows(_table().blocks[1].rows) == 1


def test_a_wide_header_cell_stands_over_all_its_columns():
    text = "指标 收入\n名 甲 乙\n工业 1 2"
    rows = (
        (Cell(start=0, end=2, header=True), Cell(start=3, end=5, header=True, colspan=2)),
        (
            Cell(start=6, end=7, header=True),
            Cell(start=8, end=9, header=True),
            Cell(start=10, end=11, header=True),
        ),
        (Cell(start=12, end=14), Cell(start=15, end=16), Cell(start=17, end=18)),
    )
    table = Block(kind=BlockKind.TABLE, start=0, end=len(text), rows=rows)
    document = Document(source=SOURCE, text=text, blocks=(table,), sections=())
    found = context.of_cell(document, 0, grid_of(rows), 2, 2, context.Context())
    assert found.table.column_header == "收入 乙"

"""What annotating one paragraph may know of the rest of its document."""

import re

from reader.core.blocks import BlockKind, Cell
from reader.core.blocks.grid import Grid
from reader.core.document import Document
from reader.core.lexicon import Rule
from reader.core.script import script_of
from reader.core.values import dataclass

LEAD_LIMIT = 200
"""Longest lead, in code points."""

_LEADING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.SALUTATION, BlockKind.NOTE})
_HEADER_END = ("：", ":", "∶")
_GROUP_END = ("；", ";")
_CLAUSE_END = ("，", ",", "、")
_SENTENCE = re.compile(r"[。！？!?\n]")
_CAPTION_UNIT = re.compile(r"(?:计量)?(?:单位|單位)\s*[：:∶]\s*([^\s（()），,；;。\t]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableContext:
    """What a cell may know of its table: headers of its row and column, and the caption's unit."""

    row_header: str = ""
    column_header: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The frozen surroundings of one paragraph.

    `section_path`: headings from the outermost down; `lead`: the unfinished sentence or list
    header before the paragraph, at most 200 code points; `script`: "hans" or "hant"; `rules`: the
    user's rules, consulted before the built-in lexicon.
    """

    section_path: tuple[str, ...] = ()
    lead: str = ""
    table: TableContext | None = None
    script: str = "hans"
    rules: tuple[Rule, ...] = ()


def of_block(document: Document, index: int, rules: tuple[Rule, ...] = ()) -> Context:
    """The context of block `index` (from 0) of `document`."""
    block = document.blocks[index]
    section = document.section_at(block.start)
    return Context(
        section_path=()
        if section is None
        else tuple(document.heading(i) for i in document.path(section)),
        lead=lead_of(document, index),
        script=script_of(document.text),
        rules=rules,
    )


def lead_of(document: Document, index: int) -> str:
    """The unfinished sentence, or the header of the list, that block `index` goes on from.

    A block that ends in a colon leads the items after it, over those that end in a semicolon, up
    to the first full stop; one that ends in a comma leads the next line unless an empty line
    stands between.
    """
    text = document.text
    after = document.blocks[index].start
    for block in reversed(document.blocks[:index][-40:]):
        if block.kind not in _LEADING:
            return ""
        end = text[block.start : block.end].rstrip()
        if end.endswith(_HEADER_END):
            return _tail(end)
        if end.endswith(_CLAUSE_END):
            return "" if text[block.end : after].count("\n") > 1 else _tail(end)
        if not end.endswith(_GROUP_END):
            return ""
        after = block.start
    return ""


def _tail(text: str) -> str:
    """The last sentence of `text`, cut to its last `LEAD_LIMIT` code points."""
    return _SENTENCE.split(text)[-1].strip()[-LEAD_LIMIT:]


def of_cell(
    document: Document, index: int, grid: Grid, row: int, column: int, base: Context
) -> Context:
    """The context of one cell of table block `index`; rows and cells of a row count from 0.

    `grid`: that block's. The row header is the cell that covers the row's first column, the
    column header joins the header cells above (the first row where none is marked), the unit is
    the caption's.
    """
    text = document.text
    place = grid.columns[row][column]
    stub = grid.stubs[row]
    return Context(
        section_path=base.section_path,
        table=TableContext(
            row_header=text[stub.start : stub.end].strip() if stub and place > 0 else "",
            column_header=_column_header(text, grid, row, place),
            unit=_caption_unit(document, index),
        ),
        script=base.script,
        rules=base.rules,
    )


def _column_header(text: str, grid: Grid, row: int, column: int) -> str:
    """The words of the header cells above grid column `column`, each once."""
    above = (head.get(column) for head in grid.heads[:row])
    return " ".join(dict.fromkeys(words for cell in above if cell and (words := _flat(text, cell))))


def _flat(text: str, cell: Cell) -> str:
    return " ".join(text[cell.start : cell.end].split())


def _caption_unit(document: Document, index: int) -> str:
    """The unit named in the table's own first row, or in the two blocks before it."""
    for block in reversed(document.blocks[max(0, index - 2) : index]):
        if block.kind not in {BlockKind.CAPTION, BlockKind.NOTE, BlockKind.PARAGRAPH}:
            break
        if found := _CAPTION_UNIT.search(document.text, block.start, block.end):
            return found[1]
    table = document.blocks[index]
    found = _CAPTION_UNIT.search(document.text, table.start, min(table.end, table.start + 200))
    return found[1] if found else ""

"""What an exported document is made of: its shown blocks in order, each with its lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.core.annotations import Annotations
from reader.core.blocks import Cell
from reader.core.document import Document
from reader.core.excerpt import HIDDEN, Excerpt, Line, line_of
from reader.core.export.options import Pinyin, shown_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One cell of a table with its text."""

    line: Line
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block. `kind`: the contract's word; `level`: of the heading it is or begins with, else 0.

    `lead`: a heading that the paragraph begins with; `line`: the rest, None for a table, which has
    `rows`. `number`: its ¶, None for what is not counted.
    """

    kind: str
    level: int = 0
    lead: Line | None = None
    line: Line | None = None
    rows: tuple[tuple[Field, ...], ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What follows the blocks: an excerpt of all of them, with its lists, citation and link.

    `place`: the ¶ of a code point, for the lists.
    """

    excerpt: Excerpt
    place: Callable[[int], int | None]


def parts(
    document: Document, annotations: Annotations, start: int, end: int, pinyin: Pinyin
) -> Iterator[Part]:
    """The shown blocks that `start:end` (half-open code points) touches, whole, in order.

    Pinyin is in their lines in the one form that was chosen.
    """
    heads = {section.start: (section.level, section.heading_end) for section in document.sections}
    for block in document.blocks_in(start, end):
        if block.kind in HIDDEN:
            continue
        level, heading_end = heads.get(block.start, (0, block.start))

        def made(first: int, last: int) -> Line:
            return shown_line(line_of(document.text, annotations, first, last), pinyin)

        if block.rows:
            rows = tuple(
                tuple(_field(cell, made(cell.start, cell.end)) for cell in row)
                for row in block.rows
            )
            yield Part(kind=block.kind.value, rows=rows)
            continue
        glued = block.start < heading_end < block.end
        yield Part(
            kind=block.kind.value,
            level=level,
            lead=made(block.start, heading_end) if glued else None,
            line=made(heading_end if glued else block.start, block.end),
            number=document.paragraph_numbers.get(block.start),
        )


def _field(cell: Cell, line: Line) -> Field:
    return Field(line=line, header=cell.header, rowspan=cell.rowspan, colspan=cell.colspan)


def is_heading(part: Part) -> bool:
    """Whether the block as a whole is a title or a heading."""
    return part.kind == "title" or (part.kind == "heading" and part.lead is None)


def rank(part: Part) -> int:
    """1 for the document's title, from 2 down to 6 for its headings."""
    return 1 if part.kind == "title" and not part.level else min(max(part.level, 1) + 1, 6)


def pinyin_below(part: Part) -> str:
    """The running pinyin of lead and rest together; "" where it is not wanted below."""
    lines = [line for line in (part.lead, part.line) if line is not None and not line.ruby]
    return " ".join(line.pinyin for line in lines if line.pinyin)

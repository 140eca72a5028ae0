"""Documents as DOCX: real headings, tables and phonetic guides."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reader.core.export.docx import add_ending, add_line, new_document
from reader.core.export.labels import Labels
from reader.core.export.whole.parts import Ending, Part, is_heading, pinyin_below, rank

_CENTRED = frozenset({"subtitle", "byline", "caption"})
_SIZES = {1: 20, 2: 16, 3: 14}  # points, by rank of a heading; 12 for the others


def docx_pages(parts: Iterable[Part], ending: Ending, labels: Labels, title: str) -> bytes:
    """The bytes of a DOCX file called `title`; its lists and the citation come last.

    `ending`: the excerpt of the same passage, as the options left it.
    """
    made = new_document(title, ending.excerpt.quotation)
    for part in parts:
        if part.rows:
            _add_table(made, part)
        else:
            _add_block(made, part)
    made.add_paragraph()
    add_ending(made, ending.excerpt, labels, ending.place)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _add_block(made: Any, part: Part) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN

    heading = is_heading(part)
    style = f"Heading {rank(part)}" if heading else None
    paragraph = made.add_paragraph(style=style)
    size = _SIZES.get(rank(part), 12) if heading else 12
    for line in (part.lead, part.line):
        if line is not None:
            add_line(paragraph, line, size=size, bold=heading or line is part.lead)
    if part.kind == "title" or part.kind in _CENTRED:
        paragraph.alignment = ALIGN.CENTER
    elif part.kind == "signature":
        paragraph.alignment = ALIGN.RIGHT
    if below := pinyin_below(part):
        from docx.shared import Pt

        paragraph.paragraph_format.space_after = Pt(2)  # so that it is seen whose pinyin it is
        said = made.add_paragraph().add_run(below)
        said.italic = True
        said.font.size = Pt(10)


def _add_table(made: Any, part: Part) -> None:
    width = max(sum(field.colspan for field in row) for row in part.rows)
    table = made.add_table(rows=len(part.rows), cols=width, style="Table Grid")
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(part.rows):
        column = 0
        for field in row:
            while (at, column) in taken:
                column += 1
            if column >= width:
                break
            last = (
                min(at + field.rowspan, len(part.rows)) - 1,
                min(column + field.colspan, width) - 1,
            )
            taken |= {(r, c) for r in range(at, last[0] + 1) for c in range(column, last[1] + 1)}
            cell = table.cell(at, column)
            if last != (at, column):
                cell = cell.merge(table.cell(*last))
            add_line(cell.paragraphs[0], field.line, size=11, bold=field.header)
            column = last[1] + 1

"""Footnotes: the small print at the foot of a page."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from reader.core.source.pdf.frames import measured
from reader.core.source.pdf.model import Printed, Stroke

_SMALL = 0.92
_MARK = re.compile(
    r"[①-⑳⑴-⒇❶-❿]|[⁰¹²³⁴-⁹]{1,3}|[\[［〔][0-9０-９]{1,3}[\]］〕]|[*＊※†]{1,3}|[0-9]{1,3}\s|注[0-9]{1,2}[:：]"
)
_SHORTEST = 30.0


def notes_apart(
    pages: Sequence[Sequence[Printed]], strokes: Mapping[int, Sequence[Stroke]]
) -> tuple[list[Printed], list[list[Printed]]]:
    """The lines of the text, and the lines of each footnote, both in order."""
    body = measured([line for page in pages for line in page]).size
    lines: list[Printed] = []
    notes: list[list[Printed]] = []
    for page in pages:
        for _, chunk in groupby(page, key=lambda line: line.column):
            column = list(chunk)
            cut = _first_note(column, strokes.get(column[0].page, ()), body)
            lines += column[:cut]
            for line in column[cut:]:
                if line is column[cut] or line.rows or _begins_note(line.text):
                    notes.append([line])
                else:
                    notes[-1].append(line)
    return lines, notes


def _first_note(page: Sequence[Printed], strokes: Sequence[Stroke], body: float) -> int:
    """Index of the first line of the notes of a page or column, `len(page)` where there are none.

    They are the last lines, all of them smaller than the body's `body` points, and a mark or a
    short rule over them begins them.
    """
    start = len(page)
    while start > 0 and not page[start - 1].rows and page[start - 1].size <= _SMALL * body:
        start -= 1
    for at in range(start, len(page)):
        above = page[at - 1].base if at else page[at].base + 4 * page[at].size
        if _begins_note(page[at].text) or _ruled(page[at], above, strokes):
            return at
    return len(page)


def _begins_note(text: str) -> bool:
    """True if a line begins with the mark of a note."""
    return _MARK.match(text) is not None


def _ruled(line: Printed, above: float, strokes: Sequence[Stroke]) -> bool:
    """True if a short rule stands between a line and the one above it, at its left."""
    low, high = line.base + 0.5 * line.size, min(above, line.base + 4 * line.size)
    return any(
        one.level
        and low <= one.y0 <= high
        and one.x1 - one.x0 >= _SHORTEST
        and abs(one.x0 - line.left) <= 3 * line.size
        for one in strokes
    )

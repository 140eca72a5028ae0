"""Plain text: the decoded file is the text, its non-empty lines are the lines."""

import re

from reader.core.source.model import Cell, Line

_CELLS = re.compile(r"[^\t]+(?:\t+[^\t]+)+")
_NUMBERED = re.compile(
    r"(?:第[^\t]{1,5}[编篇章节条]|[一二三四五六七八九十]{1,3}、|[（(][^\t]{1,3}[)）])\t+[^\t]+"
)
_WIDE = "\u3000"


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` that hold more than space; two or more rows with TABs are a table."""
    lines: list[Line] = []
    rows: list[Line] = []
    at = 0
    gap = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            line = Line(
                start=start, end=start + len(stripped), indent=_indent(raw[: start - at]), gap=gap
            )
            gap = False
            if _CELLS.fullmatch(stripped) and not _NUMBERED.fullmatch(stripped):
                rows.append(line)
            else:
                lines += _as_table(rows, text)
                rows = []
                lines.append(line)
        else:
            gap = True
            lines += _as_table(rows, text)
            rows = []
        at += len(raw) + 1
    lines += _as_table(rows, text)
    return tuple(lines)


def _indent(space: str) -> int:
    """Width of the space before a line in half-width columns."""
    return sum(2 if c == _WIDE else 4 if c == "\t" else 1 for c in space)


def _as_table(rows: list[Line], text: str) -> list[Line]:
    """One table line for two or more rows of TAB-separated cells, else the rows as they are."""
    if len(rows) < 2:
        return rows
    placed = tuple(
        tuple(
            _cell(m.start() + row.start, m[0]) for m in re.finditer(r"[^\t]+", row_text(text, row))
        )
        for row in rows
    )
    first, last = rows[0], rows[-1]
    return [Line(start=first.start, end=last.end, indent=first.indent, gap=first.gap, rows=placed)]


def row_text(text: str, line: Line) -> str:
    """The characters of `line`."""
    return text[line.start : line.end]


def _cell(start: int, raw: str) -> Cell:
    """The cell at code point `start`, without the space around its characters."""
    begin = start + len(raw) - len(raw.lstrip())
    return Cell(start=begin, end=max(begin, start + len(raw.rstrip())))

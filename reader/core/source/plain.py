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
            indent = len(raw) - len(raw.lstrip()) if raw[0].isspace() else 0
            start, stop = at + indent, at + indent + len(stripped)
            wide = _indent(raw[:indent]) if indent else 0
            line = Line(start=start, end=stop, indent=wide, gap=gap)
            gap = False
            if "\t" in stripped and _is_row(stripped):
                rows.append(line)
            else:
                if rows:
                    lines += _as_table(rows, text)
                    rows = []
                lines.append(line)
        else:
            gap = True
            if rows:
                lines += _as_table(rows, text)
                rows = []
        at += len(raw) + 1
    lines += _as_table(rows, text)
    return tuple(lines)


def _is_row(line: str) -> bool:
    """True if a line is cells parted by TABs rather than a number and its heading."""
    return _CELLS.fullmatch(line) is not None and not _NUMBERED.fullmatch(line)


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
    own = raw.strip()
    begin = start + raw.find(own)
    return Cell(start=begin, end=begin + len(own))

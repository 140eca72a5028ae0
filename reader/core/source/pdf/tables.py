"""Ruled tables: lines that cross make a grid, and the glyphs in its cells are the table."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.source.model import Cell
from reader.core.source.pdf.model import Glyph, Ink, Piece, Stroke, TableRows
from reader.core.source.pdf.rows import rows_of
from reader.core.source.pdf.spelling import joined, spelled

_NEAR = 3.0
"""Points by which lines that meet may miss each other."""
_MOST_STROKES = 1500
_MOST_CELLS = 4000
_Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the lines of a table stand: `xs` from left to right, `ys` from its top down."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    strokes: tuple[Stroke, ...]


def tables_of(ink: Ink) -> tuple[list[Piece], list[Glyph]]:
    """The tables of a page, and the glyphs that stand in none."""
    rest = list(ink.glyphs)
    pieces: list[Piece] = []
    for grid in grids_of(ink.strokes):
        boxes = cells_of(grid)
        inside, outside = _held(grid, rest)
        rows = _filled(grid, boxes, inside)
        if sum(1 for row in rows for text, _ in row if text) < 2 or max(map(len, rows)) < 2:
            continue
        rest = outside
        pieces.append(
            Piece(
                glyphs=tuple(inside[:1]),
                left=grid.xs[0],
                right=grid.xs[-1],
                base=grid.ys[-1],
                top=grid.ys[0],
                rows=rows,
            )
        )
    return pieces, rest


def grids_of(strokes: Sequence[Stroke]) -> list[Grid]:
    """The grids that crossing lines make, from the top of the page."""
    long = _coalesced(strokes)
    if not 4 <= len(long) <= _MOST_STROKES:
        return []
    found = []
    for group in _crossing(long):
        xs = _merged([one.x0 for one in group if not one.level])
        ys = _merged([one.y0 for one in group if one.level])
        enough = len(xs) >= 2 and len(ys) >= 2 and len(xs) + len(ys) >= 5
        if enough and len(xs) * len(ys) <= _MOST_CELLS:
            found.append(Grid(xs, tuple(reversed(ys)), tuple(group)))
    return sorted(found, key=lambda grid: -grid.ys[0])


def _coalesced(strokes: Sequence[Stroke]) -> list[Stroke]:
    """Lines whose ends touch in one direction made one: many programs rule cell by cell."""
    found: list[Stroke] = []
    for one in sorted(
        strokes, key=lambda s: (s.level, round(s.y0 if s.level else s.x0), s.x0, s.y0)
    ):
        last = found[-1] if found else None
        if last is None or last.level != one.level:
            found.append(one)
        elif one.level and abs(one.y0 - last.y0) <= 1 and one.x0 <= last.x1 + _NEAR:
            found[-1] = Stroke(last.x0, last.y0, max(last.x1, one.x1), last.y1)
        elif not one.level and abs(one.x0 - last.x0) <= 1 and one.y0 <= last.y1 + _NEAR:
            found[-1] = Stroke(last.x0, last.y0, last.x1, max(last.y1, one.y1))
        else:
            found.append(one)
    return found


def _crossing(strokes: Sequence[Stroke]) -> list[list[Stroke]]:
    """Lines grouped by what they cross or touch."""
    level = [one for one in strokes if one.level]
    upright = [one for one in strokes if not one.level]
    group = {id(one): at for at, one in enumerate([*level, *upright])}
    members = {at: [one] for at, one in enumerate([*level, *upright])}
    for one in level:
        for two in upright:
            here, there = group[id(one)], group[id(two)]
            if here == there or not _meet(one, two):
                continue
            if len(members[here]) < len(members[there]):
                here, there = there, here
            for moved in members.pop(there):
                group[id(moved)] = here
                members[here].append(moved)
    return [found for found in members.values() if len(found) >= 4]


def _meet(level: Stroke, upright: Stroke) -> bool:
    """True if a horizontal and a vertical line meet."""
    across = level.x0 - _NEAR <= upright.x0 <= level.x1 + _NEAR
    return across and upright.y0 - _NEAR <= level.y0 <= upright.y1 + _NEAR


def _merged(places: Sequence[float]) -> tuple[float, ...]:
    """The different places, lines beside each other taken as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return tuple(found)


def cells_of(grid: Grid) -> list[_Box]:
    """The cells of a grid as (row, column, rows, columns), row by row; merged ones are one."""
    n_rows, n_columns = len(grid.ys) - 1, len(grid.xs) - 1
    taken: set[tuple[int, int]] = set()
    boxes: list[_Box] = []
    for row in range(n_rows):
        for column in range(n_columns):
            if (row, column) in taken:
                continue
            wide = 1
            while column + wide < n_columns and not _wall(grid, row, column + wide):
                wide += 1
            high = 1
            while row + high < n_rows and not any(
                _floor(grid, row + high, at) for at in range(column, column + wide)
            ):
                high += 1
            taken |= {(r, c) for r in range(row, row + high) for c in range(column, column + wide)}
            boxes.append((row, column, high, wide))
    return boxes


def _wall(grid: Grid, row: int, column: int) -> bool:
    """True if a line parts `column` from the one before it in `row`."""
    x, y = grid.xs[column], (grid.ys[row] + grid.ys[row + 1]) / 2
    return any(
        not one.level and abs(one.x0 - x) <= _NEAR and one.y0 <= y <= one.y1 for one in grid.strokes
    )


def _floor(grid: Grid, row: int, column: int) -> bool:
    """True if a line parts `row` from the one above it in `column`."""
    y, x = grid.ys[row], (grid.xs[column] + grid.xs[column + 1]) / 2
    return any(
        one.level and abs(one.y0 - y) <= _NEAR and one.x0 <= x <= one.x1 for one in grid.strokes
    )


def _held(grid: Grid, glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs inside a grid, and the others."""
    inside: list[Glyph] = []
    outside: list[Glyph] = []
    for glyph in glyphs:
        x, y = _centre(glyph)
        held = grid.xs[0] <= x <= grid.xs[-1] and grid.ys[-1] <= y <= grid.ys[0]
        (inside if held else outside).append(glyph)
    return inside, outside


def _centre(glyph: Glyph) -> tuple[float, float]:
    """The middle of a glyph."""
    return (glyph.left + glyph.right) / 2, glyph.base + 0.35 * glyph.look.size


def _filled(grid: Grid, boxes: Sequence[_Box], glyphs: Sequence[Glyph]) -> TableRows:
    """The rows of a table with the text of their cells."""
    owner = {
        (r, c): box
        for box in boxes
        for r in range(box[0], box[0] + box[2])
        for c in range(box[1], box[1] + box[3])
    }
    falling = [-y for y in grid.ys]
    held: dict[_Box, list[Glyph]] = {box: [] for box in boxes}
    for glyph in glyphs:
        x, y = _centre(glyph)
        column = min(max(0, bisect_right(grid.xs, x) - 1), len(grid.xs) - 2)
        row = min(max(0, bisect_right(falling, -y) - 1), len(grid.ys) - 2)
        held[owner[row, column]].append(glyph)
    rows: TableRows = [[] for _ in range(len(grid.ys) - 1)]
    for box in boxes:
        row, _, high, wide = box
        cell = Cell(start=0, end=0, rowspan=high, colspan=wide)
        rows[row].append((_text(held[box]), cell))
    return [row for row in rows if row]


def _text(glyphs: Sequence[Glyph]) -> str:
    """The text of a cell on one line."""
    text = ""
    for row in rows_of(glyphs):
        ink = [glyph for glyph in row if not glyph.char.isspace()]
        if ink:
            text = joined(text, spelled(row, max(one.look.size for one in ink))[0])
    return text

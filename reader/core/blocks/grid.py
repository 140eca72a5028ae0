"""The grid of a table: which columns each cell covers when wide and tall cells are counted."""

from collections.abc import Mapping, Sequence

from reader.core.source import Cell
from reader.core.values import dataclass

_MOST_COLUMNS = 256
"""Further columns get no headers: no printed table has them, and a page may claim any number."""

Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The shape of one table; rows, cells and grid columns count from 0.

    `columns[row][cell]`: the grid column where a cell begins. `stubs[row]`: the cell that covers
    the first grid column of a row, also one that reaches down from above. `heads`: for each of
    the header rows grid column → the cell that covers it.
    """

    columns: tuple[tuple[int, ...], ...]
    stubs: tuple[Cell | None, ...]
    heads: tuple[Mapping[int, Cell], ...]


def grid_of(rows: Rows) -> Grid:
    """The grid of a table's rows."""
    n_heads = header_rows(rows)
    columns: list[tuple[int, ...]] = []
    stubs: list[Cell | None] = []
    heads: list[Mapping[int, Cell]] = []
    reaching: dict[int, tuple[int, Cell]] = {}
    for number, row in enumerate(rows):
        cover = {column: cell for column, (_, cell) in reaching.items()}
        reaching = {c: (left - 1, cell) for c, (left, cell) in reaching.items() if left > 1}
        columns.append(_place(row, cover, reaching))
        stubs.append(cover.get(0))
        if number < n_heads:
            heads.append(cover)
    return Grid(columns=tuple(columns), stubs=tuple(stubs), heads=tuple(heads))


def _place(
    row: Sequence[Cell], cover: dict[int, Cell], reaching: dict[int, tuple[int, Cell]]
) -> tuple[int, ...]:
    """Where the cells of a row begin; `cover` and `reaching` take them in."""
    found: list[int] = []
    at = 0
    for cell in row:
        while at in cover:
            at += 1
        found.append(at)
        for column in range(at, min(at + cell.colspan, _MOST_COLUMNS)):
            cover[column] = cell
            if cell.rowspan > 1:
                reaching[column] = (cell.rowspan - 1, cell)
        at += cell.colspan
    return tuple(found)


def header_rows(rows: Rows) -> int:
    """How many rows at the top of a table are headers: those of header cells, at least the first.

    A first cell over several rows makes headers of all of them. A table of one row has none.
    """
    marked = 0
    for row in rows:
        if not row or not all(cell.header for cell in row):
            break
        marked += 1
    first = rows[0][0].rowspan if rows and rows[0] else 1
    return max(marked, min(first, len(rows) - 1))

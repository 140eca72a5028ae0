"""Tables in the text pane: a grid of cells for Qt, bounded because documents are untrusted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from reader.core.spans import Span
from reader.ui.text_style import Setting, TextStyle

CELL_LIMIT = 4000
"""Cells of a table that Qt lays out as a grid; a larger one is shown as lines with tabs."""

Writer = Callable[[QTextCursor, Span, Setting], None]


class CellLike(Protocol):
    """What the grid asks of a cell; half-open code points."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last."""

    @property
    def header(self) -> bool:
        """True for a header cell."""

    @property
    def rowspan(self) -> int:
        """Rows it covers."""

    @property
    def colspan(self) -> int:
        """Columns it covers."""


@dataclass(frozen=True, slots=True)
class Place:
    """One cell's text and where it stands; row and column from 0."""

    span: Span
    header: bool
    row: int
    column: int
    n_rows: int
    n_columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table with the row and column each one stands at."""

    n_rows: int
    n_columns: int
    places: tuple[Place, ...]


def grid_of(rows: Sequence[Sequence[CellLike]]) -> Grid | None:
    """The grid of a table's rows, None for one too large or without cells.

    Spans that reach over the edge or into another cell are cut back to what is free.
    """
    n_columns = max((sum(max(c.colspan, 1) for c in row) for row in rows), default=0)
    if not n_columns or n_columns * len(rows) > CELL_LIMIT:
        return None
    taken: set[tuple[int, int]] = set()
    places: list[Place] = []
    for at_row, row in enumerate(rows):
        at_column = 0
        for cell in row:
            while (at_row, at_column) in taken:
                at_column += 1
            if at_column >= n_columns:
                return None
            wide = _free(taken, at_row, at_column, min(cell.colspan, n_columns - at_column))
            high = max(min(cell.rowspan, len(rows) - at_row), 1)
            taken |= {(at_row + r, at_column + c) for r in range(high) for c in range(wide)}
            span = Span(cell.start, cell.end)
            places.append(Place(span, cell.header, at_row, at_column, high, wide))
            at_column += wide
    return Grid(len(rows), n_columns, tuple(places))


def _free(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    wide = 1
    while wide < wanted and (row, column + wide) not in taken:
        wide += 1
    return wide


def insert_table(
    cursor: QTextCursor,
    grid: Grid,
    style: TextStyle,
    setting: Setting,
    write: Writer,
    is_number: Callable[[Span], bool],
) -> None:
    """Insert `grid` at the cursor; `write(cursor, span, setting)` puts in each cell's text.

    Cells for which `is_number` is true are set to the right, so that their digits stand in columns.
    """
    shape = QTextTableFormat()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(style.theme.color("line_strong")))
    shape.setCellPadding(round(style.em * 0.3))
    shape.setCellSpacing(0)
    shape.setTopMargin(round(style.em * 0.4))
    shape.setBottomMargin(round(style.em * 0.8))
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made = cursor.insertTable(grid.n_rows, grid.n_columns, shape)
    head = replace(setting, bold=True, colour="ink_soft", align=Qt.AlignmentFlag.AlignHCenter)
    number = replace(setting, align=Qt.AlignmentFlag.AlignRight)
    for place in grid.places:
        if place.n_rows > 1 or place.n_columns > 1:
            made.mergeCells(place.row, place.column, place.n_rows, place.n_columns)
        cell = made.cellAt(place.row, place.column)
        if place.header:
            look = cell.format()
            look.setBackground(style.theme.color("panel"))
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            cell.setFormat(look)
        look_of_it = head if place.header else number if is_number(place.span) else setting
        write(cell.firstCursorPosition(), place.span, look_of_it)

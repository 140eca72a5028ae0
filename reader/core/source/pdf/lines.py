"""Pieces of one column put together to printed lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader.core.source.pdf.columns import in_order
from reader.core.source.pdf.model import Glyph, Ink, Look, Piece, Printed
from reader.core.source.pdf.rows import pieces_of
from reader.core.source.pdf.spelling import first_unit, spelled
from reader.core.source.pdf.tables import tables_of

_SAME_ROW = 0.45


def lines_of(ink: Ink) -> list[Printed]:
    """The lines of a page in reading order; a ruled table is one of them."""
    tables, rest = tables_of(ink)
    pieces = [*pieces_of(rest), *tables]
    found: list[Printed] = []
    for column, chunk in in_order(pieces):
        found += [_line(row, ink.number, column) for row in _rows(chunk)]
    return found


def _rows(chunk: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of a column by row, from its top; a table is a row of its own."""
    row: list[Piece] = []
    for one in sorted(chunk, key=lambda piece: -piece.base):
        if row and not one.rows and not row[0].rows and _beside(row[0], one):
            row.append(one)
            continue
        if row:
            yield sorted(row, key=lambda piece: piece.left)
        row = [one]
    if row:
        yield sorted(row, key=lambda piece: piece.left)


def _beside(first: Piece, other: Piece) -> bool:
    """True if two pieces stand on one baseline."""
    size = max(first.top - first.base, other.top - other.base)
    return first.base - other.base <= _SAME_ROW * size


def _line(row: Sequence[Piece], page: int, column: int) -> Printed:
    """The line that the pieces of one row make."""
    head, last = row[0], row[-1]
    if head.rows:
        return Printed(
            text="",
            page=page,
            column=column,
            left=head.left,
            right=head.right,
            base=head.base,
            size=head.top - head.base,
            rows=head.rows,
        )
    glyphs = [glyph for one in row for glyph in one.glyphs]
    size = _size(glyphs)
    text, owners = spelled(glyphs, size)
    return Printed(
        text=text,
        page=page,
        column=column,
        left=head.left,
        right=max(one.right for one in row),
        base=_base(row, size),
        size=size,
        runs=_runs(owners),
        inner=row[1].left if len(row) > 1 else 0.0,
        tail=last.left,
        first=first_unit(glyphs),
    )


def _size(glyphs: Sequence[Glyph]) -> float:
    """The size in points that takes most room: one big figure does not make a line big."""
    sizes = {glyph.look.size for glyph in glyphs if not glyph.char.isspace()}
    if len(sizes) == 1:
        return sizes.pop()
    room: Counter[float] = Counter()
    for glyph in glyphs:
        if not glyph.char.isspace():
            room[glyph.look.size] += max(1, int(glyph.right - glyph.left))
    return room.most_common(1)[0][0]


def _base(row: Sequence[Piece], size: float) -> float:
    """The baseline of the widest piece that is not a big number in the margin."""
    plain = [one for one in row if one.glyphs[0].look.size == size] or list(row)
    return max(plain, key=lambda one: one.right - one.left).base


def _runs(owners: Sequence[Glyph]) -> tuple[tuple[Look, bool, int], ...]:
    """How many code points in a row look alike."""
    groups = groupby(owners, key=lambda glyph: (glyph.look, glyph.doubled))
    return tuple((look, doubled, len(list(group))) for (look, doubled), group in groups)

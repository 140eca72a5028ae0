"""Glyphs put together to rows, and rows cut into pieces at wide gaps."""

from collections.abc import Sequence
from statistics import median

from reader.core.source.pdf.model import Glyph, Piece

_SAME_ROW = 0.45
"""Share of the larger size by which baselines of one row may differ."""
_GAP = 1.2
"""Ems without ink at which a row is cut: letter-spacing is narrower, a gutter wider."""
_TWICE = 0.15
"""Ems by which the second print of a character stands beside the first."""
_ASCENT = 0.85


def pieces_of(glyphs: Sequence[Glyph]) -> list[Piece]:
    """The pieces of a page from its top to its bottom, in a row from left to right."""
    pieces: list[Piece] = []
    for row in rows_of(glyphs):
        pieces += _cut(row)
    return pieces


def rows_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs by row, from the top; in a row from left to right, printed twice only once."""
    rows: list[list[Glyph]] = []
    top = size = 0.0
    for glyph in sorted(glyphs, key=lambda one: -one.base):
        if rows and top - glyph.base <= _SAME_ROW * max(size, glyph.look.size):
            rows[-1].append(glyph)
            size = max(size, glyph.look.size)
        else:
            rows.append([glyph])
            top, size = glyph.base, glyph.look.size
    return [_once(row) for row in rows]


def _once(row: list[Glyph]) -> list[Glyph]:
    """The glyphs of a row in order; one printed again a hair beside itself is one bold glyph."""
    row.sort(key=lambda glyph: glyph.left)
    kept: list[Glyph] = []
    for glyph in row:
        last = kept[-1] if kept else None
        near = last is not None and glyph.left - last.left < _TWICE * glyph.look.size
        twin = _twin(kept, glyph) if near else None
        if twin is None:
            kept.append(glyph)
        elif not glyph.char.isspace():
            one = kept[twin]
            kept[twin] = Glyph(one.char, one.left, one.right, one.base, one.look, doubled=True)
    return kept


def _twin(kept: Sequence[Glyph], glyph: Glyph) -> int | None:
    """Index of the first print of a glyph among the last of `kept`."""
    for at in range(len(kept) - 1, max(-1, len(kept) - 4), -1):
        if _is_twin(kept[at], glyph):
            return at
    return None


def _is_twin(one: Glyph, two: Glyph) -> bool:
    """True if two glyphs are one character printed twice."""
    near = _TWICE * one.look.size
    return one.char == two.char and two.left - one.left < near and abs(one.base - two.base) < near


def _cut(row: Sequence[Glyph]) -> list[Piece]:
    """The pieces of one row."""
    runs: list[list[Glyph]] = []
    right = 0.0
    for glyph in row:
        if glyph.char.isspace():
            if runs:
                runs[-1].append(glyph)
            continue
        if not runs or glyph.left - right > _GAP * glyph.look.size:
            runs.append([glyph])
            right = glyph.right
        else:
            runs[-1].append(glyph)
            right = max(right, glyph.right)
    return [piece(run) for run in runs]


def piece(glyphs: Sequence[Glyph]) -> Piece:
    """The piece of `glyphs`, which hold at least one that is no space."""
    ink = [glyph for glyph in glyphs if not glyph.char.isspace()]
    size = median(glyph.look.size for glyph in ink)
    base = median(glyph.base for glyph in ink)
    return Piece(
        glyphs=tuple(glyphs),
        left=min(glyph.left for glyph in ink),
        right=max(glyph.right for glyph in ink),
        base=base,
        top=base + _ASCENT * size,
    )

"""Columns of a page: its pieces in the order in which they are read."""

from collections.abc import Sequence
from statistics import median

from reader.core.source.pdf.model import Piece

_LEAST = 4
"""Pieces on each side of a gutter; fewer are a table or a signature."""
_NARROWEST = 8.0
"""Ems of a column: what is narrower is a number or a cell."""
_FILLED = 0.6
"""Share of its column that the middle line of prose fills."""
_CROSSING = 0.3
_MARGIN = 0.15
_MOST = 4
_STEP = 0.5
_CHUNK = list[Piece]


def in_order(pieces: Sequence[Piece]) -> list[tuple[int, _CHUNK]]:
    """Stretches of one column each, in reading order: (column, its pieces from the top).

    Column 0 is the whole width: a page without columns, or what stands across them.
    """
    gutters = gutters_of(pieces)
    if not gutters:
        return [(0, list(pieces))]
    done: list[tuple[int, _CHUNK]] = []
    band: list[_CHUNK] = [[] for _ in range(len(gutters) + 1)]
    across: _CHUNK = []
    for one in sorted(pieces, key=lambda piece: -piece.base):
        at = _column(one, gutters)
        if at is None:
            done += _flushed(band)
            across.append(one)
            continue
        if across:
            done.append((0, across))
            across = []
        band[at].append(one)
    if across:
        done.append((0, across))
    return done + _flushed(band)


def _flushed(band: list[_CHUNK]) -> list[tuple[int, _CHUNK]]:
    """The columns of a band in order; they are empty afterwards."""
    full = [(at + 1, list(chunk)) for at, chunk in enumerate(band) if chunk]
    for chunk in band:
        chunk.clear()
    return full


def _column(one: Piece, gutters: Sequence[float]) -> int | None:
    """Which column holds a piece (from 0), None if it stands across a gutter."""
    if any(one.left < x < one.right for x in gutters):
        return None
    return sum(1 for x in gutters if one.left >= x)


def gutters_of(pieces: Sequence[Piece]) -> tuple[float, ...]:
    """Where the gutters between columns of prose are, from left to right; none on most pages."""
    found: list[float] = []
    waiting = [[one for one in pieces if not one.rows]]
    while waiting and len(found) < _MOST:
        group = waiting.pop()
        x = _gutter(group)
        if x is not None:
            found.append(x)
            waiting.append([one for one in group if one.right <= x])
            waiting.append([one for one in group if one.left >= x])
    return tuple(sorted(found))


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the widest gap that few pieces cross and that has prose on both sides."""
    if len(pieces) < 2 * _LEAST:
        return None
    em = median(one.glyphs[0].look.size for one in pieces)
    left = min(one.left for one in pieces)
    width = max(one.right for one in pieces) - left
    if width < 2 * _NARROWEST * em:
        return None
    steps = int(width * (1 - 2 * _MARGIN) / (_STEP * em))
    places = [left + _MARGIN * width + at * _STEP * em for at in range(steps)]
    crossed = [sum(1 for one in pieces if one.left < x < one.right) for x in places]
    low = min(crossed, default=len(pieces))
    if low > _CROSSING * len(pieces):
        return None
    start, end = _longest(crossed, low)
    x = (places[start] + places[end - 1]) / 2
    sides = [one for one in pieces if one.right <= x], [one for one in pieces if one.left >= x]
    return x if all(_is_prose(side, em) or _gutter(side) is not None for side in sides) else None


def _longest(counts: Sequence[int], low: int) -> tuple[int, int]:
    """The longest stretch of `low` in `counts`, half-open."""
    best = (0, 0)
    start: int | None = None
    for at, count in enumerate([*counts, low + 1]):
        if count == low:
            start = at if start is None else start
        elif start is not None:
            best = max(best, (start, at), key=lambda one: one[1] - one[0])
            start = None
    return best


def _is_prose(side: Sequence[Piece], em: float) -> bool:
    """True if the pieces beside a gutter are lines that fill a column."""
    if len(side) < _LEAST:
        return False
    extent = max(one.right for one in side) - min(one.left for one in side)
    middle = median(one.right - one.left for one in side)
    return extent >= _NARROWEST * em and middle >= _FILLED * extent

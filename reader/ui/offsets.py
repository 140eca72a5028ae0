"""Code points of a document's text ↔ UTF-16 positions of the Qt document that shows it."""

import re
from bisect import bisect_left, bisect_right

from reader.core.values import dataclass

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# What Qt would read as an end of block, a frame or an object, one for one: length never changes.
_SAFE = {
    0x00: 0xFFFD,
    0x0A: 0x2028,
    0x0B: 0x2028,
    0x0C: 0x2028,
    0x0D: 0x2028,
    0x1C: 0xFFFD,
    0x1D: 0xFFFD,
    0x1E: 0xFFFD,
    0x85: 0x2028,
    0x2029: 0x2028,
    0xFDD0: 0xFFFD,
    0xFDD1: 0xFFFD,
    0xFFFC: 0xFFFD,
}


def for_qt(text: str) -> str:
    """`text` as one Qt block may hold it: as many code points, none that ends a block."""
    return text.translate(_SAFE) if _UNSAFE.search(text) else text


_UNSAFE = re.compile("[" + "".join(re.escape(chr(c)) for c in _SAFE) + "]")


@dataclass(frozen=True, slots=True)
class Units:
    """UTF-16 units of one string: where its code points beyond U+FFFF stand (code points)."""

    astral: tuple[int, ...]

    def to_qt(self, offset: int) -> int:
        """UTF-16 units before code point `offset`."""
        return offset + bisect_left(self.astral, offset)

    def to_offset(self, qt_pos: int) -> int:
        """Code points before UTF-16 position `qt_pos`; inside a pair, those before the pair."""
        low, high = 0, len(self.astral)
        while low < high:  # how many pairs begin before qt_pos
            middle = (low + high) // 2
            if self.astral[middle] + middle < qt_pos:
                low = middle + 1
            else:
                high = middle
        if low and self.astral[low - 1] + low == qt_pos:
            return self.astral[low - 1]
        return qt_pos - low


_PLAIN = Units(())


def units(text: str) -> Units:
    """The UTF-16 units of `text`; one shared value where no code point needs two."""
    if _ASTRAL.search(text) is None:
        return _PLAIN
    return Units(tuple(m.start() for m in _ASTRAL.finditer(text)))


@dataclass(frozen=True, slots=True)
class Piece:
    """One Qt block: half-open code points `start:end` of the text, shown from `qt_start` on.

    `block`: start of the document's block it shows (a table's cells share one).
    """

    start: int
    end: int
    qt_start: int
    block: int
    units: Units

    @property
    def qt_end(self) -> int:
        """UTF-16 position of the piece's end."""
        return self.qt_start + self.units.to_qt(self.end - self.start)


class PaneMap:
    """Which Qt position shows which code point. Hidden text has no position."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.pieces = pieces
        self._starts = [p.start for p in pieces]
        self._qt_starts = [p.qt_start for p in pieces]

    def to_qt(self, offset: int) -> int | None:
        """UTF-16 position of code point `offset`, None where it is not shown.

        A piece's end has a position too: it is where the caret stands after its last character.
        """
        piece = self.piece_at(offset)
        if piece is None:
            return None
        return piece.qt_start + piece.units.to_qt(offset - piece.start)

    def nearest_qt(self, offset: int) -> int:
        """UTF-16 position of `offset`, or of the next shown code point, or of the last one."""
        at = self.to_qt(offset)
        if at is not None:
            return at
        after = bisect_left(self._starts, offset)
        if after < len(self.pieces):
            return self.pieces[after].qt_start
        return self.pieces[-1].qt_end if self.pieces else 0

    def to_offset(self, qt_pos: int) -> int:
        """Code point shown at UTF-16 `qt_pos`; outside every piece, the end of the one before."""
        if not self.pieces:
            return 0
        piece = self.pieces[max(bisect_right(self._qt_starts, qt_pos) - 1, 0)]
        inside = min(max(qt_pos - piece.qt_start, 0), piece.qt_end - piece.qt_start)
        return piece.start + piece.units.to_offset(inside)

    def piece_at(self, offset: int) -> Piece | None:
        """The piece that holds `offset` or ends there, None where it is not shown."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset > self.pieces[at].end:
            return None
        return self.pieces[at]

    def pieces_in(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces that share a code point with `start:end`, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return tuple(p for p in self.pieces[first:last] if p.end > start and p.start < p.end)

    def index_of(self, piece: Piece) -> int:
        """Which of the pieces `piece` is, from 0."""
        return bisect_left(self._qt_starts, piece.qt_start)

    def piece_of_qt(self, qt_block_start: int) -> Piece | None:
        """The piece whose Qt block begins at UTF-16 `qt_block_start`, else None."""
        at = bisect_left(self._qt_starts, qt_block_start)
        if at < len(self.pieces) and self.pieces[at].qt_start == qt_block_start:
            return self.pieces[at]
        return None

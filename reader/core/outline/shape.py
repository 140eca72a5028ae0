"""What the lines of a document are like on the whole: evidence is judged against it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from reader.core.blocks import BlockKind, Part
from reader.core.outline.sentences import CLOSED

_LONG = 40
_ENDS = CLOSED | frozenset("”’」』）)》】]")
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
"""Kinds of parts that make the running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Measures over the running text, lengths in code points.

    `closed`: share of long lines that end in a final mark; without it its absence says nothing.
    `middle`: median length of a line. `bold`: share of wholly bold lines.
    """

    n_lines: int
    closed: float
    middle: float
    bold: float


def shape_of(text: str, parts: Sequence[Part]) -> Shape:
    """The measures of the running text among `parts`."""
    lines = [part.line for part in parts if part.kind in PROSE]
    lengths = [line.end - line.start for line in lines]
    long = [line for line in lines if line.end - line.start >= _LONG]
    closed = sum(1 for line in long if text[line.end - 1] in _ENDS)
    return Shape(
        n_lines=len(lines),
        closed=closed / len(long) if long else 0.0,
        middle=float(median(lengths)) if lengths else 0.0,
        bold=sum(1 for line in lines if line.bold) / len(lines) if lines else 0.0,
    )

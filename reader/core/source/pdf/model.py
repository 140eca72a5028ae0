"""What is printed on a page: glyphs, lines, ruled lines. Lengths are points, y grows upwards."""

from dataclasses import dataclass, field

from reader.core.source.model import Cell

TableRows = list[list[tuple[str, Cell]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How glyphs of one text object look. `size`: points as printed; `weight`: 0 = unknown.

    `stroked`: outlined as well as filled, which prints bolder. `hidden`: there, but not painted.
    """

    font: str
    size: float
    weight: int
    stroked: bool
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character (or a real space): its advance box along the line and its baseline."""

    char: str
    left: float
    right: float
    base: float
    look: Look
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight ruled line, horizontal or vertical, with x0 ≤ x1 and y0 ≤ y1."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        """True for a horizontal line."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """One page: its glyphs that run along the lines, turned upright, and its ruled lines.

    `number`: place of the page from 1.
    """

    number: int
    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Glyphs on one baseline without a wide gap, or a table, which has `rows`."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    top: float
    rows: TableRows = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One printed line in reading order.

    `page`: place of its page from 1. `column`: 0 = the whole width, else from 1. `runs`: its code
    points by look: (look, printed twice, how many). `inner`: where its second piece begins (text
    behind a hanging number), 0 = it has one piece. `tail`: where its last piece begins. `first`:
    width of what stays together at its beginning.
    """

    text: str
    page: int
    column: int
    left: float
    right: float
    base: float
    size: float
    runs: tuple[tuple[Look, bool, int], ...] = ()
    inner: float = 0.0
    tail: float = 0.0
    first: float = 0.0
    rows: TableRows = field(default_factory=list)

"""Marks under the text: which shape and colour each kind has, and how they are painted."""

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.core.values import dataclass
from reader.ui.theme import Theme

if TYPE_CHECKING:  # types alone: the pane is shown before annotations are there
    from reader.core.figures import Figure
    from reader.core.terms import Term


class Shape(Enum):
    """The form of a mark, so that colour is never the only sign."""

    BOX = "box"  # filled, rounded
    BOX_OPEN = "box with a dashed edge"
    BOX_LINE = "box on a solid line"
    LINE = "line"
    DASHES = "dashes"
    DOTS = "dots"
    DOUBLE = "double line"


@dataclass(frozen=True, slots=True)
class Look:
    """Shape and colour tokens of one kind of mark; `fill` "" where nothing is filled."""

    shape: Shape
    line: str
    fill: str = ""


_SLOGAN = Look(Shape.BOX_LINE, "slogan_line", "slogan_fill")
_ORGAN = Look(Shape.DASHES, "body_line")
_NAME = Look(Shape.DOTS, "name_line")

# Kinds of terms as the command line's contract names them, and the two sorts of figures.
LOOKS = {
    "formula": _SLOGAN,
    "coinage": _SLOGAN,
    "campaign": _SLOGAN,
    "phrase": Look(Shape.LINE, "phrase_line"),
    "term": Look(Shape.LINE, "phrase_line"),
    "document": Look(Shape.DOUBLE, "title_line"),
    "body": _ORGAN,
    "post": _ORGAN,
    "place": _NAME,
    "person": _NAME,
    "figure": Look(Shape.BOX, "figure_line", "figure_fill"),
    "doubtful figure": Look(Shape.BOX_OPEN, "doubt_line", "figure_fill"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: half-open code points of the document's text and a key of `LOOKS`."""

    start: int
    end: int
    look: str


def marks_of(terms: "Iterable[Term]", figures: "Iterable[Figure]") -> tuple[Mark, ...]:
    """The marks of terms and figures in painting order: figures lie on the terms that hold them."""
    below = [Mark(t.start, t.end, str(t.kind)) for t in terms]
    above = [Mark(f.start, f.end, "doubtful figure" if f.doubts else "figure") for f in figures]
    return tuple(below + above)


@dataclass(frozen=True, slots=True)
class LineBox:
    """A stretch of one line on the page, in pixels; `em`: size of its characters."""

    left: float
    right: float
    baseline: float
    em: float

    def body(self, pad: float = 0.0) -> QRectF:
        """The box of the characters themselves, without the leading, wider by `pad` em."""
        side = pad * self.em * 0.5
        top = self.baseline - self.em * (0.92 + pad * 0.5)
        height = self.em * (1.1 + pad)
        return QRectF(self.left - side, top, self.right - self.left + 2 * side, height)


def paint_mark(painter: QPainter, theme: Theme, look: Look, boxes: Iterable[LineBox]) -> None:
    """Paint one mark over the lines it runs across."""
    line = theme.color(look.line)
    for box in boxes:
        if look.fill:
            _fill(painter, box, theme.color(look.fill))
        if look.shape is Shape.BOX_OPEN:
            _edge(painter, box, line)
        elif look.shape is not Shape.BOX:
            _underline(painter, box, look.shape, line)


def paint_flash(painter: QPainter, theme: Theme, strength: float, boxes: Iterable[LineBox]) -> None:
    """Paint the sign of arrival, `strength` from 1 down to 0."""
    colour = theme.color("flash")
    colour.setAlphaF(0.85 * strength)
    for box in boxes:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box.body(0.3), box.em * 0.22, box.em * 0.22)


def _fill(painter: QPainter, box: LineBox, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box.body(0.12), box.em * 0.2, box.em * 0.2)


def _edge(painter: QPainter, box: LineBox, colour: QColor) -> None:
    painter.setPen(QPen(colour, max(box.em / 18, 1), Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.body(0.1), box.em * 0.2, box.em * 0.2)


_PENS = {
    Shape.DASHES: (1.2, [4.0, 2.6]),
    Shape.DOTS: (1.3, [1.0, 2.4]),
}


def _underline(painter: QPainter, box: LineBox, shape: Shape, colour: QColor) -> None:
    unit = max(box.em / 18, 0.8)
    y = box.baseline + box.em * 0.24
    width, dashes = _PENS.get(shape, (1.6 if shape is Shape.BOX_LINE else 1.3, []))
    pen = QPen(colour, width * unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    lift = 2 * unit if shape is Shape.DOUBLE else 0
    for at in (y - lift, y) if lift else (y,):
        painter.drawLine(QLineF(box.left + unit, at, box.right - unit, at))

"""A document laid out on pages, and one page painted: for paper, PDF and the preview alike."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt, QThread
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from reader.app.annotated import Annotated
from reader.app.pinyin_mode import PinyinMode
from reader.app.printing import Part
from reader.core.document import Document
from reader.ui.pane_paint import PanePainter
from reader.ui.tasks import CancelledError
from reader.ui.text_build import Building, Built
from reader.ui.text_geometry import Geometry
from reader.ui.text_style import EM, TextStyle
from reader.ui.theme import font, load_theme
from reader.ui.title_breaks import balance
from reader.ui.title_card import title_lines

if TYPE_CHECKING:
    from reader.ui.notes_marks import NoteMarks

DPI = 96
"""Pixels of the layout in an inch; whoever paints scales them to the device's own."""

_MM = DPI / 25.4
_BODY = 14  # pixels: 10.5 pt, the size that Chinese printing calls 五号
_SIDE, _TOP, _BOTTOM = 22 * _MM, 20 * _MM, 24 * _MM
_GUTTER = 10 * _MM  # beside the column, for ¶ numbers and the signs of notes
_HEAD = 12 * _MM  # from the paper's edge to the baseline of the head
_SMALL = 10  # pixels of head and foot
_STRETCH = 3000  # code points built, or laid out, in one go: some milliseconds
_FACTS = 1.7  # em of the small size for each line of facts under the title


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be on the pages. `document`: the whole one; `part`: what of it is printed.

    `numbered`: ¶ numbers in the margin; `paper`: width and height in millimetres.
    """

    document: Document
    part: Part
    annotated: Annotated
    mode: PinyinMode = PinyinMode.OFF
    level: int = 6
    terms: bool = True
    figures: bool = True
    tones: bool = False
    spoken_tones: bool = False
    numbered: bool = False
    notes: "NoteMarks | None" = None
    paper: tuple[float, float] = (210.0, 297.0)


class Pages:
    """The pages of one wish. Laying them out takes a second for a long document: in a worker."""

    def __init__(self, wish: Wish, go_on: Callable[[], bool]) -> None:
        """Lay everything out; nothing is painted yet.

        `go_on` is asked between two small steps. Raises CancelledError where it says no.
        """
        self._wish, self._go_on = wish, go_on
        width, height = wish.paper
        self.size = QSizeF(width * _MM, height * _MM)
        self._width = self.size.width() - 2 * _SIDE
        self._body = QSizeF(self._width + 2 * _GUTTER, self.size.height() - _TOP - _BOTTOM)
        style = TextStyle(load_theme("light"), zoom=_BODY / EM, mode=wish.mode, level=wish.level)
        self._facts = title_lines(wish.document) if wish.part.whole else ()
        room = round(len(self._facts) * _SMALL * _FACTS + _SMALL) if self._facts else 0
        self._built = self._build(Building(wish.part.document, style, card_height=room))
        qt = self._built.qt
        qt.setUseDesignMetrics(True)  # letters as wide on paper as in the layout
        frame = qt.rootFrame().frameFormat()
        frame.setMargin(0)
        frame.setLeftMargin(_GUTTER)
        frame.setRightMargin(_GUTTER)
        qt.rootFrame().setFrameFormat(frame)
        qt.setPageSize(self._body)
        balance(self._built, int(self._width) - 1)  # Qt cuts the page to its own fractions
        self._lay_out()
        self.count = max(qt.pageCount(), 1)
        geometry = Geometry(wish.document, self._built, style)
        self._geometry = geometry
        self._painter = PanePainter(geometry, wish.annotated)
        self._painter.set_marks(terms=wish.terms, figures=wish.figures)
        self._painter.numbers = wish.numbered
        self._painter.tones = wish.tones
        self._painter.spoken_tones = wish.spoken_tones
        self._painter.notes = wish.notes
        self._theme = style.theme

    def _build(self, building: Building) -> Built:
        while building.built is None:
            building.step(_STRETCH)
            self._breathe()
        return building.built

    def _breathe(self) -> None:
        if not self._go_on():
            raise CancelledError

    def _lay_out(self) -> None:
        """Lay out some blocks at a time: in one call Python's lock would be held until the end."""
        qt = self._built.qt
        layout, block, ahead = qt.documentLayout(), qt.begin(), 0
        while block.isValid():
            layout.blockBoundingRect(block)
            ahead += block.length()
            if ahead > _STRETCH:
                ahead = 0
                self._breathe()
            block = block.next()

    def hand_to(self, thread: QThread) -> None:
        """Let another thread use the pages; called in the one that made them."""
        self._built.qt.moveToThread(thread)

    def paint(self, painter: QPainter, at: int) -> None:
        """Paint page `at` (from 0); the painter's unit is 1/96 inch from the paper's corner."""
        top = at * self._body.height()
        shown = QRectF(0, top, self._body.width(), self._body.height())
        painter.save()
        painter.translate(_SIDE - _GUTTER, _TOP - top)
        painter.setClipRect(shown)
        self._painter.paint_under(painter, shown)
        painter.save()
        self._built.qt.drawContents(painter, shown)
        painter.restore()
        self._painter.paint_over(painter, shown)
        self._paint_facts(painter)
        painter.restore()
        painter.save()
        self._paint_head(painter, at)
        self._paint_foot(painter, at)
        painter.restore()

    def _paint_facts(self, painter: QPainter) -> None:
        """What the document says about itself, under its title."""
        if not self._facts or self._built.card_after is None:
            return
        block = self._built.qt.findBlock(self._built.card_after)
        y = self._geometry.box(block).bottom() + _SMALL * 0.4
        painter.setFont(_small())
        painter.setPen(self._theme.color("muted"))
        for line in self._facts:
            rect = QRectF(0, y, self._body.width(), _SMALL * _FACTS)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, line)
            y += _SMALL * _FACTS

    def _paint_head(self, painter: QPainter, at: int) -> None:
        """The title, but not above itself."""
        if at == 0 and self._wish.part.whole and self._built.card_after is not None:
            return
        painter.setFont(_small())
        painter.setPen(self._theme.color("muted"))
        title = QFontMetricsF(_small()).elidedText(
            self._wish.part.title, Qt.TextElideMode.ElideRight, self._width
        )
        painter.drawText(QPointF(_SIDE, _HEAD), title)

    def _paint_foot(self, painter: QPainter, at: int) -> None:
        """The citation on up to two lines, and which page of how many this is."""
        top = self.size.height() - _BOTTOM + 6 * _MM
        right = _SIDE + self._width
        painter.setPen(self._theme.color("line_strong"))
        painter.drawLine(QLineF(_SIDE, top, right, top))
        painter.setFont(_small())
        painter.setPen(self._theme.color("muted"))
        metrics = QFontMetricsF(_small())
        number = f"{at + 1} / {self.count}"
        wide = metrics.horizontalAdvance(number)
        y = top + metrics.height()
        painter.drawText(QPointF(right - wide, y), number)
        for line in _broken(self._wish.part.citation, metrics, self._width - wide - 24):
            painter.drawText(QPointF(_SIDE, y), line)
            y += metrics.height()


def _broken(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """`text` on at most two lines of `width` pixels, the second cut with an ellipsis."""
    cut = len(text)
    while cut > 1 and metrics.horizontalAdvance(text[:cut]) > width:
        cut -= 1
    rest = text[cut:].lstrip("，, ")
    if not rest:
        return [text]
    return [text[:cut], metrics.elidedText(rest, Qt.TextElideMode.ElideMiddle, width)]


def _small() -> QFont:
    return font("ui", _SMALL)

"""What the pane paints itself: marks and flash under the text, pinyin and numbers over it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock

from reader.app.annotated import Annotated
from reader.core.spans import Span
from reader.ui.find_marks import HitMarks
from reader.ui.highlights import LOOKS, Mark, marks_of, paint_flash, paint_mark
from reader.ui.offsets import Piece
from reader.ui.text_geometry import Geometry
from reader.ui.theme import font

if TYPE_CHECKING:
    from reader.ui.notes_marks import NoteMarks
    from reader.ui.pinyin_paint import PinyinPainter


class PanePainter:
    """Paints one shown document; `rect` is in pixels of the Qt document everywhere."""

    def __init__(self, geometry: Geometry, annotated: Annotated) -> None:
        self._geometry = geometry
        self._annotated = annotated
        self._pinyin: PinyinPainter | None = None  # made when pinyin is first painted
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self.terms = True
        self.figures = True
        self.numbers = False
        self.tones = False
        self.spoken_tones = False
        self.hits = HitMarks()
        self.notes: NoteMarks | None = None
        self.flash: Span | None = None
        self.flash_strength = 0.0

    def set_marks(self, *, terms: bool, figures: bool) -> None:
        """Choose what is marked."""
        self.terms, self.figures = terms, figures
        self._marks.clear()

    def forget(self, blocks: Iterable[int] | None = None) -> None:
        """Ask anew for the annotations of `blocks` (their starts), or for all."""
        if blocks is None:
            self._marks.clear()
            self._pinyin = None
            return
        changed = tuple(blocks)
        for block in changed:
            self._marks.pop(block, None)
        if self._pinyin is not None:
            self._pinyin.forget(changed)

    def paint_under(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what lies under the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._geometry.style.theme
        for piece, block in self._pieces(rect):
            if self.notes is not None:
                self.notes.paint(painter, self._geometry, piece, block)
            for mark in self._marks_in(piece):
                start, end = max(mark.start, piece.start), min(mark.end, piece.end)
                if start < end:
                    boxes = self._geometry.boxes_in(piece, block, start, end)
                    paint_mark(painter, theme, LOOKS[mark.look], boxes)
            self.hits.paint(painter, self._geometry, piece, block)
        if self.flash is not None and self.flash_strength > 0:
            boxes = self._geometry.boxes(self.flash.start, self.flash.end)
            paint_flash(painter, theme, self.flash_strength, boxes)

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        """Paint pinyin, paragraph numbers and the edge of the hit that is shown."""
        above = self._geometry.style.mode.above
        if not above and not self.numbers and self.hits.current is None:
            return
        hints = QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing
        painter.setRenderHints(hints)
        for piece, block in self._pieces(rect):
            if above:
                self._pinyin_painter().paint(painter, piece, block, tones=self.tones)
            self.hits.paint_edge(painter, self._geometry, piece, block)
            if self.numbers and piece.start == piece.block:
                self._number(painter, piece, block)

    def _pinyin_painter(self) -> "PinyinPainter":
        if self._pinyin is None:
            from reader.ui.pinyin_paint import PinyinPainter

            self._pinyin = PinyinPainter(self._geometry, self._annotated, spoken=self.spoken_tones)
        return self._pinyin

    def _pieces(self, rect: QRectF) -> Iterable[tuple[Piece, QTextBlock]]:
        room = self._geometry.style.em * 2  # pinyin and rounded edges reach over their lines
        return self._geometry.pieces_between(rect.top() - room, rect.bottom() + room)

    def _marks_in(self, piece: Piece) -> tuple[Mark, ...]:
        """The marks of the piece's block."""
        marks = self._marks.get(piece.block)
        if marks is None:
            end = self._geometry.built.ends[piece.block]
            terms = self._annotated.terms(piece.block, end) if self.terms else ()
            figures = self._annotated.figures(piece.block, end) if self.figures else ()
            marks = marks_of(terms, figures)
            self._marks[piece.block] = marks
        return marks

    def _number(self, painter: QPainter, piece: Piece, block: QTextBlock) -> None:
        number = self._geometry.document.paragraph_numbers.get(piece.block)
        if number is None:
            return
        style = self._geometry.style
        shape = font("ui", max(round(style.em * 0.6), 8))
        painter.setFont(shape)
        painter.setPen(style.theme.color("muted"))
        boxes = self._geometry.boxes_in(piece, block, piece.start, piece.start + 1)
        if boxes:
            text = str(number)
            width = QFontMetricsF(shape).horizontalAdvance(text)
            left = max(self._geometry.box(block).left() - style.em * 0.7 - width, 0)
            painter.drawText(QPointF(left, boxes[0].baseline), text)

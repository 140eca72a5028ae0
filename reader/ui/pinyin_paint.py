"""Pinyin above the characters: placed once per piece, painted for visible pieces only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QStaticText, QTextBlock

from reader.app.annotated import Annotated
from reader.app.hsk import levels
from reader.app.pinyin_mode import PinyinMode
from reader.core.han import is_han
from reader.core.orthography import numbered, spoken_tones
from reader.ui.highlights import LineBox
from reader.ui.offsets import Piece
from reader.ui.text_geometry import Geometry

_LIFT = 1.0  # em from the text's baseline up to the pinyin's
_GAP = 0.1  # em kept free between two syllables
_TONES = "1234"  # the neutral tone keeps the colour of plain pinyin
_TIGHTEST = 0.66  # no syllable is squeezed further; it then runs on a little over its neighbour


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable to be written above the box of its character."""

    text: str
    doubtful: bool
    box: LineBox


@dataclass(frozen=True, slots=True)
class Glyph:
    """One placed syllable, relative to the top left of its piece: pixels, `scale` across."""

    x: float
    baseline: float
    text: str
    scale: float
    doubtful: bool


class PinyinPainter:
    """Places and paints the syllables of one shown document; keeps what it has placed."""

    def __init__(self, geometry: Geometry, annotated: Annotated, *, spoken: bool = False) -> None:
        """`spoken`: 一 and 不 in the tone they are spoken in, not in that of dictionaries."""
        self._spoken = spoken
        self._geometry = geometry
        self._annotated = annotated
        self._font = geometry.style.pinyin_font
        self._metrics = QFontMetricsF(self._font)
        self._placed: dict[int, dict[int, tuple[Glyph, ...]]] = {}  # by block, by piece
        self._widths: dict[str, float] = {}
        self._tones: dict[str, str] = {}
        self._texts: dict[str, QStaticText] = {}

    def forget(self, blocks: Iterable[int] | None = None) -> None:
        """Place anew the pieces of `blocks` (their starts), or all after a new layout."""
        if blocks is None:
            self._placed.clear()
            return
        for block in blocks:
            self._placed.pop(block, None)

    def paint(
        self, painter: QPainter, piece: Piece, block: QTextBlock, *, tones: bool = False
    ) -> None:
        """Paint the pinyin of one visible piece; `tones`: in a colour for each tone.

        The marks of tone stand in any case, so that nobody needs to tell the colours.
        """
        origin = self._geometry.box(block).topLeft()
        placed = self._placed.setdefault(piece.block, {})
        glyphs = placed.get(piece.qt_start)
        if glyphs is None:
            glyphs = self._place(piece, block, origin)
            placed[piece.qt_start] = glyphs
        theme = self._geometry.style.theme
        sure, doubtful = theme.color("pinyin"), theme.color("pinyin_doubt")
        toned = {tone: theme.color(f"tone{tone}") for tone in _TONES} if tones else {}
        painter.setFont(self._font)
        ascent = self._metrics.ascent()
        for glyph in glyphs:
            own = toned.get(self._tone(glyph.text), sure) if toned else sure
            painter.setPen(doubtful if glyph.doubtful else own)
            at = QPointF(origin.x() + glyph.x, origin.y() + glyph.baseline - ascent)
            self._draw(painter, glyph, at)

    def _draw(self, painter: QPainter, glyph: Glyph, at: QPointF) -> None:
        text = self._text(glyph.text)
        if glyph.scale < 1:
            painter.save()
            painter.translate(at)
            painter.scale(glyph.scale, 1)
            painter.drawStaticText(QPointF(0, 0), text)
            painter.restore()
        else:
            painter.drawStaticText(at, text)
        if glyph.doubtful:
            width = self._width(glyph.text) * glyph.scale
            y = at.y() + self._metrics.ascent() + 2
            pen = QPen(painter.pen().color(), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QLineF(at.x(), y, at.x() + width, y))

    def _place(self, piece: Piece, block: QTextBlock, origin: QPointF) -> tuple[Glyph, ...]:
        syllables = self._syllables(piece, block)
        placed: list[Glyph] = []
        line: list[Syllable] = []
        for syllable in syllables:
            if line and syllable.box.baseline != line[-1].box.baseline:
                placed += self._line(line, origin)
                line = []
            line.append(syllable)
        return (*placed, *self._line(line, origin))

    def _line(self, line: Sequence[Syllable], origin: QPointF) -> list[Glyph]:
        """The syllables of one line, each centred and as wide as its neighbours leave room for."""
        centres = [(s.box.left + s.box.right) / 2 for s in line]
        widths = [self._width(s.text) for s in line]
        placed = []
        for i, syllable in enumerate(line):
            gap = _GAP * syllable.box.em
            room = 4 * syllable.box.em
            for j in (i - 1, i + 1):
                if 0 <= j < len(line):
                    apart = abs(centres[j] - centres[i]) - gap
                    room = min(room, 2 * max(apart / 2, apart - widths[j] / 2))
            scale = min(1.0, max(room / widths[i], _TIGHTEST)) if widths[i] else 1.0
            x = centres[i] - widths[i] * scale / 2 - origin.x()
            baseline = syllable.box.baseline - _LIFT * syllable.box.em - origin.y()
            placed.append(Glyph(x, baseline, syllable.text, scale, syllable.doubtful))
        return placed

    def _syllables(self, piece: Piece, block: QTextBlock) -> list[Syllable]:
        """The known syllables of a piece with the boxes of their characters, in order."""
        only = self._only(piece)
        text = self._geometry.document.text
        found: list[Syllable] = []
        readings = self._annotated.readings(piece.start, piece.end)
        changed = spoken_tones(text, readings) if self._spoken else {}
        for reading in readings:
            hans = [i for i in range(reading.start, reading.end) if is_han(text[i])]
            for at, (offset, syllable) in enumerate(zip(hans, reading.syllables, strict=False)):
                if not syllable or not piece.start <= offset < piece.end:
                    continue
                if only is not None and offset not in only:
                    continue
                boxes = self._geometry.boxes_in(piece, block, offset, offset + 1)
                doubtful = at < len(reading.doubt) and bool(reading.doubt[at])
                said = changed.get(offset, syllable)
                found += [Syllable(said, doubtful, box) for box in boxes[:1]]
        return found

    def _only(self, piece: Piece) -> set[int] | None:
        """The code points that get pinyin where only terms or hard words do, None where all do."""
        style = self._geometry.style
        if style.mode is PinyinMode.ALL:
            return None
        if style.mode is PinyinMode.HSK:
            return self._beyond(piece, style.level)
        terms = self._annotated.terms(piece.start, piece.end)
        return {i for term in terms for i in range(term.start, term.end)}

    def _beyond(self, piece: Piece, level: int) -> set[int]:
        """The code points of words that are not among those of an HSK level."""
        known, text = levels(), self._geometry.document.text
        return {
            at
            for reading in self._annotated.readings(piece.start, piece.end)
            if known.beyond(text[reading.start : reading.end], level)
            for at in range(reading.start, reading.end)
        }

    def _tone(self, text: str) -> str:
        """The number of a syllable's tone."""
        if text not in self._tones:
            self._tones[text] = numbered(text)[-1:]
        return self._tones[text]

    def _width(self, text: str) -> float:
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def _text(self, text: str) -> QStaticText:
        if text not in self._texts:
            made = QStaticText(text)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            made.prepare(font=self._font)
            self._texts[text] = made
        return self._texts[text]

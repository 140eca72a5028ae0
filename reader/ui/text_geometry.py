"""Where code points stand on the page: line boxes and visible pieces, asked of Qt's layout."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from reader.core.document import Document
from reader.ui.highlights import LineBox
from reader.ui.offsets import PaneMap, Piece
from reader.ui.text_build import Built, is_spaced
from reader.ui.text_style import Setting, TextStyle, setting_of

_ROW = 64
"""How many cells are looked at backwards for those that stand beside the first visible one."""


@dataclass(slots=True, eq=False, repr=False)
class Geometry:
    """Answers for one shown document; points are pixels of the Qt document, not of the screen."""

    document: Document
    built: Built
    style: TextStyle

    @property
    def qt(self) -> QTextDocument:
        """The Qt document."""
        return self.built.qt

    @property
    def map(self) -> PaneMap:
        """The map of its positions."""
        return self.built.map

    def setting(self, piece: Piece) -> Setting:
        """How the block of `piece` is set."""
        return self.built.settings.get(piece.block) or setting_of("paragraph")

    def box(self, block: QTextBlock) -> QRectF:
        """The rectangle of a Qt block, margins left out, down to its last line's descent.

        Qt's own is too short where the line height is fixed: it leaves the first line's lead out.
        """
        box = self.qt.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        if layout.lineCount():
            last = layout.lineAt(layout.lineCount() - 1)
            box.setBottom(max(box.bottom(), box.top() + last.y() + last.height()))
        return box

    def pieces_between(self, top: float, bottom: float) -> Iterator[tuple[Piece, QTextBlock]]:
        """The pieces that show between two heights, with their Qt blocks, in order."""
        at = self.qt.documentLayout().hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self._row_start(self.qt.findBlock(max(at, 0)), top)
        while block.isValid():
            box = self.box(block)
            if box.top() > bottom:
                return
            piece = self.map.piece_of_qt(block.position())
            if piece is not None and box.bottom() >= top:
                yield piece, block
            block = block.next()

    def _row_start(self, block: QTextBlock, top: float) -> QTextBlock:
        for _ in range(_ROW):
            before = block.previous()
            if not before.isValid() or self.box(before).bottom() < top:
                break
            block = before
        return block

    def boxes(self, start: int, end: int) -> list[LineBox]:
        """The lines that code points `start:end` run across; hidden text has none."""
        found: list[LineBox] = []
        for piece in self.map.pieces_in(start, end):
            block = self.qt.findBlock(piece.qt_start)
            found += self.boxes_in(piece, block, start, end)
        return found

    def boxes_in(self, piece: Piece, block: QTextBlock, start: int, end: int) -> list[LineBox]:
        """The lines that code points `start:end` of one piece run across."""
        origin = self.box(block).topLeft()
        layout = block.layout()
        setting = self.setting(piece)
        em = self.style.pixels(setting)
        first = piece.units.to_qt(max(start, piece.start) - piece.start)
        last = piece.units.to_qt(min(end, piece.end) - piece.start)
        line = layout.lineForTextPosition(first)
        found: list[LineBox] = []
        while line.isValid() and first < last:
            stop = min(last, line.textStart() + line.textLength())
            if stop <= first:
                break
            right = self._right(piece, setting, stop, float(_x(line.cursorToX(stop))))
            left = origin.x() + float(_x(line.cursorToX(first)))
            baseline = origin.y() + line.y() + line.ascent()
            found.append(LineBox(left, origin.x() + right, baseline, em))
            first = stop
            if line.lineNumber() + 1 >= layout.lineCount():
                break
            line = layout.lineAt(line.lineNumber() + 1)
        return found

    def _right(self, piece: Piece, setting: Setting, stop: int, x: float) -> float:
        """`x` at the end of a stretch, without the space that follows its last character."""
        if not self.style.mode.above:
            return x
        last = piece.start + piece.units.to_offset(stop) - 1
        if last + 1 < piece.end and is_spaced(self.document.text, last):
            return x - self.style.spacing(setting)
        return x

    def offset_at(self, point: QPointF) -> int | None:
        """The code point whose character lies under `point`, None between lines and beside them."""
        layout = self.qt.documentLayout()
        at = layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        if at < 0:
            return None
        block = self.qt.findBlock(at)
        piece = self.map.piece_of_qt(block.position())
        if piece is None:
            return None
        offset = self.map.to_offset(at)
        for candidate in (offset, offset - 1):
            if piece.start <= candidate < piece.end and self._covers(
                piece, block, candidate, point
            ):
                return candidate
        return None

    def _covers(self, piece: Piece, block: QTextBlock, offset: int, point: QPointF) -> bool:
        reach = self.style.spacing(self.setting(piece)) / 2 + 1
        return any(
            box.left - reach <= point.x() <= box.right + reach
            for box in self.boxes_in(piece, block, offset, offset + 1)
        )


def _x(answer: object) -> float:
    """The x of `QTextLine.cursorToX`, which PySide returns alone or with the position."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]

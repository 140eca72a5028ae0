"""A detached Qt document that shows a `Document`, and the map of its positions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from reader.core.document import Document
from reader.core.han import HAN
from reader.core.spans import Span
from reader.ui.offsets import PaneMap, Piece, for_qt, units
from reader.ui.text_style import Setting, TextStyle, setting_of

if TYPE_CHECKING:  # loaded where there is a table
    from reader.ui.table_build import CellLike, Grid

HIDDEN = frozenset({"masthead", "colophon", "contents"})
"""Block kinds the pane doesn't show: the title card and the outline say what they hold."""

_OPENING = frozenset({"title", "subtitle", "byline"})
# Space is put where a Han character follows: a mark after it would drift. Full-width marks bring
# space of their own.
_GIVING = HAN + ",;:!?"
_NUMBER = re.compile(r"\s*[-+−±]?[\d,，]+(?:\.\d+)?\s*[%％‰]?\s*|[—–-]+")


@cache
def _spaced_run() -> re.Pattern[str]:
    """Characters that give room to the next: compiled when pinyin is first shown (it is slow)."""
    return re.compile(f"(?:[{_GIVING}](?=[{HAN}]))+")


@dataclass(slots=True)
class Built:
    """A Qt document ready to be shown.

    `shown`: spans of the document's blocks that are in it; `settings`, `ends`: how each is set and
    where it ends, by its start; `card_after`: UTF-16 position in the
    last block of the opening (title, subtitle, byline), None where the text has no title.
    """

    qt: QTextDocument
    map: PaneMap
    shown: tuple[Span, ...]
    settings: dict[int, Setting]
    ends: dict[int, int]
    card_after: int | None


def is_spaced(text: str, offset: int) -> bool:
    """True if space follows the character at code point `offset` when pinyin stands above."""
    return _spaced_run().match(text, offset) is not None


def build(document: Document, style: TextStyle, *, card_height: int = 0) -> Built:
    """The Qt document for `document`; `card_height` pixels stay free under the opening."""
    return _Builder(document, style, card_height).build()


def _grid(rows: "Sequence[Sequence[CellLike]]") -> "Grid | None":
    """The cells of a table's rows as a grid; None for blocks without and for too many."""
    if not rows:
        return None
    from reader.ui.table_build import grid_of

    return grid_of(rows)


@dataclass(slots=True)
class _Builder:
    document: Document
    style: TextStyle
    card_height: int
    pieces: list[Piece] = field(default_factory=list)
    settings: dict[int, Setting] = field(default_factory=dict)
    formats: dict[tuple[Setting, bool, bool], QTextCharFormat] = field(default_factory=dict)
    heads: dict[int, int] = field(default_factory=dict)  # start of a section → heading_end
    fresh: bool = True  # the cursor stands in a block nothing has been put into

    def build(self) -> Built:
        qt = QTextDocument()
        qt.setUndoRedoEnabled(False)
        qt.setDocumentMargin(self.style.gutter)
        shown = [b for b in self.document.blocks if b.kind not in HIDDEN and b.start < b.end]
        opening = self._opening([str(b.kind) for b in shown])
        card_after = None
        levels = {s.start: s.level for s in self.document.sections}
        self.heads = {s.start: s.heading_end for s in self.document.sections}
        cursor = QTextCursor(qt)
        cursor.beginEditBlock()
        for index, block in enumerate(shown):
            grid = _grid(block.rows)
            setting = setting_of(str(block.kind), levels.get(block.start, 9))
            self.settings[block.start] = setting
            if grid is not None:
                self._table(cursor, block.start, grid, setting)
                continue
            below = self.card_height if index == opening else 0
            self._block(cursor, Span(block.start, block.end), setting, below)
            if index == opening:
                card_after = cursor.position()
        cursor.endEditBlock()
        if card_after is None and self.card_height:
            frame = qt.rootFrame().frameFormat()
            frame.setTopMargin(self.style.gutter + self.card_height)
            qt.rootFrame().setFrameFormat(frame)
        spans = tuple(Span(b.start, b.end) for b in shown)
        ends = {b.start: b.end for b in shown}
        return Built(qt, PaneMap(tuple(self.pieces)), spans, self.settings, ends, card_after)

    @staticmethod
    def _opening(kinds: list[str]) -> int | None:
        """Index of the last of the shown blocks that open the text, None without a title."""
        last = None
        for index, kind in enumerate(kinds):
            if kind not in _OPENING:
                break
            last = index
        return last if "title" in kinds[: (last or 0) + 1] else None

    def _block(self, cursor: QTextCursor, span: Span, setting: Setting, below: int) -> None:
        text = self.document.text
        indented = not text[span.start].isspace()
        shape = self.style.block_format(setting, indented=indented)
        if below:
            shape.setBottomMargin(shape.bottomMargin() + below)
        first = self._format(setting, lead=False, spaced=False)
        if self.fresh:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(first)
        else:
            cursor.insertBlock(shape, first)
        self.fresh = False
        self._piece(cursor, span, span.start)
        self._runs(cursor, span, setting)

    def _piece(self, cursor: QTextCursor, span: Span, block: int) -> None:
        of_it = units(self.document.text[span.start : span.end])
        self.pieces.append(Piece(span.start, span.end, cursor.position(), block, of_it))

    def _runs(self, cursor: QTextCursor, span: Span, setting: Setting) -> None:
        """Insert the text of a block: its run-in lead, if it begins with one, and the rest."""
        at = span.start
        lead_end = self.heads.get(at, 0)
        if span.start < lead_end < span.end:
            self._insert(cursor, at, lead_end, setting, lead=True)
            at = lead_end
        self._insert(cursor, at, span.end, setting, lead=False)

    def _insert(
        self, cursor: QTextCursor, start: int, end: int, setting: Setting, *, lead: bool
    ) -> None:
        text = self.document.text
        plain = self._format(setting, lead=lead, spaced=False)
        if not self.style.mode.above:
            cursor.insertText(for_qt(text[start:end]), plain)
            return
        spaced = self._format(setting, lead=lead, spaced=True)
        at = start
        for run in _spaced_run().finditer(text, start, end):
            if run.start() > at:
                cursor.insertText(for_qt(text[at : run.start()]), plain)
            cursor.insertText(run[0], spaced)
            at = run.end()
        if at < end:
            cursor.insertText(for_qt(text[at:end]), plain)

    def _format(self, setting: Setting, *, lead: bool, spaced: bool) -> QTextCharFormat:
        key = (setting, lead, spaced)
        if key not in self.formats:
            self.formats[key] = self.style.char_format(setting, lead=lead, spaced=spaced)
        return self.formats[key]

    def _table(self, cursor: QTextCursor, block: int, grid: "Grid", setting: Setting) -> None:
        from reader.ui.table_build import insert_table

        write = partial(self._cell, block)
        insert_table(cursor, grid, self.style, setting, write, self._is_number)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.fresh = True

    def _is_number(self, span: Span) -> bool:
        return _NUMBER.fullmatch(self.document.text, span.start, span.end) is not None

    def _cell(self, block: int, cursor: QTextCursor, span: Span, setting: Setting) -> None:
        cursor.setBlockFormat(self.style.block_format(setting))
        # Merged: the format of a cell's first block holds how many rows and columns it covers.
        cursor.mergeBlockCharFormat(self._format(setting, lead=False, spaced=False))
        self._piece(cursor, span, block)
        self._insert(cursor, span.start, span.end, setting, lead=False)

"""A detached Qt document that shows a `Document`, and the map of its positions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from reader.core.document import Document
from reader.core.han import HAN
from reader.core.spans import Span
from reader.ui.offsets import PaneMap, Piece, for_qt, units
from reader.ui.text_style import Formats, Setting, TextStyle, setting_of
from reader.ui.theme import font

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
    where it ends, by its start; `looks`: how each piece is set, by its start, in table cells other
    than the block; `leads`: where the run-in lead of a piece ends, by the piece's start;
    `card_after`: UTF-16 position in the
    last block of the opening (title, subtitle, byline), None where the text has no title.
    """

    qt: QTextDocument
    map: PaneMap
    shown: tuple[Span, ...]
    settings: dict[int, Setting] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    looks: dict[int, Setting] = field(default_factory=dict)
    leads: dict[int, int] = field(default_factory=dict)
    card_after: int | None = None


def is_spaced(text: str, offset: int) -> bool:
    """True if space follows the character at code point `offset` when pinyin stands above."""
    return _spaced_run().match(text, offset) is not None


def build(document: Document, style: TextStyle, *, card_height: int = 0) -> Built:
    """The Qt document for `document`; `card_height` pixels stay free under the opening."""
    building = Building(document, style, card_height=card_height)
    while building.built is None:
        building.step(len(document.text))
    return building.built


def unbuilt(document: Document) -> Built:
    """What stands for `document` until it is built: an empty Qt document."""
    return Built(QTextDocument(), PaneMap(()), _spans(document, _shown(document)))


def make_room(built: Built, more: int) -> None:
    """Leave `more` pixels free under the opening, fewer where it is negative."""
    if built.card_after is None:
        frame = built.qt.rootFrame().frameFormat()
        frame.setTopMargin(frame.topMargin() + more)
        built.qt.rootFrame().setFrameFormat(frame)
        return
    block = built.qt.findBlock(built.card_after)
    shape = block.blockFormat()
    shape.setBottomMargin(shape.bottomMargin() + more)
    QTextCursor(block).setBlockFormat(shape)


def _shown(document: Document) -> list[int]:
    """Which of the document's blocks the pane shows, by their index."""
    return [i for i, b in enumerate(document.blocks) if b.kind not in HIDDEN and b.start < b.end]


def _spans(document: Document, indexes: list[int]) -> tuple[Span, ...]:
    return tuple(Span(document.blocks[i].start, document.blocks[i].end) for i in indexes)


def _grid(rows: "Sequence[Sequence[CellLike]]") -> "Grid | None":
    """The cells of a table's rows as a grid; None for blocks without and for too many."""
    if not rows:
        return None
    from reader.ui.table_build import grid_of

    return grid_of(rows)


class Building:
    """A Qt document being built, a slice at a time; nothing of it is shown before it is whole."""

    def __init__(self, document: Document, style: TextStyle, *, card_height: int = 0) -> None:
        """Nothing is built yet; `card_height` pixels are to stay free under the opening."""
        self.document, self.style = document, style
        self.built: Built | None = None
        self._card_height = card_height
        self._card_after: int | None = None
        self._shown = _shown(document)
        self._next = 0
        self._opening_at = self._opening([str(document.blocks[i].kind) for i in self._shown])
        self._levels = {s.start: s.level for s in document.sections}
        self._heads = {s.start: s.heading_end for s in document.sections}
        self._pieces: list[Piece] = []
        self._settings: dict[int, Setting] = {}
        self._looks: dict[int, Setting] = {}
        self._leads: dict[int, int] = {}
        self._formats: dict[int, tuple[Setting, Formats]] = {}  # by identity: hashing takes longer
        self._fresh = True  # the cursor stands in a block nothing has been put into
        self._qt = QTextDocument()
        self._qt.setUndoRedoEnabled(False)
        self._qt.setDefaultFont(font("serif", style.em))  # the window's own is for its language
        self._qt.setDocumentMargin(style.gutter)
        # Else Qt lays out all of the text once in lines without end, before it knows the column.
        self._qt.setPageSize(QSizeF(style.column, -1))
        self._cursor = QTextCursor(self._qt)
        self._cursor.beginEditBlock()

    def step(self, length: int) -> bool:
        """Put in the next blocks, `length` code points or just more; True once `built` is there."""
        while self._next < len(self._shown) and length > 0:
            length -= self._put_in(self._shown[self._next], self._next == self._opening_at)
            self._next += 1
        if self._next == len(self._shown) and self.built is None:
            self.built = self._finished()
        return self.built is not None

    def _put_in(self, index: int, last_of_opening: bool) -> int:
        """Put in the document's block `index`; how many code points it has."""
        block = self.document.blocks[index]
        grid = _grid(block.rows)
        setting = setting_of(str(block.kind), self._levels.get(block.start, 9))
        self._settings[block.start] = setting
        if grid is not None:
            self._table(self._cursor, block.start, grid, setting)
            return block.end - block.start
        below = self._card_height if last_of_opening else 0
        self._block(self._cursor, Span(block.start, block.end), setting, below)
        if last_of_opening:
            self._card_after = self._cursor.position()
        return block.end - block.start

    def _finished(self) -> Built:
        self._cursor.endEditBlock()
        if self._card_after is None and self._card_height:
            frame = self._qt.rootFrame().frameFormat()
            frame.setTopMargin(self.style.gutter + self._card_height)
            self._qt.rootFrame().setFrameFormat(frame)
        spans = _spans(self.document, self._shown)
        return Built(
            self._qt,
            PaneMap(tuple(self._pieces)),
            spans,
            settings=self._settings,
            ends={span.start: span.end for span in spans},
            looks=self._looks,
            leads=self._leads,
            card_after=self._card_after,
        )

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
        formats = self._formats_of(setting)
        shape = formats.block(indented=not text[span.start].isspace())
        if below:
            shape = QTextBlockFormat(shape)
            shape.setBottomMargin(shape.bottomMargin() + below)
        first = formats.char(lead=False, spaced=False)
        if self._fresh:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(first)
        else:
            cursor.insertBlock(shape, first)
        self._fresh = False
        self._piece(cursor, span, span.start, setting)
        self._runs(cursor, span, setting)

    def _piece(self, cursor: QTextCursor, span: Span, block: int, setting: Setting) -> None:
        self._looks[span.start] = setting
        of_it = units(self.document.text[span.start : span.end])
        self._pieces.append(Piece(span.start, span.end, cursor.position(), block, of_it))

    def _runs(self, cursor: QTextCursor, span: Span, setting: Setting) -> None:
        """Insert the text of a block: its run-in lead, if it begins with one, and the rest."""
        at = span.start
        lead_end = self._heads.get(at, 0)
        if span.start < lead_end < span.end:
            self._leads[at] = lead_end
            self._insert(cursor, at, lead_end, setting, lead=True)
            at = lead_end
        self._insert(cursor, at, span.end, setting, lead=False)

    def _insert(
        self, cursor: QTextCursor, start: int, end: int, setting: Setting, *, lead: bool
    ) -> None:
        text = self.document.text
        formats = self._formats_of(setting)
        plain = formats.char(lead=lead, spaced=False)
        if not self.style.mode.above:
            cursor.insertText(for_qt(text[start:end]), plain)
            return
        spaced = formats.char(lead=lead, spaced=True)
        at = start
        for run in _spaced_run().finditer(text, start, end):
            if run.start() > at:
                cursor.insertText(for_qt(text[at : run.start()]), plain)
            cursor.insertText(run[0], spaced)
            at = run.end()
        if at < end:
            cursor.insertText(for_qt(text[at:end]), plain)

    def _formats_of(self, setting: Setting) -> Formats:
        found = self._formats.get(id(setting))
        if found is None:  # the setting is kept too, so that no other takes its identity
            found = self._formats[id(setting)] = (setting, Formats(self.style, setting))
        return found[1]

    def _table(self, cursor: QTextCursor, block: int, grid: "Grid", setting: Setting) -> None:
        from reader.ui.table_build import insert_table

        write = partial(self._cell, block)
        insert_table(cursor, grid, self.style, setting, write, self._is_number)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _is_number(self, span: Span) -> bool:
        return _NUMBER.fullmatch(self.document.text, span.start, span.end) is not None

    def _cell(self, block: int, cursor: QTextCursor, span: Span, setting: Setting) -> None:
        formats = self._formats_of(setting)
        cursor.setBlockFormat(formats.block(indented=True))
        # Merged: the format of a cell's first block holds how many rows and columns it covers.
        cursor.mergeBlockCharFormat(formats.char(lead=False, spaced=False))
        self._piece(cursor, span, block, setting)
        self._insert(cursor, span.start, span.end, setting, lead=False)

"""New colours for a text that is shown already: nothing is built anew, nothing moves."""

from collections.abc import Iterable

from PySide6.QtGui import QBrush, QTextCharFormat, QTextCursor, QTextTable, QTextTableCell

from reader.ui.offsets import Piece
from reader.ui.text_build import Built
from reader.ui.text_style import LEAD, TextStyle


class Recolouring:
    """Gives a shown text the colours of another theme, what is visible first."""

    def __init__(self, built: Built, style: TextStyle, first: Iterable[Piece]) -> None:
        """The pieces of `first` have their colours at once, the others slice by slice."""
        self._built, self._style = built, style
        self._formats: dict[str, QTextCharFormat] = {}
        self._tables: set[int] = set()  # blocks of tables whose lines have their colours
        self._done: set[int] = set()  # pieces, by their UTF-16 position
        shown = tuple(first)
        begin = built.map.index_of(shown[0]) if shown else 0
        # Taken from their ends: downwards from what is visible, then upwards. No slice holds pieces
        # of both, or Qt would lay out all between them anew.
        self._left = [list(built.map.pieces[:begin]), list(built.map.pieces[begin:][::-1])]
        self.prefer(shown)

    @property
    def finished(self) -> bool:
        """True once all has its colours."""
        return not any(self._left)

    def prefer(self, pieces: Iterable[Piece]) -> None:
        """Give these pieces their colours now: they come into sight."""
        wanted = [p for p in pieces if p.qt_start not in self._done]
        if wanted:
            self._dye(wanted)

    def step(self, length: int) -> None:
        """Give the next pieces their colours, `length` code points or just more."""
        chosen: list[Piece] = []
        left = next((part for part in reversed(self._left) if part), [])
        while left and length > 0:
            piece = left.pop()
            if piece.qt_start not in self._done:
                chosen.append(piece)
                length -= piece.end - piece.start + 1
        if chosen:
            self._dye(chosen)

    def _dye(self, pieces: Iterable[Piece]) -> None:
        cursor = QTextCursor(self._built.qt)
        cursor.beginEditBlock()  # or every piece would be laid out by itself
        for piece in pieces:
            self._done.add(piece.qt_start)
            self._dye_piece(cursor, piece)
        cursor.endEditBlock()

    def _dye_piece(self, cursor: QTextCursor, piece: Piece) -> None:
        look = self._built.looks[piece.start]
        lead = self._built.leads.get(piece.start, piece.start)
        middle = piece.qt_start + piece.units.to_qt(lead - piece.start)
        cursor.setPosition(piece.qt_start)
        cursor.mergeBlockCharFormat(self._format(look.colour))
        self._merge(cursor, piece.qt_start, middle, LEAD)
        self._merge(cursor, middle, piece.qt_end, look.colour)
        cursor.setPosition(piece.qt_start)
        table = cursor.currentTable()
        if isinstance(table, QTextTable):
            self._dye_table(table, cursor, piece)

    def _merge(self, cursor: QTextCursor, start: int, end: int, colour: str) -> None:
        if start < end:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._format(colour))

    def _dye_table(self, table: QTextTable, cursor: QTextCursor, piece: Piece) -> None:
        if piece.block not in self._tables:
            self._tables.add(piece.block)
            shape = table.format().toTableFormat()
            shape.setBorderBrush(QBrush(self._style.theme.color("line_strong")))
            table.setFormat(shape)
        cell: QTextTableCell = table.cellAt(cursor)
        look = cell.format()
        if look.hasProperty(QTextCharFormat.Property.BackgroundBrush):
            look.setBackground(self._style.theme.color("panel"))
            cell.setFormat(look)

    def _format(self, colour: str) -> QTextCharFormat:
        if colour not in self._formats:
            self._formats[colour] = made = QTextCharFormat()
            made.setForeground(self._style.theme.color(colour))
        return self._formats[colour]

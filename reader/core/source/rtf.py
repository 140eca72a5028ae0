"""RTF: its characters with bold, size, alignment, styles, tables, notes; read by its tokens."""

from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.field_codes import field_text, is_page_number
from reader.core.source.list_numbers import Shown
from reader.core.source.model import Source, SourceInfo
from reader.core.source.office_flow import (
    MAX_PARAGRAPHS,
    Paragraph,
    Piece,
    Table,
    numbered,
    source_of,
)
from reader.core.source.rtf_state import ParagraphState, Sheets, State, styled
from reader.core.source.rtf_tables import TableReader
from reader.core.source.rtf_tokens import (
    LATIN,
    Token,
    codec_of_charset,
    codec_of_page,
    joined,
    tokens,
)
from reader.core.source.rtf_words import CHARACTERS, ENDS, SIGNS, SINKS, SKIPPED

_LONGEST = 4000
_CONTROLS = dict.fromkeys(range(32))
_MOST_TOKENS = 4_000_000
"""A book of a million characters, each written as an escape with its look."""
_DEEPEST = 10_000
"""Groups beyond are read as if they were not there; writers stay below a hundred."""


def parse_rtf(data: bytes, info: SourceInfo) -> Source:
    """The source of an RTF file; what is damaged in it is read as far as it goes.

    Raises ReaderError E-SRC-11 where it is longer than a document can be.
    """
    reader = _Reader()
    for count, token in enumerate(tokens(data.decode("latin-1"))):
        if count > _MOST_TOKENS or len(reader.flow) > MAX_PARAGRAPHS:
            raise ReaderError(Code.SOURCE_BLOATED, name=info.name)
        reader.take(token)
    return reader.source(info)


@dataclass(slots=True)
class _Open:
    """A group whose end means something: its depth, kind, and what waits until then."""

    depth: int
    kind: str
    text: str = ""
    shown: bool = False
    paragraph: Paragraph | None = None
    settings: ParagraphState | None = None


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once."""

    flow: list[Paragraph | Table] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    title: str = ""
    changes: bool = False
    hidden: bool = False
    _sheets: Sheets = field(default_factory=Sheets)
    _table: TableReader = field(default_factory=TableReader)
    _cell: list[Paragraph] = field(default_factory=list)
    _state: State = field(default_factory=State)
    _stack: list[State] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _ignorable: bool = False
    _page: str = LATIN
    _bytes: bytearray = field(default_factory=bytearray)
    _skip: int = 0
    _listed: Shown | None = None
    """The automatic number of the paragraph being read."""
    _marks: int = 0
    _name: str = ""
    _paragraph: Paragraph = field(default_factory=Paragraph)
    _settings: ParagraphState = field(default_factory=ParagraphState)
    _number: int = 0
    """The font or style being declared."""

    def source(self, info: SourceInfo) -> Source:
        """The source of what was read."""
        self._flush()
        while self._open:
            self._close(self._open.pop())
        if self._paragraph.pieces:
            self._end_paragraph(in_table=False)
        self.flow += self._table.take()
        notices = []
        if self.changes:
            notices.append(Notice(code=Code.CHANGES_ACCEPTED))
        if self.hidden:
            notices.append(Notice(code=Code.HIDDEN_LEFT_OUT))
        info = replace(info, encoding=self._page)
        return source_of(
            info, self.flow, notes=self.notes, title=self.title.strip(), notices=tuple(notices)
        )

    def take(self, token: Token) -> None:
        """Go on by one token."""
        word, number, sign, raw = token
        if raw:
            self._raw(raw)
            return
        if self._bytes:
            self._flush()
        if word != "u":
            # What stands in for a character is characters; a control word there is obeyed.
            self._skip = 0
        if word:
            self._word(word, number)
        elif sign == "{":
            self._ignorable, self._number = False, 0
            self._stack.append(self._state if len(self._stack) < _DEEPEST else self._stack[-1])
        elif sign == "}":
            while self._open and self._open[-1].depth >= len(self._stack):
                self._close(self._open.pop())
            if self._stack:
                self._state = self._stack.pop()
        elif sign == "\\*":
            self._ignorable = True
        elif sign in {"\\\n", "\\\r"}:
            self._word("par", None)
        else:
            self._add(SIGNS.get(sign, ""))

    def _raw(self, raw: str) -> None:
        """Take in bytes; those that stand in for a character given before are passed over."""
        passed = min(self._skip, len(raw))
        self._skip -= passed
        self._bytes += raw[passed:].encode("latin-1")

    def _flush(self) -> None:
        """Write the bytes read so far in the code page of their font."""
        if self._bytes:
            codec = codec_of_charset(self._sheets.charsets.get(self._state.font)) or self._page
            self._add(self._bytes.decode(codec, errors="replace").translate(_CONTROLS))
            self._bytes.clear()

    def _word(self, word: str, number: int | None) -> None:
        """Obey a control word."""
        ignorable, self._ignorable = self._ignorable, False
        if word in SINKS and not (ignorable and self._state.sink == "skip"):
            self._enter(SINKS[word])
        elif ignorable or word in SKIPPED:
            self._state = replace(self._state, sink="skip")
        elif word == "u":
            self._add(chr((number or 0) & 0xFFFF).translate(_CONTROLS))
            self._skip = self._state.fallback
        elif word == "ansicpg":
            self._page = codec_of_page(number)
        elif self._state.sink in {"fonts", "styles"}:
            self._declare(word, number)
        elif self._state.sink in {"skip", "title", "code", "shape"}:
            return
        elif word in ENDS:
            self._end(word)
        elif word == "pard":
            self._settings = ParagraphState()
        elif word == "chftn":
            self._mark()
        elif word in CHARACTERS:
            self._add(CHARACTERS[word])
        elif word == "revised":
            self.changes = True
        elif not (self._settings.set(word, number) or self._table.set(word, number)):
            self._state = styled(self._state, word, number) or self._state

    def _enter(self, sink: str) -> None:
        """Begin a group whose characters go elsewhere."""
        depth = len(self._stack)
        if self._state.sink == "skip" and sink != "title":
            return
        if sink == "result":
            field_ = next((o for o in reversed(self._open) if o.kind == "field"), None)
            if field_ is not None:
                field_.shown = True
                if is_page_number(field_.text):
                    sink = "skip"
        elif sink in {"field", "code", "number"}:
            self._open.append(_Open(depth, sink))
        elif sink in {"note", "box"}:
            kept = _Open(depth, sink, paragraph=self._paragraph, settings=self._settings)
            self._open.append(kept)
            self._paragraph, self._settings = Paragraph(), ParagraphState()
        if sink != "field":
            self._state = replace(self._state, sink=sink)

    def _close(self, ended: _Open) -> None:
        """End a group that something waited for."""
        if ended.kind == "code":
            outer = next((o for o in reversed(self._open) if o.kind == "field"), None)
            if outer is not None:
                outer.text = ended.text
        elif ended.kind == "field" and not ended.shown:
            self._state = replace(self._state, sink="text")
            self._add(field_text(ended.text))
        elif ended.kind == "number":
            text = ended.text.strip()
            bullet = not any(char.isalnum() for char in text)
            self._listed = Shown("" if bullet else text, bullet=bullet)
        elif ended.paragraph is not None and ended.settings is not None:
            found = self._paragraph
            self._paragraph, self._settings = ended.paragraph, ended.settings
            if ended.kind == "note":
                self.notes.append(_one_line(found))
            else:
                self.flow.append(found)

    def _declare(self, word: str, number: int | None) -> None:
        """Take in a font's or a style's declaration."""
        sheets, fonts = self._sheets, self._state.sink == "fonts"
        if fonts and word == "f":
            self._number = number or 0
            self._state = replace(self._state, font=self._number)
        elif fonts and word == "fcharset":
            sheets.charsets[self._number] = number or 0
        elif not fonts and word == "s":
            self._number = number or 0
        elif not fonts and word == "outlinelevel":
            sheets.levels[self._number] = number or 0

    def _add(self, text: str) -> None:
        """Take in characters where the group's characters go."""
        sink = self._state.sink
        if not text or sink in {"skip", "shape"}:
            return
        if sink in {"code", "number"}:
            if self._open:
                self._open[-1].text = (self._open[-1].text + text)[:_LONGEST]
        elif sink == "title":
            self.title = (self.title + joined(text))[:_LONGEST]
        elif sink in {"fonts", "styles"}:
            self._name = (self._name + text)[:_LONGEST]
            if self._name.endswith(";"):
                self._named(self._name.rstrip(";").strip())
                self._name = ""
        elif self._state.deleted or self._state.hidden:
            self.changes = self.changes or self._state.deleted
            self.hidden = self.hidden or (self._state.hidden and bool(text.strip()))
        else:
            face = self._sheets.faces.get(self._state.font, "")
            piece = Piece(text, self._state.bold, self._state.size, face)
            self._paragraph.pieces.append(piece)

    def _named(self, name: str) -> None:
        """Note the name that ends a font's or a style's declaration."""
        if self._state.sink == "fonts":
            self._sheets.faces[self._number] = name
        else:
            self._sheets.name_style(self._number, name)

    def _mark(self) -> None:
        """Write the number of a note, in the text and again where the note begins."""
        if self._in_note():
            self._add(f"[{self._marks}] ")
        else:
            self._marks += 1
            self._add(f"[{self._marks}]")

    def _in_note(self) -> bool:
        """Whether a note is being read."""
        return any(one.kind == "note" for one in self._open)

    def _end(self, word: str) -> None:
        """End a paragraph, a cell or a row."""
        if self._in_note():
            self._add(" ")
            return
        if word == "row":
            self._cell = []
            self._table.close_row()
            return
        self._end_paragraph(in_table=word == "cell" or self._settings.in_table)
        if word == "cell":
            self._table.close_cell(self._cell)
            self._cell = []

    def _end_paragraph(self, *, in_table: bool) -> None:
        """Keep the paragraph that was read; the next has the same settings."""
        done, self._paragraph = self._paragraph, Paragraph()
        done.pieces = pieces = _whole(done.pieces)
        size = pieces[0].size if pieces else self._state.size
        self._settings.finish(done, self._sheets.styles, size)
        if self._listed is not None:
            numbered(done, self._listed)
            self._listed = None
        if in_table:
            self._cell.append(done)
        else:
            self.flow += self._table.take()
            self.flow.append(done)


def _whole(pieces: list[Piece]) -> list[Piece]:
    """The pieces, neighbours of one look as one: a character may come in two halves."""
    found: list[Piece] = []
    for look, same in groupby(pieces, key=attrgetter("bold", "size", "face")):
        found.append(Piece(joined("".join(piece.text for piece in same)), *look))
    return found


def _one_line(paragraph: Paragraph) -> Paragraph:
    """A note's characters as one line."""
    text = joined("".join(piece.text for piece in paragraph.pieces))
    return Paragraph(pieces=[Piece(" ".join(text.split()))])

"""Paragraphs and tables of a word processor's document, and how they become a Source."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.builder import Builder
from reader.core.source.list_numbers import Shown
from reader.core.source.model import Align, Cell, Line, Role, Source, SourceInfo

MAX_PARAGRAPHS = 200_000
"""Paragraphs and tables of one document: a book of a thousand pages has thirty thousand."""
_LAYOUT_CELL = 600
"""A table with a longer cell arranges the page; it holds prose, not data."""
_MAX_SPAN = 1000
_TITLE_LINES = 5
_FRONT = 12
_HEAVY = re.compile(r"黑体|黑體|小标宋|大标宋|粗宋|simhei|heiti|xiaobiaosong", re.IGNORECASE)
"""Faces that offices set headings in; their weight is part of the face."""
_SLANTED = re.compile(r"楷体|楷體|kaiti", re.IGNORECASE)
"""The face of second headings and of the leads of paragraphs."""
_INNER = re.compile(r"[ \t\r\n\f\v]+")
_FINAL = ("。", "；", ";", "！", "？")


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look; a line feed in `text` is a hard break. `size`: points, 0 unknown."""

    text: str
    bold: bool = False
    size: float = 0.0
    face: str = ""


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """One paragraph with its evidence as in `Line`; `indent` counts two for a character."""

    pieces: list[Piece] = field(default_factory=list)
    align: Align = Align.UNKNOWN
    tag: int = 0
    role: Role = Role.NONE
    item: bool = False
    indent: int = 0


@dataclass(slots=True, kw_only=True)
class BoxCell:
    """One cell of a table with what stands in it; spans count kept rows and grid columns."""

    flow: "list[Paragraph | Table]" = field(default_factory=list)
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True, kw_only=True)
class Table:
    """A table; a row may be empty where cells from above cover it."""

    rows: list[list[BoxCell]] = field(default_factory=list)


Flow = Iterable[Paragraph | Table]


def numbered(paragraph: Paragraph, number: Shown) -> None:
    """Put an automatic number before the characters of `paragraph`, in the look of the first."""
    paragraph.item = number.bullet
    first = next((piece for piece in paragraph.pieces if piece.text.strip()), None)
    if number.text and first is not None:
        at = paragraph.pieces.index(first)
        rest = [replace(first, text=first.text.lstrip()), *paragraph.pieces[at + 1 :]]
        shown = number.before(rest[0].text)
        paragraph.pieces = [replace(first, text=shown), *rest]


def source_of(
    info: SourceInfo,
    flow: Flow,
    *,
    notes: Sequence[Paragraph] = (),
    title: str = "",
    notices: tuple[Notice, ...] = (),
    meta: Mapping[str, str] | None = None,
) -> Source:
    """The source of a document's flow, `notes` after it.

    `title`: what the file's properties call it. It is often a template's or an older document's,
    so it only marks lines that say the same; the lines themselves are believed. Raises
    ReaderError E-SRC-11 where there are more than `MAX_PARAGRAPHS`.
    """
    flat = list(islice(_flattened(flow), MAX_PARAGRAPHS + 1))
    if len(flat) > MAX_PARAGRAPHS:
        raise ReaderError(Code.SOURCE_BLOATED, name=info.name)
    face = _usual_face([*_paragraphs(flat), *notes])
    written: list[tuple[str, Line] | Table] = []
    for one in flat:
        if isinstance(one, Table):
            written.append(one)
        else:
            written += _lines(one, face)
    written = _trusted(written)
    if title:
        written = _titled(written, title)
    builder = Builder()
    gap = False
    for entry in written:
        if isinstance(entry, Table):
            builder.add_table(_cells(entry))
        elif entry[0]:
            builder.add(entry[0], replace(entry[1], gap=gap))
        gap = not isinstance(entry, Table) and not entry[0]
    for note in notes:
        for text, line in _lines(note, face):
            if text:
                evidence = Line(start=0, end=0, role=Role.NOTE, size=line.size)
                builder.add(text, evidence)
    return Source(
        info=info,
        text=builder.text(),
        lines=tuple(builder.lines),
        meta=dict(meta or {}),
        notices=notices,
    )


def _flattened(flow: Flow) -> Iterator[Paragraph | Table]:
    """The flow with the tables that only arrange the page replaced by what stands in them."""
    for one in flow:
        if isinstance(one, Paragraph) or _holds_data(one):
            yield one
        else:
            for row in one.rows:
                for cell in row:
                    yield from _flattened(cell.flow)


def _holds_data(table: Table) -> bool:
    """True for a table of at least two rows, half of them with several short cells."""
    texts = [[cell_text(cell) for cell in row] for row in table.rows]
    wide = sum(1 for row in texts if sum(1 for text in row if text) > 1)
    longest = max((len(text) for row in texts for text in row), default=0)
    return len(texts) > 1 and 2 * wide >= len(texts) and longest <= _LAYOUT_CELL


def cell_text(cell: BoxCell) -> str:
    """What stands in a cell on one line, also in tables inside it."""
    parts = []
    for one in cell.flow:
        if isinstance(one, Paragraph):
            parts.append("".join(piece.text for piece in one.pieces))
        else:
            parts += [cell_text(inner) for row in one.rows for inner in row]
    return _INNER.sub(" ", " ".join(parts)).strip()


def _cells(table: Table) -> list[list[tuple[str, Cell]]]:
    """The rows as the builder takes them; a row that is covered from above is left out."""
    kept = [row for row in table.rows if row]
    return [[(cell_text(cell), _shape(cell)) for cell in row] for row in kept]


def _shape(cell: BoxCell) -> Cell:
    """A cell without its place in the text."""
    return Cell(
        start=0,
        end=0,
        header=cell.header,
        rowspan=max(1, min(_MAX_SPAN, cell.rowspan)),
        colspan=max(1, min(_MAX_SPAN, cell.colspan)),
    )


def _paragraphs(flow: Flow) -> Iterator[Paragraph]:
    """The paragraphs of a flow, those in tables left out."""
    return (one for one in flow if isinstance(one, Paragraph))


def _usual_face(paragraphs: Sequence[Paragraph]) -> str:
    """The face most characters are set in."""
    ink: Counter[str] = Counter()
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            ink[piece.face] += len(piece.text)
    return ink.most_common(1)[0][0] if ink else ""


def _lines(paragraph: Paragraph, usual: str) -> Iterator[tuple[str, Line]]:
    """The lines of a paragraph, one for each hard break more; "" for an empty paragraph.

    A heading of the mark-up is one line however often it is broken.
    """
    line: list[Piece] = []
    for piece in paragraph.pieces:
        if "\n" not in piece.text:
            line.append(piece)
            continue
        pieces = piece.text.split("\n")
        for text in pieces[:-1]:
            line.append(replace(piece, text=text))
            if paragraph.tag:
                line.append(replace(piece, text=" "))
            else:
                yield _line(line, paragraph, usual)
                line = []
        line.append(replace(piece, text=pieces[-1]))
    yield _line(line, paragraph, usual)


def _line(pieces: Sequence[Piece], paragraph: Paragraph, usual: str) -> tuple[str, Line]:
    """The text of one line without outer space, and its evidence with offsets in it."""
    raw = "".join(piece.text for piece in pieces)
    text = raw.strip()
    before = raw[: len(raw) - len(raw.lstrip())]
    at, lead, leading, bold, size = -len(before), 0, True, bool(text), 0.0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.text.strip():
            heavy = piece.bold or (piece.face != usual and bool(_HEAVY.search(piece.face)))
            marked = heavy or (piece.face != usual and bool(_SLANTED.search(piece.face)))
            bold = bold and heavy
            leading = leading and marked
            lead = min(end, len(text)) if leading else lead
            size = min(size or piece.size, piece.size)
        at = end
    evidence = Line(
        start=0,
        end=0,
        indent=paragraph.indent + sum(2 if c == "\u3000" else 1 for c in before),
        bold=bold,
        lead_end=len(text[:lead].rstrip()) if 0 < lead < len(text) else 0,
        size=size,
        tag=paragraph.tag,
        align=paragraph.align,
        item=paragraph.item,
        role=paragraph.role,
    )
    return text, evidence


def _trusted(written: list[tuple[str, Line] | Table]) -> list[tuple[str, Line] | Table]:
    """The lines without their heading levels where most of the prose carries one.

    Text pasted from elsewhere is often all of one heading's style.
    """
    lines = [entry for entry in written if not isinstance(entry, Table) and entry[0]]
    tagged = [text for text, line in lines if line.tag]
    prose = [text for text in tagged if text.endswith(_FINAL)]
    if 2 * len(prose) <= len(tagged) or 2 * len(tagged) <= len(lines):
        return written
    return [
        entry if isinstance(entry, Table) else (entry[0], replace(entry[1], tag=0))
        for entry in written
    ]


def _titled(written: list[tuple[str, Line] | Table], title: str) -> list[tuple[str, Line] | Table]:
    """The lines, those among the first that together say `title` marked as the title."""
    want = "".join(title.split())
    for first in range(min(_FRONT, len(written))):
        got = ""
        for last in range(first, min(first + _TITLE_LINES, len(written))):
            entry = written[last]
            if isinstance(entry, Table) or entry[1].role is Role.CONTENTS:
                break
            got += "".join(entry[0].split())
            if got == want:
                return [
                    _as_title(one) if first <= at <= last else one for at, one in enumerate(written)
                ]
            if not want.startswith(got):
                break
    return written


def _as_title(entry: tuple[str, Line] | Table) -> tuple[str, Line] | Table:
    """A line with the title's role."""
    if isinstance(entry, Table):
        return entry
    return entry[0], replace(entry[1], role=Role.TITLE, tag=0)

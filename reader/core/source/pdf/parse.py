"""From the bytes of a PDF to a Source."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.model import Role, Source, SourceInfo
from reader.core.source.pdf.assembly import Assembly
from reader.core.source.pdf.characters import glyphs_of
from reader.core.source.pdf.contents import contents_of
from reader.core.source.pdf.frames import Measure, measured
from reader.core.source.pdf.library import opened, page_of, properties
from reader.core.source.pdf.lines import lines_of
from reader.core.source.pdf.model import Ink, Printed, Stroke
from reader.core.source.pdf.notes import notes_apart
from reader.core.source.pdf.paragraphs import grouped
from reader.core.source.pdf.ruling import strokes_of
from reader.core.source.pdf.running import without_running
from reader.core.source.pdf.titles import said_author, said_roles
from reader.core.source.pdf.weights import Weights

MAX_PAGES = 3_000
"""Pages read; the longest documents of this kind have a thousand."""
MAX_CHARACTERS = 4_000_000
_TOLD = 5
"""Pages between two reports of progress."""
_HIDDEN = 0.5
"""Share of characters that are not painted from which the text is a recogniser's."""

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Found:
    """What the pages of one file hold. `empty`: pages that show pictures and no text."""

    pages: list[list[Printed]] = field(default_factory=list)
    strokes: dict[int, tuple[Stroke, ...]] = field(default_factory=dict)
    n_pages: int = 0
    n_read: int = 0
    empty: int = 0
    damaged: int = 0
    hidden: int = 0
    characters: int = 0
    title: str = ""
    author: str = ""


def parse_pdf(data: bytes, info: SourceInfo, progress: Progress | None = None) -> Source:
    """The source in a PDF: its paragraphs in reading order, then its footnotes.

    `progress` is called with the pages read and all pages, now and then.

    Raises ReaderError E-SRC-10 for damaged bytes, E-SRC-12 if a password is needed, E-SRC-14 for
    a scan without text, E-SRC-09 for empty pages.
    """
    found = _read(data, info.name, progress)
    bodies = without_running(found.pages)
    if not any(bodies.pages):
        raise _nothing(found, info.name)
    lines, notes = notes_apart(bodies.pages, found.strokes)
    measure = measured([*lines, *(line for note in notes for line in note)])
    assembly = Assembly(bodies.numbers, measure, Weights(lines))
    _assemble(assembly, lines, measure)
    for note in notes:
        assembly.add(note, Role.NOTE)
    roles = said_roles(found.title, assembly.texts, assembly.builder.lines)
    author = said_author(found.author, assembly.texts)
    return Source(
        info=replace(info, rebuilt=True),
        text=assembly.builder.text(),
        lines=tuple(
            replace(line, role=roles.get(at, line.role))
            for at, line in enumerate(assembly.builder.lines)
        ),
        meta={"author": author} if author else {},
        notices=_notices(found),
        pages=tuple(assembly.pages),
    )


def _assemble(assembly: Assembly, lines: Sequence[Printed], measure: Measure) -> None:
    """Give the lines of the text to `assembly` by paragraph; an entry of contents is one."""
    listed = contents_of(lines)
    waiting: list[Printed] = []
    for at, line in enumerate(lines):
        if at not in listed:
            waiting.append(line)
            continue
        for group in grouped(waiting, measure):
            assembly.add(group)
        waiting = []
        assembly.add([line], Role.CONTENTS)
    for group in grouped(waiting, measure):
        assembly.add(group)


def _read(data: bytes, name: str, progress: Progress | None) -> _Found:
    """The lines of every page, as far as the bounds let it."""
    found = _Found()
    with opened(data, name) as document:
        found.n_pages = len(document)
        found.title, found.author = properties(document)
        for index in range(min(found.n_pages, MAX_PAGES)):
            if found.characters >= MAX_CHARACTERS:
                break
            if progress is not None and index % _TOLD == 0:
                progress(index, found.n_pages)
            found.n_read += 1
            with page_of(document, index) as handles:
                if handles is None:
                    found.damaged += 1
                else:
                    _take(found, index + 1, *handles)
    return found


def _take(found: _Found, number: int, page: Any, text: Any) -> None:
    """Add the lines of one page."""
    glyphs, quarters = glyphs_of(page, text)
    strokes, pictures = strokes_of(page, quarters)
    found.characters += len(glyphs)
    found.hidden += sum(glyph.look.hidden for glyph in glyphs)
    if not any(not glyph.char.isspace() for glyph in glyphs):
        found.empty += pictures
        return
    found.strokes[number] = strokes
    found.pages.append(lines_of(Ink(number=number, glyphs=glyphs, strokes=strokes)))


def _nothing(found: _Found, name: str) -> ReaderError:
    """Why a file without text has none."""
    if found.empty:
        return ReaderError(Code.SOURCE_SCAN, name=name, pages=str(found.n_pages))
    return ReaderError(Code.SOURCE_BROKEN if found.damaged else Code.SOURCE_NO_TEXT, name=name)


def _notices(found: _Found) -> tuple[Notice, ...]:
    """What a reader should know of how the text came about."""
    told = [Notice(code=Code.TEXT_REBUILT)]
    if found.hidden > _HIDDEN * found.characters:
        told.append(Notice(code=Code.TEXT_RECOGNISED))
    if found.empty:
        told.append(Notice(code=Code.PAGES_PICTURED, data={"pages": str(found.empty)}))
    if found.damaged:
        told.append(Notice(code=Code.PAGES_DAMAGED, data={"pages": str(found.damaged)}))
    if found.n_read < found.n_pages:
        data = {"read": str(found.n_read), "pages": str(found.n_pages)}
        told.append(Notice(code=Code.PAGES_LEFT_OUT, data=data))
    return tuple(told)

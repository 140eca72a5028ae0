"""Excerpts: a selected passage with what is known about it, and where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.core import citation
from reader.core.annotations import Annotations
from reader.core.blocks import BlockKind
from reader.core.document import Document, SourceInfo
from reader.core.errors import Code, ReaderError
from reader.core.figures import Figure
from reader.core.han import is_han
from reader.core.orthography import pinyin_line
from reader.core.readings import Reading
from reader.core.spans import Span, Spanned, touching
from reader.core.terms import Term

HIDDEN = frozenset({BlockKind.MASTHEAD, BlockKind.COLOPHON, BlockKind.CONTENTS})
"""Kinds that the text pane does not show, and a quotation across them leaves out."""

T = TypeVar("T", bound=Spanned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One block's share of an excerpt: its half-open code points, its text, its running pinyin.

    `ruby`: (code point of the document, syllable) for each Han character whose reading is known.
    """

    start: int
    end: int
    text: str
    pinyin: str
    ruby: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage ready to be quoted. All offsets are half-open code points of the document's text.

    `lines`: one per shown block that `start:end` touches. `terms` and `figures` are whole even
    where the passage cuts them; those that it cuts are also in `cut`. `section`: number from 1 as
    in the outline, or None; `paragraph`: ¶ or None.
    """

    source: SourceInfo
    start: int
    end: int
    lines: tuple[Line, ...]
    readings: tuple[Reading, ...]
    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    cut: frozenset[Span]
    section: int | None
    paragraph: int | None
    citation: str
    link: str

    @property
    def quotation(self) -> str:
        """Exactly the source's characters: the lines joined by one LF."""
        return "\n".join(line.text for line in self.lines)

    def is_cut(self, item: Spanned) -> bool:
        """Whether the passage holds only a part of this term or figure."""
        return Span(item.start, item.end) in self.cut


def make(document: Document, annotations: Annotations, start: int, end: int) -> Excerpt:
    """The excerpt of `start:end`, half-open code points; white space at its ends is left out.

    Raises ReaderError E-SEL-03 if the span is empty, outside the text, or shows nothing.
    """
    text = document.text
    if not 0 <= start < end <= len(text):
        raise ReaderError(Code.SELECT_SPAN, start=str(start), end=str(end), length=str(len(text)))
    lines = tuple(_lines(document, annotations, start, end))
    if not lines:
        raise ReaderError(Code.SELECT_SPAN, start=str(start), end=str(end), length=str(len(text)))
    start, end = lines[0].start, lines[-1].end
    terms = _inside(annotations.terms, lines)
    figures = _inside(annotations.figures, lines)
    section = document.section_at(start)
    return Excerpt(
        source=document.source,
        start=start,
        end=end,
        lines=lines,
        readings=_inside(annotations.readings, lines),
        terms=terms,
        figures=figures,
        cut=frozenset(
            Span(item.start, item.end)
            for item in (*terms, *figures)
            if item.start < start or item.end > end
        ),
        section=None if section is None else section + 1,
        paragraph=document.paragraph_at(start),
        citation=citation.cite(document, start, end),
        link=citation.link(document, start, end),
    )


def _lines(document: Document, annotations: Annotations, start: int, end: int) -> Iterable[Line]:
    for block in document.blocks_in(start, end):
        if block.kind in HIDDEN and not (block.start <= start and end <= block.end):
            continue
        first, last = _trimmed(document.text, max(start, block.start), min(end, block.end))
        if first < last:
            yield _line(document.text, annotations, first, last)


def _line(text: str, annotations: Annotations, start: int, end: int) -> Line:
    words = touching(annotations.words, start, end)
    readings = touching(annotations.readings, start, end)
    placed = (pair for reading in readings for pair in placed_syllables(text, reading))
    return Line(
        start=start,
        end=end,
        text=text[start:end],
        pinyin=pinyin_line(text, words, readings, start=start, end=end),
        ruby=tuple((at, syllable) for at, syllable in placed if start <= at < end and syllable),
    )


def placed_syllables(text: str, reading: Reading) -> Iterator[tuple[int, str]]:
    """The code point of each Han character of a reading, with its syllable."""
    offsets = (at for at in range(reading.start, reading.end) if is_han(text[at]))
    return zip(offsets, reading.syllables, strict=True)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _inside(items: Sequence[T], lines: Sequence[Line]) -> tuple[T, ...]:
    """The items that share a code point with a line, each once, in their order (they may nest)."""
    return tuple(item for item in items if touching(lines, item.start, item.end))

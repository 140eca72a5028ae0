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
from reader.core.glosses import Gloss, GlossTable, look_up
from reader.core.han import is_han
from reader.core.lexicon import TermKind
from reader.core.orthography import pinyin_line
from reader.core.readings import Reading
from reader.core.spans import Span, Spanned, touching
from reader.core.terms import Term

HIDDEN = frozenset({BlockKind.MASTHEAD, BlockKind.COLOPHON, BlockKind.CONTENTS})
"""Kinds that the text pane does not show, and a quotation across them leaves out."""

GLOSSED = 80
"""Longest passage, in code points, whose ordinary words are explained: one sentence, not a page."""

_SENSES = 3  # of a dictionary's entry
_SMALL_PLACES = frozenset("镇乡村县区鎮鄉縣區")
_NAMES = frozenset({TermKind.PLACE, TermKind.PERSON})

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
class Explained:
    """One term or word of an excerpt with its meaning, and who says so.

    `start`: its first code point in the document's text; `head`: as it stands there; `cut`: the
    passage holds only a part of it.
    """

    start: int
    head: str
    pinyin: str
    gloss: str
    source: str
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage ready to be quoted. All offsets are half-open code points of the document's text.

    `lines`: one per shown block that `start:end` touches. `terms` and `figures` are whole even
    where the passage cuts them; those that it cuts are also in `cut`. `glossary`: the terms that
    have a gloss, and in a short passage the words that a dictionary has, each once.
    `section`: number from 1 as in the outline, or None; `paragraph`: ¶ or None; `page`: number of
    the printed page it begins on, or None.
    """

    source: SourceInfo
    start: int
    end: int
    lines: tuple[Line, ...]
    glossary: tuple[Explained, ...]
    readings: tuple[Reading, ...]
    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    cut: frozenset[Span]
    section: int | None
    paragraph: int | None
    citation: str
    link: str
    page: int | None = None

    @property
    def quotation(self) -> str:
        """Exactly the source's characters: the lines joined by one LF."""
        return "\n".join(line.text for line in self.lines)

    def is_cut(self, item: Spanned) -> bool:
        """Whether the passage holds only a part of this term or figure."""
        return Span(item.start, item.end) in self.cut


def make(
    document: Document,
    annotations: Annotations,
    start: int,
    end: int,
    *,
    dictionary: GlossTable | None = None,
) -> Excerpt:
    """The excerpt of `start:end`, half-open code points; white space at its ends is left out.

    `dictionary` explains the words of a passage of at most `GLOSSED` code points.
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
    whole = [Span(item.start, item.end) for item in terms]
    whole += [Span(item.start, item.end) for item in figures]
    cut = frozenset(span for span in whole if span.start < start or span.end > end)
    glossary = list(_term_glosses(text, annotations, terms, cut))
    if dictionary is not None and end - start <= GLOSSED:
        glossary += _word_glosses(text, annotations, lines, terms, dictionary)
    return Excerpt(
        source=document.source,
        start=start,
        end=end,
        lines=lines,
        glossary=tuple(sorted(glossary, key=lambda item: item.start)),
        readings=_inside(annotations.readings, lines),
        terms=terms,
        figures=figures,
        cut=cut,
        section=None if section is None else section + 1,
        paragraph=document.paragraph_at(start),
        citation=citation.cite(document, start, end),
        link=citation.link(document, start, end),
        page=document.page_at(start),
    )


def _lines(document: Document, annotations: Annotations, start: int, end: int) -> Iterable[Line]:
    for block in document.blocks_in(start, end):
        if block.kind in HIDDEN and not (block.start <= start and end <= block.end):
            continue
        first, last = _trimmed(document.text, max(start, block.start), min(end, block.end))
        if first < last:
            yield line_of(document.text, annotations, first, last)


def line_of(text: str, annotations: Annotations, start: int, end: int) -> Line:
    """The line `start:end` (half-open code points of `text`) with its readings and its pinyin."""
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


def _term_glosses(
    text: str, annotations: Annotations, terms: Sequence[Term], cut: frozenset[Span]
) -> Iterator[Explained]:
    """Each glossed term where it stands first."""
    seen: set[str] = set()
    for term in terms:
        if not term.gloss or term.term in seen:
            continue
        seen.add(term.term)
        yield Explained(
            start=term.start,
            head=text[term.start : term.end],
            pinyin=_headword_pinyin(text, annotations, term),
            gloss=term.gloss,
            source=term.source,
            cut=Span(term.start, term.end) in cut,
        )


def _word_glosses(
    text: str,
    annotations: Annotations,
    lines: Sequence[Line],
    terms: Sequence[Term],
    dictionary: GlossTable,
) -> Iterator[Explained]:
    """Words of two characters and more that the dictionary has, once each.

    Words of glossed terms, names and figures are left out.
    """
    seen = {term.term for term in terms}
    for line in lines:
        for word in touching(annotations.words, line.start, line.end):
            surface = word.cut(text)
            whole = line.start <= word.start and word.end <= line.end
            if len(surface) < 2 or surface in seen or not whole:
                continue
            if _explained(word, terms) or _counted(word, annotations.figures):
                continue
            seen.add(surface)
            gloss = _as_read(look_up(surface, dictionary), word, annotations.readings)
            pinyin = _headword_pinyin(text, annotations, word)
            if gloss is not None and not _names_elsewhere(text, word, pinyin, gloss):
                yield Explained(
                    start=word.start,
                    head=surface,
                    pinyin=pinyin,
                    gloss="; ".join(gloss.text.split("; ")[:_SENSES]),
                    source=gloss.source,
                )


def _explained(word: Span, terms: Sequence[Term]) -> bool:
    """Whether a term says it already, or is a name, of which no part has a meaning of its own."""
    over = (t for t in terms if t.start <= word.start and word.end <= t.end)
    return any(term.gloss or term.kind in _NAMES for term in over)


def _counted(word: Span, figures: Sequence[Figure]) -> bool:
    """Whether a word is the unit or the bound of a figure, whose English says it: 公里, 左右."""
    return any(one.start <= word.start and word.end <= one.end for one in figures)


def _names_elsewhere(text: str, word: Span, pinyin: str, gloss: Gloss) -> bool:
    """Whether a word is a name of which the entry says something else.

    In 青石镇 no stone is meant, and 临江镇 is not the city of that name.
    """
    if not pinyin[:1].isupper():
        return False
    return gloss.pinyin[:1].islower() or text[word.end : word.end + 1] in _SMALL_PLACES


def _as_read(glosses: Sequence[Gloss], word: Span, readings: Sequence[Reading]) -> Gloss | None:
    """The entry of the word's own reading, else the first; None for what is only composed."""
    read = ["".join(r.syllables).casefold() for r in touching(readings, word.start, word.end)]
    listed = [gloss for gloss in glosses if not gloss.composed]
    alike = (g for g in listed if g.pinyin.replace(" ", "").casefold() == "".join(read))
    return next(alike, listed[0] if listed else None)


def _headword_pinyin(text: str, annotations: Annotations, item: Spanned) -> str:
    words = touching(annotations.words, item.start, item.end)
    readings = touching(annotations.readings, item.start, item.end)
    return pinyin_line(text, words, readings, start=item.start, end=item.end, sentences=False)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _inside(items: Sequence[T], lines: Sequence[Line]) -> tuple[T, ...]:
    """The items that share a code point with a line, each once, in their order (they may nest)."""
    return tuple(item for item in items if touching(lines, item.start, item.end))

"""Finding in one document as a reader asks for it: by text, by pinyin, by pattern; with context."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.document import Document
from reader.core.spans import Span, Spanned, in_order

if TYPE_CHECKING:
    from reader.app.annotated import Annotated

MOST = 10_000
"""Hits kept; a search for more is a search for nothing in particular."""


class Where(StrEnum):
    """What is searched: everything, or only figures or terms."""

    EVERYWHERE = "everywhere"
    FIGURES = "figures"
    TERMS = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for. `pattern`: the text is a regular expression."""

    text: str
    pattern: bool = False
    where: Where = Where.EVERYWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place with what stands around it. `start`/`end`: half-open code points of the text.

    `before`, `match`, `after`: on one line, the context cut at the ends of its block or cell.
    `section`: headings from the outermost in, "" outside every section. `paragraph`: ¶ or None.
    """

    start: int
    end: int
    before: str
    match: str
    after: str
    section: str
    paragraph: int | None


class Finder:
    """Finds in one document; keeps what a second search can use again. For one thread at a time."""

    def __init__(self, document: Document, annotated: "Annotated | None" = None) -> None:
        """A finder over the document's text; pinyin, figures and terms come from `annotated`."""
        from reader.core.search.shadow import Searchable

        self._document = document
        self._annotated = annotated
        self._searchable = Searchable(document)

    def find(self, query: Query) -> tuple[Span, ...]:
        """The first `MOST` places in order, without overlap.

        A text is found whatever its line breaks, spaces, width, case, script and quotation marks;
        one that can be pinyin is found by its reading as well, where readings have come already.
        Raises ReaderError E-FIND-01, E-FIND-02 for a pattern.
        """
        text = self._document.text
        if query.pattern:
            from reader.core.search import pattern

            spans = list(pattern.find(text, query.text, most=MOST)) if query.text else []
        else:
            spans = list(islice(self._searchable.shadow.find(query.text), MOST))
            spans = _without_overlap([*spans, *self._by_pinyin(query.text)])
        return tuple(islice(self._within(spans, query.where), MOST))

    def _by_pinyin(self, query: str) -> Iterable[Span]:
        from reader.core.search import pinyin

        typed = pinyin.typed(query)
        if typed is None or self._annotated is None:
            return ()
        text = self._document.text
        readings = self._annotated.readings(0, len(text))
        return islice(pinyin.find(text, readings, typed), MOST)

    def _within(self, spans: list[Span], where: Where) -> Iterable[Span]:
        """Those of `spans` that lie in a figure or term, as asked."""
        if where is Where.EVERYWHERE or self._annotated is None:
            return spans
        ask: Callable[[int, int], tuple[Spanned, ...]] = (
            self._annotated.figures if where is Where.FIGURES else self._annotated.terms
        )
        held = ask(0, len(self._document.text))
        return (span for span in spans if _is_held(span, held))


def in_context(document: Document, span: Span, *, around: int = 24) -> Hit:
    """The hit at `span` with up to `around` code points on both sides, and its section."""
    from reader.core.citation import section_words

    text = document.text
    blocks = document.blocks_in(span.start, max(span.end, span.start + 1))
    low = blocks[0].start if blocks else span.start
    high = blocks[-1].end if blocks else span.end
    start = max(low, span.start - around)
    end = min(high, span.end + around)
    return Hit(
        start=span.start,
        end=span.end,
        before=("…" if start > low else "") + _line(text[start : span.start]),
        match=_line(span.cut(text)),
        after=_line(text[span.end : end]) + ("…" if end < high else ""),
        section=section_words(document, span.start).removeprefix("§ "),
        paragraph=document.paragraph_at(span.start),
    )


def _line(text: str) -> str:
    return " ".join(text.split("\n")).replace("\t", " ")


def _without_overlap(spans: list[Span]) -> list[Span]:
    """The spans in order; of two that share a code point the earlier, and of those the longer."""
    kept: list[Span] = []
    for span in in_order(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _is_held(span: Span, held: tuple[Spanned, ...]) -> bool:
    """Whether a code point of `span` lies in one of `held`, which are sorted by start."""
    at = bisect_right(held, span.end - 1, key=lambda s: s.start) - 1
    return at >= 0 and held[at].end > span.start

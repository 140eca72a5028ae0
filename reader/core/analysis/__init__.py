"""Analysis: what only the whole document shows, in one pass over its annotations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.core.analysis.explained import explained
from reader.core.analysis.groups import group
from reader.core.annotations import Annotations
from reader.core.blocks import BlockKind
from reader.core.document import Document
from reader.core.figures.checks import Check, find_checks
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from reader.core.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """One term of a document and every place where it stands (half-open code points).

    `term`: its canonical spelling; `spellings`: those in the text, in order of first use, short
    names that the document defines among them. `members` with `members_source`: what a formula
    counts, as that document states it. `explained_here`: where this document says it, in order.
    """

    term: str
    kind: TermKind
    gloss: str
    source: str
    spellings: tuple[str, ...]
    spans: tuple[Span, ...]
    members: tuple[str, ...] = ()
    members_source: str = ""
    explained_here: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Facts of a whole document.

    `terms`: most frequent first, then by first place. `figure_sections`: start of a figure (code
    points) → number of its section from 1, for figures inside a section. `checks`: recomputations
    of figures, their indices those of the annotations' figures.
    """

    terms: tuple[TermUse, ...]
    figure_sections: Mapping[int, int] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()


def analyse(document: Document, annotations: Annotations) -> Analysis:
    """The analysis of a document and all its annotations."""
    return Analysis(
        terms=_term_uses(document, annotations),
        figure_sections=_figure_sections(document, annotations),
        checks=tuple(_checks(document, annotations)),
    )


def _term_uses(document: Document, annotations: Annotations) -> tuple[TermUse, ...]:
    under = group(document.text, annotations.terms)
    here = explained(document, annotations.terms)
    grouped: dict[tuple[str, TermKind], list[Term]] = {}
    for term in annotations.terms:
        grouped.setdefault(under[term.term, term.kind], []).append(term)
    local: dict[tuple[str, TermKind], list[Span]] = {}
    for key, spans in here.items():
        local.setdefault(under[key], []).extend(spans)
    uses = (_use(document.text, k, ts, local.get(k, ())) for k, ts in grouped.items())
    return tuple(sorted(uses, key=lambda use: (-len(use.spans), use.spans[0].start)))


def _use(
    text: str, key: tuple[str, TermKind], terms: Sequence[Term], local: Iterable[Span]
) -> TermUse:
    glossed = next((t for t in terms if t.gloss and (t.term, t.kind) == key), None)
    counted = next((t for t in terms if t.members), None)
    spans = tuple(Span(term.start, term.end) for term in terms)
    return TermUse(
        term=key[0],
        kind=key[1],
        gloss=glossed.gloss if glossed else "",
        source=glossed.source if glossed else "",
        spellings=tuple(dict.fromkeys(span.cut(text) for span in spans)),
        spans=spans,
        members=counted.members if counted else (),
        members_source=counted.members_source if counted else "",
        explained_here=tuple(sorted(set(local))),
    )


def _checks(document: Document, annotations: Annotations) -> Iterator[Check]:
    """The checks of each paragraph; cells of a table are not set against each other."""
    figures, at = annotations.figures, 0
    for block in document.blocks:
        while at < len(figures) and figures[at].start < block.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].start < block.end:
            at += 1
        if block.kind is BlockKind.TABLE or first == at:
            continue
        for check in find_checks(figures[first:at], document.text):
            yield replace(check, figures=tuple(first + index for index in check.figures))


def _figure_sections(document: Document, annotations: Annotations) -> dict[int, int]:
    """One walk down sections and figures together: an offset search for each would be slow."""
    found: dict[int, int] = {}
    open_sections: list[int] = []
    at = 0
    for figure in annotations.figures:
        while at < len(document.sections) and document.sections[at].start <= figure.start:
            open_sections.append(at)
            at += 1
        while open_sections and document.sections[open_sections[-1]].end <= figure.start:
            open_sections.pop()
        if open_sections:
            found[figure.start] = open_sections[-1] + 1
    return found

"""Analysis: what only the whole document shows, in one pass over its annotations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.core.annotations import Annotations
from reader.core.document import Document
from reader.core.lexicon import TermKind
from reader.core.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """One term of a document and every place where it stands (half-open code points).

    `term`: its canonical spelling; `spellings`: those in the text, in order of first use.
    """

    term: str
    kind: TermKind
    gloss: str
    source: str
    spellings: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Facts of a whole document.

    `terms`: most frequent first, then by first place. `figure_sections`: start of a figure (code
    points) → number of its section from 1, for figures inside a section.
    """

    terms: tuple[TermUse, ...]
    figure_sections: Mapping[int, int] = field(default_factory=dict)


def analyse(document: Document, annotations: Annotations) -> Analysis:
    """The analysis of a document and all its annotations."""
    return Analysis(
        terms=_term_uses(document.text, annotations),
        figure_sections=_figure_sections(document, annotations),
    )


def _term_uses(text: str, annotations: Annotations) -> tuple[TermUse, ...]:
    spans: dict[tuple[str, TermKind], list[Span]] = {}
    glosses: dict[tuple[str, TermKind], tuple[str, str]] = {}
    for term in annotations.terms:
        key = (term.term, term.kind)
        spans.setdefault(key, []).append(Span(term.start, term.end))
        if key not in glosses or not glosses[key][0]:
            glosses[key] = (term.gloss, term.source)
    uses = [
        TermUse(
            term=name,
            kind=kind,
            gloss=glosses[name, kind][0],
            source=glosses[name, kind][1],
            spellings=tuple(dict.fromkeys(span.cut(text) for span in places)),
            spans=tuple(places),
        )
        for (name, kind), places in spans.items()
    ]
    return tuple(sorted(uses, key=lambda use: (-len(use.spans), use.spans[0].start)))


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

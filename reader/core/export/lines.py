"""What every annotated excerpt says, as rows of strings, before any mark-up."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.excerpt import Excerpt
from reader.core.export.labels import Labels
from reader.core.figures import Figure
from reader.core.figures.english import in_english
from reader.core.spans import touching
from reader.core.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One explained item: `head` as written in the text, `pinyin` and `note` perhaps ""."""

    head: str
    pinyin: str
    note: str


def term_rows(excerpt: Excerpt, labels: Labels) -> Iterator[Row]:
    """The glossed terms of an excerpt, each spelling once, in order."""
    seen: set[str] = set()
    for term in excerpt.terms:
        if not term.gloss or term.term in seen:
            continue
        seen.add(term.term)
        note = term.gloss
        if excerpt.is_cut(term):
            note = f"{note} ({labels.cut})"
        yield Row(head=term.term, pinyin=term_pinyin(excerpt, term), note=note)


def term_pinyin(excerpt: Excerpt, term: Term) -> str:
    """The reading of a term by its words, "" if the excerpt holds only a part of its readings."""
    if term.syllables:
        return " ".join(term.syllables)
    parts = touching(excerpt.readings, term.start, term.end)
    if not parts or parts[0].start < term.start or parts[-1].end > term.end:
        return ""
    return " ".join("".join(reading.syllables) for reading in parts)


def figure_rows(excerpt: Excerpt, labels: Labels) -> Iterator[Row]:
    """The figures of an excerpt, in order, in English with what is counted."""
    for figure in excerpt.figures:
        note = "; ".join(_figure_words(figure, labels))
        if excerpt.is_cut(figure):
            note = f"{note} ({labels.cut})"
        yield Row(head=figure.surface, pinyin="", note=note)


def _figure_words(figure: Figure, labels: Labels) -> Iterator[str]:
    yield in_english(figure)
    if figure.subject:
        yield f"{labels.counts}: {figure.subject}"
    if figure.change is not None and figure.change.role == "by":
        yield f"{labels.change}: {'↑' if figure.change.direction == 'up' else '↓'}"
    if figure.time:
        yield f"{labels.time}: {figure.time}"


def explained(excerpt: Excerpt, labels: Labels) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """The lists of an excerpt that hold anything, each with its title."""
    for title, rows in (
        (labels.terms, tuple(term_rows(excerpt, labels))),
        (labels.figures, tuple(figure_rows(excerpt, labels))),
    ):
        if rows:
            yield title, rows


def remarks(excerpt: Excerpt, labels: Labels) -> Iterator[str]:
    """What an honest copy must add: that line breaks were rebuilt, and whose glosses these are."""
    if excerpt.source.rebuilt:
        yield labels.rebuilt
    named = dict.fromkeys(term.source for term in excerpt.terms if term.gloss)
    if named:
        yield f"{labels.gloss_source}: {', '.join(named)}"

"""What every annotated excerpt says, as rows of strings, before any mark-up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.core.excerpt import Excerpt
from reader.core.export.labels import Labels
from reader.core.figures import Figure
from reader.core.figures.english import in_english
from reader.core.glosses import ATTRIBUTION, SOURCE as CEDICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One explained item: `head` as written in the text, `pinyin` and `note` perhaps ""."""

    head: str
    pinyin: str
    note: str


Place = Callable[[int], int | None]
"""The ¶ of a code point of the document, None where none is counted."""


def term_rows(excerpt: Excerpt, labels: Labels, place: Place | None = None) -> Iterator[Row]:
    """The explained terms and words of an excerpt; with `place` where each stands first."""
    for item in excerpt.glossary:
        note = f"{item.gloss} ({labels.cut})" if item.cut else item.gloss
        yield Row(head=item.head, pinyin=item.pinyin, note=note + _where(item.start, place))


def figure_rows(excerpt: Excerpt, labels: Labels, place: Place | None = None) -> Iterator[Row]:
    """The figures of an excerpt, in order, in English with what is counted (and their ¶)."""
    for figure in excerpt.figures:
        note = "; ".join(figure_facts(figure, labels))
        if excerpt.is_cut(figure):
            note = f"{note} ({labels.cut})"
        yield Row(head=figure.surface, pinyin="", note=note + _where(figure.start, place))


def _where(offset: int, place: Place | None) -> str:
    number = place(offset) if place is not None else None
    return f" · ¶ {number}" if number is not None else ""


def figure_facts(figure: Figure, labels: Labels) -> Iterator[str]:
    """What is known of a figure: in English first, then subject, change and time, if any."""
    yield in_english(figure)
    if figure.subject:
        yield f"{labels.counts}: {figure.subject}"
    if figure.change is not None and figure.change.role == "by":
        yield f"{labels.change}: {'↑' if figure.change.direction == 'up' else '↓'}"
    if figure.time:
        yield f"{labels.time}: {figure.time}"


def explained(
    excerpt: Excerpt, labels: Labels, place: Place | None = None
) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """The lists of an excerpt that hold anything, each with its title; `place` adds their ¶."""
    for title, rows in (
        (labels.terms, tuple(term_rows(excerpt, labels, place))),
        (labels.figures, tuple(figure_rows(excerpt, labels, place))),
    ):
        if rows:
            yield title, rows


def remarks(excerpt: Excerpt, labels: Labels) -> Iterator[str]:
    """What an honest copy must add: that line breaks were rebuilt, and whose glosses these are."""
    if excerpt.source.rebuilt:
        yield labels.rebuilt
    named = dict.fromkeys(item.source for item in excerpt.glossary)
    # The dictionary's licence asks for more than its name.
    licence = ATTRIBUTION.removeprefix(f"{CEDICT}: ")
    said = [f"{source} ({licence})" if source == CEDICT else source for source in named]
    if said:
        yield f"{labels.gloss_source}: {', '.join(said)}"

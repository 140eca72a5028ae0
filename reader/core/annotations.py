"""Annotations: everything the program says about a paragraph, made one paragraph at a time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from reader.core.blocks import ANNOTATED, BODY, BlockKind
from reader.core.document import Document
from reader.core.errors import Code, Notice
from reader.core.spans import Span, Spanned, in_order, moved
from reader.core.values import dataclass

if TYPE_CHECKING:  # what finds things is loaded when the first paragraph is annotated
    from reader.core.blocks import Block
    from reader.core.context import Context
    from reader.core.figures import Figure
    from reader.core.lexicon import Rule
    from reader.core.quantities import Quantity
    from reader.core.readings import Reading as Reading  # noqa: PLC0414 - re-exported
    from reader.core.terms import Term
    from reader.core.tools import Tools

_UNIT_MASKS = frozenset({"date", "ordinal", "identifier"})  # values of MaskKind: words of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What was found in `start:end` of a text; all lists sorted by start, the longer first.

    Offsets are half-open code points: of the paragraph as `annotate` returns it, of the document
    as `annotate_block` and `annotate_document` do.
    """

    start: int
    end: int
    words: tuple[Span, ...] = ()
    readings: "tuple[Reading, ...]" = ()
    terms: "tuple[Term, ...]" = ()
    figures: "tuple[Figure, ...]" = ()
    notices: tuple[Notice, ...] = ()


def annotate(paragraph: str, context: "Context", tools: "Tools", *, at: int = 0) -> Annotations:
    """The annotations of one paragraph, offsets from its beginning. Pure.

    With `at`, the code point at which it begins in its document, offsets are of the document.
    Masks, then quantities, terms, words, readings and the figures' meaning: each step sees what
    the ones before it have settled. Raises ReaderError E-CACHE-01 if a look-up table is damaged.
    """
    from reader.core.figures import find_figures
    from reader.core.lexicon import with_rules
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities
    from reader.core.readings import read_words
    from reader.core.terms import find_terms
    from reader.core.words import segment

    masks = find_masks(paragraph)
    quantities = find_quantities(paragraph, masks)
    terms = find_terms(paragraph, masks, quantities, with_rules(tools.lexicon, context.rules))
    units: list[Spanned] = [*quantities, *terms, *(m for m in masks if m.kind in _UNIT_MASKS)]
    ruled = _ruled_words(paragraph, context.rules, units)
    units.extend(_unit_words(paragraph, quantities))
    words = segment(paragraph, in_order(units), tools.words, fixed=ruled)
    readings = read_words(paragraph, words, terms, tools.readings, context, at=at)
    figures = find_figures(paragraph, quantities, masks, words, context)
    if at:
        words = tuple([Span(word.start + at, word.end + at) for word in words])
        terms = tuple(moved(term, at) for term in terms)
        figures = tuple(moved(figure, at) for figure in figures)
    return Annotations(
        start=at,
        end=at + len(paragraph),
        words=words,
        readings=readings,
        terms=terms,
        figures=figures,
        notices=tuple(_unknown(readings)),
    )


def annotate_block(
    document: Document, index: int, tools: "Tools", rules: "tuple[Rule, ...]" = ()
) -> Annotations:
    """The annotations of block `index` (from 0), offsets of the document's text.

    Blocks outside title, subtitle and body give none; figures come from body blocks only; the
    figures of a table are found cell by cell. Errors as `annotate`.
    """
    from reader.core import context as contexts

    block = document.blocks[index]
    if block.kind not in ANNOTATED:
        return Annotations(start=block.start, end=block.end)
    context = contexts.of_block(document, index, rules)
    text = document.text[block.start : block.end]
    found = annotate(text, context, tools, at=block.start)
    if block.kind not in BODY:
        return replace(found, figures=())
    if block.kind is BlockKind.TABLE and block.rows:
        return replace(found, figures=tuple(_cell_figures(document, index, context)))
    return found


def annotate_document(
    document: Document, tools: "Tools", rules: "tuple[Rule, ...]" = ()
) -> Annotations:
    """The annotations of the whole document. Errors as `annotate`."""
    parts = (annotate_block(document, i, tools, rules) for i in range(len(document.blocks)))
    return replace(merge(parts), start=0, end=len(document.text))


def annotated_blocks(document: Document) -> "tuple[Block, ...]":
    """The blocks that are annotated: title, subtitle and body, in order."""
    return tuple(block for block in document.blocks if block.kind in ANNOTATED)


def merge(parts: Iterable[Annotations]) -> Annotations:
    """One value for the annotations of several blocks, given in the order of their text."""
    listed = tuple(parts)
    return Annotations(
        start=listed[0].start if listed else 0,
        end=listed[-1].end if listed else 0,
        words=tuple(chain.from_iterable(part.words for part in listed)),
        readings=tuple(chain.from_iterable(part.readings for part in listed)),
        terms=tuple(chain.from_iterable(part.terms for part in listed)),
        figures=tuple(chain.from_iterable(part.figures for part in listed)),
        notices=tuple(chain.from_iterable(part.notices for part in listed)),
    )


def _cell_figures(document: Document, index: int, context: "Context") -> "Iterator[Figure]":
    """Figures of a table's cells, header rows and the header column left out."""
    from reader.core import context as contexts
    from reader.core.blocks.grid import grid_of
    from reader.core.figures import find_figures
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities

    block = document.blocks[index]
    grid = grid_of(block.rows)
    for row in range(len(grid.heads), len(block.rows)):
        for column, cell in enumerate(block.rows[row]):
            if cell.header or (grid.columns[row][column] == 0 and len(block.rows[row]) > 1):
                continue
            text = document.text[cell.start : cell.end]
            inside = contexts.of_cell(document, index, grid, row, column, context)
            masks = find_masks(text)
            for figure in find_figures(text, find_quantities(text, masks), masks, (), inside):
                yield moved(figure, cell.start)


def _unit_words(paragraph: str, quantities: "tuple[Quantity, ...]") -> Iterator[Span]:
    """Where each quantity's unit stands: 2000余人次 is 2000, 余 and 人次, not 余人次."""
    for quantity in quantities:
        at = paragraph.rfind(quantity.unit, quantity.start, quantity.end)
        if quantity.unit and at >= 0:
            yield Span(at, at + len(quantity.unit))


def _ruled_words(
    paragraph: str, rules: "tuple[Rule, ...]", units: Sequence[Spanned]
) -> tuple[Span, ...]:
    """The words that the user's rules cut or join, in order, without overlap.

    Where two rules meet, the one that comes later in `rules` stays. A rule gives way where one of
    its words would cross an edge of a figure, date or term (`units`).
    """
    cuts = [rule for rule in rules if rule.kind == "words" and rule.surface]
    if not cuts:
        return ()
    edges = sorted({edge for unit in units for edge in (unit.start, unit.end)})
    taken = bytearray(len(paragraph))
    found: list[Span] = []
    for rule in reversed(cuts):
        for start in _occurrences(paragraph, rule):
            words = pieces(start, rule.value)
            end = start + len(rule.surface)
            whole = words[-1:] and words[-1].end == end
            if whole and not any(taken[start:end]) and not any(crosses(edges, w) for w in words):
                taken[start:end] = b"\1" * (end - start)
                found += words
    return in_order(found)


def pieces(start: int, value: str) -> tuple[Span, ...]:
    """The words of a WORDS rule's `value` (joined by spaces), laid out from `start` on."""
    words: list[Span] = []
    for piece in value.split():
        words.append(Span(start, start + len(piece)))
        start += len(piece)
    return tuple(words)


def crosses(edges: Sequence[int], word: Spanned) -> bool:
    """Whether one of `edges` (sorted code points) lies strictly inside `word`."""
    return bisect_right(edges, word.start) < bisect_left(edges, word.end)


def _occurrences(paragraph: str, rule: "Rule") -> Iterator[int]:
    """Where the rule's surface begins, its context around it."""
    whole = rule.before + rule.surface + rule.after
    at = paragraph.find(whole)
    while at >= 0:
        yield at + len(rule.before)
        at = paragraph.find(whole, at + 1)


def _unknown(readings: "tuple[Reading, ...]") -> Iterator[Notice]:
    for reading in readings:
        if "" in reading.syllables:
            yield Notice(code=Code.READING_UNKNOWN, start=reading.start, end=reading.end)

"""Annotations: everything the program says about a paragraph, made one paragraph at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.core.blocks import ANNOTATED, BODY, Block, BlockKind
from reader.core.context import Context, of_block, of_cell
from reader.core.document import Document
from reader.core.errors import Notice
from reader.core.figures import Figure, find_figures
from reader.core.lexicon import Rule
from reader.core.masks import find_masks
from reader.core.quantities import find_quantities
from reader.core.readings import Reading, read_words
from reader.core.spans import Span
from reader.core.terms import Term, find_terms
from reader.core.tools import Tools
from reader.core.words import segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What was found in `start:end` of a text; all lists sorted by start, the longer first.

    Offsets are half-open code points: of the paragraph as `annotate` returns it, of the document
    as `annotate_block` and `annotate_document` do.
    """

    start: int
    end: int
    words: tuple[Span, ...] = ()
    readings: tuple[Reading, ...] = ()
    terms: tuple[Term, ...] = ()
    figures: tuple[Figure, ...] = ()
    notices: tuple[Notice, ...] = ()

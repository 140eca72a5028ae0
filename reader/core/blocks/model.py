"""Kinds of blocks and their values."""

from enum import StrEnum

from reader.core.source import Cell, Line
from reader.core.values import dataclass


class BlockKind(StrEnum):
    """The closed list of block kinds (the command line's contract)."""

    MASTHEAD = "masthead"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    SALUTATION = "salutation"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"
    SIGNATURE = "signature"
    CONTENTS = "contents"
    COLOPHON = "colophon"


BODY = frozenset(
    {
        BlockKind.SALUTATION,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.TABLE,
        BlockKind.CAPTION,
        BlockKind.NOTE,
        BlockKind.SIGNATURE,
    }
)
"""Kinds that make the body; page noise is judged on it, figures come from it alone."""

ANNOTATED = BODY | {BlockKind.TITLE, BlockKind.SUBTITLE}
"""Kinds that get words, readings and terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: half-open code points of the document's text; `rows` only for tables."""

    kind: BlockKind
    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of the source with the kind it has so far."""

    kind: BlockKind
    line: Line

"""The text cut into blocks: what each line of a document is."""

from dataclasses import dataclass
from enum import StrEnum


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
class Cell:
    """One cell of a table: half-open code points of the document's text."""

    start: int
    end: int
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: half-open code points of the document's text; `rows` only for tables."""

    kind: BlockKind
    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...] = ()

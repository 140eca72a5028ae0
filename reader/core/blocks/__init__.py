"""The text cut into blocks: what each line of a document is.

Only the values: what finds them, `layout` and `front`, is imported by who parses, because a window
that shows a document it knows needs none of it.
"""

from reader.core.blocks.model import ANNOTATED, BODY, Block, BlockKind, Part
from reader.core.source import Cell

__all__ = [
    "ANNOTATED",
    "BODY",
    "Block",
    "BlockKind",
    "Cell",
    "Part",
]

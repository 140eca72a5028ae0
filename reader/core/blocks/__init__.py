"""The text cut into blocks: what each line of a document is."""

from reader.core.blocks.front import is_title_end
from reader.core.blocks.layout import Layout, lay_out, to_blocks
from reader.core.blocks.model import ANNOTATED, BODY, Block, BlockKind, Part
from reader.core.source import Cell

__all__ = [
    "ANNOTATED",
    "BODY",
    "Block",
    "BlockKind",
    "Cell",
    "Layout",
    "Part",
    "is_title_end",
    "lay_out",
    "to_blocks",
]

"""Which passage "copy excerpt" and "copy citation" mean, and what is known about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.core.document import Document
from reader.core.spans import Span

if TYPE_CHECKING:
    from reader.core.annotations import Annotations
    from reader.core.tools import Tools


def passage(document: Document, selection: Span | None, caret: int) -> Span | None:
    """The selection; without one the block the caret stands in; None where there is neither."""
    if selection is not None and selection.end > selection.start:
        return selection
    touched = document.blocks_in(caret, caret + 1) or document.blocks_in(max(0, caret - 1), caret)
    return Span(touched[0].start, touched[0].end) if touched else None


def annotated(
    document: Document, parts: "Sequence[Annotations]", span: Span, tools: "Tools"
) -> "Annotations":
    """The annotations of the blocks that `span` touches: those in `parts`, the missing ones made.

    Offsets are those of the document. Errors as `annotate_block`.
    """
    from reader.core.annotations import annotate_block, merge

    wanted = {block.start for block in document.blocks_in(span.start, span.end)}
    chosen = [part for part in parts if part.start < span.end and part.end > span.start]
    have = {b.start for part in chosen for b in document.blocks_in(part.start, part.end)}
    chosen += [
        annotate_block(document, index, tools)
        for index, block in enumerate(document.blocks)
        if block.start in wanted - have
    ]
    return merge(sorted(chosen, key=_start))


def _start(part: "Annotations") -> int:
    return part.start

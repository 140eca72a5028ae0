"""Which passage "copy excerpt" and "copy citation" mean, and what is known about it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.core.document import Document
from reader.core.spans import Span
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.app.corrections.held import Held
    from reader.core.annotations import Annotations
    from reader.core.excerpt import Excerpt
    from reader.core.tools import Tools

Progress = Callable[[int, int], None]
"""Told (done, all) between two steps of a long job; it may raise to end the job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An excerpt with the document it was taken from."""

    document: Document
    excerpt: "Excerpt"


def passage(document: Document, selection: Span | None, caret: int) -> Span | None:
    """The selection; without one the block the caret stands in; None where there is neither."""
    if selection is not None and selection.end > selection.start:
        return selection
    touched = document.blocks_in(caret, caret + 1) or document.blocks_in(max(0, caret - 1), caret)
    return Span(touched[0].start, touched[0].end) if touched else None


def silent(_: int, __: int) -> None:
    """A progress that nobody follows."""


def annotated(
    document: Document,
    parts: "Sequence[Annotations]",
    span: Span,
    tools: "Tools",
    progress: Progress = silent,
    *,
    held: "Held | None" = None,
) -> "Annotations":
    """The annotations of the blocks that `span` touches: those in `parts`, the missing ones made.

    Offsets are those of the document. `progress` is told of each block that is made; `held`: the
    user's corrections, which hold for those too. Errors as `annotate_block`.
    """
    from reader.core.annotations import annotate_block, merge

    wanted = {block.start for block in document.blocks_in(span.start, span.end)}
    chosen = [part for part in parts if part.start < span.end and part.end > span.start]
    have = {b.start for part in chosen for b in document.blocks_in(part.start, part.end)}
    missing = [i for i, block in enumerate(document.blocks) if block.start in wanted - have]
    rules = held.rules if held is not None else ()
    for done, index in enumerate(missing):
        progress(done, len(missing))
        chosen.append(_corrected(document, annotate_block(document, index, tools, rules), held))
    return merge(sorted(chosen, key=_start))


def passages(
    document: Document,
    parts: "Sequence[Annotations]",
    spans: Iterable[Span],
    tools: "Tools",
    *,
    held: "Held | None" = None,
) -> tuple[Passage, ...]:
    """The passages at `spans` with all that is known of them.

    Errors as `annotated` and `excerpt.make`.
    """
    from reader.core.excerpt import make

    made = []
    for span in spans:
        found = annotated(document, parts, span, tools, held=held)
        excerpt = make(document, found, span.start, span.end, dictionary=tools.glosses)
        made.append(Passage(document=document, excerpt=excerpt))
    return tuple(made)


def _corrected(document: Document, part: "Annotations", held: "Held | None") -> "Annotations":
    if held is None or not held.edits:
        return part
    from reader.app.corrections.apply import apply

    return apply(document, part, held.edits).annotations


def _start(part: "Annotations") -> int:
    return part.start

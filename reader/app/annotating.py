"""In which order the blocks of a document are annotated while someone is looking at it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.document import Document

if TYPE_CHECKING:  # loaded when the first block is annotated, after the first paint
    from reader.core.annotations import Annotations
    from reader.core.figures import Figure

BATCH = 1200
"""Code points after which a batch is handed over: about a screenful."""


class Plan:
    """The blocks still to do, by index. The window's thread prefers, the worker takes."""

    def __init__(self, document: Document, first: int = 0) -> None:
        """All blocks of `document`, beginning with the block that holds code point `first`."""
        self.document = document
        self._done = bytearray(len(document.blocks))
        self._next = 0
        self.prefer(first)

    def prefer(self, offset: int) -> None:
        """Do the block at code point `offset` and those after it next."""
        for index, block in enumerate(self.document.blocks):
            if block.end > offset:
                self._next = index
                return

    def take(self, size: int = BATCH) -> range:
        """The next blocks in a row that make `size` code points or just more; empty at the end.

        They count as done from now on.
        """
        start = self._done.find(0, self._next)
        if start < 0:
            start = self._done.find(0)
        if start < 0:
            return range(0)
        end, length = start, 0
        while end < len(self._done) and not self._done[end] and length < size:
            self._done[end] = 1
            length += self.document.blocks[end].end - self.document.blocks[end].start
            end += 1
        self._next = end
        return range(start, end)

    @property
    def progress(self) -> tuple[int, int]:
        """How many blocks are done, and how many there are."""
        return self._done.count(1), len(self._done)


def annotate_all(
    plan: Plan,
    make: "Callable[[int], Annotations]",
    *,
    give: "Callable[[Annotations], None]",
    go_on: Callable[[], bool],
) -> None:
    """Annotate the blocks of `plan` batch by batch until none is left or `go_on` says no.

    It is asked before every block, and may take its time. `make`: the annotations of the block
    with an index, whose errors are raised. Offsets of what is given are those of the document.
    """
    from reader.core.annotations import merge

    while batch := plan.take():
        found: list[Annotations] = []
        for index in batch:
            if not go_on():
                return
            found.append(make(index))
        give(merge(found))


def quick_figures(document: Document, start: int, end: int) -> "Iterator[Annotations]":
    """The figures of the body blocks that `start:end` touches, found without any look-up table.

    For the first paint: what is counted may change a little once words are known.
    """
    from reader.core import context
    from reader.core.annotations import Annotations
    from reader.core.figures import find_figures
    from reader.core.masks import find_masks
    from reader.core.quantities import find_quantities

    touched = {block.start for block in document.blocks_in(start, end)}
    for index, block in enumerate(document.blocks):
        if block.start not in touched or block.kind not in _PROSE:
            continue
        text = document.text[block.start : block.end]
        masks = find_masks(text)
        found = find_figures(
            text, find_quantities(text, masks), masks, (), context.of_block(document, index)
        )
        yield Annotations(
            start=block.start,
            end=block.end,
            figures=tuple(
                replace(f, start=f.start + block.start, end=f.end + block.start) for f in found
            ),
        )


def by_block(document: Document, figures: "tuple[Figure, ...]") -> "Iterator[Annotations]":
    """The figures as annotations of the blocks they stand in, as far as they are known."""
    from reader.core.annotations import Annotations

    starts = {document.blocks_in(f.start, f.end)[0].start for f in figures}
    for block in document.blocks:
        if block.start in starts:
            inside = tuple(f for f in figures if block.start <= f.start < block.end)
            yield Annotations(start=block.start, end=block.end, figures=inside)


_PROSE = frozenset({"heading", "paragraph", "item", "caption", "note"})

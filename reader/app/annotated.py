"""All annotations of one document so far, by block, while they still arrive."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from reader.core.document import Document
from reader.core.spans import Spanned, in_order

if TYPE_CHECKING:  # the pane can be built before the annotating modules are loaded
    from reader.core.analysis import Analysis
    from reader.core.annotations import Annotations, Reading
    from reader.core.figures import Figure
    from reader.core.spans import Span
    from reader.core.terms import Term

S = TypeVar("S", bound=Spanned)


class Annotated:
    """An index of annotations by block; what arrives later for a block replaces what it had."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._parts: dict[int, Annotations] = {}
        self._explained: dict[tuple[int, int], tuple[Span, ...]] = {}

    def add(self, annotations: "Annotations") -> tuple[int, ...]:
        """The starts of the blocks that `annotations` (document offsets) covers, now kept.

        A part that covers several blocks is kept under each of them, uncut: the look-ups below cut.
        """
        blocks = self.document.blocks_in(annotations.start, annotations.end)
        for block in blocks:
            self._parts[block.start] = annotations
        return tuple(block.start for block in blocks)

    def add_analysis(self, analysis: "Analysis") -> None:
        """Take in what the whole document shows of its terms."""
        self._explained = {
            (span.start, span.end): use.explained_here
            for use in analysis.terms
            if use.explained_here
            for span in use.spans
        }

    def explained(self, start: int, end: int) -> "tuple[Span, ...]":
        """Where the document explains the term at `start:end`; () before the analysis is there."""
        return self._explained.get((start, end), ())

    def has(self, block_start: int) -> bool:
        """True once the block that begins at code point `block_start` is annotated."""
        return block_start in self._parts

    def words(self, start: int, end: int) -> "tuple[Span, ...]":
        """The words that share a code point with `start:end`."""
        return tuple(s for p, a, b in self._in(start, end) for s in within(p.words, a, b))

    def readings(self, start: int, end: int) -> "tuple[Reading, ...]":
        """The readings that share a code point with `start:end`."""
        return tuple(s for p, a, b in self._in(start, end) for s in within(p.readings, a, b))

    def terms(self, start: int, end: int) -> "tuple[Term, ...]":
        """The terms that share a code point with `start:end`, sorted, the longer first."""
        found = (s for p, a, b in self._in(start, end) for s in within(p.terms, a, b))
        return in_order(found)

    def figures(self, start: int, end: int) -> "tuple[Figure, ...]":
        """The figures that share a code point with `start:end`."""
        return tuple(s for p, a, b in self._in(start, end) for s in within(p.figures, a, b))

    def stretch(self, start: int, end: int) -> "Annotations":
        """What is known of the blocks that `start:end` touches, as one part without notices."""
        from reader.core.annotations import Annotations

        blocks = self.document.blocks_in(start, end)
        if not blocks:
            return Annotations(start=start, end=start)
        start, end = blocks[0].start, blocks[-1].end
        return Annotations(
            start=start,
            end=end,
            words=self.words(start, end),
            readings=self.readings(start, end),
            terms=self.terms(start, end),
            figures=self.figures(start, end),
        )

    def _in(self, start: int, end: int) -> "list[tuple[Annotations, int, int]]":
        """The kept parts by block, each with what of `start:end` lies in the block."""
        return [
            (self._parts[b.start], max(start, b.start), min(end, b.end))
            for b in self.document.blocks_in(start, end)
            if b.start in self._parts
        ]


REACH = 64
"""How many spans before the place are looked at for a longer one that reaches into it: spans nest
only inside a title or a long quotation, so a few would do."""


def within(spans: Sequence[S], start: int, end: int) -> tuple[S, ...]:
    """Those of `spans` (sorted by start; some may nest) that meet the stretch `start:end`."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].start < start:
            low = middle + 1
        else:
            high = middle
    found = [s for s in spans[max(0, low - REACH) : low] if s.end > start]
    for at in range(low, len(spans)):
        if spans[at].start >= end:
            break
        found.append(spans[at])
    return tuple(found)

"""The paragraph as the meaning of figures is read from it: a shadow in which masks are one sign."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.core.context import Context
from reader.core.fold import fold
from reader.core.masks import Mask, MaskKind, find_masks
from reader.core.quantities import Quantity
from reader.core.spans import Span

TIME = "\x00"  # stands for each code point of a date
NAME = "\x01"  # stands for each code point of a quotation, title or fixed name
MEMBERS = 12  # of one coordination at most
REACH = 600  # code points: meaning is looked for no further away than this
SENTENCE_ENDS = "。！？!?"
_SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}]")
_AND = re.compile(r" ?(?:、|和|及|与|以及) ?")
CLAUSE_ENDS = SENTENCE_ENDS + "，,；;:\n"
_STOP = re.compile(rf"[{CLAUSE_ENDS}()]|(?<= ) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One paragraph with its quantities. `shadow` has the length of `text`; offsets are the same.

    `edges`: code points where a word begins or ends, empty if the words are not known.
    `sentences`: starts of the sentences, from 0; `starts`: those of the quantities. `stops`: code
    points of the signs that may end a clause, of brackets, and of the second of two spaces.
    `links`: whether only 、 or a word for "and" stands between each quantity and the next.
    """

    text: str
    shadow: str
    quantities: Sequence[Quantity]
    masks: Sequence[Mask]
    edges: frozenset[int]
    sentences: Sequence[int]
    starts: frozenset[int]
    stops: Sequence[int]
    links: Sequence[bool]
    context: Context

    def sentence(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds code point `at`, at most REACH away from it."""
        index = bisect_right(self.sentences, at) - 1
        start, last = self.sentences[index], index + 1 >= len(self.sentences)
        end = len(self.text) if last else self.sentences[index + 1]
        near = start >= at - REACH and end <= at + REACH
        return (start, end) if near else (max(start, at - REACH), min(end, at + REACH))

    def whole(self, start: int, end: int) -> bool:
        """Whether `start:end` does not cut a word; always true where words are not known."""
        return not self.edges or (start in self.edges and end in self.edges)

    def linked(self, index: int) -> bool:
        """Whether only 、 or a word for "and" stands between quantity `index` and the next one."""
        return 0 <= index < len(self.links) and self.links[index]

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether quantities `one` and `other` stand in one sentence."""
        start, end = self.sentence(self.quantities[other].start)
        return start <= self.quantities[one].start < end


def scene(
    text: str,
    quantities: Sequence[Quantity],
    masks: Sequence[Mask],
    words: Sequence[Span],
    context: Context,
) -> Scene:
    """The scene of the paragraph `text`."""
    shadow = _shadow(text, masks)
    starts = [0, *(sign.end() for sign in _SENTENCE_END.finditer(shadow))]
    edges = {word.start for word in words}
    if edges:
        edges.update((0, len(text)), *((q.start, q.end) for q in quantities))
    return Scene(
        text=text,
        shadow=shadow,
        quantities=quantities,
        masks=masks,
        edges=frozenset(edges),
        sentences=tuple(starts),
        starts=frozenset(quantity.start for quantity in quantities),
        stops=tuple(sign.start() for sign in _STOP.finditer(shadow)),
        links=tuple(
            _AND.fullmatch(shadow, one.end, other.start) is not None
            for one, other in pairwise(quantities)
        ),
        context=context,
    )


def shadow_of(text: str) -> str:
    """The shadow of words outside the paragraph, such as the header of its list."""
    return _shadow(text, find_masks(text))


def _shadow(text: str, masks: Sequence[Mask]) -> str:
    """`text` folded, dates and names as signs, other masks as a comma's pause."""
    chars = list(fold(text))
    for mask in masks:
        sign = TIME if mask.kind is MaskKind.DATE else NAME
        if mask.kind in {MaskKind.ORDINAL, MaskKind.IDENTIFIER, MaskKind.NAME}:
            if mask.kind is not MaskKind.ORDINAL or chars[mask.start] == "第":
                continue
            sign = ","
        chars[mask.start : mask.end] = sign * (mask.end - mask.start)
    return "".join(chars)

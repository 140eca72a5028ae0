"""The paragraph being scanned, and what stands around a place in it."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.core.masks import Mask
from reader.core.quantities import bounds
from reader.core.quantities.quantity import Qualifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One paragraph ready for scanning: its text, its folded shadow, masks and ranks.

    `ranks`: end of the rank that begins at each key; `mask_starts`: starts of `masks`.
    """

    text: str
    folded: str
    masks: Sequence[Mask]
    mask_starts: Sequence[int]
    ranks: Mapping[int, int]

    def masked(self, at: int) -> Mask | None:
        """The mask that holds code point `at`."""
        index = bisect_right(self.mask_starts, at) - 1
        if index >= 0 and self.masks[index].end > at:
            return self.masks[index]
        return None

    def masked_within(self, start: int, end: int) -> bool:
        """Whether a mask begins inside `start:end`."""
        index = bisect_right(self.mask_starts, start)
        return index < len(self.masks) and self.masks[index].start < end

    def char(self, at: int) -> str:
        """The folded character at `at`, a line end outside (which no set of characters holds)."""
        return (self.folded[at : at + 1] if at >= 0 else "") or "\n"

    def before(self, at: int, size: int) -> str:
        """Up to `size` folded code points before `at`."""
        return self.folded[max(0, at - size) : at]


@dataclass(slots=True, kw_only=True, eq=False)
class Bounded:
    """Where a number with its bounds begins and ends, and how far it binds.

    Not frozen: several are made for each number and none leaves this package.
    """

    start: int
    end: int
    qualifier: Qualifier


def bound(place: Place, start: int, end: int, *, more: bool) -> Bounded:
    """`start:end` widened by the bounds that touch it; `more`: 余 or 多 stands inside.

    约…多 is about: the word before wins over the one after, both over 余 and 多, all over a cue.
    """
    first = bounds.before(place.folded, start)
    if first is not None and place.masked(first[0]) is not None:
        first = None
    last = bounds.after(place.folded, end)
    if first is not None:
        qualifier = first[1]
    elif last is not None:
        qualifier = last[1]
    elif more:
        qualifier = Qualifier.MORE_THAN
    else:
        qualifier = _cue(place, start, end)
    return Bounded(
        start=first[0] if first else start, end=last[0] if last else end, qualifier=qualifier
    )


def _cue(place: Place, start: int, end: int) -> Qualifier:
    """The bound that a word outside the surface sets: 突破100亿, 以9万元为上限, 约占…的18%."""
    cue = bounds.before(place.folded, start, place="cue")
    if cue is not None:
        return cue[1]
    if place.char(end) in _LIMIT_STARTS:
        if place.folded.startswith(("为上限", "为限", "封顶"), end):
            return Qualifier.AT_MOST
        if place.folded.startswith(("为下限", "起步"), end):
            return Qualifier.AT_LEAST
        if place.folded.startswith(("大关", "关口"), end):
            return _GATES.get(place.before(start, 2)[-1:], Qualifier.EXACT)
    return _share_cue(place.before(start, 24)) if place.char(start - 1) == "的" else Qualifier.EXACT


def _share_cue(share: str) -> Qualifier:
    """The bound that 约占…的 or 不足…的 sets, the words before a number that end with 的."""
    ends = ((share.rfind(word) + len(word), len(word), word) for word in _SHARES if word in share)
    end, _, word = max(ends, default=(0, 0, ""))
    if not word or any(c in _OTHER for c in share[end:]):
        return Qualifier.EXACT
    return _SHARES[word]


_LIMIT_STARTS = frozenset("为封起大关")  # most numbers are followed by none of them
_GATES = {"上": Qualifier.MORE_THAN, "破": Qualifier.MORE_THAN, "过": Qualifier.MORE_THAN}
_OTHER = frozenset(
    "，,。；;0123456789百千万亿到至"
)  # signs that what follows is no base of a share
_SHARES = {
    "约占": Qualifier.ABOUT,
    "约为": Qualifier.ABOUT,
    "约相当于": Qualifier.ABOUT,
    "不足": Qualifier.LESS_THAN,
    "不到": Qualifier.LESS_THAN,
    "接近": Qualifier.NEARLY,
    "超过": Qualifier.MORE_THAN,
    "不超过": Qualifier.AT_MOST,
    "不低于": Qualifier.AT_LEAST,
    "不少于": Qualifier.AT_LEAST,
}

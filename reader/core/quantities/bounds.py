"""Words that say how far a number binds, right before and right after it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table
from reader.core.quantities.quantity import Qualifier


@dataclass(frozen=True, slots=True)
class _Bound:
    """One row of resources/units/bounds.tsv."""

    qualifier: Qualifier
    guard: str
    free: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The words of one place and what each means.

    `sizes`: the character of a word that touches the number → lengths of the words with it, the
    longest first. Most characters end no bound, and one look says so.
    """

    words: Mapping[str, _Bound]
    sizes: Mapping[str, tuple[int, ...]]


@cache
def _place(place: str) -> _Bounds:
    """The words of one place: before, after or cue."""
    rows = [row for row in table("units/bounds.tsv") if row["place"] == place]
    words = {
        row["word"]: _Bound(Qualifier(row["qualifier"]), row["guard"], tuple(row["free"].split()))
        for row in rows
    }
    touching = 0 if place == "after" else -1
    return _Bounds(words, _sizes(words, touching))


def _sizes(words: Iterable[str], touching: int) -> dict[str, tuple[int, ...]]:
    """Lengths of `words`, the longest first, by the character at index `touching` of each."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[touching], set()).add(len(word))
    return {char: tuple(sorted(sizes, reverse=True)) for char, sizes in found.items()}


REACH = 8  # code points looked at before a number
_GAP = 2  # spaces that may part a bound from its number


def before(folded: str, at: int, *, place: str = "before") -> tuple[int, Qualifier] | None:
    """Where the bound that ends at `at` begins, and its meaning; `place` before or cue."""
    first = max(0, at - REACH)
    end = at - 1 if folded[first:at].endswith("\n") else at
    least = max(first, end - _GAP)
    while end > least and folded[end - 1] == " ":
        end -= 1
    bounds = _place(place)
    for size in bounds.sizes.get(folded[end - 1 : end], ()):
        begin = end - size
        bound = bounds.words.get(folded[begin:end]) if begin >= first else None
        if bound is None:
            continue
        guarded = begin > first and folded[begin - 1] in bound.guard
        if not guarded or folded[first:begin].endswith(bound.free):
            return begin, bound.qualifier
    return None


def after(folded: str, at: int) -> tuple[int, Qualifier] | None:
    """The end of the bound that begins at `at`, and its meaning."""
    bounds = _place("after")
    for size in bounds.sizes.get(folded[at : at + 1], ()):
        end = at + size
        bound = bounds.words.get(folded[at:end])
        if bound is not None:
            follower = folded[end : end + 1]
            return None if follower and follower in bound.guard else (end, bound.qualifier)
    return None

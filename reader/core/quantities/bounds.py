"""Words that say how far a number binds, right before and right after it."""

import re
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table
from reader.core.quantities.quantity import Qualifier


@dataclass(frozen=True, slots=True)
class _Bound:
    """One row of resources/units/bounds.tsv."""

    qualifier: Qualifier
    guard: str


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The patterns of one place and what each word means."""

    pattern: re.Pattern[str]
    words: dict[str, _Bound]


@cache
def _place(place: str) -> _Bounds:
    """The words of one place: before, after or cue."""
    rows = [row for row in table("units/bounds.tsv") if row["place"] == place]
    words = {row["word"]: _Bound(Qualifier(row["qualifier"]), row["guard"]) for row in rows}
    choice = "|".join(sorted(words, key=len, reverse=True))
    shape = f"(?:{choice})" if place == "after" else rf"(?P<word>{choice})(?P<gap> {{0,2}})$"
    return _Bounds(re.compile(shape), words)


REACH = 8  # code points looked at before a number


def before(folded: str, at: int, *, place: str = "before") -> tuple[int, Qualifier] | None:
    """Where the bound that ends at `at` begins, and its meaning; `place` before or cue."""
    bounds = _place(place)
    window = folded[max(0, at - REACH) : at]
    offset = at - len(window)
    for begin in range(len(window)):
        match = bounds.pattern.match(window, begin)
        if match is None:
            continue
        bound = bounds.words[match["word"]]
        if begin and window[begin - 1] in bound.guard:
            continue
        return offset + begin, bound.qualifier
    return None


def after(folded: str, at: int) -> tuple[int, Qualifier] | None:
    """The end of the bound that begins at `at`, and its meaning."""
    bounds = _place("after")
    match = bounds.pattern.match(folded, at)
    if match is None:
        return None
    bound = bounds.words[match[0]]
    follower = folded[match.end() : match.end() + 1]
    if follower and follower in bound.guard:
        return None
    return match.end(), bound.qualifier

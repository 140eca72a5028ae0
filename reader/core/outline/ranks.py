"""Levels: which numbering style stands above which, learnt from the document itself."""

from collections.abc import Sequence
from itertools import pairwise

from reader.core.outline.model import Candidate, Form

_TAG = "tag"
_BARE = "bare"


class Order:
    """The order of the styles of one document.

    A style stands above another if its consecutive numbers more often enclose that one: between
    一、 and 二、 stand （一） to （五）, but no 二、 between （一） and （二）. Where neither
    encloses the other the usual order of the table holds.
    """

    def __init__(self, headings: Sequence[Candidate]) -> None:
        """Count for every pair of styles how often one encloses the other."""
        self._ranks = {c.style: c.rank for c in headings}
        self._share = _enclosures(headings)

    def above(self, upper: str, lower: str) -> bool:
        """True if headings of style `upper` hold those of style `lower`."""
        if upper == lower:
            return False
        for sized in (_TAG, _BARE):
            if upper.startswith(sized) and lower.startswith(sized):
                return upper < lower
        down = self._share.get((upper, lower), 0.0)
        up = self._share.get((lower, upper), 0.0)
        if down != up:
            return down > up
        return self._ranks[upper] < self._ranks[lower]


def _enclosures(headings: Sequence[Candidate]) -> dict[tuple[str, str], float]:
    """(upper, lower) → share of upper's consecutive numbers with a lower one between them."""
    places: dict[str, list[Candidate]] = {}
    for heading in headings:
        places.setdefault(heading.style, []).append(heading)
    found: dict[tuple[str, str], float] = {}
    for upper, own in places.items():
        steps = [(a, b) for a, b in pairwise(own) if b.value == a.value + 1 or not a.value]
        if not steps:
            continue
        for lower, others in places.items():
            if lower != upper:
                found[upper, lower] = _crossed(steps, others) / len(steps)
    return found


def _crossed(steps: Sequence[tuple[Candidate, Candidate]], others: Sequence[Candidate]) -> int:
    """How many of `steps` have one of `others` between their two headings; both are in order."""
    count = at = 0
    for first, second in steps:
        while at < len(others) and others[at].start <= first.start:
            at += 1
        if at < len(others) and others[at].start < second.start:
            count += 1
    return count


def levels(headings: Sequence[Candidate], order: Order) -> tuple[int, ...]:
    """The level of each heading from 1; articles and leads are leaves below the open heading.

    The title of an attached document starts anew: what follows stands below it.
    """
    found: list[int] = []
    open_: list[str] = []
    for heading in headings:
        if heading.form is Form.DOC_TITLE:
            open_ = [heading.style]
            found.append(1)
            continue
        if heading.form is Form.ARTICLE or heading.style == "lead":
            found.append(len(open_) + 1)
            continue
        while open_ and not _holds(open_[-1], heading.style, order):
            open_.pop()
        open_.append(heading.style)
        found.append(len(open_))
    return tuple(found)


def _holds(upper: str, lower: str, order: Order) -> bool:
    """True if an open heading of style `upper` can hold one of style `lower`.

    A preface or a closing word stands beside the highest rank: it holds none and lies in none.
    """
    if upper == "doc":
        return True
    return upper != "frame" and lower != "frame" and order.above(upper, lower)

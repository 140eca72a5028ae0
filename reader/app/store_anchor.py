"""Places that survive a changed text: offset, quotation, and 32 characters on either side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from reader.core.spans import Span

CONTEXT = 32
"""Code points of context kept on either side of a quotation."""

_ENOUGH = 6
"""Code points of context that must agree before a moved quotation is believed."""

_SPEAKS_FOR_ITSELF = 12
"""Code points of a quotation that is believed without context: a passage, not a word."""

_MOST_CANDIDATES = 5000
"""Occurrences of a quotation that are looked at; more is a quotation that says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place in a text: half-open code points, what stood there, and what stood around it."""

    start: int
    end: int
    quotation: str
    before: str = ""
    after: str = ""


class Anchored(Protocol):
    """Anything that is fixed to a place."""

    @property
    def anchor(self) -> Anchor | None:
        """The place, or None if it holds for a whole document."""


A = TypeVar("A", bound=Anchored)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Generic[A]):
    """What was found again, with its span in the present text, and what was not."""

    found: tuple[tuple[A, Span], ...]
    lost: tuple[A, ...]


def anchor(text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`, which must not be empty.

    Raises ValueError for a span that is empty or outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError((start, end))
    return Anchor(
        start=start,
        end=end,
        quotation=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
    )


def find(text: str, place: Anchor) -> Span | None:
    """Where `place` stands in `text` now, or None if it is lost.

    The rule: where quotation and all context stand at the old offset, that is the place. Else of
    all occurrences of the quotation the one whose surroundings agree best (code points of common
    context, both sides together), the nearest to the old offset among equals. It is believed if
    six code points of context agree, or all there ever were, or if the quotation is as long as a
    passage; otherwise the place is lost.
    """
    needed = min(_ENOUGH, len(place.before) + len(place.after))
    if len(place.quotation) >= _SPEAKS_FOR_ITSELF:
        needed = 0
    best: tuple[int, int, int] | None = None
    for at in _occurrences(text, place):
        agreed = _agreement(text, at, place)
        if at == place.start and agreed == len(place.before) + len(place.after):
            return Span(at, at + len(place.quotation))
        rank = (agreed, -abs(at - place.start), -at)
        if agreed >= needed and (best is None or rank > best):
            best = rank
    return None if best is None else Span(-best[2], -best[2] + len(place.quotation))


def place_all(text: str, items: Iterable[A]) -> Placed[A]:
    """The items that have a place in `text`, in its order, and the lost ones as they came."""
    found: list[tuple[A, Span]] = []
    lost: list[A] = []
    for item in items:
        if item.anchor is None:
            continue
        span = find(text, item.anchor)
        if span is None:
            lost.append(item)
        else:
            found.append((item, span))
    found.sort(key=lambda pair: pair[1])
    return Placed(found=tuple(found), lost=tuple(lost))


def _occurrences(text: str, place: Anchor) -> Iterator[int]:
    """The old offset first if the quotation stands there, then every occurrence from the start."""
    if not place.quotation:
        return
    if text.startswith(place.quotation, place.start):
        yield place.start
    at = text.find(place.quotation)
    for _ in range(_MOST_CANDIDATES):
        if at < 0:
            return
        yield at
        at = text.find(place.quotation, at + 1)


def _agreement(text: str, at: int, place: Anchor) -> int:
    """Code points of the place's context that stand unbroken around `at`, both sides together."""
    left = 0
    while left < len(place.before) and at - left > 0:
        if text[at - left - 1] != place.before[-left - 1]:
            break
        left += 1
    right = 0
    end = at + len(place.quotation)
    while right < len(place.after) and end + right < len(text):
        if text[end + right] != place.after[right]:
            break
        right += 1
    return left + right

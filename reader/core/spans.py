"""Half-open spans of code points, and the few rules by which spans that meet are settled."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from reader.core.values import dataclass


class Spanned(Protocol):
    """Anything with a half-open span in code points."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open span of code points over one text."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The characters this span claims."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """The same span in a text that begins `by` code points earlier."""
        return Span(self.start + by, self.end + by)


S = TypeVar("S", bound=Spanned)


def moved(item: S, by: int) -> S:
    """`item`, a frozen value with slots, in a text that begins `by` code points earlier.

    Takes a third of the time of `dataclasses.replace`, and every term and figure is moved once.
    """
    kind = type(item)
    made = object.__new__(kind)
    put = object.__setattr__
    for name in kind.__slots__:  # type: ignore[attr-defined] # every value here has them
        put(made, name, getattr(item, name))
    put(made, "start", item.start + by)
    put(made, "end", item.end + by)
    return made


def in_order(spans: Iterable[S]) -> tuple[S, ...]:
    """The spans sorted by start, the longer first where two start together."""
    return tuple(sorted(spans, key=lambda s: (s.start, -s.end)))


def longest_wins(spans: Iterable[S]) -> tuple[S, ...]:
    """Spans without overlap, in order: of two that meet the longer stays, of equals the earlier."""
    taken: list[S] = []
    starts: list[int] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        at = bisect_left(starts, span.start)
        if at < len(taken) and taken[at].start < span.end:
            continue
        if at > 0 and taken[at - 1].end > span.start:
            continue
        taken.insert(at, span)
        starts.insert(at, span.start)
    return tuple(taken)


def touching(spans: Sequence[S], start: int, end: int) -> tuple[S, ...]:
    """Those of `spans` (sorted, without overlap) that share a code point with `start:end`."""
    first = bisect_right(spans, start, key=lambda s: s.end)
    last = bisect_left(spans, end, key=lambda s: s.start)
    return tuple(spans[first:last])


def gaps(spans: Iterable[Spanned], start: int, end: int) -> tuple[Span, ...]:
    """What `spans` (sorted, without overlap) leave free of `start:end`, without empty spans."""
    free: list[Span] = []
    at = start
    for span in spans:
        if span.start > at:
            free.append(Span(at, min(span.start, end)))
        at = max(at, span.end)
    if at < end:
        free.append(Span(at, end))
    return tuple(free)

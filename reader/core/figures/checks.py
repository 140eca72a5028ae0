"""Checks of figures against each other: what recomputes, within the rounding of what is written.

A check never says that a document is wrong: it holds the stated and the recomputed value and the
tolerance, and whether they agree.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.core.figures.check import Check, CheckKind, step
from reader.core.figures.figure import Figure
from reader.core.figures.growth import growth_checks, percent_check
from reader.core.figures.listed import list_checks, part_checks
from reader.core.fold import fold
from reader.core.quantities import FigureKind, Qualifier

__all__ = ["Check", "CheckKind", "find_checks"]

NEAR = 2  # figures after a pair among which its percentage may stand
_HUNDRED = Decimal(100)


def find_checks(figures: Sequence[Figure], text: str = "") -> tuple[Check, ...]:
    """The checks that the figures of one paragraph allow, in order.

    Only exact values are recomputed: a bound allows any value on its side. `text` is what the
    figures' offsets count in; without it only pairs and shares are looked at.
    """
    found = [*_pair_checks(figures), *_shares(figures)]
    if text:
        found += [*part_checks(figures, text), *list_checks(figures, text)]
        found += growth_checks(figures, text)
    return tuple(sorted(found, key=lambda check: check.figures))


def _pair_checks(figures: Sequence[Figure]) -> Iterator[Check]:
    """A pair against the percentage or amount stated right after it for the same subject."""
    for index, end in enumerate(figures):
        change = end.change
        if change is None or change.role != "to" or not isinstance(change.start, Decimal):
            continue
        start = _start_of(figures, index)
        if start is None or not _exact(figures[start]) or not _exact(end):
            continue
        for later in range(index + 1, min(len(figures), index + 1 + NEAR)):
            if not _states(figures[later], end):
                continue
            if _by_amount(figures[later], end):
                yield _pair_amount(figures, start, index, later)
            elif figures[later].kind is FigureKind.PERCENT and _plain(figures[start]):
                yield percent_check(CheckKind.PAIR_PERCENT, figures, start, index, later)
            else:
                continue
            break


def _start_of(figures: Sequence[Figure], index: int) -> int | None:
    """The index of the `from` that belongs to the `to` at `index`."""
    end = figures[index].change
    for at in range(index - 1, -1, -1):
        change = figures[at].change
        if change and end and change.role == "from" and change.end == end.end:
            return at if change.start == end.start else None
    return None


_RATES = {FigureKind.PERCENT, FigureKind.RANK, FigureKind.RATIO}


def _exact(figure: Figure) -> bool:
    """Whether a figure has one exact value above zero."""
    value = figure.value
    return figure.qualifier is Qualifier.EXACT and isinstance(value, Decimal) and value > 0


def _plain(figure: Figure) -> bool:
    """Whether growth in percent can be computed from a figure."""
    return _exact(figure) and figure.kind not in _RATES


def _states(figure: Figure, end: Figure) -> bool:
    """Whether `figure` states how far the pair that ends in `end` moved, by no base of its own."""
    change = figure.change
    if change is None or change.role != "by" or (figure.time and figure.time != end.time):
        return False
    same = not figure.subject or figure.subject == end.subject
    return same and figure.qualifier is Qualifier.EXACT and isinstance(figure.value, Decimal)


def _by_amount(stated: Figure, end: Figure) -> bool:
    """Whether a change is stated in what its pair is counted in: people, or points of percent."""
    if end.kind is FigureKind.PERCENT:
        return stated.kind is FigureKind.POINTS and end.unit == "%" and "百分" in fold(stated.unit)
    return stated.unit == end.unit and end.kind not in _RATES


def _pair_amount(figures: Sequence[Figure], first: int, last: int, stated: int) -> Check:
    """The check of one pair against its difference."""
    low, high, said = (figures[at].value for at in (first, last, stated))
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    assert isinstance(said, Decimal)
    change = figures[stated].change
    moved = high - low
    return Check(
        kind=CheckKind.PAIR_AMOUNT,
        figures=(first, last, stated),
        stated=said,
        derived=moved if change is not None and change.direction == "up" else -moved,
        tolerance=sum((step(figures[at]) for at in (first, last, stated)), Decimal(0)) / 2,
        formula=f"{high:,f} − {low:,f} = {moved:,f}",
    )


def _shares(figures: Sequence[Figure]) -> Iterator[Check]:
    """The members of a structure such as 8.1:39.2:52.7, where they are meant as percentages."""
    for index, figure in enumerate(figures):
        members = figure.value
        if figure.kind is not FigureKind.RATIO or isinstance(members, Decimal):
            continue
        total = sum(members, Decimal(0))
        if len(members) < 3 or abs(total - _HUNDRED) > 10:
            continue
        yield Check(
            kind=CheckKind.SHARES,
            figures=(index,),
            stated=_HUNDRED,
            derived=total,
            tolerance=step(figure) * len(members) / 2,
            formula=" + ".join(f"{member:f}" for member in members) + f" = {total:f}",
        )

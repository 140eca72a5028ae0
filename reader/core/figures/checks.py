"""Checks of figures against each other: what recomputes, within the rounding of what is written.

A check never says that a document is wrong: it holds the stated and the recomputed value and the
tolerance, and whether they agree.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reader.core.figures.figure import Figure
from reader.core.fold import fold
from reader.core.quantities import FigureKind, Qualifier


class CheckKind(StrEnum):
    """What was recomputed."""

    PAIR_PERCENT = "pair-percent"  # from 140 to 79, a stated fall of 43.6%
    SHARES = "shares"  # members of a structure against 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One recomputation. `figures`: indices of the figures it used, the stated one last.

    `stated`, `derived` and `tolerance` are in the unit of the stated figure (percent); `derived`
    is computed, not said by the document. `formula` shows the recomputation with the values used.
    """

    kind: CheckKind
    figures: tuple[int, ...]
    stated: Decimal
    derived: Decimal
    tolerance: Decimal
    formula: str

    @property
    def recomputes(self) -> bool:
        """Whether the stated value is the derived one within the tolerance."""
        return abs(self.stated - self.derived) <= self.tolerance


NEAR = 2  # figures after a pair among which its percentage may stand
_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_HUNDRED = Decimal(100)


def find_checks(figures: Sequence[Figure]) -> tuple[Check, ...]:
    """The checks that the figures of one paragraph allow, in order.

    Only exact values are recomputed: a bound allows any value on its side.
    """
    found = [*_pair_percents(figures), *_shares(figures)]
    return tuple(sorted(found, key=lambda check: check.figures))


def _pair_percents(figures: Sequence[Figure]) -> Iterator[Check]:
    """A pair against the percentage stated right after it for the same subject."""
    for index, end in enumerate(figures):
        change = end.change
        if change is None or change.role != "to" or not isinstance(change.start, Decimal):
            continue
        start = _start_of(figures, index)
        if start is None or not _plain(figures[start]) or not _plain(end):
            continue
        for later in range(index + 1, min(len(figures), index + 1 + NEAR)):
            if _states(figures[later], end):
                yield _pair_percent(figures, start, index, later)
                break


def _start_of(figures: Sequence[Figure], index: int) -> int | None:
    """The index of the `from` that belongs to the `to` at `index`."""
    end = figures[index].change
    for at in range(index - 1, -1, -1):
        change = figures[at].change
        if change and end and change.role == "from" and change.end == end.end:
            return at if change.start == end.start else None
    return None


def _plain(figure: Figure) -> bool:
    """Whether a figure has one exact value above zero that growth can be computed from."""
    exact = figure.qualifier is Qualifier.EXACT and isinstance(figure.value, Decimal)
    countable = figure.kind not in {FigureKind.PERCENT, FigureKind.RANK, FigureKind.RATIO}
    return exact and countable and isinstance(figure.value, Decimal) and figure.value > 0


def _states(figure: Figure, end: Figure) -> bool:
    """Whether `figure` states in percent how far the pair that ends in `end` moved."""
    change = figure.change
    if change is None or change.role != "by" or figure.kind is not FigureKind.PERCENT:
        return False
    same = not figure.subject or figure.subject == end.subject
    return same and figure.qualifier is Qualifier.EXACT and isinstance(figure.value, Decimal)


def _pair_percent(figures: Sequence[Figure], first: int, last: int, stated: int) -> Check:
    """The check of one pair."""
    low, high, said = (figures[at].value for at in (first, last, stated))
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    assert isinstance(said, Decimal)
    change = figures[stated].change
    moved = (high - low) / low * _HUNDRED
    derived = moved if change is not None and change.direction == "up" else -moved
    # Each value may be off by half its last written place; the quotient by the sum of both.
    rounding = (_step(figures[last]) + high / low * _step(figures[first])) / low * _HUNDRED / 2
    return Check(
        kind=CheckKind.PAIR_PERCENT,
        figures=(first, last, stated),
        stated=said,
        derived=_rounded(derived),
        tolerance=_rounded(_step(figures[stated]) / 2 + rounding),
        formula=f"({high:,f} − {low:,f}) ÷ {low:,f} = {_rounded(moved):f}%",
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
            tolerance=_step(figure) * len(members) / 2,
            formula=" + ".join(f"{member:f}" for member in members) + f" = {total:f}",
        )


def _step(figure: Figure) -> Decimal:
    """The last written place of a figure, powers multiplied out: 0.1万 is 1000."""
    match = _NUMBER.search(fold(figure.surface))
    if match is None or not isinstance(figure.value, Decimal):
        decimals = match["decimals"] if match else None
        return Decimal(1).scaleb(-len(decimals or ""))
    written = Decimal(match[0].replace(",", ""))
    scale = abs(figure.value) / written if written else Decimal(1)
    return Decimal(1).scaleb(-len(match["decimals"] or "")) * scale


def _rounded(value: Decimal) -> Decimal:
    """`value` to four decimals."""
    return value.quantize(Decimal("0.0001")).normalize() + 0

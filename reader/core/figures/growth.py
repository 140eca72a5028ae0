"""Checks of a stated growth against the two values it lies between."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.core.figures.check import Check, CheckKind, step
from reader.core.figures.figure import Figure
from reader.core.fold import fold
from reader.core.quantities import FigureKind, Qualifier

_HUNDRED = Decimal(100)
_REACH = 4  # figures before the growth among which its two values may stand
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年|(?P<named>前年|去年|上年|今年|本年|当年|全年)")
_NAMED = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "当年": 0, "全年": 0}
_BASES = frozenset({"", "同比", "比上年", "较上年", "比去年", "较去年", "比上年同期", "同比上年"})
_END = re.compile(r"[。！？!?\n]")
# Statistical communiqués compute the growth of these at constant prices: the two amounts as written
# need not give it.
_REAL = re.compile(r"生产总值|增加值|可比|不变价|扣除|实际增长|年均|GDP")


def growth_checks(figures: Sequence[Figure], text: str) -> Iterator[Check]:
    """A growth in percent against a value and the one of the year before, said apart.

    An example: 去年办班320期，今年办班368期，增长15%。 A value of a pair, a bound, and a growth
    in real terms make no check. `text` is what the figures' offsets count in.
    """
    for stated, figure in enumerate(figures):
        change = figure.change
        if figure.kind is not FigureKind.PERCENT or change is None or change.role != "by":
            continue
        if figure.qualifier is not Qualifier.EXACT or not isinstance(figure.value, Decimal):
            continue
        levels = _levels(figures, stated, text)
        if levels is not None:
            yield percent_check(CheckKind.GROWTH, figures, *levels, stated)


def _levels(figures: Sequence[Figure], stated: int, text: str) -> tuple[int, int] | None:
    """Indices of the earlier and the later value the growth at `stated` lies between."""
    growth = figures[stated]
    near = [at for at in range(max(0, stated - _REACH), stated) if _level(figures[at], growth)]
    if len(near) < 2:
        return None
    first, last = near[-2:]
    one, other = figures[first], figures[last]
    if (one.unit, one.kind, one.per) != (other.unit, other.kind, other.per):
        return None
    said = fold(text[one.start : growth.end])
    if _END.search(said) or _REAL.search(said) or _REAL.search(fold(growth.subject)):
        return None
    if _follows(one, other) and growth.time in _BASES | {other.time}:
        return first, last
    if _follows(other, one) and growth.time in _BASES | {one.time}:
        return last, first
    return None


def _level(figure: Figure, growth: Figure) -> bool:
    """Whether a figure is one exact amount of what grew."""
    value = figure.value
    exact = figure.qualifier is Qualifier.EXACT and isinstance(value, Decimal) and value > 0
    sized = figure.kind in {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE}
    same = bool(figure.subject) and figure.subject == growth.subject
    return exact and sized and same and figure.change is None


def _follows(before: Figure, after: Figure) -> bool:
    """Whether `after` is of the year after `before`, and of the same part of it."""
    earlier, later = _year(before.time), _year(after.time)
    if earlier is None or later is None or earlier[0] is not later[0]:
        return False
    return earlier[2] == later[2] and later[1] - earlier[1] == 1


def _year(time: str) -> tuple[bool, int, str] | None:
    """Whether a time names its year by number, the year, and what else it says."""
    match = _YEAR.search(fold(time))
    if match is None:
        return None
    rest = fold(time)[: match.start()] + fold(time)[match.end() :]
    if match["year"]:
        return True, int(match["year"]), rest
    return False, _NAMED[match["named"]], rest


def percent_check(
    kind: CheckKind, figures: Sequence[Figure], first: int, last: int, stated: int
) -> Check:
    """The check of a stated percentage against the move from one value to another."""
    low, high, said = (figures[at].value for at in (first, last, stated))
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    assert isinstance(said, Decimal)
    change = figures[stated].change
    moved = (high - low) / low * _HUNDRED
    derived = moved if change is not None and change.direction == "up" else -moved
    # Each value may be off by half its last written place; the quotient by the sum of both.
    rounding = (step(figures[last]) + high / low * step(figures[first])) / low * _HUNDRED / 2
    return Check(
        kind=kind,
        figures=(first, last, stated),
        stated=said,
        derived=_rounded(derived),
        tolerance=_rounded(step(figures[stated]) / 2 + rounding),
        formula=f"({high:,f} − {low:,f}) ÷ {low:,f} = {_rounded(moved):f}%",
    )


def _rounded(value: Decimal) -> Decimal:
    """`value` to four decimals."""
    return value.quantize(Decimal("0.0001")).normalize() + 0

"""The small bar beside a figure: how large it is among those it may be compared with."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log10

from reader.app.figure_place import Place, place
from reader.core.figures import Figure, FigureKind
from reader.core.fold import fold

FEWEST = 3
"""Figures that make a comparison."""

WIDEST = 60
"""The largest ratio of two values that bars from zero still show."""

_LEVELS = {
    FigureKind.COUNT,
    FigureKind.MONEY,
    FigureKind.MEASURE,
    FigureKind.PERCENT,
    FigureKind.POINTS,
    FigureKind.DURATION,
}
# Shares and rates are read from zero: the same step of a logarithm would be another step of them.
_STRETCHED = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE}
_HUNDRED = Decimal(100)

Kinship = tuple[str, ...]
"""Equal for figures that may be compared."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How long a bar is, from 0 to 1 of its room; `logarithmic`: each tenfold is one step."""

    length: float
    logarithmic: bool = False


def bars(
    groups: Iterable[Sequence[Figure]], kinship: Callable[[Figure], Kinship | None]
) -> dict[Place, Bar]:
    """Bars by place, for the figures that may be compared inside a group.

    Compared are single amounts of one kind and unit, levels with levels and rises with rises; a
    mere classifier such as 个 or 项 compares only what counts the same thing. Fewer than three, or
    amounts too far apart for bars of shares, get none.
    """
    found: dict[Place, Bar] = {}
    for group in groups:
        alike: dict[Kinship, list[Figure]] = {}
        for figure in group:
            key = kinship(figure)
            if key is not None:
                alike.setdefault(key, []).append(figure)
        for members in alike.values():
            found |= _bars(members)
    return found


def _bars(members: Sequence[Figure]) -> dict[Place, Bar]:
    values = {place(figure): _single(figure) for figure in members}
    low, high = min(values.values()), max(values.values())
    if len(members) < FEWEST or low == high:
        return {}
    kind = members[0].kind
    if high / low <= WIDEST:
        top = _HUNDRED if kind is FigureKind.PERCENT and _shares(members) else high
        return {at: Bar(float(value / top)) for at, value in values.items()}
    if kind not in _STRETCHED:
        return {}
    first, last = low.adjusted(), high.adjusted() + 1
    return {
        at: Bar((log10(value) - first) / (last - first), logarithmic=True)
        for at, value in values.items()
    }


def _shares(members: Sequence[Figure]) -> bool:
    """Whether all are levels within a hundred: shares of a whole, rather than rises."""
    return all(f.change is None and _single(f) <= _HUNDRED for f in members)


def _single(figure: Figure) -> Decimal:
    assert isinstance(figure.value, Decimal)
    return figure.value


def kinship_of(figure: Figure) -> Kinship | None:
    """What two figures must have in common to be compared, None for one that never is."""
    from reader.core.quantities.units import units

    if figure.kind not in _LEVELS or not isinstance(figure.value, Decimal) or figure.value <= 0:
        return None
    change = figure.change
    move = change.direction if change is not None and change.role == "by" else ""
    unit = fold(figure.unit)
    row = units().get(unit)
    if not unit or "unit-unknown" in figure.doubts:
        return None
    generic = figure.kind is FigureKind.COUNT and (row is None or row.generic)
    counted = fold(figure.subject) if generic else ""
    if generic and not counted:
        return None
    return figure.kind.value, unit, move, figure.per, counted

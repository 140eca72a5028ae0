"""Units and classifiers: the table, and the longest one that fits at a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.core.assets import table
from reader.core.quantities.quantity import FigureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One row of resources/units/units.tsv.

    `surface` is in the folded shadow; `one` and `many` are English; `guard`: what must not follow.
    """

    surface: str
    kind: FigureKind
    one: str
    many: str
    bare: bool  # a bare Chinese numeral of two and more counts it
    single: bool  # so does 一
    arabic: bool  # only after Arabic digits or a numeral with a power
    powered: bool  # only after 万 or 亿
    round: bool  # a round power alone counts it: 万名
    generic: bool  # a mere classifier: English leaves it out
    guard: tuple[str, ...]


@cache
def units() -> Mapping[str, Unit]:
    """All units by their folded surface."""
    return {unit.surface: unit for rows in _by_first().values() for unit in rows}


@cache
def _by_first() -> Mapping[str, tuple[Unit, ...]]:
    """Units by first character, the longest first."""
    found: dict[str, list[Unit]] = {}
    for row in table("units/units.tsv"):
        flags = row["flags"]
        unit = Unit(
            surface=row["unit"],
            kind=FigureKind(row["kind"]),
            one=row["one"],
            many=row["many"],
            bare="b" in flags or "o" in flags,
            single="o" in flags,
            arabic="a" in flags,
            powered="p" in flags,
            round="r" in flags,
            generic="g" in flags,
            guard=tuple(part for part in row["guard"].split("|") if part),
        )
        found.setdefault(unit.surface[0], []).append(unit)
    return {
        first: tuple(sorted(rows, key=lambda u: -len(u.surface))) for first, rows in found.items()
    }


def unit_at(folded: str, at: int, *, powered: bool) -> Unit | None:
    """The longest unit that stands at code point `at` of the folded text, if any.

    `powered`: whether 万 or 亿 stands before it (万人口).
    """
    for unit in _by_first().get(folded[at : at + 1], ()):
        if not folded.startswith(unit.surface, at) or (unit.powered and not powered):
            continue
        after = at + len(unit.surface)
        if unit.guard and folded.startswith(unit.guard, after):
            continue
        if unit.surface[-1].isascii() and unit.surface[-1].isalpha():
            follower = folded[after : after + 1]
            if follower.isascii() and follower.isalnum():
                continue
        return unit
    return None

"""Which figures are shown, in which order, under which heads."""

from collections.abc import Iterable, Sequence, Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from reader.app.figure_list import Field, FigureList
from reader.app.figure_words import KINDS, Say
from reader.core.figures import Figure
from reader.core.fold import fold
from reader.core.values import dataclass

NO_SECTION = "Outside the sections"
NO_UNIT = "Without a unit"


def texts() -> tuple[str, ...]:
    """All texts of this module, for those who translate them."""
    return NO_SECTION, NO_UNIT


class Group(StrEnum):
    """By what the figures are put together."""

    NONE = "none"
    SECTION = "section"
    KIND = "kind"
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which figures are to be seen; what is empty or False asks for nothing.

    `text`: every word of it stands somewhere in the row. `kinds`, `bounds`: values of the enums.
    `checked`: something of it is recomputed; `doubted`: it is only half understood.
    """

    text: str = ""
    kinds: frozenset[str] = frozenset()
    bounds: frozenset[str] = frozenset()
    changed: bool = False
    checked: bool = False
    doubted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How the rows stand: grouped, and sorted by a field inside each group, None for the text's."""

    group: Group = Group.NONE
    field: Field | None = None
    falling: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group, its members as in the text. `key` stays while rows come and go."""

    key: str
    label: str
    members: tuple[Figure, ...]
    is_open: bool = True


Row = Head | Figure
"""The head of a group, or a figure."""


def arrange(
    figures: FigureList, wanted: Wanted, order: Order, closed: AbstractSet[str], say: Say
) -> tuple[Row, ...]:
    """The rows to be shown; the members of a group whose key is in `closed` are left out."""
    kept = [figure for figure in figures.figures if _fits(figures, figure, wanted)]
    if order.group is Group.NONE:
        return tuple(_sorted(figures, kept, order))
    rows: list[Row] = []
    for head in _heads(figures, kept, order.group, say):
        shown = replace(head, is_open=head.key not in closed)
        rows.append(shown)
        if shown.is_open:
            rows += _sorted(figures, head.members, order)
    return tuple(rows)


def shown_figures(rows: Iterable[Row]) -> list[Figure]:
    """The figures of `rows`, those of closed groups too, in the order shown."""
    found: list[Figure] = []
    for row in rows:
        if isinstance(row, Head):
            found += () if row.is_open else row.members
        else:
            found.append(row)
    return found


def _fits(figures: FigureList, figure: Figure, wanted: Wanted) -> bool:
    if wanted.kinds and figure.kind.value not in wanted.kinds:
        return False
    if wanted.bounds and figure.qualifier.value not in wanted.bounds:
        return False
    if (wanted.changed and figure.change is None) or (wanted.doubted and not figure.doubts):
        return False
    if wanted.checked and not figures.checks(figure):
        return False
    if not wanted.text:
        return True
    row = figures.row(figure).casefold()
    return all(word in row for word in wanted.text.casefold().split())


def _sorted(figures: FigureList, members: Sequence[Figure], order: Order) -> list[Figure]:
    field = order.field
    if field is None:
        return list(members)
    if field in {Field.FIGURE, Field.AMOUNT}:
        return sorted(members, key=_amount, reverse=order.falling)
    return sorted(members, key=lambda figure: figures.text(figure, field), reverse=order.falling)


def _amount(figure: Figure) -> Decimal:
    """What a figure is sorted by: its value, the lower end of a range."""
    return figure.value[0] if isinstance(figure.value, tuple) else figure.value


def _heads(figures: FigureList, kept: Sequence[Figure], group: Group, say: Say) -> list[Head]:
    """The groups that have members: sections as in the text, kinds and units by their size."""
    members: dict[str, list[Figure]] = {}
    labels: dict[str, str] = {}
    for figure in kept:
        key, label = _group_of(figures, figure, group, say)
        labels.setdefault(key, label)
        members.setdefault(key, []).append(figure)
    found = [Head(key, labels[key], tuple(inside)) for key, inside in members.items()]
    if group is not Group.SECTION:
        found.sort(key=lambda head: -len(head.members))
    return found


def _group_of(figures: FigureList, figure: Figure, group: Group, say: Say) -> tuple[str, str]:
    """The key and the label of the group a figure belongs to."""
    if group is Group.KIND:
        return f"kind {figure.kind.value}", say(KINDS[figure.kind])
    if group is Group.UNIT:
        return f"unit {fold(figure.unit)}", figure.unit or say(NO_UNIT)
    heading = figures.text(figure, Field.SECTION)
    return f"section {figures.section(figure)}", heading or say(NO_SECTION)

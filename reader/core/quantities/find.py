"""Finding the quantities of a paragraph: masks passed over, forms tried in turn, units shared."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from reader.core.fold import fold
from reader.core.masks import Mask, rank_spans
from reader.core.quantities.counted import counted
from reader.core.quantities.forms import FORMS, JOINED
from reader.core.quantities.number import Number, number_at, scale_of, skip_number
from reader.core.quantities.place import Place
from reader.core.quantities.quantity import FigureKind, Qualifier, Quantity, tidy
from reader.core.quantities.units import unit_at

_CANDIDATE = re.compile(
    "[0-9零〇○一二两三四五六七八九十百千万亿兆半第翻大廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]"
)
_LINK = re.compile(r" ?(?:、|和|及|与|或|以及) ?")


def find(text: str, masks: Sequence[Mask]) -> tuple[Quantity, ...]:
    """The quantities of the paragraph `text`, sorted, without overlap.

    `masks` are those of `find_masks(text)`; no quantity begins inside one. Offsets are half-open
    code points of `text`.
    """
    folded = fold(text)
    place = Place(
        text=text,
        folded=folded,
        masks=masks,
        mask_starts=tuple(mask.start for mask in masks),
        ranks=dict(rank_spans(folded)),
    )
    found, loose = _scan(place)
    return _coordinated(place, found, loose)


def _scan(place: Place) -> tuple[list[Quantity], list[Number]]:
    """Quantities in order, and the numbers that stood without a unit."""
    found: list[Quantity] = []
    loose: list[Number] = []
    at = 0
    while match := _CANDIDATE.search(place.folded, at):
        at = match.start()
        mask = place.masked(at)
        if mask is not None:
            at = mask.end
            continue
        quantity = _at(place, at) or _coordinated_one(place, at, found)
        if quantity is not None and (not found or quantity.start >= found[-1].end):
            found.append(quantity)
            at = max(quantity.end, at + 1)
            continue
        number = number_at(place.folded, at)
        if number is not None:
            loose.append(number)
        at = skip_number(place.folded, at)
    return found, loose


def _at(place: Place, at: int) -> Quantity | None:
    """The quantity at `at` by the first form that fits, else a number with its unit."""
    joined = JOINED.match(place.folded, at) is not None
    for form in _forms(place.folded[at], joined=joined):
        quantity = form(place, at)
        if quantity is not None:
            return None if place.masked_within(at, quantity.end) else quantity
    return counted(place, at)


@cache
def _forms(char: str, *, joined: bool) -> tuple[Callable[[Place, int], Quantity | None], ...]:
    """The forms that can begin with `char`; `joined`: whether JOINED fits there."""
    return tuple(form for starts, form, joins in FORMS if char in starts and joins <= joined)


def _coordinated_one(place: Place, at: int, found: list[Quantity]) -> Quantity | None:
    """一 with a classifier after a quantity of the same unit: 3幅商用地和一幅酒店用地."""
    if place.char(at) != "一" or not found or place.char(at - 1) not in "和及与、或":
        return None
    unit = unit_at(place.folded, at + 1, powered=False)
    near = found[-1]
    if unit is None or place.text[at + 1 : at + 1 + len(unit.surface)] != near.unit:
        return None
    if any(sign in place.folded[near.end : at] for sign in "。；;"):
        return None
    return replace(
        near,
        start=at,
        end=at + 1 + len(unit.surface),
        value=Decimal(1),
        qualifier=Qualifier.EXACT,
        rule="coordinated-one",
    )


def _coordinated(place: Place, found: list[Quantity], loose: list[Number]) -> tuple[Quantity, ...]:
    """`found` with the unitless numbers that share the unit of what follows: 0.9、5.9个百分点."""
    result = list(found)
    starts = [quantity.start for quantity in result]
    for number in reversed(loose):
        link = _LINK.match(place.folded, number.end)
        if link is None or len(number.values) != 1 or number.only_power:
            continue
        at = bisect_right(starts, number.start)
        if at >= len(result) or starts[at] != link.end():
            continue
        shared = result[at]
        if number.chinese and shared.kind is FigureKind.COUNT:
            continue
        if shared.kind in {FigureKind.RANK, FigureKind.RATIO, FigureKind.FRACTION}:
            continue
        if place.masked(number.start) is not None or _glued(place, number.start):
            continue
        scale = 1 if number.powered else _scale(place, shared)
        result.insert(
            at,
            Quantity(
                start=number.start,
                end=number.end,
                value=tidy(number.values[0] * scale),
                unit=shared.unit,
                qualifier=Qualifier.EXACT,
                kind=shared.kind,
                rule="coordinated",
            ),
        )
        starts.insert(at, number.start)
    return tuple(result)


def _glued(place: Place, at: int) -> bool:
    """Whether a Latin letter, 第 or a sign makes the number at `at` part of a name."""
    lead = place.char(at - 1)
    return lead == "第" or (lead.isascii() and lead.isalnum()) or lead == "每"


def _scale(place: Place, quantity: Quantity) -> int:
    """The powers before the unit of `quantity`: 3.2、4.5万吨 are both 万."""
    surface = place.folded[quantity.start : quantity.end]
    at = surface.rfind(fold(quantity.unit)) if quantity.unit else len(surface)
    return scale_of(surface[: max(at, 0)].rstrip("余多 "), "百千万亿兆")

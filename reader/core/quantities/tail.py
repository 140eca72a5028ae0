"""What follows a number: its unit, 半, 余 and 多 around it, and what it is counted per."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reader.core.quantities.number import Number, number_at, scale_of
from reader.core.quantities.place import Place
from reader.core.quantities.quantity import FigureKind
from reader.core.quantities.units import Unit, unit_at

_JOIN = re.compile(r" ?(?:[-~—–]{1,3}|至|到) ?")
_GAP = 2  # spaces that may part a number from its unit
_HALF_UNIT = re.compile(r"个半(?:个)?(?P<unit>月|小时|世纪|年|星期|学期|钟头)")
_MORE_UNIT = re.compile(r"个多(?P<unit>月|小时|世纪|星期|学期|钟头|百分点)")
_AFTER_HALF = "径年个天数百岛导途路"
# Units before which 多 is the 多 of 多种, 多样, not "and more".
_NOT_MORE = "种样元边极方头层功媒维点次渠"
_HALVED = {FigureKind.DURATION, FigureKind.MEASURE, FigureKind.MULTIPLE}


@dataclass(slots=True, kw_only=True, eq=False)
class Tail:
    """Where number and unit end, the unit as written, its row, whether 半 or 多 stood there.

    Not frozen: several are made for each number and none leaves this package.
    """

    end: int
    unit: str
    row: Unit | None
    half: bool = False
    more: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Counted:
    """A number, or a closed range of two, and what follows it. Not frozen, as `Tail`."""

    first: Number
    last: Number
    values: tuple[Decimal, ...]
    tail: Tail


def counted_at(place: Place, at: int) -> Counted | None:
    """The number at `at` with its range and its tail; None if no number begins there."""
    first = number_at(place.folded, at)
    if first is None:
        return None
    tail = tail_at(place, first)
    if len(first.values) == 1:
        ranged = _range(place, first, tail)
        if ranged is not None:
            return ranged
    return Counted(first=first, last=first, values=_halved(first.values, tail), tail=tail)


def _halved(values: tuple[Decimal, ...], tail: Tail) -> tuple[Decimal, ...]:
    """`values` with the half that 半 after the unit adds."""
    return tuple(value + Decimal("0.5") for value in values) if tail.half else values


def tail_at(place: Place, number: Number) -> Tail:
    """What follows `number`; without a unit, `row` is None and `unit` ""."""
    folded, more = place.folded, False
    at = _spaced(folded, number.end)
    if place.char(at) in {"余", "多", "来"} and place.folded[at + 1 : at + 2] != "余":
        row = unit_at(folded, at + 1, powered=number.powered)
        if row is not None:
            return _unit_tail(place, at + 1, row, more=folded[at] != "来")
        if folded[at] != "来":
            more, at = True, at + 1
            return Tail(end=at, unit="", row=None, more=more)
        at = number.end
    if place.char(at) == "个":
        for pattern, half in ((_HALF_UNIT, True), (_MORE_UNIT, False)):
            match = pattern.match(folded, at)
            if match:
                return _split_unit(place, at, match, half=half)
    row = unit_at(folded, at, powered=number.powered)
    if row is None or place.masked(at) is not None:
        return Tail(end=number.end, unit="", row=None)
    return _unit_tail(place, at, row, more=False)


def _spaced(folded: str, at: int) -> int:
    """`at`, past at most two spaces if something that may be a unit follows them."""
    end = at
    while end - at < _GAP and folded[end : end + 1] == " ":
        end += 1
    return end if end < len(folded) and not folded[end].isdigit() else at


def _split_unit(place: Place, at: int, match: re.Match[str], *, half: bool) -> Tail:
    """两个半月, 三个多小时: the unit that 半 or 多 splits; 个小时 is 小时."""
    tail = place.text[match.start("unit") : match.end("unit")]
    unit = tail if tail in {"小时", "年", "小時"} else place.text[at] + tail
    row = unit_at(place.folded[at] + match["unit"], 0, powered=False)
    if row is None:
        row = unit_at(match["unit"], 0, powered=False)
    return Tail(end=match.end(), unit=unit, row=row, half=half, more=not half)


def _unit_tail(place: Place, at: int, row: Unit, *, more: bool) -> Tail:
    """The tail whose unit `row` begins at `at`: /per parts, 半 and 多 after it."""
    folded, end = place.folded, at + len(row.surface)
    for _ in range(3):
        if place.char(end) not in {"/", "·"}:
            break
        per = unit_at(folded, end + 1, powered=False)
        if per is None:
            break
        end += 1 + len(per.surface)
    unit = place.text[at:end]
    if row.powered:
        unit = unit.removesuffix("口")
    half = False
    if place.char(end) == "半" and row.kind in _HALVED and place.char(end + 1) not in _AFTER_HALF:
        half, end = True, end + 1
    if place.char(end) in {"多", "余"} and not _other_more(place, end):
        more, end = True, end + 1
    return Tail(end=end, unit=unit, row=row, half=half, more=more)


def _other_more(place: Place, at: int) -> bool:
    """Whether the 多 at `at` begins another word (多种, 多项) or another number's bound."""
    follower = place.char(at + 1)
    return follower in _NOT_MORE or unit_at(place.folded, at + 1, powered=False) is not None


def _range(place: Place, first: Number, tail: Tail) -> Counted | None:
    """A closed range: 300至500元, 5%-6%, 13.5—14万亿元, 5元至10元."""
    join = _JOIN.match(place.folded, tail.end)
    if join is None or place.masked_within(first.start, join.end()):
        return None
    last = number_at(place.folded, join.end())
    if last is None or len(last.values) != 1 or place.masked(last.start) is not None:
        return None
    final = tail_at(place, last)
    if final.row is None and not (last.powered and tail.row is None):
        return None
    if tail.row is not None and (final.row is None or tail.unit != final.unit):
        return None
    pair = place.before(first.start, 14)
    if tail.row is not None and "到" in join[0] and ("从" in pair or "由" in pair):
        return None
    if tail.row is None and first.chinese and not last.chinese and tail.more:
        return None
    low = first.values[0] * (1 if tail.row is not None else _shared(first, last))
    values = (low, last.values[0])
    if values[0] >= values[1]:
        return None
    merged = Tail(
        end=final.end, unit=final.unit, row=final.row, half=final.half, more=tail.more or final.more
    )
    return Counted(first=first, last=last, values=_halved(values, final), tail=merged)


def _shared(first: Number, last: Number) -> int:
    """The powers of `last` that hold for `first` too: all for bare digits, 万 and up for others."""
    if first.scale == 1 and not any(c in "十百千万亿兆" for c in first.text):
        return last.scale
    return 1 if any(c in "万亿兆" for c in first.text) else scale_of(last.text, "万亿兆")

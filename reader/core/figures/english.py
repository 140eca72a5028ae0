"""How to say a figure in English: bound, thousand, million, billion, unit. Never rounded."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from reader.core.assets import table
from reader.core.figures.figure import Change, Figure
from reader.core.fold import fold
from reader.core.quantities import FigureKind, Qualifier, Value
from reader.core.quantities.units import Unit, units

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_PLACES = 6  # decimals of 1.234567 million; with more the whole number is clearer

_BOUNDS = {
    Qualifier.EXACT: "{}",
    Qualifier.ABOUT: "about {}",
    Qualifier.AT_LEAST: "{} or more",
    Qualifier.MORE_THAN: "more than {}",
    Qualifier.AT_MOST: "{} or less",
    Qualifier.LESS_THAN: "less than {}",
    Qualifier.NEARLY: "nearly {}",
}
_IN_PAIRS = _BOUNDS | {Qualifier.MORE_THAN: "over {}", Qualifier.LESS_THAN: "under {}"}
_MOVES = {"up": "rising to {}", "down": "falling to {}"}
_TEENS = (11, 12, 13)
_DOUBLINGS = {Decimal(1): "doubled", Decimal(2): "quadrupled"}


def in_english(figure: Figure) -> str:
    """The figure in English: "more than 12,000 person-times", "from over 140 to 79".

    万 and 亿 come out as thousands, millions, billions and trillions of the exact value. A unit
    without English keeps its Chinese, and so does 元 in traditional script, which may be another
    dollar. Increases by 倍 also say the multiple they lead to.
    """
    change = figure.change
    if change is not None and change.role in {"from", "to"} and change.start is not None:
        return _pair(figure, change)
    plain = _amount(figure, figure.value)
    if change is not None and change.role == "by":
        return _by(figure, change, plain)
    said = _BOUNDS[figure.qualifier].format(plain)
    if change is not None:
        return _MOVES[change.direction].format(said)
    return said


def _pair(figure: Figure, change: Change) -> str:
    """Both ends of a change with their bounds."""
    assert change.start is not None
    assert change.end is not None
    start = _IN_PAIRS[change.start_qualifier].format(_amount(figure, change.start))
    end = _IN_PAIRS[change.end_qualifier].format(_amount(figure, change.end))
    return f"from {start} to {end}"


def _by(figure: Figure, change: Change, plain: str) -> str:
    """A change by an amount: "up 8.5%", "down nearly 2,000 square kilometres"."""
    once = figure.value if isinstance(figure.value, Decimal) else Decimal(0)
    if fold(figure.unit) == "番" and once in _DOUBLINGS:
        return _BOUNDS[figure.qualifier].format(_DOUBLINGS[once])
    said = f"{change.direction} {_BOUNDS[figure.qualifier].format(plain)}"
    if fold(figure.unit) == "倍" and change.direction == "up" and once:
        return f"{said} (to {_digits(once + 1)} times as much)"
    return said


def _amount(figure: Figure, value: Value) -> str:
    """`value` in the unit of `figure`, without its bound."""
    if figure.kind is FigureKind.RATIO and not isinstance(value, Decimal):
        return ":".join(_digits(part) for part in value)
    if figure.kind is FigureKind.RANK and isinstance(value, Decimal):
        return _ordinal(value)
    if figure.kind is FigureKind.FRACTION:
        return _fraction(figure, value)
    before, one, many = _wording(figure)
    if isinstance(value, Decimal):
        numbers, single = spoken(value), abs(value) == 1
    else:
        numbers, single = " to ".join(before + spoken(part) for part in value), False
        before = ""
    tail = one if single else many
    joint = "" if tail in {"%", ""} else " "
    if tail == "%" and not isinstance(value, Decimal):
        numbers = "% to ".join(spoken(part) for part in value)
    per = f" per {_per(figure.per)}" if figure.per else ""
    return f"{before}{numbers}{joint}{tail}{per}"


def _fraction(figure: Figure, value: Value) -> str:
    """half, 2/3, or the decimal where the parts are not known."""
    if figure.fraction == (1, 2):
        return "half"
    if figure.fraction is not None and value == figure.value:
        return f"{figure.fraction[0]}/{figure.fraction[1]}"
    return _digits(value) if isinstance(value, Decimal) else " to ".join(map(_digits, value))


def spoken(value: Decimal) -> str:
    """A number as English says it, exactly: 12,000; 620 million; 54 trillion; 1.363 billion."""
    size = abs(value)
    for power, name in _SCALES:
        if size >= power:
            scaled = (value / power).normalize()
            exponent = scaled.as_tuple().exponent
            if scaled * power == value and isinstance(exponent, int) and -exponent <= _PLACES:
                return f"{_digits(scaled)} {name}"
    return _digits(value)


def _digits(value: Decimal) -> str:
    """`value` in digits with thousands marks, without a trailing zero or an exponent."""
    plain = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return f"{plain:,f}"


def _ordinal(value: Decimal) -> str:
    """1st, 2nd, 3rd, 11th."""
    number = int(value)
    ends = {1: "st", 2: "nd", 3: "rd"}
    end = "th" if number % 100 in _TEENS else ends.get(number % 10, "th")
    return f"{number:,}{end}"


@cache
def _prefixes() -> Mapping[str, str]:
    """What stands before an amount of money, by folded unit: RMB, US$."""
    return {row["unit"]: row["prefix"] for row in table("units/currencies.tsv")}


def _wording(figure: Figure) -> tuple[str, str, str]:
    """Prefix, singular and plural of the unit of `figure`."""
    unit = fold(figure.unit)
    head, slash, rest = unit.partition("/")
    if head == "元" and _traditional(figure.surface + figure.subject + figure.per + figure.time):
        return "", figure.unit, figure.unit
    if not slash and head in _prefixes():
        return _prefixes()[head], "", ""
    row = units().get(head)
    if row is None:
        return ("", "", "") if not unit else ("", figure.unit, figure.unit)
    if row.generic and not slash:
        return "", "", ""
    if not slash:
        return "", row.one, row.many
    lower = _units_per(rest)
    return "", f"{row.one} per {lower}", f"{row.many} per {lower}"


def _units_per(rest: str) -> str:
    """The English of what stands after the slash of a unit."""
    row = units().get(rest)
    return row.one if row is not None and row.one else rest


def _per(words: str) -> str:
    """The English of a `per`, Chinese where the table has none: 公斤, 户/季."""
    return " per ".join(_one(part) for part in words.split("/"))


def _one(word: str) -> str:
    """The singular of a unit, the word itself where it is no unit or a mere classifier."""
    row: Unit | None = units().get(fold(word))
    return row.one if row is not None and not row.generic else word


def _traditional(words: str) -> bool:
    """Whether `words` are written in traditional script, so 元 need not be RMB."""
    return any(fold(char) != char and "一" <= char <= "鿿" for char in words)

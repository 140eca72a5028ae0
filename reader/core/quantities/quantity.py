"""What a quantity is: a number with its unit and bound, before anything is said of its meaning."""

from decimal import Decimal
from enum import StrEnum

from reader.core.values import dataclass

Value = Decimal | tuple[Decimal, ...]


class Qualifier(StrEnum):
    """How far the number binds."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NEARLY = "nearly"


class FigureKind(StrEnum):
    """What sort of amount it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    RATIO = "ratio"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"
    RANK = "rank"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number with unit and bound. `start`/`end`: half-open code points of the paragraph.

    `value`: Decimal, magnitudes multiplied out; a pair for a closed range, the members for a
    ratio. `fraction`: (numerator, denominator) where written as one. `unit`: as written without
    magnitudes, "" when there is none. `rule` names the rule that made it. `doubts`: unit-unknown,
    bound-detached, unparsed-part.
    """

    start: int
    end: int
    value: Value
    unit: str
    qualifier: Qualifier
    kind: FigureKind
    rule: str
    fraction: tuple[int, int] | None = None
    doubts: tuple[str, ...] = ()


def tidy(value: Decimal) -> Decimal:
    """`value` without trailing zeros and without an exponent: 12000 for 1.2E+4 or 12000.0."""
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    return plain.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else plain

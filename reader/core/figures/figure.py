"""Figures: checkable quantities with what is counted, what changed, and when."""

from reader.core.quantities import FigureKind, Qualifier, Value
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed. `role`: by, from, to; `direction`: up, down.

    For by both values are None; for from and to they hold the pair, `start` None where unstated.
    The qualifiers say how far each end of a pair binds.
    """

    role: str
    direction: str
    start: Value | None = None
    end: Value | None = None
    start_qualifier: Qualifier = Qualifier.EXACT
    end_qualifier: Qualifier = Qualifier.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure. `start`/`end`: half-open code points of the annotated text.

    `value`: Decimal, magnitudes multiplied out; a pair for a closed range, the members for a
    ratio. `fraction`: (numerator, denominator) where written as one. `unit` "" when there is none.
    `doubts`: unit-unknown, subject-unknown, bound-detached, unparsed-part. `rule` names the rule
    that made it. `subject_start`/`subject_end`: where `subject` stands in the annotated text, None
    if it comes from a table's header.
    """

    start: int
    end: int
    surface: str
    value: Value
    unit: str
    qualifier: Qualifier
    kind: FigureKind
    rule: str
    fraction: tuple[int, int] | None = None
    subject: str = ""
    subject_column: str = ""
    change: Change | None = None
    time: str = ""
    per: str = ""
    doubts: tuple[str, ...] = ()
    subject_start: int | None = None
    subject_end: int | None = None

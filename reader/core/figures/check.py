"""One recomputation of figures: what is stated, what comes out, and how far they may differ."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reader.core.figures.figure import Figure
from reader.core.fold import fold

_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")


class CheckKind(StrEnum):
    """What was recomputed."""

    PAIR_PERCENT = "pair-percent"  # from 140 to 79, a stated fall of 43.6%
    PAIR_AMOUNT = "pair-amount"  # from 140 to 79, a stated fall of 61
    GROWTH = "growth"  # 140 last year, 79 this year, a stated fall of 43.6%
    SHARES = "shares"  # members of a structure against 100
    PARTS = "parts"  # what 其中 names against the whole before it
    LIST = "list"  # 七项措施：… against the items listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One recomputation. `figures`: indices of the figures it used, the stated one last.

    `stated`, `derived` and `tolerance` are in the unit of the stated figure; `derived` is computed,
    not said by the document. Of PARTS, `stated` is the whole: parts that do not fill it make no
    check, for 其中 need not name them all. `formula` shows the recomputation with the values used.
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


def step(figure: Figure) -> Decimal:
    """The last written place of a figure, powers multiplied out: 0.1万 is 1000."""
    match = _NUMBER.search(fold(figure.surface))
    if match is None or not isinstance(figure.value, Decimal):
        decimals = match["decimals"] if match else None
        return Decimal(1).scaleb(-len(decimals or ""))
    written = Decimal(match[0].replace(",", ""))
    scale = abs(figure.value) / written if written else Decimal(1)
    return Decimal(1).scaleb(-len(match["decimals"] or "")) * scale

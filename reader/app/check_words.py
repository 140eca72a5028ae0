"""Checks of figures in words: what comes out, what is stated, how far they may differ.

A check never calls a document wrong: it says that a figure does not recompute, and why. The value
that comes out is marked as derived, because the document does not say it.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.app.figure_words import Say, english

if TYPE_CHECKING:  # the first paint needs no checks
    from reader.core.figures.check import Check

AGREES = "Recomputes: {formula} (derived); stated {stated}, tolerance ±{tolerance}."
DIFFERS = (
    "Does not recompute, because {formula} (derived), while {stated} is stated; "
    "tolerance ±{tolerance}."
)
LIST_AGREES = "Recomputes: what follows, counted, makes {derived} (derived), as stated."
LIST_DIFFERS = (
    "Does not recompute, because what follows, counted, makes {derived} (derived), while "
    "{stated} is stated."
)
SHARES_DIFFER = (
    "Does not recompute, because the shares make {derived} (derived), not {stated}: {formula}; "
    "tolerance ±{tolerance}."
)
PARTS_DIFFER = (
    "Does not recompute, because the part {derived} is larger than the whole {stated}; "
    "tolerance ±{tolerance}."
)
SHORT = ("recomputes", "does not recompute")


def texts() -> tuple[str, ...]:
    """All texts of this module, for those who translate them."""
    return (AGREES, DIFFERS, LIST_AGREES, LIST_DIFFERS, SHARES_DIFFER, PARTS_DIFFER, *SHORT)


def check_words(check: "Check", say: Say = english) -> str:
    """One check as a sentence, the recomputation and the tolerance shown."""
    return say(_TEXTS.get((check.kind.value, check.recomputes)) or _plain(check)).format(
        formula=check.formula,
        derived=_number(check.derived),
        stated=_number(check.stated),
        tolerance=_number(check.tolerance),
    )


def short_words(checks: "Sequence[Check]", say: Say = english) -> str:
    """In two or three words whether all checks of a figure recompute; "" without checks."""
    if not checks:
        return ""
    return say(SHORT[0] if all(check.recomputes for check in checks) else SHORT[1])


def stated_at(checks: "Iterable[Check]") -> "dict[int, tuple[Check, ...]]":
    """The checks by the index of the figure that each is about: the stated one."""
    found: dict[int, tuple[Check, ...]] = {}
    for check in checks:
        found[check.figures[-1]] = (*found.get(check.figures[-1], ()), check)
    return found


_TEXTS = {
    ("list", True): LIST_AGREES,
    ("list", False): LIST_DIFFERS,
    ("shares", False): SHARES_DIFFER,
    ("parts", False): PARTS_DIFFER,
}


def _plain(check: "Check") -> str:
    return AGREES if check.recomputes else DIFFERS


def _number(value: Decimal) -> str:
    """Grouped digits without zeros that say nothing."""
    plain = f"{value:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain

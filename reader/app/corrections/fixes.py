"""What a user fixes about a figure: its value, unit, bound, or what it counts."""

import json
import re
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from reader.core.figures import Change, Figure, Qualifier, Value

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_LONGEST = 40  # digits of an amount; the largest figures of the genre have 16
_PARTS = frozenset({"value", "unit", "qualifier", "subject"})
# A doubt goes when what it doubts has been fixed.
_SETTLES = {
    "value": "unparsed-part",
    "unit": "unit-unknown",
    "qualifier": "bound-detached",
    "subject": "subject-unknown",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """The parts of a figure that are fixed; None for those that stay as they were found."""

    value: Value | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    subject: str | None = None


def fix_to_text(fix: Fix) -> str:
    """The fix as a JSON object of strings, the members of a range joined by a space.

    An example: {"value": "5.5", "unit": "%"}.
    """
    parts: dict[str, str] = {}
    if fix.value is not None:
        members = fix.value if isinstance(fix.value, tuple) else (fix.value,)
        parts["value"] = " ".join(f"{member:f}" for member in members)
    if fix.unit is not None:
        parts["unit"] = fix.unit
    if fix.qualifier is not None:
        parts["qualifier"] = fix.qualifier.value
    if fix.subject is not None:
        parts["subject"] = fix.subject
    return json.dumps(parts, ensure_ascii=False)


def fix_from_text(text: str) -> Fix:
    """The fix that `fix_to_text` wrote. Raises ValueError for anything else, or for no fix."""
    parts = json.loads(text)
    if not isinstance(parts, dict) or not parts or not parts.keys() <= _PARTS:
        raise ValueError(text)
    if not all(isinstance(part, str) for part in parts.values()):
        raise ValueError(text)
    return Fix(
        value=parse_value(parts["value"]) if "value" in parts else None,
        unit=parts.get("unit"),
        qualifier=Qualifier(parts["qualifier"]) if "qualifier" in parts else None,
        subject=parts.get("subject"),
    )


def parse_value(typed: str) -> Value:
    """The amount that was typed: one number, or several separated by spaces; 1,200 is 1200.

    Raises ValueError if it is none.
    """
    members = []
    for word in typed.split():
        digits = word.replace(",", "")
        if len(digits) > _LONGEST or not _NUMBER.fullmatch(digits):
            raise ValueError(typed)
        try:
            members.append(Decimal(digits))
        except InvalidOperation:  # pragma: no cover - the pattern lets nothing else through
            raise ValueError(typed) from None
    if not members:
        raise ValueError(typed)
    return members[0] if len(members) == 1 else tuple(members)


def fixed(figure: Figure, fix: Fix) -> Figure:
    """The figure with what is fixed put in, and the doubts about it gone."""
    settled = {doubt for part, doubt in _SETTLES.items() if getattr(fix, part) is not None}
    made = replace(
        figure,
        rule="user",
        doubts=tuple(doubt for doubt in figure.doubts if doubt not in settled),
    )
    if fix.value is not None and fix.value != figure.value:
        made = replace(
            made,
            value=fix.value,
            fraction=None,
            change=_changed(figure.change, figure.value, fix.value),
        )
    if fix.unit is not None:
        made = replace(made, unit=fix.unit)
    if fix.qualifier is not None:
        made = replace(made, qualifier=fix.qualifier)
    if fix.subject is not None and fix.subject != figure.subject:
        made = replace(made, subject=fix.subject, subject_start=None, subject_end=None)
    return made


def _changed(change: Change | None, old: Value, new: Value) -> Change | None:
    """The change with the end that was the figure's own value kept equal to it."""
    if change is None:
        return None
    return replace(
        change,
        start=new if change.role == "from" and change.start == old else change.start,
        end=new if change.role == "to" and change.end == old else change.end,
    )


def difference(figure: Figure, wanted: Fix) -> Fix:
    """Of `wanted`, the parts that the figure has not already."""
    return Fix(
        value=None if wanted.value == figure.value else wanted.value,
        unit=None if wanted.unit == figure.unit else wanted.unit,
        qualifier=None if wanted.qualifier == figure.qualifier else wanted.qualifier,
        subject=None if wanted.subject == figure.subject else wanted.subject,
    )


def overlaid(old: Fix, new: Fix) -> Fix:
    """Both fixes in one, the new where they meet."""
    return Fix(
        value=old.value if new.value is None else new.value,
        unit=old.unit if new.unit is None else new.unit,
        qualifier=old.qualifier if new.qualifier is None else new.qualifier,
        subject=old.subject if new.subject is None else new.subject,
    )

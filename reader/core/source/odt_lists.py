"""Automatic numbers of Open Document text, and how far each list has counted."""

import re
from dataclasses import dataclass, field

from reader.core.source.list_numbers import Shown, format_number
from reader.core.source.odt_names import LO, STYLE, TEXT, count
from reader.core.source.office_zip import Element

_PLACE = re.compile(r"%([0-9]{1,2})%")
_LONGEST = 60
_LEVELS = 10
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCountingThousand",
    "壹": "chineseLegalSimplified",
    "壱": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
    "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
    "": "none",
}
"""First sign of Open Document's formats (一, 二, 三, ...) → WordprocessingML's names."""
OUTLINE = "\0outline"
"""The list that headings outside any list count in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list; `pattern`: the number with %1% … for the levels."""

    form: str
    pattern: str
    start: int
    bullet: str | None = None


@dataclass(slots=True)
class Lists:
    """The list styles of one document."""

    styles: dict[str, dict[int, Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def take(self, root: Element | None) -> None:
        """Add the list styles below `root`; of two with one name the first counts."""
        if root is None:
            return
        for style in root.iter(TEXT + "list-style"):
            self.styles.setdefault(style.get(STYLE + "name") or "", _levels(style))
        for style in root.iter(TEXT + "outline-style"):
            self.styles.setdefault(OUTLINE, _levels(style))

    def restart(self, name: str) -> None:
        """Begin a list anew."""
        self._counts.pop(name, None)

    def next(self, name: str, at: int, *, start: int | None = None) -> Shown:
        """The number of the next paragraph on level `at` (from 0) of list style `name`."""
        levels = self.styles.get(name, {})
        level = levels.get(at)
        if level is None:
            return Shown()
        if level.bullet is not None:
            return Shown(level.bullet, bullet=True, tight=True)
        counts = self._counts.setdefault(name, {})
        counts[at] = start if start is not None else counts.get(at, level.start - 1) + 1
        for lower in [one for one in counts if one > at]:
            del counts[lower]

        def place(match: re.Match[str]) -> str:
            own = levels.get(int(match[1]) - 1)
            if own is None:
                return ""
            return format_number(counts.get(int(match[1]) - 1, own.start), own.form)

        return Shown(_PLACE.sub(place, level.pattern).strip() if level.form != "none" else "")


def _levels(style: Element) -> dict[int, Level]:
    """The levels of one list style, from 0."""
    found: dict[int, Level] = {}
    for element in style:
        at = count(element.get(TEXT + "level"), default=0) - 1
        if not 0 <= at < _LEVELS:
            continue
        if element.tag == TEXT + "list-level-style-bullet":
            mark = (element.get(TEXT + "bullet-char") or "").strip()
            shown = mark if mark in {"—", "——"} else ""
            found[at] = Level(form="bullet", pattern="", start=1, bullet=shown)
            continue
        prefix = element.get(STYLE + "num-prefix") or ""
        suffix = element.get(STYLE + "num-suffix") or ""
        shown_levels = range(max(0, at + 1 - count(element.get(TEXT + "display-levels"))), at + 1)
        usual = prefix + ".".join(f"%{one + 1}%" for one in shown_levels) + suffix
        found[at] = Level(
            form=_FORMATS.get((element.get(STYLE + "num-format") or "")[:1], "decimal"),
            pattern=(element.get(LO + "num-list-format") or usual)[:_LONGEST],
            start=count(element.get(TEXT + "start-value"), most=1_000_000),
        )
    return found

"""Automatic numbers of a DOCX as the text that Word shows before a paragraph."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.core.source.docx_names import child, children, on, value, whole
from reader.core.source.list_numbers import Shown, format_number
from reader.core.source.office_zip import Element

LEVELS = 9
_LONGEST = 60
_PLACE = re.compile(r"%([1-9])")
_SHOWN_BULLETS = frozenset({"—", "——", "－－", "--", "- -"})
"""Bullets that are written marks of a list in this prose; others are ornaments."""
_HIGHEST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list.

    `text`: the number with %1 … %9 for the levels. `restart`: the level (from 1) after which it
    begins anew, 0 never, None after each higher one. `tight`: nothing stands after the number.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    tight: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of one document and how far each has counted."""

    root: Element | None
    bound: dict[tuple[str, str], int] = field(default_factory=dict)
    """(number definition, paragraph style) → level, for styles that carry a list."""
    _lists: dict[str, tuple[str, Mapping[int, Level]]] = field(default_factory=dict)
    _starts: dict[str, dict[int, int]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        abstract = {value(a, "abstractNumId"): a for a in children(self.root, "abstractNum")}
        styled = {value(child(a, "styleLink")): a for a in abstract.values()}
        styled.pop("", None)
        for number in children(self.root, "num"):
            name = value(number, "numId")
            target = value(child(number, "abstractNumId"))
            element = abstract.get(target)
            link = value(child(element, "numStyleLink"))
            if link in styled:
                element = styled[link]
                target = value(element, "abstractNumId")
            levels = self._levels(name, element)
            starts = self._starts.setdefault(name, {})
            for override in children(number, "lvlOverride"):
                at = whole(value(override, "ilvl"))
                if at is None or not 0 <= at < LEVELS:
                    continue
                inner = child(override, "lvl")
                if inner is not None:
                    levels[at] = _level(inner)
                start = whole(value(child(override, "startOverride")))
                if start is not None:
                    starts[at] = start
            self._lists.setdefault(name, (target, levels))

    def _levels(self, name: str, element: Element | None) -> dict[int, Level]:
        """The levels of a list; paragraph styles bound to them are noted."""
        levels: dict[int, Level] = {}
        for level in children(element, "lvl"):
            at = whole(value(level, "ilvl"))
            if at is None or not 0 <= at < LEVELS:
                continue
            levels[at] = _level(level)
            style = value(child(level, "pStyle"))
            if style:
                self.bound[name, style] = at
        return levels

    def next(self, name: str, at: int) -> Shown:
        """The number of the next paragraph on level `at` (from 0) of list `name`."""
        if name not in self._lists:
            return Shown()
        target, levels = self._lists[name]
        level = levels.get(at)
        if level is None:
            return Shown()
        counts = self._counts.setdefault(target, {})
        start = self._starts[name].pop(at, None)
        if start is not None:
            # An instance of a list that starts anew does so once, where it is first used.
            counts[at] = start
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        for lower in [lv for lv in counts if lv > at and _restarts(levels.get(lv), at)]:
            del counts[lower]
        if level.form == "bullet":
            mark = level.text.strip()
            return Shown(mark if mark in _SHOWN_BULLETS else "", bullet=True, tight=True)
        return Shown(_written(level, levels, counts).strip(), tight=level.tight)


def _restarts(level: Level | None, at: int) -> bool:
    """True if a level begins anew after a number on level `at` (from 0)."""
    if level is None or level.restart is None:
        return True
    return at < level.restart


def _written(level: Level, levels: Mapping[int, Level], counts: dict[int, int]) -> str:
    """The number with its marks; a level not counted yet shows its start."""

    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        own = levels.get(at, Level())
        count = max(-_HIGHEST, min(_HIGHEST, counts.get(at, own.start)))
        return format_number(count, "decimal" if level.legal else own.form)

    return _PLACE.sub(place, level.text)


def _level(element: Element) -> Level:
    """One w:lvl."""
    start = whole(value(child(element, "start")))
    return Level(
        form=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText"))[:_LONGEST],
        start=1 if start is None else start,
        restart=whole(value(child(element, "lvlRestart"))),
        legal=bool(on(child(element, "isLgl"))),
        tight=value(child(element, "suff")) == "nothing",
    )

"""What the name of a paragraph style says about its lines, from the table with its examples."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.core.assets import table
from reader.core.source.model import Role

_LEVEL = "level"
_NUMERALS = {char: number for number, char in enumerate("一二三四五六七八九", 1)}
_LONGEST = 40
_ESCAPED = re.compile(r"_([0-9a-f]{2})_")
"""Open Document writes the space of a name as _20_."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRule:
    """One row of headings/style_names.tsv; `yes` and `no` are its examples."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedStyle:
    """What a style's name says: a heading level of the mark-up (0 = none) or a role."""

    tag: int = 0
    role: Role = Role.NONE

    def __bool__(self) -> bool:
        return bool(self.tag or self.role)


@cache
def name_rules() -> tuple[NameRule, ...]:
    """All rules in the order they are tried."""
    return tuple(
        NameRule(
            name=row["rule"],
            kind=row["kind"],
            pattern=re.compile(row["pattern"]),
            yes=tuple(row["yes"].split(" / ")),
            no=tuple(row["no"].split(" / ")),
        )
        for row in table("headings/style_names.tsv")
    )


def flat_name(name: str) -> str:
    """A style's name as the patterns want it: small letters, no white space, no escapes."""
    unescaped = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), name.lower())
    return "".join(unescaped.split())


@lru_cache(maxsize=512)
def named_style(name: str) -> NamedStyle:
    """What the style called `name` says; an empty (false) value where it says nothing."""
    flat = flat_name(name[:_LONGEST])
    for rule in name_rules():
        match = rule.pattern.fullmatch(flat)
        if match is not None:
            if rule.kind != _LEVEL:
                return NamedStyle(role=Role(rule.kind))
            return NamedStyle(tag=_NUMERALS.get(match[1]) or int(match[1]))
    return NamedStyle()

"""Numbers of headings: their styles from the table, and their values."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.core.assets import table

_CHINESE = "一二三四五六七八九十百千零〇○两"
_PLACES = {
    "{n}": rf"\s?(?:[{_CHINESE}]{{1,9}}|[0-9０-９]{{1,3}})\s?",
    "{c}": rf"[{_CHINESE}]{{1,5}}",
    "{d}": "[0-9０-９]",
}
_GAP = r"[\s　\u00a0]{0,4}"
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_FORMAL = dict(zip("壹贰貳叁參叄肆伍陆陸柒捌玖", map(int, "1223334566789"), strict=True))
"""Numerals of accounts and of Taiwanese reports."""
_PLAIN = dict(enumerate("一二三四五六七八九", 1))
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_SIGNS = {
    "circled": ("①", "⑳"),
    "paren_sign": ("㈠", "㈩"),
    "arabic_sign": ("⒈", "⒛"),
    "arabic_paren_sign": ("⑴", "⒇"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One row of headings/numbering.tsv. `may`: the forms its headings can have."""

    name: str
    rank: int
    may: frozenset[str]
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at `start`; half-open code points. `end`: after its mark and the gap after it."""

    style: Style
    start: int
    end: int
    written: str
    value: int


@cache
def styles() -> tuple[Style, ...]:
    """All styles; more special ones first where two could match."""
    rows = table("headings/numbering.tsv")
    return tuple(
        Style(
            name=row["style"],
            rank=int(row["rank"]),
            may=frozenset(row["may"].split(",")),
            pattern=_compiled(row["pattern"]),
            yes=tuple(row["yes"].split(" / ")),
            no=tuple(row["no"].split(" / ")),
        )
        for row in rows
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table with its places filled in and the gap after the mark."""
    for place, meaning in _PLACES.items():
        pattern = pattern.replace(place, meaning)
    return re.compile(pattern + _GAP)


@cache
def _by_first() -> dict[str, tuple[Style, ...]]:
    """First character of a line → styles it can begin; most lines are settled by this alone."""
    groups = {
        "第": [s for s in styles() if s.pattern.pattern.startswith("(第")],
        "(": [s for s in styles() if s.name in {"paren", "arabic_paren"}],
    }
    groups["（"] = groups["("]
    for char in "0123456789０１２３４５６７８９":
        groups[char] = [s for s in styles() if s.name.startswith(("decimal", "arabic"))]
    for char in _CHINESE:
        groups[char] = [s for s in styles() if s.name.startswith("cardinal")]
    for char in _STEMS:
        groups[char] = [s for s in styles() if s.name == "stem"]
    for char in (*_FORMAL, "拾"):
        groups[char] = [s for s in styles() if s.name == "formal"]
    for name, (first, last) in _SIGNS.items():
        for code in range(ord(first), ord(last) + 1):
            groups[chr(code)] = [s for s in styles() if s.name == name]
    return {char: tuple(found) for char, found in groups.items()}


def number_at(text: str, start: int, end: int) -> Number | None:
    """The number of a heading or item at code point `start`, None without one before `end`."""
    if start >= end:
        return None
    for style in _by_first().get(text[start], ()):
        match = style.pattern.match(text, start, end)
        if match is not None:
            written = text[match.start() : _mark_end(match)]
            return Number(
                style=style,
                start=match.start(),
                end=match.end(),
                written=written,
                value=_value(match[1]),
            )
    return None


def _mark_end(match: re.Match[str]) -> int:
    """The code point after the number's own mark, the gap left out."""
    return match.start() + len(match[0].rstrip())


@lru_cache(maxsize=1024)
def _value(written: str) -> int:
    """The value of a number as written; of 2.13 the last part; 0 where there is none."""
    core = re.sub(r"之.*", "", written)
    if core[:1] in _STEMS:
        return _STEMS.index(core[0]) + 1
    for first, last in _SIGNS.values():
        if first <= core[:1] <= last:
            return ord(core[0]) - ord(first) + 1
    digits = re.findall(r"[0-9０-９]+", core)
    if digits:
        return int(digits[-1])
    if core[:1] in _FORMAL or core[:1] == "拾":
        core = "".join("十" if c == "拾" else _PLAIN.get(_FORMAL.get(c, 0), "") for c in core)
    return _chinese("".join(c for c in core if c in _CHINESE))


def _chinese(numeral: str) -> int:
    """The value of a Chinese numeral below ten thousand, also of one written digit by digit."""
    if not any(c in _POWERS for c in numeral):
        value = 0
        for char in numeral:
            value = value * 10 + _DIGITS.get(char, 0)
        return value
    total = digit = 0
    for char in numeral:
        if char in _POWERS:
            total += (digit or 1) * _POWERS[char]
            digit = 0
        else:
            digit = _DIGITS.get(char, 0)
    return total + digit

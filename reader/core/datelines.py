"""Dates of a document's masthead, signature and fields, read as ISO strings."""

import re

_DIGITS = {c: str(i % 10) for i, c in enumerate("0123456789０１２３４５６７８９")} | {
    c: str(i) for i, c in enumerate("〇一二三四五六七八九")
}
_DIGITS |= {"零": "0", "○": "0", "Ｏ": "0"}
_N = "[0-9０-９]"
_C = "[〇零○Ｏ一二三四五六七八九十]"
_ONE = re.compile(
    rf"(?P<y>{_N}\s?{_N}\s?{_N}\s?{_N}|{_C}{{4}})\s*[-/.．年]\s*"
    rf"(?P<m>{_N}{{1,2}}|{_C}{{1,2}})\s*[-/.．月]\s*"
    rf"(?P<d>{_N}{{1,2}}|{_C}{{1,3}})(?!{_N})(?:\s*日)?"
    r"(?:[T\s]*(?P<h>[0-9]{1,2})[:：](?P<min>[0-9]{2})(?:[:：](?P<s>[0-9]{2}))?)?"
)
_LINE = re.compile(rf"[（(〔\[]?\s*{_ONE.pattern}\s*[)）〕\]]?")
_MONTH_DAY = re.compile(rf"[（(]?(?:{_N}{{4}}|{_C}{{4}})年(?:{_N}{{1,2}}|{_C}{{1,2}})月[)）]?")
_MAX = 60
_FIRST = frozenset("（(〔[0123456789０１２３４５６７８９〇零○Ｏ一二三四五六七八九十")


def find_date(text: str) -> tuple[int, int, str] | None:
    """Half-open code points and ISO form of the first true date in `text`, else None.

    Dates with a year, month and day in digits or Chinese numerals: 2031-04-05 09:30,
    ２０３１年４月５日, 二〇三一年四月五日. The ISO form has a time where one is written.
    """
    for match in _ONE.finditer(text):
        iso = _iso(match)
        if iso is not None:
            return match.start(), match.end(), iso
    return None


def iso_date(text: str) -> str | None:
    """`YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` of the first date in `text`, else None."""
    found = find_date(text)
    return found[2] if found else None


def is_date_line(text: str) -> bool:
    """True if `text` is a date and nothing else but brackets around it."""
    text = text.strip()
    if len(text) > _MAX or text[:1] not in _FIRST:
        return False
    match = _LINE.fullmatch(text)
    return (match is not None and _iso(match) is not None) or _MONTH_DAY.fullmatch(text) is not None


def _iso(match: re.Match[str]) -> str | None:
    """The ISO form of a match; None where the numbers are no date."""
    year, month, day = (_number(match[key]) for key in ("y", "m", "d"))
    if not (1000 <= year <= 2999 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    iso = f"{year:04}-{month:02}-{day:02}"
    if match["h"] is None:
        return iso
    hour, minute, second = int(match["h"]), int(match["min"]), int(match["s"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return iso
    return f"{iso}T{hour:02}:{minute:02}:{second:02}"


def _number(text: str) -> int:
    """The number in digits or the numerals a date is written in; 0 where it is none."""
    text = "".join(text.split())
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(_DIGITS.get(tens, "1")) * 10 + int(_DIGITS.get(ones, "0"))
    digits = "".join(_DIGITS.get(c, "") for c in text)
    return int(digits) if digits else 0

"""The written number at a place: digits, powers, the 余 and 多 inside it, and what it is worth."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from reader.core.numerals import parse

# A power belongs to the number unless it begins a unit: 5千瓦, 3百帕, 2兆瓦.
_POWER = (
    r"(?:[十拾](?![堰])|[百佰](?!分[点之比])(?!帕)|[千仟](?![瓦克米伏赫卡焦])"
    r"|万(?!有引力)|亿|兆(?![瓦赫比帕伏]))"
)
_CN = "[零〇○一二两三四五六七八九廿卅卌壹贰叁肆伍陆柒捌玖]"
_AR = (
    r"(?:\d{1,3}(?:[,，]\d{3})++(?!\d)"
    r"|\d{1,3}(?: \d{3})++(?! ?\d)"
    r"|\d(?: [\d.])+ \d(?!\d)"
    r"|\d(?: \d)++(?! ?\d)"
    r"|\d++)(?: ?[.·] ?\d++)?"
)
_MORE = "[余多来]"
# Possessive repeats only of what cannot be matched in two ways: before 3.11.5 Python restores the
# wrong state in any other (https://github.com/python/cpython/issues/106052), and reads 500万千瓦
# as a number up to 千. Nothing is lost: all that follows is optional, so nothing backtracks.
_MIXED = (
    rf"{_AR}(?: ?{_MORE}?{_POWER}(?:{_MORE}?{_POWER})*"
    rf"(?:{_AR}{_MORE}?{_POWER}(?:{_MORE}?{_POWER})*)*(?:\d++(?![.,]))?)?"
)
_CHINESE = (
    rf"(?:{_CN}{{1,3}}(?:、{_CN}{{3}}(?!{_CN}))++(?:[点·]{_CN}++)?|(?:{_CN}|{_POWER})+(?:[点·]{_CN}++)?)"
    rf"(?:{_MORE}?{_POWER}(?:{_CN}|{_POWER})*)*"
)
NUMBER = re.compile(rf"(?P<arabic>{_MIXED})|(?P<chinese>{_CHINESE})")

_FINANCIAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
LONGEST = 48  # code points: more digits than any amount has; longer runs are skipped

_TRAIL = re.compile(r"[十百千万亿兆]+$")
_NEIGHBOURS = re.compile(
    r"(?P<head>(?:.*[十百千万亿])?)(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<tail>[十百千万亿]*)"
)
_VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}


@dataclass(slots=True, kw_only=True, eq=False)
class Number:
    """A number as written: `start`/`end` half-open code points, `text` folded.

    `values`: one value, or two for a range of neighbours (十五六); `more`: 余 or 多 inside it;
    `chinese`: written without Arabic digits; `scale`: the powers at its end, multiplied.

    Not frozen: several are made for each number and none leaves this package.
    """

    start: int
    end: int
    text: str
    values: tuple[Decimal, ...]
    more: bool
    chinese: bool

    @property
    def scale(self) -> int:
        """The powers at the end multiplied (万亿 = 10¹²), 1 without any."""
        return scale_of(self.text)

    @property
    def powered(self) -> bool:
        """Whether it ends in 万 or a higher power."""
        return self.text[-1] in "万亿兆"

    @property
    def only_power(self) -> bool:
        """Whether no digit stands in it: 百, 万, 百万亿, 百余."""
        return self.chinese and not any(c in _VALUES or c in "零〇" for c in self.text)


def scale_of(text: str, powers: str = "十百千万亿兆") -> int:
    """The product of the powers at the end of `text` that are among `powers`."""
    scale = 1
    for char in reversed(text):
        if char not in powers:
            break
        scale *= _POWERS[char]
    return scale


def number_at(folded: str, at: int) -> Number | None:
    """The number that begins at code point `at` of the folded text, None if there is none."""
    match = NUMBER.match(folded, at)
    if match is None or match.end() - at > LONGEST:
        return None
    text, end = match[0], match.end()
    if text in _FINANCIAL:  # 大陆, 队伍: one such character alone is a word
        return None
    chinese = match["arabic"] is None
    stripped = text.rstrip()
    end -= len(text) - len(stripped)
    values = _values(stripped, chinese=chinese)
    if not values:
        return None
    more = any(char in "余多" for char in stripped)
    return Number(start=at, end=end, text=stripped, values=values, more=more, chinese=chinese)


def skip_number(folded: str, at: int) -> int:
    """The end of the run of digits and powers at `at` (at least `at` + 1)."""
    match = NUMBER.match(folded, at)
    return max(match.end() if match else at, at + 1)


@lru_cache(maxsize=4096)  # the same few numerals stand again and again
def _values(text: str, *, chinese: bool) -> tuple[Decimal, ...]:
    """The value, or both ends of a range of neighbours; () if it is no numeral."""
    if chinese:
        near = _NEIGHBOURS.fullmatch(text)
        if near:
            low, high = _VALUES[near["low"]], _VALUES[near["high"]]
            if high - low == 1:
                ends = (near["head"] + near[part] + near["tail"] for part in ("low", "high"))
                return tuple(value for end in ends for value in _plain(end))
    return _plain(text)


def _plain(text: str) -> tuple[Decimal, ...]:
    """The one value of a numeral, () if it is none."""
    if text.isascii() and text.isdigit():
        return (Decimal(text),)
    try:
        value = parse(text.replace("·", "."))
    except ValueError:
        return ()
    return (value,) if isinstance(value, Decimal) else ()

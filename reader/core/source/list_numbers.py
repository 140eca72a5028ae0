"""Numbers of automatic lists as text, by the names that word processors give their formats."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.core.numerals import chinese

Format = Callable[[int], str]

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_MOST_ROMAN = 3999
_MOST_LETTERS = 26 * 5
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_FORMAL = str.maketrans("零一二三四五六七八九两十百千", "零壹贰叁肆伍陆柒捌玖贰拾佰仟")
_FORMAL_HANT = str.maketrans("零一二三四五六七八九两十百千", "零壹貳參肆伍陸柒捌玖貳拾佰仟")
_CLOSING = frozenset("、）．。：")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_WHITE_DIGITS = str.maketrans("0123456789", "○一二三四五六七八九")
_ZERO_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def roman(value: int) -> str:
    """A Roman numeral in small letters; digits beyond 3999 and below 1."""
    if not 0 < value <= _MOST_ROMAN:
        return str(value)
    written = ""
    for number, sign in _ROMAN:
        times, value = divmod(value, number)
        written += sign * times
    return written


def letter(value: int) -> str:
    """a, b … z, aa, bb …; digits where a letter would be repeated over five times."""
    if not 0 < value <= _MOST_LETTERS:
        return str(value)
    times, at = divmod(value - 1, 26)
    return chr(ord("a") + at) * (times + 1)


def _signs(*runs: tuple[int, int, str]) -> Format:
    """Single signs for the values of some runs (first, last, sign of the first), digits beyond."""

    def written(value: int) -> str:
        for first, last, sign in runs:
            if first <= value <= last:
                return chr(ord(sign) + value - first)
        return str(value)

    return written


def _cycle(signs: str) -> Format:
    """The signs in their order, digits beyond the last."""
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


def _sexagenary(value: int) -> str:
    """甲子, 乙丑 … of sixty, digits beyond."""
    if not 0 < value <= 60:
        return str(value)
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12]


def _counting(value: int) -> str:
    """一, 十, 二十一 below a hundred, digit by digit from there: 一○一."""
    return chinese(value) if 0 < value < 100 else str(value).translate(_WHITE_DIGITS)


def _thousand(value: int) -> str:
    """一, 十, 一百零一: a numeral throughout."""
    return chinese(value) if 0 <= value < 10**9 else str(value)


def _formal(table: dict[int, int]) -> Format:
    """壹, 贰, 壹拾: the numerals of accounts."""

    def written(value: int) -> str:
        plain = _thousand(value)
        return ("一" + plain if plain.startswith("十") else plain).translate(table)

    return written


_circled = _signs((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱"), (0, 0, "⓪"))

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "decimal": str,
        "decimalHalfWidth": str,
        "decimalZero": lambda value: f"{value:02}",
        "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
        "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
        "decimalEnclosedCircle": _circled,
        "decimalEnclosedCircleChinese": _circled,
        "decimalEnclosedFullstop": _signs((1, 20, "⒈")),
        "decimalEnclosedParen": _signs((1, 20, "⑴")),
        "numberInDash": lambda value: f"- {value} -",
        "upperRoman": lambda value: roman(value).upper(),
        "lowerRoman": roman,
        "upperLetter": lambda value: letter(value).upper(),
        "lowerLetter": letter,
        "chineseCounting": _counting,
        "chineseCountingThousand": _thousand,
        "chineseLegalSimplified": _formal(_FORMAL),
        "ideographDigital": lambda value: str(value).translate(_ZERO_DIGITS),
        "ideographEnclosedCircle": _signs((1, 10, "㊀")),
        "ideographLegalTraditional": _formal(_FORMAL_HANT),
        "ideographTraditional": _cycle(_STEMS),
        "ideographZodiac": _cycle(_BRANCHES),
        "ideographZodiacTraditional": _sexagenary,
        "japaneseCounting": _thousand,
        "japaneseDigitalTenThousand": lambda value: str(value).translate(_ZERO_DIGITS),
        "taiwaneseCounting": _counting,
        "taiwaneseCountingThousand": _thousand,
        "taiwaneseDigital": lambda value: str(value).translate(_WHITE_DIGITS),
        "none": lambda _: "",
        "bullet": lambda _: "",
    }
)
"""WordprocessingML's number formats (ECMA-376, 17.18.59) → value as text.

Formats of languages that no document here is in are written in digits.
"""


def format_number(value: int, name: str) -> str:
    """`value` in the format called `name`, in digits where that is not known."""
    return FORMATS.get(name, str)(value)


@dataclass(frozen=True, slots=True)
class Shown:
    """An automatic number as Word shows it; "" where it shows none or an ornament."""

    text: str = ""
    bullet: bool = False
    tight: bool = False

    def before(self, text: str) -> str:
        """The number as it stands before `text` of its paragraph.

        Word's tab after it is no character of prose: nothing after 、 and （一）, a space after
        第一章 and where digits would run together.
        """
        number = self.text
        if not number or not text or self.tight or number[-1] in _CLOSING:
            return number
        if number[-1] in ".)" and not (text[0].isascii() and text[0].isalnum()):
            return number
        return number + " "

"""Numerals: any written Chinese, Arabic or mixed numeral as an exact number, and back again."""

import re
from decimal import Decimal
from fractions import Fraction

Number = Decimal | Fraction

# Every written form of a digit or power, folded to one: financial, script variants, old forms.
_FORMS = {
    "0": "零〇○Ｏ０",
    "1": "一壹壱弌么１",
    "2": "二贰貳弍两兩俩倆２",
    "3": "三叁參参叄弎３",
    "4": "四肆４",
    "5": "五伍５",
    "6": "六陆陸６",
    "7": "七柒７",
    "8": "八捌８",
    "9": "九玖９",
    "十": "十拾",
    "百": "百佰",
    "千": "千仟",
    "万": "万萬",
    "亿": "亿億",
    "兆": "兆",
    "点": "点點．・",
    "负": "负負−－",
}
_FOLD = str.maketrans({form: plain for plain, forms in _FORMS.items() for form in forms})
_WORDS = str.maketrans({"廿": "二十", "卅": "三十", "卌": "四十", "皕": "二百"})

# 兆 is 10¹² here, as in Chinese reports; the SI prefix in 兆瓦 belongs to the unit.
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}

_ARABIC = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?")
_GROUPS = re.compile(r"(\d)、(?=\d{3}(?!\d))")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|\.\d+|[十百千万亿兆点零]")
_SHARE = re.compile(r"(?:(?P<whole>.+)又)?(?P<below>[^又]+?)分之?(?P<above>.+)")
_SLASH = re.compile(r"(\d+)/(\d+)")
_NOISE = re.compile(r"[\s余餘多来來]")


def parse(text: str) -> Number:
    """The exact value of the numeral `text`: Fraction where it is written as one (三分之二, 3/4).

    Takes Arabic digits with or without thousands marks, Chinese numerals of both scripts,
    financial forms, 廿 and 卅, positional digits (二〇五), the 1950s' 、 for thousands and · for
    the point, and mixtures (1亿3千万). Spaces, 余 and 多 inside and a final 个 carry no value.
    A lone digit after a power is the next lower place (两千六 = 2600), as it is spoken.

    Raises ValueError if `text` is no numeral.
    """
    plain = _NOISE.sub("", text).translate(_WORDS).translate(_FOLD).removesuffix("个")
    plain = plain.removesuffix("個").replace("，", ",")
    negative = plain.startswith(("负", "-"))
    if negative:
        plain = plain[1:]
    value = _value(plain, text)
    return -value if negative else value


def _value(plain: str, text: str) -> Number:
    """The value of an unsigned folded numeral; `text` is only for the error."""
    if plain in {"半", "1半"}:
        return Decimal("0.5")
    slash = _SLASH.fullmatch(plain)
    if slash:
        return _share(0, int(slash[2]), int(slash[1]), text)
    share = _SHARE.fullmatch(plain)
    if share:
        whole = _whole(share["whole"], text) if share["whole"] else Decimal(0)
        below, above = _whole(share["below"], text), _whole(share["above"], text)
        return _share(whole, below, above, text)
    return _whole(plain, text)


def _share(whole: Decimal | int, below: Decimal | int, above: Decimal | int, text: str) -> Fraction:
    """`whole` and `above` over `below`, exactly."""
    if not below:
        raise ValueError(f"a fraction over zero: {text!r}")
    return Fraction(whole) + Fraction(above) / Fraction(below)


def _whole(plain: str, text: str) -> Decimal:
    """The value of a folded numeral without fraction or sign."""
    plain = _marks(plain)
    if plain and _ARABIC.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    tokens = _tokens(plain.replace(",", ""))
    if not tokens or "".join(tokens) != plain.replace(",", ""):
        raise ValueError(f"not a numeral: {text!r}")
    return _sum(tokens, text)


def _marks(plain: str) -> str:
    """`plain` with thousands marks of the 1950s dropped and · between digits read as the point."""
    plain = _GROUPS.sub(r"\1", plain)
    return re.sub(r"(?<=\d)[·•](?=\d)", ".", plain)


def _tokens(plain: str) -> list[str]:
    """Digits and powers of a folded numeral, in order."""
    return _TOKEN.findall(plain)


def _sum(tokens: list[str], text: str) -> Decimal:
    """The value of digits and powers: sections of 10⁴ inside 10⁸ inside 10¹²."""
    total = section = Decimal(0)
    pending: Decimal | None = None
    power, top = 1, 0  # the last power read; the greatest that closed a section
    filler = False  # a 零 since the last power: the next digit is a unit, not the lower place
    for at, part in enumerate(tokens):
        if part in _SMALL:
            section += (1 if pending is None else pending) * _SMALL[part]
            pending, power, filler = None, _SMALL[part], False
        elif part in _BIG:
            section += pending or 0
            power, filler, pending = _BIG[part], False, None
            if section == 0:
                total = (total or Decimal(1)) * power
            elif power > top:
                total = (total + section) * power
            else:
                total += section * power
            section, top = Decimal(0), max(top, power)
        elif part == "点":
            section += _spoken(pending, power, filler=filler, tokens=tokens[:at])
            pending, power, filler = _decimals(tokens, at, text), 1, True
        elif pending is not None:
            if tokens[at - 1] != "点":
                raise ValueError(f"two numbers in one: {text!r}")
        elif part.strip("0") == "" and at + 1 < len(tokens):
            filler = True
        else:
            filler = filler or (part[0] == "0" and len(part) > 1)
            pending = Decimal(part)
    return total + section + _spoken(pending, power, filler=filler, tokens=tokens)


def _decimals(tokens: list[str], at: int, text: str) -> Decimal:
    """The digits after 点 at `at` as a number below one."""
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    if not after.isdigit():
        raise ValueError(f"nothing after the point: {text!r}")
    return Decimal(f"0.{after}")


def _spoken(pending: Decimal | None, power: int, *, filler: bool, tokens: list[str]) -> Decimal:
    """The last digit at its place: the next lower one after a power (两千六), units after 零."""
    if pending is None:
        return Decimal(0)
    lone = len(tokens[-1]) == 1 and power > 10 and not filler
    return pending * (power // 10) if lone else pending


_DIGITS = "零一二三四五六七八九"
_HANT = str.maketrans("万亿两点负", "萬億兩點負")


def chinese(value: Number | int, *, script: str = "hans") -> str:
    """The Chinese numeral for `value`, in `script` hans or hant: 一万零三百五十, 三分之二.

    Raises ValueError for numbers of 10¹⁶ and more, and for NaN and infinities.
    """
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"no numeral for {value}")
    sign = "负" if value < 0 else ""
    if isinstance(value, Fraction) and value.denominator != 1:
        words = _integer(value.denominator) + "分之" + _integer(abs(value.numerator))
    else:
        plain = Decimal(value.numerator) if isinstance(value, Fraction) else Decimal(value)
        words = _decimal(abs(plain))
    words = sign + words
    return words.translate(_HANT) if script == "hant" else words


def _decimal(value: Decimal) -> str:
    """The numeral of a non-negative decimal."""
    whole, _, after = f"{value:f}".partition(".")
    words = _integer(int(whole))
    return words + "点" + "".join(_DIGITS[int(d)] for d in after) if after else words


def _integer(value: int) -> str:
    """The numeral of a non-negative integer below 10¹⁶."""
    if value >= 10**16:
        raise ValueError(f"too large for a numeral: {value}")
    if value == 0:
        return "零"
    words = ""
    for power, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, value = divmod(value, power)
        if not part:
            continue
        if words and part < 1000:
            words += "零"
        inner = _integer(part) if part >= 10**4 else _section(part)
        words += ("两" if part == 2 and name else inner) + name
    return words[1:] if words.startswith("一十") else words


def _section(value: int) -> str:
    """The numeral of 1–9999."""
    words, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, power)
        if not digit:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + ("两" if digit == 2 and power == 1000 else _DIGITS[digit])
        words += name
        gap = False
    return words

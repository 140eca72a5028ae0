"""Quantities that are more than a number and a unit: ranks, shares, fractions, ratios, halves.

Each form is a rule of resources/units/rules.tsv, where its examples stand.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from reader.core.numerals import parse
from reader.core.quantities.number import Number, number_at
from reader.core.quantities.place import Place, bound
from reader.core.quantities.quantity import FigureKind, Qualifier, Quantity, Value, tidy

Form = Callable[[Place, int], Quantity | None]

_DIGITS = "[一二两三四五六七八九十]"
_RANGE = re.compile(r" ?(?:[-~—–]{1,2}|至|到) ?")
_HALF = re.compile(r"一大半|一半|大半(?!年)|半数|半(?=以上|[,，。;；的])")
_HALF_SPAN = re.compile(
    r"半(个月|个世纪|个学期|个多月|个?小时|年|天|个百分点)(?!前|来|以来|之前|级|报|轴)"
)
_DOUBLING = re.compile(rf"翻(?:了)?(近|约|超过)?({_DIGITS}|\d{{1,2}}(?:\.\d)?)番(多)?")
_TENTHS = re.compile(
    rf"(?P<low>{_DIGITS}|\d(?:\.\d)?)(?:(?:至|到|[-~—–])?(?P<high>{_DIGITS}|\d(?:\.\d)?))?成(?P<half>半)?(?P<one>[一二三四五六七八九](?![名个家成位]))?(?P<more>多|余)?(?![立员果绩功本就长效都语套型品交不])"
)
_RATIO = re.compile(r"\d{1,9}(?:\.\d{1,9})?(?: ?: ?\d{1,9}(?:\.\d{1,9})?){1,4}(?! ?:? ?\d)")
_AGAINST = re.compile(
    rf"({_DIGITS}{{1,3}}|\d{{1,4}}(?:\.\d{{1,4}})?)([比对])({_DIGITS}{{1,3}}|\d{{1,4}}(?:\.\d{{1,4}})?)(?![\d.%个万亿])"
)
_SLASH = re.compile(r"(\d{1,4})/(\d{1,4})(?![\d/.])")
_RATE = re.compile(r"(\d{1,5}(?:\.\d{1,4})?)(/1?0?[十百千]?[万亿])")
_THIRDS = re.compile(r"([二三四五六七八九十])分([一二三四五六七八九])(?![之钟别刻线])")
_PERCENT = re.compile("([百千])分之")
_SHARE_UNITS = {"百": "%", "千": "‰"}
_REACH = 14  # code points: a denominator is short
_TEN = Decimal(10)


def rank(place: Place, at: int) -> Quantity | None:
    """第二位, 第三: a place in an order."""
    end = place.ranks.get(at)
    if end is None:
        return None
    unit = place.text[end - 1] if place.folded[end - 1] in "位名" else ""
    digits = place.folded[at + 1 : end].rstrip("位名大")
    return Quantity(
        start=at,
        end=end,
        value=_decimal(digits),
        unit=unit,
        qualifier=Qualifier.EXACT,
        kind=FigureKind.RANK,
        rule="rank",
    )


def half(place: Place, at: int) -> Quantity | None:
    """一半, 半数以上, 过半."""
    match = _HALF.match(place.folded, at)
    lead = place.char(at - 1)
    short = match is None and place.char(at) == "半" and lead in {"近", "过", "超"}
    if (match is None and not short) or (match and match[0] == "半" and lead not in "近过超"):
        return None
    end = match.end() if match else at + 1
    if short and place.char(end) in "百年天个小径圆岛导途路":
        return None
    found = bound(place, at, end, more=False)
    over = lead == "过" and place.before(at, 2) not in {"超过", "不过"}
    return Quantity(
        start=at - 1 if over else found.start,
        end=found.end,
        value=Decimal("0.5"),
        unit="",
        qualifier=Qualifier.MORE_THAN if over else found.qualifier,
        kind=FigureKind.FRACTION,
        rule="half",
        fraction=(1, 2),
    )


def half_span(place: Place, at: int) -> Quantity | None:
    """半年, 半个月, 半小时: half of a unit of time."""
    match = _HALF_SPAN.match(place.folded, at)
    if match is None or place.char(at - 1) in "上下大一二两三四五六七八九十个年多近这每头前后去来":
        return None
    unit = match[1].replace("多", "")
    found = bound(place, at, match.end(), more="多" in match[1])
    kind = FigureKind.POINTS if unit == "个百分点" else FigureKind.DURATION
    return Quantity(
        start=found.start,
        end=found.end,
        value=Decimal("0.5"),
        unit=unit,
        qualifier=found.qualifier,
        kind=kind,
        rule="half-span",
    )


def doubling(place: Place, at: int) -> Quantity | None:
    """翻了一番: the verb belongs to the surface."""
    match = _DOUBLING.match(place.folded, at)
    if match is None:
        return None
    found = bound(place, at, match.end(), more=bool(match[3]))
    inner = {"近": Qualifier.NEARLY, "约": Qualifier.ABOUT, "超过": Qualifier.MORE_THAN}
    return Quantity(
        start=found.start,
        end=found.end,
        value=_decimal(match[2]),
        unit=place.text[match.end() - (2 if match[3] else 1)],
        qualifier=inner.get(match[1], found.qualifier),
        kind=FigureKind.MULTIPLE,
        rule="doubling",
    )


def share(place: Place, at: int) -> Quantity | None:
    """百分之三十, 千分之五, 三分之二: parts of a whole."""
    percent = _PERCENT.match(place.folded, at)
    if percent:
        above = number_at(place.folded, percent.end())
        known = above is not None and place.char(above.end) != "几"
        return _percent(place, at, percent[1], above) if above and known else None
    if "分之" not in place.folded[at : at + _REACH]:
        return None
    below = number_at(place.folded, at)
    if below is None or not place.folded.startswith("分之", below.end):
        return None
    above = number_at(place.folded, below.end + 2)
    if above is None or place.char(above.end) == "几":
        return None
    return _fraction(place, at, above.end, below.values[0], above.values[0])


def _percent(place: Place, at: int, base: str, above: Number) -> Quantity | None:
    """百分之… with a range, 多 and bounds."""
    end, values = above.end, above.values
    join = _RANGE.match(place.folded, end)
    if join and len(values) == 1:
        again = join.end() + (3 if place.folded.startswith(base + "分之", join.end()) else 0)
        other = number_at(place.folded, again)
        if other and (again > join.end() or not place.folded.startswith("分之", other.end)):
            end, values = other.end, (values[0], other.values[-1])
    more = above.more
    if place.char(end) in "多余":
        more, end = True, end + 1
    found = bound(place, at, end, more=more)
    return Quantity(
        start=found.start,
        end=found.end,
        value=_value(values),
        unit=_SHARE_UNITS[base],
        qualifier=found.qualifier,
        kind=FigureKind.PERCENT,
        rule="share",
    )


def _fraction(place: Place, at: int, end: int, below: Decimal, above: Decimal) -> Quantity | None:
    """X分之Y as a fraction; 12 significant digits of its value."""
    whole = below == below.to_integral_value() and above == above.to_integral_value()
    if not below or not whole:
        return None
    found = bound(place, at, end, more=False)
    return Quantity(
        start=found.start,
        end=found.end,
        value=_rounded(above / below),
        unit="",
        qualifier=found.qualifier,
        kind=FigureKind.FRACTION,
        rule="fraction",
        fraction=(int(above), int(below)),
    )


def thirds(place: Place, at: int) -> Quantity | None:
    """三分二, 四分一: the Hong Kong form without 之."""
    match = _THIRDS.match(place.folded, at)
    if match is None:
        return None
    below, above = _decimal(match[1]), _decimal(match[2])
    if above >= below or place.char(at - 1) in "一二三四五六七八九十":
        return None
    return _fraction(place, at, match.end(), below, above)


def slash(place: Place, at: int) -> Quantity | None:
    """3/4."""
    match = _SLASH.match(place.folded, at)
    if match is None or place.char(at - 1) in "0123456789/.":
        return None
    above, below = Decimal(match[1]), Decimal(match[2])
    if not Decimal(0) < above < below:
        return None
    return _fraction(place, at, match.end(), below, above)


def rate(place: Place, at: int) -> Quantity | None:
    """22/10万: so many in a hundred thousand; the base is the unit."""
    match = _RATE.match(place.folded, at)
    if match is None:
        return None
    found = bound(place, at, match.end(), more=False)
    return Quantity(
        start=found.start,
        end=found.end,
        value=_decimal(match[1]),
        unit=place.text[match.start(2) : match.end()],
        qualifier=found.qualifier,
        kind=FigureKind.COUNT,
        rule="rate",
    )


def tenths(place: Place, at: int) -> Quantity | None:
    """三成, 七八成, 两成半."""
    match = _TENTHS.match(place.folded, at)
    if match is None or place.char(at - 1) in "一二两三四五六七八九十百千万第":
        return None
    values = tuple(_decimal(match[part]) for part in ("low", "high") if match[part])
    if values[0] > _TEN or (len(values) == 2 and values[0] >= values[1]):
        return None
    add = Decimal(5) if match["half"] else _decimal(match["one"] or "零")
    found = bound(place, at, match.end(), more=bool(match["more"]))
    return Quantity(
        start=found.start,
        end=found.end,
        value=_value(tuple(value * 10 + add for value in values)),
        unit="%",
        qualifier=found.qualifier,
        kind=FigureKind.PERCENT,
        rule="tenths",
    )


def ratio(place: Place, at: int) -> Quantity | None:
    """5：1, 6.7:38.2:55.1."""
    match = _RATIO.match(place.folded, at)
    if match is None or place.char(at - 1) in ":/.-":
        return None
    return _ratio(place, at, match.end(), tuple(map(_decimal, match[0].split(":"))))


def against(place: Place, at: int) -> Quantity | None:
    """三比一; 一对二 where the words around say that it is a ratio."""
    match = _AGAINST.match(place.folded, at)
    if match is None:
        return None
    around = place.before(at, 8) + place.folded[match.end() : match.end() + 10]
    if match[2] == "对" and ("比例" not in around and "配比" not in around):
        return None
    if match[2] == "比" and not _RATIO_WORDS.search(around):
        return None
    return _ratio(place, at, match.end(), (_decimal(match[1]), _decimal(match[3])))


_RATIO_WORDS = re.compile("比例|配比|之比|比分|比率|比为|比约|比是|票")


def _ratio(place: Place, at: int, end: int, values: tuple[Decimal, ...]) -> Quantity:
    """A ratio of `values`."""
    found = bound(place, at, end, more=False)
    return Quantity(
        start=found.start,
        end=found.end,
        value=values,
        unit="",
        qualifier=found.qualifier,
        kind=FigureKind.RATIO,
        rule="ratio",
    )


def _decimal(text: str) -> Decimal:
    """The decimal value of a plain numeral that a pattern already accepted."""
    value = parse(text)
    return (
        value
        if isinstance(value, Decimal)
        else _rounded(Decimal(value.numerator) / Decimal(value.denominator))
    )


def _rounded(value: Decimal) -> Decimal:
    """`value` with 12 significant digits."""
    return Decimal(f"{value:.12g}")


def _value(values: tuple[Decimal, ...]) -> Value:
    """One value alone, two as a closed range."""
    tidied = tuple(map(tidy, values))
    return tidied[0] if len(tidied) == 1 else tidied


_DIGIT_STARTS = frozenset("0123456789")
_CHINESE_STARTS = frozenset("一二两三四五六七八九十")
_BOTH_STARTS = _DIGIT_STARTS | _CHINESE_STARTS

# Which form to try at which character, in this order; `joined`: only if JOINED fits there.
FORMS: tuple[tuple[frozenset[str], Form, bool], ...] = (
    (frozenset("第"), rank, False),
    (frozenset("一大半"), half, False),
    (frozenset("半"), half_span, False),
    (frozenset("翻"), doubling, False),
    (_BOTH_STARTS | frozenset("百千万零"), share, True),
    (_CHINESE_STARTS, thirds, True),
    (_BOTH_STARTS, tenths, True),
    (_DIGIT_STARTS, ratio, True),
    (_BOTH_STARTS, against, True),
    (_DIGIT_STARTS, rate, True),
    (_DIGIT_STARTS, slash, True),
)

# A number, written in whatever way, and behind it a sign that makes a share or a ratio of it. Most
# numbers have none, and one look spares them all the forms that need it.
JOINED = re.compile(
    r"[\d零〇○一二两三四五六七八九十百千万亿兆廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟"
    "点余多来至到.,，、·~—– -]{1,24}[分成比对:/]"
)

"""A number with its unit as a quantity: which numbers count something, and which do not."""

import re
from decimal import Decimal

from reader.core.quantities.place import Place, bound
from reader.core.quantities.quantity import FigureKind, Qualifier, Quantity, Value, tidy
from reader.core.quantities.tail import Counted, counted_at
from reader.core.quantities.units import Unit

_WITHIN = re.compile(r"(?:之)?内(?![部容外地涵需存核在])")
_PREFIX = re.compile(r"(人民币|港币|港元|美元|RMB|US\$|HK\$|NT\$|A\$|\$|¥|€|£) {0,2}$")
_PREFIX_ENDS = frozenset("币元B$¥€£ \n")  # what can stand right before the number then
_PREFIX_UNITS = {"人民币": "元", "港币": "港元", "港元": "港元", "美元": "美元", "RMB": "元"}
_MOVE = "(?:提高|提升|上升|回升|扩大|升|下降|降低|缩小|回落|降)[到至为]"
_INDEX = re.compile(
    r"(?:指数|系数|收入比|抚养比|生师比|性别比|比值|容积率)(?:\([^()]{1,20}\))?(?:累计|平均)?(?:分别)?"
    r"(?:约?为|约?达到?|是|:"
    r"|[由从](?:[^，,；;。]{1,10}的)?"  # 系数从0.55
    rf"|(?:[由从][^，,；;。]{{1,20}})?{_MOVE}"  # 从0.55提高到0.61
    r")? {0,2}$"
)
_MOVES = re.compile(_MOVE)
_NOUNS = ("职位", "岗位", "企业", "学生", "群众", "党员", "干部", "贫困", "农户", "学位", "市民")
_INDEFINITE = "几数若"
_ANAPHORA = ("这", "该", "那", "其", "此", "每", "各", "某", "哪", "同", "上述", "前述", "第")
_SINGLE_BEFORE = "着的新这同每又那某任头去上下前后当有整统第来随逐另唯之"
_SINGLE_AFTER = "接来一四之比又间"
# 二期, 二次加工: with these 二 is an ordinal, two would be 两.
_ORDINAL_TWO = frozenset("次期轮代级类层部组季点队班")
_POSITION = "前后首末头"


def counted(place: Place, at: int) -> Quantity | None:
    """The quantity whose number begins at `at`, None if the number counts nothing."""
    found = counted_at(place, at)
    if found is None or place.masked_within(at, found.tail.end) or _indefinite(place, found):
        return None
    start, unit, kind = _currency(place, found)
    sign = _negative(place, start)
    rule = _rule(place, found, kind, start)
    if rule is None:
        return None
    more = found.first.more or found.last.more or found.tail.more
    bounded = bound(place, start - sign, found.tail.end, more=more)
    end, qualifier, begin = bounded.end, bounded.qualifier, bounded.start
    within = _WITHIN.match(place.folded, end) if kind is FigureKind.DURATION else None
    if within:
        end = within.end()
        qualifier = Qualifier.AT_MOST if bounded.start == start else qualifier
    if _upwards(place, found, begin):
        begin, qualifier = begin - 1, Qualifier.AT_LEAST
    values = tuple(-value for value in found.values) if sign else found.values
    return Quantity(
        start=begin,
        end=end,
        value=_value(values),
        unit=unit,
        qualifier=qualifier,
        kind=FigureKind.INDEX if rule == "index" else kind,
        rule=rule,
        doubts=("unit-unknown",) if rule == "unknown-unit" else (),
    )


def _value(values: tuple[Decimal, ...]) -> Value:
    """One value alone, two as a closed range."""
    tidied = tuple(map(tidy, values))
    return tidied[0] if len(tidied) == 1 else tidied


def _indefinite(place: Place, found: Counted) -> bool:
    """Whether 几, 数 or the middle of a code makes the number uncheckable."""
    at = found.first.start
    lead = place.char(at - 1)
    if found.first.chinese and lead in _INDEFINITE and found.first.only_power:
        return True
    if lead.isascii() and (lead.isalnum() or lead in "._+") and lead:
        return not _PREFIX.search(place.before(at, 6))
    if place.char(found.first.end) == "几" or place.char(found.last.end) == "几":
        return True
    return lead == "第" or (lead == " " and place.before(at, 2) == "第 ")


def _negative(place: Place, start: int) -> int:
    """1 if a minus sign stands before `start` as a sign, 0 otherwise."""
    if place.char(start - 1) != "-":
        return 0
    lead = place.char(start - 2)
    joined = lead.isascii() and lead.isalnum()
    return 0 if joined or lead in {"%", "-", ")"} else 1


def _currency(place: Place, found: Counted) -> tuple[int, str, FigureKind]:
    """Start with the currency prefix, unit and kind."""
    at = found.first.start
    row = found.tail.row
    kind = row.kind if row else FigureKind.COUNT
    touching = place.char(at - 1) in _PREFIX_ENDS
    match = _PREFIX.search(place.before(at, 8)) if touching else None
    if match is None or (row is not None and kind is not FigureKind.MONEY):
        return at, found.tail.unit, kind
    sign = match[1]
    start = at - (len(match[0]))
    if place.masked(start) is not None:
        return at, found.tail.unit, kind
    return start, _PREFIX_UNITS.get(sign, sign), FigureKind.MONEY


def _upwards(place: Place, found: Counted, begin: int) -> bool:
    """Whether 上 before a round power says "at least": 上百家, 上亿人."""
    if begin != found.first.start or place.char(begin - 1) != "上":
        return False
    return found.first.only_power and place.char(begin - 2) not in {"以", "之"}


def _rule(place: Place, found: Counted, kind: FigureKind, start: int) -> str | None:
    """The rule by which the number counts something, None if it does not."""
    row = found.tail.row
    if _anaphora(place, start):
        return None
    if start < found.first.start:
        return "currency"
    if row is None:
        return _unitless(place, found)
    if found.first.chinese:
        return _chinese(place, found, row)
    if row.surface == "级" and "." not in found.last.text:
        return None
    if place.char(start - 1) in {"前", "后"} and kind is FigureKind.COUNT:
        return None
    if len(found.values) == 2:
        return "range"
    return "arabic-unit"


def _anaphora(place: Place, start: int) -> bool:
    """Whether the number points back or says "each": 这两项, 上述三个, 每三户."""
    before = place.before(start, 2)
    if before.endswith(_ANAPHORA):
        return not before.endswith(("其此", "与此", "如此"))
    return before == "以上" and place.char(start - 3) in "\n ，,。；"


def _unitless(place: Place, found: Counted) -> str | None:
    """Numbers without a unit: a power at the end, an index, a noun that follows at once."""
    first, last = found.first, found.last
    after = place.folded[found.tail.end : found.tail.end + 2]
    if last.powered and not last.only_power:
        return "power-noun"
    if last.powered:
        begin = bound(place, first.start, found.tail.end, more=False)
        strong = begin.qualifier is not Qualifier.EXACT or _upwards(place, found, first.start)
        return "round-noun" if strong and not first.more else None
    if first.chinese:
        return None
    free = not after[:1].isalpha() or _MOVES.match(place.folded, found.tail.end)
    if free and _INDEX.search(place.before(first.start, 48)):
        return "index"
    if after.startswith(_NOUNS):
        return "arabic-noun"
    return "unknown-unit" if _large(place, found) else None


_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NO_NOUN = (
    "年月日号时分点路线版款型级届期热专高国省县省道的了和与及或是在至到以之内外上下前后左中被把将"
)


def _large(place: Place, found: Counted) -> bool:
    """Whether an Arabic number of four and more digits stands right before a noun."""
    text = found.first.text
    digits = sum(c.isdigit() for c in text)
    follower = place.char(found.tail.end)
    han = "一" <= follower <= "鿿"
    grouped = "," in text or found.tail.more
    if not han or follower in _NO_NOUN or _YEAR.fullmatch(text):
        return False
    return grouped or digits >= 4


def _chinese(place: Place, found: Counted, row: Unit) -> str | None:
    """Chinese numerals: 四项, 两千零五户, 万名; 一 only with measures and times."""
    first = found.first
    if first.only_power and first.text != "十" and len(found.values) == 1:
        return _round(place, found, row)
    if first.text in {"一", "壹"} and len(found.values) == 1:
        return "one-measure" if _single(place, found, row) else None
    if first.text == "二" and row.surface in _ORDINAL_TWO:
        return None
    both = place.before(first.start, 2) in {"先后", "前后"}
    if place.char(first.start - 1) in _POSITION and not both:
        return None
    large = any(c in "百千万亿兆佰仟点·〇○零" for c in first.text + found.last.text)
    if not row.bare and not large and len(first.text) == 1:
        return None
    return "range" if len(found.values) == 2 else "chinese-unit"


def _round(place: Place, found: Counted, row: Unit) -> str | None:
    """万名, 上亿人, 百亿斤: powers without a digit."""
    begin = found.first.start
    lead = place.char(begin - 1)
    if lead in "数几若半一二三四五六七八九十多":
        return None
    if _PER_OUTPUT.match(place.folded, begin):
        return None
    near = bound(place, begin, found.tail.end, more=found.first.more or found.tail.more)
    if near.qualifier is not Qualifier.EXACT or lead == "上":
        return "round-unit"
    if row.kind in {FigureKind.MEASURE, FigureKind.MONEY}:
        header = place.before(begin, 4)
        named = len(found.first.text) == 1 and ("单位" in header or header.endswith("("))
        return None if named or row.arabic else "round-unit"
    return "round-unit" if row.round else None


_PER_OUTPUT = re.compile(r"万元(?:GDP|[一-鿿]{0,6}?(?:增加值|产值|生产总值|收入))")
"""万元GDP能耗, 万元工业增加值用水量: what is used for each 万元 made."""


def _single(place: Place, found: Counted, row: Unit) -> bool:
    """Whether 一 counts: with a measure, a time, 倍; not as an article (新的一年, 有一天)."""
    lead, follower = place.char(found.first.start - 1), place.char(found.tail.end)
    if found.tail.half or (found.tail.more and row.single):
        return True
    if not row.single:
        return False
    if row.kind is FigureKind.DURATION:
        fixed = place.before(found.first.start, 2).endswith(("新的", "每隔", "过的"))
        if lead in _SINGLE_BEFORE or fixed:
            return False
        return follower not in _SINGLE_AFTER
    return lead not in "每第同另"

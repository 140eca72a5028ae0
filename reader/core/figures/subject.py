"""What is counted or measured: the shortest stretch of the sentence that names it."""

import re
from collections.abc import Mapping

from reader.core.figures.figure import Change
from reader.core.figures.following import after, noun_from, starts_clause, window
from reader.core.figures.grammar import (
    change_words,
    classed,
    classes,
    clause_start,
    first_stop,
    prefix,
    strip_opening,
    strip_predicate,
    suffix,
)
from reader.core.figures.names import (
    LONGEST,
    Place,
    change_source,
    clause_name,
    earlier_name,
    verb_itself,
)
from reader.core.figures.scene import MEMBERS, NAME, Scene
from reader.core.quantities import FigureKind

_SHARE = re.compile(
    r"(?:占(?![比地])|相当于|完成[^，,；;]{0,8}?(?:任务|目标|计划)的?(?=[^一-鿿]*$)|(?<!不)[高低多少好优快慢大小]于)(?![^，,]*(?:比重|比例|份额))[^，,；;:。]*$"
)
_COMPARED = re.compile(
    r"(?:比(?![重例率(])|较|与)[^，,；;:。比]{1,12}?(?:相比)?偏?[高低多少快慢大小]?$"
)
_RECIPIENT = re.compile(
    r"[向给对](?P<name>[^，,；;。:]{2,24}?)(?:额外)?(?:注资|拨款|捐赠|捐款|投入|发放)$"
)
_GIVEN = re.compile(r"(?:予|给予|支持|资助|供|给|用于)(?P<name>[^，,；;。:、]{2,20})")
_DONE = re.compile("[种栽建修办打挖搭铺架开养](?:上|下|起|出|成)?了?$|[一-鿿][上下起]了$")
_RATE_WORDS = re.compile(r"(?:涨幅|增幅|升幅|降幅|跌幅|减幅|增速|增长率|增长速度)$")
_PARTS = {FigureKind.RATIO, FigureKind.FRACTION, FigureKind.PERCENT}
_AMOUNTS = {FigureKind.MONEY, FigureKind.MEASURE}
_PEOPLE = ("人次", "户次", "台次")


def find_subjects(scene: Scene, found: Mapping[int, Change]) -> dict[int, Place]:
    """Span of what each quantity counts, by its index; those not found are left out."""
    places: dict[int, Place] = {}
    whole: dict[int, Place] = {}  # before 分别 gives each quantity its member
    for index in range(len(scene.quantities)):
        place = _pair_mate(index, found, places) or _own(scene, index, found, places)
        if place is not None:
            if scene.linked(index - 1) and place == places.get(index - 1):
                place = whole[index - 1]
            whole[index] = _balanced(scene, place)
            place = _shared_out(scene, index, whole[index])
            places[index] = _bounded(scene, index, place, places)
    return places


def _shared_out(scene: Scene, index: int, place: Place) -> Place:
    """The member of a coordination that 分别 gives the quantity: 入园率、升学率分别达90%、95%."""
    first = index
    while index - first < MEMBERS and scene.linked(first - 1):
        first -= 1
    start = scene.quantities[first].start
    between = scene.shadow[place[1] : start]
    if place[1] > start or len(between) > 24 or "分别" not in between:
        return place
    members = [m.span() for m in _MEMBER.finditer(scene.shadow, *place)]
    if len(members) != _group(scene, index):
        return place
    return members[index - first]


_MEMBER = re.compile("[^、和与及]{2,}")


def _bounded(scene: Scene, index: int, place: Place, places: Mapping[int, Place]) -> Place:
    """`place` with the bound that describes it: 年收入20万元以上的村, 35岁以下青年."""
    former = scene.quantities[index - 1] if index else None
    if former is None or former.kind not in _DESCRIBING or _bounded_by_next(scene, index - 1):
        return place
    spanned = former.kind is FigureKind.AGE and isinstance(former.value, tuple)  # 0—14岁人口
    bounds = {"以上", "以下", "以内"}
    if not spanned and scene.shadow[former.end - 2 : former.end] not in bounds:
        return place
    owner = places.get(index - 1)
    if place == owner and scene.shadow.startswith("的", former.end):  # …以上的村占83%
        end = strip_predicate(scene, former.end + 1, scene.quantities[index].start)
        place = former.end + 1, end
    if scene.shadow[former.end : place[0]] not in {"", "的"} or not 0 < place[1] - place[0] <= 12:
        return place
    touching = owner is not None and owner[1] == former.start
    return (owner[0] if owner is not None and touching else former.start), place[1]


_DESCRIBING = {FigureKind.AGE, FigureKind.MONEY, FigureKind.MEASURE}


def _pair_mate(
    index: int, found: Mapping[int, Change], places: Mapping[int, Place]
) -> Place | None:
    """The subject of the `from` this `to` closes."""
    change = found.get(index)
    if change is None or change.role != "to" or change.start is None:
        return None
    for mate in range(index - 1, max(-1, index - 8), -1):
        other = found.get(mate)
        if other is not None and other.role == "from" and other.end == change.end:
            return places.get(mate)
    return None


def _own(
    scene: Scene, index: int, found: Mapping[int, Change], places: Mapping[int, Place]
) -> Place | None:
    """The subject from the words around the quantity."""
    quantity, change = scene.quantities[index], found.get(index)
    if _each_its_own(scene, index):
        return places.get(index - _group(scene, index))
    if _bounded_by_next(scene, index) or _counted_twice(scene, index):
        return after(scene, index + 1) or _before(scene, index, places, change)
    if _listed_after(scene, index, places):
        return after(scene, index) or _before(scene, index, places, change)
    if scene.linked(index - 1) and not _named_after(scene, index):
        return places.get(index - 1)
    if quantity.unit == "人" and scene.shadow[quantity.end - 2 : quantity.end] == "人口":
        return quantity.end - 2, quantity.end
    if change is not None and change.role == "by" and quantity.kind is not FigureKind.COUNT:
        if scene.shadow.startswith("的", quantity.end):
            owner = after(scene, index)
            if owner is not None and (starts_clause(scene, index) or not _level(scene, owner)):
                return owner
        return _before(scene, index, places, change) or after(scene, index)
    if quantity.kind is FigureKind.DURATION and change is None:
        return _duration(scene, index, places)
    recipient = _recipient(scene, index)
    if recipient is not None:
        return recipient
    if quantity.unit.endswith(_PEOPLE):
        return _before(scene, index, {}, change) or after(scene, index) or places.get(index - 1)
    if quantity.kind is FigureKind.COUNT:
        return after(scene, index) or _before(scene, index, places, change)
    part = quantity.kind in _PARTS and scene.shadow.startswith("的", quantity.end)
    if part:  # 维持在3%的低水平: the noun says nothing of what is counted
        whole = after(scene, index)
        part = whole is None or not _level(scene, whole)
    if part or _gives(scene, index, verbs=True) or starts_clause(scene, index):
        return after(scene, index) or _before(scene, index, places, change)
    if quantity.kind in _AMOUNTS and not _clause_names(scene, index):
        return after(scene, index) or _before(scene, index, places, change)
    return _before(scene, index, places, change) or after(scene, index)


def _bounded_by_next(scene: Scene, index: int) -> bool:
    """Whether the next quantity is the other end of a span: 1万元以上5万元以下罚款."""
    if index + 1 >= len(scene.quantities):
        return False
    one, two = scene.quantities[index], scene.quantities[index + 1]
    return one.end == two.start and one.unit == two.unit and scene.shadow[one.end - 1] in "上下"


def _counted_twice(scene: Scene, index: int) -> bool:
    """Whether the next quantity counts the same in another unit: 4.6万户14.2万人."""
    if index + 1 >= len(scene.quantities):
        return False
    one, two = scene.quantities[index], scene.quantities[index + 1]
    touching = one.end == two.start and one.kind is two.kind is FigureKind.COUNT
    return touching and after(scene, index + 1) is not None


def _listed_after(scene: Scene, index: int, places: Mapping[int, Place]) -> bool:
    """Whether the quantity continues a list in which names follow: 3万亩耕地、2万亩林地."""
    former = places.get(index - 1)
    if former is None or scene.shadow[scene.quantities[index - 1].end : former[0]] not in {
        "",
        "的",
    }:
        return False
    return scene.shadow[former[1] : scene.quantities[index].start] in {"、", "和", "及", "以及"}


def _level(scene: Scene, place: Place) -> bool:
    """Whether a noun only names the change itself: 增长8%的目标."""
    return (
        re.fullmatch(
            r".{0,4}(?:目标|增速|速度|水平|任务|成绩|幅度|要求|预期)",
            scene.shadow[place[0] : place[1]],
        )
        is not None
    )


def _clause_names(scene: Scene, index: int) -> bool:
    """Whether the clause itself names, in more than a verb's length, what is measured."""
    start, end = window(scene, index)
    clause = clause_start(scene, start, end)
    end = strip_predicate(scene, clause, end)
    place = clause_name(scene, clause, end, scene.quantities[index].unit)
    return place is not None and place[1] - place[0] > 2


def _named_after(scene: Scene, index: int) -> bool:
    """Whether the name of what is counted follows the quantity at once."""
    return scene.quantities[index].kind is FigureKind.COUNT and after(scene, index) is not None


def _each_its_own(scene: Scene, index: int) -> bool:
    """Whether 分别 shares a group of changes out among as many figures before: 分别增长12%和15%."""
    size = _group(scene, index)
    first = index
    while index - first < MEMBERS and scene.linked(first - 1):
        first -= 1
    if size < 2 or first < size or not scene.same_sentence(first - size, index):
        return False
    start, end = window(scene, first)
    return "分别" in scene.shadow[start:end] and starts_clause(scene, first)


def _group(scene: Scene, index: int) -> int:
    """How many quantities the coordination of the one at `index` has."""
    first = last = index
    while index - first < MEMBERS and scene.linked(first - 1):
        first -= 1
    while last - index < MEMBERS and scene.linked(last):
        last += 1
    return last - first + 1


def _gives(scene: Scene, index: int, *, verbs: bool = False) -> bool:
    """Whether a verb of giving stands right before the amount: 推出20亿元的基金; `verbs`: any."""
    start, end = window(scene, index)
    funds = _FUNDS.search(scene.shadow, start, end)
    end = funds.start() if funds else end
    words = classed("give", "verb") if verbs else classes()["give"]
    at = suffix(scene.shadow, start, end, words)
    done = verbs and _DONE.search(scene.shadow, max(start, end - 2), end) is not None
    return done or (at < end and scene.whole(at, end))


_FUNDS = re.compile("(?:专项|财政|补助|奖补)?(?:资金|经费)$")  # 投入资金2亿元支持…


def _recipient(scene: Scene, index: int) -> Place | None:
    """Who is given the money: 向X注资1亿元, 拨款3亿元予X."""
    if scene.quantities[index].kind is not FigureKind.MONEY or not _gives(scene, index):
        return None
    start, end = window(scene, index)
    start = clause_start(scene, start, end)
    match = _RECIPIENT.search(scene.shadow, start, end)
    if match:
        return match.span("name")
    tail = scene.quantities[index].end
    match = _GIVEN.match(scene.shadow, tail)
    if match is None:
        return None
    name_start, name_end = match.span("name")
    return name_start, first_stop(scene, name_start, name_end)


def _duration(scene: Scene, index: int, places: Mapping[int, Place]) -> Place | None:
    """What lasts: the name before 行动, the noun after 的, the verb phrase after 连续N年."""
    quantity = scene.quantities[index]
    if prefix(scene.shadow, quantity.end, len(scene.shadow), classes()["plan"]) > quantity.end:
        return _before(scene, index, places, None)
    start, _ = window(scene, index)
    before = _before(scene, index, {}, None)
    streak = scene.shadow[max(start, quantity.start - 3) : quantity.start].endswith("连续")
    level = _LEVEL_HELD.match(scene.shadow, quantity.end) is not None
    if streak and (level or not starts_clause(scene, index)):
        return before or places.get(index - 1)
    award = prefix(scene.shadow, quantity.end, len(scene.shadow), classes()["award"])
    if streak and award > quantity.end:
        return noun_from(scene, index, award, verbal=True)
    return after(scene, index, verbal=streak) or before or places.get(index - 1)


_LEVEL_HELD = re.compile(
    "(?:稳定|保持|维持|控制)在|达到|超过|突破|[位稳]?居"
)  # 连续8年稳定在24亿斤


def _before(
    scene: Scene, index: int, places: Mapping[int, Place], change: Change | None
) -> Place | None:
    """The name before the quantity; where its clause has none, that of the quantity before."""
    start, end = window(scene, index)
    clause = clause_start(scene, start, end)
    former = places.get(index - 1)
    if former is not None and not scene.same_sentence(index - 1, index):
        former = None
    if former is not None and _OLDER.match(scene.shadow, clause, end):
        return former
    share = _SHARE.search(scene.shadow, clause, end) or _base(scene, clause, index)
    end = share.start() if share else end
    if change is not None and change.role == "from":
        end = change_source(scene, clause, end)
    if scene.quantities[index].kind is FigureKind.RANK and change is None:
        ranked = _RANKED.search(scene.shadow, clause, end)
        end = ranked.start() if ranked else end
    end = strip_predicate(scene, clause, end)
    compared = _COMPARED.search(scene.shadow, clause, end)
    bounded = _BOUNDED.search(scene.shadow, clause + 2, end)
    if bounded:  # 利率不超过基准加50个基点
        end = bounded.start()
    against = compared is not None and compared[0][-1] in "高低多少快慢大小"
    if compared and (change is not None or share or against):
        end = strip_predicate(scene, clause, compared.start())
    if change is not None and change.role == "by":
        end = _rate(scene, clause, end, index)
        clause = _past_move(scene, clause, end)
    place = clause_name(scene, clause, end, scene.quantities[index].unit)
    if place is not None and not _goes_on(scene, index, place, places):
        return place
    reach = verb_itself(scene, clause, scene.quantities[index].start)
    if reach and scene.shadow[reach[0] : reach[1]] in classes()["reach"]:
        return reach
    bound = _bounded_name(scene, start, clause)
    if bound is not None:
        return bound
    if former is not None:
        return former
    if clause > start:
        return earlier_name(scene, start, clause - 1)
    return verb_itself(scene, clause, scene.quantities[index].start)


def _past_move(scene: Scene, clause: int, end: int) -> int:
    """`clause`, or after the verb whose object changes: 精简申请材料40%."""
    start = strip_opening(scene, clause, end)
    at = prefix(scene.shadow, start, end, change_words("object"))
    return at if start < at and end - at >= 2 and scene.whole(start, at) else clause


def _base(scene: Scene, clause: int, index: int) -> re.Match[str] | None:
    """The words that say what a share is a share of: 为预算的102%, 恢复到2019年的112%."""
    kind, end = scene.quantities[index].kind, scene.quantities[index].start
    if kind is FigureKind.POINTS:
        return _AGAINST.search(scene.shadow, clause, end)
    return _BASE.search(scene.shadow, clause, end) if kind in _SHARES else None


_OLDER = re.compile("[与同较比][^，,；;。:]{1,24}的$")  # 与上次普查的279万人相比
_AGAINST = re.compile(r"(?:(?<!不)超过|超出|高出|领先于?|落后于?)[^，,；;。:]{2,14}$")
_SHARES = {FigureKind.PERCENT, FigureKind.MULTIPLE, FigureKind.FRACTION}
_BASE = re.compile(
    r"(?:(?:控制|稳定|保持|维持)在|(?:恢复|提高|提升|增长|增加|上升|下降|降低|减少|压减|扩大)[到至]"
    r"|(?<![作因认行])为|(?<![但于别还就要正都也])是|达到?(?![标成])|[不没]足|不到"
    r"|不超过|不[低高少]于|超过|接近)[^，,；;。:、]{1,24}的$"
)


def _goes_on(scene: Scene, index: int, place: Place, places: Mapping[int, Place]) -> bool:
    """Whether only a doing is named, the thing before it, in the same unit: 新建8户、改造5户."""
    if not index or places.get(index - 1) is None or not scene.same_sentence(index - 1, index):
        return False
    alike = scene.quantities[index - 1].unit == scene.quantities[index].unit
    return alike and scene.shadow[place[0] : place[1]] in classes()["doing"]


def _bounded_name(scene: Scene, start: int, clause: int) -> Place | None:
    """The name that the whole clause before bounds without a number: 用水总量不超过下达指标."""
    if clause - start < 4:
        return None
    before = clause_start(scene, start, clause - 1)
    found = _BOUNDED.search(scene.shadow, before, clause) if before > start else None
    if found is None:
        return None
    place = strip_opening(scene, before, found.start()), found.start()
    return place if 2 <= place[1] - place[0] <= LONGEST else None


_BOUNDED = re.compile("不超过|不突破|不[低高少]于|[高低优]于|控制在")

_RANKED = re.compile(
    r"(?:跃居|位居|稳居|高居|居|位列|名列|列|(?<![合总])排名|排在|排(?!名)|保持)(?:在)?[一-鿿]{0,6}$"
)


def _rate(scene: Scene, clause: int, end: int, index: int) -> int:
    """`end` without 涨幅 and the like, where the figure is its level and so the thing's change."""
    at = suffix(scene.shadow, clause, end, change_words("nominal"))
    between = scene.shadow[end : scene.quantities[index].start]
    moved = re.search(r"收窄|扩大|提高|回落|加快|放缓|下降|上升|提升|降低|回升|减少|增加", between)
    if at < end and not moved:
        return strip_predicate(scene, clause, at)
    return end


def _balanced(scene: Scene, place: Place) -> Place:
    """`place` widened to the quotation marks of a name it cuts."""
    start, end = place
    while start > 0 and scene.shadow[start] == NAME == scene.shadow[start - 1]:
        start -= 1
    while end < len(scene.shadow) and scene.shadow[end - 1] == NAME == scene.shadow[end]:
        end += 1
    return start, end

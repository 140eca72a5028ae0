"""When: the time said for a figure in its sentence, and in the header of its list."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from reader.core.figures.figure import Change
from reader.core.figures.grammar import classes, clause_start, strip_opening, strip_predicate, times
from reader.core.figures.scene import MEMBERS, TIME, Scene, shadow_of
from reader.core.quantities import FigureKind, Quantity

_STREAK = r"连续(?:\d{1,3}|[一二三四五六七八九十两]{1,3})(?:年|个月|个季度|季度)"
_NUMBERLESS = "(?<![一二三四五六七八九十两几])"  # 三年内 is a length, no 年内
_AGAINST = re.compile("[与同]\x00+[末底初]?相比(?=[，,])")
_BASE = re.compile(r"(?:比|较|与)(?:同期|上年|上一年|去年|前年)?\x00*(?:末|底|初|同期|相比)?")
_MEASURED = re.compile(r"(?:比|较|与|相当于|由|从)[^，,；;:。由从比较]{0,4}$")  # 比2031年, 由去年的
_UNTIL = re.compile(r"(?:^|[，,；;:。!?\s]|力争|争取|确保|计划|预计|预期|规划)(?P<to>到|至)$")
_NARRATIVE = ("来", "来")
_STOCK = ("末", "底", "初", "日", "号")
_TOTALS = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE}
_TOWARDS = {"对", "向", "给"}
_STANDING = {FigureKind.DURATION, FigureKind.AGE}

Place = tuple[int, int]


@cache
def _words(roles: tuple[str, ...]) -> str:
    """An alternation of the time words of these roles, the longest first."""
    words = sorted((w for w, role in times().items() if role in roles), key=len, reverse=True)
    return "|".join(words)


@cache
def _expression() -> re.Pattern[str]:
    """A time as written: dates and words of time that follow each other, 累计, 连续N年."""
    point = _words(("point",))
    roles = ("point", "total", "each")
    starts = {word[0] for word, role in times().items() if role in roles} | set("连截" + TIME)
    return re.compile(  # where none of these begins is passed over fast
        rf"(?=[{''.join(sorted(starts))}])(?:(?P<streak>{_STREAK})|(?P<total>{_words(('total',))})"
        rf"|(?P<each>{_words(('each',))})|截至(?:{point}|\x00+)+"
        rf"|{_NUMBERLESS}(?:{point}|\x00+)+(?:以来|末|底|初)?)"
    )


@cache
def _bases() -> re.Pattern[str]:
    """Words that say what a change is measured against, or how an average runs."""
    return re.compile(_words(("base", "rate")))


@cache
def _rates() -> re.Pattern[str]:
    return re.compile(_words(("rate",)))


def find_time(scene: Scene, index: int, found: Mapping[int, Change]) -> str:
    """The words of the sentence that say when or over how long, "" if there are none.

    A time at the head of a sentence holds to its end, one further on for its ；-group; the nearer
    replaces the other, and a change with a base of its own takes that. `found`: the changes of
    the scene's quantities by index.
    """
    quantity, change = scene.quantities[index], found.get(index)
    clause = _clause(scene, index)
    near = _near(scene, clause, quantity, change)
    if near is not None:
        return scene.text[near[0] : near[1]]
    if change is not None and change.role == "to" and change.start is not None:
        return _before_pair(scene, index, found)
    return _carried(scene, clause, quantity, change)


def own_time(scene: Scene, index: int) -> str:
    """The time that 分别 gives each of a group, "" where it gives none.

    2029年、2030年分别招录286人、312人.
    """
    first = index
    while index - first < MEMBERS and scene.linked(first - 1):
        first -= 1
    last = index
    while last - index < MEMBERS and scene.linked(last):
        last += 1
    clause, start = _clause(scene, first), scene.quantities[first].start
    if first == last or "分别" not in scene.shadow[clause:start]:
        return ""
    places = [place for place, role in _expressions(scene, clause, start) if not role]
    apart = [scene.shadow[a[1] : b[0]] for a, b in pairwise(places)]
    if len(places) != last - first + 1 or not set(apart) <= {"、", "和", "与"}:
        return ""
    low, high = places[index - first]
    return scene.text[low:high]


def _clause(scene: Scene, index: int) -> int:
    """Where what belongs to the quantity alone begins: its clause, or the quantity before it."""
    quantity = scene.quantities[index]
    sentence, _ = scene.sentence(quantity.start)
    former = scene.quantities[index - 1].end if index else sentence
    return max(clause_start(scene, sentence, quantity.start), min(former, quantity.start))


def _near(scene: Scene, clause: int, quantity: Quantity, change: Change | None) -> Place | None:
    """A time inside the clause of the figure: its base if it is a change, else the last."""
    end = quantity.start
    if change is not None and change.role == "by":
        based = _last(_BASE, scene, clause, end)
        if based is not None and TIME in scene.shadow[based[0] : based[1]]:
            return based
        known = _last(_bases(), scene, clause, end)
        if based is not None and based[1] - based[0] > 1 and known is None:
            return based
        against = _last(_AGAINST, scene, scene.sentence(end)[0], clause)
        if known is not None or against is not None:
            return known or against
    else:
        rate = _last(_rates(), scene, clause, end)
        if rate is not None and _loose(scene, rate, clause, end):
            return rate
    lasting = change is None and quantity.kind in _STANDING
    for place, role in reversed(list(_expressions(scene, clause, end))):
        narrative = scene.text[place[0] : place[1]].endswith(_NARRATIVE)
        if (role == "total" and quantity.kind not in _TOTALS) or (lasting and narrative):
            continue
        return place
    return None


def _loose(scene: Scene, rate: Place, clause: int, end: int) -> bool:
    """Whether a word such as 年均 stands outside the name: not in 年均浓度."""
    head = rate[0] < strip_opening(scene, clause, end)
    return head or rate[1] > strip_predicate(scene, clause, end)


def _last(pattern: re.Pattern[str], scene: Scene, start: int, end: int) -> Place | None:
    found = None
    for match in pattern.finditer(scene.shadow, start, end):
        found = match.span()
    return found


def _expressions(scene: Scene, start: int, end: int) -> Iterator[tuple[Place, str]]:
    """(place, role) of each time in `start:end`; role: streak, total, each, or "" for the rest."""
    if not _timed(scene.shadow, start, end):
        return
    for match in _expression().finditer(scene.shadow, start, end):
        low, high = match.span()
        until = _UNTIL.search(scene.shadow, max(start, low - 3), low)
        if until is not None and TIME in scene.shadow[low:high]:
            low = until.start("to")
        yield (low, high), match.lastgroup or ""


def _timed(shadow: str, start: int, end: int) -> bool:
    """Whether a time of the paragraph reaches into `start:end`.

    Sentences of a hundred figures are asked a hundred times, so the paragraph is scanned but once.
    """
    lows, highs = _all_times(shadow)
    return bisect_right(highs, start) < bisect_left(lows, end)


@lru_cache(maxsize=4)
def _all_times(shadow: str) -> tuple[Sequence[int], Sequence[int]]:
    """Starts and ends, in code points, of the times in a whole paragraph."""
    spans = [match.span() for match in _expression().finditer(shadow)]
    return [low for low, _ in spans], [high for _, high in spans]


def _before_pair(scene: Scene, index: int, found: Mapping[int, Change]) -> str:
    """The time of both ends of a pair: what stands before the 由 or 从 that opens it."""
    change = found[index]
    for mate in range(index - 1, max(-1, index - 8), -1):
        other = found.get(mate)
        if other is not None and other.role == "from" and other.end == change.end:
            clause = _clause(scene, mate)
            opener = _last(_OPENER, scene, clause, scene.quantities[mate].start)
            end = opener[0] if opener else scene.quantities[mate].start
            if any(_expressions(scene, end, scene.quantities[mate].start)):
                return ""  # 由去年的3元提高到4元: each end has a time of its own
            rate = _last(_rates(), scene, clause, end)
            places = [place for place, role in _expressions(scene, clause, end) if role != "total"]
            if rate is not None or places:
                low, high = rate or places[-1]
                return scene.text[low:high]
            return _carried(scene, clause, scene.quantities[mate], change)
    return ""


_OPENER = re.compile("[由从自将把]")


def _carried(scene: Scene, clause: int, quantity: Quantity, change: Change | None) -> str:
    """The time of an earlier clause of the sentence, or of the list's header, that still holds."""
    sentence, _ = scene.sentence(quantity.start)
    group = _after_last(scene, sentence, quantity.start, ";；")
    opening = strip_opening(scene, sentence, clause)
    for place, role in reversed(list(_expressions(scene, sentence, clause))):
        inside = place[0] >= group
        head = inside if role == "total" else inside or place[0] <= opening
        if not head or role == "each" or not _holds_on(scene, place):
            continue
        if _governs(scene, place, quantity, change, role=role):
            return scene.text[place[0] : place[1]]
    if scene.context.lead and not scene.text[:sentence].strip():
        return _of_lead(scene.context.lead)
    return ""


def _holds_on(scene: Scene, place: Place) -> bool:
    """Whether a time can hold beyond its clause: it is no base and belongs to no one number."""
    low, high = place
    if _MEASURED.search(scene.shadow, max(0, low - 8), low):
        return False
    if scene.shadow[high : high + 1] == "的":
        high += 1
    return high not in scene.starts


def _governs(
    scene: Scene, place: Place, quantity: Quantity, change: Change | None, *, role: str
) -> bool:
    """Whether an earlier time holds for a figure further on."""
    words = scene.text[place[0] : place[1]]
    if role == "streak":
        meant = scene.shadow[place[0] - 1 : place[0]] not in _TOWARDS
        return meant and change is None and quantity.kind in _TOTALS | {FigureKind.RANK}
    if role == "total":
        return change is None and quantity.kind in _TOTALS
    if words.endswith(_NARRATIVE):
        if change is not None:
            return True
        return quantity.kind in _TOTALS and _done(scene, quantity)
    if words.endswith(_STOCK):
        stated = change is None or change.role != "by"
        return stated and not _flows(scene, quantity)
    return quantity.kind not in _STANDING or change is not None


def _done(scene: Scene, quantity: Quantity) -> bool:
    """Whether something was done to what is counted: 新建12座, not 全市12个党组织、300名党员."""
    sentence, _ = scene.sentence(quantity.start)
    clause = clause_start(scene, sentence, quantity.start)
    first = min(start for start in scene.starts if start >= clause)
    return strip_opening(scene, clause, first) < first


def _flows(scene: Scene, quantity: Quantity) -> bool:
    """Whether the clause of a figure speaks of what runs over a period: 出栏, 全年, 产量."""
    sentence, _ = scene.sentence(quantity.start)
    words = scene.shadow[clause_start(scene, sentence, quantity.start) : quantity.start]
    return any(word in words for word in classes()["flow"])


def _of_lead(lead: str) -> str:
    """The time that the header of a list opens with."""
    shadow = shadow_of(lead)
    for match in _expression().finditer(shadow):
        base = _MEASURED.search(shadow, max(0, match.start() - 8), match.start())
        if match.lastgroup is None and base is None:
            return lead[match.start() : match.end()]
    return ""


def _after_last(scene: Scene, start: int, end: int, signs: str) -> int:
    """After the last of `signs` in `start:end`, else `start`."""
    return max(start, *(scene.shadow.rfind(sign, start, end) + 1 for sign in signs))

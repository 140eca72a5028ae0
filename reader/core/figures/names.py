"""How the name of what is counted is cut out of a clause, with the word classes of the table."""

import re
from functools import cache

from reader.core.figures.grammar import (
    changes,
    classes,
    clause_start,
    first_stop,
    head_noun,
    last_verb,
    only_each,
    prefix,
    role_noun,
    strip_opening,
    strip_predicate,
    suffix,
)
from reader.core.figures.scene import TIME, Scene

Place = tuple[int, int]

GRADES = frozenset("高中初同平相优")  # 高等, 中等: no list ends there
LONGEST = 30  # code points: a longer stretch is a clause, not a name


def coordination_end(scene: Scene, start: int, end: int) -> int:
    """`end`, or the 、 at which something other than a member of the name begins."""
    at = scene.shadow.find("、", start, end)
    while 0 <= at < end:
        rest = scene.shadow[at + 1 : end]
        member = rest.split("、", maxsplit=1)[0]
        if not member or len(member) > 12 or last_verb(scene, at + 1, at + 1 + len(member)):
            return at
        at = scene.shadow.find("、", at + 1, end)
    return end


def change_source(scene: Scene, start: int, end: int) -> int:
    """`end`, or the 由 or 从 that opens where the change came from: 产量由往年的三石."""
    for at in range(end - 1, start - 1, -1):
        if scene.shadow[at] in "由从自" and scene.whole(at, at + 1):
            return at
    return end


def clause_name(scene: Scene, start: int, end: int, unit: str) -> Place | None:
    """The name at the end of the clause `start:end`, None if there is none.

    `unit` is that of the quantity: where doings are counted, the verb stays with its object.
    """
    event = unit.endswith(tuple(classes()["event"]))
    start = strip_opening(scene, start, end)
    having = _HAVING.match(scene.shadow, start, end)
    start = having.end() if having else start  # 出席会议的有委员38人
    start = _past_adverb(scene, start, end)
    verb = last_verb(scene, start, end)
    against = scene.shadow[end : end + 1] in set("上去前常同年往" + TIME)
    if verb == (end - 1, end) and scene.shadow[end - 1] == "比" and not against:  # 收入比
        verb = last_verb(scene, start, end - 1)
    if verb is not None and scene.shadow[verb[0] : verb[1]] in classes()["middle"]:
        doer = last_verb(scene, start, verb[0]) is None and verb[0] - start >= 2
        if doer and end - verb[1] >= 2 and end - start <= LONGEST:
            return start, end
    if verb is not None and verb[1] < end:
        generic = scene.shadow[verb[0] : verb[1]] in classes()["generic"]
        described = _DESCRIBED.search(scene.shadow, verb[1], end) is not None
        start = verb[0] if described or (event and not generic and unit != "次") else verb[1]
        start += scene.shadow[start] == "后"  # 建成后通行时间
    elif verb is not None:
        earlier = strip_predicate(scene, start, verb[0])
        earlier_start = strip_opening(scene, start, earlier)
        former = last_verb(scene, earlier_start, earlier)
        light = former is not None and scene.shadow[former[0] : former[1]] in classes()["light"]
        earlier_start = former[1] if former and former[1] < earlier else earlier_start
        if light and earlier_start < verb[0]:
            start = earlier_start
        elif (
            unit in _DONE | _MONEY
            and suffix(scene.shadow, start, earlier, classes()["doer"]) < earlier
        ):
            return verb
        elif earlier - strip_opening(scene, earlier_start, earlier) >= 2:
            start, end = earlier_start, earlier
        elif not event:
            return None
    if not event:
        edge = prefix(scene.shadow, start, end, classes()["edge"])
        kept = prefix(scene.shadow, start, end, classes()["keep"])
        whole = start < edge < end and kept < edge and scene.whole(start, edge)
        named = head_noun(scene, edge, end) or role_noun(scene, edge, end)
        if whole and end - edge > 1 and (not named or scene.shadow[start:edge] in _moving()):
            start = edge
    start = _listed(scene, start, end, event=event)
    start = strip_opening(scene, start, end)
    while end > start and scene.shadow[end - 1] in " 的和及与、了也":
        end -= 1
    if end - start > LONGEST:
        start = end - LONGEST
    return (start, end) if end - start >= 2 and not only_each(scene, start, end) else None


def _past_adverb(scene: Scene, start: int, end: int) -> int:
    """`start`, past a doer and the verb that 共, 已 or the like shows: 各单位共查摆问题."""
    if not scene.edges:
        return start
    for found in _ADVERB.finditer(scene.shadow, start + 2, end):
        if scene.whole(*found.span()):
            verb = next((at for at in range(found.end() + 2, end - 1) if at in scene.edges), end)
            if verb < end and scene.shadow[start:end].find("、") < 0:
                return verb
    return start


_ADVERB = re.compile("共计?|已经?|先后|陆续|相继")
_DONE = frozenset(("件", "起", "例", "宗", "人", "名", "次", "人次", "件次", "户", "家", "个"))
"""Units of what doers do."""
_MONEY = frozenset(("元", "美元", "港元", "欧元"))

_HAVING = re.compile(r"[^，,；;。:]{2,14}的(?:有|包括)")
_DESCRIBED = re.compile("[^的]的(?:比例|比重|占比|数量|人数|金额)$")  # 用于产业的比例


@cache
def _moving() -> frozenset[str]:
    """Verbs that change what they govern: 扩大灌溉面积."""
    return frozenset(changes()["object"])


def _listed(scene: Scene, start: int, end: int, *, event: bool) -> int:
    """`start`, past the examples before 等 and past short members before the head they share."""
    shadow = scene.shadow
    such = shadow.rfind("等", start + 2, end - 2)
    if such > 0 and shadow[such + 1] not in "级次" and shadow[such - 1] not in GRADES:
        return such + 1
    members = shadow[start:end].split("、")
    if len(members) > 2 and all(len(m) == 1 for m in members[:-1]):
        return end - len(members[-1])
    last = end - len(members[-1])
    if event and len(members) > 1 and prefix(shadow, last, end, classes()["edge"]) > last:
        return last
    return start


def earlier_name(scene: Scene, start: int, end: int) -> Place | None:
    """The name that an earlier clause of the sentence begins with."""
    while end > start:
        clause = clause_start(scene, start, end)
        opening = strip_opening(scene, clause, end)
        for_whom = _FOR_WHOM.match(scene.shadow, opening, end)
        if for_whom:
            return for_whom.span("name")
        stop = first_stop(scene, opening, end)
        verb = last_verb(scene, opening, stop)
        if verb is not None and verb[0] > opening:
            stop = verb[0]
        elif verb is not None:
            opening = verb[1]
        stop = strip_predicate(scene, opening, stop)
        if 2 <= stop - opening <= LONGEST:
            return opening, stop
        end = clause - 1
    return None


_FOR_WHOM = re.compile(r"[对给向](?:[^，,；;。:]{1,14}的)?(?P<name>[^，,；;。:的\x00\x01]{2,14})$")


def verb_itself(scene: Scene, start: int, end: int) -> Place | None:
    """The verb, where nothing else is named: 惠及15.6万人."""
    start = strip_opening(scene, start, end)
    verb = last_verb(scene, start, end)
    return verb if verb is not None and verb[1] - verb[0] > 1 else None

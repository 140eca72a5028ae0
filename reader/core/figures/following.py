"""The name that follows a number: 12名村医, 2亿元的基金, and where the words before it begin."""

import re
from functools import cache

from reader.core.figures.grammar import (
    WordSet,
    classed,
    classes,
    clause_start,
    first_stop,
    predicates,
    prefix,
    strip_opening,
    strip_predicate,
)
from reader.core.figures.names import LONGEST, Place, coordination_end
from reader.core.figures.scene import CLAUSE_ENDS, NAME, TIME, Scene
from reader.core.quantities import FigureKind

_NEXT = re.compile(r"[\x01一-鿿A-Za-z“「『《]")


_GATE = re.compile("(?:大关|关口|台阶|门槛)")  # 突破500万人次大关


def window(scene: Scene, index: int) -> Place:
    """From the quantity before (or the sentence's start) to the quantity at `index`."""
    quantity = scene.quantities[index]
    start, _ = scene.sentence(quantity.start)
    if index:
        start = max(start, scene.quantities[index - 1].end)
        gate = _GATE.match(scene.shadow, start)
        start = gate.end() if gate else start
    return start, quantity.start


def starts_clause(scene: Scene, index: int) -> bool:
    """Whether nothing that can name something stands between clause start and the quantity."""
    start, end = window(scene, index)
    start = clause_start(scene, start, end)
    end = strip_predicate(scene, start, end)
    return strip_opening(scene, start, end) >= end


def after(scene: Scene, index: int, *, verbal: bool = False) -> Place | None:
    """The name right after the quantity; `verbal`: a verb phrase counts as one."""
    start = scene.quantities[index].end
    shadow = scene.shadow
    while start < len(shadow) and shadow[start] in " 的":
        start += 1
    if shadow[start : start + 1] == "是" and starts_clause(scene, index):
        start += 1
    if scene.quantities[index].kind is FigureKind.MONEY:
        start = _past_purpose(scene, start)
    return noun_from(scene, index, start, verbal=verbal)


def _past_purpose(scene: Scene, start: int) -> int:
    """`start`, or past the verbs that say what money is for: 2亿元改造提升街区."""
    verbs, keep = classed("verb", "edge"), classes()["keep"]
    for _ in range(3):
        at = prefix(scene.shadow, start, len(scene.shadow), verbs)
        kept = prefix(scene.shadow, start, len(scene.shadow), keep)
        if at == start or at - start < 2 or kept > at or not scene.whole(start, at):
            break
        start = at
    return start


def noun_from(scene: Scene, index: int, start: int, *, verbal: bool) -> Place | None:
    """The name that begins at `start`, None if a verb or a sign stands there."""
    quantity, shadow = scene.quantities[index], scene.shadow
    if shadow[start : start + 1] == "(":
        closing = shadow.find(")", start)
        start = closing + 1 if 0 < closing - start < 6 else start
    _, end = scene.sentence(quantity.start)
    if index + 1 < len(scene.quantities):
        end = min(end, scene.quantities[index + 1].start)
    end = min(end, start + LONGEST)
    if start >= end or not _NEXT.match(shadow[start]):
        return None
    casualty = _CASUALTY.match(shadow, start, end)
    if casualty and quantity.unit in {"人", "名"}:
        return casualty.span()
    stop = prefix(shadow, start, end, classes()["stop"])
    kept = prefix(shadow, start, end, classes()["keep"])
    linked = shadow[start - 1] == "的"
    if stop > start and kept < stop and scene.whole(start, stop) and not (verbal or linked):
        return _relative(scene, start, end)
    if prefix(shadow, start, end, _movements()) > start and kept == start:
        return None
    kinds = _KINDS.match(shadow, start, end)
    if kinds:
        return kinds.span()
    for at in range(start, end):
        if shadow[at] in CLAUSE_ENDS + "()" + TIME:
            end = at
            break
    end = first_stop(scene, start, end) if not verbal else end
    end = coordination_end(scene, start, end)
    quoted = shadow.find("和" + NAME, start, end)
    end = quoted if quoted > start else end
    such = shadow.find("等", start + 2, end)
    end = such if such > 0 and shadow[such + 1 : such + 2] not in set("级次候待") else end
    while end > start and shadow[end - 1] in " 的和及与或、等了" + TIME:
        end -= 1
    return (start, end) if end > start else None


@cache
def _movements() -> WordSet:
    """What stands between a name and its number and is more than a link."""
    return WordSet(predicates() - classes()["link"])


_KINDS = re.compile(r"[一-鿿]{0,3}[县区市乡镇村旗]\([^()]{1,6}\)")  # 8个县(市、区)
_CASUALTY = re.compile("(?:受伤|轻伤|重伤|死亡|遇难|失踪|失联|被困|受困|获救|受灾)(?![的者群人])")
_RELATIVE = re.compile(r"[^，,；;。:()、的\x00]{2,14}的(?=[一-鿿]{2})")


def _relative(scene: Scene, start: int, end: int) -> Place | None:
    """A name after the clause that describes it: 12名受到表扬的村医."""
    match = _RELATIVE.match(scene.shadow, start, end)
    if match is None:
        return None
    for at in range(match.end(), end):
        if scene.shadow[at] in CLAUSE_ENDS + "、()" + TIME:
            end = at
            break
    stop = first_stop(scene, match.end(), end)
    return (start, stop) if stop - match.end() >= 2 else None

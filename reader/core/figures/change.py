"""What changed: by how much, or from what to what, read from the words before each quantity."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from reader.core.figures.figure import Change
from reader.core.figures.grammar import (
    WordSet,
    change_words,
    changes,
    classes,
    clause_start,
    prefix,
    strip_opening,
    suffix,
)
from reader.core.figures.scene import MEMBERS, Scene
from reader.core.quantities import FigureKind, Quantity, Value

_SKIP = re.compile(
    r"(?:了|达到?|为|约|近|超过|的"
    r"|每\d{0,4}(?:[届年月户人亩吨斤头只件次天日度]|公斤|公顷|公里|学年|学期|平方米|立方米|千瓦时)"
    r"|[ \x00]|\([^()]{1,12}\)"
    r"|目前的?|现时的?|现在的?|去年的?|今年的?|前年的?|当前的?|(?:最初|起初|当初|原来|原先|以往|如今|最新|往年|上年|同期|初期|期初|期末)的)$"
)
_SMALL = 14  # code points that the longest of them has
_AGAIN = re.compile(r"^[，,、 ]*\x00*(?:并)?(?:达到?|至|增至|升至|降至)了?(?:\x00*)$")
_SHARES = {FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MULTIPLE}


def find_changes(scene: Scene) -> dict[int, Change]:
    """The change of each quantity that tells one, by its index."""
    found: dict[int, Change] = {}
    for index in range(len(scene.quantities)):
        before = _before(scene, index)
        target = _target(scene, before)
        if target is not None:
            _close(scene, index, target, found)
            continue
        by = _by(scene, index, before, found)
        if by is not None:
            found[index] = by
        else:
            _again(scene, index, found)
    return found


def _before(scene: Scene, index: int) -> tuple[int, int]:
    """What stands before a quantity: from the one before it, or from its sentence's start."""
    start, _ = scene.sentence(scene.quantities[index].start)
    if index:
        start = max(start, scene.quantities[index - 1].end)
    return start, scene.quantities[index].start


def _trimmed(scene: Scene, start: int, end: int) -> int:
    """`end` without the small words that may stand between a change word and its amount."""
    while end > start:
        match = _SKIP.search(scene.shadow, max(start, end - _SMALL), end)
        if match is None:
            return end
        end = match.start()
    return end


@cache
def _moves() -> Mapping[str, str]:
    """Directions of verb and 到, 至, 为, 成: 提高到, 降至, 整合为."""
    ends = ("到", "至", "为", "成", "到了", "至了")
    return {word + end: row["direction"] for word, row in changes()["to"].items() for end in ends}


@cache
def _move_words() -> WordSet:
    return WordSet(_moves())


def _target(scene: Scene, before: tuple[int, int]) -> str | None:
    """The direction of the move that ends right before a quantity ("" unknown), None if none."""
    moves = _moves()
    start, end = before
    for _ in range(5):
        at = suffix(scene.shadow, start, end, _move_words())
        if at < end:
            return moves[scene.shadow[at:end]]
        match = _SKIP.search(scene.shadow, max(start, end - _SMALL), end)
        if match is None or match[0] in {"为", "达", "达到"}:
            break
        end = match.start()
    return None


def _close(scene: Scene, index: int, direction: str, found: dict[int, Change]) -> None:
    """Join the quantity at `index`, a `to`, with its `from`; both members carry both numbers."""
    partners = _partners(scene, index)
    if not partners:
        if direction:
            reached = scene.quantities[index].value
            found[index] = Change(role="to", direction=direction, start=None, end=reached)
        return
    for first, last in partners:
        one, two = scene.quantities[first], scene.quantities[last]
        way = (_way(one, two) if one.unit == two.unit else "") or direction or "up"
        for place, role in ((first, "from"), (last, "to")):
            found[place] = Change(
                role=role,
                direction=way,
                start=one.value,
                end=two.value,
                start_qualifier=one.qualifier,
                end_qualifier=two.qualifier,
            )


def _partners(scene: Scene, index: int) -> list[tuple[int, int]]:
    """(from, to) indices: one pair, or as many as 分别 puts on both sides."""
    group = [index]
    while len(group) < MEMBERS and scene.linked(group[-1]):
        group.append(group[-1] + 1)
    first = index - 1
    steps = 0
    while first >= 0 and scene.same_sentence(first, index) and steps < 3:
        size = 1
        while size < MEMBERS and scene.linked(first - size):
            size += 1
        head = first - size + 1
        if _opens(scene, head) and _comparable(scene.quantities[head], scene.quantities[index]):
            if size == len(group):
                return [(head + at, index + at) for at in range(size)]
            return [(first, index)]
        first, steps = head - 1, steps + 1
    return []


def _opens(scene: Scene, index: int) -> bool:
    """Whether 由, 从 or 将 opens a pair before the quantity at `index`."""
    start, end = _before(scene, index)
    start = clause_start(scene, start, end)
    text = scene.shadow[start:end]
    if re.search(r"[将把][^，,。]{0,24}$", text):
        return True
    return bool(re.search(r"[由从自][^，,。;]{0,30}$", text))


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be ends of one change."""
    if one.kind is other.kind is FigureKind.DURATION:
        return True  # 由3天缩短到6小时
    return one.kind is other.kind and (one.unit == other.unit or not one.unit or not other.unit)


def _way(one: Quantity, other: Quantity) -> str:
    """Up or down from `one` to `other`, "" where they are equal; a rank rises as it falls."""
    low, high = _size(one.value), _size(other.value)
    if low == high:
        return ""
    rising = high > low
    return "up" if rising != (one.kind is FigureKind.RANK) else "down"


def _size(value: Value) -> Decimal:
    """One number to compare a value by: the middle of a range, first over second of a ratio."""
    if isinstance(value, Decimal):
        return value
    if len(value) > 1 and value[1] and value[0] > value[1]:
        return value[0] / value[1]
    return sum(value, Decimal(0)) / len(value)


def _by(
    scene: Scene, index: int, before: tuple[int, int], found: dict[int, Change]
) -> Change | None:
    """The change by the quantity itself."""
    quantity = scene.quantities[index]
    if quantity.rule == "doubling":
        return Change(role="by", direction="up")
    start, end = before
    if scene.linked(index - 1):
        former = found.get(index - 1)
        alike = scene.quantities[index - 1].kind is quantity.kind
        return former if former is not None and former.role == "by" and alike else None
    end = _trimmed(scene, start, end)
    clause = scene.shadow[clause_start(scene, start, end) : end]
    if _COMPARISON.search(clause) or _part_of_plan(scene, quantity):
        return None
    for role in ("by", "nominal"):
        rows = changes()[role]
        at = suffix(scene.shadow, start, end, change_words(role))
        share = role == "by" and end - at > 1 and quantity.kind in _SHARES
        if at < end and (share or not _guarded(scene, at, rows[scene.shadow[at:end]])):
            return Change(role="by", direction=rows[scene.shadow[at:end]]["direction"])
    return _object(scene, index, start, end) or _compared(scene, start, end)


_COMPARISON = re.compile("[高低快慢多少优好]于")


def _part_of_plan(scene: Scene, quantity: Quantity) -> bool:
    """Whether a length of time is part of a plan's name: 质量提升三年行动."""
    end = quantity.end
    plans = classes()["plan"]
    return prefix(scene.shadow, end, len(scene.shadow), plans) > end


def _guarded(scene: Scene, at: int, row: Mapping[str, str]) -> bool:
    """Whether the character before the change word at `at` makes another word of it."""
    return at > 0 and scene.shadow[at - 1] in row["alone"]


def _object(scene: Scene, index: int, start: int, end: int) -> Change | None:
    """Verb, noun, amount: 降低利息负担1.2万亿元, 压减收费项目30%."""
    if scene.quantities[index].kind in {FigureKind.DURATION, FigureKind.RANK}:
        return None
    clause = clause_start(scene, start, end)
    head = _OPENING.match(scene.shadow, clause, end)
    at = strip_opening(scene, head.end() if head else clause, end)
    rows = changes()["object"]
    if scene.shadow[at : at + 1] not in change_words("object").heads:
        return None
    for word, row in rows.items():
        if not scene.shadow.startswith(word, at):
            continue
        noun = scene.shadow[at + len(word) : end]
        if 1 < len(noun) <= 24 and not _LEVEL.search(noun):
            return Change(role="by", direction=row["direction"])
    return None


_OPENING = re.compile(
    r"(?:、|其中|累计|共|并|已"
    r"|合计|总计|为[^，,]{2,8}?|全年|\x00)*"
)
_LEVEL = re.compile(r"[由从到至，,]|达|为$")

_COMPARED = re.compile(
    r"(?:比|较)(?:上年|去年|前年|上月|上季度|同期|上年同期|去年同期|常年|常年同期|往年|年初|\x00)+"
    r"(?:末|底|初|同期)?[^，,。；;]{0,10}?(?P<way>(?<!偏)[高多快大长]|(?<!偏)[低少慢小短])出?$"
)


def _compared(scene: Scene, start: int, end: int) -> Change | None:
    """比上年高0.3个百分点: against the thing's own past, so a change and no comparison."""
    clause = clause_start(scene, start, end)
    match = _COMPARED.search(scene.shadow, clause, end)
    if match is None:
        return None
    return Change(role="by", direction="up" if match["way"][-1] in "高多快大长" else "down")


def _again(scene: Scene, index: int, found: dict[int, Change]) -> None:
    """增加21万亩，达到近300万亩: a level right after its change is where the change led."""
    former = found.get(index - 1)
    if former is None or former.role != "by" or not scene.same_sentence(index - 1, index):
        return
    one, two = scene.quantities[index - 1], scene.quantities[index]
    between = scene.shadow[one.end : two.start]
    if _AGAIN.match(between) and two.kind is not FigureKind.DURATION:
        found[index] = Change(role="to", direction=former.direction, start=None, end=two.value)

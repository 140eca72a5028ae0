"""What a figure is counted per: 每公斤20元 → 公斤."""

import re

from reader.core.figures.grammar import classed, clause_start
from reader.core.figures.scene import Scene
from reader.core.quantities import FigureKind
from reader.core.quantities.units import Unit, unit_at, units

_EACH = re.compile("每")
_POWER = re.compile(r"(?:\d{1,6}|[十百千万亿两]{1,3})")
_HEADS = ("人口", "劳动日", "劳动力", "课税年度", "财政年度", "学年", "学期", "工作日", "居民")
_CLASSIFIERS = frozenset("个位名家间座所栋套项件")
_REACH = 24  # code points from 每 to its number at most


def find_per(scene: Scene, index: int) -> str:
    """The words after 每 in the clause before the number, without 每, joined by "/".

    Looked for after the quantity before; a number between 每 and its noun belongs to them (每10股).
    """
    quantity = scene.quantities[index]
    if quantity.kind in {FigureKind.RANK, FigureKind.DURATION, FigureKind.PERCENT}:
        return ""
    sentence, _ = scene.sentence(quantity.start)
    start = max(sentence, scene.quantities[index - 1].end if index else sentence)
    start = max(clause_start(scene, start, quantity.start), quantity.start - _REACH)
    found: list[tuple[int, int]] = []
    for match in _EACH.finditer(scene.shadow, start, quantity.start):
        end = _end(scene, match.end(), quantity.start)
        if end > match.end():
            found.append((match.end(), end))
    if not found:
        return ""
    together = len(found) > 1 and found[-2][1] + 1 == found[-1][0]
    return "/".join(scene.text[a:b].strip() for a, b in found[-2 if together else -1 :])


def _end(scene: Scene, at: int, end: int) -> int:
    """After the unit or noun that begins at `at`, with its power and what the unit counts."""
    power = _POWER.match(scene.shadow, at, end)
    noun = power.end() if power else at
    for head in _HEADS:
        if scene.shadow.startswith(head, noun):
            return noun + len(head)
    row = unit_at(scene.shadow, noun, powered=False) or _guarded(scene, noun)
    if row is None:
        return at
    noun += len(row.surface)
    counted = _word_end(scene, noun, end) if row.kind is FigureKind.COUNT else noun
    return min(counted if row.surface in _CLASSIFIERS else noun, end)


def _guarded(scene: Scene, at: int) -> Unit | None:
    """The one-character unit at `at` even where what follows would make another word of it."""
    row = units().get(scene.shadow[at : at + 1])
    return row if row is not None and (not scene.edges or at + 1 in scene.edges) else None


def _word_end(scene: Scene, at: int, end: int) -> int:
    """The end of the word that begins at `at`, if it can be what a classifier counts."""
    verbs = classed("verb", "link", "stop")
    for stop in range(at + 2, min(at + 4, end) + 1):
        if stop in scene.edges:
            return at if scene.shadow[at:stop] in verbs else stop
    return at

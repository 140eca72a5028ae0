"""When: the time said for a figure in its sentence, and what it is counted per."""

import re
from functools import cache

from reader.core.figures.figure import Change
from reader.core.figures.grammar import clause_start, times
from reader.core.figures.scene import TIME, Scene
from reader.core.quantities import FigureKind

_PER = re.compile(
    r"(?:平均)?每((?:[一-鿿]{1,4}?每)?[一-鿿]{1,5}?)(?:可|可以|约|上限为?|达|达到|为|补助|补贴|收费|的)*$"
)
_STREAK = re.compile(r"连续(\d{1,3}|[一二三四五六七八九十两]{1,3})(?:年|个月|个季度|季度)")
_BASE = re.compile(r"(?:比|较|与)(?:同期|上年|上一年)?\x00+(?:末|底|初|同期|相比)?")

_TIMES = frozenset("年月日天周季届")  # every year alone is a time, not a share


@cache
def _words(roles: tuple[str, ...]) -> re.Pattern[str]:
    """Time words of these roles, the longest first."""
    words = sorted((w for w, role in times().items() if role in roles), key=len, reverse=True)
    return re.compile("|".join(words))


def find_time(scene: Scene, index: int, change: Change | None) -> str:
    """The words of the sentence that say when or over how long, "" if there are none."""
    quantity = scene.quantities[index]
    sentence, _ = scene.sentence(quantity.start)
    former = scene.quantities[index - 1].end if index else sentence
    clause = max(clause_start(scene, sentence, quantity.start), min(former, quantity.start))
    if clause < former <= quantity.start:
        clause = former
    near = _near(scene, clause, quantity.start, change)
    if near:
        return near
    if change is not None and change.role == "to" and change.start is not None:
        return ""
    group = max(sentence, _last(scene, sentence, quantity.start, ";；"))
    streak = None
    head = clause_start(scene, sentence, quantity.start)
    for match in _STREAK.finditer(scene.shadow, head, quantity.start):
        streak = match
    if streak and streak.end() <= quantity.start:
        return scene.text[streak.start() : streak.end()]
    for start in dict.fromkeys((group, sentence)):
        scoped = _dates(scene, start, quantity.start, first=True)
        if scoped and _governs(scene, scoped, quantity.kind, change):
            return scene.text[scoped[0] : scoped[1]]
    return ""


def _near(scene: Scene, clause: int, end: int, change: Change | None) -> str:
    """A time inside the clause of the figure: its base if it is a change, else the nearest."""
    roles = ("base", "rate") if change is not None and change.role == "by" else ("rate",)
    last = None
    for match in _words(roles).finditer(scene.shadow, clause, end):
        last = match
    based = None
    if change is not None and change.role == "by":
        for match in _BASE.finditer(scene.shadow, clause, end):
            based = match
    if based is not None:
        return scene.text[based.start() : based.end()]
    if last is not None:
        return scene.text[last.start() : last.end()]
    date = _dates(scene, clause, end, first=False)
    if date is not None:
        return scene.text[date[0] : date[1]]
    for match in _words(("total", "point")).finditer(scene.shadow, clause, end):
        last = match
    return scene.text[last.start() : last.end()] if last is not None else ""


def _dates(scene: Scene, start: int, end: int, *, first: bool) -> tuple[int, int] | None:
    """The first or last date of `start:end`, with 截至 or 到 before it left out."""
    at = scene.shadow.find(TIME, start, end) if first else scene.shadow.rfind(TIME, start, end)
    if at < 0:
        return None
    low = high = at
    while low > start and scene.shadow[low - 1] == TIME:
        low -= 1
    while high < end and scene.shadow[high] == TIME:
        high += 1
    if scene.shadow[max(start, low - 2) : low] == "截至":
        low -= 2
    return low, high


def _governs(scene: Scene, date: tuple[int, int], kind: FigureKind, change: Change | None) -> bool:
    """Whether a date at the head of a group holds for a figure further on."""
    words = scene.text[date[0] : date[1]]
    if words.endswith(("来", "来")) and change is None:
        return kind is not FigureKind.PERCENT
    if change is not None and change.role == "by":
        return True
    return not words.endswith(("末", "底"))


def _last(scene: Scene, start: int, end: int, signs: str) -> int:
    """After the last of `signs` in `start:end`, else `start`."""
    return max((scene.shadow.rfind(sign, start, end) + 1 for sign in signs), default=start)


def find_per(scene: Scene, index: int) -> str:
    """The words after 每 before the number, without 每, joined by "/": 每公斤20元 → 公斤."""
    quantity = scene.quantities[index]
    sentence, _ = scene.sentence(quantity.start)
    start = max(sentence, scene.quantities[index - 1].end if index else sentence)
    start = clause_start(scene, start, quantity.start)
    match = _PER.search(scene.shadow, max(start, quantity.start - 16), quantity.start)
    if match is None or quantity.kind in {FigureKind.RANK, FigureKind.DURATION}:
        return ""
    words = scene.text[match.start(1) : match.end(1)].replace("每", "/")
    return "" if set(words.split("/")) <= _TIMES else words

"""Checks of a whole against its parts, and of a counted list against its items."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.core.figures.check import Check, CheckKind, step
from reader.core.figures.figure import Figure
from reader.core.fold import fold
from reader.core.quantities import FigureKind, Qualifier

_NAMED = re.compile(r"[^。！？!?；;\n：:]{0,24}[，,(（]\s*其中[：:]?[^，,。；;\n]{0,16}")
_NEXT = re.compile(r"[、，,和及]\s*[^。！？!?；;\n，,、]{1,16}")
_PARTS = 8  # members of a whole at most
_COUNTABLE = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE}
_MOST = 20  # a longer list is not counted by reading
_LIST = re.compile(r"[^，,。！？!?；;：:、\n]{0,12}[：:](?P<items>[^。！？!?\n]{4,400})")
_ASIDE = re.compile(r"[（(《“‘「『][^）)》”’」』]{0,60}[）)》”’」』]")
_ORDINALS = tuple(f"{digit}是" for digit in "一二三四五六七八九十")


def part_checks(figures: Sequence[Figure], text: str) -> Iterator[Check]:
    """A whole against what 其中 names of it in the same sentence.

    Told where one part is larger than the whole, or where several make up just the whole.
    """
    for index, whole in enumerate(figures):
        parts = _parts(figures, text, index)
        if not parts or not _sized(whole):
            continue
        values = [value for at in parts if isinstance(value := figures[at].value, Decimal)]
        stated = whole.value
        assert isinstance(stated, Decimal)
        allowed = (step(whole) + sum((step(figures[at]) for at in parts), Decimal(0))) / 2
        total = sum(values, Decimal(0))
        largest = max(range(len(values)), key=values.__getitem__)
        if values[largest] > stated + allowed:
            parts, values, total = [parts[largest]], [values[largest]], values[largest]
        elif len(parts) < 2 or abs(total - stated) > allowed:
            continue
        yield Check(
            kind=CheckKind.PARTS,
            figures=(*parts, index),
            stated=stated,
            derived=total,
            tolerance=allowed,
            formula=" + ".join(f"{value:,f}" for value in values) + f" = {total:,f}",
        )


def _parts(figures: Sequence[Figure], text: str, index: int) -> list[int]:
    """Indices of the figures that 其中 opens after the one at `index`, of its unit."""
    found: list[int] = []
    whole, at = figures[index], figures[index].end
    for later in range(index + 1, min(len(figures), index + 1 + _PARTS)):
        part = figures[later]
        between = text[at : part.start]
        shape = _NEXT if found else _NAMED
        if shape.fullmatch(between) is None or not _sized(part):
            break
        if (part.unit, part.kind) != (whole.unit, whole.kind):
            break
        found.append(later)
        at = part.end
    return found


def _sized(figure: Figure) -> bool:
    """Whether a figure is an exact level that can be a whole or a part."""
    exact = figure.qualifier is Qualifier.EXACT and isinstance(figure.value, Decimal)
    return exact and figure.change is None and not figure.per and figure.kind in _COUNTABLE


def list_checks(figures: Sequence[Figure], text: str) -> Iterator[Check]:
    """A counted list against its items: 三项措施：一是…；二是…；三是….

    Looked at only where the items are numbered, or joined by 、 alone without 等.
    """
    for index, figure in enumerate(figures):
        value = figure.value
        if figure.kind is not FigureKind.COUNT or figure.qualifier is not Qualifier.EXACT:
            continue
        if not isinstance(value, Decimal) or not 1 < value <= _MOST or value % 1:
            continue
        match = _LIST.match(text, figure.end)
        if match is None:
            continue
        counts = _members(match["items"])
        if not counts:
            continue
        derived = Decimal(int(value) if int(value) in counts else counts[0])
        yield Check(
            kind=CheckKind.LIST,
            figures=(index,),
            stated=value,
            derived=derived,
            tolerance=Decimal(0),
            formula=f"{derived:f}",
        )


def _members(items: str) -> tuple[int, ...]:
    """How many items a list may have, () where it cannot be counted for sure."""
    items = _ASIDE.sub("某", fold(items))
    numbered = 0
    while numbered < len(_ORDINALS) and _ORDINALS[numbered] in items:
        numbered += 1
    if numbered > 1:
        return (numbered,)
    if re.search(r"[，,；;：:]|等|\d", items) or "、" not in items:
        return ()
    joined = items.count("、") + 1
    also = len(re.findall(r"[一-鿿][和与及][一-鿿]", items))
    return tuple(range(joined, joined + also + 1))

"""The margins that lines stand between, learnt from all pages: odd and even ones differ."""

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from reader.core.source.pdf.model import Printed

_NEAR = 4.0
_SUPPORT = 0.06
"""Share of lines that begin, or end, at a margin: more begin there than at any indent."""
_TYPICAL = 0.85
_LEAST = 3
_USUAL_LEADING = 1.5


@dataclass(frozen=True, slots=True)
class Frame:
    """Left and right margin of a column in points."""

    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is usual in a document: margins by page side and column, body size, leading by size.

    `indented`: paragraphs begin with an indent. Sizes and leadings in points.
    """

    frames: Mapping[tuple[int, int], Frame]
    size: float
    leading: Mapping[float, float]
    indented: bool

    def frame(self, line: Printed) -> Frame:
        """The margins of a line."""
        return self.frames[line.page % 2, line.column]

    def left(self, line: Printed) -> float:
        """How far a line begins from its left margin, in ems."""
        return (line.left - self.frame(line).left) / line.size

    def slack(self, line: Printed) -> float:
        """How much room is left behind a line, in points."""
        return self.frame(line).right - line.right

    def leading_of(self, line: Printed) -> float:
        """The usual distance of baselines for lines of this size, in points."""
        return self.leading.get(line.size, _USUAL_LEADING * line.size)


def measured(lines: Sequence[Printed]) -> Measure:
    """The measure of the lines of a document, heads and feet taken away."""
    prose = [line for line in lines if not line.rows]
    size = _body_size(prose)
    sides: defaultdict[tuple[int, int], list[Printed]] = defaultdict(list)
    for line in prose:
        sides[line.page % 2, line.column].append(line)
    frames = {side: _frame(own, size) for side, own in sides.items()}
    _widen(frames)
    bare = Measure(frames=frames, size=size, leading=_leadings(prose), indented=False)
    return Measure(frames=frames, size=size, leading=bare.leading, indented=_indented(prose, bare))


def _body_size(lines: Sequence[Printed]) -> float:
    """The size of most characters."""
    room: defaultdict[float, int] = defaultdict(int)
    for line in lines:
        room[line.size] += len(line.text)
    return max(room, key=lambda size: room[size], default=12.0)


def _frame(lines: Sequence[Printed], size: float) -> Frame:
    """The margins of the lines of one side.

    They are the leftmost place where enough lines begin, and the rightmost where enough end;
    ragged ends count by how far most of them reach.
    """
    own = [line for line in lines if line.size == size] or list(lines)
    lefts = sorted(line.left for line in own)
    rights = sorted(line.right for line in own)
    least = max(_LEAST, _SUPPORT * len(own))
    left = next((x for x in lefts if _near(lefts, x) >= least), lefts[0])
    right = next((x for x in reversed(rights) if _near(rights, x) >= least), None)
    if right is None:
        right = rights[min(len(rights) - 1, int(len(rights) * _TYPICAL))]
    return Frame(left, max(right, left + size))


def _near(places: Sequence[float], place: float) -> int:
    """How many of the sorted places are near one."""
    return bisect_right(places, place + _NEAR) - bisect_left(places, place - _NEAR)


def _widen(frames: dict[tuple[int, int], Frame]) -> None:
    """Give a side whose few lines are all short the width of the other side."""
    for (side, column), frame in list(frames.items()):
        other = frames.get((1 - side, column))
        if other is not None and other.right - other.left > frame.right - frame.left:
            frames[side, column] = Frame(frame.left, frame.left + other.right - other.left)


def _leadings(lines: Sequence[Printed]) -> Mapping[float, float]:
    """Size → the most usual distance of baselines, where two lines of it follow each other."""
    steps: defaultdict[float, list[float]] = defaultdict(list)
    for one, two in itertools.pairwise(lines):
        step = one.base - two.base
        same = (one.page, one.column, one.size) == (two.page, two.column, two.size)
        if same and 0.8 * one.size <= step <= 3 * one.size:
            steps[one.size].append(step)
    return {size: _lower_mode(found) for size, found in steps.items() if len(found) >= _LEAST}


def _lower_mode(steps: Sequence[float]) -> float:
    """The most usual of some distances, the smaller one where two are as usual."""
    count = Counter(round(step * 2) for step in steps)
    near = {step: count[step - 1] + count[step] + count[step + 1] for step in sorted(count)}
    return max(near, key=lambda step: (near[step], -step)) / 2


def _indented(lines: Sequence[Printed], measure: Measure) -> bool:
    """True if most lines after a short one begin one to four ems inside the margin."""
    after = [
        measure.left(two)
        for one, two in itertools.pairwise(lines)
        if measure.slack(one) > 3 * one.size
        and one.text[-1:] in "。！？；：”"
        and abs(two.size - measure.size) < 0.5
        and (one.page, one.column) == (two.page, two.column)
    ]
    if len(after) < 2:
        starts = [measure.left(line) for line in lines if line.size == measure.size]
        return bool(starts) and sum(1 for x in starts if 1.2 <= x <= 4.5) >= max(
            1, 0.1 * len(starts)
        )
    return median(after) >= 1.2

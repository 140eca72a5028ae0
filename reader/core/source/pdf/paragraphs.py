"""Printed lines put together to paragraphs."""

import re
from collections.abc import Sequence

from reader.core.source.pdf.frames import Measure
from reader.core.source.pdf.model import Printed

_SIZES = 0.12
_GAP = 1.28
"""Times the usual leading from which the room between two lines parts paragraphs."""
_SAME = 0.45
"""Ems by which lines that begin at one place may differ."""
_INDENT = 0.9
_DEEPEST = 6.0
_ROOM = 0.8
"""Ems left behind a line besides what the next one begins with: justified lines leave less."""
_CENTRED = 1.5
_OFF_CENTRE = 1.2
_FINAL = frozenset("。！？；：!?;:.”』」）)")
STARTS = re.compile(
    r"第[一二三四五六七八九十百零〇0-9０-９]{1,5}\s?[编編篇章节節条條款]|[一二三四五六七八九十]{1,3}、"
    r"|[甲乙丙丁戊己庚辛壬癸]、|[（(]\s?[一二三四五六七八九十0-9０-９]{1,3}\s?[)）]"
    r"|[0-9０-９]{1,3}[.．、]\s?(?![0-9０-９])|——|--|[•●■◆▪★☆]|[①-⑳]|附\s?件|注[:：]"
)
"""How a line begins that a number or a sign sets apart."""


def grouped(lines: Sequence[Printed], measure: Measure) -> list[list[Printed]]:
    """The lines by paragraph; a table is one of its own."""
    groups: list[list[Printed]] = []
    for line in lines:
        if groups and goes_on(groups[-1], line, measure):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def goes_on(group: Sequence[Printed], line: Printed, measure: Measure) -> bool:
    """True if `line` goes on with the paragraph whose lines so far are `group`."""
    last = group[-1]
    if last.rows or line.rows or not _alike(last, line):
        return False
    if is_apart(last, line, measure):
        return False
    if _is_title(group, line, measure):
        return _title_goes_on(last, line, measure)
    if measure.slack(last) > line.first + _ROOM * last.size:
        return False
    return _begins_inside(group, line, measure)


def _alike(one: Printed, two: Printed) -> bool:
    """True if two lines are of one size."""
    return abs(one.size - two.size) <= _SIZES * max(one.size, two.size)


def is_apart(one: Printed, two: Printed, measure: Measure) -> bool:
    """True if more room than usual is left between two lines of a column."""
    step = _apart(one, two)
    return step is not None and step > _GAP * measure.leading_of(two)


def _apart(one: Printed, two: Printed) -> float | None:
    """The distance of two baselines in points, None on different pages or columns."""
    if (one.page, one.column) != (two.page, two.column) or two.base >= one.base:
        return None
    return one.base - two.base


def is_centred(line: Printed, measure: Measure) -> bool:
    """True if a line stands in the middle, well inside both margins."""
    frame = measure.frame(line)
    left, right = line.left - frame.left, frame.right - line.right
    inside = min(left, right) >= _CENTRED * line.size
    if measure.indented and line.size == measure.size and abs(measure.left(line) - 2) <= _SAME:
        return False  # the first line of a paragraph that ends two ems before the margin
    return inside and abs(left - right) <= max(_OFF_CENTRE * line.size, 0.08 * (left + right))


def _is_title(group: Sequence[Printed], line: Printed, measure: Measure) -> bool:
    """True if the last line or the next is centred; one that begins where it does is not."""
    last = group[-1]
    if is_centred(last, measure):
        return len(group) == 1 or is_centred(group[0], measure)
    below = abs(line.left - last.left) <= _SAME * line.size
    return is_centred(line, measure) and not below


def _title_goes_on(last: Printed, line: Printed, measure: Measure) -> bool:
    """True if a centred line goes on in the next: it had no room for what that begins with."""
    if _apart(last, line) is None or not (is_centred(line, measure) and _fits(last, measure)):
        return False
    frame = measure.frame(last)
    room = frame.right - frame.left - (last.right - last.left)
    return room < line.first + 2 * last.size and not STARTS.match(line.text)


def _fits(last: Printed, measure: Measure) -> bool:
    """True if a line is centred, or so wide that nobody can tell."""
    frame = measure.frame(last)
    middle = (frame.left + frame.right) / 2
    return abs((last.left + last.right) / 2 - middle) <= _OFF_CENTRE * last.size


def _begins_inside(group: Sequence[Printed], line: Printed, measure: Measure) -> bool:
    """True if `line`, after a full line, begins where a paragraph goes on, not where one begins."""
    last = group[-1]
    here, before = measure.left(line), measure.left(last)
    step = here - before
    starts = STARTS.match(line.text) is not None
    closed = last.text[-1:] in _FINAL
    if len(group) > 1:
        if step > _INDENT:
            return False
        if step < -_INDENT:
            return False
        return not (starts and closed and not measure.indented)
    if step < -_SAME:
        # An indented first line, then the margin; or an item, then a new paragraph at the margin.
        return before <= _DEEPEST and not (starts and closed)
    if step > _SAME:
        return hangs(last, line)
    if measure.indented and before >= 1.2:
        return False
    return not (starts and closed)


def hangs(first: Printed, line: Printed) -> bool:
    """True if a line begins under the text behind the first line's number."""
    if line.left <= first.left + _SAME * line.size:
        return False
    if first.inner and abs(line.left - first.inner) <= line.size:
        return True
    number = STARTS.match(first.text)
    if number is None:
        return False
    return line.left - first.left <= (len(number[0]) + 1.5) * first.size

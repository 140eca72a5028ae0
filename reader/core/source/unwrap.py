"""Text broken at a fixed width put back to paragraphs, only where the evidence is clear."""

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import east_asian_width

from reader.core.source.builder import Builder
from reader.core.source.model import Line

_LEAST_LINES = 10
_TYPICAL = 0.95
_NARROWEST = 30
_WIDEST = 120
_SLACK = 3
_SHORT = 0.6
_FULL_SHARE = 0.5
_OPEN_SHARE = 0.6
_FINAL = frozenset("。！？；：!?;:.”』」）)")
_STARTS = re.compile(
    r"第[一二三四五六七八九十百零〇0-9０-９]{1,5}[编篇章节条]|[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十0-9０-９]{1,3}[)）]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|——|--|[•●]"
)
_WORD = re.compile(r"[A-Za-z0-9]")


def unwrapped(text: str, lines: Sequence[Line]) -> tuple[str, tuple[Line, ...]] | None:
    """The rebuilt text and its lines, None where the lines are the writer's own.

    Clear evidence: at least ten lines, half of them of one width that hardly any exceeds, and
    most of those ending inside a sentence. Then a line goes on in the next one if it is full and
    the next is neither indented, nor after an empty line, nor begins with a number of its own.
    """
    lengths = sorted(line.end - line.start for line in lines)
    if not lengths or lengths[int(len(lengths) * _TYPICAL)] > _WIDEST:
        return None
    widths = [line.indent + _width(text[line.start : line.end]) for line in lines]
    limit = _limit(text, lines, widths)
    if limit == 0:
        return None
    builder = Builder()
    run = ""
    first = lines[0]
    for at, line in enumerate(lines):
        own = text[line.start : line.end]
        if run and _goes_on(text, lines, widths, at, limit):
            run += (" " if _WORD.match(run[-1]) and _WORD.match(own) else "") + own
            continue
        if run:
            builder.add(run, replace(first, start=0, end=0))
        run, first = own, line
    builder.add(run, replace(first, start=0, end=0))
    return builder.text(), tuple(builder.lines)


def _width(text: str) -> int:
    """Columns of `text` in a fixed-width font: two for wide characters."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def _limit(text: str, lines: Sequence[Line], widths: Sequence[int]) -> int:
    """The width at which the lines were broken, 0 where they were not."""
    if len(lines) < _LEAST_LINES or any(line.rows for line in lines):
        return 0
    limit = sorted(widths)[int(len(widths) * _TYPICAL)]
    if not _NARROWEST <= limit <= _WIDEST:
        return 0
    full = [at for at, width in enumerate(widths) if limit - _SLACK <= width <= limit + 1]
    beyond = sum(1 for width in widths if width > limit + _SLACK)
    if len(full) < _FULL_SHARE * len(lines) or beyond > 0.02 * len(lines):
        return 0
    after = [lines[at + 1] for at in full if at + 1 < len(lines)]
    if sum(1 for line in after if not line.gap and line.indent < 2) < _FULL_SHARE * len(full):
        return 0
    open_ = sum(1 for at in full if text[lines[at].end - 1] not in _FINAL)
    return limit if open_ >= _OPEN_SHARE * len(full) else 0


def _goes_on(text: str, lines: Sequence[Line], widths: Sequence[int], at: int, limit: int) -> bool:
    """True if line `at` goes on with the paragraph of the line before."""
    line = lines[at]
    if line.gap or widths[at - 1] < limit - _SLACK:
        return False
    if line.indent > min(other.indent for other in (line, lines[at - 1])):
        return False
    if line.indent >= 2:
        return False
    if text[lines[at - 1].end - 1] not in _FINAL:
        return True
    # After a whole sentence a number or a short open line begins something new.
    short = widths[at] < _SHORT * limit and text[line.end - 1] not in _FINAL
    return not short and not _STARTS.match(text, line.start)

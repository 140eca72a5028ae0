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
_FULL_SHARE = 0.4
_OPEN_SHARE = 0.6
_FINAL = frozenset("。！？；：!?;:.”』」）)")
_STARTS = re.compile(
    r"第[一二三四五六七八九十百零〇0-9０-９]{1,5}[编篇章节条]|[一二三四五六七八九十]{1,3}、"
    r"|[（(][一二三四五六七八九十0-9０-９]{1,3}[)）]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|——|--|[•●]"
)
_WORD = re.compile(r"[A-Za-z0-9]")
_DIGIT = re.compile(r"[0-9]")


def unwrapped(text: str, lines: Sequence[Line]) -> tuple[str, tuple[Line, ...]] | None:
    """The rebuilt text and its lines, None where the lines are the writer's own.

    Clear evidence: at least ten lines, two fifths of them of one width that hardly any exceeds, and
    most of those ending inside a sentence. Then a line goes on in the next one if it is full and
    the next is neither indented, nor after an empty line, nor begins with a number of its own.
    """
    lengths = sorted(line.end - line.start for line in lines)
    if not lengths or lengths[int(len(lengths) * _TYPICAL)] > _WIDEST:
        return None
    widths, limit = _broken_at(text, lines)
    if limit == 0:
        return None
    builder = Builder()
    run = ""
    first = lines[0]
    for at, line in enumerate(lines):
        own = text[line.start : line.end]
        if run and _goes_on(text, lines, widths, at, limit):
            run += _between(run, own) + own
            continue
        if run:
            builder.add(run, replace(first, start=0, end=0))
        run, first = own, line
    builder.add(run, replace(first, start=0, end=0))
    return builder.text(), tuple(builder.lines)


def _between(before: str, after: str) -> str:
    """A space between two Latin words, nothing between Han or inside a number."""
    words = _WORD.match(before[-1]) and _WORD.match(after)
    return " " if words and not (_DIGIT.match(before[-1]) and _DIGIT.match(after)) else ""


def _broken_at(text: str, lines: Sequence[Line]) -> tuple[list[int], int]:
    """The widths of the lines and the one they were broken at (0: none): columns, or characters.

    Editors count columns, programs often characters, each of which is two columns here.
    """
    if len(lines) < _LEAST_LINES or any(line.rows for line in lines):
        return [], 0
    widest = sorted(line.indent + 2 * (line.end - line.start) for line in lines)
    if widest[int(len(lines) * _TYPICAL)] < _NARROWEST:
        return [], 0
    found: list[tuple[list[int], int]] = []
    for measure in (_width, _characters):
        widths = [line.indent + measure(text[line.start : line.end]) for line in lines]
        found.append((widths, _limit(text, lines, widths)))
    # The measure that makes more lines equally wide is the one they were broken by.
    return max(found, key=lambda one: (one[1] > 0, one[0].count(one[1])))


def _characters(text: str) -> int:
    """Twice the number of characters of `text`."""
    return 2 * len(text)


def _width(text: str) -> int:
    """Columns of `text` in a fixed-width font: two for wide characters."""
    if text.isascii():
        return len(text)
    return sum([2 if east_asian_width(char) in "WFA" else 1 for char in text])


def _limit(text: str, lines: Sequence[Line], widths: Sequence[int]) -> int:
    """The width at which the lines were broken, 0 where they were not."""
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

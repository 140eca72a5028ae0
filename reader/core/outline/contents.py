"""Printed contents: lines that repeat the headings of what follows."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from reader.core.blocks import BlockKind, Part

_TITLE = re.compile(r"目\s*[录錄次]")
_PAGE = re.compile(
    r"[.…·．。\-—\s]*(?:第?\s*[0-9０-９]{1,4}\s*(?:[-–—~～至]\s*[0-9０-９]{1,4}\s*)?[页頁段]?)?\s*$"
)
_PAGE_ENDS = frozenset("页頁段0123456789０１２３４５６７８９")
_LEADERS = ".…·．。-— 　"
_LONGEST = 60
_LEAST = 3
_MOST = 400


def contents(text: str, parts: Sequence[Part]) -> frozenset[int]:
    """Indices of parts that are printed contents.

    They are at least three different lines in a row that come again later with text between
    them, or any such lines under one that says so, and that line too.
    """
    known = [_key(text, part) for part in parts]
    last = {key: index for index, key in enumerate(known) if key}
    # What the mark-up makes a heading is one, even if each volume of a code begins with the same.
    keys = ["" if part.line.tag else key for part, key in zip(parts, known, strict=True)]
    again = [last.get(key, -1) for key in keys]
    ends = _ends(keys, again)
    apart = _apart(again)
    found: set[int] = set()
    at = 0
    while at < len(parts):
        line = parts[at].line
        titled = _TITLE.fullmatch(text, line.start, line.end) is not None
        first = at + 1 if titled else at
        end = min(ends[first], first + _MOST)
        if (titled and end > first) or _is_list(again, apart, first, end):
            found.update(range(at, end))
            at = end
        else:
            at += 1
    return frozenset(found)


def _ends(keys: Sequence[str], again: Sequence[int]) -> list[int]:
    """For each index the end of the run of different lines from it that come again after it.

    One walk from the last line to the first, so that a text of short lines that all come again
    costs no more than any other. One entry more than there are lines.
    """
    ends = [len(keys)] * (len(keys) + 1)
    nearest: dict[str, int] = {}  # line → where it stands next
    for index in range(len(keys) - 1, -1, -1):
        key = keys[index]
        if not key or again[index] <= index:
            ends[index] = index
        else:
            ends[index] = min(ends[index + 1], nearest.get(key, len(keys)))
        nearest[key] = index
    return ends


def _apart(again: Sequence[int]) -> list[int]:
    """For each index how many lines before it come again apart from the one that follows them."""
    return [0, *accumulate(two > one + 1 for one, two in pairwise(again))]


def _is_list(again: Sequence[int], apart: Sequence[int], first: int, end: int) -> bool:
    """True if a run is long enough and its lines come again apart from each other.

    Forms whose labels come twice, line by line, are no contents.
    """
    pairs = end - first - 1
    if pairs + 1 < _LEAST or 2 * (apart[end - 1] - apart[first]) < pairs:
        return False
    return min(again[first:end]) >= end


def _key(text: str, part: Part) -> str:
    """A line without white space and page number, "" where it can be no entry."""
    line = part.line
    if line.end - line.start > _LONGEST or line.rows or part.kind is BlockKind.SALUTATION:
        return ""
    own = text[line.start : line.end]
    own = _PAGE.sub("", own) if own[-1] in _PAGE_ENDS else own.rstrip(_LEADERS)
    return "".join(own.split())

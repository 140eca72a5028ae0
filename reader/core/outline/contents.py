"""Printed contents: lines that repeat the headings of what follows."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

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
    found: set[int] = set()
    at = 0
    while at < len(parts):
        titled = bool(_TITLE.fullmatch(text[parts[at].line.start : parts[at].line.end]))
        first = at + 1 if titled else at
        end = _run(keys, last, first)
        if (titled and end > first) or _is_list(keys, last, first, end):
            found.update(range(at, end))
            at = end
        else:
            at += 1
    return frozenset(found)


def _run(keys: Sequence[str], last: Mapping[str, int], first: int) -> int:
    """The end of the run of different lines from index `first` that come again after it."""
    seen: set[str] = set()
    end = first
    while end < min(len(keys), first + _MOST):
        key = keys[end]
        if not key or key in seen or last[key] <= end:
            break
        seen.add(key)
        end += 1
    return end


def _is_list(keys: Sequence[str], last: Mapping[str, int], first: int, end: int) -> bool:
    """True if a run is long enough and its lines come again apart from each other.

    Forms whose labels come twice, line by line, are no contents.
    """
    if end - first < _LEAST:
        return False
    again = [last[keys[index]] for index in range(first, end)]
    apart = sum(1 for one, two in pairwise(again) if two > one + 1)
    return min(again) >= end and 2 * apart >= len(again) - 1


def _key(text: str, part: Part) -> str:
    """A line without white space and page number, "" where it can be no entry."""
    line = part.line
    if line.end - line.start > _LONGEST or line.rows or part.kind is BlockKind.SALUTATION:
        return ""
    own = text[line.start : line.end]
    own = _PAGE.sub("", own) if own[-1] in _PAGE_ENDS else own.rstrip(_LEADERS)
    return "".join(own.split())

"""Printed contents: lines that repeat the headings of what follows."""

import re
from collections.abc import Sequence

from reader.core.blocks import BlockKind, Part

_TITLE = re.compile(r"目\s*[录錄次]")
_PAGE = re.compile(r"[.…·．。\-—\s]*(?:第?\s*[0-9０-９]{1,4}\s*页?)?\s*$")
_LONGEST = 60
_LEAST = 3


def contents(text: str, parts: Sequence[Part]) -> frozenset[int]:
    """Indices of parts that are printed contents.

    They are at least three lines in a row that come again later, or any under a line that says
    so, and that line too.
    """
    keys = [_key(text, part) for part in parts]
    last = {key: index for index, key in enumerate(keys) if key}
    found: set[int] = set()
    at = 0
    while at < len(parts):
        titled = bool(_TITLE.fullmatch(text[parts[at].line.start : parts[at].line.end]))
        end = first = at + 1 if titled else at
        while end < len(parts) and keys[end] and last[keys[end]] > end:
            end += 1
        # An entry that comes again inside the list is a running heading, no list of contents.
        entries = [i for i in range(first, end) if last[keys[i]] >= end]
        if len(entries) == end - first >= _LEAST or (titled and end > first):
            found.update(range(at, end))
            at = end
        else:
            at += 1
    return frozenset(found)


def _key(text: str, part: Part) -> str:
    """A line without white space and page number, "" where it can be no entry."""
    line = part.line
    if line.end - line.start > _LONGEST or line.rows or part.kind is BlockKind.SALUTATION:
        return ""
    return "".join(_PAGE.sub("", text[line.start : line.end]).split())

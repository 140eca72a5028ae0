"""Printed contents: lines that end in the number of a page."""

import re
from collections.abc import Sequence

from reader.core.source.pdf.model import Printed

_LEADER = re.compile(r".*?(?:[.．…·‥・_]\s?){3,}\s*[-–—(（]?\s*[0-9０-９ivxIVX]{1,5}\s*[-–—)）]?")
_NUMBER = re.compile(r"[0-9０-９]{1,4}(?:\s*[-–—~～]\s*[0-9０-９]{1,4})?")
_TITLE = re.compile(r"目\s*[录錄次]")
_GAP = 2.0
"""Ems between an entry and its number where nothing leads the eye."""
_LEAST = 3
_BETWEEN = 2
"""Lines between two entries: one broken over two lines, the head of a column."""
_ABOVE = 3


def contents_of(lines: Sequence[Printed]) -> frozenset[int]:
    """Indices of the lines that are printed contents, their title and what stands among them."""
    entries = [at for at, line in enumerate(lines) if _is_entry(line)]
    found: set[int] = set()
    for run in _runs(entries):
        if len(run) < _LEAST:
            continue
        first = run[0]
        for at in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
            if _TITLE.fullmatch(lines[at].text):
                first = at
        found.update(range(first, run[-1] + 1))
    return frozenset(found)


def _runs(entries: Sequence[int]) -> list[list[int]]:
    """Entries that follow each other closely."""
    runs: list[list[int]] = []
    for at in entries:
        if runs and at - runs[-1][-1] <= _BETWEEN + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _is_entry(line: Printed) -> bool:
    """True if a line ends in a number behind a leader, or behind a gap at the margin."""
    if line.rows:
        return False
    if _LEADER.fullmatch(line.text):
        return True
    if not line.inner:
        return False
    head, _, tail = line.text.rpartition(" ")
    if not head or not _NUMBER.fullmatch(tail):
        return False
    apart = line.tail - line.left > _GAP * line.size
    return apart and line.right - line.tail <= len(tail) * line.size

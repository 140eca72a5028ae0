"""Where a document itself explains its formulas: “一核”方面…, or a list before “七项机制”."""

import re
from collections.abc import Sequence

from reader.core.analysis.cues import (
    CLOSERS,
    CUES,
    OPENERS,
    counts,
    governing,
    n_members,
    parts,
)
from reader.core.document import Document
from reader.core.fold import fold
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from reader.core.terms import Term

_REACH = 400  # code points that an explanation may take
_BEFORE = 160  # code points that a list before its formula may take
_SENTENCE = re.compile(r"[。！？!?\n]")
_CLAUSE = frozenset("，,。！？!?；;：:\n")
_MARKS = ("“”", "‘’", "「」", "『』", "《》", "（）", "()")
_JOINTS = frozenset("、和与及")


def explained(document: Document, terms: Sequence[Term]) -> dict[tuple[str, TermKind], list[Span]]:
    """(term, kind) → where the document explains it, in order (half-open code points).

    Looked for: the cues of the table after the formula, after a quoted part of it anywhere in the
    document, and a list before it of just as many members. Linear: each look is bounded.
    """
    text = fold(document.text)
    found: dict[tuple[str, TermKind], list[Span]] = {}
    whole = _wholes(terms)
    for term in terms:
        surface = text[term.start : term.end]
        owners = whole.get(surface, [])
        if not owners and term.kind not in _COUNTING:
            continue
        span = _explanation(document, text, term)
        if span is None:
            continue
        own = (term.term, term.kind)
        for key in dict.fromkeys((own, *owners)):
            spans = found.setdefault(key, [])
            if span not in spans[-1:]:
                spans.append(span)
    return found


_COUNTING = frozenset({TermKind.FORMULA, TermKind.COINAGE})


def _wholes(terms: Sequence[Term]) -> dict[str, list[tuple[str, TermKind]]]:
    """A part of a formula → the formulas that it is a part of."""
    found: dict[str, list[tuple[str, TermKind]]] = {}
    for name in dict.fromkeys(t.term for t in terms if t.kind is TermKind.FORMULA):
        for part in parts(fold(name)):
            found.setdefault(part, []).append((name, TermKind.FORMULA))
    return found


def _explanation(document: Document, text: str, term: Term) -> Span | None:
    start, end = _with_marks(text, term.start, term.end)
    blocks = document.blocks_in(term.start, term.end)
    floor = max(blocks[0].start if blocks else 0, start - _BEFORE)
    ceiling = min(blocks[-1].end if blocks else len(text), end + _REACH)
    members = counts(text[term.start : term.end])
    quoted = start < term.start
    for cue in CUES:
        match = cue.regex.match(text, end, ceiling)
        if match is None or not (quoted or cue.listed):
            continue
        if not cue.listed:
            return Span(start, _sentence_end(text, match.end(), ceiling))
        if n_members(match["list"]) in members:
            return Span(start, match.end())
    opening = _list_before(text, floor, start, members)
    return None if opening is None else Span(opening, end)


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the quotation marks right around it, where it has both."""
    if start and text[start - 1] in OPENERS and text[end : end + 1] in CLOSERS and end < len(text):
        return start - 1, end + 1
    return start, end


def _sentence_end(text: str, start: int, ceiling: int) -> int:
    match = _SENTENCE.search(text, start, ceiling)
    return match.end() if match else ceiling


def _list_before(text: str, floor: int, end: int, members: frozenset[int]) -> int | None:
    """Where a list of so many members begins that ends right at `end`, None where none does.

    Quotations and brackets inside the list count as one piece. A formula that is itself an item
    of the list (…、“三个代表”), or the object of its last piece, is not explained by it.
    """
    if not members or end <= floor or text[end - 1] in _JOINTS:
        return None
    if text.endswith(governing(), floor, end):
        return None
    depth, joints, at = 0, 0, end
    while at > floor:
        char = text[at - 1]
        depth += _closes(char) - _opens(char)
        if depth < 0:
            return None
        if depth == 0 and char in _CLAUSE:
            break
        joints += depth == 0 and char == "、"
        at -= 1
    else:
        if at > 0 and text[at - 1] not in _CLAUSE:
            return None  # cut off: the list may begin earlier
    return at if joints and joints + 1 in members else None


def _opens(char: str) -> bool:
    return any(char == pair[0] for pair in _MARKS)


def _closes(char: str) -> bool:
    return any(char == pair[1] for pair in _MARKS)

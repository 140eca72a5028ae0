"""Headings without a number: tags of the mark-up, bold or bare short lines that agree in shape."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.core.blocks import BlockKind, Part
from reader.core.blocks.front import is_group
from reader.core.datelines import is_date_line
from reader.core.labels import fields_in
from reader.core.outline.model import Candidate, Form
from reader.core.outline.numbering import number_at
from reader.core.outline.sentences import CLOSED
from reader.core.outline.shape import PROSE, Shape
from reader.core.outline.words import frames, is_prose
from reader.core.source import Align, Line

RANK = 58
_FRAME_RANK = 5
_SHORTEST = 2
_LONGEST = 45
_TAG_LONGEST = 80
_SENTENCE_LONGEST = 14
_CLOSED_DOCUMENT = 0.8
_MANY = 0.5
_MANY_BOLD = 0.5
"""Bold lines are no longer set apart where more than every second line is one."""
_LARGER = 1.1
"""Times the size of the running text from which print is set apart."""
_RUNNING = 3
"""A line that stands so often is the running head of pages."""
_HAN = re.compile(r"[\u3400-\u9fff]+")
_COMMA = re.compile(r"[，,]")
_MARKS = frozenset("“”《》（）「」")
_QUOTES = (("“", "”"), ("《", "》"), ("（", "）"), ("「", "」"))


def tagged(text: str, parts: Sequence[Part]) -> tuple[Candidate, ...]:
    """A heading for every line that the mark-up tags as one and that no title claims."""
    found = []
    for index, part in enumerate(parts):
        line = part.line
        if part.kind is not BlockKind.PARAGRAPH or not line.tag:
            continue
        number = number_at(text, line.start, line.end)
        if line.end - line.start > _TAG_LONGEST or (number and number.style.name == "article"):
            continue
        found.append(
            Candidate(
                part=index,
                form=Form.LINE,
                style=f"tag{line.tag}",
                rank=line.tag,
                start=line.start,
                heading_end=line.end,
                number=number.written if number else "",
                value=number.value if number else 0,
                why=("tag",),
            )
        )
    return tuple(found)


def bare(
    text: str, parts: Sequence[Part], shape: Shape, numbered: Mapping[int, Candidate]
) -> tuple[Candidate, ...]:
    """Bare lines that are headings; `numbered`: part index → heading known already.

    A line counts if prose follows it, the document closes its sentences elsewhere, and others
    are like it: the more a mark-up or a shape sets such lines apart, the fewer it takes.
    """
    free = [index for index in range(len(parts)) if index not in numbered]
    lines = [i for i in free if _stands_bare(text, parts[i]) and _leads(text, parts, i, numbered)]
    often = Counter(_flat(text, parts[i]) for i in lines)
    lines = [i for i in lines if often[_flat(text, parts[i])] < _RUNNING]
    framed = [i for i in lines if _flat(text, parts[i]) in frames()]
    if shape.closed < _CLOSED_DOCUMENT or len(lines) > max(2, _MANY * shape.n_lines):
        lines = [i for i in lines if parts[i].line.bold and shape.bold <= _MANY_BOLD]
    body = _body_size(parts)
    bold = [i for i in lines if _set_apart(parts[i].line, body)]
    if bold and shape.bold <= _MANY_BOLD:
        lines = bold
        why: tuple[str, ...] = ("bold", "no-final-mark")
    else:
        lines = _alike(text, parts, lines)
        why = ("no-final-mark", "same-shape", "prose-follows")
    found = {i: _candidate(parts, i, *_by_size(parts, lines, i), why) for i in lines}
    found |= {i: _candidate(parts, i, "frame", _FRAME_RANK, ("frame",)) for i in framed}
    return tuple(found[i] for i in sorted(found))


def _body_size(parts: Sequence[Part]) -> float:
    """The size in points of most of the running text, 0 where none is known."""
    room: Counter[float] = Counter()
    for part in parts:
        if part.kind in PROSE and part.line.size:
            room[part.line.size] += part.line.end - part.line.start
    return room.most_common(1)[0][0] if room else 0.0


def _set_apart(line: Line, body: float) -> bool:
    """True for a line that is bold, centred or larger than the running text."""
    return line.bold or line.align is Align.CENTER or 0 < body * _LARGER < line.size


def _by_size(parts: Sequence[Part], lines: Sequence[int], index: int) -> tuple[str, int]:
    """Style and rank of a bare heading: those of one size are of one rank, larger ones higher."""
    sizes = sorted({round(parts[i].line.size) for i in lines}, reverse=True)
    if len(sizes) < 2 or 0 in sizes:
        return "bare", RANK
    return f"bare{min(9, 1 + sizes.index(round(parts[index].line.size)))}", RANK


def sentences(text: str, parts: Sequence[Part], shape: Shape) -> tuple[Candidate, ...]:
    """Short sentences with their 。 on own lines, for a document without other headings."""
    if shape.middle < 2 * _SENTENCE_LONGEST:
        return ()
    found = []
    for index, part in enumerate(parts[:-1]):
        line, after = part.line, parts[index + 1]
        length = line.end - line.start
        if part.kind is not BlockKind.PARAGRAPH or not 4 <= length <= _SENTENCE_LONGEST:
            continue
        sentence = text[line.start : line.end]
        if not sentence.endswith("。") or _COMMA.search(sentence) or is_prose(sentence):
            continue
        if after.kind in PROSE and after.line.end - after.line.start >= 2 * length:
            found.append(index)
    if len(found) < 2 or len(found) > _MANY * shape.n_lines:
        return ()
    why = ("sentence-line", "same-shape", "prose-follows")
    return tuple(_candidate(parts, index, "bare", RANK, why) for index in found)


def groups(text: str, parts: Sequence[Part]) -> tuple[Candidate, ...]:
    """The lines above the groups of a list that say how many each has: 松岭县（6名）.

    For a document without other headings; at least two, with lines that are none below each.
    """
    found = [
        index
        for index, part in enumerate(parts)
        if part.kind is BlockKind.PARAGRAPH and is_group(_own(text, part))
    ]
    below = [parts[index + 1].kind in PROSE for index in found if index + 1 < len(parts)]
    apart = all(two - one > 1 for one, two in pairwise(found))
    if len(found) < 2 or not apart or len(below) < len(found) or not all(below):
        return ()
    return tuple(_candidate(parts, index, "bare", RANK, ("count",)) for index in found)


def _candidate(
    parts: Sequence[Part], index: int, style: str, rank: int, why: tuple[str, ...]
) -> Candidate:
    """The heading a whole line makes."""
    line = parts[index].line
    return Candidate(
        part=index,
        form=Form.LINE,
        style=style,
        rank=rank,
        start=line.start,
        heading_end=line.end,
        why=why,
    )


def _flat(text: str, part: Part) -> str:
    """The characters of a line without white space."""
    return "".join(_own(text, part).split())


def _stands_bare(text: str, part: Part) -> bool:
    """True if a line is short prose without number and final mark."""
    line = part.line
    length = line.end - line.start
    if part.kind is not BlockKind.PARAGRAPH or line.tag or line.link or line.item or line.quote:
        return False
    if not _SHORTEST <= length <= _LONGEST or text[line.end - 1] in CLOSED:
        return False
    own = text[line.start : line.end]
    if line.align is Align.RIGHT or 2 * sum(map(len, _HAN.findall(own))) < length:
        return False
    if number_at(text, line.start, line.end) is not None or is_date_line(own) or fields_in(own):
        return False
    return _MARKS.isdisjoint(own) or all(own.count(one) == own.count(two) for one, two in _QUOTES)


def _leads(text: str, parts: Sequence[Part], index: int, numbered: Mapping[int, Candidate]) -> bool:
    """True if prose follows a line: a longer, closed paragraph, or a heading below it."""
    if index + 1 >= len(parts):
        return False
    if index + 1 in numbered:
        return True
    here, after = parts[index].line, parts[index + 1].line
    if parts[index + 1].kind not in PROSE:
        return False
    if 0 < after.size < here.size and _stands_bare(text, parts[index + 1]):
        return True  # a heading below it, in smaller print
    return after.end - after.start > here.end - here.start and text[after.end - 1] in CLOSED | {"”"}


def _alike(text: str, parts: Sequence[Part], lines: Sequence[int]) -> list[int]:
    """Those of `lines` for which another agrees in length and in having clauses."""
    kept: list[int] = []
    for clauses in (False, True):
        group = [i for i in lines if bool(_COMMA.search(_own(text, parts[i]))) is clauses]
        group.sort(key=lambda i: parts[i].line.end - parts[i].line.start)
        agree = [_agree(parts[a].line, parts[b].line) for a, b in pairwise(group)]
        kept += [i for at, i in enumerate(group) if any(agree[max(0, at - 1) : at + 1])]
    return sorted(kept)


def _own(text: str, part: Part) -> str:
    """The characters of a line."""
    return text[part.line.start : part.line.end]


def _agree(shorter: Line, longer: Line) -> bool:
    """True if two lines are of about one length."""
    short, long = shorter.end - shorter.start, longer.end - longer.start
    return long <= max(2 * short, short + 6)

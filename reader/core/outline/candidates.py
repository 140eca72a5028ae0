"""Numbered lines: which form each could have as a heading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.core.blocks import BlockKind, Part
from reader.core.outline.model import Candidate, Form
from reader.core.outline.numbering import Number, number_at
from reader.core.outline.sentences import CLOSED, lead_end, wide_gap

_LINE_MAX = 45
_LEAD_MAX = 45
_LONG_MAX = 58
LONG = "long"
"""Reason given to a candidate longer than headings usually are; its series must carry it."""
_COLON_MAX = 22
_SENTENCE_MAX = 40
_NAME_MAX = 16
_LOWER = 50
_REMARK = re.compile(
    r"\s*(?:[（(][^（）()]*[)）][。；]?|(?:牵头|责任|配合|主办|承办|完成)(?:单位|部门|领导|人|时限|时间)[:：].*)"
)
"""All that follows the sentence of an item: 1.新建书房20个。（责任单位：区文旅局）"""
_REFERS = ("如下", "以下", "下列")


def numbered(text: str, parts: Sequence[Part], *, closed: bool) -> tuple[Candidate, ...]:
    """A candidate for every number at the beginning of a line or after a wide gap in it.

    `closed`: the document ends its sentences with marks; where it does not, a missing mark is
    no sign and only a line as short as a name can be a heading of the lower ranks.
    """
    found: list[Candidate] = []
    for index, part in enumerate(parts):
        if part.kind is not BlockKind.PARAGRAPH:
            continue
        found += _in_line(text, index, part)
    return tuple(found if closed else map(_name_only, found))


def _name_only(candidate: Candidate) -> Candidate:
    """The candidate as an item if it is a longer line of a lower rank."""
    length = candidate.heading_end - candidate.start - len(candidate.number)
    if candidate.form is Form.LINE and candidate.rank >= _LOWER and length > _NAME_MAX:
        return replace(candidate, form=Form.ITEM)
    return candidate


def _in_line(text: str, index: int, part: Part) -> list[Candidate]:
    """The candidates of one line: several where headings are glued together."""
    line = part.line
    number = number_at(text, line.start, line.end)
    found: list[Candidate] = []
    while number is not None:
        candidate, rest = _form(text, index, part, number)
        found.append(candidate)
        number = number_at(text, rest, line.end) if rest else None
    return found


def _form(text: str, index: int, part: Part, number: Number) -> tuple[Candidate, int]:
    """The candidate a number makes, and where the line goes on (0: nowhere) for a further one."""
    line, style = part.line, number.style
    base = Candidate(
        part=index,
        form=Form.ITEM,
        style=style.name,
        rank=style.rank,
        start=number.start,
        heading_end=number.end,
        number=number.written,
        value=number.value,
        why=(f"number-{style.name}",),
    )
    if "article" in style.may:
        end = number.start + len(number.written)
        return replace(base, form=Form.ARTICLE, heading_end=end), 0
    if "alone" in style.may:
        return replace(base, form=Form.LINE, heading_end=line.end), 0
    if number.end >= line.end:
        return base, 0
    glued = _glued(text, base, number, line.end)
    if glued is not None:
        return glued
    lead = line.lead_end if number.end < line.lead_end < line.end else 0
    if lead and lead - number.end <= _LEAD_MAX and "run-in" in style.may:
        return replace(base, form=Form.RUN_IN, heading_end=lead, why=(*base.why, "bold-lead")), 0
    if line.bold and "line" in style.may and _is_name(text[number.end : line.end]):
        why = (*base.why, "bold-lead")
        return replace(base, form=Form.LINE, heading_end=line.end, why=why), 0
    found = _by_sentence(text, base, number, line.end)
    # An item of a list, by the mark-up or by hanging print, has no lead unless it is bold.
    return (base if line.item and found.form is Form.RUN_IN else found), 0


def _is_name(title: str) -> bool:
    """True for a short name and a colon (注意事项：) that announces no list."""
    if len(title) > _COLON_MAX or title[-1] not in "：:":
        return False
    return not any(c in CLOSED for c in title[:-1]) and not any(w in title for w in _REFERS)


def _glued(text: str, base: Candidate, number: Number, end: int) -> tuple[Candidate, int] | None:
    """A heading and its body on one line with a wide gap between them, or an article after it."""
    if "glued" not in number.style.may:
        return None
    gap = wide_gap(text, number.end, end)
    while gap is not None and _is_spread(text, number.end, gap, end):
        gap = wide_gap(text, gap[1], end)
    if gap is not None and 0 < gap[0] - number.end <= _LINE_MAX:
        title = text[number.end : gap[0]]
        if not any(c in "。；！？" for c in title):
            why = (*base.why, "gap-before-body")
            return replace(base, form=Form.GLUED, heading_end=gap[0], why=why), gap[1]
    if number.style.rank <= 30:
        at = text.find("第", number.end + 1, min(end, number.end + _LINE_MAX))
        after = number_at(text, at, end) if at > 0 and text[at - 1].isspace() else None
        if after is not None and after.style.rank > number.style.rank:
            stop = number.end + len(text[number.end : at].rstrip())
            why = (*base.why, "number-after")
            return replace(base, form=Form.GLUED, heading_end=stop, why=why), at
    return None


def _is_spread(text: str, start: int, gap: tuple[int, int], end: int) -> bool:
    """True if a gap sets characters of one heading apart to fill the line: 总　　则."""
    before = text[start : gap[0]].split()
    after = text[gap[1] : end].split(maxsplit=1)
    return all(len(piece) == 1 for piece in (*before, *after[:1]))


def _by_sentence(text: str, base: Candidate, number: Number, end: int) -> Candidate:
    """The form that the first sentence after the number gives."""
    style = number.style
    stop = lead_end(text, number.end, end)
    length = (stop or end) - number.end
    if not stop or stop == end:
        if "line" not in style.may or length > _LONG_MAX:
            return _by_colon(text, base, number, end)
        if not stop and text[end - 1] in CLOSED:
            return _by_colon(text, base, number, end)
        if stop and any(c in "；;" for c in text[number.end : end]):  # （1）甲；（2）乙。
            return _by_colon(text, base, number, end)
        if stop and (led := _by_colon(text, base, number, end)).form is Form.RUN_IN:
            return led
        why = _why(base, "sentence-line" if stop else "no-final-mark", length)
        return replace(base, form=Form.LINE, heading_end=end, why=why)
    if "run-in" in style.may and length <= _LONG_MAX and text[stop - 1] in "。.":
        if style.rank >= _LOWER and _REMARK.fullmatch(text, stop, end):
            return base
        why = _why(base, "short-lead", length)
        return replace(base, form=Form.RUN_IN, heading_end=stop, why=why)
    return _by_colon(text, base, number, end)


def _why(base: Candidate, reason: str, length: int) -> tuple[str, ...]:
    """The reasons for a heading of `length` code points."""
    usual = _SENTENCE_MAX if reason == "sentence-line" else _LEAD_MAX
    return (*base.why, reason) if length <= usual else (*base.why, reason, LONG)


def _by_colon(text: str, base: Candidate, number: Number, end: int) -> Candidate:
    """A short lead before a colon that does not announce a list; else the item it is."""
    if "run-in" not in number.style.may:
        return base
    stop = lead_end(text, number.end, min(end, number.end + _COLON_MAX), colon=True)
    if not stop or stop >= end or text[stop - 1] not in "：:":
        return base
    if any(word in text[number.end : stop] for word in _REFERS):
        return base
    return replace(base, form=Form.RUN_IN, heading_end=stop, why=(*base.why, "colon-lead"))

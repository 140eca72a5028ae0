"""The closing paragraphs of a document, which belong to no section."""

import re
from collections.abc import Sequence

from reader.core.blocks import BlockKind, Part
from reader.core.fold import fold
from reader.core.outline.model import Candidate, Form
from reader.core.outline.sentences import lead_end
from reader.core.outline.words import Sign, closing_signs, frames, is_prose

_OPENER = 26
_FORMULA = 40
_ENOUGH = 3
_AFTER = frozenset({BlockKind.SIGNATURE, BlockKind.NOTE, BlockKind.COLOPHON})
_ENCLOSURES = re.compile(r"附\s*件\s*[:：]")
_MOST = 3
_SENTENCES = re.compile(r"[。！？!?]")


def closings(
    text: str, parts: Sequence[Part], headings: Sequence[Candidate]
) -> tuple[tuple[int, int], ...]:
    """Half-open index ranges of the parts after the last section of each document, in order.

    The documents attached to the first one begin with their titles; the last range ends at
    `len(parts)`. Before a title stand the enclosures, the signature and the label too.
    """
    titles = [at for at, heading in enumerate(headings) if heading.form is Form.DOC_TITLE]
    bounds = [*(at for at in titles if at), len(headings)]
    found: list[tuple[int, int]] = []
    first = 0
    for last in bounds:
        end = headings[last].part if last < len(headings) else len(parts)
        start = _closing_from(text, parts[:end], headings[first:last])
        found.append((_before_enclosures(text, parts, start), end))
        first = last
    return tuple(found)


def _before_enclosures(text: str, parts: Sequence[Part], at: int) -> int:
    """The index `at`, moved before the signature, the enclosures named above it, the formula."""
    start = at
    while start > 0 and parts[start - 1].kind in _AFTER:
        start -= 1
    first = start
    while first > 0 and parts[first - 1].kind is BlockKind.ITEM:
        first -= 1
        line = parts[first].line
        if _ENCLOSURES.match(text, line.start, line.end):
            return _before_formula(text, parts, first)
    return at


def _before_formula(text: str, parts: Sequence[Part], at: int) -> int:
    """The index `at`, moved before a closing formula (特此通知。) that stands there."""
    if at > 0 and parts[at - 1].kind is BlockKind.PARAGRAPH:
        return at - (_signs(text, parts[at - 1]) >= _ENOUGH)
    return at


def _closing_from(text: str, parts: Sequence[Part], headings: Sequence[Candidate]) -> int:
    """The index of the first closing part, `len(parts)` if the last section goes to the end.

    A closing paragraph looks ahead and appeals: a short rhetorical opener, the new journey, what
    will be done, a last sentence about contributions or victories. Three of these four show it,
    or a short formula (特此通知。).
    """
    if not headings or headings[-1].form in {Form.ARTICLE, Form.DOC_TITLE}:
        return len(parts)
    heading = headings[-1]
    name = re.sub(r"^.*[、）.]\s*", "", text[heading.start : heading.heading_end])
    if "".join(name.split()) in frames():
        return len(parts)
    body = [i for i, part in enumerate(parts) if part.kind is BlockKind.PARAGRAPH]
    body = [i for i in body if i > heading.part + (heading.form is Form.LINE)]
    first = len(parts)
    for index in reversed(body[-_MOST:]):
        if _signs(text, parts[index]) < _ENOUGH:
            break
        first = index
    return first


def _signs(text: str, part: Part) -> int:
    """How many signs of a closing a paragraph shows."""
    line = part.line
    own = fold(text[line.start : line.end])
    sentences = [s for s in _SENTENCES.split(own) if s.strip()]
    last = sentences[-1] if sentences else ""
    if len(own) <= _FORMULA and any(s.pattern.search(own) for s in _signs_for("short")):
        return _ENOUGH
    count = sum(1 for sign in _signs_for("any") if sign.pattern.search(own))
    count += sum(1 for sign in _signs_for("last") if sign.pattern.search(last))
    opener = lead_end(text, line.start, line.end) - line.start
    if 0 < opener <= _OPENER and opener < len(own) and is_prose(own[:opener]):
        count += 1
    return count


def _signs_for(where: str) -> list[Sign]:
    """The signs of the table that count in one place of a paragraph."""
    return [sign for sign in closing_signs() if sign.where == where]

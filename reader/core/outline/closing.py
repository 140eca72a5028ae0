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
_MOST = 3
_SENTENCES = re.compile(r"[。！？!?]")


def closing_from(text: str, parts: Sequence[Part], headings: Sequence[Candidate]) -> int:
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

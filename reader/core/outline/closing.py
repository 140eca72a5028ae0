"""The closing paragraphs of a document, which belong to no section."""

import re
from collections.abc import Sequence

from reader.core.blocks import BlockKind, Part
from reader.core.outline.model import Candidate, Form
from reader.core.outline.sentences import lead_end
from reader.core.outline.words import closing_signs, frames, is_prose

_OPENER = 26
_ENOUGH = 3
_MOST = 3
_SENTENCES = re.compile(r"[。！？!?]")


def closing_from(text: str, parts: Sequence[Part], headings: Sequence[Candidate]) -> int:
    """The index of the first closing part, `len(parts)` if the last section goes to the end.

    A closing paragraph looks ahead and appeals: a short rhetorical opener, the new journey, what
    will be done, a last sentence about contributions or victories. Three of these four show it.
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
    own = text[line.start : line.end]
    sentences = [s for s in _SENTENCES.split(own) if s.strip()]
    last = sentences[-1] if sentences else ""
    count = sum(1 for sign in closing_signs() if sign.pattern.search(last if sign.last else own))
    opener = lead_end(text, line.start, line.end) - line.start
    if 0 < opener <= _OPENER and opener < len(own) and is_prose(own[:opener]):
        count += 1
    return count

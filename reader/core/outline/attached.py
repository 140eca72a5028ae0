"""Documents attached to another: their titles open branches of their own."""

import re
from collections.abc import Sequence

from reader.core.blocks import BlockKind, Part
from reader.core.blocks.front import is_title_end
from reader.core.outline.model import Candidate, Form
from reader.core.outline.numbering import number_at
from reader.core.outline.sentences import CLOSED
from reader.core.source import Role

LABEL = re.compile(r"附\s*(?:[件录錄表]\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：]?|[:：])")
"""The line above the title of an attached document."""

_LONGEST = 50
_MOST_LINES = 4
_LABEL = 8
_ENDS = frozenset({BlockKind.SIGNATURE, BlockKind.NOTE})


def attached(text: str, parts: Sequence[Part]) -> tuple[tuple[Candidate, ...], frozenset[int]]:
    """Titles of attached documents, and the indices of all parts they stand on.

    A title is one to four short lines without final mark, under a line 附件1, in the style of
    titles or, ending like titles of official documents do or named before, under a signature.
    """
    found: list[Candidate] = []
    used: set[int] = set()
    for index, part in enumerate(parts[:-1]):
        label = _is_label(text, part)
        styled = _is_styled(part, parts[index + 1])
        ended = part.kind in _ENDS and parts[index + 1].kind not in _ENDS
        if not (label or styled or ended):
            continue
        last = index
        while last + 1 < len(parts) and last - index < _MOST_LINES:
            if not _title_line(text, parts[last + 1]):
                break
            if styled and parts[last + 1].line.role is not Role.TITLE:
                break
            last += 1
            if not (label or styled) and _ends_title(text, parts[last]):
                break
        if label:
            # What follows a line that ends as titles do is the list below it: names, for one.
            ends = [at for at in range(index + 1, last + 1) if _ends_title(text, parts[at])]
            last = ends[-1] if ends else last
        if last == index or last + 1 >= len(parts):
            continue
        if not (label or styled or _ends_title(text, parts[last])):
            continue
        reason = "attachment-label" if label else "title-style" if styled else "after-signature"
        used.update(range(index + 1, last + 1))
        found.append(
            Candidate(
                part=index + 1,
                form=Form.DOC_TITLE,
                style="doc",
                rank=0,
                start=parts[index + 1].line.start,
                heading_end=parts[last].line.end,
                why=(reason, "no-final-mark"),
            )
        )
    return tuple(found), frozenset(used)


def _is_styled(before: Part, part: Part) -> bool:
    """True for the first line of those that the mark-up makes a title."""
    return part.line.role is Role.TITLE and before.line.role is not Role.TITLE


def _is_label(text: str, part: Part) -> bool:
    """True for a line that says 附件1 and no more."""
    line = part.line
    return line.end - line.start <= _LABEL and bool(LABEL.fullmatch(text, line.start, line.end))


def _ends_title(text: str, part: Part) -> bool:
    """True if a line ends as titles of official documents do, or a 《title》 before it says it."""
    title = text[part.line.start : part.line.end]
    return is_title_end(title) or text.find(f"《{title}》", 0, part.line.start) >= 0


def _title_line(text: str, part: Part) -> bool:
    """True if a line can be part of a title."""
    line = part.line
    if part.kind is not BlockKind.PARAGRAPH or line.end - line.start > _LONGEST:
        return False
    if text[line.end - 1] in CLOSED:
        return False
    number = number_at(text, line.start, line.end)
    return number is None or number.style.name.startswith(("arabic", "decimal"))

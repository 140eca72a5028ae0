"""Sections from headings: levels, where each ends, and what closes a document."""

from collections.abc import Sequence

from reader.core.blocks import BODY, BlockKind, Part
from reader.core.outline.model import Candidate, Form, Section, SectionKind
from reader.core.outline.ranks import Order, levels

_KINDS = {
    Form.LINE: SectionKind.LINE,
    Form.RUN_IN: SectionKind.RUN_IN,
    Form.GLUED: SectionKind.GLUED,
    Form.ARTICLE: SectionKind.ARTICLE,
    Form.DOC_TITLE: SectionKind.DOC_TITLE,
}
INSIDE = BODY - {BlockKind.SIGNATURE, BlockKind.NOTE}
"""Kinds that can belong to a section."""


def sections(
    text: str,
    parts: Sequence[Part],
    headings: Sequence[Candidate],
    closings: Sequence[tuple[int, int]],
) -> tuple[Section, ...]:
    """The sections of `headings` (in order); none reaches into one of the `closings`."""
    depth = levels(headings, Order(headings))
    ends = _ends(parts, headings, depth, closings)
    found = []
    for heading, level, end in zip(headings, depth, ends, strict=True):
        body = heading.heading_end
        while body < end and text[body].isspace():
            body += 1
        found.append(
            Section(
                level=level,
                kind=_KINDS[heading.form],
                start=heading.start,
                heading_end=heading.heading_end,
                body_start=body,
                end=max(end, heading.heading_end),
                number=heading.number,
                why=heading.why,
            )
        )
    return tuple(found)


def _ends(
    parts: Sequence[Part],
    headings: Sequence[Candidate],
    depth: Sequence[int],
    closings: Sequence[tuple[int, int]],
) -> list[int]:
    """Where each section ends: after its last part before the next heading of its rank."""
    stops = [part.line.end for part in parts]
    closed = {end: start for start, end in closings}
    ends = [0] * len(headings)
    waiting: list[int] = []
    for index, heading in enumerate(headings):
        own = heading.start
        if heading.form is Form.DOC_TITLE:
            # The enclosures, signature and label between belong to no section.
            own = _last_own(parts, closed.get(heading.part, heading.part), stops)
        while waiting and depth[waiting[-1]] >= depth[index]:
            ends[waiting.pop()] = own
        waiting.append(index)
    last = _last_own(parts, closed[len(parts)], stops)
    for index in waiting:
        ends[index] = max(last, headings[index].heading_end)
    return ends


def _last_own(parts: Sequence[Part], before: int, stops: Sequence[int]) -> int:
    """Where the last part before index `before` ends that can belong to a section."""
    at = before
    while at > 0 and parts[at - 1].kind not in INSIDE:
        at -= 1
    return stops[at - 1] if at else 0

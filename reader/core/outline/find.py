"""The outline of a text: candidates of every kind weighed, ranked and made into sections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.core.blocks import BlockKind, Part
from reader.core.outline.agreed import agreed
from reader.core.outline.attached import attached
from reader.core.outline.bare import bare, groups, sentences, tagged
from reader.core.outline.build import sections
from reader.core.outline.candidates import numbered
from reader.core.outline.closing import closings
from reader.core.outline.contents import contents
from reader.core.outline.leads import leads
from reader.core.outline.model import Candidate, Form, Section
from reader.core.outline.series import judge
from reader.core.outline.shape import shape_of

_CLOSED = 0.5
_WHOLE = frozenset({Form.LINE, Form.DOC_TITLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Sections in reading order, and the kinds of parts that finding them settled."""

    sections: tuple[Section, ...]
    kinds: Mapping[int, BlockKind]


def find(text: str, parts: Sequence[Part]) -> Outline:
    """The outline of `text` over its parts; empty where there are no headings."""
    kinds = dict.fromkeys(contents(text, parts), BlockKind.CONTENTS)
    parts = _with(parts, kinds)
    titles, title_parts = attached(text, parts)
    kinds |= dict.fromkeys(title_parts, BlockKind.HEADING)
    marked = tagged(text, _with(parts, kinds))
    kinds |= {heading.part: BlockKind.HEADING for heading in marked}
    parts = _with(parts, kinds)
    shape = shape_of(text, parts)
    found = numbered(text, parts, closed=shape.closed >= _CLOSED)
    counted, items = judge(text, parts, found)
    kinds |= {item.part: BlockKind.ITEM for item in items}
    kinds |= {h.part: BlockKind.HEADING for h in counted if h.form in _WHOLE}
    headings = _in_order([*titles, *marked, *agreed(text, marked, counted)])
    known = {heading.part: heading for heading in headings}
    shape = shape_of(text, _with(parts, kinds))
    plain = bare(text, _with(parts, kinds), shape, known)
    if not plain and not headings:
        plain = sentences(text, parts, shape) or groups(text, _with(parts, kinds))
    kinds |= {heading.part: BlockKind.HEADING for heading in plain}
    headings = _in_order([*headings, *plain])
    parts = _with(parts, kinds)
    closed = closings(text, parts, headings)
    headings = _in_order([*headings, *leads(text, parts[: closed[-1][0]], headings)])
    return Outline(sections=sections(text, parts, headings, closed), kinds=kinds)


def _in_order(headings: Sequence[Candidate]) -> list[Candidate]:
    """Headings in reading order."""
    return sorted(headings, key=lambda heading: (heading.start, heading.rank))


def _with(parts: Sequence[Part], kinds: Mapping[int, BlockKind]) -> list[Part]:
    """The parts with the kinds settled so far."""
    return [
        Part(kind=kinds[index], line=part.line)
        if index in kinds and kinds[index] is not part.kind
        else part
        for index, part in enumerate(parts)
    ]

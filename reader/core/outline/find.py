"""The outline of a text: candidates of every kind weighed, ranked and made into sections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.core.blocks import BlockKind, Part
from reader.core.outline.build import sections
from reader.core.outline.candidates import numbered
from reader.core.outline.model import Candidate, Form, Section
from reader.core.outline.series import judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Sections in reading order, and the kinds of parts that finding them settled."""

    sections: tuple[Section, ...]
    kinds: Mapping[int, BlockKind]


def find(text: str, parts: Sequence[Part]) -> Outline:
    """The outline of `text` over its parts; empty where there are no headings."""
    kinds: dict[int, BlockKind] = {}
    headings, items = judge(text, parts, numbered(text, parts))
    for item in items:
        kinds[item.part] = BlockKind.ITEM
    for heading in headings:
        kinds[heading.part] = _kind(heading)
    return Outline(sections=sections(text, parts, headings, len(parts)), kinds=kinds)


def _kind(heading: Candidate) -> BlockKind:
    """The kind of the line a heading stands on."""
    whole = heading.form in {Form.LINE, Form.DOC_TITLE}
    return BlockKind.HEADING if whole else BlockKind.PARAGRAPH

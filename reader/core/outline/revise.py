"""The tree as the user wants it: headings marked, unmarked, raised and lowered by hand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.core.blocks import Block, BlockKind
from reader.core.outline.build import INSIDE
from reader.core.outline.model import Section, SectionKind
from reader.core.outline.numbering import number_at
from reader.core.outline.sentences import lead_end, wide_gap
from reader.core.spans import Span

BY_HAND = "user"
"""The reason of a heading that the user set."""

_MARKABLE = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.CAPTION,
        BlockKind.NOTE,
        BlockKind.SALUTATION,
    }
)
_WHOLE = frozenset({SectionKind.LINE, SectionKind.DOC_TITLE})
_LONGEST_LINE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingEdit:
    """What the user wants of `start:end` (half-open code points): its level from 1, 0 for none."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """A heading of the new tree. `fixed`: the user chose its level."""

    section: Section
    level: int
    fixed: bool


def fits(blocks: Sequence[Block], sections: Sequence[Section], edit: HeadingEdit) -> bool:
    """Whether an edit can hold: at a heading, or at the beginning of a block of running text."""
    if not edit.level or any(s.start == edit.start for s in sections):
        return True
    return any(b.start == edit.start and edit.end <= b.end and b.kind in _MARKABLE for b in blocks)


def wording(text: str, block: Block, chosen: Span | None) -> Span | None:
    """The words of `block` that a mark makes its heading; None where it holds none.

    They are what is chosen from its beginning; else the whole of a short line, and the first
    sentence, or what a colon ends, of a longer one.
    """
    if block.kind not in _MARKABLE:
        return None
    if chosen is not None:
        start, end = chosen.start, min(chosen.end, block.end)
        while end > start and text[end - 1].isspace():
            end -= 1
        led = block.start <= start < end and not text[block.start : start].strip()
        return Span(block.start, end) if led else None
    end = lead_end(text, block.start, block.end) or lead_end(
        text, block.start, block.end, colon=True
    )
    if not end and block.end - block.start <= _LONGEST_LINE:
        end = block.end
    return Span(block.start, end) if end else None


def revise(
    text: str, blocks: Sequence[Block], sections: Sequence[Section], edits: Iterable[HeadingEdit]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Blocks and sections with `edits`; those that do not fit change nothing.

    What lies under a raised or lowered heading goes with it. No level is ever skipped: a heading
    is at most one level below the one that holds it.
    """
    wanted = {edit.start: edit for edit in edits if fits(blocks, sections, edit)}
    heads = _kept(text, blocks, sections, wanted)
    levels = _levels(heads)
    limits = _Limits(blocks, sections)
    made: list[Section] = []
    for at, head in enumerate(heads):
        following = (h.section.start for h, low in _later(heads, levels, at) if low <= levels[at])
        end = min(next(following, len(text)), limits.after(head.section.start))
        made.append(_closed(text, head, levels[at], end))
    return _blocks(blocks, sections, made), tuple(made)


def _later(heads: Sequence[_Head], levels: Sequence[int], at: int) -> Iterable[tuple[_Head, int]]:
    """The headings after index `at` with their levels."""
    for index in range(at + 1, len(heads)):
        yield heads[index], levels[index]


def _kept(
    text: str,
    blocks: Sequence[Block],
    sections: Sequence[Section],
    wanted: Mapping[int, HeadingEdit],
) -> list[_Head]:
    """The headings that stay, moved with what holds them, and the new ones, in reading order."""
    heads: list[_Head] = []
    open_: list[tuple[int, int]] = []
    for section in sections:
        while open_ and open_[-1][0] >= section.level:
            open_.pop()
        shift = open_[-1][1] if open_ else 0
        edit = wanted.get(section.start)
        if edit is not None and edit.level:
            shift = edit.level - section.level
        open_.append((section.level, shift))
        if edit is None:
            heads.append(_Head(section=section, level=section.level + shift, fixed=False))
        elif edit.level:
            own = _reworded(text, blocks, section, edit)
            heads.append(_Head(section=own, level=edit.level, fixed=True))
    known = {section.start for section in sections}
    for edit in wanted.values():
        if edit.level and edit.start not in known:
            own = _new(text, blocks, edit)
            heads.append(_Head(section=own, level=edit.level, fixed=True))
    return sorted(heads, key=lambda head: head.section.start)


def _reworded(text: str, blocks: Sequence[Block], section: Section, edit: HeadingEdit) -> Section:
    """A heading that was one before, its words perhaps others."""
    why = (*(code for code in section.why if code != BY_HAND), BY_HAND)
    if edit.end == section.heading_end:
        return replace(section, why=why)
    return replace(_new(text, blocks, edit), why=why)


def _new(text: str, blocks: Sequence[Block], edit: HeadingEdit) -> Section:
    """A heading that only the user sees; where it ends and its level are settled later."""
    block = next(b for b in blocks if b.start <= edit.start < b.end)
    gap = wide_gap(text, edit.start, block.end)
    if edit.end >= block.end:
        kind = SectionKind.LINE
    elif gap is not None and gap[0] == edit.end:
        kind = SectionKind.GLUED
    else:
        kind = SectionKind.RUN_IN
    number = number_at(text, edit.start, edit.end)
    return Section(
        level=edit.level,
        kind=kind,
        start=edit.start,
        heading_end=edit.end,
        body_start=edit.end,
        end=edit.end,
        number=number.written if number else "",
        why=(BY_HAND,),
    )


def _levels(heads: Sequence[_Head]) -> list[int]:
    """The level of each heading from 1; articles and leads the user left alone are leaves."""
    found: list[int] = []
    open_: list[int] = []
    for head in heads:
        leaf = _is_leaf(head.section)
        if not leaf or head.fixed:
            while open_ and open_[-1] >= head.level:
                open_.pop()
        found.append(len(open_) + 1)
        if not leaf:
            open_.append(head.level)
    return found


def _is_leaf(section: Section) -> bool:
    """True for what holds no other section: an article, a lead without a number."""
    if section.kind is SectionKind.RUN_IN:
        return not section.number
    return section.kind is SectionKind.ARTICLE


def _closed(text: str, head: _Head, level: int, end: int) -> Section:
    """The section with its level and its end."""
    section = head.section
    end = max(end, section.heading_end)
    body = section.heading_end
    while body < end and text[body].isspace():
        body += 1
    return replace(section, level=level, body_start=body, end=end)


class _Limits:
    """How far sections may reach: to the closing words of the document they stand in.

    Attached documents have ends of their own. A heading marked among the closing words reaches to
    the last of them.
    """

    def __init__(self, blocks: Sequence[Block], sections: Sequence[Section]) -> None:
        titles = [s.start for s in sections if s.kind is SectionKind.DOC_TITLE]
        self._starts = [0, *(start for start in titles if start > 0)]
        self._ends = [0] * len(self._starts)
        self._last = [0] * len(self._starts)
        for section in sections:
            at = self._document(section.start)
            self._ends[at] = max(self._ends[at], section.end)
        for block in blocks:
            if block.kind in INSIDE:
                self._last[self._document(block.start)] = block.end

    def after(self, start: int) -> int:
        """Where a section that begins at code point `start` ends at the latest."""
        at = self._document(start)
        return self._ends[at] if start < self._ends[at] else self._last[at]

    def _document(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1


def _blocks(
    blocks: Sequence[Block], before: Sequence[Section], after: Sequence[Section]
) -> tuple[Block, ...]:
    """The blocks, lines that became headings or are none any more with their new kinds."""
    kinds: dict[int, BlockKind] = {}
    starts = [block.start for block in blocks]
    for section in before:
        for start in _lines(blocks, starts, section):
            kinds[start] = BlockKind.ITEM if section.number else BlockKind.PARAGRAPH
    for section in after:
        for start in _lines(blocks, starts, section):
            kinds[start] = BlockKind.HEADING
    return tuple(
        replace(block, kind=kinds[block.start])
        if kinds.get(block.start, block.kind) is not block.kind
        else block
        for block in blocks
    )


def _lines(blocks: Sequence[Block], starts: Sequence[int], section: Section) -> Iterable[int]:
    """Where the blocks begin that are nothing but the heading of a section."""
    if section.kind not in _WHOLE:
        return
    at = bisect_left(starts, section.start)
    while at < len(blocks) and blocks[at].end <= section.heading_end:
        yield blocks[at].start
        at += 1

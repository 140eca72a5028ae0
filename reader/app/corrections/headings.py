"""The section tree put right: which heading is meant, and what keeping a change of it takes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.app.corrections.correction import Correction, Kind, at_place
from reader.app.corrections.held import Held, heading_edit
from reader.core.document import Document, with_headings
from reader.core.outline import Section
from reader.core.outline.revise import HeadingEdit, wording
from reader.core.spans import Span

DEEPEST = 9
"""The lowest level that a heading can be given."""


class Deed(StrEnum):
    """What the user does to a heading."""

    MARK = "mark"
    UNMARK = "unmark"
    RAISE = "raise"
    LOWER = "lower"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What keeps a deed: corrections to keep and ids to take out; `level`: the new one, 0: none."""

    span: Span
    level: int
    corrections: tuple[Correction, ...] = ()
    remove: tuple[int, ...] = ()


def revised(parsed: Document, held: Held) -> Document:
    """`parsed` with the headings that are held for it."""
    return with_headings(parsed, map(heading_edit, held.headings)) if held.headings else parsed


def heading_at(document: Document, offset: int) -> int | None:
    """The index of the section whose heading holds code point `offset` or ends there, else None."""
    for index, section in enumerate(document.sections):
        if section.start <= offset <= section.heading_end:
            return index
    return None


def meant(document: Document, offset: int) -> int | None:
    """The index of the section that is raised or lowered at `offset`: its heading, or around it."""
    at = heading_at(document, offset)
    return document.section_at(offset) if at is None else at


def change(
    parsed: Document, held: Held, deed: Deed, offset: int, chosen: Span | None = None
) -> Change | None:
    """What `deed` at code point `offset` takes; None where there is nothing it can be done to.

    `chosen`: the selection, which says how far the words of a mark go. The level that comes out
    is the one asked for: a heading that nothing could hold at a lower level is not lowered.
    """
    shown = revised(parsed, held)
    if deed is Deed.MARK:
        return _marked(parsed, held, shown, offset, chosen)
    at = heading_at(shown, offset) if deed is Deed.UNMARK else meant(shown, offset)
    if at is None:
        return None
    section = shown.sections[at]
    span = Span(section.start, section.heading_end)
    level = {Deed.UNMARK: 0, Deed.RAISE: section.level - 1}.get(deed, section.level + 1)
    if deed is not Deed.UNMARK and not _can_stand(parsed, held, span, level):
        return None
    return _kept(parsed, held, span, level)


def _marked(
    parsed: Document, held: Held, shown: Document, offset: int, chosen: Span | None
) -> Change | None:
    """The mark of a line as a sibling of the section it stands in, of a lead as a leaf below it."""
    place = offset if chosen is None else chosen.start
    blocks = shown.blocks_in(place, place + 1) or shown.blocks_in(max(0, place - 1), place)
    span = wording(shown.text, blocks[0], chosen) if blocks else None
    if span is None or heading_at(shown, span.start) is not None:
        return None
    around = shown.section_at(span.start)
    path = shown.path(around) if around is not None else ()
    holders = [shown.sections[i].level for i in path if _holds(shown.sections[i])]
    line = span.end >= blocks[0].end
    level = (holders[-1] if holders else int(not line)) + int(not line)
    return _kept(parsed, held, span, max(1, min(level, DEEPEST)))


def _holds(section: Section) -> bool:
    """Whether a section can hold others: articles and leads without a number are leaves."""
    return section.kind != "article" and (section.kind != "run-in" or bool(section.number))


def _can_stand(parsed: Document, held: Held, span: Span, level: int) -> bool:
    """Whether a heading would have `level` if it were asked for."""
    if not 1 <= level <= DEEPEST:
        return False
    tried = with_headings(
        parsed, _with(held, HeadingEdit(start=span.start, end=span.end, level=level))
    )
    return any(s.start == span.start and s.level == level for s in tried.sections)


def _with(held: Held, edit: HeadingEdit) -> Iterable[HeadingEdit]:
    """What is held, `edit` in the place of what was held there."""
    others = map(heading_edit, held.headings)
    return (*(other for other in others if other.start != edit.start), edit)


def _kept(parsed: Document, held: Held, span: Span, level: int) -> Change:
    """The change that makes `span` a heading of `level`, or none: as small as it can be.

    Where the machine itself would say the same without what was kept before, nothing new is kept.
    """
    own = tuple(e.correction.id for e in held.headings if e.start == span.start)
    others = replace(held, headings=tuple(e for e in held.headings if e.start != span.start))
    plain = next((s for s in revised(parsed, others).sections if s.start == span.start), None)
    same = plain.level == level and plain.heading_end == span.end if plain else not level
    if same:
        return Change(span=span, level=level, remove=own)
    kind = Kind.HEADING if level else Kind.NO_HEADING
    value = str(level) if level else ""
    correction = at_place(kind, parsed.text, span.start, span.end, value)
    return Change(span=span, level=level, corrections=(correction,), remove=own)

"""The highlights as the rows of a list: in reading order, filtered, the lost ones at the end."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from reader.app.notes.highlight import Colour, Highlight
from reader.app.notes.keeper import Shelf
from reader.core.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One highlight to be listed.

    `start`, `end`: where it stands now, half-open code points; -1 for a lost one. `paragraph`: its
    ¶, 0 for none. `section`: the heading it stands under, "" for none.
    """

    highlight: Highlight
    start: int = -1
    end: int = -1
    paragraph: int = 0
    section: str = ""

    @property
    def lost(self) -> bool:
        """Whether its passage is no longer in the text."""
        return self.start < 0

    @property
    def quotation(self) -> str:
        """The passage on one line."""
        return " ".join(self.highlight.anchor.quotation.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be left of a list: every word of `text`, the colour and the tag, where given."""

    text: str = ""
    colour: Colour | None = None
    tag: str = ""


def rows_of(document: Document, shelf: Shelf) -> tuple[Row, ...]:
    """All highlights in reading order, then the lost ones in the order they once had."""
    found = []
    for one in shelf.marked:
        at = document.section_at(one.start)
        section = document.sections[at] if at is not None else None
        found.append(
            Row(
                highlight=one.highlight,
                start=one.start,
                end=one.end,
                paragraph=document.paragraph_at(one.start) or 0,
                section=document.text[section.start : section.heading_end] if section else "",
            )
        )
    lost = sorted(shelf.lost, key=lambda one: (one.anchor.start, one.id))
    return (*found, *(Row(highlight=one) for one in lost))


def left_of(rows: tuple[Row, ...], wanted: Wanted) -> tuple[Row, ...]:
    """The rows that have what is wanted; words are looked for in passage, note and tags."""
    return tuple(row for row in rows if _has(row.highlight, wanted))


def colours_in(rows: tuple[Row, ...]) -> Mapping[Colour, int]:
    """How many rows there are of each colour that is there, in the order of the colours."""
    found = Counter(row.highlight.colour for row in rows)
    return {colour: found[colour] for colour in Colour if found[colour]}


def tags_in(rows: tuple[Row, ...]) -> Mapping[str, int]:
    """How many rows have each tag, the most used first."""
    found = Counter(tag for row in rows for tag in row.highlight.tags)
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _has(one: Highlight, wanted: Wanted) -> bool:
    if wanted.colour not in (None, one.colour) or (wanted.tag and wanted.tag not in one.tags):
        return False
    words = "\n".join((one.anchor.quotation, one.note, *one.tags)).casefold()
    return all(word in words for word in wanted.text.casefold().split())

"""Where one can be told to go in a document: its sections and paragraphs, found by a few keys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.document import Document

if TYPE_CHECKING:
    from reader.app.annotated import Annotated

_NUMBER = re.compile(r"(?P<sign>[§¶]?)\s*(?P<number>[0-9]{1,6})")
_WORDS = 40  # code points of a paragraph that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A place with its name. `start`/`end`: half-open code points of what is pointed at there.

    `name`: a heading, or how a paragraph begins; `section`: counted from 1 as in the outline, None
    for a paragraph; `paragraph`: its ¶, for a section the first one in it; `level`: from 1, 0 for a
    paragraph.
    """

    start: int
    end: int
    name: str
    section: int | None = None
    paragraph: int | None = None
    level: int = 0


class Goals:
    """The goals of one document; headings can be asked for by pinyin where they have readings."""

    def __init__(self, document: Document, annotated: "Annotated | None" = None) -> None:
        """Goals of `document`."""
        self._document = document
        self._annotated = annotated
        self._sections = tuple(self._section(at) for at in range(len(document.sections)))

    def matching(self, typed: str) -> tuple[Goal, ...]:
        """The goals that `typed` may mean, the likeliest first; "" for all sections.

        “12” is ¶ 12, then section 12, then headings that hold 12. “¶12” and “§3” mean just these.
        Words and pinyin are looked for in headings, which come in the order of the text.
        """
        typed = typed.strip()
        number = _NUMBER.fullmatch(typed)
        if number is None:
            return tuple(self._worded(typed)) if typed else self._sections
        wanted = int(number["number"])
        found: list[Goal] = []
        if number["sign"] != "§":
            found += self._paragraph(wanted)
        if number["sign"] != "¶":
            found += self._sections[wanted - 1 : wanted] if wanted else ()
        if not number["sign"]:
            found += (goal for goal in self._worded(typed) if goal not in found)
        return tuple(found)

    def at(self, offset: int) -> int | None:
        """Index among all sections of the innermost one that holds `offset`, None outside."""
        return self._document.section_at(offset)

    def _worded(self, typed: str) -> Iterator[Goal]:
        from reader.core.search.shadow import shadow_of_query

        parts = [shadow_of_query(part) for part in typed.split()]
        said = self._said(typed)
        for goal in self._sections:
            name = shadow_of_query(goal.name)
            if goal.start in said or all(part in name for part in parts):
                yield goal

    def _said(self, typed: str) -> frozenset[int]:
        """Where the sections begin whose headings are read as `typed`."""
        from reader.core.search import pinyin

        query = pinyin.typed(typed)
        if query is None or self._annotated is None:
            return frozenset()
        ask, text = self._annotated.readings, self._document.text
        return frozenset(
            goal.start
            for goal in self._sections
            if any(pinyin.find(text, ask(goal.start, goal.end), query))
        )

    def _section(self, at: int) -> Goal:
        section = self._document.sections[at]
        inside = self._document.blocks_in(section.start, section.end)
        numbers = self._document.paragraph_numbers
        return Goal(
            start=section.start,
            end=section.heading_end,
            name=" ".join(self._document.heading(at).split()),
            section=at + 1,
            paragraph=next((numbers[b.start] for b in inside if b.start in numbers), None),
            level=section.level,
        )

    def _paragraph(self, wanted: int) -> tuple[Goal, ...]:
        for start, number in self._document.paragraph_numbers.items():
            if number == wanted:
                end = self._document.blocks_in(start, start + 1)[0].end
                words = " ".join(self._document.text[start:end].split())
                name = words if len(words) <= _WORDS else words[:_WORDS] + "…"
                return (Goal(start=start, end=end, name=name, paragraph=number),)
        return ()

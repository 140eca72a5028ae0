"""The figures of one document as a list: taken in as they come, worded once, found by place."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.app.figure_place import Place, place
from reader.app.figure_words import KINDS, Say, bound_words, change_words, digits
from reader.core.document import Document
from reader.core.figures import Figure
from reader.core.spans import Span

if TYPE_CHECKING:  # the first paint needs no checks
    from reader.app.figure_scale import Kinship
    from reader.core.figures.check import Check


class Field(StrEnum):
    """What is known of a figure, in the order of the table's columns."""

    FIGURE = "figure"
    AMOUNT = "amount"
    SUBJECT = "subject"
    BOUND = "bound"
    UNIT = "unit"
    CHANGE = "change"
    TIME = "time"
    KIND = "kind"
    CHECK = "check"
    SECTION = "section"
    ENGLISH = "english"


_FIELDS = tuple(Field)


class FigureList:
    """Figures sorted by place; one that comes again for the same span replaces the first."""

    def __init__(self, document: Document | None, say: Say) -> None:
        """An empty list; `say` puts the words of the tables into the reader's language."""
        self.document = document
        self.figures: list[Figure] = []
        self._say = say
        self._checks: dict[Place, tuple[Check, ...]] = {}
        self._words: dict[Place, dict[Field, str]] = {}
        self._kin: dict[Place, Kinship | None] = {}

    def add(self, figures: Iterable[Figure], within: Span | None = None) -> bool:
        """Take in figures (document offsets), in any order; whether anything changed.

        With `within` they are all there are in that stretch: others that stood there go.
        """
        fresh = sorted(figures, key=place)
        if within is None:
            known = {place(f): f for f in self.figures} | {place(f): f for f in fresh}
            made = [known[at] for at in sorted(known)]
        else:
            first = bisect_left(self.figures, within.start, key=_start)
            last = bisect_left(self.figures, within.end, key=_start)
            made = [*self.figures[:first], *fresh, *self.figures[last:]]
        for figure in fresh:
            self._words.pop(place(figure), None)
            self._kin.pop(place(figure), None)
        changed = made != self.figures
        self.figures = made
        return changed

    def take_checks(self, checks: "Sequence[Check]") -> None:
        """Keep the checks of the whole document by the place of the figure each is about.

        Their indices are those of all figures of the document: one that does not fit is dropped.
        """
        self._checks = {}
        for check in checks:
            if check.figures[-1] < len(self.figures):
                at = place(self.figures[check.figures[-1]])
                self._checks[at] = (*self._checks.get(at, ()), check)
        for words in self._words.values():
            words.pop(Field.CHECK, None)

    def checks(self, figure: Figure) -> "tuple[Check, ...]":
        """The checks that are about this figure."""
        return self._checks.get(place(figure), ())

    def at(self, offset: int) -> Figure | None:
        """The figure that holds code point `offset`, else None."""
        index = bisect_right(self.figures, offset, key=_start) - 1
        return self.figures[index] if index >= 0 and offset < self.figures[index].end else None

    def text(self, figure: Figure, field: Field) -> str:
        """One fact of a figure in words, made once."""
        words = self._words.setdefault((figure.start, figure.end), {})
        said = words.get(field)
        if said is None:
            said = words[field] = self._made(figure, field)
        return said

    def row(self, figure: Figure) -> str:
        """All that is known of a figure in one text, for those who search in it."""
        return "\n".join(self.text(figure, field) for field in _FIELDS)

    def kinship(self, figure: Figure) -> "Kinship | None":
        """With what a figure may be compared, found once."""
        at = place(figure)
        if at not in self._kin:
            from reader.app.figure_scale import kinship_of

            self._kin[at] = kinship_of(figure)
        return self._kin[at]

    def counts(self) -> Mapping[str, int]:
        """How many figures there are of each kind that is there, in the order of the kinds.

        Behind them "changed", "checked" and "doubted": how many have a change, are recomputed, or
        are half understood.
        """
        found = Counter(figure.kind.value for figure in self.figures)
        kinds = {kind.value: found[kind.value] for kind in KINDS if kind.value in found}
        return kinds | {
            "changed": sum(figure.change is not None for figure in self.figures),
            "checked": sum(bool(self.checks(figure)) for figure in self.figures),
            "doubted": sum(bool(figure.doubts) for figure in self.figures),
        }

    def section(self, figure: Figure) -> int | None:
        """The index (from 0) of the section that holds a figure, None outside every section."""
        return None if self.document is None else self.document.section_at(figure.start)

    def _made(self, figure: Figure, field: Field) -> str:
        if field is Field.FIGURE:
            return figure.surface
        if field is Field.SUBJECT:
            return figure.subject
        if field is Field.UNIT:
            return figure.unit
        if field is Field.TIME:
            return figure.time
        if field is Field.AMOUNT:
            return digits(figure.value)
        if field is Field.BOUND:
            return bound_words(figure, self._say)
        if field is Field.CHANGE:
            return change_words(figure.change, self._say)
        if field is Field.KIND:
            return self._say(KINDS[figure.kind])
        if field is Field.CHECK:
            return self._check(figure)
        if field is Field.ENGLISH:
            from reader.core.figures.english import in_english

            return in_english(figure)
        return self._heading(figure)

    def _check(self, figure: Figure) -> str:
        checks = self.checks(figure)
        if not checks:
            return ""
        from reader.app.check_words import short_words

        return short_words(checks, self._say)

    def _heading(self, figure: Figure) -> str:
        section = self.section(figure)
        if self.document is None or section is None:
            return ""
        return " ".join(self.document.heading(section).split())


def _start(figure: Figure) -> int:
    return figure.start

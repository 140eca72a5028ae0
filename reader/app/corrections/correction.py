"""One correction as a value: what it changes, how far it reaches, and its rows in the store."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.app.corrections.fixes import fix_from_text, fix_to_text
from reader.app.store import Entry, Scope
from reader.app.store_anchor import Anchor, anchor
from reader.core.errors import Code, ReaderError
from reader.core.han import is_han
from reader.core.lexicon import Rule, RuleKind


class Kind(StrEnum):
    """What a correction changes. The first four may be rules, the others hold at one place."""

    WORDS = "words"
    READING = "reading"
    TERM = "term"
    NO_TERM = "no-term"
    FIGURE = "figure"
    NO_FIGURE = "no-figure"
    HEADING = "heading"
    NO_HEADING = "no-heading"


TOPICS = {
    Kind.WORDS: "words",
    Kind.READING: "reading",
    Kind.TERM: "term",
    Kind.NO_TERM: "term",
    Kind.FIGURE: "figure",
    Kind.NO_FIGURE: "figure",
    Kind.HEADING: "heading",
    Kind.NO_HEADING: "heading",
}
"""Of two corrections of one topic for one place or surface only one can hold."""

SPACE = "␣"
"""Stands for a space inside the words of a correction, whose own spaces part them."""

_PLACED = frozenset({"figure", "heading"})
_LEVELS = frozenset("123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction; `checked` says whether it makes sense.

    `surface`: the characters it is about. `value`: for WORDS the words, joined by a space (one
    word: a join; a space of the surface is ␣); for READING the marked syllables, one per Han code
    point, joined by a space; for TERM the gloss, "" for none; for FIGURE what is fixed (see
    `fixes`); for HEADING its level from 1 to 9; else "". `before`,
    `after`: for a rule the text that must stand around the surface, for a place the 32 code points
    that did. `document`: the sha256 of the source, "" for scope everywhere; `start`: for a place
    its code point there. `file`: where that document was read from. `id`: the store's, 0 before.
    """

    kind: Kind
    scope: Scope
    surface: str
    value: str = ""
    before: str = ""
    after: str = ""
    document: str = ""
    start: int | None = None
    file: str = ""
    id: int = 0

    @property
    def anchor(self) -> Anchor | None:
        """The place it is fixed to, None for a rule."""
        if self.start is None:
            return None
        return Anchor(
            start=self.start,
            end=self.start + len(self.surface),
            quotation=self.surface,
            before=self.before,
            after=self.after,
        )

    @property
    def rule(self) -> Rule | None:
        """It as a rule for annotating, None for a place."""
        if self.scope is Scope.PLACE:
            return None
        return Rule(
            kind=RuleKind(self.kind.value),
            surface=self.surface,
            value=self.value,
            before=self.before,
            after=self.after,
        )

    @property
    def key(self) -> tuple[str, str, str, str, str, str, int]:
        """Equal for two corrections of which only one can hold."""
        topic = TOPICS[self.kind]
        at = -1 if self.start is None else self.start
        return (topic, self.scope, self.document, self.surface, self.before, self.after, at)


def at_place(kind: Kind, text: str, start: int, end: int, value: str = "") -> Correction:
    """A correction of `text[start:end]` alone; the document is put in when it is kept.

    Raises ValueError for a span that is empty or outside the text.
    """
    place = anchor(text, start, end)
    return Correction(
        kind=kind,
        scope=Scope.PLACE,
        surface=place.quotation,
        value=value,
        before=place.before,
        after=place.after,
        start=start,
    )


def checked(correction: Correction) -> Correction:
    """The correction with its value in the form that is kept: syllables marked, spaces single.

    Raises ReaderError E-COR-01 to E-COR-05, or E-COR-08, where it makes no sense.
    """
    placed = correction.scope is Scope.PLACE
    if not correction.surface.strip() or placed != (correction.start is not None):
        raise ReaderError(Code.CORRECTION_UNKNOWN, kind=correction.kind, scope=correction.scope)
    topic = TOPICS[correction.kind]
    if topic in _PLACED and not placed:
        raise ReaderError(Code.CORRECTION_UNKNOWN, kind=correction.kind, scope=correction.scope)
    if topic == "heading":
        raised = correction.kind is Kind.HEADING
        return replace(correction, value=_level(correction.value) if raised else "")
    if topic == "figure":
        fixed = correction.kind is Kind.FIGURE
        return replace(correction, value=_figure(correction.value) if fixed else "")
    if correction.kind is Kind.WORDS:
        return replace(correction, value=_words(correction.surface, correction.value))
    if correction.kind is Kind.READING:
        return replace(correction, value=_syllables(correction.surface, correction.value))
    if correction.kind is Kind.TERM and len(correction.surface) < 2:
        raise ReaderError(Code.CORRECTION_TERM, surface=correction.surface)
    kept = correction.kind is Kind.TERM
    return replace(correction, value=" ".join(correction.value.split()) if kept else "")


def spaced(surface: str) -> str:
    """The surface with a sign for each space, as it stands among words that spaces part: 云␣河."""
    return "".join(SPACE if char.isspace() else char for char in surface)


def _words(surface: str, value: str) -> str:
    pieces = value.split()
    if "".join(pieces) != spaced(surface):
        raise ReaderError(Code.CORRECTION_WORDS, surface=surface, value=value)
    return " ".join(pieces)


def _syllables(surface: str, value: str) -> str:
    from reader.core.orthography import parse_syllable

    typed = value.split()
    if len(typed) != sum(map(is_han, surface)) or not typed:
        raise ReaderError(Code.CORRECTION_READING, surface=surface, value=value)
    try:
        return " ".join(map(parse_syllable, typed))
    except ValueError:
        raise ReaderError(Code.CORRECTION_READING, surface=surface, value=value) from None


def _level(value: str) -> str:
    if value not in _LEVELS:
        raise ReaderError(Code.CORRECTION_LEVEL, value=value)
    return value


def _figure(value: str) -> str:
    try:
        return fix_to_text(fix_from_text(value))
    except ValueError:
        raise ReaderError(Code.CORRECTION_FIGURE, value=value) from None


def to_entry(correction: Correction) -> Entry:
    """The store's entry of a correction."""
    place = correction.anchor
    value: dict[str, str] = {"value": correction.value}
    if place is None:
        value |= {
            "surface": correction.surface,
            "before": correction.before,
            "after": correction.after,
        }
    return Entry(
        kind=correction.kind.value,
        scope=correction.scope,
        document=correction.document,
        anchor=place,
        value={name: words for name, words in value.items() if words},
        file=correction.file,
    )


def from_entry(entry: Entry) -> Correction | None:
    """The correction a store's entry holds; None for one this version cannot understand."""
    words = {name: value for name, value in entry.value.items() if isinstance(value, str)}
    place = entry.anchor
    try:
        made = Correction(
            kind=Kind(entry.kind),
            scope=entry.scope,
            surface=place.quotation if place else words.get("surface", ""),
            value=words.get("value", ""),
            before=place.before if place else words.get("before", ""),
            after=place.after if place else words.get("after", ""),
            document=entry.document,
            start=place.start if place else None,
            file=entry.file,
            id=entry.id,
        )
        return checked(made)
    except (ValueError, ReaderError):
        return None

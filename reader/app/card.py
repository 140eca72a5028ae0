"""What the reading card says about one place: its figure, term, word and characters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from reader.app.annotated import Annotated
from reader.app.stands_for import StandsFor, stands_for
from reader.app.stepping import word_at
from reader.core.document import Document
from reader.core.han import is_han
from reader.core.spans import Span, Spanned

if TYPE_CHECKING:  # types alone
    from reader.core.figures import Figure
    from reader.core.lexicon import Official
    from reader.core.terms import Term


class GlossLike(Protocol):
    """What the card asks of a dictionary's entry."""

    @property
    def pinyin(self) -> str:
        """Its reading."""

    @property
    def text(self) -> str:
        """Its meaning."""

    @property
    def source(self) -> str:
        """Who says so."""

    @property
    def composed(self) -> bool:
        """True when no dictionary has the word and the text only puts its parts together."""


_S = TypeVar("_S", bound=Spanned)
LookUp = Callable[[str], Sequence[GlossLike]]

# Kinds whose parts say what the whole is: a formula or slogan is given no meaning nobody stated.
_COMPOSABLE = frozenset({"term", "body", "post", "phrase"})
# Kinds that official texts have an English for; where none is known the card says so.
_NAMEABLE = frozenset({"formula", "campaign", "body"})

_PAIR = 2

CHARACTERS = 6
"""Characters of a longer word are not explained one by one."""
GLOSSES = 3
"""Meanings shown of one word."""


class Level(StrEnum):
    """What an entry of the card is about."""

    FIGURE = "figure"
    TERM = "term"
    WORD = "word"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardEntry:
    """One entry. `kind`: a term's kind; `pinyin`, `glosses` and `source` may be empty.

    `stands_for`: what a formula counts and who says so, None for what counts nothing. `official`:
    the English of an official text, with that text; `nameable`: without one, the card says so.
    `composed`: the gloss is only put together from the parts.
    """

    level: Level
    surface: str
    kind: str = ""
    pinyin: str = ""
    glosses: tuple[str, ...] = ()
    source: str = ""
    composed: bool = False
    stands_for: StandsFor | None = None
    official: "Official | None" = None
    nameable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """The card of one place. `start`/`end`: half-open code points of what it stands for."""

    start: int
    end: int
    entries: tuple[CardEntry, ...]

    @property
    def spoken(self) -> str:
        """The card as one plain sentence for assistive programs."""
        heard = ((e.surface, e.pinyin, *e.glosses, *_members(e)) for e in self.entries[:2])
        return "; ".join(". ".join(filter(None, parts)) for parts in heard)


def card_at(
    document: Document,
    annotated: Annotated,
    look_up: LookUp,
    offset: int,
    *,
    pinyin: bool = True,
    spoken: bool = False,
) -> CardContent | None:
    """The card for code point `offset`; None on a space or mark about which nothing is known.

    Figure, terms (the longer first), word, then the word's characters. Without `pinyin` no entry
    has a reading; with `spoken` 一 and 不 have the tone they are spoken in.
    """
    made = _Maker(document, annotated, look_up, pinyin, spoken)
    figures = _holding(annotated.figures(offset, offset + 1), offset)
    terms = _holding(annotated.terms(offset, offset + 1), offset)
    word = word_at(annotated.words(offset, offset + 1), offset)
    if word is not None and not any(map(is_han, word.cut(document.text))):
        word = None
    entries = [made.figure(f) for f in figures] + [made.term(t) for t in terms]
    spans = [(f.start, f.end) for f in figures] + [(t.start, t.end) for t in terms]
    if word is not None:
        if (word.start, word.end) not in spans:
            entry = made.word(word)
            if entry.glosses or not entries:
                entries.append(entry)
                spans.append((word.start, word.end))
        entries += made.characters(word)
    if not entries:
        return None
    start, end = spans[0]
    return CardContent(start=start, end=end, entries=tuple(entries))


def _members(entry: CardEntry) -> tuple[str, ...]:
    return entry.stands_for.members if entry.stands_for else ()


def _holding(spans: "Iterable[_S]", offset: int) -> "list[_S]":
    return [s for s in spans if s.start <= offset < s.end]


@dataclass(frozen=True, slots=True)
class _Meaning:
    glosses: tuple[str, ...]
    source: str
    composed: bool = False


@dataclass(frozen=True, slots=True)
class _Maker:
    document: Document
    annotated: Annotated
    look_up: LookUp
    pinyin: bool
    spoken: bool

    def figure(self, figure: "Figure") -> CardEntry:
        """What a figure says, in English."""
        from reader.core.figures.english import in_english

        return CardEntry(level=Level.FIGURE, surface=figure.surface, glosses=(in_english(figure),))

    def term(self, term: "Term") -> CardEntry:
        """A term with its gloss and who says so."""
        from reader.core.lexicon import official_names

        surface = self.document.text[term.start : term.end]
        spelled = self._spelled(term.start, term.end)
        official = official_names().get(term.term)
        if term.gloss:
            meaning = _Meaning((term.gloss,), term.source)
        else:
            meaning = self._meaning(surface, spelled)
        if not meaning.glosses and term.kind in _COMPOSABLE:
            meaning = self._composed(surface)
        return CardEntry(
            level=Level.TERM,
            surface=surface,
            kind=str(term.kind),
            pinyin=self._shown(term.start, term.end),
            glosses=meaning.glosses,
            source=meaning.source,
            composed=meaning.composed,
            stands_for=stands_for(self.document, self.annotated, term),
            official=official,
            nameable=official is None and bool(term.gloss) and term.kind in _NAMEABLE,
        )

    def word(self, word: "Span") -> CardEntry:
        """A word with the dictionary's meanings."""
        surface = word.cut(self.document.text)
        spelled = self._spelled(word.start, word.end)
        meaning = self._meaning(surface, spelled)
        if not meaning.glosses:
            meaning = self._composed(surface)
        return CardEntry(
            level=Level.WORD,
            surface=surface,
            pinyin=self._shown(word.start, word.end),
            glosses=meaning.glosses,
            source=meaning.source,
            composed=meaning.composed,
        )

    def characters(self, word: "Span") -> list[CardEntry]:
        """The characters of a word of two to six, each as it reads here."""
        if not 1 < word.end - word.start <= CHARACTERS:
            return []
        syllables = self._syllables(word.start, word.end)
        text = self.document.text
        made = []
        for offset in range(word.start, word.end):
            if not is_han(text[offset]):
                continue
            syllable = syllables.get(offset, "")
            meaning = self._meaning(text[offset], syllable)
            made.append(
                CardEntry(
                    level=Level.CHARACTER,
                    surface=text[offset],
                    pinyin=syllable if self.pinyin else "",
                    glosses=meaning.glosses[:1],
                    source=meaning.source,
                )
            )
        return made

    def _meaning(self, surface: str, spelled: str) -> "_Meaning":
        """The dictionary's meanings of `surface`, those that read as here first.

        What is only put together from the parts is left out here: see `_composed`.
        """
        found = [gloss for gloss in self.look_up(surface) if not gloss.composed]
        wanted = _plain(spelled)
        found.sort(key=lambda g: _plain(g.pinyin) != wanted)
        if not found:
            return _Meaning((), "")
        return _Meaning(tuple(g.text for g in found[:GLOSSES]), found[0].source)

    def _composed(self, surface: str) -> "_Meaning":
        """A meaning put together from the parts of what no dictionary has, marked as that."""
        if len(surface) <= _PAIR:  # its two characters say it below
            return _Meaning((), "")
        found = [gloss for gloss in self.look_up(surface) if gloss.composed][:1]
        return _Meaning(tuple(g.text for g in found), "".join(g.source for g in found), bool(found))

    def _syllables(self, start: int, end: int) -> dict[int, str]:
        """Code point → syllable for the Han characters of `start:end` whose reading is known."""
        text = self.document.text
        known: dict[int, str] = {}
        for reading in self.annotated.readings(start, end):
            hans = [i for i in range(reading.start, reading.end) if is_han(text[i])]
            known.update(zip(hans, reading.syllables, strict=False))
        return {at: syllable for at, syllable in known.items() if syllable and start <= at < end}

    def _shown(self, start: int, end: int) -> str:
        """The pinyin of a stretch as the reader wants it, "" for none."""
        return self._spelled(start, end, spoken=self.spoken) if self.pinyin else ""

    def _spelled(self, start: int, end: int, *, spoken: bool = False) -> str:
        """The pinyin of a stretch as a headword has it; "" where a syllable is unknown.

        Dictionaries are asked with their own tones; `spoken` is for the eye.
        """
        from reader.core.orthography import pinyin_line

        text = self.document.text
        known = self._syllables(start, end)
        if any(i not in known for i in range(start, end) if is_han(text[i])):
            return ""
        words = self.annotated.words(start, end)
        readings = self.annotated.readings(start, end)
        return pinyin_line(
            text, words, readings, start=start, end=end, sentences=False, sandhi=spoken
        )


def _plain(pinyin: str) -> str:
    return "".join(pinyin.casefold().split())

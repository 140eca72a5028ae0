"""One reading and one term, apart from what finds them: to show known ones takes none of that."""

from reader.core.lexicon import TermKind
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The reading of one word. `start`/`end`: half-open code points of the annotated text.

    `syllables`: one per Han code point in order, tone marks, NFC, ü, neutral tone unmarked, ""
    where unknown. `doubt`: () when sure, else one tuple of candidates per syllable, empty where
    a rule was sure. `capitals`: indices (from 0) of the syllables that begin a name or a word of
    one, for running pinyin; the syllables themselves are always small. `hyphens`: indices of the
    syllables with a hyphen before them (ānjū-lèyè), 0 where it stands between this word and the
    one before; `joined`: written as one with the word before, being the rest of a given name.
    """

    start: int
    end: int
    syllables: tuple[str, ...]
    doubt: tuple[tuple[str, ...], ...] = ()
    capitals: tuple[int, ...] = ()
    hyphens: tuple[int, ...] = ()
    joined: bool = False


def unknown(reading: Reading) -> tuple[int, ...]:
    """Which syllables of `reading` are unknown: their indices from 0, counted in Han characters."""
    return tuple(index for index, syllable in enumerate(reading.syllables) if not syllable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term. `start`/`end`: half-open code points of the annotated text.

    `term`: the term itself, in its canonical spelling; `gloss` and `source` come together or are
    both ""; `syllables`: its reading, one per Han code point of the surface, when the lexicon
    gives one, else (). `members`: what a numbered formula counts, and `members_source` the title
    and year of the document that states it; both empty where no source is at hand.
    """

    start: int
    end: int
    kind: TermKind
    term: str
    gloss: str = ""
    source: str = ""
    syllables: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    members_source: str = ""

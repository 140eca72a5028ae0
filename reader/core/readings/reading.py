"""The reading of one word."""

from dataclasses import dataclass


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

"""Readings: the pinyin of every Han character in its word. The only importer of pypinyin."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The reading of one word. `start`/`end`: half-open code points of the annotated text.

    `syllables`: one per Han code point in order, tone marks, NFC, ü, neutral tone unmarked, ""
    where unknown. `doubt`: () when sure, else one tuple of candidates per syllable, empty where
    a rule was sure.
    """

    start: int
    end: int
    syllables: tuple[str, ...]
    doubt: tuple[tuple[str, ...], ...] = ()

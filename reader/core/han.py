"""Which code points are Han characters."""

import re

HAN = "㐀-䶿一-鿿豈-﫿𠀀-𯨟𰀀-𳑿〇"
"""The Han ranges for a regular expression's class: URO, extensions A–J, compatibility, 〇.

Source: Unicode 17 Blocks.txt.
"""

_HAN = re.compile(f"[{HAN}]")


def is_han(character: str) -> bool:
    """Whether one code point is a Han character."""
    return _HAN.match(character) is not None


def count(text: str) -> int:
    """How many Han characters a text holds."""
    return len(_HAN.findall(text))

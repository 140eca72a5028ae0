"""Code points that stand for a glyph shared with an ordinary character, put back to it.

A program that prints a PDF writes which character a glyph is. Fonts give one glyph to a character
and to the radical of its shape (民 and ⺠), and the program may name the radical. Unicode itself
maps the Kangxi radicals, the compatibility ideographs and the Latin ligatures. Nothing else is
normalised.
"""

from unicodedata import normalize

from reader.core.radicals import SUPPLEMENT

_OWN = {
    "⼾": "户",
    # A dash of two or three ems is one glyph: the Chinese dash is written with two signs.
    "⸺": "——",
    "⸻": "——",
}
_RANGES = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB07), range(0x2F800, 0x2FA20))


def _table() -> dict[str, str]:
    """Code point → what it stands for, for all that are replaced."""
    pairs = dict(zip(SUPPLEMENT[::2], SUPPLEMENT[1::2], strict=True))
    for codes in _RANGES:
        for char in map(chr, codes):
            plain = normalize("NFKC", char)
            if plain != char:
                pairs[char] = plain
    return pairs | _OWN


_TABLE = _table()


def ordinary(char: str) -> str:
    """The character or characters that `char` stands for; itself where it stands for itself."""
    return _TABLE.get(char, char)

"""The tokens of RTF, and the code pages its bytes are in."""

import codecs
import re
from collections.abc import Iterator
from typing import TypeAlias

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?"
    r"|((?:\\'[0-9A-Fa-f]{2})+)"
    r"|\\([^A-Za-z])"
    r"|([{}])"
    r"|([^\\{}\r\n\0]+)",
    re.DOTALL,
)
_CHARSETS = {
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    204: "cp1251",
    238: "cp1250",
}
"""Windows character sets of fonts → codec; others use the document's own code page."""
_PAGES = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 65001: "utf-8"}
LATIN = "cp1252"


Token: TypeAlias = tuple[str, int | None, str, str]
"""(control word, its number, sign, raw characters), all but one of them empty.

A tuple, for there are as many as characters. Braces are signs; the sign of an escape begins with
its backslash. Raw characters stand for bytes.
"""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of an RTF file decoded as Latin-1; binary data is passed over."""
    at: int | None = 0
    while at is not None:
        start, at = at, None
        for match in _TOKEN.finditer(text, start):
            word, number, escapes, sign, brace, raw = match.groups()
            if raw:
                yield "", None, "", raw
            elif word == "bin":
                at = match.end() + max(0, int(number or 0))
                break
            elif word:
                yield word, int(number) if number else None, "", ""
            elif escapes:
                yield "", None, "", bytes.fromhex(escapes.replace("\\'", "")).decode("latin-1")
            else:
                yield "", None, brace or f"\\{sign}", ""


def codec_of_page(page: int | None) -> str:
    """The codec of a Windows code page, Latin where it is not known."""
    name = _PAGES.get(page or 0, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        return LATIN
    return name


def codec_of_charset(charset: int | None) -> str:
    """The codec of a font's character set, "" where the document's own holds."""
    return _CHARSETS.get(charset or 0, "")


def joined(text: str) -> str:
    """`text` with pairs of surrogates made characters, lone ones U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

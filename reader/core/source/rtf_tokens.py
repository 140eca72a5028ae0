"""The tokens of RTF, and the code pages its bytes are in."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?"
    r"|\\'([0-9A-Fa-f]{2})"
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


@dataclass(frozen=True, slots=True)
class Token:
    """One token: a control `word` with its number, a `sign`, or `raw` characters (bytes 0–255).

    Braces are signs; the sign of an escape begins with its backslash.
    """

    word: str = ""
    number: int | None = None
    sign: str = ""
    raw: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of an RTF file decoded as Latin-1; binary data is passed over."""
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            at += 1
            continue
        at = match.end()
        word, number, escape, sign, brace, raw = match.groups()
        if word:
            value = int(number) if number else None
            if word == "bin":
                at += max(0, value or 0)
                continue
            yield Token(word=word, number=value)
        elif escape:
            yield Token(raw=chr(int(escape, 16)))
        elif sign or brace:
            yield Token(sign=f"\\{sign}" if sign else brace)
        else:
            yield Token(raw=raw)


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

"""PDF files whose text can be copied: characters where the writer named radicals."""

import re

from reader.core.radicals import radicals

_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<([0-9A-Fa-f]{4})>")


def with_characters(pdf: bytes) -> bytes:
    """`pdf` as Qt writes it, its letters now named by characters where radicals stood.

    Fonts give one glyph to 户 and to the radical ⼾, and Qt names each glyph by the lowest code
    that has it: what one copies would be ⼾. The tables that say so (ToUnicode) are written in
    plain hexadecimal, and the characters are as long, so nothing moves in the file.
    """
    return _MAP.sub(lambda found: _LIST.sub(_renamed, found[0]), pdf)


def _renamed(codes: re.Match[bytes]) -> bytes:
    return _CODE.sub(_character, codes[0])


def _character(code: re.Match[bytes]) -> bytes:
    written = radicals().get(int(code[1], 16), "")
    return b"<%04X>" % ord(written) if len(written) == 1 and written <= "\uffff" else code[0]

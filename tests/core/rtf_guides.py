"""What stands in RTF: phonetic guides and escaped words, read without the program."""

import re

_GUIDE = re.compile(r"\\\\s\\\\up 11\(\{\\f1\\fs10 (.*?)\}\),\{(.*?)\}\)")


def guides_in(written):
    """The phonetic guides in their order: (syllable, character)."""
    return [(decoded(guide), decoded(base)) for guide, base in _GUIDE.findall(written)]


def decoded(escaped):
    """The words behind \\uN? escapes."""
    units = [int(n) & 0xFFFF for n in re.findall(r"\\u(-?\d+)\?", escaped)]
    plain = re.sub(r"\\u-?\d+\?", "\0", escaped)
    data = b"".join(
        units.pop(0).to_bytes(2, "little") if c == "\0" else c.encode("utf-16-le") for c in plain
    )
    return data.decode("utf-16-le")

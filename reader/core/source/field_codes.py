"""Fields of word processors whose text is only in their instruction, or is no text at all."""

import re

_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})
_RUBY = re.compile(r"\\o\s*\\ad\s*\(.*,\s*([^,()（）\\]{1,20})\)\s*$", re.IGNORECASE)
_ENCLOSED = re.compile(r"\\o\s*\\ac\s*\(\s*[^,]{1,3},\s*([^,()\\]{1,4})\)", re.IGNORECASE)
_LONGEST = 2000


def is_page_number(instruction: str) -> bool:
    """True for a field that counts pages: it belongs to the paper, not to the text."""
    words = instruction[:_LONGEST].split(maxsplit=1)
    return bool(words) and words[0].upper() in _PAGES


def field_text(instruction: str) -> str:
    """The characters a field without a result shows: ① for a 1 in a ring, the base of a ruby."""
    code = instruction[:_LONGEST].strip()
    if code[:2].upper() != "EQ":
        return ""
    ruby = _RUBY.search(code)
    if ruby is not None:
        return ruby[1].strip()
    ring = _ENCLOSED.search(code)
    if ring is None:
        return ""
    inner = ring[1].strip()
    if inner.isascii() and inner.isdigit() and 1 <= int(inner) <= 20:
        return chr(ord("①") + int(inner) - 1)
    return inner

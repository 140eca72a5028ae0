"""Names of Open Document text, and its small values."""

import re

from reader.core.source.office_zip import Element

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LO = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|pc|px)")
_PERCENT = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)%")
_NUMBER = re.compile(r"[0-9]{1,18}")


def points(value: str | None) -> float | None:
    """A length in points, None where it is missing or no length."""
    match = _LENGTH.fullmatch((value or "").strip())
    return float(match[1]) * _POINTS[match[2]] if match else None


def share(value: str | None) -> float | None:
    """A percentage as a share of one, None where it is none."""
    match = _PERCENT.fullmatch((value or "").strip())
    return float(match[1]) / 100 if match else None


def count(value: str | None, *, default: int = 1, most: int = 1000) -> int:
    """A whole number from 0 to `most`, `default` where there is none."""
    text = (value or "").strip()
    return min(most, int(text)) if _NUMBER.fullmatch(text) else default


def name_of(element: Element) -> str:
    """The name of an element with the first letters of its namespace: text:p, table:table.

    "" for what is no element.
    """
    tag: object = element.tag
    if not isinstance(tag, str):
        return ""
    space, _, name = tag.rpartition("}")
    for known, prefix in _PREFIXES:
        if space == known:
            return f"{prefix}:{name}"
    return name


_PREFIXES = tuple(
    (space[:-1], prefix)
    for space, prefix in ((TEXT, "text"), (TABLE, "table"), (OFFICE, "office"), (STYLE, "style"))
)

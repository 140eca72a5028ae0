"""Names of WordprocessingML, and its small values: on/off, whole numbers, measures."""

from collections.abc import Iterator

from reader.core.source.office_zip import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_MOST_DIGITS = 9


def transitional(data: bytes) -> bytes:
    """A part with the namespaces of Strict Open XML replaced by the usual ones."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def local(element: Element) -> str:
    """The name of an element without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str:
    """The attribute w:`name` of an element, "" where either is missing."""
    return "" if element is None else element.get(W + name) or ""


def child(element: Element | None, name: str) -> Element | None:
    """The first child w:`name`, None without one."""
    return None if element is None else element.find(W + name)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children w:`name` in order."""
    return iter(()) if element is None else element.iterchildren(W + name)


def on(element: Element | None) -> bool | None:
    """What an on/off property says, None where it is not there."""
    if element is None:
        return None
    return value(element).lower() not in {"0", "false", "off", "none"}


def whole(text: str) -> int | None:
    """The whole number in an attribute, None where there is none or an absurd one."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    if not (digits.isascii() and digits.isdigit()) or len(digits) > _MOST_DIGITS:
        return None
    return sign * int(digits)

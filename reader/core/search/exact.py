"""Exact substrings and numbered sections, in code points of the source."""

from collections.abc import Iterator

from reader.core.document import Document
from reader.core.errors import Code, ReaderError
from reader.core.spans import Span


def occurrences(text: str, wanted: str) -> Iterator[Span]:
    """Every occurrence of `wanted`, without overlap, as half-open code points of `text`."""
    if not wanted:
        return
    at = text.find(wanted)
    while at >= 0:
        yield Span(at, at + len(wanted))
        at = text.find(wanted, at + len(wanted))


def first(document: Document, wanted: str) -> Span:
    """The first occurrence of `wanted`. Raises ReaderError E-SEL-02 if there is none."""
    for span in occurrences(document.text, wanted):
        return span
    raise ReaderError(Code.SELECT_TEXT, text=wanted)


def section(document: Document, number: int) -> Span:
    """The span of section `number`, counted from 1 as in the outline.

    Raises ReaderError E-SEL-01 if the document has no such section.
    """
    if not 1 <= number <= len(document.sections):
        raise ReaderError(
            Code.SELECT_SECTION, number=str(number), count=str(len(document.sections))
        )
    found = document.sections[number - 1]
    return Span(found.start, found.end)

"""What is printed of a document, and the words at the head and foot of its pages."""

from dataclasses import dataclass, replace

from reader.core.citation import cite
from reader.core.document import Document
from reader.core.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is to be printed. `document`: the same text, with only the blocks that are printed.

    `whole`: nothing was left out; `title`: for the head of the pages; `citation`: for their foot.
    """

    document: Document
    whole: bool
    title: str
    citation: str


def whole(document: Document) -> Part:
    """All of `document`."""
    return Part(
        document=document, whole=True, title=_title(document), citation=cite(document, 0, 0)
    )


def part(document: Document, span: Span) -> Part:
    """The blocks of `document` that `span` (half-open code points) touches, cut to it.

    Tables stay whole: a cut row would say something else than the table does.
    """
    blocks = tuple(
        block
        if block.rows
        else replace(block, start=max(block.start, span.start), end=min(block.end, span.end))
        for block in document.blocks_in(span.start, span.end)
    )
    return Part(
        document=replace(document, blocks=blocks),
        whole=False,
        title=_title(document),
        citation=cite(document, span.start, span.end),
    )


def section_span(document: Document, offset: int) -> Span | None:
    """The innermost section that holds code point `offset`, None outside every section."""
    at = document.section_at(offset)
    if at is None:
        return None
    section = document.sections[at]
    return Span(section.start, section.end)


def _title(document: Document) -> str:
    return " ".join(document.meta.get("title", "").split()) or document.source.name

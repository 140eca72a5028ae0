"""Citations and links: where exactly a passage stands."""

from urllib.parse import quote

from reader.core.blocks import BlockKind
from reader.core.document import Document
from reader.core.outline import SectionKind

_QUOTED = 32  # code points of the quotation that a link carries
_DATES = ("date", "date_published", "date_written", "date_effective")
_SHORT_KINDS = frozenset({SectionKind.RUN_IN, SectionKind.ARTICLE})


def link(document: Document, start: int, end: int) -> str:
    """The `jingdu://` link of `start:end` (half-open code points of the document's text).

    It names the file by its SHA-256, and the passage by ¶, offsets and its first 32 code points,
    so that it can be found again, or reported lost, in a changed file.
    """
    paragraph = document.paragraph_at(start)
    words = quote(document.text[start : min(end, start + _QUOTED)], safe="")
    place = f"p={paragraph}&" if paragraph is not None else ""
    return f"jingdu://{document.source.sha256}?{place}a={start}&b={end}&q={words}"


def cite(document: Document, start: int, end: int) -> str:
    """The citation of `start:end`: organ or author, title, source, number, date, section, ¶.

    Everything as written in the document; what it does not say is left out. Sections are joined
    by ›, a run-in lead without its final mark.
    """
    meta = document.meta
    who = meta.get("issuer") or meta.get("author") or ""
    title = meta.get("title") or document.source.name
    named = title if title.startswith("《") else f"《{title}》"
    source = meta.get("source") or meta.get("site") or ""
    parts = [
        f"{who}：{named}" if who else named,
        "" if source == who else source,
        meta.get("document_number", ""),
        next((meta[key] for key in _DATES if meta.get(key)), ""),
        section_words(document, start),
        paragraph_words(document, start, end),
    ]
    return "，".join(part for part in parts if part)


def section_words(document: Document, offset: int) -> str:
    """The headings over code point `offset` from the outermost in, "" outside every section."""
    index = document.section_at(offset)
    if index is None:
        return ""
    named = []
    for at in document.path(index):
        heading = " ".join(document.heading(at).split())
        short = document.sections[at].kind in _SHORT_KINDS
        named.append(heading.rstrip("。：:；;") if short else heading)
    return "§ " + " › ".join(named)


def paragraph_words(document: Document, start: int, end: int) -> str:
    """The ¶ numbers that `start:end` touches, as "¶ 3" or "¶ 3–5"; "" where none is counted."""
    numbers = [
        document.paragraph_numbers[block.start]
        for block in document.blocks_in(start, max(end, start + 1))
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}
    ]
    if not numbers:
        return ""
    return f"¶ {numbers[0]}" if len(numbers) == 1 else f"¶ {numbers[0]}–{numbers[-1]}"

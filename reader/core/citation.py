"""Citations and links: where exactly a passage stands."""

import re
from collections.abc import Mapping
from unicodedata import category
from urllib.parse import quote

from reader.core.blocks import BlockKind
from reader.core.document import Document
from reader.core.outline import SectionKind

_QUOTED = 32  # code points of the quotation that a link carries
_DATES = ("date", "date_published", "date_written", "date_effective")
_OFFICIAL_DATES = ("date_written", "date", "date_published", "date_effective")
_TIME = re.compile(r"[T\s]*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?.*$")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
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
    """The citation of `start:end`: organ or author, title, source, number, date, page, section, ¶.

    Everything as written in the document, on one line; what it does not say is left out, and so
    is the time of day. A numbered paper is cited by the day it was written, all others by the day
    they came out. Sections are joined by ›, a run-in lead without its final mark. A document
    without title is named by its file, without title marks.
    """
    meta = {key: " ".join(value.split()) for key, value in document.meta.items()}
    who = meta.get("issuer") or meta.get("author") or ""
    title = meta.get("title", "")
    marked = title if title.startswith("《") else f"《{title}》"
    named = marked if title else _shown(document.source.name)
    source = meta.get("source") or meta.get("site") or ""
    parts = [
        f"{who}：{named}" if who else named,
        "" if source == who else source,
        meta.get("document_number", ""),
        _date(meta),
        page_words(document, start, end),
        section_words(document, start),
        paragraph_words(document, start, end),
    ]
    return "，".join(part for part in parts if part)


def _date(meta: Mapping[str, str]) -> str:
    """The date a citer wants, as written, without its time of day; "" where there is none."""
    keys = _OFFICIAL_DATES if "document_number" in meta else _DATES
    found = next((meta[key] for key in keys if meta.get(key)), "")
    return _TIME.sub("", found) or found


def _shown(name: str) -> str:
    """A file name fit for one line: control and direction marks and broken bytes as U+FFFD."""
    return "".join("\ufffd" if category(char) in _UNSEEN else char for char in name)


def page_words(document: Document, start: int, end: int) -> str:
    """The printed pages that `start:end` touches, as 第3页 or 第3–4页; "" for what is no print."""
    first, last = document.page_at(start), document.page_at(max(start, end - 1))
    if first is None or last is None:
        return ""
    return f"第{first}页" if first == last else f"第{first}–{last}页"


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

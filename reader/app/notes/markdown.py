"""All highlights of a document as one Markdown text: quoted, cited, with their notes."""

import re
from collections.abc import Iterable, Iterator

from reader.app.notes.listing import Row
from reader.core.citation import cite, link, paragraph_words
from reader.core.document import Document

_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)


def as_markdown(document: Document, rows: Iterable[Row], *, lost: str) -> str:
    """The rows in their order, under the headings they stand under; `lost` is the last heading.

    The text's own signs are escaped; notes are the reader's Markdown and stay as they are. Each
    quotation has its ¶ and a link that finds it again; the citation of the document comes first.
    """
    return "\n\n".join(_parts(document, rows, lost)) + "\n"


def _parts(document: Document, rows: Iterable[Row], lost: str) -> Iterator[str]:
    title = " ".join((document.meta.get("title") or document.source.name).split())
    yield f"# {_plain(title)}"
    if document.text:
        yield _plain(cite(document, 0, 0).removesuffix(f"，{paragraph_words(document, 0, 0)}"))
    heading = ""
    for row in rows:
        under = lost if row.lost else " ".join(row.section.split())
        if under and under != heading:
            heading = under
            yield f"## {_plain(under)}"
        yield _quoted(row)
        yield _place(document, row)
        if row.highlight.note.strip():
            yield row.highlight.note.strip()


def _quoted(row: Row) -> str:
    lines = _plain(row.highlight.anchor.quotation).splitlines() or [""]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _place(document: Document, row: Row) -> str:
    """Where it stands, as a link, its colour and its tags, on one line."""
    parts = [row.highlight.colour.value, *(f"#{_joined(tag)}" for tag in row.highlight.tags)]
    if not row.lost:
        where = paragraph_words(document, row.start, row.end) or "§"
        parts.insert(0, f"[{where}]({link(document, row.start, row.end)})")
    return "— " + " · ".join(parts)


def _joined(tag: str) -> str:
    """A tag as Markdown programs read one: without spaces."""
    return re.sub(r"\s+", "-", _plain(tag))


def _plain(words: str) -> str:
    return _LIST.sub(r"\1\\\2", _ACTIVE.sub(r"\\\1", words))

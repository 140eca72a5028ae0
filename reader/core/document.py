"""A document: one immutable text with its blocks, sections and metadata."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.core.blocks import Block, BlockKind
from reader.core.errors import Code, Notice
from reader.core.outline import Section
from reader.core.source import PageStart, Source, SourceInfo
from reader.core.spans import touching
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.core.outline.revise import HeadingEdit

__all__ = ["Document", "SourceInfo", "parse", "with_headings"]

META_KEYS = (
    "title",
    "subtitle",
    "site",
    "issuer",
    "author",
    "source",
    "document_number",
    "index_number",
    "addressee",
    "date",
    "date_written",
    "date_published",
    "date_effective",
    "keywords",
    "category",
    "signature",
    "editor",
    "proofreader",
    "remark",
)
"""The metadata a document can have, in the order of the contract."""
LONG = 5_000_000
"""Bytes of text in UTF-8 above which a document is long: what is dear in each line is left out."""
_COUNTED = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


@dataclass(frozen=True, kw_only=True)
class Document:
    """One document. Offsets are half-open code points of `text`.

    `meta`: the contract's keys → strings as written; `dates`: its date keys → ISO strings.
    `pages`: where the pages of a print begin, in order.
    """

    source: SourceInfo
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    meta: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    pages: tuple[PageStart, ...] = ()

    def heading(self, index: int) -> str:
        """The heading of section `index` (from 0) as written."""
        section = self.sections[index]
        return self.text[section.start : section.heading_end]

    def section_at(self, offset: int) -> int | None:
        """Index (from 0) of the innermost section that holds code point `offset`, else None."""
        at: int | None = bisect_right(self._starts, offset) - 1
        if at == -1:
            return None
        while at is not None and offset >= self.sections[at].end:
            at = self._parents[at]
        return at

    def path(self, index: int) -> tuple[int, ...]:
        """Indices of the sections from the outermost down to `index`, it included."""
        chain: list[int] = []
        at: int | None = index
        while at is not None:
            chain.append(at)
            at = self._parents[at]
        return tuple(reversed(chain))

    @cached_property
    def is_long(self) -> bool:
        """Whether the document is so long that nothing dear can be done for each of its lines."""
        return any(notice.code is Code.DOCUMENT_LONG for notice in self.notices)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where the sections begin (code points), in order."""
        return tuple(section.start for section in self.sections)

    @cached_property
    def _parents(self) -> tuple[int | None, ...]:
        """Index of the section each lies in, None for the outermost: the last of a lower level."""
        found: list[int | None] = []
        open_: list[int] = []
        for index, section in enumerate(self.sections):
            while open_ and self.sections[open_[-1]].level >= section.level:
                open_.pop()
            found.append(open_[-1] if open_ else None)
            open_.append(index)
        return tuple(found)

    def blocks_in(self, start: int, end: int) -> tuple[Block, ...]:
        """The blocks that share a code point with `start:end`, in order."""
        return touching(self.blocks, start, end)

    @cached_property
    def paragraph_numbers(self) -> Mapping[int, int]:
        """¶ of each paragraph and item block: block start (code points) → number from 1."""
        starts = (b.start for b in self.blocks if b.kind in _COUNTED)
        return {start: number for number, start in enumerate(starts, 1)}

    def paragraph_at(self, offset: int) -> int | None:
        """¶ of the paragraph or item that holds code point `offset`, else None."""
        hit = self.blocks_in(offset, offset + 1)
        return self.paragraph_numbers.get(hit[0].start) if hit else None

    def page_at(self, offset: int) -> int | None:
        """Number of the printed page that holds code point `offset`, None where there is none."""
        at = bisect_right(self.pages, offset, key=lambda page: page.start) - 1
        return (self.pages[at].number or None) if at >= 0 else None


def parse(source: Source) -> Document:
    """The document of `source`: its text cut into blocks, its section tree, its metadata."""
    from reader.core.blocks.layout import lay_out, to_blocks
    from reader.core.datelines import iso_date
    from reader.core.outline.find import find
    from reader.core.radicals import without_radicals

    layout = lay_out(source)
    # A numeral copied from a PDF may be the radical of its shape.
    outline = find(without_radicals(source.text), layout.parts)
    parts = [
        replace(part, kind=kind) if (kind := outline.kinds.get(index)) else part
        for index, part in enumerate(layout.parts)
    ]
    meta = {key: layout.meta[key] for key in META_KEYS if layout.meta.get(key)}
    dated = ((key, iso_date(value)) for key, value in meta.items() if key.startswith("date"))
    return Document(
        source=source.info,
        text=source.text,
        blocks=to_blocks(source.text, parts),
        sections=_as_written(source.text, outline.sections),
        meta=meta,
        dates={key: iso for key, iso in dated if iso is not None},
        notices=(*source.notices, *_length(source.text)),
        pages=source.pages,
    )


def _length(text: str) -> tuple[Notice, ...]:
    """The notice that a text is long, where it is."""
    if len(text) * 4 <= LONG:
        return ()
    size = len(text.encode("utf-8", errors="replace"))
    if size <= LONG:
        return ()
    return (Notice(code=Code.DOCUMENT_LONG, data={"size": f"{size / 1_000_000:.1f}"}),)


def _as_written(text: str, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with their numbers as the text has them, not its shadow."""
    return tuple(
        section
        if text.startswith(section.number, section.start)
        else replace(section, number=text[section.start : section.start + len(section.number)])
        for section in sections
    )


def with_headings(document: Document, edits: "Iterable[HeadingEdit]") -> Document:
    """`document` with the headings that the user wants; paragraphs are counted anew.

    Edits that do not fit change nothing. `document` is the one that was parsed: edits hold the
    levels that are wanted, not steps.
    """
    from reader.core.outline.revise import revise

    blocks, sections = revise(document.text, document.blocks, document.sections, edits)
    if (blocks, sections) == (document.blocks, document.sections):
        return document
    return replace(document, blocks=blocks, sections=sections)

"""The facts of a reference, taken from a document's metadata and the place of a passage in it."""

import re
from dataclasses import dataclass
from hashlib import sha256

from reader.core.citation import link, paragraph_words, section_words
from reader.core.document import Document
from reader.core.references.kinds import Kind, kind_of

__all__ = ["Kind", "Reference", "reference"]

_ISSUED = {
    Kind.PAPER: ("date_written", "date", "date_published", "date_effective"),
    Kind.LAW: ("date_published", "date", "date_written", "date_effective"),
}
_OTHERS = ("date", "date_published", "date_written", "date_effective")
_OFFICE = re.compile(
    r"^(?:本报|本刊|本网|新华社)?(?:特约)?(?:全媒体)?(?:记者|通讯员|评论员|作者)[:：\s]*|"
    r"^[\u4e00-\u9fff]*(?:总理|省长|市长|县长|主任|书记|行政长官|行政長官|局长|部长)[:：\s]+"
)
_SPREAD = re.compile(r"(?<![^\s、，])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![^\s、，])")
_BETWEEN = re.compile(r"[、，,;；/]|\s{2,}|\u3000+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a style needs to know. Texts as the document writes them, "" for what it does not say.

    `names`: persons; `body`: the organ that stands for them where there are none. `issued`,
    `accessed`: ISO days. `section`: headings from the outermost in. `paragraph`: "3" or "3–5".
    `page`: as `paragraph`, for paged documents. `online`: came from a page of the web.
    """

    kind: Kind
    title: str
    subtitle: str = ""
    names: tuple[str, ...] = ()
    body: str = ""
    container: str = ""
    number: str = ""
    issued: str = ""
    accessed: str = ""
    section: str = ""
    paragraph: str = ""
    page: str = ""
    online: bool = False
    link: str = ""

    @property
    def key(self) -> str:
        """A key that stays the same for the same publication: jingdu2025a1b2c3."""
        told = "\n".join((self.title, self.body, *self.names, self.number, self.issued))
        return f"jingdu{self.issued[:4]}{sha256(told.encode()).hexdigest()[:6]}"


def reference(document: Document, start: int, end: int, *, accessed: str = "") -> Reference:
    """The reference to `start:end` (half-open code points of the document's text).

    `accessed`: the day (ISO) on which the file was got, if the caller knows it.
    """
    meta = {key: " ".join(value.split("\n")).strip() for key, value in document.meta.items()}
    kind = kind_of(meta, document.source.format)
    issuer = meta.get("issuer", "")
    names = () if issuer else people(meta.get("author", ""))
    source = meta.get("source") or meta.get("site") or ""
    days = (document.dates.get(key, "")[:10] for key in _ISSUED.get(kind, _OTHERS))
    return Reference(
        kind=kind,
        title=_line(meta.get("title", "")) or document.source.name,
        subtitle=_line(meta.get("subtitle", "")).strip("—―－- "),
        names=names,
        body=issuer,
        container="" if source == issuer else source,
        number=meta.get("document_number", ""),
        issued=next((day for day in days if day), ""),
        accessed=accessed,
        section=section_words(document, start).removeprefix("§ "),
        paragraph=paragraph_words(document, start, end).removeprefix("¶ "),
        page=_pages(document, start, end),
        online="site" in meta or document.source.format in {"html", "mht"},
        link=link(document, start, end),
    )


def people(author: str) -> tuple[str, ...]:
    """The names in an author line, without what these people are: 本报记者 张三、李四.

    Wide spaces part names, and single ones where all are of a name's length; a name of two
    characters that was spread to the width of three (李　四) is one name.
    """
    plain = _SPREAD.sub(r"\1\2", _OFFICE.sub("", author.strip()))
    parts = [part.strip() for part in _BETWEEN.split(plain) if part.strip()]
    if len(parts) == 1 and all(2 <= len(word) <= 4 for word in plain.split()):
        parts = plain.split()
    return tuple(parts)


def _pages(document: Document, start: int, end: int) -> str:
    """The printed pages that the passage touches, "3" or "3–4"; "" for what has none."""
    first, last = document.page_at(start), document.page_at(max(start, end - 1))
    if first is None or last is None or first == last:
        return str(first or "")
    return f"{first}–{last}"


def _line(text: str) -> str:
    """A text on one line, as its title would be set."""
    return " ".join(text.split())

"""EPUB books: the chapters in the order of the spine, headings by mark-up and contents."""

import re
from dataclasses import replace
from html.entities import html5

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.builder import Builder
from reader.core.source.epub_package import Book, local, open_book
from reader.core.source.html_lines import PageLine, walk
from reader.core.source.html_tree import Element, flat, parse_tree
from reader.core.source.model import Role, Source, SourceInfo
from reader.core.source.office_zip import Package, open_package, parse_xml

_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]{0,1000}(?:\[[^\]]{0,100000}\]\s*)?>", re.IGNORECASE)
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
_XML_OWN = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_TYPE = "{http://www.idpf.org/2007/ops}type"
_NOTES = frozenset({"footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"})
_APART = frozenset({"cover", "toc", "landmarks", "copyright-page", "colophon"})
_HEAD = 3
"""A running title stands among the first lines of a chapter."""


def read_epub(data: bytes, info: SourceInfo) -> Source:
    """The source of a book. Its text is that of its chapters, images and navigation left out.

    Raises ReaderError E-SRC-10 where it is damaged, E-SRC-11 where it is larger than a document
    can be, E-SRC-12 where its chapters are encrypted.
    """
    package = open_package(data, info.name)
    book = open_book(package)
    lines: list[PageLine] = []
    notes: list[PageLine] = []
    for member in book.chapters:
        chapter = [_as_note(line) for line in _chapter(package, member)]
        body = [line for line in chapter if line.evidence.role is not Role.NOTE]
        lines += _titled(_by_contents(body, book, member), book.meta.get("title", ""))
        notes += [line for line in chapter if line.evidence.role is Role.NOTE]
    builder = Builder()
    for line in (*lines, *notes):
        if line.rows:
            builder.add_table(line.rows)
        else:
            builder.add(line.text, line.evidence)
    absent = {"count": str(book.absent)}
    notices = (Notice(code=Code.PARTS_ABSENT, data=absent),) if book.absent else ()
    return Source(
        info=info,
        text=builder.text(),
        lines=tuple(builder.lines),
        meta=book.meta,
        notices=notices,
    )


def _chapter(package: Package, member: str) -> list[PageLine]:
    """The lines of one chapter, none where it is a cover or colophon by its own word."""
    root = _tree(package.read(member) or b"", package.name)
    if root is None:
        return []
    body = next((e for e in root.iter("body")), root)
    sections = [body, *([body[0]] if len(body) == 1 else [])]
    if any(_APART & _types(element) for element in sections):
        return []
    return [line for line in walk(body) if line is not None]


def _types(element: Element) -> frozenset[str]:
    """What EPUB's vocabulary calls an element."""
    return frozenset((element.get(_TYPE) or "").split())


def _tree(data: bytes, name: str) -> Element | None:
    """The root of a chapter with plain names; one that is no good XML is read as a page is.

    Declarations are dropped, so that no entity of the file's own means anything; those that HTML
    knows are put in as characters.
    """
    plain = _ENTITY.sub(_character, _DOCTYPE.sub(b"", data, count=1))
    try:
        root = parse_xml(plain, name)
    except ReaderError as error:
        if error.code is not Code.SOURCE_BROKEN:
            raise
        return _page_tree(plain)
    for element in root.iter("{*}*"):
        element.tag = local(element)
    return root


def _page_tree(data: bytes) -> Element | None:
    from reader.core.source.encoding import decode

    try:
        return parse_tree(decode(data, forced=None, hint=True)[0])
    except ReaderError:
        return None  # a chapter of garbage is none


def _character(match: re.Match[bytes]) -> bytes:
    """HTML's named character as numbers; what XML knows itself, or nobody, stays."""
    name = match[1].decode("ascii")
    found = "" if name in _XML_OWN else html5.get(name, "")
    return "".join(f"&#{ord(c)};" for c in found).encode() or match[0]


def _as_note(line: PageLine) -> PageLine:
    """`line`, as a note where the mark-up says that it is one."""
    element: Element | None = line.element
    while element is not None:
        if _NOTES & _types(element):
            return replace(line, evidence=replace(line.evidence, role=Role.NOTE, tag=0, item=False))
        element = element.getparent()
    return line


def _by_contents(lines: list[PageLine], book: Book, member: str) -> list[PageLine]:
    """The lines, those that the contents name as headings of at least the depth they have there.

    Headings below one that goes deeper by the contents than by its tag go deeper with it: books
    give every chapter the same tag, whatever part it stands in.
    """
    entries = [entry for entry in book.contents if entry.member == member and entry.label]
    found: list[PageLine] = []
    shift = 0
    for line in lines:
        tag = line.evidence.tag
        own = flat(line.text)
        at = next((n for n, entry in enumerate(entries) if entry.label == own), None)
        if at is not None and not line.rows:
            shift = max(0, entries[at].depth - tag) if tag else shift
            tag = max(tag, entries[at].depth)
            del entries[: at + 1]
        elif tag:
            tag += shift
        found.append(replace(line, evidence=replace(line.evidence, tag=tag)))
    return found


def _titled(lines: list[PageLine], title: str) -> list[PageLine]:
    """The lines with the book's title marked where a chapter begins with it, once or running."""
    want = flat(title)
    return [
        replace(line, evidence=replace(line.evidence, role=Role.TITLE, tag=0))
        if at < _HEAD and want and flat(line.text) == want
        else line
        for at, line in enumerate(lines)
    ]

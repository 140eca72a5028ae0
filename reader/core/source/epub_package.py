"""What the package of an EPUB says of the book: its chapters in order, its contents, its title."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from reader.core.errors import Code, ReaderError
from reader.core.source.office_zip import Element, Package

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGE = frozenset({"application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document"})
_MOST_CHAPTERS = 10_000
_APART = frozenset(
    {"cover", "toc", "landmarks", "loi", "lot", "page-list", "copyright-page", "colophon"}
)
"""Kinds of pages that are about the book rather than part of it, by EPUB's own vocabulary."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the contents: where it leads (member of the package), and its depth from 1."""

    member: str
    label: str
    depth: int


@dataclass(slots=True, kw_only=True)
class Book:
    """Members of the package in reading order, the contents, and metadata of the contract's keys.

    `absent` counts chapters that are named but not there.
    """

    chapters: list[str] = field(default_factory=list)
    contents: list[Entry] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    absent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    member: str
    kind: str
    properties: frozenset[str]


def open_book(package: Package) -> Book:
    """The book in `package`. Raises ReaderError E-SRC-10 for none, E-SRC-12 where it is locked."""
    root, folder = _opf(package)
    items = _manifest(root, folder)
    book = Book(meta=_meta(root))
    apart = _apart(root, folder)
    locked = _locked(package)
    for idref in _spine(root):
        item = items.get(idref)
        if item is None or item.kind not in _PAGE or item.member in book.chapters:
            continue
        if "nav" in item.properties or item.member in apart:
            continue
        if item.member not in package:
            book.absent += 1
            continue
        if item.member in locked:
            raise ReaderError(Code.SOURCE_LOCKED, name=package.name)
        book.chapters.append(item.member)
        if len(book.chapters) > _MOST_CHAPTERS:
            raise ReaderError(Code.SOURCE_BLOATED, name=package.name)
    if not book.chapters:
        raise ReaderError(Code.SOURCE_BROKEN, name=package.name)
    book.contents = _contents(package, items.values())
    return book


def local(element: Element) -> str:
    """An element's name without its namespace, "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _opf(package: Package) -> tuple[Element, str]:
    """The root of the package document and the folder it lies in."""
    container = package.xml(_CONTAINER)
    if container is not None:
        for element in container.iter("{*}rootfile"):
            member = posixpath.normpath(unquote(element.get("full-path") or ""))
            root = package.xml(member)
            if root is not None:
                return root, posixpath.dirname(member)
    raise ReaderError(Code.SOURCE_BROKEN, name=package.name)


def _manifest(root: Element, folder: str) -> dict[str, _Item]:
    return {
        element.get("id") or "": _Item(
            member=_member(folder, element.get("href") or ""),
            kind=(element.get("media-type") or "").lower(),
            properties=frozenset((element.get("properties") or "").split()),
        )
        for element in root.iterfind("{*}manifest/{*}item")
    }


def _member(folder: str, href: str) -> str:
    """The member that a link names, without its fragment; never outside the package."""
    path = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _spine(root: Element) -> Iterator[str]:
    for element in root.iterfind("{*}spine/{*}itemref"):
        if (element.get("linear") or "").lower() != "no":
            yield element.get("idref") or ""


def _apart(root: Element, folder: str) -> frozenset[str]:
    """The members that the guide calls cover, contents or colophon."""
    return frozenset(
        _member(folder, element.get("href") or "")
        for element in root.iterfind("{*}guide/{*}reference")
        if (element.get("type") or "").lower() in _APART
    )


def _locked(package: Package) -> frozenset[str]:
    """The members that are encrypted; fonts often are, by a way that locks nothing."""
    root = package.xml(_ENCRYPTION)
    if root is None:
        return frozenset()
    links = (element.get("URI") or "" for element in root.iter("{*}CipherReference"))
    return frozenset(_member("", link) for link in links)


def _meta(root: Element) -> dict[str, str]:
    """Title, author and, where it is a day, the date; placeholders of book makers are no values."""
    found: dict[str, str] = {}
    for element in root.iterfind("{*}metadata/{*}*"):
        value = " ".join((element.text or "").split())
        name = local(element)
        if not value or value.lower() in {"unknown", "untitled", "未知", "佚名"}:
            continue
        if name == "title" and not re.search(r"\.[A-Za-z0-9]{2,5}$", value):
            found.setdefault("title", value)
        elif name == "creator":
            found["author"] = f"{found['author']}、{value}" if "author" in found else value
        elif name == "date" and _DAY.match(value) and _is_publication(element):
            found.setdefault("date_published", value[:10])
    return found


def _is_publication(element: Element) -> bool:
    """True unless the date is that of another event: making or changing the file."""
    events = [value for key, value in element.attrib.items() if str(key).endswith("event")]
    return not events or "publication" in events


def _contents(package: Package, items: Iterable[_Item]) -> list[Entry]:
    """The entries of the navigation document or, in older books, of the NCX; [] where damaged."""
    found: list[Entry] = []
    for item in items:
        try:
            if "nav" in item.properties:
                root = package.xml(item.member)
                return _nav(root, posixpath.dirname(item.member)) if root is not None else []
            if item.kind == "application/x-dtbncx+xml":
                root = package.xml(item.member)
                found = _ncx(root, posixpath.dirname(item.member)) if root is not None else []
        except ReaderError as error:
            if error.code is not Code.SOURCE_BROKEN:
                raise
    return found


def _nav(root: Element, folder: str) -> list[Entry]:
    for nav in root.iter("{*}nav"):
        kinds = [value for key, value in nav.attrib.items() if str(key).endswith("type")]
        if "toc" in kinds or not kinds:
            return [
                _entry(folder, link.get("href"), "".join(map(str, link.itertext())), depth)
                for link in nav.iter("{*}a")
                if (depth := sum(1 for _ in link.iterancestors("{*}ol")))
            ]
    return []


def _ncx(root: Element, folder: str) -> list[Entry]:
    found = []
    for point in root.iter("{*}navPoint"):
        link = point.find("{*}content")
        label = point.findtext("{*}navLabel/{*}text") or ""
        depth = 1 + sum(1 for _ in point.iterancestors("{*}navPoint"))
        found.append(_entry(folder, link.get("src") if link is not None else "", label, depth))
    return found


def _entry(folder: str, link: str | None, label: str, depth: int) -> Entry:
    return Entry(member=_member(folder, link or ""), label="".join(label.split()), depth=depth)

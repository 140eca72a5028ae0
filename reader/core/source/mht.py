"""Web pages saved as one file (.mht, .mhtml): the page among the parts of a message."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import Message
from email.parser import BytesParser

from reader.core.errors import Code, Notice, ReaderError
from reader.core.source.encoding import decode
from reader.core.source.html import parse_html
from reader.core.source.model import Source, SourceInfo

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_MOST_PARTS = 2000
_BOUNDARY = re.compile(rb"^--", re.MULTILINE)
_MOST_BOUNDARIES = 200_000
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_mht(data: bytes, info: SourceInfo) -> Source:
    """The source of the saved page; where it is made of frames, of the frame with most text.

    Raises ReaderError E-SRC-10 where no page is in it, E-SRC-11 where it has too many parts,
    E-SRC-09 where its page has no text.
    """
    if len(_BOUNDARY.findall(data)) > _MOST_BOUNDARIES:
        raise ReaderError(Code.SOURCE_BLOATED, name=info.name)
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        pages = list(_pages(message, info.name))
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError):
        # The standard parser is made for mail and stumbles in many ways over what is none.
        raise ReaderError(Code.SOURCE_BROKEN, name=info.name) from None
    if not pages:
        raise ReaderError(Code.SOURCE_BROKEN, name=info.name)
    main = _main(message, pages)
    try:
        return _read(main, info)
    except ReaderError as error:
        if error.code is not Code.SOURCE_NO_TEXT or len(pages) == 1:
            raise
    return max(_readable(pages, info), key=lambda source: len(source.text))


def _pages(message: Message, name: str) -> Iterator[Message]:
    """The parts that are pages, in order."""
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            raise ReaderError(Code.SOURCE_BLOATED, name=name)
        if part.get_content_type() in _PAGES and not part.is_multipart():
            yield part


def _main(message: Message, pages: list[Message]) -> Message:
    """The page that was saved: the one that `start` or the address names, else the first."""
    start = str(message.get_param("start") or "").strip("<> ")
    address = str(message.get("Snapshot-Content-Location") or "").strip()
    for page in pages:
        if start and str(page.get("Content-ID") or "").strip("<> ") == start:
            return page
    for page in pages:
        if address and str(page.get("Content-Location") or "").strip() == address:
            return page
    return pages[0]


def _read(page: Message, info: SourceInfo) -> Source:
    """The source of one page by its own bytes and charset."""
    payload = page.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not data.strip():
        raise ReaderError(Code.SOURCE_NO_TEXT, name=info.name)
    named = page.get_content_charset()
    try:
        text, codec, notices = decode(data, forced=named, hint=True)
    except ReaderError:
        # The header names a charset that does not fit: the bytes and the page itself may say.
        text, codec, notices = _guessed(data, info.name)
    text = _SURROGATE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    source = parse_html(text, replace(info, encoding=codec))
    if not source.text.strip():
        raise ReaderError(Code.SOURCE_NO_TEXT, name=info.name)
    return replace(source, notices=(*notices, *source.notices))


def _guessed(data: bytes, name: str) -> tuple[str, str, tuple[Notice, ...]]:
    """Text, encoding and notices by the bytes alone."""
    try:
        return decode(data, forced=None, hint=True)
    except ReaderError as error:
        raise ReaderError(error.code, name=name) from None


def _readable(pages: list[Message], info: SourceInfo) -> list[Source]:
    """The sources of those pages that hold text. Raises ReaderError E-SRC-09 for none."""
    found = []
    for page in pages[:20]:
        try:
            found.append(_read(page, info))
        except ReaderError:
            continue
    if not found:
        raise ReaderError(Code.SOURCE_NO_TEXT, name=info.name)
    return found

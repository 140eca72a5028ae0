"""Which format bytes are in, by their first bytes, their zip contents and their name."""

import re

from reader.core.errors import Code, ReaderError
from reader.core.source.ole import MAGIC, ole_format

TEXT_FORMATS = frozenset({"txt", "md", "html"})
"""Formats that are text; the others are containers, read as far as `readers` names a reader."""

PLAIN_FORMATS = frozenset({"txt", "md"})
"""Those of them whose parsers are our own and unpack nothing."""

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (MAGIC, "doc"),
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF")
_ZIPPED = (
    ("word/document.xml", "docx"),
    ("META-INF/container.xml", "epub"),
    ("content.xml", "odt"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_SUFFIXES = {
    "txt": "txt",
    "text": "txt",
    "md": "md",
    "markdown": "md",
    "htm": "html",
    "html": "html",
    "xhtml": "html",
    "shtml": "html",
}
_HTML = re.compile(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|table|p|article)[\s>]",
    re.IGNORECASE,
)

_MESSAGE = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,40}:[ \t][^\r\n]*\r?\n")
_MESSAGE_TYPE = re.compile(
    rb"^Content-Type:[ \t]*(?:multipart/(?:related|mixed|alternative)|text/html)",
    re.IGNORECASE | re.MULTILINE,
)


def suffix(name: str) -> str:
    """The part of a file name after its last dot, in small letters, "" without one."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def binary_format(data: bytes, name: str) -> str | None:
    """The name of the container format of `data`, None where it can only be text.

    Raises ReaderError E-SRC-02 for pictures, programs and archives that hold no document,
    E-SRC-10 for damaged containers, E-SRC-12 for those behind a password.
    """
    head = _head(data)
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return ole_format(data, name) if magic is MAGIC else found
    if _is_zip(data):
        return _zipped(data, name)
    if is_mht(data):
        return "mht"
    if data.startswith(_PICTURES):
        raise ReaderError(Code.SOURCE_BINARY, name=name)
    return None


def is_packed(data: bytes) -> bool:
    """True for what begins as a container does, whatever it holds. Nothing is unpacked."""
    head = _head(data)
    return any(head.startswith(magic) for magic, _ in _MAGIC) or _is_zip(data) or is_mht(data)


def is_mht(data: bytes) -> bool:
    """True for a page saved as one file: the head of a message, with a part of HTML to come."""
    head = _head(data)
    return bool(_MESSAGE.match(head)) and bool(_MESSAGE_TYPE.search(head))


def _head(data: bytes) -> bytes:
    return data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t")


def _is_zip(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def _zipped(data: bytes, name: str) -> str:
    """The format of a zip file by the names in it; "zip" where none is known.

    Raises ReaderError E-SRC-10 where its list of parts is damaged or cut off.
    """
    from reader.core.source.office_zip import open_package

    names = open_package(data, name).members.keys()
    found = next((found for member, found in _ZIPPED if member in names), "zip")
    if found == "zip" and any(member.startswith("word/document") for member in names):
        return "docx"  # some programs number the main part: word/document2.xml
    return found


def text_format(text: str, name: str) -> str:
    """The format of decoded `text`: by suffix where it is known, else by its beginning."""
    by_name = _SUFFIXES.get(suffix(name))
    if by_name == "md":
        return "md"
    start = text[:2048].lstrip("\ufeff \t\r\n")
    if by_name == "html":
        return "html"
    if start.startswith("<") and _HTML.search(start):
        return "html"
    return "txt"

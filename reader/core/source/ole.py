"""Old binary office files (OLE containers): which kind one is. None of them is read."""

from reader.core.errors import Code, ReaderError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

LEGACY = frozenset({"doc", "wps"})
"""Formats of word processors that their own programs and LibreOffice can save as DOCX."""

_STREAMS = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("Book", "xls"),
)
"""Names of streams, as the container's folder lists them, → the format that has them."""
_ENCRYPTED = "EncryptedPackage"


def ole_format(data: bytes, name: str) -> str:
    """The name of an OLE file's format by its streams; "wps" where only the suffix says so.

    Raises ReaderError E-SRC-12 for a newer document that a password has put into a container.
    """
    if _listed(data, _ENCRYPTED):
        raise ReaderError(Code.SOURCE_LOCKED, name=name)
    found = next((kind for stream, kind in _STREAMS if _listed(data, stream)), "doc")
    return "wps" if found == "doc" and name.lower().endswith(".wps") else found


def _listed(data: bytes, stream: str) -> bool:
    """Whether the container's folder lists a stream: its name in UTF-16 with a zero after it."""
    return stream.encode("utf-16-le") + b"\0\0" in data

"""What the user handed over, and how it is read."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import Code, ReaderError

if TYPE_CHECKING:
    from reader.core.document import Document

SAMPLE = "samples/yunhe_party_building.txt"
"""The document that a first start shows."""

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""What "reload as encoding" offers."""

PATTERNS = ("*.txt", "*.text", "*.md", "*.markdown", "*.html", "*.htm", "*.xhtml")
"""File names the open dialog shows first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something to read: a file, a resource, or text with its format ("txt" or "html")."""

    path: Path | None = None
    resource: str = ""
    text: str = ""
    format: str = "txt"
    name: str = ""
    encoding: str | None = None


def read(request: Request) -> "Document":
    """The document that was asked for.

    Raises ReaderError: E-CLIP-01 for pasted text without any, else those of `reading_process`.
    """
    from reader.app import reading_process

    if request.path is not None:
        return reading_process.read_file(request.path, encoding=request.encoding)
    if request.resource:
        from reader.core.assets import read_bytes

        data = read_bytes(request.resource)
        name = request.resource.rpartition("/")[2]
        return reading_process.read_bytes(data, name, encoding=request.encoding)
    if not request.text.strip():
        raise ReaderError(Code.CLIPBOARD_EMPTY)
    if request.format == "html":
        data = request.text.encode("utf-8", errors="replace")
        return reading_process.read_bytes(data, request.name, encoding="utf-8", format="html")
    return reading_process.read_pasted(request.text, request.name)


def title(document: "Document") -> str:
    """What the window calls the document: its title in one line, else its file's name."""
    return " ".join(document.meta.get("title", "").split()) or document.source.name

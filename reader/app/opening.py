"""What the user handed over, and how it is read."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import Code, Notice, ReaderError
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.core.document import Document

SAMPLE = "samples/yunhe_party_building.txt"
"""The document that a first start shows."""

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""What "reload as encoding" offers."""

PATTERNS = (
    *("*.txt", "*.text", "*.md", "*.markdown", "*.html", "*.htm", "*.xhtml", "*.mht", "*.mhtml"),
    *("*.docx", "*.odt", "*.rtf", "*.pdf", "*.epub", "*.doc", "*.wps"),
)
"""File names the open dialog shows first."""

MOST_FILES = 100
"""How many files are opened at once, from folders or a long list: each stays in memory."""


_LONG = frozenset({".pdf", ".docx", ".odt", ".rtf", ".epub", ".mht", ".mhtml", ".doc", ".wps"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something to read: a file, a resource, or text with its format ("txt" or "html").

    `convert`: the user agreed that LibreOffice makes a DOCX of an old binary file first.
    """

    path: Path | None = None
    resource: str = ""
    text: str = ""
    format: str = "txt"
    name: str = ""
    encoding: str | None = None
    convert: bool = False


def is_link(text: str) -> bool:
    """Whether `text` is one word that means to be a link into a document (see `core.links`)."""
    words = text.split()
    return len(words) == 1 and words[0].lower().startswith("jingdu://")


def takes_long(request: Request) -> bool:
    """True for files of formats that may take longer to read than a window may wait."""
    return request.path is not None and request.path.suffix.lower() in _LONG


def read(
    request: Request,
    *,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> "Document":
    """The document that was asked for. `cancelled` and `progress` as in `reading_process`.

    Raises ReaderError: E-CLIP-01 for pasted text without any, else those of `reading_process`
    and `converting`; E-SRC-13 with the `path` that could be converted.
    """
    from reader.app import reading_process

    if request.path is not None and request.convert:
        from reader.app.converting import read_converted

        return read_converted(request.path, cancelled=cancelled)
    if request.path is not None:
        try:
            return reading_process.read_file(
                request.path, encoding=request.encoding, cancelled=cancelled, progress=progress
            )
        except ReaderError as error:
            if error.code is not Code.SOURCE_LEGACY:
                raise
            # Whoever offers to convert it must know which file it is.
            raise ReaderError(error.code, **error.data, path=str(request.path)) from None
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


def gather(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[Notice, ...]]:
    """The files among `paths` in their order, each folder replaced by the documents in it.

    Of a folder, files directly in it whose names the open dialog would show, sorted as people
    number them; hidden ones are passed over. Each file comes once, at most `MOST_FILES` in all,
    with a notice where there were more, or where a folder holds no document.
    """
    found: dict[Path, None] = {}
    notices: list[Notice] = []
    for path in (path.absolute() for path in paths):
        if not path.is_dir():
            found[path] = None
            continue
        inside = _documents_of(path)
        if not inside:
            notices.append(Notice(code=Code.FOLDER_EMPTY, data={"name": path.name}))
        found.update(dict.fromkeys(inside))
    if len(found) > MOST_FILES:
        counts = {"count": str(MOST_FILES), "found": str(len(found))}
        notices.append(Notice(code=Code.FOLDER_LARGE, data=counts))
    return tuple(found)[:MOST_FILES], tuple(notices)


def _documents_of(folder: Path) -> list[Path]:
    """The documents in a folder; the page, for a folder that a browser saved beside it."""
    from reader.app.reading_process.saved_page import page_beside

    page = page_beside(folder)
    return _documents_in(folder) if page is None else [page]


def _documents_in(folder: Path) -> list[Path]:
    from reader.core.name_order import natural_key

    suffixes = {pattern.removeprefix("*") for pattern in PATTERNS}
    try:
        names = [entry.name for entry in os.scandir(folder) if entry.is_file()]
    except OSError:
        return []
    chosen = [
        name
        for name in names
        if not name.startswith((".", "~$")) and Path(name).suffix.lower() in suffixes
    ]
    return [folder / name for name in sorted(chosen, key=natural_key)]

"""Reading a file into a Document: the one door for documents, which are never trusted.

Plain text and Markdown are read here: their parsers are ours and unpack nothing. Whatever is
parsed by a library is read in a process of its own (`child`), with limits.
"""

import stat
from collections.abc import Callable
from pathlib import Path

from reader.core import document, source
from reader.core.document import Document
from reader.core.errors import Code, ReaderError

Cancelled = Callable[[], bool]
"""Asked now and then, from the caller's thread; once true, reading ends with E-READ-07."""

Progress = Callable[[int, int], None]
"""Called in the caller's thread with the steps done and all steps, 0 where that is not known."""

_NO_FILE = "not a regular file"


def read_file(
    path: Path,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - the contract's own word
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Document:
    """The document in file `path`. `encoding` forces one ("reload as"), `format` likewise.

    The folder of a saved page stands for its page, a page of frames for the frame that holds the
    text. Raises ReaderError E-SRC-04 if the file is not there, E-SRC-05 if it cannot be read,
    E-SRC-03 if it is too large, and those of `read_bytes`. It is opened for reading only.
    """
    from reader.app.reading_process.saved_page import framed, page_of

    page = page_of(path)
    data = bytes_of(page)

    def read(found: bytes) -> Document:
        return read_bytes(
            found,
            page.name,
            encoding=encoding,
            format=format,
            cancelled=cancelled,
            progress=progress,
        )

    try:
        return read(data)
    except ReaderError as error:
        frames = framed(page, data) if error.code is Code.SOURCE_NO_TEXT else ()
        if not frames:
            raise
    documents = [read(bytes_of(frame)) for frame in frames]
    return max(documents, key=lambda found: len(found.text))


def bytes_of(path: Path) -> bytes:
    """What is in the file. Errors as `read_file`."""
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):  # a pipe or device would keep us waiting
            raise ReaderError(Code.SOURCE_UNREADABLE, name=str(path), reason=_NO_FILE)
        if known.st_size > source.MAX_BYTES:
            limit = str(source.MAX_BYTES // 2**20)
            raise ReaderError(Code.SOURCE_TOO_LARGE, name=path.name, limit=limit)
        with path.open("rb") as file:
            return file.read(source.MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReaderError(Code.SOURCE_MISSING, name=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(Code.SOURCE_UNREADABLE, name=str(path), reason=reason) from None


def read_bytes(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002
    cancelled: Cancelled | None = None,
    progress: Progress | None = None,
) -> Document:
    """The document in `data`; `name` (a file name) is shown and hints at the format.

    Raises ReaderError with a code E-SRC-… that says why it cannot be read, or E-READ-… where the
    process that reads it failed, went over a limit, could not be started, or was cancelled.
    """
    found = source.read_plain(data, name, encoding=encoding, format=format)
    if found is None:
        from reader.app.reading_process.worker import Worker

        with Worker() as worker:
            found = worker.read(
                data,
                name,
                encoding=encoding,
                format=format,
                cancelled=cancelled,
                progress=progress,
            )
    return document.parse(found)


def read_pasted(text: str, name: str) -> Document:
    """The document in pasted `text`. Errors as `read_bytes`."""
    return document.parse(source.read_text(text, name))

"""Reading a file into a Document: the one door for documents, which are never trusted."""

import stat
from pathlib import Path

from reader.core import document, source
from reader.core.document import Document
from reader.core.errors import Code, ReaderError

_NO_FILE = "not a regular file"


def read_file(path: Path, *, encoding: str | None = None, format: str | None = None) -> Document:  # noqa: A002
    """The document in file `path`. `encoding` forces one ("reload as"), `format` likewise.

    Raises ReaderError E-SRC-04 if the file is not there, E-SRC-05 if it cannot be read, E-SRC-03
    if it is too large, and those of `read_bytes`. The file is opened for reading only.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe or device would keep us waiting
            raise ReaderError(Code.SOURCE_UNREADABLE, name=str(path), reason=_NO_FILE)
        with path.open("rb") as file:
            data = file.read(source.MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReaderError(Code.SOURCE_MISSING, name=str(path)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(Code.SOURCE_UNREADABLE, name=str(path), reason=reason) from None
    return read_bytes(data, path.name, encoding=encoding, format=format)


def read_bytes(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002 - the contract's own word
) -> Document:
    """The document in `data`; `name` (a file name) is shown and hints at the format.

    Raises ReaderError with a code E-SRC-… that says why it cannot be read.
    """
    return document.parse(source.read(data, name, encoding=encoding, format=format))


def read_pasted(text: str, name: str) -> Document:
    """The document in pasted `text`. Errors as `read_bytes`."""
    return document.parse(source.read_text(text, name))

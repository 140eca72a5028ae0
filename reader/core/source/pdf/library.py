"""A PDF opened by pdfium, page by page, with what goes wrong as codes.

pdfium is used without its JavaScript and XFA parts; nothing in a file is run or fetched.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from reader.core.errors import Code, ReaderError

_ONE_AT_A_TIME = Lock()
"""pdfium's own state belongs to the process and bears one caller at a time."""


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """The document in `data`, closed afterwards.

    Raises ReaderError E-SRC-12 if it needs a password, E-SRC-10 if it cannot be read at all.
    """
    import pypdfium2
    from pypdfium2 import raw

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", 0) in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
            code = Code.SOURCE_LOCKED if locked else Code.SOURCE_BROKEN
            raise ReaderError(code, name=name) from None
        try:
            yield document
        finally:
            document.close()


@contextmanager
def page_of(document: Any, index: int) -> Iterator[tuple[Any, Any] | None]:
    """Handles of page `index` (from 0) and of its text; None where it is damaged."""
    import pypdfium2

    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        yield None
        return
    try:
        yield page.raw, text.raw
    finally:
        text.close()
        page.close()


def properties(document: Any) -> tuple[str, str]:
    """Title and author that the file's own properties give, "" for what they do not."""
    title: str = document.get_metadata_value("Title")
    author: str = document.get_metadata_value("Author")
    return title.strip(), author.strip()

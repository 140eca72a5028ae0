"""Reading a document and all its annotations in one call, for programs that import Jingdu."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.app import caches, paths, reading_process
from reader.core.document import Document

if TYPE_CHECKING:
    from reader.core.annotations import Annotations


def annotated(path: str | Path) -> "tuple[Document, Annotations]":
    """The document in a file with its words, readings, terms and figures.

    The look-up tables come from the user's cache, and are built there at the first call. Offsets
    are half-open code points of the document's text. Raises ReaderError if the file cannot be read.
    """
    from reader.core.annotations import annotate_document

    tools, _ = caches.open_tools(paths.default_paths().cache)
    document = reading_process.read_file(Path(path))
    return document, annotate_document(document, tools)

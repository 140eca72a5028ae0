"""What the whole document shows, once all its blocks are annotated."""

from collections.abc import Iterable
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.core.document import Document

if TYPE_CHECKING:  # loaded by the worker, after the first paint
    from reader.core.analysis import Analysis
    from reader.core.annotations import Annotations


def whole(document: Document, parts: "Iterable[Annotations]") -> "Analysis":
    """The analysis of `document` from its parts, given in any order, each block once."""
    from reader.core.analysis import analyse
    from reader.core.annotations import merge

    return analyse(document, merge(sorted(parts, key=attrgetter("start"))))

"""The terms of a document as rows: for CSV and a spreadsheet."""

from collections.abc import Iterable, Iterator

from reader.core.analysis import TermUse
from reader.core.document import Document
from reader.core.export.tables import rows_csv

TERM_COLUMNS = (
    "doc",
    "term",
    "kind",
    "places",
    "start",
    "spellings",
    "gloss",
    "source",
    "members",
    "members_source",
    "explained",
    "section",
    "paragraph",
)
"""Column names of a term row; start, section and paragraph are those of its first place."""


def term_rows(name: str, document: Document, uses: Iterable[TermUse]) -> Iterator[tuple[str, ...]]:
    """One row of strings per term, in the order of `TERM_COLUMNS`; offsets are code points."""
    for use in uses:
        first = use.spans[0].start
        section = document.section_at(first)
        paragraph = document.paragraph_at(first)
        yield (
            name,
            use.term,
            use.kind.value,
            str(len(use.spans)),
            str(first),
            " | ".join(use.spellings),
            use.gloss,
            use.source,
            " | ".join(use.members),
            use.members_source,
            " | ".join(" ".join(s.cut(document.text).split()) for s in use.explained_here),
            "" if section is None else " ".join(document.heading(section).split()),
            "" if paragraph is None else str(paragraph),
        )


def terms_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """The rows under their column names as CSV (see `rows_csv`)."""
    return rows_csv(TERM_COLUMNS, rows)

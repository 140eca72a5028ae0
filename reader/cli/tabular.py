"""Results as tables for people, and as a workbook."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.output import table
from reader.core.document import Document
from reader.core.errors import Code, ReaderError

if TYPE_CHECKING:
    from reader.core.analysis import Analysis
    from reader.core.figures import Figure


def outline(document: Document, *, explain: bool, named: bool) -> Iterator[str]:
    """The sections of a document, one a line: number from 1, ¶ where it begins, heading."""
    yield _name(document, named=named)
    if title := document.meta.get("title"):
        yield f"{title}\n\n"
    head = ("", "¶", "", "why") if explain else ("", "¶", "")
    rows = []
    for number, section in enumerate(document.sections, 1):
        paragraph = document.paragraph_at(section.body_start)
        heading = " ".join(document.heading(number - 1).split())
        row = (
            str(number).rjust(3),
            "" if paragraph is None else str(paragraph),
            "  " * (section.level - 1) + heading,
        )
        rows.append((*row, " ".join(section.why)) if explain else row)
    yield table(head, rows) if rows else "No sections.\n"


def terms(document: Document, analysis: "Analysis", *, named: bool) -> str:
    """The terms of a document, the most frequent first."""
    rows = (
        (str(len(use.spans)).rjust(3), use.kind.value, use.term, use.gloss)
        for use in analysis.terms
    )
    return _name(document, named=named) + table(("  n", "kind", "term", "gloss"), rows)


def figures(document: Document, found: "Iterable[Figure]", *, named: bool) -> str:
    """The figures of a document in the order of its text."""
    from reader.core.export import change_words, in_english

    rows = (
        (
            figure.surface,
            in_english(figure),
            figure.subject,
            change_words(figure),
            figure.time,
            "?" if figure.doubts else "",
        )
        for figure in found
    )
    head = ("figure", "in English", "counts", "change", "time", "")
    return _name(document, named=named) + table(head, rows)


def workbook(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet as an .xlsx file. Raises ReaderError E-EXTRA-01 if XlsxWriter is not installed."""
    try:
        import xlsxwriter
    except ImportError:
        raise ReaderError(Code.EXTRA_MISSING, package="XlsxWriter", extra="xlsx") from None
    out = io.BytesIO()
    # strings_to_formulas: a document's text must never run.
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("figures")
        sheet.write_row(0, 0, head, book.add_format({"bold": True}))
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
        sheet.freeze_panes(1, 0)
    return out.getvalue()


def _name(document: Document, *, named: bool) -> str:
    return f"== {document.source.name}\n" if named else ""

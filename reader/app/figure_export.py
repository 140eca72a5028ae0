"""The figures of one document as a file: CSV, JSON or a workbook, with what was recomputed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.check_words import check_words
from reader.core.document import Document
from reader.core.figures import Figure

if TYPE_CHECKING:
    from reader.core.figures.check import Check

Checks = Callable[[Figure], "Sequence[Check]"]

FORMS = ("csv", "xlsx", "json")
"""What `export` writes, by suffix."""


def export(document: Document, figures: Sequence[Figure], checks: Checks, form: str) -> str | bytes:
    """The figures in the form "csv" (no BOM), "json" (as the command line's) or "xlsx".

    Raises ReaderError E-EXTRA-01 for a workbook where XlsxWriter is not installed.
    """
    from reader.core import export as written

    if form == "json":
        return _json(document, figures)
    rows = written.figure_rows(
        Path(document.source.name).stem,
        document,
        figures,
        lambda figure: " ".join(check_words(check) for check in checks(figure)),
    )
    if form == "xlsx":
        from reader.core.export.workbook import workbook

        return workbook(written.FIGURE_COLUMNS, rows)
    return written.figures_csv(rows)


def _json(document: Document, figures: Sequence[Figure]) -> str:
    from reader.core import export as written
    from reader.core.analysis import Analysis
    from reader.core.annotations import Annotations
    from reader.core.export import json_text

    listed = tuple(sorted(figures, key=_start))
    sections = ((figure.start, document.section_at(figure.start)) for figure in listed)
    made = written.figures_json(
        document,
        Annotations(start=0, end=len(document.text), figures=listed),
        Analysis(terms=(), figure_sections={at: n + 1 for at, n in sections if n is not None}),
    )
    info = written.source_json(document.source)
    return json_text.dumps({"schema": written.SCHEMA, "source": info, "figures": made}) + "\n"


def _start(figure: Figure) -> int:
    return figure.start

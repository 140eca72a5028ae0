"""Figures as rows: for the terminal, for CSV, for a spreadsheet."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator

from reader.core.document import Document
from reader.core.export.json_text import number
from reader.core.figures import Figure, Value
from reader.core.figures.english import in_english

COLUMNS = (
    "doc",
    "start",
    "end",
    "surface",
    "value",
    "unit",
    "qualifier",
    "kind",
    "subject",
    "change",
    "time",
    "per",
    "english",
    "section",
    "paragraph",
    "rule",
    "doubts",
    "check",
)
"""Column names of a figure row, by the contract's own words."""

_FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.,]+(?:\D*)$)")


def _nothing(_: Figure) -> str:
    return ""


def figure_rows(
    name: str,
    document: Document,
    figures: Iterable[Figure],
    check: Callable[[Figure], str] = _nothing,
) -> Iterator[tuple[str, ...]]:
    """One row of strings per figure, in the order of `COLUMNS`; offsets are code points.

    `check` words what was recomputed of a figure.
    """
    for figure in figures:
        section = document.section_at(figure.start)
        paragraph = document.paragraph_at(figure.start)
        yield (
            name,
            str(figure.start),
            str(figure.end),
            figure.surface,
            value_words(figure.value),
            figure.unit,
            figure.qualifier.value,
            figure.kind.value,
            figure.subject,
            change_words(figure),
            figure.time,
            figure.per,
            in_english(figure),
            "" if section is None else " ".join(document.heading(section).split()),
            "" if paragraph is None else str(paragraph),
            figure.rule,
            " ".join(figure.doubts),
            check(figure),
        )


def figures_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """The rows under their column names as CSV (see `rows_csv`)."""
    return rows_csv(COLUMNS, rows)


def rows_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The rows under `columns` as CSV with CRLF line ends (RFC 4180).

    A cell that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def value_words(value: Value) -> str:
    """A value in digits; the members of a range or ratio joined by a space."""
    if isinstance(value, tuple):
        return " ".join(number(member) for member in value)
    return number(value)


def change_words(figure: Figure) -> str:
    """What changed, as "by up", "from down 140 79"; an unstated start is "?"; "" for none."""
    change = figure.change
    if change is None:
        return ""
    if change.role == "by":
        return f"by {change.direction}"
    start = "?" if change.start is None else value_words(change.start)
    end = "" if change.end is None else value_words(change.end)
    return f"{change.role} {change.direction} {start} {end}".rstrip()


def _harmless(cell: str) -> str:
    """The cell as text even to a spreadsheet, which runs what begins with = + - @ as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell

"""Results as tables for people."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.output import table
from reader.core.document import Document

if TYPE_CHECKING:
    from reader.core.analysis import Analysis
    from reader.core.figures import Figure
    from reader.core.figures.check import Check


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


def figures(
    document: Document, found: "Sequence[Figure]", checks: "Iterable[Check]", *, named: bool
) -> str:
    """The figures of a document in the order of its text, then what does not recompute.

    The last column has ? for half understood, = for recomputed, ≠ for does not recompute.
    """
    from reader.app.check_words import check_words, stated_at
    from reader.core.export import change_words, in_english

    stated = stated_at(checks)
    rows = (
        (
            figure.surface,
            in_english(figure),
            figure.subject,
            change_words(figure),
            figure.time,
            ("?" if figure.doubts else "") + _sign(stated.get(index, ())),
        )
        for index, figure in enumerate(found)
    )
    head = ("figure", "in English", "counts", "change", "time", "")
    remarks = [
        f"≠ {found[index].surface}: {check_words(check)}\n"
        for index, about in stated.items()
        for check in about
        if not check.recomputes
    ]
    return _name(document, named=named) + table(head, rows) + "".join(remarks)


def _sign(checks: "Sequence[Check]") -> str:
    if not checks:
        return ""
    return "=" if all(check.recomputes for check in checks) else "≠"


def _name(document: Document, *, named: bool) -> str:
    return f"== {document.source.name}\n" if named else ""

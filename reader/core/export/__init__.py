"""Excerpts, documents and figures written as text, Markdown, HTML, JSON and CSV."""

from reader.core.export.contract import (
    LAYERS,
    SCHEMA,
    document_json,
    excerpt_json,
    figures_json,
    source_json,
    terms_json,
)
from reader.core.export.labels import Labels
from reader.core.export.markup import html, html_page
from reader.core.export.plain import markdown, text
from reader.core.export.rtf import rtf
from reader.core.export.tables import (
    COLUMNS as FIGURE_COLUMNS,
    change_words,
    figure_rows,
    figures_csv,
    value_words,
)
from reader.core.figures.english import in_english

__all__ = [
    "FIGURE_COLUMNS",
    "LAYERS",
    "SCHEMA",
    "Labels",
    "change_words",
    "document_json",
    "excerpt_json",
    "figure_rows",
    "figures_csv",
    "figures_json",
    "html",
    "html_page",
    "in_english",
    "markdown",
    "rtf",
    "source_json",
    "terms_json",
    "text",
    "value_words",
]

"""Which function reads which container format: (bytes, SourceInfo) → Source.

A format that is recognised but not named here is refused by name (E-SRC-06).
"""

from collections.abc import Mapping
from types import MappingProxyType

READERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "docx": ("reader.core.source.docx", "parse_docx"),
        "odt": ("reader.core.source.odt", "parse_odt"),
        "rtf": ("reader.core.source.rtf", "parse_rtf"),
        "pdf": ("reader.core.source.pdf", "parse_pdf"),
        "epub": ("reader.core.source.epub", "read_epub"),
        "mht": ("reader.core.source.mht", "read_mht"),
    }
)
"""Format → module and function; the module is imported when the first such file is opened."""

STEPWISE: frozenset[str] = frozenset({"pdf"})
"""Formats whose function takes a third argument, `Progress`, and calls it now and then."""

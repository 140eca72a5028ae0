"""References to a passage in the styles that are asked for: GB/T 7714, Chicago, BibTeX, CSL-JSON.

`citation` says in one line where a passage stands, as the document itself says it; a reference
gives the same facts as fields, in the form a footnote or a reference manager wants.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from types import MappingProxyType

from reader.core.references.reference import Kind, Reference, reference

__all__ = ["STYLES", "Kind", "Reference", "Style", "reference", "written"]


class Style(StrEnum):
    """A form of reference."""

    GBT7714 = "gbt7714"
    CHICAGO = "chicago"
    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    CSL_JSON = "csl-json"


STYLES: Mapping[Style, tuple[str, str]] = MappingProxyType(
    {
        Style.GBT7714: ("reader.core.references.gbt7714", "entry"),
        Style.CHICAGO: ("reader.core.references.chicago", "note"),
        Style.BIBTEX: ("reader.core.references.bibtex", "bibtex"),
        Style.BIBLATEX: ("reader.core.references.bibtex", "biblatex"),
        Style.CSL_JSON: ("reader.core.references.csl", "csl_json"),
    }
)
"""Style → module and function, loaded when first asked for."""


def written(style: Style, ref: Reference) -> str:
    """`ref` written in `style`: one line for the notes, several for BibTeX and JSON."""
    module, name = STYLES[style]
    write: Callable[[Reference], str] = getattr(import_module(module), name)
    return write(ref)

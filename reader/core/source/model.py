"""What every format gives: one text, its lines with their evidence, and metadata of the mark-up."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reader.core.errors import Notice
from reader.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceInfo:
    """Where the text came from. `sha256`: hex digest of the bytes; `rebuilt`: lines were joined."""

    name: str
    format: str
    encoding: str
    sha256: str
    rebuilt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table: half-open code points of the document's text."""

    start: int
    end: int
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


class Align(StrEnum):
    """Where a line stands between the margins, as far as the format says so."""

    UNKNOWN = ""
    CENTER = "center"
    RIGHT = "right"


class Role(StrEnum):
    """What the mark-up alone already says a line is."""

    NONE = ""
    TITLE = "title"
    SUBTITLE = "subtitle"
    CAPTION = "caption"
    NOTE = "note"
    """A footnote or endnote with its mark; notes stand after the lines of the document."""
    CONTENTS = "contents"
    """An entry of printed contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a source with the evidence its format gives.

    `start`/`end`: half-open code points of the source's text, without surrounding space.
    `indent`: spaces before it, a full-width one counts two. `gap`: an empty line stands before it.
    `bold`: wholly bold. `lead_end`: where an emphasised beginning ends (code points), 0 = none.
    `size`: font size in points, 0 = unknown. `tag`: heading level of the mark-up, 0 = none.
    `rows`: the cells of a table; such a line may hold line feeds.
    """

    start: int
    end: int
    indent: int = 0
    gap: bool = False
    bold: bool = False
    lead_end: int = 0
    size: float = 0.0
    tag: int = 0
    align: Align = Align.UNKNOWN
    item: bool = False
    quote: bool = False
    link: bool = False
    role: Role = Role.NONE
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where a printed page begins: a code point of the text, and the page's number, 0 = none."""

    start: int
    number: int


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file as read: the text the document will have, cut into lines.

    `meta`: the contract's metadata keys → strings, as far as the mark-up says them.
    `pages`: where printed pages begin, in order; none for what is no print.
    """

    info: SourceInfo
    text: str
    lines: tuple[Line, ...]
    meta: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    pages: tuple[PageStart, ...] = ()

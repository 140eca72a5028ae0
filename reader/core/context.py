"""What annotating one paragraph may know of the rest of its document."""

from dataclasses import dataclass

from reader.core.lexicon import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class TableContext:
    """What a cell may know of its table: headers of its row and column, and the caption's unit."""

    row_header: str = ""
    column_header: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The frozen surroundings of one paragraph.

    `section_path`: headings from the outermost down; `lead`: the unfinished sentence or list
    header before the paragraph, at most 200 code points; `script`: "hans" or "hant"; `rules`: the
    user's rules, consulted before the built-in lexicon.
    """

    section_path: tuple[str, ...] = ()
    lead: str = ""
    table: TableContext | None = None
    script: str = "hans"
    rules: tuple[Rule, ...] = ()


LEAD_LIMIT = 200

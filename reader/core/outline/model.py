"""The section tree of a document."""

from enum import StrEnum

from reader.core.values import dataclass


class SectionKind(StrEnum):
    """How a heading stands in its text (the command line's contract)."""

    LINE = "line"
    RUN_IN = "run-in"
    GLUED = "glued"
    ARTICLE = "article"
    DOC_TITLE = "doc-title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section in reading order; all offsets half-open code points of the document's text.

    `text[start:heading_end]` is the heading as written, number included; `body_start` the next
    non-space code point; `end` where the section's last paragraph ends. `why`: codes of the
    evidence that made it a heading.
    """

    level: int
    kind: SectionKind
    start: int
    heading_end: int
    body_start: int
    end: int
    number: str = ""
    why: tuple[str, ...] = ()


class Form(StrEnum):
    """How a candidate stands in its line; `item` is a numbered paragraph, no heading."""

    LINE = "line"
    RUN_IN = "run-in"
    GLUED = "glued"
    ARTICLE = "article"
    ITEM = "item"
    DOC_TITLE = "doc-title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What may be a heading: offsets as in `Section`; `part`: index of its line.

    `style`: a numbering style's name, `tag1`–`tag6` of mark-up, `bare`, `lead` or `doc`.
    """

    part: int
    form: Form
    style: str
    rank: int
    start: int
    heading_end: int
    number: str = ""
    value: int = 0
    why: tuple[str, ...] = ()

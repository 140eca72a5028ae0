"""Masks: stretches of a paragraph whose digits are no quantities (names, dates, ordinals, codes)."""

from dataclasses import dataclass
from enum import StrEnum


class MaskKind(StrEnum):
    """Why a stretch is masked."""

    QUOTATION = "quotation"  # “…” read as a name or slogan
    TITLE = "title"  # 《…》, marks included
    DATE = "date"
    ORDINAL = "ordinal"
    IDENTIFIER = "identifier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """One masked stretch: half-open code points of the annotated text, marks included."""

    start: int
    end: int
    kind: MaskKind

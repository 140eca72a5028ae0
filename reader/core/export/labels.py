"""The few words an export needs of its own; the app gives them in the user's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Words for the parts of an annotated excerpt, without final punctuation."""

    terms: str
    figures: str
    counts: str
    change: str
    time: str
    cut: str
    rebuilt: str
    gloss_source: str

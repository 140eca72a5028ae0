"""The genre's own words: entries of the bundled lexicon and the user's rules, ready for look-up."""

from dataclasses import dataclass
from enum import StrEnum


class TermKind(StrEnum):
    """Kinds of terms (the command line's contract)."""

    FORMULA = "formula"
    COINAGE = "coinage"
    PHRASE = "phrase"
    CAMPAIGN = "campaign"
    BODY = "body"
    POST = "post"
    DOCUMENT = "document"
    PLACE = "place"
    PERSON = "person"
    TERM = "term"


class RuleKind(StrEnum):
    """What a user's rule changes."""

    TERM = "term"  # surface is a term; value: gloss ("" when none)
    NO_TERM = "no-term"  # surface is no term; value: ""
    WORDS = "words"  # surface is these words; value: pieces joined by a space
    READING = "reading"  # surface reads so; value: syllables joined by a space, tone marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A user's rule: `surface` with optional text right before and after it."""

    kind: RuleKind
    surface: str
    value: str = ""
    before: str = ""
    after: str = ""

"""One pattern of the table by which terms outside the lexicon are found."""

import re
from dataclasses import dataclass

from reader.core.lexicon import TermKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A regular expression whose group `term` (else the whole match) is a term of `kind`.

    `clues`: strings of which one stands in every match; a text without any is not scanned.
    `yes`: sentences with the one term found in each; `no`: sentences in which nothing is found.
    Every repetition in `regex` is bounded, so that a scan stays linear in the text.
    """

    name: str
    kind: TermKind
    regex: re.Pattern[str]
    clues: tuple[str, ...]
    yes: tuple[tuple[str, str], ...]
    no: tuple[str, ...]

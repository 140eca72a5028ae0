"""One term, as every finder of this package makes it."""

from dataclasses import dataclass

from reader.core.lexicon import TermKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term. `start`/`end`: half-open code points of the annotated text.

    `term`: the term itself, in its canonical spelling; `gloss` and `source` come together or are
    both ""; `syllables`: its reading, one per Han code point of the surface, when the lexicon
    gives one, else (). `members`: what a numbered formula counts, and `members_source` the title
    and year of the document that states it; both empty where no source is at hand.
    """

    start: int
    end: int
    kind: TermKind
    term: str
    gloss: str = ""
    source: str = ""
    syllables: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    members_source: str = ""

"""Terms: the set phrases, slogans, names and bodies of a paragraph, each one unit."""

from dataclasses import dataclass

from reader.core.lexicon import TermKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term. `start`/`end`: half-open code points of the annotated text.

    `term`: the term itself, in its canonical spelling; `gloss` and `source` come together or are
    both ""; `syllables`: its reading, one per Han code point of the surface, when the lexicon
    gives one, else ().
    """

    start: int
    end: int
    kind: TermKind
    term: str
    gloss: str = ""
    source: str = ""
    syllables: tuple[str, ...] = ()

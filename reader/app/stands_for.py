"""What a term stands for beyond its gloss: a formula's members, and where the text explains it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.app.annotated import Annotated
from reader.core.document import Document
from reader.core.spans import Span

if TYPE_CHECKING:  # types alone
    from reader.core.terms import Term

EXPLANATIONS = 4
"""Places shown at most where the document explains a term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A place where the document explains a term: half-open code points, its ¶, its first words."""

    start: int
    end: int
    words: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandsFor:
    """What a term stands for.

    `members` and `source` come together: what a formula counts, and the document that states it;
    `places`: for each member where the document that is read first names it, half-open code points.
    `explanations`: places of the document that is read. All empty: the term is a formula that
    counts something, and neither a source nor the document says what.
    """

    members: tuple[str, ...] = ()
    places: tuple[Span | None, ...] = ()
    source: str = ""
    explanations: tuple[Explanation, ...] = ()

    @property
    def unsourced(self) -> bool:
        """True where nothing says what the formula stands for."""
        return not self.members and not self.explanations


def stands_for(document: Document, annotated: Annotated, term: "Term") -> StandsFor | None:
    """What `term` (document offsets) stands for; None for a term that counts nothing."""
    from reader.core.analysis.cues import counts
    from reader.core.lexicon import TermKind

    places = annotated.explained(term.start, term.end)
    counting = term.kind is TermKind.FORMULA and bool(counts(term.term))
    if not (counting or places or term.members):
        return None
    return StandsFor(
        members=term.members,
        places=tuple(_named(document.text, member, term) for member in term.members),
        source=term.members_source,
        explanations=tuple(
            Explanation(
                start=place.start,
                end=place.end,
                words=" ".join(place.cut(document.text).split()),
                paragraph=document.paragraph_at(place.start),
            )
            for place in places[:EXPLANATIONS]
        ),
    )


def _named(text: str, member: str, term: "Term") -> Span | None:
    """Where `text` first names a formula's member outside the formula itself, None if nowhere."""
    at = text.find(member)
    while 0 <= at < term.end and at + len(member) > term.start:
        at = text.find(member, at + 1)
    return None if at < 0 else Span(at, at + len(member))

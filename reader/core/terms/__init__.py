"""Terms: the set phrases, slogans, names and bodies of a paragraph, each one unit."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.found import Term
from reader.core.lexicon import Entry, Lexicon, TermKind
from reader.core.masks import Mask, MaskKind
from reader.core.spans import Spanned, in_order, longest_wins
from reader.core.terms.brackets import Bracket, find_brackets, is_coinage, is_title
from reader.core.terms.listed import find_listed
from reader.core.terms.patterns import find_patterns, is_formula

__all__ = ["Term", "find_terms"]


@dataclass(slots=True, eq=False)
class _Candidate:
    """A span that may become a term: half-open code points. A guard never does.

    Not frozen: hundreds are made a page and none leaves this module.
    """

    start: int
    end: int
    kind: TermKind = TermKind.TERM
    entry: Entry | None = None
    guard: bool = False
    title: bool = False


def find_terms(
    text: str, masks: Sequence[Mask], quantities: Sequence[Spanned], lexicon: Lexicon
) -> tuple[Term, ...]:
    """The terms of a paragraph, by start, the longer first.

    All offsets are half-open code points of `text`. Terms do not overlap, the longest wins; only
    inside a 《title》 further ones are listed. A quotation of 2 to 12 characters without 。 is
    exactly one term, inside its marks; a longer one is none itself. No term cuts a quantity or a
    mask in half, or lies inside a quantity. Linear in the text.
    """
    shadow = lexicon.shadow(text)
    fixed = _bracketed(text, shadow, lexicon)
    edges = _Edges(masks, quantities)
    loose = [c for c in _candidates(text, shadow, lexicon) if not edges.cut(c.start, c.end)]
    if lexicon.blocked:
        loose = [c for c in loose if not lexicon.blocks(shadow, c.start, c.end)]
        fixed = [c for c in fixed if not lexicon.blocks(shadow, c.start, c.end)]
    chosen = _settle(fixed, loose)
    return in_order(_term(c, text, shadow, lexicon) for c in chosen)


class _Edges:
    """Where a term may not begin or end: inside quantities, dates, ordinals and identifiers."""

    def __init__(self, masks: Sequence[Mask], quantities: Sequence[Spanned]) -> None:
        """Note every inner position of the spans; quotations and titles have rules of their own."""
        self._amounts = _inner(quantities)
        self._names = _inner(m for m in masks if m.kind not in {MaskKind.QUOTATION, MaskKind.TITLE})

    def cut(self, start: int, end: int) -> bool:
        """Whether `start:end` cuts a mask in half, or cuts or lies inside a quantity."""
        if start in self._amounts or end in self._amounts:
            return True
        left, right = self._names.get(start), self._names.get(end)
        return (left is not None and end > left[1]) or (right is not None and start < right[0])


def _inner(spans: Iterable[Spanned]) -> dict[int, tuple[int, int]]:
    return {at: (s.start, s.end) for s in spans for at in range(s.start + 1, s.end)}


def _candidates(text: str, shadow: str, lexicon: Lexicon) -> Iterable[_Candidate]:
    for start, end, entry in lexicon.matches(shadow):
        yield _Candidate(start, end, entry.kind if entry else TermKind.TERM, entry, entry is None)
    for hit in find_patterns(text):
        yield _Candidate(hit.start, hit.end, hit.kind)
    for span in find_listed(text):
        yield _Candidate(span.start, span.end, TermKind.FORMULA)


def _bracketed(text: str, shadow: str, lexicon: Lexicon) -> list[_Candidate]:
    """Quoted coinages and 《titles》; of brackets in a quoted coinage only the outer one."""
    found: list[_Candidate] = []
    closed = 0  # end of the last outer coinage met, walking from the outside in
    for bracket in in_order(find_brackets(text)):
        if bracket.start < closed:
            continue
        if is_coinage(text, bracket):
            found.append(_coinage(text, shadow, bracket, lexicon))
            closed = bracket.end
        elif is_title(text, bracket):
            found.append(_Candidate(bracket.start, bracket.end, TermKind.DOCUMENT, title=True))
    return found


def _coinage(text: str, shadow: str, bracket: Bracket, lexicon: Lexicon) -> _Candidate:
    start, end = bracket.start + 1, bracket.end - 1
    inside = text[start:end]
    match = lexicon.match(shadow, start)  # heeds the context of the user's rules, `get` does not
    entry = match[2] if match and match[1] == end else lexicon.get(inside.strip())
    if entry is not None:
        return _Candidate(start, end, entry.kind, entry)
    if inside[0] in "《〈" and inside[-1] in "》〉":
        return _Candidate(start, end, TermKind.DOCUMENT)
    return _Candidate(start, end, TermKind.FORMULA if is_formula(inside) else TermKind.COINAGE)


def _settle(fixed: Sequence[_Candidate], loose: Sequence[_Candidate]) -> list[_Candidate]:
    """Brackets as they are; of the rest the longest, none across a bracket or in a coinage."""
    bounds = sorted({p for c in fixed for p in (c.start, c.end)})
    inside = {at for c in fixed if not c.title for at in range(c.start, c.end)}
    free = [c for c in loose if c.start not in inside and not _crosses(bounds, c)]
    return [*fixed, *(c for c in longest_wins(free) if not c.guard)]


def _crosses(bounds: Sequence[int], candidate: _Candidate) -> bool:
    """Whether a bracket begins or ends strictly inside the candidate."""
    return bisect_right(bounds, candidate.start) < bisect_left(bounds, candidate.end)


def _term(candidate: _Candidate, text: str, shadow: str, lexicon: Lexicon) -> Term:
    start, end, entry = candidate.start, candidate.end, candidate.entry
    if entry is None:
        entry = None if candidate.title else lexicon.get(text[start:end])
    if entry is None:
        return Term(start=start, end=end, kind=candidate.kind, term=text[start:end].strip())
    return Term(
        start=start,
        end=end,
        kind=entry.kind,
        term=entry.term,
        gloss=entry.gloss,
        source=entry.gloss_source if entry.gloss else "",
        syllables=entry.syllables if lexicon.spells(shadow[start:end]) else (),
        members=entry.members,
        members_source=entry.source,
    )

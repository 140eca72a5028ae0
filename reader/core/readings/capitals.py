"""Where running pinyin has a capital: names that CC-CEDICT writes so, and terms that are names."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.core import assets
from reader.core.lexicon import TermKind
from reader.core.readings.table import ReadingTable
from reader.core.spans import Span, touching
from reader.core.terms import Term

_LONGEST = 12  # code points of a name looked for
_EACH_WORD = frozenset({TermKind.PLACE, TermKind.BODY})


def capitals(
    text: str, words: Sequence[Span], terms: Sequence[Term], table: ReadingTable
) -> frozenset[int]:
    """Offsets (code points of `text`) of the characters whose syllable begins with a capital.

    A name begins and ends with a word. Beginnings of sentences are not among them. GB/T 16159:
    the family name, the given name, and each word of a place's or a body's name.
    """
    found: set[int] = set()
    for term in terms:
        found.update(_of_term(text, words, term))
    done = 0
    for index, word in enumerate(words):
        if word.start >= done and table.may_be_name(text[word.start : word.start + 2]):
            place, done = _listed(text, words, index, table)
            found.update(place)
            done = max(done, word.start)
    return frozenset(found)


def _listed(
    text: str, words: Sequence[Span], index: int, table: ReadingTable
) -> tuple[tuple[int, ...], int]:
    """Capitals of the longest listed name that begins with word `index`, and where it ends."""
    start = words[index].start
    names = table.names(text[start])
    best: tuple[tuple[int, ...], int] = ((), start)
    for at in range(index, len(words)):
        end = words[at].end
        if end - start > _LONGEST:
            break
        surface = text[start:end]
        places = names.get(surface)
        if places is None and surface[-1] in generics() and (stem := names.get(surface[:-1])):
            best = ((*(start + place for place in stem), end - 1), end)  # 临江镇 of 临江
        elif places is not None:
            best = (tuple(start + place for place in places), end)
            if at + 1 < len(words) and words[at + 1].cut(text) in generics():
                best = ((*best[0], end), words[at + 1].end)
    return best


def _of_term(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    if term.kind is TermKind.PERSON:
        yield term.start
        given = term.start + _family_length(text[term.start : term.end])
        if given < term.end:
            yield given
    elif term.kind in _EACH_WORD:
        for word in touching(words, term.start, term.end):
            if word.cut(text) not in small():
                yield word.start
        yield from _generic_within(text, words, term)


def _generic_within(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    """The generic part at the end of a place's name that is one word with it (松岭县)."""
    last = touching(words, term.start, term.end)[-1:]
    for word in last:
        surface = word.cut(text)
        if term.kind is TermKind.PLACE and len(surface) > 2 and surface[-1] in generics():
            yield word.end - 1


def _family_length(name: str) -> int:
    return 2 if len(name) > 3 or name[:2] in _joins("compound") else 1


def generics() -> frozenset[str]:
    """Last parts of places' names that are words of their own (joins.tsv)."""
    return _joins("generic")


def small() -> frozenset[str]:
    """Words that keep a small letter inside a name (joins.tsv)."""
    return _joins("small")


@cache
def _joins(kind: str) -> frozenset[str]:
    rows = assets.table("readings/joins.tsv")
    return frozenset(mark for row in rows if row["kind"] == kind for mark in row["marks"].split())

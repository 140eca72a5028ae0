"""Where running pinyin has a capital: names that CC-CEDICT writes so, and terms that are names."""

from collections.abc import Iterator, Sequence

from reader.core.lexicon import TermKind
from reader.core.readings.shapes import first_marks, given_name, lowered, marks, person, place
from reader.core.readings.table import ReadingTable
from reader.core.spans import Span, touching
from reader.core.terms import Term

_LONG_NAME = 3  # a longer person's name has a family name of two characters
_LONGEST = 12  # code points of a name looked for
_SORTS = (
    "人民",
    "地方",
    "各级",
    "县级",
    "省",
    "市",
    "县",
    "区",
    "旗",
    "州",
    "盟",
    "乡",
    "镇",
    "自治",
)
_EACH_WORD = frozenset({TermKind.PLACE, TermKind.BODY, TermKind.DOCUMENT})


def capitals(
    text: str, words: Sequence[Span], terms: Sequence[Term], table: ReadingTable
) -> tuple[frozenset[int], frozenset[int]]:
    """Offsets (code points of `text`) of the characters whose syllable begins with a capital.

    With them those of words that are written as one with the word before: the second half of a
    given name that was cut in two.

    A name begins and ends with a word. Beginnings of sentences are not among them. GB/T 16159:
    the family name, the given name, and each word of a place's or a body's name.
    """
    found: set[int] = set()
    joined: set[int] = set()
    for term in terms:
        if term.kind is TermKind.PERSON:
            joined.update(_second_halves(words, term.start, term.end))
        found.update(_of_term(text, words, term))
    done = 0
    families, generic = marks("family"), first_marks("area")
    for index, word in enumerate(words):
        start, end = word.start, word.end
        if start < done or start in found:
            continue
        if table.may_be_name(text[start : start + 2]):
            listed, done = _listed(text, words, index, table)
            found.update(listed)
            done = max(done, start)
            if listed:
                continue
        if text[start] in families and (name := person(text, words, index, table)):
            found.update((name[0], name[0] + 1))
            joined.update(_second_halves(words, *name))
        elif end - start > 1 and (text[end - 1] in generic or text[end : end + 1] in generic):
            found.update(place(text, words, index, table))
    return frozenset(found), frozenset(joined)


def _second_halves(words: Sequence[Span], start: int, end: int) -> Iterator[int]:
    """Starts of words behind the first character of the given name in the name `start:end`."""
    given = start + (2 if end - start > _LONG_NAME else 1)
    return (word.start for word in touching(words, start, end) if word.start > given)


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
        places = None if lowered(surface) else names.get(surface)
        if places is None and surface[-1] in generics() and (stem := names.get(surface[:-1])):
            best = ((*(start + place for place in stem), end - 1), end)  # 临江镇 of 临江
        elif places is not None:
            if len(surface) == 2 and len(places) == 2 and surface in marks("short"):
                places = places[:1]
            best = (tuple(start + place for place in places), end)
            if at + 1 < len(words) and words[at + 1].cut(text) in generics():
                best = ((*best[0], end), words[at + 1].end)
            elif given_name(text, words, at, table):
                best = ((start, end), words[at + 1].end)
    return best


def _of_term(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    if term.kind is TermKind.PERSON:
        yield term.start
        given = term.start + _family_length(text[term.start : term.end])
        if given < term.end:
            yield given
    elif term.kind in _EACH_WORD and (term.kind is not TermKind.BODY or _own(text, term)):
        for word in touching(words, term.start, term.end):
            if word.cut(text) not in small():
                yield word.start
        yield from _generic_within(text, words, term)


def _own(text: str, term: Term) -> bool:
    """Whether a body's name is its own: 人民政府 and 市财政局 without a place are none."""
    if not text.startswith(_SORTS, term.start, term.end):
        return True
    return term.start > 0 and text[term.start - 1] in marks("generic")


def _generic_within(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    """The generic part at the end of a place's name that is one word with it (松岭县)."""
    last = touching(words, term.start, term.end)[-1:]
    for word in last:
        surface = word.cut(text)
        if term.kind is TermKind.PLACE and len(surface) > 2 and surface[-1] in generics():
            yield word.end - 1


def _family_length(name: str) -> int:
    return 2 if len(name) > _LONG_NAME or name[:2] in marks("compound") else 1


def generics() -> frozenset[str]:
    """Last parts of places' names that are words of their own (joins.tsv)."""
    return marks("generic")


def small() -> frozenset[str]:
    """Words that keep a small letter inside a name (joins.tsv)."""
    return marks("small")

"""Where running pinyin has a capital: names that CC-CEDICT writes so, and terms that are names."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set as AbstractSet
from functools import cache

from reader.core.lexicon import TermKind
from reader.core.readings.bare import (
    christened,
    counted,
    deltas,
    landform,
    place_ends,
    routes,
    spelled,
    surnamed,
)
from reader.core.readings.bodies import body, generic_first
from reader.core.readings.events import events
from reader.core.readings.marks import first_marks, marks
from reader.core.readings.shapes import (
    STEM,
    called,
    given_name,
    lowered,
    person,
    place,
    poles,
    unknown_stem,
    visited,
)
from reader.core.readings.table import ReadingTable
from reader.core.spans import Span, touching
from reader.core.terms import Term

_LONG_NAME = 3  # a longer person's name has a family name of two characters
_NUMERALS = frozenset("一二三四五六七八九十两")
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
    "党群",
    "便民",
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
            joined.update(_second_halves(words, term.start, _name_end(text, term)))
        elif term.kind is TermKind.BODY:
            joined.update(_organ(text, words, term))
        found.update(_of_term(text, words, term))
    ends = {term.end for term in terms if term.kind is TermKind.PLACE}
    done = 0
    families, generic, parts = marks("family"), first_marks("area"), _first_parts()
    alone_first, heads = _first_of_called(), table.name_heads
    lasts, behind = _lasts(), _behind()
    for index, word in enumerate(words):
        start, end = word.start, word.end
        first = text[start]
        if start in ends:
            names, organ = body(text, words, index)
            found.update(names)
            joined.update({organ} - {-1})
        if start < done or start in found:
            continue
        if first in alone_first and (alone := called(text, words, index, table)):
            found.update(alone)
            continue
        seconds = heads.get(first)
        if seconds is None:
            seconds = table.seconds(first)
        if seconds and text[start + 1 : start + 2] in seconds:
            listed, done = _listed(text, words, index, table)
            found.update(listed)
            done = max(done, start)
            if listed:
                ends.add(done)
                if text[done - 1] not in generic:
                    found.update(_stop(text, words, done))
                continue
        if first in families and (name := person(text, words, index, table)):
            found.update((name[0], name[0] + 1))
            joined.update(_second_halves(words, *name))
        elif end - start > 1 and (text[end - 1] in lasts or text[end : end + 1] in behind):
            named: tuple[int, ...] = ()
            near = text[end - 1], text[end : end + 1], text[end + 1 : end + 2]
            if not generic.isdisjoint(near):
                named, until = place(text, words, index, table, within=start in ends)
                found.update(named)
                joined.update(_cut_stem(words, named))
                ends.add(until)
            bare = not named and end - start in STEM and text[end : end + 1] in parts
            if bare and (at := _bare(text, words, index, table)):
                found.update(word.start for word in words[index:at])
                ends.add(words[at].start)
            elif not named:
                named, until = landform(text, words, index, table)
                found.update(named)
                if named:
                    found.update(_stop(text, words, until))
                    ends.add(until)
    found.update(events(text, words, ends) if "第" in text else ())
    found.update(visited(text, words, table))
    found.update(_again(text, words, terms, found))
    found.update(_beside(text, words, table, found))
    found.update(_poles(text, words, table))
    found.update(christened(text))
    found.update(at + place for at in deltas(text) for place in (0, 1))
    found.update(spelled(text))
    found.update(counted(text, words, found))
    found.update(surnamed(text, words))
    for _, starts in routes(text, words, table):
        found.update(starts)
    return frozenset(found), frozenset(joined)


def _stop(text: str, words: Sequence[Span], end: int) -> Iterator[int]:
    """`end`, where a name has ended, if a word 站, 港 or the like begins there: 云河 站."""
    at = bisect_left(words, end, key=lambda word: word.start)
    for word in words[at : at + 1]:
        if word.start == end and word.cut(text) in marks("stop"):
            yield end


@cache
def _first_parts() -> frozenset[str]:
    """What the word behind a bare name begins with, as `_bare` asks; few words begin so."""
    return first_marks("feature-after") | first_marks("field") | first_marks("head")


@cache
def _lasts() -> frozenset[str]:
    """What the last word of a place's name ends with, as `place` and `landform` ask."""
    return first_marks("area") | place_ends()


@cache
def _behind() -> frozenset[str]:
    """What the word behind a name begins with, as `place`, `_bare` and `landform` ask."""
    return first_marks("area") | _first_parts() | first_marks("landmark") | marks("feature")


@cache
def _first_of_called() -> frozenset[str]:
    """What a word begins with that may be a person nobody introduces, as `called` asks."""
    return marks("sole") | marks("family") | set("老小")


def _bare(text: str, words: Sequence[Span], index: int, table: ReadingTable) -> int:
    """Index of the word at which a body's name begins behind word `index`, 0 if that is no name.

    Before it stands a name in no dictionary (云河 博物馆), or any with a water or mountain
    (白鹭 湖 湿地 公园).
    """
    at = index + 1
    following = words[at].cut(text) if at < len(words) else ""
    landscape = following in marks("feature-after")
    if landscape:
        at += 1
        following = words[at].cut(text) if at < len(words) else ""
    if following not in marks("field") and following not in marks("head"):
        return 0
    if not landscape and (following == "政府" or not unknown_stem(text, words[index], table)):
        return 0  # 压减政府开支
    return at if body(text, words, at)[0] else 0


def _beside(
    text: str, words: Sequence[Span], table: ReadingTable, found: AbstractSet[int]
) -> Iterator[int]:
    """Starts of words in no dictionary that stand in one list with names: 云河、松岭、临江."""
    if not found or "、" not in text:
        return
    named = set(found)
    for word in reversed(words):
        listed = word.end + 1 in named and text[word.end : word.end + 1] == "、"
        if listed and word.end - word.start in STEM and unknown_stem(text, word, table):
            named.add(word.start)
            yield word.start
    ends = {word.end: word.start for word in words}
    for word in words:
        listed = text[word.start - 1 : word.start] == "、" and ends.get(word.start - 1) in named
        short = listed and word.end - word.start == STEM[0] and _list_ends(text, word.end)
        if short and unknown_stem(text, word, table):
            named.add(word.start)
            yield word.start


def _list_ends(text: str, at: int) -> bool:
    """Whether a list of names can end or go on at `at`: before a comma, 等 or 两."""
    return not text[at : at + 1].isalpha() or text.startswith(("等", "两", "三", "及", "和"), at)


def _again(
    text: str, words: Sequence[Span], terms: Sequence[Term], found: set[int]
) -> Iterator[int]:
    """Starts of words that are the name of a place named in full elsewhere, or stand beside one."""
    if not found:
        return
    generic = marks("generic")
    stems = {
        text[term.start : term.end - 1]
        for term in terms
        if term.kind is TermKind.PLACE and text[term.end - 1] in generic
    }
    for word in words:
        if word.start in found and word.end in found and text[word.end] in generic:
            stems.add(word.cut(text))
    for word in words if stems else ():
        if word.start not in found and word.cut(text) in stems:
            yield word.start


def _poles(text: str, words: Sequence[Span], table: ReadingTable) -> Iterator[int]:
    """Starts of words that are abbreviated places side by side (中欧), and of each part."""
    signs = marks("pole")
    for word in words:
        if text[word.start] in signs and poles(word.cut(text), table):
            yield from range(word.start, word.end)


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
            if len(surface) > 2 and places[:2] != (0, 1) and names.get(surface[:2]) == (0, 1):
                places = (0, 1, *places[1:])  # 珠江 三角洲: Zhū Jiāng
            best = (tuple(start + place for place in places), end)
            following = words[at + 1].cut(text) if at + 1 < len(words) else ""
            if following in marks("ridge") and surface[2:] in marks("landmark"):
                best = ((*best[0], end - 1), end)  # 白云 山 景区
            if following in generics():
                best = ((*best[0], end), words[at + 1].end)
            elif opened := generic_first(following):  # 松岭 县公安局
                best = ((*best[0], *range(end, end + opened)), words[at + 1].end)
            elif given_name(text, words, at, table):
                best = ((start, end), words[at + 1].end)
    return best


def _of_term(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    if term.kind is TermKind.PERSON:
        yield term.start
        end = _name_end(text, term)
        given = term.start + _family_length(text[term.start : end])
        if given < end:
            yield given
    elif lowered(text[term.start : term.end]):
        return  # 宪法 和 法律
    elif term.kind in _EACH_WORD and (term.kind is not TermKind.BODY or _own(text, term)):
        for word in touching(words, term.start, term.end):
            organ = term.kind is TermKind.BODY and word.cut(text) in marks("organ")
            if word.cut(text) not in small() and not (organ and word.start > term.start):
                yield word.start
                if term.kind is TermKind.DOCUMENT and word.cut(text)[1:] in marks("measure"):
                    yield from _measure(text, word)
        yield from _generic_within(text, words, term)


def _cut_stem(words: Sequence[Span], named: tuple[int, ...]) -> Iterator[int]:
    """Starts of the words behind the first in a place's name before its generic part."""
    stem = touching(words, named[0], named[1]) if len(named) > 1 else ()
    return (word.start for word in stem[1:])


def _measure(text: str, word: Span) -> Iterator[int]:
    """Where the measure behind a numeral of one character begins: 三|年 行动 计划."""
    if text[word.start] in _NUMERALS:
        yield word.start + 1


def _organ(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    """Start of the last word of a body's name if it is one character: 自然 资源 局."""
    last = touching(words, term.start, term.end)[-1:]
    return (w.start for w in last if w.start > term.start and w.cut(text) in marks("organ"))


def _own(text: str, term: Term) -> bool:
    """Whether a body's name is its own: 人民政府 and 市财政局 without a place are none."""
    if not text.startswith(_SORTS, term.start, term.end):
        return True
    before = text[max(0, term.start - 2) : term.start]
    return before[-1:] in marks("generic") and not _NUMERALS.issuperset(before[:1] or " ")


def _generic_within(text: str, words: Sequence[Span], term: Term) -> Iterator[int]:
    """The generic part at the end of a place's name that is one word with it (松岭县)."""
    last = touching(words, term.start, term.end)[-1:]
    for word in last:
        surface = word.cut(text)
        whole = len(surface) < _LONG_NAME or surface in marks("undivided")
        if term.kind is TermKind.PLACE and not whole and surface[-1] in generics():
            yield word.end - 1


def _name_end(text: str, term: Term) -> int:
    """Where the name in a person's term ends: before the post behind it (陈文江|县长)."""
    said = text[term.start : term.end]
    posts = [len(post) for post in marks("post") if said.endswith(post)]
    name = len(said) - max(posts, default=0)
    return term.start + name if name > 1 else term.end


def _family_length(name: str) -> int:
    return 2 if len(name) > _LONG_NAME or name[:2] in marks("compound") else 1


def generics() -> frozenset[str]:
    """Last parts of places' names that are words of their own (joins.tsv)."""
    return marks("generic")


def small() -> frozenset[str]:
    """Words that keep a small letter inside a name (joins.tsv)."""
    return marks("small")

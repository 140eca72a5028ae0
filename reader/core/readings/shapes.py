"""Names that no list holds, told by their shape: a family name after a post, X市, X镇."""

from collections.abc import Iterator, Sequence
from functools import cache

from reader.core.lexicon import TermKind
from reader.core.readings.bodies import generic_first
from reader.core.readings.marks import marks
from reader.core.readings.table import ReadingTable
from reader.core.spans import Span
from reader.core.terms import Term

_IDIOM = 4  # characters
STEM = (2, 3)  # characters of a place's name before 市, 县 and the like
_GENERIC_WORDS = 4  # 高新 技术 产业 开发区
_SMALL_PLACES = frozenset("村镇乡")
_PERSON = (2, 3)  # characters of a name with a family name of one


def place(
    text: str, words: Sequence[Span], index: int, table: ReadingTable, *, within: bool
) -> tuple[tuple[int, ...], int]:
    """Capitals of a place that begins with word `index`, () if none does, and the place's end.

    The name is one word with its generic part (石桥镇) or the word before it (东岭 区); a common
    word before the generic part makes no name (示范区, 行政村) unless a larger place stands right
    before it (`within`: 东岭区 青石街道). Code points of `text`.
    """
    word = words[index]
    start, end = word.start, word.end
    generic: tuple[int, ...] = ()
    if end - start - 1 in STEM and text[end - 1] in marks("area"):
        end -= 1
        generic, until = (end,), word.end
    elif end - start in STEM:
        generic, until = _generic_after(text, words, index)
    if not generic and (apart := _cut_village(text, words, index, table)):
        return apart
    small = text.startswith(("镇", "乡", "村", "街道", "苏木", "社区"), end)
    village = small and within and not text.startswith("社区", end)  # 建成|社区 names none
    never = marks("no-village" if village else "no-area")
    if not generic or not never.isdisjoint(text[start:end]):
        return (), -1
    stem = text[start:end]
    town = small and (text[end - 1] in marks("feature") or within)
    if text.startswith(("镇", "乡"), end) and end - start == STEM[0]:
        town = stem not in marks("no-town")  # 桂花镇
    if not stem.isalpha() or (table.common(stem) and not town):
        return (), -1
    return (start, *generic), until


def _generic_after(text: str, words: Sequence[Span], index: int) -> tuple[tuple[int, ...], int]:
    """Starts of the words right after word `index` that are the generic part of a place, its end.

    A word may open with it: 沿河 乡党委.
    """
    following = words[index + 1 : index + 1 + _GENERIC_WORDS]
    for size in range(len(following), 0, -1):
        if text[following[0].start : following[size - 1].end] in marks("area"):
            return tuple(word.start for word in following[:size]), following[size - 1].end
    for word in following[:1]:
        if opened := generic_first(word.cut(text)):
            return tuple(range(word.start, word.start + opened)), word.end
    return (), -1


def _cut_village(
    text: str, words: Sequence[Span], index: int, table: ReadingTable
) -> tuple[tuple[int, ...], int] | None:
    """A village or town whose name was cut before its last part: 杨柳|湾|村, 柳树|沟村."""
    stem, following = words[index].cut(text), words[index + 1 : index + 3]
    if len(stem) != STEM[0] or not stem.isalpha() or stem in marks("no-town"):
        return None
    if not following or text[following[0].start] not in marks("feature"):
        return None
    at = following[0].start + 1
    if text[at : at + 1] not in _SMALL_PLACES or not marks("no-village").isdisjoint(stem):
        return None
    last = text[at : following[-1].end] if following[0].end == at else text[at : following[0].end]
    whole = last in _SMALL_PLACES or generic_first(last)
    return ((words[index].start, at), at + 1) if whole and not _one_word(text, at, table) else None


def _one_word(text: str, at: int, table: ReadingTable) -> bool:
    """Whether the two characters around `at` are a word: 山村, 水乡."""
    return table.common(text[at - 1 : at + 1])


def unknown_stem(text: str, word: Span, table: ReadingTable) -> bool:
    """Whether a word of two or three characters is in no dictionary and can name a place."""
    stem = word.cut(text)
    if not stem.isalpha() or stem[-1] in marks("suffix") or lowered(stem):
        return False
    return marks("no-area").isdisjoint(stem) and not table.common(stem)


def visited(text: str, words: Sequence[Span], table: ReadingTable) -> Iterator[int]:
    """Starts of bare words in no dictionary where one meets, goes or comes from: 在云河召开."""
    where, meet = marks("where"), marks("meet")
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        # Few words stand behind one of `where`, so that is asked first, and without a call.
        if text[before.start : word.start] not in where or word.end - word.start not in STEM:
            continue
        if after.cut(text) in meet and unknown_stem(text, word, table):
            yield word.start


def called(text: str, words: Sequence[Span], index: int, table: ReadingTable) -> tuple[int, ...]:
    """Capitals of a person nobody introduces: 老王, 王老师, 王秀兰; () if there is none."""
    word, surface = words[index], words[index].cut(text)
    if len(surface) == 2 and surface[0] in "老小" and surface[1] in marks("called"):
        return (word.start, word.start + 1)
    if surface[0] not in marks("sole") and not _may_be_person(surface, table):
        return ()
    rest = surface[1:]
    if rest in marks("address") or (not rest and _next(text, words, index) in marks("address")):
        return (word.start,)
    if len(surface) != max(_PERSON) or not surface.isalpha() or table.common(surface):
        return ()
    ends_otherwise = any(
        surface.endswith(tuple(marks(kind)))
        for kind in ("area", "organ", "suffix", "feature", "generic", "head")
    )
    if ends_otherwise or rest[0] in "家氏" or rest[1:] == "制" or table.common(rest):
        return ()
    return (word.start, word.start + 1)


def _may_be_person(surface: str, table: ReadingTable) -> bool:
    """Whether three characters open with a family name and are no name a dictionary lists."""
    if len(surface) != max(_PERSON) or surface[0] not in marks("family"):
        return False
    return surface not in table.names(surface[0]) and not table.common(surface[:2])  # 江河|源


def poles(surface: str, table: ReadingTable) -> bool:
    """Whether a word is places by one character each: 中欧, 粤港澳."""
    if not 1 < len(surface) < _IDIOM or not marks("pole").issuperset(surface):
        return False
    return len(surface) > _IDIOM // 2 or not table.common(surface)


def _next(text: str, words: Sequence[Span], index: int) -> str:
    return words[index + 1].cut(text) if index + 1 < len(words) else ""


def given_name(text: str, words: Sequence[Span], index: int, table: ReadingTable) -> bool:
    """Whether the word after word `index`, a family name of two characters, is a given name."""
    if words[index].cut(text) not in marks("compound"):
        return False
    given = _next(text, words, index)
    return given.isalpha() and (len(given) == 1 or (len(given) == 2 and not table.common(given)))


def person(
    text: str, words: Sequence[Span], index: int, table: ReadingTable
) -> tuple[int, int] | None:
    """Half-open code points of a name after a post or a label that begins with word `index`.

    The word begins with a family name. None if there is none: 书记高度重视 names nobody.
    """
    word = words[index]
    start, size = word.start, word.end - word.start
    if size > max(_PERSON):
        return None
    if size > 1 and table.common(text[start : word.end]):
        return None
    if text[start] in marks("family-word") and not _plain_given(text, words, index, table):
        return None
    given = table.surnames.introduced(text, start)
    following = _next(text, words, index)
    if not given and size == 1 and len(following) in STEM[:1] and not table.common(following):
        given = len(following) if table.surnames.follows_post(text, start) else 0
    if not given and size in _PERSON and table.surnames.follows_post(text, start):
        given = size - 1
    end = start + 1 + given
    ends = {w.end for w in words[index : index + 3]}
    return (start, end) if given and end in ends else None


def _plain_given(text: str, words: Sequence[Span], index: int, table: ReadingTable) -> bool:
    """Whether what follows a family name that is a word too can only be a given name of two."""
    start = words[index].start + 1
    given = text[start : start + 2]
    cut = {word.end for word in words[index : index + 3]}
    single = words[index].end - words[index].start == 1
    if not given.isalpha() or start + 2 not in cut or not marks("person-no").isdisjoint(given):
        return False
    return not (single and table.common(given))


def lowered(surface: str) -> bool:
    """Whether a word that a dictionary writes with a capital is a common one: 互联网, 三月."""
    if surface in marks("lower"):
        return True
    if surface[0] in "一二三四五六七八九十元" and surface[-1] == "月":
        return True
    return surface.startswith(("星期", "礼拜", "周")) and surface[-1] in "一二三四五六日天"


def idiom_parts(
    text: str, words: Sequence[Span], terms: Sequence[Term], table: ReadingTable
) -> Iterator[int]:
    """Offsets in the middle of idioms that fall into two halves: there a hyphen stands.

    A set phrase of four characters among `terms` is written as an idiom is (真抓实干).
    """
    phrases = {term.start for term in terms if term.kind is TermKind.PHRASE}
    idioms = table.idioms
    signs, halves, seconds = marks("pole"), marks("halves"), _second_halves()
    half = -1  # where a word of two characters ended, right before this one
    for word in words:
        start, end = word.start, word.end
        size = end - start
        if size == 1 and text[start] not in seconds:  # half of all words
            half = -1
            continue
        if text[start] in signs and poles(text[start:end], table):
            yield from range(start + 1, end)
        if size == _IDIOM:
            idiom = text[start:end]
            known = start in phrases or idiom in idioms or table.common(idiom)
            if idiom in halves or (known and _halved(idiom)):
                yield start + 2
        elif text[start] in seconds and start > 1 and text[start - 2 : start + 2] in halves:
            yield start
        elif size == 2 and half == start:
            idiom = text[start - 2 : end]
            if idiom in idioms and _halved(idiom):
                yield start
        half = end if size == 2 else -1


@cache
def _second_halves() -> frozenset[str]:
    """What the second half of a listed phrase of four characters begins with."""
    return frozenset(phrase[2] for phrase in marks("halves"))


def _halved(idiom: str) -> bool:
    """Whether a hyphen stands in `idiom`; 家家户户 and 总而言之 are written as one."""
    if idiom[0] == idiom[1] and idiom[2] == idiom[3]:
        return False
    if idiom in marks("whole") or idiom[3] in marks("fourth"):
        return False
    return idiom[1] not in marks("second") and idiom[2] not in marks("third")

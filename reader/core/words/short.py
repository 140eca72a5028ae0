"""Short entries of jieba's dictionary cut for reading: 坐地铁 is 坐 and 地铁, 不敢 is 不 and 敢.

The dictionary has thousands of phrases of two and three characters that somebody added once, and
that GB/T 16159 writes apart: an adverb, a verb or an adjective and the word it belongs to. What a
dictionary edited by hand lists is a word.
"""

from collections.abc import Mapping, Set as AbstractSet
from itertools import pairwise

from reader.core.words.edges import edges
from reader.core.words.halves import GUESSED

PLAIN = 100  # a part as common as this is a word that everybody writes
_RARE = 20  # below this a beginning is no word: then it cannot carry a suffix
_OUTWEIGHS, _OUTWEIGHS_PHRASE = 20, 5  # 坐|地铁, though 坐地 is a word too
_LOOSE_TAGS = frozenset("vadprc")  # of a character that can stand before a word of its own
_PHRASE_TAGS = ("l", "i", "v", "m", "d", "a", "z")
_NUMERALS = frozenset("多余来近")  # with a numeral's tag these count, and are parted elsewhere


def find_short(
    counts: Mapping[str, int], tags: Mapping[str, str], listed: AbstractSet[str]
) -> dict[str, tuple[int, ...]]:
    """Words of 2 and 3 characters → where to cut them, offsets in code points within the word.

    `listed`: words of a dictionary edited by hand, none of which is cut.
    """
    found: dict[str, tuple[int, ...]] = {}
    for word, count in counts.items():
        if not count or len(word) not in {2, 3} or word in listed or word in edges("kept"):
            continue
        cut = _pair(word, count, tags) if len(word) == 2 else _three(word, counts, tags)
        if cut:
            found[word] = (cut,)
    return found


def refined(
    word: str,
    cuts: tuple[int, ...],
    short: Mapping[str, tuple[int, ...]],
    counts: Mapping[str, int],
) -> tuple[int, ...]:
    """`cuts` of a long word with those of its parts: 聚|在|一起. Offsets within the word."""
    found = set(cuts)
    for start, end in pairwise((0, *cuts, len(word))):
        part = word[start:end]
        found.update(start + cut for cut in short.get(part, ()))
        if end - start == 2 and part not in counts and part[1] in edges("behind"):
            found.add(start + 1)
    return tuple(sorted(found))


def _pair(word: str, count: int, tags: Mapping[str, str]) -> int:
    """1 if a word of two characters falls apart, else 0; names never do."""
    if word[1] in edges("end"):
        return 1
    if tags.get(word, "").startswith("n"):
        return 0
    late = count <= GUESSED and word[0] in edges("late") and word[1] not in edges("late")
    return int(word[0] in edges("first") or late)


def _three(word: str, counts: Mapping[str, int], tags: Mapping[str, str]) -> int:
    """Where a word of three characters falls apart, 0 for nowhere.

    坐|地铁, not 高考题: with a word at its beginning the last character is a suffix, if no
    complement (展现|出).
    """
    count, tag = counts[word], tags.get(word, "")
    if count > GUESSED and not tag.startswith(_PHRASE_TAGS):
        return 0
    if word[1] == "了" and word[1:] not in counts:
        return 1  # 报|了名: the particle then joins its verb
    if tag == "m" and word[0] in _NUMERALS:
        return 0
    head, rest = counts.get(word[:2], 0), counts.get(word[1:], 0)
    if count <= GUESSED and word[0] in edges("place") and rest >= PLAIN:
        return 1  # the end of a place's name and what bears it: 云河|大桥
    if head >= _RARE and rest < head * (_OUTWEIGHS_PHRASE if tag[0] in "liv" else _OUTWEIGHS):
        plain = head >= PLAIN and word[2] in edges("tail")
        return 2 if plain and tags.get(word[:2], "").startswith("v") else 0
    if rest < PLAIN or word[0] == word[1] or word[0] in edges("person"):
        return 0
    return int(is_loose(word[0], tags))


def is_loose(char: str, tags: Mapping[str, str]) -> bool:
    """Whether `char` is a verb, an adverb or the like, and can stand before a word of its own."""
    return tags.get(char, "")[:1] in _LOOSE_TAGS

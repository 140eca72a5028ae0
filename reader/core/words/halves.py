"""Long dictionary words cut for reading: 国有企业 is 国有 and 企业.

jieba's dictionary keeps many compounds of four and more characters whole; GB/T 16159 writes them
apart, and a reader looks up their parts. Idioms and names stay whole.
"""

from collections.abc import Mapping, Set as AbstractSet

from reader.core.words.edges import edges

_WHOLE_TAGS = frozenset({"i", "nr", "nrt", "nrfg", "m", "z"})
_NAMES = frozenset({"nr", "nrt", "nrfg"})
_PLAIN = 200  # a word as common as this is none of the names its tag may claim (小康 nr)
GUESSED = 10  # jieba's late additions carry such counts and tags nobody checked (贯彻落实 i)
_LEAST = 20  # a part met less often in the dictionary's counts is no part
_LEAST_GUESSED = 40  # parts of a word whose tag is a guess must be plain words
_LONGEST = 12
_OF = "的"  # 党的建设 is three words
_LE = "了"  # 吓了一跳
_AND = "和与"  # 党和国家 too
_SURE = 200  # beside a part as common as this another need not be known: 有期|徒刑
_KIN = 500  # a doubled word as common as this is a word by itself: 爷爷|奶奶


def find_halves(
    counts: Mapping[str, int],
    tags: Mapping[str, str],
    phrases: AbstractSet[str] = frozenset(),
) -> dict[str, tuple[int, ...]]:
    """Words of 4 to 12 characters → where to cut them, offsets in code points within the word.

    `phrases`: idioms of a dictionary edited by hand, none of which is cut.
    """
    found: dict[str, tuple[int, ...]] = {}
    for word, tag in tags.items():
        if not 4 <= len(word) <= _LONGEST or word in phrases or _doubled(word, counts):
            continue
        guessed = counts[word] <= GUESSED
        if _OF in word[1:-1] and tag != "i":
            at = word.index(_OF, 1)
            found[word] = (at, at + 1)
        elif tag != "i" and (at := _after_verb(word, counts)):
            found[word] = (at, at + 1)
        elif guessed and word[0] in edges("first") and counts.get(word[1:], 0) >= _LEAST:
            found[word] = (1,)
        elif (guessed or tag != "i") and (cuts := _around_and(word, counts, tags)):
            found[word] = cuts
        elif guessed or tag not in _WHOLE_TAGS:
            cuts = _best(word, counts, tags, _LEAST_GUESSED if guessed else _LEAST)
            if cuts := cuts or _middle(word, counts, tags):
                found[word] = cuts
    return found


def _doubled(word: str, counts: Mapping[str, int]) -> bool:
    """Whether `word` is built like 家家户户, which is written as one; 爷爷奶奶 are two words."""
    if len(word) != 4 or word[0] != word[1] or word[2] != word[3]:
        return False
    return min(counts.get(word[:2], 0), counts.get(word[2:], 0)) < _KIN


def _after_verb(word: str, counts: Mapping[str, int]) -> int:
    """Where the particle 了 stands within `word`, 0 if none does: 吓了一跳, not 相互了解."""
    at = word.find(_LE, 1)
    inside = 0 < at < len(word) - 1
    return at if inside and counts.get(word[at : at + 2], 0) < _LEAST else 0


def _around_and(word: str, counts: Mapping[str, int], tags: Mapping[str, str]) -> tuple[int, ...]:
    """Cuts on both sides of 和 or 与 between two words: 党|和|国家; () if it joins none."""
    at = next((at for at in range(1, len(word) - 2) if word[at] in _AND), 0)
    if not at or tags[word] in _NAMES:
        return ()
    left, right = word[:at], word[at + 1 :]
    if max(counts.get(word[at - 1 : at + 1], 0), counts.get(word[at : at + 2], 0)) >= _LEAST:
        return ()  # 共和国, 和平
    known = min(counts.get(left, 0), counts.get(right, 0)) >= _LEAST_GUESSED
    return (at, at + 1) if known else ()


def _middle(word: str, counts: Mapping[str, int], tags: Mapping[str, str]) -> tuple[int, ...]:
    """(2,) for a compound of four characters one half of which is a very common word.

    Not where three of its characters are a word: 总|工程师 is none of two halves.
    """
    guessed = counts[word] <= GUESSED
    if len(word) != 4 or (tags[word] in _NAMES and not guessed):
        return ()
    if max(counts.get(word[1:], 0), counts.get(word[:3], 0)) > GUESSED:
        return ()
    halves = (word[:2], word[2:])
    sure = (_plain(half, counts.get(half, 0), tags) for half in halves)
    common = [
        counts.get(half, 0) >= _SURE and good for half, good in zip(halves, sure, strict=True)
    ]
    return (2,) if any(common) else ()


def _best(
    word: str, counts: Mapping[str, int], tags: Mapping[str, str], least: int
) -> tuple[int, ...]:
    """The cut into fewest parts of 2 or 3 characters; of several, the one of commonest parts."""
    if counts.get(word[-2:], 0) < least and counts.get(word[-3:], 0) < least:
        return ()
    routes: list[tuple[int, float, tuple[int, ...]] | None] = [None] * (len(word) + 1)
    routes[0] = (0, 0.0, ())
    for end in range(2, len(word) + 1):
        options = []
        for start in (end - 2, end - 3):
            route = routes[start] if start >= 0 else None
            if route is None:
                continue
            part = word[start:end]
            count = counts.get(part, 0)
            if count >= least and _plain(part, count, tags):
                options.append((route[0] - 1, min(route[1] or count, count), (*route[2], end)))
        routes[end] = max(options, default=None)
    best = routes[-1]
    return best[2][:-1] if best else ()


def _plain(part: str, count: int, tags: Mapping[str, str]) -> bool:
    return count >= _PLAIN or tags.get(part) not in _NAMES

"""Names told by their own shape wherever they stand: 云河, 台风“海燕”, 澄云高速公路."""

import re
from collections.abc import Iterator, Sequence, Set as AbstractSet
from functools import cache
from itertools import pairwise

from reader.core.han import HAN
from reader.core.readings.marks import marks
from reader.core.readings.shapes import poles, unknown_stem
from reader.core.readings.table import ReadingTable
from reader.core.spans import Span

_SIZE = 2  # characters of a bare name
_QUOTED = 5  # of a name in quotation marks at most
_OPEN, _CLOSE = "“‘「『", "”’」』"
_OPENING = re.compile(f"[{_OPEN}]")
# Places in a list with their number behind them; the first begins a word.
_NUMBER = "[两三四五六七八九十]个?(?:县|镇|乡|村|市|区|省|街道|社区|地)"
_COUNTING = re.compile(_NUMBER)  # asked first: few paragraphs count places
_COUNTED = re.compile(rf"(?<![{HAN}])((?:[{HAN}]{{2,3}}、)+[{HAN}]{{2,3}}?){_NUMBER}")


def landform(
    text: str, words: Sequence[Span], index: int, table: ReadingTable
) -> tuple[tuple[int, ...], int]:
    """Capitals of the place that word `index` names by its shape, and its end; () if it does not.

    A word in no dictionary that ends as towns and counties do is one: 云河, 松岭; not 沿河. The
    last part of mountains and waters is a word of its own: 白鹭|湖, 青石|岭. Code points of `text`.
    """
    word = words[index]
    start, end = word.start, word.end
    if text[start] in marks("no-landform"):
        return (), -1
    if end - start == _SIZE and named(text, word, table):
        return (start,), end
    following = words[index + 1] if index + 1 < len(words) else word
    beside = following.cut(text)
    if end - start == _SIZE and (beside in marks("landmark") or on_bank(beside)):
        before = words[index - 1].cut(text) if index else ""
        after = words[index + 2].cut(text) if index + 2 < len(words) else ""
        said = text[start:end].isalpha() and (before in marks("where") or after in marks("ridge"))
        plain = marks("no-landmark").isdisjoint((text[start:end], text[start], text[end - 1]))
        good = said and plain and marks("no-area").isdisjoint(text[start:end])
        return ((start, following.start), following.end) if good else ((), -1)
    if end - start == _SIZE + 1 and text[end - 1] in marks("landmark"):
        return ((start, end - 1), end) if unknown_stem(text, word, table) else ((), -1)
    return (), -1


def on_bank(surface: str) -> bool:
    """Whether a word opens with the last part of a water's or mountain's name: 白鹭 湖|边."""
    return surface[:1] in marks("landmark") and surface[1:] in marks("bank")


@cache
def place_ends() -> frozenset[str]:
    """What the places that `landform` knows end with, where no landmark follows."""
    return marks("landform") | marks("landmark")


def named(text: str, word: Span, table: ReadingTable) -> bool:
    """Whether a word of two characters in no dictionary ends and begins as a place's name does."""
    if word.end - word.start != _SIZE or text[word.end - 1] not in marks("landform"):
        return False
    return text[word.start] not in marks("no-landform") and unknown_stem(text, word, table)


def surnamed(text: str, words: Sequence[Span]) -> Iterator[int]:
    """Starts of family names behind 姓: 姓|马 的 老师."""
    for before, word in pairwise(words) if "姓" in text else ():
        if before.cut(text) == "姓" and word.cut(text) in marks("family"):
            yield word.start


def deltas(text: str) -> Iterator[int]:
    """Where 长三角 and the like begin: a place by one character, and 三角, both with a capital."""
    for name in marks("delta"):
        yield from _found(text, name)


def spelled(text: str) -> Iterator[int]:
    """Each character of 一带一路 and the like: a word with a capital."""
    for name in marks("spelled"):
        for at in _found(text, name):
            yield from range(at, at + len(name))


def _found(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def counted(text: str, words: Sequence[Span], named: AbstractSet[int]) -> Iterator[int]:
    """Starts of the words listed before a number of places, one of them a name: 西河、双桥两镇.

    `named`: offsets in code points of `text` where names are known to begin.
    """
    if "、" not in text or not _COUNTING.search(text):
        return
    starts = {word.start for word in words if word.end - word.start >= _SIZE}
    for match in _COUNTED.finditer(text):
        at, listed = match.start(1), []
        sizes = [len(name) for name in match[1].split("、")]
        for size in sizes:
            listed.append(at)
            at += size + 1
        if not named.isdisjoint(listed) and starts.issuperset(listed):
            yield from listed
            ends = (at + size for at, size in zip(listed, sizes, strict=True) if size == _SIZE + 1)
            yield from (end - 1 for end in ends if text[end - 1] in marks("generic"))


def christened(text: str) -> Iterator[int]:
    """Where the names of storms and ships in quotation marks begin: 台风“海燕”, “向阳”号."""
    for mark in _OPENING.finditer(text):
        at = mark.start()
        close = text.find(_CLOSE[_OPEN.index(mark[0])], at + 1, at + 2 + _QUOTED)
        ship = close > 0 and text.startswith(tuple(marks("ship")), close + 1)
        if close > 0 and (ship or text.endswith(tuple(marks("storm")), 0, at)):
            yield at + 1


def routes(
    text: str, words: Sequence[Span], table: ReadingTable
) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """A place, or two by one character each, before a road or railway, with its capitals.

    澄云 高速 公路: Chéng-Yún Gāosù Gōnglù; 云河 公路. But 云河至松岭高速公路 only tells where one
    goes. The capitals are code points of `text`.
    """
    if not any(road in text for road in marks("route")):
        return
    for index, word in enumerate(words[:-1]):
        following = words[index + 1]
        if word.end - word.start != _SIZE or following.cut(text) not in marks("route"):
            continue
        starts = [word.start, following.start]
        if poles(word.cut(text), table):
            starts.append(word.start + 1)
        elif named(text, word, table):
            if text[word.start - 1 : word.start] in marks("route-to"):
                continue
        elif unknown_stem(text, word, table):
            starts.append(word.start + 1)
        else:
            continue
        after = words[index + 2 : index + 3]
        starts.extend(w.start for w in after if w.cut(text) in marks("route"))
        yield word, tuple(starts)

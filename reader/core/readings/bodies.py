"""Bodies whose names no list holds: field and head after a place or a name (云河 市 人民 医院)."""

from collections.abc import Sequence
from functools import cache

from reader.core.readings.marks import marks
from reader.core.spans import Span

_AND = frozenset("和与及")
_OFFICE = 3  # 海事局, 水文站
_WORDS = 8  # of a body's name after its place at most


def body(text: str, words: Sequence[Span], index: int) -> tuple[tuple[int, ...], int]:
    """Capitals of the body's name that begins with word `index`, and the start of its organ.

    Starts of words in code points of `text`, () if no name is there. The organ is a last word of
    one character that is written as one with the word before (自然 资源 局), -1 if there is none.
    The first word must not be what a place does: 云河市建设公园 builds a park.
    """
    if school := _school(text, words, index):
        return school, -1
    starts: list[int] = []
    best: tuple[tuple[int, ...], int] = ((), -1)
    for word in words[index : index + _WORDS]:
        surface = text[word.start : word.end]
        if starts and surface in _AND:
            continue  # 住房 和 城乡 建设局: no head is reached without a field behind it
        if len(surface) == 1:
            organ = starts and surface in marks("organ")
            return (tuple(starts), word.start) if organ else best
        starts.append(word.start)
        if is_head(surface) and (len(starts) > 1 or surface not in marks("alone-not")):
            best = (tuple(starts), -1)
        elif surface not in marks("field") or (len(starts) == 1 and surface in marks("deed")):
            return best
    return best


def _school(text: str, words: Sequence[Span], index: int) -> tuple[int, ...]:
    """Capitals of a school with a word of two characters for its name: 红星 小学."""
    for name, kind in zip(words[index : index + 1], words[index + 1 : index + 2], strict=False):
        said = name.cut(text)
        if len(said) == 2 and said.isalpha() and kind.cut(text) in marks("school"):
            return () if said in marks("no-school") else (name.start, kind.start)
    return ()


@cache
def is_head(surface: str) -> bool:
    """Whether the name of a body can end with the word: 医院, 公安局."""
    if surface in marks("head") or (len(surface) == _OFFICE and surface[-1] in marks("office")):
        return True
    return surface[-1] in marks("organ") and surface[:-1] in marks("field")


@cache
def generic_first(surface: str) -> int:
    """How a word opens with the generic part of the place before it.

    0: it does not; 1: what follows is a common word (乡党委, 镇有); 2: a body's name (县公安局).
    """
    rest = surface[1:]
    if rest in marks("verb-behind") and surface[0] in marks("generic"):
        return 1
    if len(rest) < 2 or surface[0] not in marks("generic"):
        return 0
    if rest in marks("leader"):
        return 1
    return 2 if is_head(rest) or rest.endswith(tuple(marks("head"))) else 0

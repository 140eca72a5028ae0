"""Words over a paragraph: what is already known stays whole at its edges, the rest is cut."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import eq

from reader.core.spans import Span, Spanned, in_order
from reader.core.words.cutter import cut
from reader.core.words.edges import edges
from reader.core.words.script import simplified
from reader.core.words.table import WordTable

# Codes, numbers and runs of one sign are single words: T3, 1,200.5, 5.5%, Wi-Fi, ……, ——.
_RUN = re.compile(
    r"[A-Za-z0-9\u00C0-\u024F\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+"
    r"(?:[.,:/_&'’+\-．][A-Za-z0-9\u00C0-\u024F\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+)*[%％‰]?"
    r"|[^\S\n]+|…+|—+|·+|-{2,}"
)
_CACHED = 50_000  # tokens kept with their cuts; a document of the genre has about 2,000
_WHOLE: tuple[int, ...] = ()
_HAN = r"[^\W\da-zA-Z_]"
_ECHO = re.compile(rf"({_HAN})(?!\1){_HAN}(?:\1(?!\1){_HAN})+")  # 办好办实, 做强做优做大
_PAIR = 2
_NAME = 3  # a guess of so many characters may be a person's name, or a verb and a word


def segment(
    text: str,
    units: Sequence[Spanned],
    table: WordTable,
    *,
    fixed: Sequence[Spanned] = (),
) -> tuple[Span, ...]:
    """The words of `text`, in order, without gap or overlap; joined they are `text`.

    Punctuation marks, stretches of space and codes such as 5.5% or 5G are words too. No word
    crosses an edge of a unit (units may nest, touch and overlap). `fixed`: spans without overlap
    that are one word each, whatever the dictionary holds (a user's own joins). All offsets are
    half-open code points of `text`. Time is linear in the length of `text`.
    """
    shadow = text if table.traditional.isdisjoint(text) else simplified(text)
    edges = {0, len(text)}
    for unit in units:
        edges.update((unit.start, unit.end))
    words: list[Span] = []
    at = 0
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    for span in in_order(fixed):
        _between(shadow, at, span.start, cuts, table, words)
        words.append(Span(span.start, span.end))
        at = span.end
    _between(shadow, at, len(text), cuts, table, words)
    return tuple(words)


def _between(
    text: str, start: int, end: int, cuts: Sequence[int], table: WordTable, words: list[Span]
) -> None:
    """Add the words of `text[start:end]`, which begin and end at each of `cuts` inside it."""
    inner = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
    for a, b in pairwise(inner):
        if b - a == 1:
            words.append(Span(a, b))
        elif a < b:
            _stretch(text[a:b], a, table, words)


def _stretch(text: str, offset: int, table: WordTable, words: list[Span]) -> None:
    """Add the words of one stretch that no edge cuts, shifted by `offset`."""
    at = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if start > at:
            _tokens(text[at:start], offset + at, table, words)
        words.append(Span(offset + start, offset + end))
        at = end
    if at < len(text):
        _tokens(text[at:], offset + at, table, words)


def _tokens(text: str, start: int, table: WordTable, words: list[Span]) -> None:
    known = table.cuts
    first, origin = len(words), start
    for token in cut(text, table):
        size = len(token)
        inner = known.get(token) if size > 1 else _WHOLE
        if inner is None:
            inner = _remember(token, table)
        if inner:
            if token[0] in edges("place") and inner[0] == 1 and _lone(words, first, start):
                words.pop()  # 云|河大桥 is 云河|大桥
                words.append(Span(start - 1, start + 1))
                words.extend(Span(start + a, start + b) for a, b in pairwise((*inner, size)))
            else:
                words.extend(Span(start + a, start + b) for a, b in pairwise((0, *inner, size)))
        else:
            words.append(Span(start, start + size))
        start += size
    # Asking first whether a character comes back after one other takes two thirds of the time.
    for echo in _ECHO.finditer(text) if True in map(eq, text, text[2:]) else ():
        _part_echo(origin + echo.start(), origin + echo.end(), words, first)


def _lone(words: Sequence[Span], first: int, start: int) -> bool:
    """Whether the last of `words`, from index `first` on, is one character right before `start`."""
    return len(words) > first and words[-1].end == start == words[-1].start + 1


def _part_echo(at: int, end: int, words: list[Span], first: int) -> None:
    """Cut 办好办实 at `at:end` in twos: 办|好办|实 is what the likeliest route makes of it.

    Only words from index `first` on are looked at; where one is longer than two, nothing is done.
    """
    begin = bisect_left(words, at, lo=first, key=lambda word: word.start)
    until = bisect_left(words, end, lo=begin, key=lambda word: word.start)
    inside = words[begin:until]
    if not inside or inside[0].start != at or inside[-1].end != end:
        return
    if max(word.end - word.start for word in inside) == _PAIR:
        words[begin:until] = [Span(k, k + _PAIR) for k in range(at, end, _PAIR)]


def _remember(token: str, table: WordTable) -> tuple[int, ...]:
    """The cuts of `token`, which the table keeps."""
    if len(table.cuts) >= _CACHED:
        table.cuts.clear()
    cuts = table.cuts[token] = _cuts(token, table)
    return cuts


def _cuts(token: str, table: WordTable) -> tuple[int, ...]:
    """Where a token of jieba's is cut once more: offsets within it, code points, ascending.

    Dictionary words that are phrases fall into their parts; a word that is only guessed (对小微,
    上受) gives back the particle at its edge, or the word it ends with.
    """
    if (halves := table.halves(token)) is not None:
        return halves
    if table.entries(token[0]).get(token):
        return ()
    size = len(token)
    if size == _NAME and token[1] == "不" and token[0] not in table.loose:
        return (1, 2)  # 耳不聋; 合不拢 is a verb and its complement
    found = {1} if _opens(token, table) else set()
    if token[-1] in edges("behind"):
        found.add(size - 1)
    return tuple(sorted(found))


def _opens(token: str, table: WordTable) -> bool:
    """Whether a guessed word gives back its first character: 更|趋, 坐|地铁.

    Not where it is a family name, and no word follows it: 曾玉书.
    """
    rest = token[1:]
    if token[0] in edges("opener") and token[-1] in edges("place"):
        return False  # 上坪, 新河
    if token[0] in edges("place") and len(rest) > 1:
        return (table.entries(rest[0]).get(rest) or table.miss) >= table.plain  # 云 河|大桥
    named = len(token) == _NAME and token[0] in edges("person")
    if token[0] in edges("late") or token[0] in edges("first"):
        return not named or bool(table.entries(rest[0]).get(rest))
    if named or len(token) != _NAME or token[0] not in table.loose:
        return False
    if table.entries(token[0]).get(token[:2]):
        return False
    weight = table.entries(rest[0]).get(rest) or table.miss
    return table.plain <= weight

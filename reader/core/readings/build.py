"""Building the reading table: characters, and the phrases that decide characters of two readings.

One shard per character of several readings holds every phrase that contains it, by place of the
character and length of the phrase; a document thus loads only what its own polyphones need.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from sys import intern
from typing import Any

from reader.core.readings.sources import (
    Syllables,
    characters,
    common_words,
    dictionary_entries,
    dictionary_words,
    idioms,
    names,
    phrases,
)
from reader.core.readings.syllables import parted
from reader.core.readings.table import IDIOMS_KEY, VERSION, block_key, common_key, names_key
from reader.core.shards import pack
from reader.core.words.build import idioms as listed_idioms, plain_threes

_LONGEST = 8  # longer phrases decide nothing their parts do not
_NEUTRAL = 5
_RARE = 0.03  # a reading of fewer phrases is no candidate: 国 guó is not in doubt for one odd word


def build() -> bytes:
    """The bytes of the reading table.

    Raises ReaderError E-RES-01 if the data of pypinyin or CC-CEDICT is not there.
    """
    singles = characters()
    entries = dictionary_entries()
    listed_phrases = phrases()
    known = _merge(listed_phrases, dictionary_words(entries))
    shards: dict[str, Any] = {}
    for char, readings in singles.items():
        shards.setdefault(block_key(char), {})[char] = readings
    for char, groups in _by_polyphone(known, singles).items():
        listed = tuple((place, size, table) for (place, size), table in sorted(groups.items()))
        shards[char] = (_candidates(groups), listed, _neighbours(listed))
    for name, capitals in names(entries).items():
        shards.setdefault(names_key(name[0]), {})[name] = capitals
    for key, words in groupby(
        common_words(entries, (*listed_phrases, *listed_idioms(), *plain_threes())), common_key
    ):
        shards[key] = tuple(words)
    shards[IDIOMS_KEY] = idioms(entries)
    return pack(shards, version=VERSION)


def _merge(
    first: Mapping[str, Syllables], second: Mapping[str, tuple[Syllables, ...]]
) -> dict[str, Syllables]:
    """One reading for each phrase of both sources.

    CC-CEDICT is edited by hand, so it wins where it knows but one reading; of several, the one
    that pypinyin has too, else its first.
    """
    merged = dict(first)
    for word, options in second.items():
        if len(options) == 1 or first.get(word) not in options:
            merged[word] = options[0]
    return {word: syllables for word, syllables in merged.items() if len(word) <= _LONGEST}


Groups = dict[tuple[int, int], dict[str, str]]


def _by_polyphone(
    known: Mapping[str, Syllables], singles: Mapping[str, Syllables]
) -> dict[str, Groups]:
    """For each character that some phrase reads otherwise than alone: its phrases."""
    odd = set(_odd(known.items(), singles))
    found: dict[str, Groups] = defaultdict(lambda: defaultdict(dict))
    for phrase, syllables in known.items():
        for place, char in enumerate(phrase):
            if char in odd:
                found[char][place, len(phrase)][phrase] = syllables[place]
    return found


def _odd(known: Iterable[tuple[str, Syllables]], singles: Mapping[str, Syllables]) -> Iterable[str]:
    for phrase, syllables in known:
        for char, syllable in zip(phrase, syllables, strict=True):
            usual = singles.get(char, ("",))[0]
            if syllable != usual:
                yield char


def _neighbours(listed: Iterable[tuple[int, int, dict[str, str]]]) -> dict[str, int]:
    """What stands beside a character in its phrases → in which groups, as bits (1 for the first).

    It is the character behind, the one before where none is: one look says which few of some
    thirty groups may hold a phrase of a text.
    """
    found: dict[str, int] = {}
    for index, (place, size, table) in enumerate(listed):
        beside = place + 1 if place + 1 < size else place - 1
        for phrase in table:
            neighbour = intern(phrase[beside])
            found[neighbour] = found.get(neighbour, 0) | 1 << index
    return found


def _candidates(groups: Groups) -> tuple[str, ...]:
    """The readings worth a doubt, commonest first: those of more than a few phrases.

    A neutral tone beside the full one (上 shang, shàng) is no other reading.
    """
    counts: Counter[str] = Counter()
    for table in groups.values():
        counts.update(table.values())
    least = max(2.0, _RARE * counts.total())
    kept: dict[str, str] = {}
    for syllable, count in counts.most_common():
        letters, tone = parted(syllable)
        known = kept.values()
        if count >= least and not (tone == _NEUTRAL and letters in known):
            kept[syllable] = letters
    return tuple(kept)

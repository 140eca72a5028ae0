"""Damaged copies of the samples: each is read as a document that keeps its promises, or refused."""

from random import Random

import pytest

from reader.core.document import parse
from reader.core.errors import ReaderError
from reader.core.source import read

from .test_source_property import check

SAMPLES = (
    "address_hant.txt",
    "notice_two_attachments.txt",
    "songling_communique_2024.html",
    "statute.md",
    "yunhe_party_building.txt",
)
ROUNDS = 24
_SEED = 20310405


def _cut(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data))
    return data[:start] + data[start + random.randrange(1, 400) :]


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randrange(1, 30)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _shuffle(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def _repeat(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data))
    piece = data[start : start + random.randrange(1, 200)]
    return data[:start] + piece * random.randrange(2, 40) + data[start:]


def _join(data: bytes, random: Random) -> bytes:
    return b"".join(line + random.choice([b"\n", b"", b"\r", b"\t"]) for line in data.split(b"\n"))


def _recode(data: bytes, random: Random) -> bytes:
    codec = random.choice(["gb18030", "utf-16-le", "utf-16-be", "utf-16"])
    coded = data.decode().encode(codec)
    return coded[: random.randrange(len(coded) // 2, len(coded))]


MUTATIONS = (_cut, _flip, _shuffle, _repeat, _join, _recode)


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__.strip("_"))
@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_sample_is_read_soundly_or_refused(name, mutate, samples):
    data = (samples / name).read_bytes()
    random = Random(f"{_SEED} {name} {mutate.__name__}")
    read_at_all = 0
    for _ in range(ROUNDS):
        try:
            document = parse(read(mutate(data, random), name))
        except ReaderError:
            continue
        check(document)
        read_at_all += 1
    assert read_at_all >= ROUNDS // 2

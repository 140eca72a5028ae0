"""Reading the tables of sentences with their pinyin, and measuring the program against them."""

from pathlib import Path
from unicodedata import normalize

from reader.core.annotations import annotate
from reader.core.context import Context
from reader.core.orthography import pinyin_line
from reader.core.script import script_of

DATA = Path(__file__).parent / "data"


def rows(name):
    """The cells of each row of a table of sentences, without comments and the head."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def set_line(text, tools):
    """The running pinyin that the program sets for a paragraph."""
    found = annotate(text, Context(script=script_of(text)), tools)
    return pinyin_line(text, found.words, found.readings, start=0, end=len(text))


def toneless(line):
    """The letters and signs of `line` without marks of tone; ü stays."""
    kept = [c for c in normalize("NFD", line) if c not in "\u0300\u0301\u0304\u030c"]
    return normalize("NFC", "".join(kept))


def written(line):
    """The written words of a line without tones, punctuation and apostrophes."""
    bare = "".join(c for c in toneless(line) if c.isalnum() or c in " -%.")
    words = (word.strip(".") for word in bare.split())
    return [word for word in words if word]


def ends(words):
    """Where words end, in letters from the beginning of the sentence, hyphens apart."""
    found, at = set(), 0
    for word in words:
        at += len(word.replace("-", ""))
        found.add(at)
    return found


def capitals(words):
    """Where words with a capital begin, in letters from the beginning of the sentence."""
    found, at = set(), 0
    for word in words:
        if word[0].isupper():
            found.add(at)
        at += len(word.replace("-", ""))
    return found


def hyphens(words):
    """Where hyphens stand, in letters from the beginning of the sentence."""
    found, at = set(), 0
    for word in words:
        for part in word.split("-")[:-1]:
            at += len(part)
            found.add(at)
        at += len(word.split("-")[-1])
    return found

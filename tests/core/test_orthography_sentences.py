"""Joins and capitals of sixty sentences of our own, set as the program sets a paragraph."""

from pathlib import Path

from reader.core.annotations import annotate
from reader.core.context import Context
from reader.core.orthography import pinyin_line

SENTENCES = Path(__file__).parent / "data" / "orthography.tsv"
_MARKS = "。，、"


def sentences():
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def words_of(line):
    """The written words of a pinyin line without punctuation; a hyphen joins, as in dì-yī."""
    bare = "".join(
        " " if char in ",.。" and not _in_number(line, at) else char for at, char in enumerate(line)
    )
    return [word.replace("-", "").replace("’", "") for word in bare.split()]


def _in_number(line, at):
    return line[at] in ",." and line[at + 1 : at + 2].isdigit()


def ends(words):
    """Where words end, in letters from the beginning of the sentence."""
    found, at = set(), 0
    for word in words:
        at += len(word)
        found.add(at)
    return found


def capitals(words):
    """Where words with a capital begin, in letters from the beginning of the sentence."""
    found, at = set(), 0
    for word in words:
        if word[0].isupper():
            found.add(at)
        at += len(word)
    return found


def expected(pieces, text, readings):
    """The words of the sentence as the file joins them, with the syllables that were read."""
    spoken = {
        at: s for r in readings for at, s in zip(range(r.start, r.end), r.syllables, strict=True)
    }
    at, words = 0, []
    for piece in pieces:
        plain = piece.removeprefix("^")
        word = "".join(spoken.get(k, text[k]) for k in range(at, at + len(plain)))
        at += len(plain)
        if plain not in _MARKS:
            words.append(word.capitalize() if piece != plain else word)
    return words


def shares(tools):
    """The shares of joins and of capitals that are right over all sentences."""
    places = wrong = names = wrong_names = 0
    for pieces in sentences():
        text = "".join(piece.removeprefix("^") for piece in pieces)
        found = annotate(text, Context(), tools)
        line = pinyin_line(text, found.words, found.readings, start=0, end=len(text))
        ours, gold = words_of(line), expected(pieces, text, found.readings)
        assert "".join(ours).lower() == "".join(gold).lower()
        places += len(ends(gold))
        wrong += len(ends(ours) ^ ends(gold))
        names += len(capitals(gold))
        wrong_names += len(capitals(ours) ^ capitals(gold))
    return 1 - wrong / places, 1 - wrong_names / names


def test_there_are_sixty_sentences():
    assert len(sentences()) == 60


def test_joins_and_capitals_are_right_in_nearly_all_places(tools):
    joins, names = shares(tools)
    assert joins >= 0.96
    assert names >= 0.95

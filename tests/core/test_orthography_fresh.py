"""Joins, capitals and hyphens of sentences whose pinyin was written before any was tried."""

import pytest

from tests.core.pinyin_cases import capitals, ends, hyphens, rows, set_line, toneless, written

FRESH, LATER = "orthography_fresh.tsv", "orthography_later.tsv"
LAST, BLIND = "orthography_last.tsv", "orthography_blind.tsv"
FINAL = "orthography_final.tsv"
SIX, SEVEN = "orthography_six.tsv", "orthography_seven.tsv"
EIGHT, NINE = "orthography_eight.tsv", "orthography_nine.tsv"
TEN, ELEVEN = "orthography_ten.tsv", "orthography_eleven.tsv"
TWELVE, THIRTEEN = "orthography_twelve.tsv", "orthography_thirteen.tsv"
# What each table may have wrong: sentences with other letters; shares of joins, capitals, hyphens.
BOUNDS = [
    (FRESH, 60, 0, 0.99, 0.98, 0.85),
    (LATER, 60, 1, 0.99, 0.98, 0.9),
    (LAST, 40, 1, 0.98, 0.95, 0.8),
    (BLIND, 60, 1, 0.96, 0.96, 0.75),
    (FINAL, 60, 1, 0.97, 0.955, 0.8),
    (SIX, 60, 0, 0.985, 0.965, 0.5),
    (SEVEN, 60, 0, 0.93, 0.95, 0.85),
    (EIGHT, 60, 0, 0.97, 0.98, 0.5),
    (NINE, 60, 0, 0.97, 0.97, 0.6),
    (TEN, 60, 0, 0.97, 0.97, 0.4),
    (ELEVEN, 60, 0, 0.955, 0.93, 0.5),
    (TWELVE, 60, 0, 0.975, 0.96, 0.7),
    (THIRTEEN, 40, 0, 0.975, 0.885, 0.9),
]


def shares(name, tools, mark):
    """The share of places that `mark` finds in the expected lines of a table and in ours alike."""
    places = wrong = 0
    for text, gold in rows(name):
        ours = set_line(text, tools)
        expected, found = mark(written(gold)), mark(written(ours))
        places += len(expected)
        wrong += len(expected ^ found)
    return 1 - wrong / places


@pytest.mark.parametrize(("name", "size"), [row[:2] for row in BOUNDS])
def test_no_sentence_is_left_out(name, size):
    assert len(rows(name)) == size


@pytest.mark.parametrize(("name", "most"), [(row[0], row[2]) for row in BOUNDS])
def test_letters_are_the_expected_ones(name, most, tools):
    wrong = []
    for text, gold in rows(name):
        letters = [
            "".join(c for c in toneless(line).lower() if c.isalnum())
            for line in (set_line(text, tools), gold)
        ]
        if letters[0] != letters[1]:
            wrong.append(text)
    assert len(wrong) <= most, wrong


@pytest.mark.parametrize(("name", "floor"), [(row[0], row[3]) for row in BOUNDS])
def test_joins_are_right_in_nearly_all_places(name, floor, tools):
    assert shares(name, tools, ends) >= floor


@pytest.mark.parametrize(("name", "floor"), [(row[0], row[4]) for row in BOUNDS])
def test_capitals_are_right_in_nearly_all_places(name, floor, tools):
    assert shares(name, tools, capitals) >= floor


@pytest.mark.parametrize(("name", "floor"), [(row[0], row[5]) for row in BOUNDS])
def test_hyphens_stand_where_an_idiom_falls_apart(name, floor, tools):
    assert shares(name, tools, hyphens) >= floor

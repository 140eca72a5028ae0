"""Every row of the tables of readings, with its own examples."""

import re
from collections import Counter

import pytest

from reader.core import assets
from reader.core.context import Context
from reader.core.han import count
from reader.core.readings import read_words
from reader.core.readings.rules import rule_of
from reader.core.readings.syllables import marked, numbered
from reader.core.words import segment

ROWS = assets.table("readings/rules.tsv")
TONED = ("usual.tsv", "surnames.tsv", "rules.tsv")


def places(examples):
    """Plain sentences with the offset of each character in brackets."""
    for example in filter(None, examples.split(" / ")):
        plain = re.sub(r"[\[\]]", "", example)
        for match in re.finditer(r"\[.\]", example):
            before = re.sub(r"[\[\]]", "", example[: match.start()])
            yield plain, len(before)


def name(row):
    return f"{row['char']}-{row['reading']}-{row['left'][:12]}-{row['right'][:12]}"


def read_at(sentence, at, tools):
    words = segment(sentence, (), tools.words)
    word = next(w for w in words if w.start <= at < w.end)
    readings = read_words(sentence, words, (), tools.readings, Context())
    reading = next(r for r in readings if r.start == word.start)
    return word, reading.syllables[count(sentence[word.start : at])]


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_a_rule_takes_its_positive_examples(row, tools):
    examples = list(places(row["yes"]))
    assert examples
    for sentence, at in examples:
        assert sentence[at] == row["char"]
        word, syllable = read_at(sentence, at, tools)
        assert rule_of(row).fits(sentence, at, word.start, word.end), sentence
        assert syllable == row["reading"], sentence


@pytest.mark.parametrize("row", [r for r in ROWS if r["no"]], ids=name)
def test_a_rule_leaves_its_negative_examples_alone(row, tools):
    always = not rule_of(row).selects
    for sentence, at in places(row["no"]):
        assert sentence[at] == row["char"]
        word, syllable = read_at(sentence, at, tools)
        fits = rule_of(row).fits(sentence, at, word.start, word.end)
        assert syllable != row["reading"] if always or fits else not fits, sentence


@pytest.mark.parametrize("table", TONED)
def test_readings_of_the_tables_are_spelt_as_syllables(table):
    for row in assets.table(f"readings/{table}"):
        assert marked(numbered(row["reading"])) == row["reading"], row


def test_phrases_have_a_syllable_for_each_character():
    for row in assets.table("readings/phrases.tsv"):
        syllables = row["syllables"].split(" ")
        assert len(syllables) == len(row["phrase"]), row
        assert all(marked(numbered(s)) == s for s in syllables), row


@pytest.mark.parametrize(
    ("table", "key"),
    [("phrases.tsv", "phrase"), ("usual.tsv", "char"), ("surnames.tsv", "surname")],
)
def test_no_row_stands_twice(table, key):
    rows = Counter(row[key] for row in assets.table(f"readings/{table}"))
    assert [k for k, n in rows.items() if n > 1] == []


def test_patterns_name_only_classes_that_exist():
    for row in ROWS:
        rule = rule_of(row)
        assert re.findall(r"\{[a-z]+\}|<[a-z]", rule.left + rule.right) == [], row


def test_rules_use_only_the_columns_values_that_exist():
    for row in ROWS:
        assert row["place"] in {"", "alone", "first", "last"}, row
        assert row["when"] in {"", "early"}, row

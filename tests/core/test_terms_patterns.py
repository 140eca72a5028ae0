"""The table of patterns: each finds what its examples say, and nothing in its counter-examples."""

import pytest

from reader.core.terms.patterns import PATTERNS, find, is_formula

FITTING = [(p, text, term) for p in PATTERNS for text, term in p.yes]
UNFITTING = [(p, text) for p in PATTERNS for text in p.no]


@pytest.mark.parametrize(("pattern", "text", "term"), FITTING, ids=lambda v: getattr(v, "name", v))
def test_pattern_finds_the_term_of_each_example(pattern, text, term):
    assert [span.cut(text) for span in find(pattern, text)] == [term]


@pytest.mark.parametrize(("pattern", "text"), UNFITTING, ids=lambda v: getattr(v, "name", v))
def test_pattern_finds_nothing_in_counter_examples(pattern, text):
    assert [span.cut(text) for span in find(pattern, text)] == []


def test_every_pattern_has_examples_of_both_sorts():
    assert [p.name for p in PATTERNS if not p.yes or not p.no] == []


def test_pattern_names_are_distinct():
    names = [p.name for p in PATTERNS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "quoted",
    [
        "五大任务",
        "六个一",
        "三会一课",
        "一核、两极、多点",
        "1+4",
        "4421",
        "双目标、双积分",
        "一老一小",
    ],
)
def test_quoted_numbered_expression_is_a_formula(quoted):
    assert is_formula(quoted)


@pytest.mark.parametrize("quoted", ["头雁领航", "一线堡垒", "十万青年进云河", "十年磨一剑", "5G"])
def test_quoted_expression_that_counts_nothing_is_no_formula(quoted):
    assert not is_formula(quoted)


@pytest.mark.parametrize(("pattern", "text", "term"), FITTING, ids=lambda v: getattr(v, "name", v))
def test_a_clue_stands_in_the_matched_stretch(pattern, text, term):
    matched = pattern.regex.search(text)[0]
    assert any(clue in matched for clue in pattern.clues)

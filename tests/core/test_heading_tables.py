"""Every rule of the heading tables does what its own examples say."""

import re

import pytest

from reader.core.assets import table
from reader.core.blocks.rules import kind_of, line_rules
from reader.core.labels import is_noise
from reader.core.outline.numbering import number_at, styles
from reader.core.outline.words import closing_signs, is_prose, is_work


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_a_line_rule_matches_its_examples_and_only_those(rule):
    assert rule.yes
    assert rule.no
    assert all(rule.pattern.fullmatch(line) for line in rule.yes)
    assert not any(rule.pattern.fullmatch(line) for line in rule.no)


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.name)
def test_a_lines_kind_is_its_rules(rule):
    found = [kind_of(line, where=rule.where) for line in rule.yes]
    assert found == [rule.kind] * len(rule.yes)


@pytest.mark.parametrize("style", styles(), ids=lambda style: style.name)
def test_a_numbering_style_is_read_in_its_examples_and_only_there(style):
    assert style.yes
    assert style.no
    for line in style.yes:
        number = number_at(line, 0, len(line))
        assert number is not None
        assert number.style.name == style.name
    for line in style.no:
        number = number_at(line, 0, len(line))
        assert number is None or number.style.name != style.name


@pytest.mark.parametrize("row", table("headings/noise.tsv"), ids=lambda row: row["yes"])
def test_a_noise_pattern_matches_its_example_and_spares_prose(row):
    pattern = re.compile(row["pattern"])
    assert pattern.fullmatch("".join(row["yes"].split()))
    assert is_noise(row["yes"])
    assert not is_noise(row["no"])


@pytest.mark.parametrize("row", table("headings/prose.tsv"), ids=lambda row: row["where"])
def test_words_of_prose_tell_sayings_from_leads(row):
    assert all(is_prose(lead) for lead in row["yes"].split(" / "))
    assert not is_prose(row["no"])


def test_a_couplet_is_prose_but_two_unequal_clauses_of_work_are_not():
    assert is_prose("潮平两岸阔,风正一帆悬。")
    assert not is_prose("搭好平台,让能人有地方施展。")


def test_leads_of_work_begin_with_a_verb_or_an_adverb_before_one():
    assert is_work("优化营商环境。")
    assert is_work("着力补短板。")
    assert is_work("从严管理干部。")
    assert not is_work("营商环境好。")


@pytest.mark.parametrize("row", table("headings/verbs.tsv"), ids=lambda row: row["yes"])
def test_a_word_of_work_makes_its_example_a_lead_and_no_other(row):
    assert any(row["yes"].startswith(word) for word in row["words"].split())
    assert is_work(row["yes"])
    assert row["no"]
    assert not is_work(row["no"])


def test_every_closing_sign_has_words():
    assert {sign.name for sign in closing_signs()} == {"outlook", "appeal", "will", "formula"}


@pytest.mark.parametrize("row", table("headings/closing.tsv"), ids=lambda row: row["sign"])
def test_a_closing_sign_shows_in_its_example_and_only_there(row):
    (sign,) = (one for one in closing_signs() if one.name == row["sign"])
    assert sign.pattern.search(row["yes"])
    assert row["no"]
    assert not sign.pattern.search(row["no"])


TABLES = ("lines", "numbering", "noise", "prose", "verbs", "closing")


@pytest.mark.parametrize("name", TABLES)
def test_no_rule_stands_without_an_example_and_a_counterexample(name):
    rows = table(f"headings/{name}.tsv")
    assert all(row["yes"].strip() and row["no"].strip() for row in rows)


def test_traditional_characters_are_weighed_as_their_simplified_forms():
    assert is_work("推動產業升級。")
    assert is_prose("這項工作離不開大家。")

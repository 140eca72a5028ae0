"""The count of places a rule changes, against what annotating with the rule really changes."""

import pytest

from reader.app.corrections.places import places, syllables_at
from reader.app.opening import SAMPLE
from reader.core import assets
from reader.core.annotations import annotate_document
from reader.core.document import parse
from reader.core.lexicon import Rule, RuleKind
from reader.core.source import read
from reader.core.spans import Span
from tests.app.corrections_documents import TEXT, annotated, document


@pytest.fixture(scope="module")
def known(tools):
    return annotated(document(), tools)


def counted(known, kind, surface, value="", **more):
    found = places(known, Rule(kind=kind, surface=surface, value=value, **more))
    return len(found.found), len(found.changed)


def test_every_place_of_a_surface_is_found_and_those_that_change_are_told_apart(known):
    assert counted(known, RuleKind.WORDS, "培训干部", "培训 干部") == (2, 0)
    assert counted(known, RuleKind.WORDS, "培训干部", "培训干 部") == (2, 2)


def test_a_context_leaves_fewer_places(known):
    assert counted(known, RuleKind.WORDS, "干部", "干 部", after="1200") == (1, 1)


def test_a_place_where_the_rule_gives_way_does_not_change(known):
    assert counted(known, RuleKind.WORDS, "部1200人次", "部1200人次") == (1, 0)


def test_a_reading_that_is_there_already_changes_nothing(known):
    assert counted(known, RuleKind.READING, "行长", "háng zhǎng") == (1, 0)
    assert counted(known, RuleKind.READING, "行长", "xíng zhǎng") == (1, 1)


def test_a_term_that_is_marked_changes_by_its_gloss_only(known):
    assert counted(known, RuleKind.NO_TERM, "书记项目") == (1, 1)
    assert counted(known, RuleKind.NO_TERM, "观摩会") == (1, 0)
    assert counted(known, RuleKind.TERM, "观摩会") == (1, 1)


def test_terms_are_compared_in_the_lexicons_shadow(known, tools):
    rule = Rule(kind=RuleKind.TERM, surface="１２００人次")
    assert places(known, rule).found == ()
    assert len(places(known, rule, shadow=tools.lexicon.shadow).found) == 1


def test_where_nothing_is_known_yet_every_place_counts():
    from reader.app.annotated import Annotated

    assert counted(Annotated(document()), RuleKind.READING, "行长", "háng zhǎng") == (1, 1)


def test_a_rule_without_surface_has_no_places(known):
    assert counted(known, RuleKind.TERM, "") == (0, 0)


def test_syllables_are_those_of_the_characters_in_the_stretch(known):
    at = TEXT.index("行长")
    assert syllables_at(known, Span(at - 1, at + 2)) == ["xiàn", "háng", "zhǎng"]


@pytest.mark.parametrize(
    "rule",
    [
        Rule(kind=RuleKind.WORDS, surface="干部", value="干 部"),
        Rule(kind=RuleKind.WORDS, surface="云河市", value="云河市"),
        Rule(kind=RuleKind.READING, surface="行", value="háng"),
        Rule(kind=RuleKind.TERM, surface="干部队伍", value="cadres"),
        Rule(kind=RuleKind.NO_TERM, surface="党组织"),
    ],
    ids=lambda rule: f"{rule.kind}-{rule.surface}",
)
def test_the_count_is_what_annotating_the_sample_with_the_rule_changes(tools, rule):
    sample = parse(read(assets.read_bytes(SAMPLE), "sample.txt"))
    before = annotated(sample, tools)
    after = annotate_document(sample, tools, (rule,))
    told = places(before, rule, shadow=tools.lexicon.shadow)
    whole = before.words(0, len(sample.text)), before.terms(0, len(sample.text))
    old = {
        *((w.start, w.end) for w in whole[0]),
        *((t.start, t.end, t.gloss) for t in whole[1]),
        *((r.start, r.end, r.syllables) for r in before.readings(0, len(sample.text))),
    }
    new = {
        *((w.start, w.end) for w in after.words),
        *((t.start, t.end, t.gloss) for t in after.terms),
        *((r.start, r.end, r.syllables) for r in after.readings),
    }
    moved = old ^ new
    assert moved
    for span in told.changed:
        assert any(x[0] < span.end and x[1] > span.start for x in moved), span
    for x in moved:
        assert any(x[0] < s.end and x[1] > s.start for s in told.changed), x

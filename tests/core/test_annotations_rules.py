"""The user's rules of every kind, as the whole annotation of a paragraph heeds them."""

import pytest
from hypothesis import given, strategies as st

from reader.core.annotations import annotate
from reader.core.context import Context
from reader.core.errors import Code
from reader.core.lexicon import Rule, RuleKind

SENTENCE = "云河市委组织部全年培训干部1200人次，举办“书记项目”观摩会。"


def annotated(text, tools, *rules):
    return annotate(text, Context(rules=rules), tools)


def words(text, tools, *rules):
    return [word.cut(text) for word in annotated(text, tools, *rules).words]


def words_rule(value, **more):
    surface = more.pop("surface", value.replace(" ", ""))
    return Rule(kind=RuleKind.WORDS, surface=surface, value=value, **more)


def test_a_rule_of_words_splits_what_the_dictionary_holds_together(tools):
    text = "全年培训干部。"
    assert "干部" in words(text, tools)
    assert words(text, tools, words_rule("干 部"))[-3:] == ["干", "部", "。"]


def test_a_rule_of_words_joins_what_the_dictionary_cuts(tools):
    text = "松岭县举办观摩会。"
    assert words(text, tools)[:2] == ["松岭", "县"]
    assert words(text, tools, words_rule("松岭县"))[0] == "松岭县"


def test_a_rule_of_words_may_join_in_one_place_and_split_in_the_next(tools):
    rule = words_rule("培训干 部")
    assert words("全年培训干部。", tools, rule)[-3:] == ["培训干", "部", "。"]


def test_a_rule_of_words_holds_only_in_its_context(tools):
    rule = words_rule("干 部", before="培训")
    text = "培训干部，选拔干部。"
    found = annotated(text, tools, rule).words
    assert [w.cut(text) for w in found if w.start < 4][-2:] == ["干", "部"]
    assert "干部" in [w.cut(text) for w in found if w.start > 4]


def test_of_two_rules_that_meet_the_later_stays(tools):
    rules = (words_rule("观摩会"), words_rule("观 摩 会"))
    assert words("举办观摩会。", tools, *rules)[-4:] == ["观", "摩", "会", "。"]
    assert "观摩会" in words("举办观摩会。", tools, *reversed(rules))


def test_a_rule_gives_way_at_the_edge_of_a_figure(tools):
    text = "全年培训1200人次。"
    assert words(text, tools, words_rule("训1200人次")) == words(text, tools)


def test_a_rule_gives_way_at_the_edge_of_a_date(tools):
    text = "会议于2023年5月4日召开。"
    assert words(text, tools, words_rule("日召开")) == words(text, tools)


def test_a_rule_gives_way_at_the_edge_of_a_term(tools):
    text = "举办“书记项目”。"
    assert words(text, tools, words_rule("办“书记")) == words(text, tools)


def test_a_rule_whose_words_do_not_make_its_surface_changes_nothing(tools):
    text = "全年培训干部。"
    assert words(text, tools, words_rule("干 部 们", surface="干部")) == words(text, tools)


def test_a_rule_of_reading_decides_whatever_the_tables_say(tools):
    rule = Rule(kind=RuleKind.READING, surface="行长", value="xíng zhǎng")
    found = annotated("副行长出席。", tools, rule)
    syllables = [s for reading in found.readings for s in reading.syllables]
    assert syllables[1:3] == ["xíng", "zhǎng"]


def test_a_reading_that_a_rule_sets_is_in_no_doubt_and_gives_no_notice(tools):
    text = "云河\U000323ae镇。"  # a code point without a reading
    assert [n.code for n in annotated(text, tools).notices] == [Code.READING_UNKNOWN]
    rule = Rule(kind=RuleKind.READING, surface="\U000323ae", value="dàn")
    assert annotated(text, tools, rule).notices == ()


def test_a_rule_of_term_marks_its_surface_with_the_users_gloss(tools):
    rule = Rule(kind=RuleKind.TERM, surface="观摩会", value="on-site meeting")
    (term,) = [t for t in annotated(SENTENCE, tools, rule).terms if t.term == "观摩会"]
    assert (term.gloss, term.source) == ("on-site meeting", "user")


def test_a_rule_of_no_term_unmarks_a_quoted_term(tools):
    rule = Rule(kind=RuleKind.NO_TERM, surface="书记项目")
    assert "书记项目" in [t.term for t in annotated(SENTENCE, tools).terms]
    assert "书记项目" not in [t.term for t in annotated(SENTENCE, tools, rule).terms]


@given(st.lists(st.tuples(st.integers(0, 29), st.lists(st.integers(1, 4), max_size=4)), max_size=4))
def test_whatever_the_rules_the_words_join_to_the_text_and_cross_no_edge(tools, drawn):
    rules = []
    for start, lengths in drawn:
        pieces, at = [], start
        for length in lengths:
            pieces.append(SENTENCE[at : at + length])
            at += length
        rules.append(words_rule(" ".join(filter(None, pieces))))
    found = annotated(SENTENCE, tools, *rules)
    assert "".join(w.cut(SENTENCE) for w in found.words) == SENTENCE
    edges = {edge for x in (*found.terms, *found.figures) for edge in (x.start, x.end)}
    assert not [w for w in found.words if edges & set(range(w.start + 1, w.end))]


@pytest.mark.parametrize("kind", list(RuleKind))
def test_a_rule_without_a_surface_changes_nothing(tools, kind):
    rule = Rule(kind=kind, surface="", value="x")
    assert annotated(SENTENCE, tools, rule) == annotated(SENTENCE, tools)

"""The lexicon: longest match, both scripts, widths, guards, and the user's rules."""

import pytest
from hypothesis import given, strategies as st

from reader.core.errors import Code, ReaderError
from reader.core.lexicon import (
    Entry,
    Lexicon,
    Rule,
    RuleKind,
    TermKind,
    _entry,
    load,
    with_rules,
)


def entry(term, **more):
    return Entry(term=term, kind=more.pop("kind", TermKind.TERM), **more)


def found(lexicon, text):
    return [text[start:end] for start, end, _ in lexicon.matches(lexicon.shadow(text))]


def add(surface, **more):
    return Rule(kind=RuleKind.TERM, surface=surface, **more)


def remove(surface, **more):
    return Rule(kind=RuleKind.NO_TERM, surface=surface, **more)


def test_longest_surface_at_an_offset_wins():
    lexicon = Lexicon([entry("党建"), entry("党建引领")])
    assert found(lexicon, "以党建引领治理") == ["党建引领"]


def test_traditional_form_finds_the_same_entry():
    lexicon = Lexicon([entry("乡村振兴", traditional="鄉村振興")])
    match = lexicon.match(lexicon.shadow("推進鄉村振興"), 2)
    assert match[2].term == "乡村振兴"


def test_variant_finds_the_entry():
    assert Lexicon([entry("国有企业", variants=("国企",))]).get("国企").term == "国有企业"


def test_full_width_signs_match_half_width_ones():
    lexicon = Lexicon([entry("互联网+")])
    assert found(lexicon, "发展互联网＋农业") == ["互联网＋"]


def test_equal_shapes_match():
    lexicon = Lexicon([entry("台账", traditional="臺賬")], shapes={"台": "臺"})
    assert found(lexicon, "建立台賬") == ["台賬"]


def test_first_of_two_entries_with_one_surface_stays():
    lexicon = Lexicon([entry("双拥", gloss="first"), entry("双拥", gloss="second")])
    assert lexicon.get("双拥").gloss == "first"


def test_guard_is_matched_without_an_entry():
    lexicon = Lexicon([entry("民政")], guards=["人民政府"])
    assert [(start, entry is None) for start, _, entry in lexicon.matches("人民政府")] == [
        (0, True),
        (1, False),
    ]


def test_quoted_entry_is_got_but_not_matched():
    lexicon = Lexicon([], quoted=[entry("十五")])
    assert lexicon.get("十五")
    assert found(lexicon, "十五个村") == []


def test_single_character_is_never_a_surface():
    assert found(Lexicon([entry("党")]), "党的") == []


@given(st.text())
def test_shadow_keeps_the_length(text):
    assert len(load().shadow(text)) == len(text)


def test_rule_adds_a_term_with_its_gloss():
    lexicon = with_rules(Lexicon([]), (add("云河模式", value="the Yunhe model"),))
    got = lexicon.get("云河模式")
    assert (got.gloss, got.gloss_source) == ("the Yunhe model", "user")


def test_rule_comes_before_the_entry_of_the_same_surface():
    lexicon = with_rules(Lexicon([entry("双拥", gloss="built in")]), (add("双拥", value="mine"),))
    assert lexicon.match("双拥", 0)[2].gloss == "mine"


def test_rule_with_context_holds_only_there():
    lexicon = with_rules(Lexicon([]), (add("头雁", before="“", after="”"),))
    assert found(lexicon, "培育“头雁”,选好头雁") == ["头雁"]
    assert lexicon.get("头雁") is None


def test_no_term_rule_blocks_its_surface():
    lexicon = with_rules(Lexicon([entry("网格")]), (remove("网格"),))
    assert lexicon.blocks("划分网格", 2, 4)


def test_no_term_rule_with_context_blocks_only_there():
    lexicon = with_rules(Lexicon([entry("网格")]), (remove("网格", after="状"),))
    assert lexicon.blocks("网格状", 0, 2)
    assert not lexicon.blocks("网格员", 0, 2)


def test_rules_of_other_kinds_leave_the_lexicon_as_it_is():
    lexicon = Lexicon([entry("网格")])
    rules = (Rule(kind=RuleKind.READING, surface="网格", value="wǎng gé"),)
    assert with_rules(lexicon, rules) is lexicon


def test_rules_are_added_to_those_already_heeded():
    lexicon = with_rules(with_rules(Lexicon([]), (add("云河模式"),)), (add("松岭经验"),))
    assert lexicon.get("云河模式")
    assert lexicon.get("松岭经验")


def test_bundled_lexicon_is_loaded_once():
    assert load() is load()


def test_bundled_lexicon_explains_an_opaque_word():
    got = load().get("党建")
    assert got.gloss_source == "Jingdu"
    assert got.syllables == ("dǎng", "jiàn")


def test_row_of_an_unknown_kind_is_a_coded_error():
    row = dict.fromkeys(("term", "traditional", "pinyin", "gloss", "variants", "members"), "")
    with pytest.raises(ReaderError) as caught:
        _entry({**row, "source": "", "kind": "slogan"})
    assert caught.value.code is Code.RESOURCE_BROKEN

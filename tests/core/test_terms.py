"""Terms of a paragraph: units that do not overlap, quotations, titles, figures left alone."""

import pytest
from hypothesis import given, strategies as st

from reader.core.lexicon import Rule, RuleKind, TermKind, load, with_rules
from reader.core.masks import Mask, MaskKind
from reader.core.spans import Span
from reader.core.terms import find_terms

LEXICON = load()


def terms(text, *, masks=(), quantities=(), lexicon=LEXICON):
    return find_terms(text, masks, quantities, lexicon)


def surfaces(text, **more):
    return [text[t.start : t.end] for t in terms(text, **more)]


def kinds(text):
    return [(text[t.start : t.end], t.kind) for t in terms(text)]


def test_phrase_of_the_lexicon_carries_gloss_source_and_reading():
    (term,) = terms("云河市推进乡村振兴工作。")[1:]
    assert (term.start, term.end, term.source) == (5, 9, "Jingdu")
    assert term.gloss
    assert term.syllables == ("xiāng", "cūn", "zhèn", "xīng")


def test_traditional_text_gets_the_canonical_spelling():
    (term,) = terms("推進鄉村振興。")
    assert (term.term, term.syllables[0]) == ("乡村振兴", "xiāng")


def test_variant_gets_no_reading_of_another_spelling():
    (term,) = terms("做强国企。")
    assert (term.term, term.syllables) == ("国有企业", ())


def test_longest_term_wins():
    assert surfaces("坚持党建引领基层治理") == ["党建引领", "基层治理"]


def test_guarded_word_hides_the_shorter_term():
    assert surfaces("改善人民生活") == []
    assert surfaces("改善民生") == ["民生"]


@pytest.mark.parametrize("marks", ["“”", "‘’", "「」", "『』", '""', "＂＂"])
def test_every_kind_of_quotation_mark_makes_a_coinage(marks):
    assert kinds(f"实施{marks[0]}云雀归巢{marks[1]}工程") == [("云雀归巢", TermKind.COINAGE)]


def test_quoted_entry_keeps_its_kind_and_lies_inside_the_marks():
    (term,) = terms("做到“两个维护”")
    assert (term.start, term.end, term.kind) == (3, 7, TermKind.FORMULA)


def test_quoted_numbered_expression_is_a_formula():
    assert kinds("建立“九步工作法”") == [("九步工作法", TermKind.FORMULA)]


def test_quotation_is_one_term_whatever_stands_in_it():
    assert surfaces("开展“党建引领乡村振兴”活动") == ["党建引领乡村振兴"]


def test_quotation_of_thirteen_characters_is_no_term_but_its_terms_are():
    assert surfaces("他说“我们要把乡村振兴这件事办好啊”") == ["乡村振兴"]


def test_quotation_with_a_full_stop_is_no_term():
    assert surfaces("他说“很好。”") == []


def test_single_quoted_character_is_no_term():
    assert surfaces("细化“下”的情形") == []


def test_inner_quotation_of_a_coinage_is_not_listed():
    assert surfaces("争当“云河‘头雁’先锋”") == ["云河‘头雁’先锋"]


def test_mark_without_partner_is_passed_over():
    assert surfaces("实施“云雀归巢工程,打造“松岭样板”") == ["松岭样板"]


def test_title_spans_its_marks_and_lists_the_terms_inside():
    assert kinds("印发《松岭县乡村振兴条例》。") == [
        ("《松岭县乡村振兴条例》", TermKind.DOCUMENT),
        ("松岭县", TermKind.PLACE),
        ("乡村振兴", TermKind.TERM),
    ]


def test_quotation_in_a_title_is_a_term_of_its_own():
    assert surfaces("印发《关于“松岭样板”的通知》") == ["《关于“松岭样板”的通知》", "松岭样板"]


def test_no_term_crosses_the_edge_of_a_title():
    assert surfaces("学习《条例》精神") == ["《条例》"]


def test_plus_formula_is_one_term_in_either_width():
    assert surfaces("建立1+8+N和5＋2＋X机制") == ["1+8+N", "5＋2＋X"]


def test_patterns_hold_for_traditional_text():
    assert kinds("雲河市召開會議,縣委組織部和省財政廳到會。") == [
        ("雲河市", TermKind.PLACE),
        ("縣委組織部", TermKind.BODY),
        ("省財政廳", TermKind.BODY),
    ]


def test_nothing_is_made_of_a_plain_figure():
    text = "培训干部1.2万余人次"
    assert surfaces(text, quantities=[Span(4, 11)]) == []


def test_term_does_not_cut_a_quantity_in_half():
    text = "完成五大任务"
    assert surfaces(text, quantities=[Span(2, 4)]) == ["五大任务"]
    assert surfaces(text, quantities=[Span(0, 3)]) == []


def test_term_does_not_cut_a_mask_in_half():
    text = "选派第一书记"
    ordinal = Mask(start=2, end=4, kind=MaskKind.ORDINAL)
    assert surfaces(text, masks=[ordinal]) == ["第一书记"]
    wrong = Mask(start=3, end=5, kind=MaskKind.IDENTIFIER)
    assert surfaces(text, masks=[wrong]) == ["第一书记"]
    crossing = Mask(start=1, end=3, kind=MaskKind.DATE)
    assert surfaces(text, masks=[crossing]) == []


def test_term_may_lie_inside_a_date():
    date = Mask(start=0, end=5, kind=MaskKind.DATE)
    assert surfaces("十四五时期", masks=[date]) == ["十四五"]


def test_rule_of_the_user_makes_and_unmakes_terms():
    rules = (
        Rule(kind=RuleKind.TERM, surface="云河模式", value="the Yunhe model"),
        Rule(kind=RuleKind.NO_TERM, surface="乡村振兴"),
    )
    text = "以云河模式推进乡村振兴"
    assert surfaces(text, lexicon=with_rules(LEXICON, rules)) == ["云河模式"]


def test_rule_unmakes_a_quoted_coinage():
    rules = (Rule(kind=RuleKind.NO_TERM, surface="很好"),)
    assert surfaces("他说“很好”", lexicon=with_rules(LEXICON, rules)) == []


def test_shorter_term_shows_where_the_longer_is_unmade():
    rules = (Rule(kind=RuleKind.NO_TERM, surface="党建引领"),)
    assert surfaces("坚持党建引领", lexicon=with_rules(LEXICON, rules)) == ["党建"]


def test_rule_with_context_explains_a_quoted_coinage():
    rule = Rule(kind=RuleKind.TERM, surface="云雀", value="skylark", before="“", after="”计划")
    (term,) = terms("实施“云雀”计划", lexicon=with_rules(LEXICON, (rule,)))
    assert (term.gloss, term.source) == ("skylark", "user")


def test_document_named_by_the_lexicon_in_quotation_marks_lists_nothing_inside():
    assert surfaces("学习“民法典”") == ["民法典"]


def test_gloss_and_source_come_together():
    for term in terms("市委组织部落实“三会一课”,实施“云雀归巢”工程,发展数字经济。"):
        assert bool(term.gloss) == bool(term.source)


def test_empty_paragraph_has_no_terms():
    assert terms("") == ()


PIECES = st.sampled_from(
    [
        "“",
        "”",
        "《",
        "》",
        "「",
        "」",
        '"',
        "。",
        "党建",
        "乡村振兴",
        "两个维护",
        "1+8+N",
        "人",
        "的",
        "三",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_terms_are_sorted_and_overlap_only_inside_titles(text):
    found = terms(text)
    assert list(found) == sorted(found, key=lambda t: (t.start, -t.end))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        for other in found:
            if other is not one and one.start <= other.start < one.end:
                assert one.kind is TermKind.DOCUMENT
                assert other.end <= one.end

"""Terms seen by the whole document: what it explains itself, what it counts as one."""

import pytest

from reader.core.analysis import analyse
from reader.core.analysis.cues import CUES, counts, governing, n_members, parts
from reader.core.analysis.groups import SHORT
from reader.core.annotations import Annotations
from reader.core.export.contract import terms_json
from reader.core.lexicon import load
from reader.core.terms import find_terms
from tests.core.documents import build


def uses(*paragraphs):
    """The TermUses of a document of these paragraphs, by term, with its text."""
    document = build(*(("paragraph", p) for p in paragraphs))
    notes = Annotations(
        start=0, end=len(document.text), terms=find_terms(document.text, (), (), load())
    )
    return {use.term: use for use in analyse(document, notes).terms}, document.text


def explanations(term, *paragraphs):
    found, text = uses(*paragraphs)
    return [span.cut(text) for span in found[term].explained_here]


def quoted(sentence):
    return sentence[sentence.index("“") + 1 : sentence.index("”")]


@pytest.mark.parametrize("sentence", [s for cue in CUES for s in cue.yes])
def test_each_cue_explains_in_its_examples(sentence):
    assert len(explanations(quoted(sentence), sentence)) == 1


@pytest.mark.parametrize("sentence", [s for cue in CUES for s in cue.no])
def test_each_cue_is_silent_in_its_counter_examples(sentence):
    assert explanations(quoted(sentence), sentence) == []


def test_a_formula_is_explained_where_its_quoted_parts_are():
    whole = "全县构建“一轴、两翼”格局。"
    first, second = "“一轴”方面，建成滨河大道。", "“两翼”方面，改造东岭老街；修通环线。"
    assert explanations("一轴、两翼", whole + first + second) == [first, second]
    assert explanations("一轴", whole + first + second) == [first]


def test_an_explanation_ends_with_its_sentence():
    assert explanations("一轴", "“一轴”方面，建成大道；栽树百棵。次年另建新桥。") == [
        "“一轴”方面，建成大道；栽树百棵。"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "建立会商研判、分级负责、限时办结“三项机制”，效果明显。",
        "推行“红灯”预警、“黄灯”督办、绿灯放行“三项机制”。",
        "建立會商研判、分級負責、限時辦結「三項機制」。",
    ],
)
def test_a_list_of_as_many_members_before_a_formula_explains_it(sentence):
    name = "三項機制" if "「" in sentence else "三项机制"
    (found,) = explanations(name, sentence)
    assert found == sentence.rstrip("，效果明显。")


def test_an_unquoted_formula_of_the_lexicon_is_explained_by_its_list():
    assert explanations("三网融合", "松岭县实现电信网、广电网、互联网三网融合。") == [
        "松岭县实现电信网、广电网、互联网三网融合"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "建立会商研判、分级负责“三项机制”。",  # one member short
        "学习先进经验、典型案例、“三项机制”。",  # an item itself
        "改进作风、提高效率、坚决落实“三项机制”。",  # the object of the last piece
        "宣讲政策、走访群众、解决问题的“三项机制”。",  # described by it
        "增强本领，健全“三项机制”。",
    ],
)
def test_other_lists_before_a_formula_explain_nothing(sentence):
    assert explanations("三项机制", sentence) == []


def test_a_list_that_begins_beyond_reach_explains_nothing():
    assert explanations("三项机制", f"{'很' * 300}长、分级负责、限时办结“三项机制”。") == []


def test_a_formula_without_explanation_has_none():
    found, _ = uses("全市落实“三会一课”制度。")
    assert found["三会一课"].explained_here == ()


def test_members_and_their_source_come_with_the_term():
    use = uses("全市落实“三会一课”制度。")[0]["三会一课"]
    assert (len(use.members), bool(use.members_source)) == (4, True)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("三会一课", {3, 4}),
        ("五位一体", {5, 6}),
        ("十二项措施", {12}),
        ("9项措施", {9}),
        ("双招双引", {2, 4}),
        ("一核", set()),
        ("4421", set()),
    ],
)
def test_a_formula_counts_by_its_first_number_or_by_their_sum(formula, expected):
    assert counts(formula) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [("一核、两极、多点", ("一核", "两极", "多点")), ("一轴两翼", ("一轴", "两翼")), ("三农", ())],
)
def test_a_formula_that_counts_several_things_has_parts(formula, expected):
    assert parts(formula) == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("例会、巡查、通报", 3),
        ("例会、巡查和通报", 3),
        ("一是修路，两段；二是引水；三是种树", 3),
        ("修路，引水", 2),
        ("成效明显", 1),
    ],
)
def test_members_of_a_list_are_counted(listed, expected):
    assert n_members(listed) == expected


def test_a_short_name_counts_under_its_full_name():
    found, _ = uses(
        "《老街保护条例》（以下简称《条例》）今日施行。",
        "各区落实《条例》，宣传《条例》。",
    )
    assert list(found) == ["《老街保护条例》"]
    use = found["《老街保护条例》"]
    assert (use.spellings, len(use.spans)) == (("《老街保护条例》", "《条例》"), 4)


def test_a_short_name_in_traditional_script_counts_too():
    found, _ = uses("《老街條例》（以下簡稱《條例》）施行。", "落實《條例》。")
    assert list(found) == ["《老街條例》"]


def test_a_short_name_without_a_term_before_it_stays_alone():
    found, _ = uses("今年继续做这件事（以下简称“老街行动”）。", "推进“老街行动”。")
    assert len(found["老街行动"].spans) == 2


def test_spellings_in_two_scripts_are_one_term():
    found, _ = uses("推进“云桥计划”。", "推進「雲橋計劃」。")
    assert [use.spellings for use in found.values()] == [("云桥计划", "雲橋計劃")]


def test_short_names_are_not_read_out_of_other_brackets():
    assert SHORT.search("云河市（含东岭区）、全称（略）") is None


def test_every_one_of_many_formulas_in_a_paragraph_is_looked_at():
    sentence = "建立会商研判、分级负责、限时办结“三项机制”，“一轴”方面，修路。"
    document = build(("paragraph", sentence * 2000))
    notes = Annotations(
        start=0, end=len(document.text), terms=find_terms(document.text, (), (), load())
    )
    (first, *_) = analyse(document, notes).terms
    assert len(first.spans) == 2000


def test_no_ending_that_governs_a_formula_stands_twice():
    assert len(set(governing())) == len(governing())


def test_the_written_terms_say_what_a_formula_stands_for():
    document = build(("paragraph", "“一轴”方面，修路。落实“三会一课”。"))
    notes = Annotations(
        start=0, end=len(document.text), terms=find_terms(document.text, (), (), load())
    )
    first, second = terms_json(document, analyse(document, notes))["terms"]
    assert (first["explained"], "members" in first) == ([[0, 10]], False)
    assert (len(second["members"]), "explained" in second) == (4, False)
    assert second["members_source"]

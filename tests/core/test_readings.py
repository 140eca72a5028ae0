"""Words read with pinyin: the order in which rules, terms, phrases and names decide."""

import pytest

from reader.core.context import Context
from reader.core.errors import Code, ReaderError
from reader.core.lexicon import Rule, RuleKind, TermKind
from reader.core.readings import ReadingTable, read_words, unknown
from reader.core.spans import Span
from reader.core.terms import Term
from reader.core.words import segment


def read(text, tools, *, terms=(), rules=(), script="hans"):
    words = segment(text, terms, tools.words)
    return read_words(text, words, terms, tools.readings, Context(rules=rules, script=script))


def line(text, tools, **more):
    return " ".join(s for reading in read(text, tools, **more) for s in reading.syllables)


def test_one_reading_for_each_word_with_han_and_none_for_others(tools):
    readings = read("云河市2023年GDP增长5.5%。", tools)
    assert all(len(r.syllables) == r.end - r.start for r in readings)
    assert [r.start for r in readings] == sorted(r.start for r in readings)
    assert sum(r.end - r.start for r in readings) == len("云河市年增长")


def test_yi_and_bu_keep_their_dictionary_tones(tools):
    assert line("一定不断一致", tools) == "yī dìng bù duàn yī zhì"


def test_the_neutral_tone_is_unmarked_and_u_umlaut_is_written(tools):
    assert line("我们的绿色", tools) == "wǒ men de lǜ sè"


def test_er_after_a_syllable_is_r(tools):
    assert line("一会儿", tools) == "yī huì r"


def test_a_phrase_is_read_inside_a_longer_word(tools):
    assert line("副行长", tools) == "fù háng zhǎng"


def test_a_phrase_across_words_is_chance(tools):
    # 首都 would be in 云河之首都有: 都 there is the adverb.
    assert line("各地都市场化运作", tools).split()[2] == "dōu"


@pytest.mark.parametrize(
    ("sentence", "syllable"),
    [
        ("累计为群众办实事1200件", "wèi"),
        ("以改革为动力", "wéi"),
        ("为了群众", "wèi"),
        ("把资源优势转化为发展优势", "wéi"),
        ("持续为基层减负", "wèi"),
        ("增速为5.5%", "wéi"),
    ],
)
def test_wei_is_read_by_what_it_governs(sentence, syllable, tools):
    assert line(sentence, tools).split()[sentence.index("为")] == syllable


@pytest.mark.parametrize(
    ("sentence", "syllable"),
    [("坚定地维护大局", "de"), ("在项目落户地统计", "dì"), ("更好地服务群众", "de")],
)
def test_de_is_a_particle_before_a_verb_only(sentence, syllable, tools):
    assert line(sentence, tools).split()[sentence.index("地")] == syllable


def test_a_surname_after_a_post_is_read_as_one(tools):
    assert line("县委书记解文山主持会议", tools).split()[4] == "xiè"
    assert line("主任任务重", tools).split()[2] == "rèn"


def test_a_surname_after_a_label_is_read_as_one(tools):
    assert line("校对：查文澜", tools).split()[2] == "zhā"
    assert line("查工程、查物资、查队伍", tools).split()[3] == "chá"


def test_a_person_among_the_terms_has_a_surname(tools):
    term = Term(start=2, end=5, kind=TermKind.PERSON, term="单文山")
    assert line("学习单文山的精神", tools, terms=(term,)).split()[2] == "shàn"


def test_a_term_brings_its_syllables(tools):
    term = Term(start=0, end=2, kind=TermKind.TERM, term="重长", syllables=("chóng", "cháng"))
    assert line("重长工程", tools, terms=(term,)).startswith("chóng cháng")


def test_the_users_rule_comes_before_the_term(tools):
    term = Term(start=0, end=2, kind=TermKind.TERM, term="重长", syllables=("chóng", "cháng"))
    rule = Rule(kind=RuleKind.READING, surface="重长", value="zhòng zhǎng")
    assert line("重长工程", tools, terms=(term,), rules=(rule,)).startswith("zhòng zhǎng")


def test_the_users_rule_keeps_to_its_context(tools):
    rule = Rule(kind=RuleKind.READING, surface="行", value="háng", before="云河")
    assert line("云河行动，实行", tools, rules=(rule,)).split()[2:] == [
        "háng",
        "dòng",
        "shí",
        "xíng",
    ]


def test_a_rule_with_the_wrong_number_of_syllables_is_passed_over(tools):
    rule = Rule(kind=RuleKind.READING, surface="发展", value="fā")
    assert line("发展", tools, rules=(rule,)) == "fā zhǎn"


def test_a_reading_nothing_was_sure_of_has_its_candidates(tools):
    (reading,) = read("行", tools)
    assert reading.syllables == ("xíng",)
    assert set(reading.doubt[0]) >= {"xíng", "háng"}


def test_a_reading_a_phrase_decides_is_without_doubt(tools):
    assert [r.doubt for r in read("银行发展", tools)] == [(), ()]


def test_a_character_nobody_knows_has_an_empty_syllable(tools):
    (reading,) = read("\U00031349", tools)
    assert reading.syllables == ("",)
    assert unknown(reading) == (0,)


def test_traditional_text_is_read_through_its_shadow(tools):
    assert line("長期發展銀行業", tools, script="hant") == "cháng qī fā zhǎn yín háng yè"


def test_a_damaged_table_is_told_on_opening():
    with pytest.raises(ReaderError) as caught:
        ReadingTable(bytes(64))
    assert caught.value.code is Code.CACHE_BROKEN


def test_reading_twice_gives_the_same(tools):
    text = "为首府建设提供保证，处于重要阶段"
    assert read(text, tools) == read(text, tools)


def test_names_have_capitals_where_their_words_begin(tools):
    text = "中国共产党与云河市"
    term = Term(start=6, end=9, kind=TermKind.PLACE, term="云河市")
    capitals = {r.start + at for r in read(text, tools, terms=(term,)) for at in r.capitals}
    assert capitals == {0, 2, 6, 8}


def test_a_persons_family_and_given_name_have_capitals(tools):
    term = Term(start=0, end=4, kind=TermKind.PERSON, term="欧阳文山")
    capitals = {r.start + at for r in read("欧阳文山", tools, terms=(term,)) for at in r.capitals}
    assert capitals == {0, 2}


def test_a_word_that_is_also_plain_has_no_capital(tools):
    # 和平 is a district too.
    assert [r.capitals for r in read("和平发展", tools)] == [(), ()]


def test_polyphones_of_real_sentences_are_read_right(shared, tools):
    lines = (shared / "pinyin" / "polyphones_dev.tsv").read_text(encoding="utf-8").splitlines()
    from reader.core.readings.syllables import numbered

    wrong = {"n": 0, "all": 0}
    for row in lines[1:]:
        stratum, _, _, offset, gold, sentence = row.split("\t")
        words = segment(sentence, (), tools.words)
        at = int(offset)
        for r in read_words(sentence, words, (), tools.readings, Context()):
            if r.start <= at < r.end:
                ours = numbered(r.syllables[at - r.start]).replace("ü", "v")
                missed = ours not in gold.split("/")
                wrong["all"] += missed
                wrong["n"] += missed and stratum == "n"
    assert wrong["n"] <= 1
    assert wrong["all"] <= 8


def test_words_passed_may_be_any_cut_of_the_text(tools):
    words = [Span(0, 1), Span(1, 2)]
    readings = read_words("银行", words, (), tools.readings, Context())
    assert [r.syllables for r in readings] == [("yín",), ("háng",)]


def test_the_characters_beside_one_tell_all_groups_that_hold_a_phrase_there(tools):
    text = "云河市行长行使职权，重点调整中长期和平均地方得失，不得不还中央都会的数目"
    table = tools.readings
    for at, char in enumerate(text):
        near = table.groups_near(text, at)
        fitting = [
            group
            for group in table.groups(char)
            if at >= group[0] and text[at - group[0] : at - group[0] + group[1]] in group[2]
        ]
        assert [group for group in near if group in fitting] == fitting

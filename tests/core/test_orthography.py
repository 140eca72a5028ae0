"""Running pinyin by GB/T 16159, numbers and zhuyin."""

import pytest
from hypothesis import given, strategies as st

from reader.core import assets
from reader.core.context import Context
from reader.core.lexicon import TermKind
from reader.core.orthography import numbered, parse_syllable, pinyin_line, spoken_tones, zhuyin
from reader.core.orthography.joins import joined, ordinal, pieces
from reader.core.readings import Reading, read_words
from reader.core.readings.syllables import marked
from reader.core.spans import Span
from reader.core.terms import Term
from reader.core.words import segment

LETTERS = [row["syllable"] for row in assets.table("readings/zhuyin.tsv")]


def line(text, tools, start=0, end=None, terms=()):
    words = segment(text, terms, tools.words)
    readings = read_words(text, words, terms, tools.readings, Context())
    return pinyin_line(text, words, readings, start=start, end=len(text) if end is None else end)


def test_words_are_joined_and_a_sentence_begins_with_a_capital(tools):
    assert line("加快产业发展。提升服务", tools) == "Jiākuài chǎnyè fāzhǎn. Tíshēng fúwù"


def test_a_vowel_inside_a_word_takes_an_apostrophe(tools):
    assert line("来到西安平安大街", tools) == "Láidào Xī’ān píng’ān dàjiē"


def test_punctuation_becomes_western(tools):
    assert (
        line("坚持：抓党建、推动发展（试行）。", tools)
        == "Jiānchí: zhuā dǎngjiàn, tuīdòng fāzhǎn (shìxíng)."
    )
    assert line("坚持“提高”", tools) == "Jiānchí “tígāo”"


def test_numbers_and_latin_words_stay(tools):
    assert line("增长5.5%，建成5G基站", tools) == "Zēngzhǎng 5.5%, jiànchéng 5G jīzhàn"


def test_a_measure_stands_apart_from_its_numeral(tools):
    assert line("办好两件实事", tools) == "Bànhǎo liǎng jiàn shíshì"


def test_an_ordinal_takes_a_hyphen(tools):
    assert line("排名第一", tools).endswith("dì-yī")


def test_aspect_particles_join_their_verb(tools):
    assert line("开展了检查", tools) == "Kāizhǎnle jiǎnchá"


def test_le_at_the_end_stands_apart(tools):
    assert line("工作完成了。", tools).endswith("wánchéng le.")


def test_places_have_a_capital_for_each_part(tools):
    term = Term(start=1, end=4, kind=TermKind.PLACE, term="松岭县")
    assert line("在松岭县", tools, terms=(term,)) == "Zài Sōnglǐng Xiàn"


def test_a_stretch_inside_a_sentence_begins_small(tools):
    text = "加快产业发展"
    assert line(text, tools, 2) == "chǎnyè fāzhǎn"


def test_a_word_cut_by_the_stretch_gives_the_part_inside(tools):
    text = "加快产业发展"
    assert line(text, tools, 3, 5) == "yè fā"


def test_a_stretch_after_a_full_stop_begins_with_a_capital(tools):
    text = "完成。“发展”"
    assert line(text, tools, 4) == "Fāzhǎn”"


def test_an_unknown_syllable_shows_its_character():
    reading = Reading(start=0, end=2, syllables=("", "shì"))
    assert pinyin_line("猋市", [Span(0, 2)], [reading], start=0, end=2) == "猋shì"


def test_nothing_gives_nothing():
    assert pinyin_line("云河", [], [], start=1, end=1) == ""


@pytest.mark.parametrize(
    ("word", "cuts"),
    [
        ("两件", (1,)),
        ("十五个", (2,)),
        ("万余人次", (1, 2)),
        ("一样", ()),
        ("各级", (1,)),
        ("这项", (1,)),
        ("之一", (1,)),
        ("人", ()),
        ("三十", ()),
        ("二〇二五", (1, 2, 3)),
    ],
)
def test_a_numeral_and_what_points_fall_apart_from_the_rest(word, cuts):
    assert pieces(word) == cuts


def test_di_and_a_numeral_is_an_ordinal():
    assert ordinal("第十三")
    assert not ordinal("第")
    assert not ordinal("第三方")


def test_a_suffix_joins_the_word_before_but_no_numeral():
    assert joined("获得", "感", last=False)
    assert not joined("三十", "户", last=False)


@pytest.mark.parametrize(
    ("syllable", "spelt"),
    [("xíng", "ㄒㄧㄥˊ"), ("zhōng", "ㄓㄨㄥ"), ("de", "˙ㄉㄜ"), ("lǜ", "ㄌㄩˋ"), ("xx", "")],
)
def test_zhuyin_comes_from_the_syllable(syllable, spelt):
    assert zhuyin(syllable) == spelt


@pytest.mark.parametrize("typed", ["xing2", "xíng", "XING2", " xíng ", "ㄒㄧㄥˊ"])
def test_a_syllable_may_be_typed_in_three_ways(typed):
    assert parse_syllable(typed) == "xíng"


@pytest.mark.parametrize("typed", ["", "xyz2", "xing7", "xing2a", "行", "ㄒㄒ", "ㄒㄧㄥˊˋ", "2"])
def test_what_is_no_syllable_is_refused(typed):
    with pytest.raises(ValueError):
        parse_syllable(typed)


@given(st.sampled_from([s for s in LETTERS if s != "r"]), st.integers(1, 5))
def test_every_syllable_survives_each_spelling(letters, tone):
    syllable = marked(f"{letters}{tone}")
    assert parse_syllable(syllable) == syllable
    assert parse_syllable(numbered(syllable)) == syllable
    assert parse_syllable(zhuyin(syllable)) == syllable


def test_only_what_changes_in_speech_is_given_with_its_place(tools):
    text = "不断完善，一次办好，第一季度"
    words = segment(text, (), tools.words)
    readings = read_words(text, words, (), tools.readings, Context())
    assert spoken_tones(text, readings) == {0: "bú", 5: "yí"}

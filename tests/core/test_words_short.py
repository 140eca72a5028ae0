"""Where short dictionary words are cut for reading."""

import pytest

from reader.core import assets
from reader.core.words import segment
from reader.core.words.short import find_short

COUNTS = {"地铁": 900, "坐": 50, "题": 40, "编译": 300, "成": 60, "考题": 200, "高考": 300}
TAGS = {"地铁": "n", "坐": "v", "题": "n", "编译": "v", "成": "v", "高": "a", "王": "nr"}
ROWS = [row for row in assets.table("words/edges.tsv") if row["yes"] != "-"]


def cut(word, count, tag, listed=frozenset(), **parts):
    found = find_short(COUNTS | parts | {word: count}, TAGS | {word: tag}, listed)
    return found.get(word, ())


def words(text, tools):
    return [word.cut(text) for word in segment(text, (), tools.words)]


def test_a_verb_falls_off_the_word_behind_it():
    assert cut("坐地铁", 3, "i") == (1,)


def test_a_suffix_stays_at_its_word():
    assert cut("高考题", 3, "n") == ()


def test_a_complement_of_a_verb_of_two_characters_stands_apart():
    assert cut("编译成", 3, "v") == (2,)


def test_what_a_dictionary_edited_by_hand_lists_is_a_word():
    assert cut("坐地铁", 3, "i", frozenset({"坐地铁"})) == ()


def test_a_common_entry_that_is_no_phrase_stays_whole():
    assert cut("坐地铁", 30, "nz") == ()


def test_a_family_name_is_cut_off_no_given_name():
    assert cut("王地铁", 3, "nr") == ()


def test_an_adverb_falls_off_a_character():
    assert cut("不敢", 900, "d") == (1,)
    assert cut("不锈", 6, "v") == ()
    assert cut("不丹", 100, "ns") == ()


def test_a_doubled_verb_is_one_word():
    assert cut("坐坐地", 3, "v", 坐地=900) == ()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["kind"])
def test_examples_of_the_table_fall_apart_or_stay_whole(row, tools):
    for example in row["yes"].split():
        head, tail = example.split("·")
        assert words(head + tail, tools) == [head, tail]
    for example in row["no"].split():
        assert words(example, tools) == [example]


def test_a_name_of_three_characters_keeps_its_family_name(tools):
    assert words("曾玉书", tools) == ["曾玉书"]


def test_what_is_no_verb_parts_around_a_negation(tools):
    assert words("耳不聋", tools) == ["耳", "不", "聋"]

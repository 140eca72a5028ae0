"""Where long dictionary words are cut for reading."""

from reader.core.words.halves import find_halves

COUNTS = {"生态": 900, "环境": 800, "生态环境": 3, "发展": 9000, "中国家": 3, "发展中国家": 900}
TAGS = dict.fromkeys(COUNTS, "n")


def halves(word, count, tag, **parts):
    counts = COUNTS | parts | {word: count}
    return find_halves(counts, TAGS | dict.fromkeys(parts, "n") | {word: tag}).get(word, ())


def test_a_compound_of_two_words_is_cut_between_them():
    assert halves("生态环境", 300, "l") == (2,)


def test_a_word_without_a_known_part_stays_whole():
    assert halves("珊瑚琉璃", 300, "n") == ()


def test_one_half_may_be_unknown_beside_a_very_common_one():
    assert halves("有期发展", 300, "l") == (2,)


def test_a_word_of_three_characters_inside_is_not_cut_in_two():
    assert halves("总发展中", 300, "n", 发展中=50) == ()


def test_two_words_with_and_between_them_are_three():
    assert halves("环境和发展", 300, "l") == (2, 3)


def test_a_particle_of_aspect_parts_a_phrase_but_no_word_that_begins_with_it():
    assert halves("吓了一跳", 3, "v") == (1, 2)
    assert halves("生态了解", 3, "l", 了解=900) == (2,)


def test_a_republic_is_no_list():
    assert halves("环境共和国家", 300, "l", 共和=500, 国家=900) == (2, 4)


def test_a_doubled_word_stays_whole_unless_its_halves_are_common_words():
    assert halves("家家户户", 300, "n", 家家=50, 户户=9) == ()
    assert halves("爷爷奶奶", 3, "n", 爷爷=900, 奶奶=900) == (2,)


def test_an_idiom_of_a_dictionary_edited_by_hand_stays_whole():
    counts = COUNTS | {"生态环境": 3}
    assert "生态环境" not in find_halves(counts, TAGS | {"生态环境": "l"}, frozenset({"生态环境"}))


def test_an_idiom_stays_whole():
    assert halves("有条不紊", 145, "i", 有条=300, 不紊=300) == ()


def test_the_tag_of_a_rare_late_entry_is_not_believed():
    assert halves("生态环境", 3, "nr") == (2,)


def test_parts_of_three_characters_count():
    assert halves("自治区生态", 300, "n", 自治区=700) == (3,)


def test_the_particle_of_parts_a_phrase():
    assert halves("党的生态", 3, "l") == (1, 2)

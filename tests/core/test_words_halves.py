"""Where long dictionary words are cut for reading."""

from reader.core.words.halves import find_halves

COUNTS = {"生态": 900, "环境": 800, "生态环境": 3, "发展": 9000, "中国家": 3, "发展中国家": 900}
TAGS = dict.fromkeys(COUNTS, "n")


def halves(word, count, tag, **parts):
    counts = COUNTS | parts | {word: count}
    return find_halves(counts, TAGS | dict.fromkeys(parts, "n") | {word: tag}).get(word, ())


def test_a_compound_of_two_words_is_cut_between_them():
    assert halves("生态环境", 300, "l") == (2,)


def test_a_word_without_two_known_parts_stays_whole():
    assert halves("生态琉璃", 300, "n") == ()


def test_an_idiom_stays_whole():
    assert halves("有条不紊", 145, "i", 有条=300, 不紊=300) == ()


def test_the_tag_of_a_rare_late_entry_is_not_believed():
    assert halves("生态环境", 3, "nr") == (2,)


def test_parts_of_three_characters_count():
    assert halves("自治区生态", 300, "n", 自治区=700) == (3,)


def test_the_particle_of_parts_a_phrase():
    assert halves("党的生态", 3, "l") == (1, 2)

"""pypinyin's and CC-CEDICT's data, brought to one form."""

from reader.core.readings.sources import (
    Entry,
    characters,
    dictionary_entries,
    dictionary_tones,
    dictionary_words,
    names,
    phrases,
)


def entry(word, syllables, capitals=(), *, pointer=False):
    return Entry(word=word, syllables=syllables, capitals=capitals, pointer=pointer)


def test_sandhi_is_taken_back():
    assert dictionary_tones("一定", ("yí", "dìng")) == ("yī", "dìng")
    assert dictionary_tones("不断", ("bú", "duàn")) == ("bù", "duàn")


def test_erhua_is_er_at_the_beginning_and_r_after_a_syllable():
    assert dictionary_tones("儿童", ("er", "tóng")) == ("er", "tóng")
    assert dictionary_tones("花儿", ("huā", "er")) == ("huā", "r")


def test_every_phrase_has_a_syllable_for_each_character():
    assert all(len(phrase) == len(syllables) for phrase, syllables in phrases().items())


def test_characters_have_their_commonest_reading_first():
    known = characters()
    assert known["行"][0] == "xíng"
    assert "háng" in known["行"]


def test_a_plain_word_is_read_before_the_name_written_alike():
    entries = [entry("朝阳", ("cháo", "yáng"), (0,)), entry("朝阳", ("zhāo", "yáng"))]
    assert dictionary_words(entries)["朝阳"][0] == ("zhāo", "yáng")


def test_an_entry_that_points_to_another_comes_last():
    entries = [entry("重点", ("a", "b"), pointer=True), entry("重点", ("zhòng", "diǎn"))]
    assert dictionary_words(entries)["重点"][0] == ("zhòng", "diǎn")


def test_a_word_that_is_plain_too_is_no_name():
    entries = [entry("和平", ("hé", "píng"), (0,)), entry("和平", ("hé", "píng"))]
    assert names(entries) == {}


def test_a_name_tells_which_syllables_have_capitals():
    found = names(dictionary_entries())
    assert found["中国共产党"] == (0, 2)

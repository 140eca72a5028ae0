"""The Simplified shadow of a Traditional text."""

from reader.core.words.script import simplified


def test_the_shadow_is_as_long_as_the_text():
    text = "臺灣當局與後續發展，裡面的麵條和頭髮"
    assert len(simplified(text)) == len(text)


def test_characters_of_both_scripts_are_told_by_their_word():
    assert simplified("著名") == "著名"
    assert simplified("顯著") == "显著"


def test_simplified_text_is_its_own_shadow():
    assert simplified("云河市发展和改革委员会") == "云河市发展和改革委员会"

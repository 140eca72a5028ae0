from reader.core.found import Reading, unknown


def test_the_syllables_that_are_missing_are_named_by_their_index():
    assert unknown(Reading(start=0, end=3, syllables=("yún", "", "shì"))) == (1,)


def test_a_whole_reading_has_none_missing():
    assert unknown(Reading(start=0, end=2, syllables=("yún", "hé"))) == ()

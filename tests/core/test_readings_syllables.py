"""Tone marks and tone numbers."""

import pytest
from hypothesis import given, strategies as st

from reader.core import assets
from reader.core.readings.syllables import marked, numbered, parted

LETTERS = [row["syllable"] for row in assets.table("readings/zhuyin.tsv")]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("xing2", "xíng"),
        ("lü4", "lǜ"),
        ("lv4", "lǜ"),
        ("nu:3", "nǚ"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("zhuang4", "zhuàng"),
        ("zhou1", "zhōu"),
        ("de5", "de"),
        ("de", "de"),
        ("er2", "ér"),
    ],
)
def test_the_mark_stands_on_the_vowel_of_the_scheme(typed, shown):
    assert marked(typed) == shown


@pytest.mark.parametrize("typed", ["", "2", "xing6", "xíng2", "x ing2", "行"])
def test_what_is_no_syllable_is_refused(typed):
    with pytest.raises(ValueError):
        marked(typed)


@given(st.sampled_from(LETTERS), st.integers(1, 5))
def test_numbers_and_marks_are_two_spellings_of_one(letters, tone):
    if letters == "r" and tone < 5:
        return
    assert numbered(marked(f"{letters}{tone}")) == f"{letters}{tone}"


def test_a_neutral_syllable_is_the_fifth_tone():
    assert parted("men") == ("men", 5)


def test_an_unknown_syllable_has_no_number():
    assert numbered("") == ""

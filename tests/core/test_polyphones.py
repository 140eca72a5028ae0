"""Characters of several readings in sentences of our own, each with the reading it must have."""

import pytest

from reader.core.annotations import annotate
from reader.core.context import Context
from reader.core.han import count
from tests.core.pinyin_cases import rows

CASES = rows("polyphones.tsv")
LATER = rows("polyphones_later.tsv")
SIX = rows("polyphones_six.tsv")


def reads(marked, reading, tools):
    """Whether the character in brackets is read as `reading`, one of several by "/"."""
    at = marked.index("[")
    plain = marked.replace("[", "").replace("]", "")
    found = next(r for r in annotate(plain, Context(), tools).readings if r.start <= at < r.end)
    return found.syllables[count(plain[found.start : at])] in reading.split("/")


def test_there_are_at_least_a_hundred_and_fifty_cases():
    assert min(len(CASES), len(LATER)) >= 150


def test_there_are_sixty_fresh_cases():
    assert len(SIX) == 60


@pytest.mark.parametrize(("marked", "reading"), [*CASES, *SIX])
def test_the_marked_character_has_its_reading(marked, reading, tools):
    assert reads(marked, reading, tools)


def test_of_later_cases_nearly_all_are_right(tools):
    wrong = [marked for marked, reading in LATER if not reads(marked, reading, tools)]
    assert len(wrong) <= 5, wrong

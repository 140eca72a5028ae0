"""Joins, capitals and hyphens of sixty sentences whose pinyin was written before any was tried."""

from tests.core.pinyin_cases import capitals, ends, hyphens, rows, set_line, toneless, written


def shares(tools, mark):
    """The share of places that `mark` finds in the expected lines and in ours alike."""
    places = wrong = 0
    for text, gold in rows("orthography_fresh.tsv"):
        ours = set_line(text, tools)
        expected, found = mark(written(gold)), mark(written(ours))
        places += len(expected)
        wrong += len(expected ^ found)
    return 1 - wrong / places


def test_there_are_sixty_sentences():
    assert len(rows("orthography_fresh.tsv")) == 60


def test_every_letter_is_the_expected_one(tools):
    for text, gold in rows("orthography_fresh.tsv"):
        letters = [
            "".join(c for c in toneless(line).lower() if c.isalnum())
            for line in (set_line(text, tools), gold)
        ]
        assert letters[0] == letters[1], text


def test_joins_are_right_in_nearly_all_places(tools):
    assert shares(tools, ends) >= 0.97


def test_capitals_are_right_in_nearly_all_places(tools):
    assert shares(tools, capitals) >= 0.98


def test_hyphens_stand_where_an_idiom_falls_apart(tools):
    assert shares(tools, hyphens) >= 0.55

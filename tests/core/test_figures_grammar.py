"""Words of a class found at one end of a stretch."""

from hypothesis import given, strategies as st

from reader.core.context import Context
from reader.core.figures.grammar import WordSet, classed, classes, clause_start, prefix, suffix
from reader.core.figures.scene import CLAUSE_ENDS, scene

WORDS = WordSet(["增", "增加", "加到", "到"])


def test_the_longest_word_at_the_beginning_wins():
    assert prefix("增加到", 0, 3, WORDS) == 2


def test_the_longest_word_at_the_end_wins():
    assert suffix("增加到", 0, 3, WORDS) == 1


def test_no_word_reaches_beyond_the_stretch():
    assert prefix("增加到", 0, 1, WORDS) == 1
    assert suffix("增加到", 2, 3, WORDS) == 2


def test_where_no_word_stands_nothing_moves():
    assert prefix("减少", 0, 2, WORDS) == 0
    assert suffix("减少", 0, 2, WORDS) == 2


def test_several_classes_make_one():
    assert classed("verb", "edge") == classes()["verb"] | classes()["edge"]


@given(st.text("增加到x", max_size=8), st.data())
def test_both_ends_agree_with_trying_every_length(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    heads = [at for at in range(start + 1, end + 1) if text[start:at] in WORDS]
    tails = [at for at in range(start, end) if text[at:end] in WORDS]
    assert prefix(text, start, end, WORDS) == max(heads, default=start)
    assert suffix(text, start, end, WORDS) == min(tails, default=end)


def clause_by_trying(shadow, start, end):
    """Where the last clause of `shadow[start:end]` begins, character by character."""
    closed = 0
    for at in range(end - 1, start - 1, -1):
        sign = shadow[at]
        if shadow[max(0, at - 1) : at + 1] == "  " or sign in CLAUSE_ENDS:
            return at + 1
        if sign == "(" and not closed:
            return at + 1
        closed += (sign == ")") - (sign == "(")
    return start


@given(st.text("增，。() \n", max_size=12), st.data())
def test_a_clause_begins_behind_its_sign_an_open_bracket_or_two_spaces(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = scene(text, (), (), (), Context())
    assert clause_start(at, start, end) == clause_by_trying(at.shadow, start, end)

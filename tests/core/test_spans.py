from dataclasses import replace
from itertools import pairwise

from hypothesis import given, strategies as st

from reader.core.lexicon import TermKind
from reader.core.spans import Span, gaps, in_order, longest_wins, moved, touching
from reader.core.terms import Term

_SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1]))
)


def test_a_span_cuts_the_characters_it_claims():
    assert Span(2, 4).cut("松岭县委") == "县委"


def test_a_shifted_span_is_the_same_stretch_of_a_longer_text():
    assert Span(2, 4).shifted(3).cut("今年：" + "松岭县委") == "县委"


def test_the_longer_of_two_spans_with_one_start_comes_first():
    assert in_order([Span(3, 4), Span(0, 1), Span(3, 9)]) == (Span(0, 1), Span(3, 9), Span(3, 4))


def test_of_two_spans_that_meet_the_longer_stays():
    assert longest_wins([Span(0, 3), Span(2, 8), Span(8, 9)]) == (Span(2, 8), Span(8, 9))


def test_of_two_equally_long_spans_that_meet_the_earlier_stays():
    assert longest_wins([Span(2, 5), Span(0, 3)]) == (Span(0, 3),)


@given(_SPANS)
def test_what_wins_never_overlaps_and_nothing_free_is_lost(spans):
    kept = longest_wins(spans)
    for left, right in pairwise(kept):
        assert left.end <= right.start
    for span in spans:
        assert any(k.start < span.end and span.start < k.end for k in kept)


@given(_SPANS, st.integers(0, 70), st.integers(1, 20))
def test_touching_finds_what_a_plain_walk_finds(spans, start, length):
    kept = longest_wins(spans)
    end = start + length
    assert touching(kept, start, end) == tuple(k for k in kept if k.start < end and start < k.end)


@given(_SPANS)
def test_spans_and_their_gaps_tile_the_whole(spans):
    kept = longest_wins(spans)
    tiled = in_order([*kept, *gaps(kept, 0, 80)])
    assert [s.start for s in tiled] == [0, *(s.end for s in tiled[:-1])]
    assert tiled[-1].end == 80


def test_a_stretch_without_spans_is_one_gap():
    assert gaps([], 3, 7) == (Span(3, 7),)


def test_an_empty_stretch_has_no_gap():
    assert gaps([], 3, 3) == ()


def test_what_is_moved_keeps_all_but_its_place():
    term = Term(start=2, end=5, kind=TermKind.PLACE, term="云河市", gloss="a city", source="own")
    assert moved(term, 7) == replace(term, start=9, end=12)

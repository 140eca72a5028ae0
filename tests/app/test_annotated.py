from dataclasses import replace

from hypothesis import given, strategies as st

from reader.app.annotated import Annotated, within
from reader.core.annotations import Annotations
from reader.core.blocks import Block, BlockKind
from reader.core.document import Document, SourceInfo
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from reader.core.terms import Term

DOCUMENT = Document(
    source=SourceInfo(name="", format="txt", encoding="utf-8", sha256=""),
    text="云河市委\n松岭县委",
    blocks=(
        Block(kind=BlockKind.PARAGRAPH, start=0, end=4),
        Block(kind=BlockKind.PARAGRAPH, start=5, end=9),
    ),
    sections=(),
)
FIRST = Annotations(start=0, end=4, words=(Span(0, 3), Span(3, 4)))
SECOND = Annotations(start=5, end=9, words=(Span(5, 8), Span(8, 9)))


def test_parts_are_found_in_the_order_of_the_text_whenever_they_came():
    made = Annotated(DOCUMENT)
    made.add(SECOND)
    made.add(FIRST)
    assert made.words(0, 9) == (*FIRST.words, *SECOND.words)


def test_what_comes_later_replaces_what_a_block_had():
    made = Annotated(DOCUMENT)
    made.add(FIRST)
    made.add(replace(FIRST, words=(Span(0, 4),)))
    assert made.words(0, 4) == (Span(0, 4),)


def test_one_part_may_cover_several_blocks_and_is_not_counted_twice():
    made = Annotated(DOCUMENT)
    covered = made.add(Annotations(start=0, end=9, words=(*FIRST.words, *SECOND.words)))
    assert covered == (0, 5)
    assert made.words(0, 9) == (*FIRST.words, *SECOND.words)


def test_a_block_without_annotations_has_none_and_says_so():
    made = Annotated(DOCUMENT)
    made.add(FIRST)
    assert made.has(0)
    assert not made.has(5)
    assert made.words(5, 9) == ()


def test_a_term_that_reaches_over_the_place_is_found_with_what_it_holds():
    outer = Term(start=0, end=4, kind=TermKind.DOCUMENT, term="云河市委")
    inner = Term(start=0, end=2, kind=TermKind.PLACE, term="云河")
    made = Annotated(DOCUMENT)
    made.add(Annotations(start=0, end=4, terms=(outer, inner)))
    assert made.terms(1, 2) == (outer, inner)
    assert made.terms(3, 4) == (outer,)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=20)


@given(SPANS, st.integers(0, 35), st.integers(1, 10))
def test_within_gives_exactly_the_spans_that_share_a_code_point(pairs, start, length):
    spans = sorted((Span(a, a + n) for a, n in pairs), key=lambda s: (s.start, -s.end))
    end = start + length
    wanted = [s for s in spans if s.start < end and s.end > start]
    assert list(within(spans, start, end)) == wanted

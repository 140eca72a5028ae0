"""A place as it stands, and what is wished of it as corrections."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reader.app.annotated import Annotated
from reader.app.corrections.correction import Kind
from reader.app.corrections.draft import Wish, corrections, draft, target, widened
from reader.app.corrections.fixes import Fix
from reader.app.store import Scope
from reader.core.annotations import Annotations
from reader.core.errors import Code, ReaderError
from reader.core.readings import Reading
from reader.core.spans import Span
from tests.app.corrections_documents import TEXT, annotated, document, edits, place


@pytest.fixture(scope="module")
def known(tools):
    return annotated(document(), tools)


def span(surface):
    at = TEXT.index(surface)
    return Span(at, at + len(surface))


def as_it_is(now):
    return Wish(
        words=now.words,
        syllables=now.syllables,
        term=now.term is not None,
        gloss=now.term.gloss if now.term else "",
    )


def wished(known, surface, scope=Scope.PLACE, held=(), **changes):
    now = draft(known, span(surface))
    return corrections(known, now, replace(as_it_is(now), **changes), scope, held)


@pytest.mark.parametrize(("surface", "unsure"), [("行长", 1), ("县行", None), ("长培", 0)])
def test_the_first_reading_in_doubt_is_known(surface, unsure):
    at = TEXT.index("行长")
    doubtful = Reading(
        start=at, end=at + 2, syllables=("háng", "zhǎng"), doubt=((), ("zhǎng", "cháng"))
    )
    shown = Annotated(document())
    shown.add(Annotations(start=0, end=len(TEXT), readings=(doubtful,)))
    assert draft(shown, span(surface)).unsure == unsure


def test_without_a_selection_the_word_at_the_caret_is_meant(known):
    assert target(known, span("干部1200").start + 1, None) == span("干部")


def test_at_the_end_of_a_block_the_word_before_is_meant(known):
    end = TEXT.index("\n")
    assert target(known, end, None).end == end


def test_a_selection_is_meant_without_the_spaces_around_it(known):
    chosen = span("满意率")
    assert target(known, chosen.start, chosen) == chosen
    wider = Span(chosen.start, span("95%。").end + 2)
    assert target(known, chosen.start, wider) == Span(chosen.start, span("95%。").end)


def test_a_selection_over_two_blocks_is_no_place(known):
    chosen = Span(span("95%").start, span("松岭县").end)
    assert target(known, chosen.start, chosen) is None


def test_nothing_is_a_place_before_it_is_annotated():
    empty = Annotated(document())
    assert target(empty, 3, None) is None
    assert target(empty, 3, Span(3, 5)) is None


def test_neighbours_are_taken_in_up_to_the_edges_of_the_block(known):
    first = span("松岭")
    assert widened(known, first, back=False) == span("松岭县")
    assert widened(known, first, back=True) == first


def test_what_stays_as_it_is_is_no_correction(known):
    for surface in ("松岭县", "书记项目", "行长", "95%"):
        assert wished(known, surface) == ()


def test_every_part_that_differs_is_a_correction(known):
    made = wished(
        known,
        "松岭县",
        words="松岭县",
        syllables=("sōng", "lǐng", "xuán"),
        term=True,
        gloss=" a  county ",
    )
    assert [(c.kind, c.value) for c in made] == [
        (Kind.WORDS, "松岭县"),
        (Kind.READING, "sōng lǐng xuán"),
        (Kind.TERM, "a county"),
    ]


def test_a_rule_has_neither_place_nor_context(known):
    (made,) = wished(known, "松岭县", Scope.EVERYWHERE, words="松岭县")
    assert (made.start, made.before, made.after, made.scope) == (None, "", "", Scope.EVERYWHERE)


def test_a_term_is_unmarked(known):
    (made,) = wished(known, "书记项目", term=False)
    assert made.kind is Kind.NO_TERM


def test_a_word_over_an_edge_is_refused(known):
    with pytest.raises(ReaderError) as caught:
        wished(known, "干部1200人次", words="干部1200人次")
    assert caught.value.code is Code.CORRECTION_EDGE


def test_other_characters_than_those_of_the_text_are_refused(known):
    with pytest.raises(ReaderError) as caught:
        wished(known, "松岭县", words="松岭 区")
    assert caught.value.code is Code.CORRECTION_WORDS


def test_what_is_no_figure_is_an_edit_of_the_whole_figure_at_its_place(known):
    (made,) = wished(known, "95%", Scope.EVERYWHERE, figure=False)
    assert (made.kind, made.scope) == (Kind.NO_FIGURE, Scope.PLACE)
    assert "95%" in made.surface


def test_only_what_differs_of_a_figure_is_fixed_and_an_earlier_fix_is_kept(known):
    figure = draft(known, span("1200")).figure
    fix = Fix(value=Decimal(1300), unit=figure.unit)
    (made,) = wished(known, "1200", fix=fix)
    assert made.value == '{"value": "1300"}'
    held = edits(document(), place(Kind.FIGURE, figure.surface, '{"subject": "学员"}'))
    (again,) = wished(known, "1200", held=held, fix=fix)
    assert again.value == '{"value": "1300", "subject": "学员"}'

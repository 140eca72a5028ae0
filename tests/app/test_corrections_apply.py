"""Edits of one place, put into annotations after the machine."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from reader.app.corrections.apply import apply
from reader.app.corrections.correction import Kind, at_place, checked
from reader.app.corrections.held import settle
from reader.core.annotations import annotate_document
from reader.core.errors import ReaderError
from reader.core.figures import Qualifier
from tests.app.corrections_documents import TEXT, document, edits, place

DOCUMENT = document()


@pytest.fixture(scope="module")
def found(tools):
    return annotate_document(DOCUMENT, tools)


def corrected(found, *corrections):
    applied = apply(DOCUMENT, found, edits(DOCUMENT, *map(checked, corrections)))
    assert applied.unfit == ()
    return applied.annotations


def words_in(annotations, surface):
    at = TEXT.index(surface)
    return [w.cut(TEXT) for w in annotations.words if at <= w.start < at + len(surface)]


def syllables_of(annotations, surface):
    at = TEXT.index(surface)
    inside = [r for r in annotations.readings if at <= r.start < at + len(surface)]
    return [s for reading in inside for s in reading.syllables]


def test_without_edits_nothing_is_made_anew(found):
    assert apply(DOCUMENT, found, ()).annotations is found


def test_a_word_is_split_at_its_place_only(found):
    made = corrected(found, place(Kind.WORDS, "干部", "干 部"))
    assert [w.cut(TEXT) for w in made.words].count("干部") == 1
    assert words_in(made, "干部1200")[:2] == ["干", "部"]


def test_words_are_merged(found):
    assert words_in(found, "松岭县") == ["松岭", "县"]
    assert words_in(corrected(found, place(Kind.WORDS, "松岭县", "松岭县")), "松岭县") == ["松岭县"]


def test_merged_and_split_words_keep_the_syllables_of_their_characters(found):
    made = corrected(
        found, place(Kind.WORDS, "松岭县", "松岭县"), place(Kind.WORDS, "干部", "干 部")
    )
    assert syllables_of(made, "松岭县") == ["sōng", "lǐng", "xiàn"]
    assert syllables_of(made, "干部1200") == syllables_of(found, "干部1200")
    assert [r for r in made.readings if r.end - r.start == 3 and r.start == TEXT.index("松岭县")]


def test_what_is_cut_off_a_word_stays_a_word(found):
    made = corrected(found, place(Kind.WORDS, "训干", "训干", nth=0))
    assert words_in(made, "培训干部1200")[:3] == ["培", "训干", "部"]


@pytest.mark.parametrize("surface", ["部1200人次", "日开班", "办“书记"])
def test_a_word_over_the_edge_of_a_figure_a_date_or_a_term_does_not_fit(found, surface):
    correction = replace(place(Kind.WORDS, surface, surface), id=7)
    applied = apply(DOCUMENT, found, edits(DOCUMENT, correction))
    assert applied.unfit == (7,)
    assert applied.annotations.words == found.words


def test_a_word_may_reach_over_what_has_been_unmarked(found):
    made = corrected(
        found, place(Kind.WORDS, "书记项目”", "书记项目”"), place(Kind.NO_TERM, "书记项目")
    )
    assert words_in(made, "书记项目")[:1] == ["书记项目”"]


@pytest.mark.parametrize("typed", ["xing2 zhang3", "xíng zhǎng", "ㄒㄧㄥˊ ㄓㄤˇ"])
def test_a_reading_is_set_however_it_was_typed_and_leaves_no_doubt(found, typed):
    made = corrected(found, place(Kind.READING, "行长", typed))
    assert syllables_of(made, "行长") == ["xíng", "zhǎng"]
    at = TEXT.index("行长")
    doubts = [d for r in made.readings if r.start <= at < r.end for d in r.doubt]
    assert not any(doubts)


def test_a_reading_of_one_character_leaves_the_rest_of_its_word(found):
    made = corrected(found, place(Kind.READING, "长", "cháng"))
    assert syllables_of(made, "行长") == ["háng", "cháng"]


def test_a_term_is_marked_with_its_gloss_and_words_end_at_its_edges(found):
    made = corrected(
        found, place(Kind.TERM, "记项目”观", "a test"), place(Kind.NO_TERM, "书记项目")
    )
    (term,) = [t for t in made.terms if t.gloss == "a test"]
    assert (TEXT[term.start : term.end], term.source) == ("记项目”观", "user")
    assert not [w for w in made.words if w.start < term.start < w.end or w.start < term.end < w.end]


def test_a_term_that_is_marked_takes_the_place_of_those_it_meets(found):
    made = corrected(found, place(Kind.TERM, "“书记项目”观摩会"))
    assert "书记项目" not in [t.term for t in made.terms]
    assert "“书记项目”观摩会" in [t.term for t in made.terms]


def test_a_gloss_for_a_term_that_was_found_keeps_its_kind(found):
    before = next(t for t in found.terms if t.term == "书记项目")
    made = corrected(found, place(Kind.TERM, "书记项目", "secretary’s project"))
    after = next(t for t in made.terms if t.term == "书记项目")
    assert (after.gloss, after.kind) == ("secretary’s project", before.kind)


def test_a_term_that_would_cut_a_figure_does_not_fit(found):
    correction = replace(place(Kind.TERM, "干部1200"), id=3)
    assert apply(DOCUMENT, found, edits(DOCUMENT, correction)).unfit == (3,)


def test_what_is_no_figure_goes_and_the_others_stay(found):
    made = corrected(found, place(Kind.NO_FIGURE, next(f.surface for f in found.figures)))
    assert made.figures == found.figures[1:]


def test_a_figure_is_fixed_in_value_unit_bound_and_subject(found):
    figure = next(f for f in found.figures if "300" in f.surface)
    fix = '{"value":"350","unit":"名","qualifier":"at_least","subject":"学员"}'
    made = corrected(found, place(Kind.FIGURE, figure.surface, fix))
    (after,) = [f for f in made.figures if f.start == figure.start]
    assert (after.value, after.unit, after.qualifier) == (Decimal(350), "名", Qualifier.AT_LEAST)
    assert (after.subject, after.rule, after.doubts) == ("学员", "user", ())


def test_a_fix_of_a_figure_that_is_not_found_does_not_fit(found):
    correction = replace(place(Kind.FIGURE, "观摩会", '{"value":"3"}'), id=4)
    applied = apply(DOCUMENT, found, edits(DOCUMENT, correction))
    assert applied.unfit == (4,)
    assert applied.annotations.figures == found.figures


def test_a_part_that_has_figures_only_loses_the_figure_and_gains_nothing_else(found):
    quick = replace(found, words=(), readings=(), terms=())
    surface = found.figures[0].surface
    wanted = [place(Kind.NO_FIGURE, surface), place(Kind.WORDS, "松岭县", "松岭县")]
    made = corrected(quick, *wanted, place(Kind.TERM, "观摩会"))
    assert made == replace(quick, figures=found.figures[1:])


def test_an_edit_outside_the_part_waits_for_its_own(found):
    block = DOCUMENT.blocks[0]
    part = replace(found, start=block.start, end=block.end)
    assert apply(DOCUMENT, part, edits(DOCUMENT, place(Kind.NO_FIGURE, "95%"))).annotations is part


SPANS = st.tuples(st.integers(0, len(TEXT) - 8), st.integers(1, 7), st.integers(1, 6))


@given(st.lists(st.tuples(st.sampled_from(list(Kind)), SPANS), max_size=6))
def test_whatever_is_corrected_the_words_join_to_the_text_and_doing_it_twice_is_doing_it_once(
    found, drawn
):
    made = []
    for number, (kind, (start, length, cut)) in enumerate(drawn, 1):
        surface = TEXT[start : start + length]
        value = {
            Kind.WORDS: f"{surface[:cut]} {surface[cut:]}",
            Kind.READING: " ".join("lǐng" for _ in surface),
            Kind.TERM: "gloss",
            Kind.FIGURE: '{"unit":"个"}',
        }.get(kind, "")
        try:
            one = checked(at_place(kind, TEXT, start, start + length, value))
        except ReaderError:
            continue
        made.append(replace(one, id=number))
    held = settle(DOCUMENT, made)
    once = apply(DOCUMENT, found, held.edits)
    after = once.annotations
    assert [w.cut(TEXT) for w in after.words] != []
    assert "".join(w.cut(TEXT) for w in after.words) == "".join(w.cut(TEXT) for w in found.words)
    assert all(
        len(r.syllables) == sum("一" <= c <= "鿿" for c in TEXT[r.start : r.end])
        for r in after.readings
    )
    edges = {edge for x in (*after.terms, *after.figures) for edge in (x.start, x.end)}
    assert not [w for w in after.words if edges & set(range(w.start + 1, w.end))]
    assert apply(DOCUMENT, after, held.edits).annotations == after

import pytest

from reader.app.caches import open_tools
from reader.app.clipboard import (
    HTML_TYPE,
    JSON_TYPE,
    MARKDOWN_TYPE,
    RTF_TYPES,
    TEXT_TYPE,
    of_passages,
)
from reader.app.corrections.correction import Correction, Kind
from reader.app.corrections.held import settle
from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.excerpts import annotated, passage, passages
from reader.app.reading_process import read_pasted
from reader.app.store import Scope
from reader.app.templates import named
from reader.core.annotations import annotate_block, annotate_document
from reader.core.export.options import Options, Pinyin
from reader.core.spans import Span

TEXT = "松岭县新建道路12公里。\n临江镇培训干部300余人次。\n东岭区增长8.5%。\n"


@pytest.fixture(scope="module")
def document():
    return read_pasted(TEXT, "report.txt")


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cache")
    folder.chmod(0o700)
    return open_tools(folder)[0]


def test_the_selection_is_the_passage(document):
    assert passage(document, Span(2, 9), 0) == Span(2, 9)


def test_without_a_selection_the_block_at_the_caret_is(document):
    start = TEXT.index("临江镇")
    assert passage(document, None, start + 3) == Span(start, TEXT.index("\n东岭区"))


def test_at_the_end_of_the_text_the_last_block_is(document):
    assert passage(document, None, len(TEXT) - 1) == Span(TEXT.index("东岭区"), len(TEXT) - 1)


def test_an_empty_selection_counts_as_none(document):
    assert passage(document, Span(3, 3), 3) == passage(document, None, 3)


def test_missing_blocks_are_annotated_for_the_excerpt(document, tools):
    have = annotate_block(document, 0, tools)
    found = annotated(document, [have], Span(0, len(TEXT) - 1), tools)
    assert found.words == annotate_document(document, tools).words


def test_parts_far_from_the_passage_are_left_out(document, tools):
    parts = [annotate_block(document, index, tools) for index in range(3)]
    found = annotated(document, parts, Span(0, 5), tools)
    assert found.figures == parts[0].figures


@pytest.fixture(scope="module")
def trained(document, tools):
    span = passage(document, None, TEXT.index("临江镇"))
    return passages(document, (), [span], tools)


def entry(made, tmp_path, template, **options):
    payload = of_passages(made, named(template, tmp_path), EXCERPT_LABELS, Options(**options))
    return {kind: data.decode() for kind, data in payload}


def test_one_entry_carries_the_same_excerpt_for_every_program(trained, tmp_path):
    payload = entry(trained, tmp_path, "plain")
    assert set(payload) == {TEXT_TYPE, HTML_TYPE, MARKDOWN_TYPE, *RTF_TYPES, JSON_TYPE}
    assert all("临江镇" in payload[kind] for kind in (TEXT_TYPE, MARKDOWN_TYPE, JSON_TYPE))
    assert {payload[kind][:6] for kind in RTF_TYPES} == {r"{\rtf1"}


def test_pinyin_on_a_line_below_stands_above_the_characters_where_a_program_can(trained, tmp_path):
    payload = entry(trained, tmp_path, "plain", pinyin=Pinyin.BELOW)
    assert "péixùn gànbù" in payload[TEXT_TYPE]
    assert "<rt>péi</rt>" in payload[HTML_TYPE]


def test_no_program_gets_pinyin_that_was_not_wanted(trained, tmp_path):
    payload = entry(trained, tmp_path, "plain", pinyin=Pinyin.NONE, glosses=False)
    assert "péi" not in payload[TEXT_TYPE] + payload[HTML_TYPE] + payload[MARKDOWN_TYPE]


def test_a_markdown_template_writes_both_text_and_markdown(trained, tmp_path):
    payload = entry(trained, tmp_path, "memo")
    assert payload[TEXT_TYPE] == payload[MARKDOWN_TYPE]


def test_progress_is_told_of_each_block_that_must_still_be_annotated(document, tools):
    told = []
    whole = Span(0, len(TEXT) - 1)
    annotated(document, [], whole, tools, lambda done, all_: told.append((done, all_)))
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_parts_of_a_place_s_name_are_not_explained_by_the_dictionary(document, tools):
    (county,) = passages(document, [], [Span(0, 12)], tools)
    heads = [item.head for item in county.excerpt.glossary]
    assert "松岭" not in heads
    assert "道路" in heads


@pytest.mark.parametrize("place", ["青石", "临江"])
def test_a_town_is_not_explained_by_a_stone_or_a_city_of_its_name(place, tools):
    report = read_pasted(f"{place}镇党委坚持问题导向。\n", "report.txt")
    (told,) = passages(report, [], [Span(0, 8)], tools)
    assert place not in [item.head for item in told.excerpt.glossary]


def test_units_and_bounds_are_explained_by_their_figure_alone(tools):
    report = read_pasted("群众修路8公里，户均增收三千元左右。\n", "report.txt")
    (told,) = passages(report, [], [Span(0, 18)], tools)
    heads = [item.head for item in told.excerpt.glossary]
    assert {figure.surface for figure in told.excerpt.figures} == {"8公里", "三千元左右"}
    assert "群众" in heads
    assert not {"公里", "左右"} & set(heads)


def test_missing_blocks_are_given_the_users_corrections(document, tools):
    word = Correction(kind=Kind.WORDS, scope=Scope.PLACE, surface="松岭县", value="松岭县", start=0)
    name = Correction(kind=Kind.TERM, scope=Scope.DOCUMENT, surface="道路", value="roads")
    held = settle(document, [word, name])
    found = annotated(document, [], Span(0, 12), tools, held=held)
    assert Span(0, 3) in found.words
    assert "道路" in [term.term for term in found.terms]

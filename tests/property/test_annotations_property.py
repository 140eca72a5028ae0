"""What must hold of the annotations of any text, however odd."""

from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from reader.app.reading_process import read_file, read_pasted
from reader.core.annotations import annotate, annotate_block, annotate_document
from reader.core.blocks import ANNOTATED, BODY, BlockKind
from reader.core.context import Context
from reader.core.errors import ReaderError
from reader.core.han import count
from reader.core.lexicon import TermKind

_SAMPLES = (
    "yunhe_party_building.txt",
    "songling_communique_2024.html",
    "notice_two_attachments.txt",
    "statute.md",
    "address_hant.txt",
)
_PIECES = st.sampled_from(
    [
        *"党建引领基层治理增长下降为重行长的地得了一二十百千万亿零〇两半约余多近超逾第个项年月日元%％",
        *"“”‘’《》（）()，,。；：:、—-～~.+0123456789ＡA b\t\n𠮷é\u3000",
        "“两个维护”",
        "1.2万余人次",
        "由140多项精简到79项",
        "2024年3月5日",
        "《云河市条例》",
        "百分之三十",
        "增长5.5%左右",
        "三分之二以上",
        "1+8+N",
    ]
)
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def _check(text, found):
    """The invariants of one annotated stretch `found.start:found.end` of `text`."""
    at = found.start
    for word in found.words:
        assert word.start == at, "words leave no gap"
        assert word.end > word.start
        at = word.end
    assert at == found.end, "words cover the whole stretch"

    edges = {edge for word in found.words for edge in (word.start, word.end)}
    for item in (*found.terms, *found.figures):
        assert {item.start, item.end} <= edges, f"a word crosses {text[item.start : item.end]}"

    spans = {(word.start, word.end) for word in found.words}
    read = [(r.start, r.end) for r in found.readings]
    assert read == sorted(read)
    assert set(read) == {(s, e) for s, e in spans if count(text[s:e])}
    for reading in found.readings:
        assert len(reading.syllables) == count(text[reading.start : reading.end])
        if reading.doubt:
            assert len(reading.doubt) == len(reading.syllables)

    for left, right in pairwise(found.figures):
        assert left.end <= right.start, "figures do not overlap"
    for figure in found.figures:
        assert figure.surface == text[figure.start : figure.end]
        if isinstance(figure.value, tuple):
            assert len(figure.value) >= 2

    open_until, holder = found.start, None
    for term in found.terms:
        if term.start < open_until:
            assert holder.kind is TermKind.DOCUMENT or holder.end - holder.start > 12
            assert term.end <= open_until, "a term inside another stays inside"
        else:
            open_until, holder = term.end, term
        assert bool(term.gloss) == bool(term.source)


@settings(max_examples=300)
@given(_TEXTS)
def test_any_paragraph_keeps_the_invariants(tools, text):
    _check(text, annotate(text, Context(), tools))


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_characters_keep_the_invariants(tools, text):
    _check(text, annotate(text, Context(), tools))


@settings(max_examples=60)
@given(_TEXTS)
def test_any_pasted_text_becomes_a_document_whose_blocks_hold_every_character(tools, text):
    if not text.strip("\ufeff \t\r\n\0") or "\0" in text:
        return
    try:
        document = read_pasted(text, "pasted")
    except ReaderError:  # too many control characters to be a text
        return
    held = "".join(document.text[b.start : b.end] for b in document.blocks)
    assert "".join(held.split()) == "".join(document.text.split())
    annotate_document(document, tools)


@pytest.mark.parametrize("name", _SAMPLES)
def test_every_block_of_the_samples_keeps_the_invariants(tools, samples, name):
    document = read_file(samples / name)
    for index, block in enumerate(document.blocks):
        found = annotate_block(document, index, tools)
        if block.kind not in ANNOTATED:
            assert not found.words
            continue
        if block.kind not in BODY:
            assert not found.figures
        if block.kind is not BlockKind.TABLE:
            _check(document.text, found)


@pytest.mark.parametrize("name", _SAMPLES)
def test_the_whole_is_the_sum_of_its_blocks(tools, samples, name):
    document = read_file(samples / name)
    whole = annotate_document(document, tools)
    parts = [annotate_block(document, i, tools) for i in range(len(document.blocks))]
    assert whole.words == tuple(w for part in parts for w in part.words)
    assert whole.figures == tuple(f for part in parts for f in part.figures)


@pytest.mark.parametrize("name", _SAMPLES)
def test_blocks_do_not_overlap_and_hold_every_character(samples, name):
    document = read_file(samples / name)
    for left, right in pairwise(document.blocks):
        assert left.end <= right.start
    held = "".join(document.text[b.start : b.end] for b in document.blocks)
    assert "".join(held.split()) == "".join(document.text.split())

"""Whatever the text and the units: words join to the text and keep to the units' edges."""

from hypothesis import given, strategies as st

from reader.core.context import Context
from reader.core.han import count
from reader.core.orthography import pinyin_line
from reader.core.readings import read_words
from reader.core.spans import Span
from reader.core.words import segment

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("云河市的为了一不发展国有企业重长调地得12.5%万，。“”《》、 \n"),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
EDGES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)


def spans(pairs, size):
    cut = [(min(a, b, size), min(max(a, b), size)) for a, b in pairs]
    return [Span(a, b) for a, b in cut if a < b]


@given(TEXTS, EDGES)
def test_words_cover_the_text_and_keep_every_edge(tools, text, pairs):
    units = spans(pairs, len(text))
    words = segment(text, units, tools.words)
    assert "".join(word.cut(text) for word in words) == text
    starts = {word.start for word in words} | {len(text)}
    assert all(unit.start in starts and unit.end in starts for unit in units)


@given(TEXTS)
def test_each_word_with_han_has_a_syllable_for_each(tools, text):
    words = segment(text, (), tools.words)
    readings = read_words(text, words, (), tools.readings, Context())
    spoken = {(r.start, r.end): len(r.syllables) for r in readings}
    assert spoken == {(w.start, w.end): n for w in words if (n := count(w.cut(text)))}


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_running_pinyin_of_any_stretch_is_one_line(tools, text, a, b):
    words = segment(text, (), tools.words)
    readings = read_words(text, words, (), tools.readings, Context())
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    line = pinyin_line(text, words, readings, start=start, end=end)
    assert line == line.strip()

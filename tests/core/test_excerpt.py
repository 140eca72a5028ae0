from decimal import Decimal

import pytest

from reader.core import excerpt
from reader.core.annotations import Annotations
from reader.core.errors import Code, ReaderError
from reader.core.figures import Figure, FigureKind, Qualifier
from reader.core.glosses import Gloss
from reader.core.lexicon import TermKind
from reader.core.readings import Reading
from reader.core.spans import Span
from reader.core.terms import Term
from tests.core.documents import build

_LINE = "完善网格治理,建成驿站16家。"
_DOCUMENT = build(("heading:1", "夯实基层"), ("paragraph", _LINE), ("paragraph", "群众满意。"))
_AT = 5  # where _LINE begins
_TERM = Term(
    start=_AT + 2,
    end=_AT + 6,
    kind=TermKind.TERM,
    term="网格治理",
    gloss="governance by grid units",
    source="Jingdu",
)
_FIGURE = Figure(
    start=_AT + 11,
    end=_AT + 14,
    surface="16家",
    value=Decimal(16),
    unit="家",
    qualifier=Qualifier.EXACT,
    kind=FigureKind.COUNT,
    rule="number-unit",
    subject="驿站",
)
_WORDS = tuple(
    Span(_AT + start, _AT + end)
    for start, end in (
        (0, 2),
        (2, 4),
        (4, 6),
        (6, 7),
        (7, 9),
        (9, 11),
        (11, 13),
        (13, 14),
        (14, 15),
    )
)
_READINGS = tuple(
    Reading(start=_AT + start, end=_AT + end, syllables=tuple(syllables.split()))
    for start, end, syllables in (
        (0, 2, "wán shàn"),
        (2, 4, "wǎng gé"),
        (4, 6, "zhì lǐ"),
        (7, 9, "jiàn chéng"),
        (9, 11, "yì zhàn"),
        (13, 14, "jiā"),
    )
)
_NOTES = Annotations(
    start=0,
    end=len(_DOCUMENT.text),
    words=_WORDS,
    readings=_READINGS,
    terms=(_TERM,),
    figures=(_FIGURE,),
)


def _make(start, end, document=_DOCUMENT):
    return excerpt.make(document, _NOTES, start, end)


def test_the_quotation_is_exactly_the_selected_characters():
    assert _make(_AT + 7, _AT + 14).quotation == "建成驿站16家"


def test_white_space_at_the_ends_is_left_out():
    made = _make(4, _AT + 2)
    assert (made.start, made.end, made.quotation) == (_AT, _AT + 2, "完善")


def test_blocks_are_joined_by_one_line_feed():
    assert _make(_AT + 14, len(_DOCUMENT.text)).quotation == "。\n群众满意。"


def test_masthead_between_shown_blocks_is_not_quoted():
    document = build(("paragraph", "甲。"), ("colophon", "责编:任某"), ("paragraph", "乙。"))
    made = excerpt.make(document, Annotations(start=0, end=0), 0, len(document.text))
    assert made.quotation == "甲。\n乙。"


def test_a_selection_inside_the_masthead_quotes_it():
    document = build(("masthead", "云河党建"), ("paragraph", "甲。"))
    made = excerpt.make(document, Annotations(start=0, end=0), 0, 4)
    assert made.quotation == "云河党建"


def test_terms_and_figures_inside_are_listed():
    made = _make(_AT, _AT + 15)
    assert made.terms == (_TERM,)
    assert made.figures == (_FIGURE,)
    assert made.cut == frozenset()


def test_a_cut_figure_is_listed_whole_and_marked():
    made = _make(_AT + 7, _AT + 13)
    assert made.quotation == "建成驿站16"
    assert made.figures == (_FIGURE,)
    assert made.is_cut(_FIGURE)


def test_what_the_passage_does_not_touch_is_not_listed():
    made = _make(_AT + 6, _AT + 11)
    assert made.terms == ()
    assert made.figures == ()


def test_section_and_paragraph_are_named():
    made = _make(_AT, _AT + 15)
    assert (made.section, made.paragraph) == (1, 1)


def test_each_han_character_has_its_syllable_in_the_ruby():
    line = _make(_AT + 1, _AT + 4).lines[0]
    assert line.ruby == ((_AT + 1, "shàn"), (_AT + 2, "wǎng"), (_AT + 3, "gé"))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 4), (-1, 4), (0, 999), (4, 5)])
def test_a_span_that_holds_nothing_is_refused(start, end):
    with pytest.raises(ReaderError) as caught:
        _make(start, end)
    assert caught.value.code is Code.SELECT_SPAN


def test_of_a_word_with_two_readings_the_meaning_of_the_one_that_is_read_is_given():
    entries = [
        Gloss(pinyin="chóng diǎn", text="to recount"),
        Gloss(pinyin="zhòng diǎn", text="focus"),
    ]
    read = Reading(start=0, end=2, syllables=("zhòng", "diǎn"))
    assert excerpt._as_read(entries, Span(0, 2), [read]).text == "focus"
    assert excerpt._as_read(entries, Span(5, 7), [read]).text == "to recount"
    composed = Gloss(pinyin="zhòng diǎn", text="parts", composed=True)
    assert excerpt._as_read([composed], Span(0, 2), [read]) is None

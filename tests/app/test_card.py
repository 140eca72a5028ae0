import itertools
from dataclasses import dataclass
from decimal import Decimal

import pytest

from reader.app.annotated import Annotated
from reader.app.card import CardContent, CardEntry, Level, card_at
from reader.core.annotations import Annotations
from reader.core.blocks import Block, BlockKind
from reader.core.document import Document, SourceInfo
from reader.core.figures import Figure, FigureKind, Qualifier
from reader.core.lexicon import TermKind
from reader.core.readings import Reading
from reader.core.spans import Span
from reader.core.terms import Term

TEXT = "建成网格驿站12个，西安干杯。"


@dataclass(frozen=True)
class Gloss:
    pinyin: str
    text: str
    source: str = "Word list"
    composed: bool = False


GLOSSES = {
    "网格": (Gloss("wǎng gé", "grid; lattice"),),
    "驿站": (Gloss("", "relay “horse” + stand", composed=True),),
    "格": (Gloss("gē", "sound of laughter"), Gloss("gé", "square")),
    "干": (Gloss("gàn", "to do"), Gloss("gān", "dry")),
}


@pytest.fixture
def annotated():
    document = Document(
        source=SourceInfo(name="", format="txt", encoding="utf-8", sha256=""),
        text=TEXT,
        blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(TEXT)),),
        sections=(),
    )
    made = Annotated(document)
    edges = [0, 2, 4, 6, 9, 10, 12, 14, 15]
    words = tuple(Span(a, b) for a, b in itertools.pairwise(edges))
    said = {
        0: "jiàn chéng",
        2: "wǎng gé",
        4: "yì zhàn",
        6: "gè",
        10: "xī ān",
        12: "gān bēi",
    }
    made.add(
        Annotations(
            start=0,
            end=len(TEXT),
            words=words,
            readings=tuple(
                Reading(start=w.start, end=w.end, syllables=tuple(said[w.start].split()))
                for w in words
                if w.start in said
            ),
            terms=(
                Term(
                    start=2,
                    end=6,
                    kind=TermKind.TERM,
                    term="网格驿站",
                    gloss="neighbourhood grid station",
                    source="Jingdu",
                ),
            ),
            figures=(
                Figure(
                    start=6,
                    end=9,
                    surface="12个",
                    value=Decimal(12),
                    unit="个",
                    qualifier=Qualifier.EXACT,
                    kind=FigureKind.COUNT,
                    rule="test",
                ),
            ),
        )
    )
    return made


def card(annotated, offset, **options):
    return card_at(
        annotated.document, annotated, lambda word: GLOSSES.get(word, ()), offset, **options
    )


def test_term_then_word_then_characters(annotated):
    entries = card(annotated, 3).entries
    assert [(e.level, e.surface) for e in entries] == [
        (Level.TERM, "网格驿站"),
        (Level.WORD, "网格"),
        (Level.CHARACTER, "网"),
        (Level.CHARACTER, "格"),
    ]


def test_a_term_brings_its_gloss_and_who_says_so(annotated):
    first = card(annotated, 3).entries[0]
    assert (first.glosses, first.source) == (("neighbourhood grid station",), "Jingdu")


def test_a_terms_pinyin_is_spelled_by_words(annotated):
    assert card(annotated, 3).entries[0].pinyin == "wǎnggé yìzhàn"


def test_an_apostrophe_divides_syllables_that_would_run_together(annotated):
    assert card(annotated, 10).entries[0].pinyin == "xī’ān"


def test_no_word_gets_the_capital_of_a_sentence(annotated):
    assert card(annotated, 0).entries[0].pinyin == "jiànchéng"


def test_a_characters_meaning_is_that_of_its_reading_here(annotated):
    by_surface = {e.surface: e for e in card(annotated, 3).entries}
    assert by_surface["格"].glosses == ("square",)
    by_surface = {e.surface: e for e in card(annotated, 12).entries}
    assert by_surface["干"].glosses == ("dry",)


def test_a_meaning_put_together_from_parts_is_not_given(annotated):
    texts = [gloss for entry in card(annotated, 4).entries for gloss in entry.glosses]
    assert not any("horse" in text for text in texts)


def test_a_figure_is_said_in_english(annotated):
    first = card(annotated, 6).entries[0]
    assert first.level is Level.FIGURE
    assert "12" in first.glosses[0]


def test_the_card_stands_for_the_widest_unit(annotated):
    shown = card(annotated, 3)
    assert (shown.start, shown.end) == (2, 6)


def test_a_mark_has_no_card(annotated):
    assert card(annotated, 9) is None


def test_without_pinyin_no_entry_has_a_reading(annotated):
    assert not any(e.pinyin for e in card(annotated, 3, pinyin=False).entries)


def test_an_unknown_syllable_leaves_the_spelling_out(annotated):
    annotated.add(
        Annotations(
            start=0,
            end=len(TEXT),
            words=(Span(0, 2),),
            readings=(Reading(start=0, end=2, syllables=("jiàn", "")),),
        )
    )
    assert card(annotated, 0).entries[0].pinyin == ""


def test_the_spoken_card_says_surface_pinyin_and_gloss(annotated):
    assert card(annotated, 3).spoken.startswith(
        "网格驿站. wǎnggé yìzhàn. neighbourhood grid station"
    )


def test_what_has_no_pinyin_is_spoken_without_a_gap(annotated):
    entry = CardEntry(level=Level.FIGURE, surface="15个", glosses=("15",))
    assert CardContent(start=0, end=3, entries=(entry,)).spoken == "15个. 15"

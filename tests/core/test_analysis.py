from dataclasses import replace

from reader.core.analysis import analyse
from reader.core.annotations import Annotations
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from reader.core.terms import Term
from tests.core import test_excerpt as built
from tests.core.documents import build


def _term(start, surface, *, term=None, gloss="", kind=TermKind.TERM):
    return Term(
        start=start,
        end=start + len(surface),
        kind=kind,
        term=term or surface,
        gloss=gloss,
        source="Jingdu" if gloss else "",
    )


def test_terms_are_counted_with_their_places_most_frequent_first():
    document = build(("paragraph", "党建强，治理优，党建引领。"))
    notes = Annotations(
        start=0, end=13, terms=(_term(0, "党建"), _term(4, "治理"), _term(8, "党建"))
    )
    uses = analyse(document, notes).terms
    assert [(use.term, use.spans) for use in uses] == [
        ("党建", (Span(0, 2), Span(8, 10))),
        ("治理", (Span(4, 6),)),
    ]


def test_spellings_of_one_term_are_one_use():
    document = build(("paragraph", "党建与黨建。"))
    notes = Annotations(
        start=0, end=6, terms=(_term(0, "党建"), _term(3, "黨建", term="党建", gloss="Party work"))
    )
    (use,) = analyse(document, notes).terms
    assert use.spellings == ("党建", "黨建")
    assert (use.gloss, use.source) == ("Party work", "Jingdu")


def test_a_figure_belongs_to_the_innermost_section_around_it():
    document = build(
        ("heading:1", "一、甲"),
        ("paragraph", "1家"),
        ("heading:2", "（一）乙"),
        ("paragraph", "2家"),
        ("heading:1", "二、丙"),
        ("paragraph", "3家"),
    )
    figures = tuple(replace(built._FIGURE, start=at, end=at + 2) for at in (4, 12, 19))
    notes = Annotations(start=0, end=len(document.text), figures=figures)
    assert analyse(document, notes).figure_sections == {4: 1, 12: 2, 19: 3}


def test_a_figure_outside_every_section_has_none():
    document = build(("paragraph", "1家"), ("heading:1", "一、甲"), ("paragraph", "2家"))
    notes = Annotations(start=0, end=9, figures=(replace(built._FIGURE, start=0, end=2),))
    assert analyse(document, notes).figure_sections == {}

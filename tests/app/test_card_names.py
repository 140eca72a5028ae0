"""Official English on the card, and meanings that are only put together."""

import pytest

from reader.app.annotated import Annotated
from reader.app.card import card_at
from reader.core.annotations import Annotations
from reader.core.lexicon import TermKind, load, official_names
from reader.core.spans import Span
from reader.core.terms import Term, find_terms
from tests.core.documents import build


class Composed:
    pinyin = ""
    text = "grid “net” + stand “post”"
    source = "Word list"
    composed = True


def entry(text, terms, words=()):
    document = build(("paragraph", text))
    annotated = Annotated(document)
    annotated.add(Annotations(start=0, end=len(text), terms=terms, words=words))
    return card_at(document, annotated, lambda word: (Composed(),), 0).entries[0]


def of_lexicon(text):
    return entry(text, find_terms(text, (), (), load()))


def test_an_official_name_comes_with_its_source():
    official = of_lexicon("国务院").official
    assert official.english == "State Council"
    assert "Constitution" in official.source


@pytest.mark.parametrize(
    ("text", "says_so"), [("三会一课", True), ("国务院", False), ("党建", False)]
)
def test_the_card_says_when_a_formula_has_no_official_name(text, says_so):
    assert of_lexicon(text).nameable is says_so


def test_every_official_name_belongs_to_an_entry_and_names_its_source_by_year():
    terms = {e.term for e in load().entries} | {e.term for e in load().quoted}
    names = official_names()
    assert len(names) >= 60
    assert set(names) <= terms
    assert all(any(c.isdigit() for c in name.source) for name in names.values())


def test_a_term_in_no_dictionary_is_put_together_and_marked():
    found = entry("网格驿站", (Term(start=0, end=4, kind=TermKind.TERM, term="网格驿站"),))
    assert (found.composed, found.glosses) == (True, (Composed.text,))


def test_a_slogan_is_given_no_meaning_nobody_stated():
    found = entry("网格驿站", (Term(start=0, end=4, kind=TermKind.COINAGE, term="网格驿站"),))
    assert (found.composed, found.glosses) == (False, ())


def test_a_word_in_no_dictionary_is_put_together_and_marked():
    assert entry("网格驿站", (), (Span(0, 4),)).composed


def test_a_word_of_two_characters_is_left_to_its_characters():
    assert not entry("网格", (), (Span(0, 2),)).composed

from reader.app.annotated import Annotated
from reader.app.card import card_at
from reader.app.stands_for import stands_for
from reader.core.analysis import analyse
from reader.core.annotations import Annotations
from reader.core.lexicon import load
from reader.core.terms import find_terms
from tests.core.documents import build

TEXT = "建设“一轴、两翼”。\n“一轴”方面，修建大道。\n落实“三会一课”，推进“三联三进”，抓好党建。"


def read(*, analysed=True):
    document = build(*(("paragraph", line) for line in TEXT.split("\n")))
    notes = Annotations(start=0, end=len(TEXT), terms=find_terms(TEXT, (), (), load()))
    annotated = Annotated(document)
    annotated.add(notes)
    if analysed:
        annotated.add_analysis(analyse(document, notes))
    return document, annotated, {term.term: term for term in notes.terms}


def said(term, **options):
    document, annotated, terms = read(**options)
    return stands_for(document, annotated, terms[term])


def test_a_formula_with_a_source_names_its_members():
    found = said("三会一课")
    assert (len(found.members), bool(found.source), found.unsourced) == (4, True, False)


def test_a_formula_that_nothing_explains_is_unsourced():
    found = said("三联三进")
    assert (found.members, found.explanations, found.unsourced) == ((), (), True)


def test_a_formula_that_the_document_explains_leads_there():
    (place,) = said("一轴、两翼").explanations
    assert (place.words, place.paragraph) == ("“一轴”方面，修建大道。", 2)
    assert TEXT[place.start : place.end] == place.words


def test_before_the_analysis_no_explanation_is_known():
    assert said("一轴、两翼", analysed=False).explanations == ()


def test_a_term_that_counts_nothing_stands_for_itself():
    assert said("党建") is None


def test_the_card_of_a_formula_says_what_it_stands_for_aloud_too():
    document, annotated, terms = read()
    content = card_at(document, annotated, lambda _: (), terms["三会一课"].start)
    assert content.entries[0].stands_for.members[0] in content.spoken


def test_a_member_that_the_document_names_leads_there():
    text = "落实“三会一课”。\n按期召开支部党员大会。"
    document = build(*(("paragraph", line) for line in text.split("\n")))
    notes = Annotations(start=0, end=len(text), terms=find_terms(text, (), (), load()))
    annotated = Annotated(document)
    annotated.add(notes)
    term = next(t for t in notes.terms if t.term == "三会一课")
    found = stands_for(document, annotated, term)
    named = {m: p for m, p in zip(found.members, found.places, strict=True) if p is not None}
    assert named
    assert all(place.cut(text) == member for member, place in named.items())
    assert len(found.places) == len(found.members)

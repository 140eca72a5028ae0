from dataclasses import replace

from reader.app.annotated import Annotated
from reader.app.finding import Finder, Hit, Query, Where, in_context
from reader.core.annotations import Annotations
from reader.core.readings import Reading
from reader.core.spans import Span
from tests.core.documents import build
from tests.core.figure_cases import figures

DOCUMENT = build(
    ("heading:1", "一、培训"),
    ("paragraph", "云河市培训干部1.2万人次，再培训干部。"),
    ("paragraph", "Gan bu hao。"),
)
BODY = DOCUMENT.text.index("云河市")


def annotated(**parts):
    kept = Annotated(DOCUMENT)
    kept.add(Annotations(start=BODY, end=BODY + 20, **parts))
    return kept


def test_text_and_pinyin_are_found_together_in_order():
    at = DOCUMENT.text.index("干部")
    readings = (Reading(start=at, end=at + 2, syllables=("gàn", "bù")),)
    spans = Finder(DOCUMENT, annotated(readings=readings)).find(Query(text="gan bu"))
    assert [span.cut(DOCUMENT.text) for span in spans] == ["干部", "Gan bu"]


def test_without_annotations_only_text_is_found():
    spans = Finder(DOCUMENT).find(Query(text="gan bu"))
    assert [span.cut(DOCUMENT.text) for span in spans] == ["Gan bu"]


def test_a_search_can_be_kept_to_figures():
    at = DOCUMENT.text.index("1.2万人次")
    (figure,) = figures("1.2万人次")
    placed = replace(figure, start=at, end=at + 6)
    finder = Finder(DOCUMENT, annotated(figures=(placed,)))
    assert finder.find(Query(text="万", where=Where.FIGURES)) == (Span(at + 3, at + 4),)
    assert finder.find(Query(text="干部", where=Where.FIGURES)) == ()


def test_a_pattern_is_one_only_when_it_is_said_to_be():
    finder = Finder(DOCUMENT)
    assert finder.find(Query(text="培训.部")) == ()
    assert len(finder.find(Query(text="培训.部", pattern=True))) == 2
    assert finder.find(Query(text="", pattern=True)) == ()


def test_a_hit_shows_what_stands_around_it_in_its_paragraph():
    at = DOCUMENT.text.index("1.2万")
    assert in_context(DOCUMENT, Span(at, at + 4), around=4) == Hit(
        start=at,
        end=at + 4,
        before="…培训干部",
        match="1.2万",
        after="人次，再…",
        section="一、培训",
        paragraph=1,
    )


def test_context_ends_with_the_paragraph():
    hit = in_context(DOCUMENT, Span(BODY, BODY + 3))
    assert (hit.before, hit.match) == ("", "云河市")
    assert hit.after.startswith("培训")

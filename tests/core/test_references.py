import json
import warnings
from dataclasses import replace

import pytest

from reader.core.references import Style, reference, written
from reader.core.references.kinds import ROWS, Kind, kind_of, matches
from reader.core.references.reference import people
from reader.core.source.model import PageStart
from tests.core.documents import build

NOTICE = {
    "title": "松岭县人民政府关于做好防汛工作的通知",
    "issuer": "松岭县人民政府",
    "document_number": "松政发〔2025〕9号",
    "date_written": "2025年4月16日",
    "date_published": "2025年4月20日",
    "site": "松岭县人民政府门户网站",
}
ARTICLE = {
    "title": "潮涌云河",
    "subtitle": "——三年行动综述",
    "author": "本报记者 许明、柳青青",
    "source": "云河日报",
    "date": "2024-06-28 08:45",
}
DAYS = {"date_written": "2025-04-16", "date_published": "2025-04-20"}


def made(meta, dates, *, accessed=""):
    document = build(
        ("heading:1", "一、培训"),
        ("paragraph", "培训干部。"),
        ("paragraph", "再培训。"),
        meta=meta,
    )
    document = replace(document, dates=dates)
    at = document.text.index("培训干部")
    return document, reference(document, at, at + 4, accessed=accessed)


def notice(accessed=""):
    return made(NOTICE, DAYS, accessed=accessed)[1]


def article():
    return made(ARTICLE, {"date": "2024-06-28T08:45"})[1]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}-{row.key}")
def test_every_row_fits_its_examples_and_no_others(row):
    assert [value for value in row.yes if not matches(row, value)] == []
    assert [value for value in row.no if matches(row, value)] == []
    assert row.yes
    assert row.no


@pytest.mark.parametrize(
    ("meta", "source_format", "kind"),
    [
        ({"title": "云河市概况", "site": "云河市人民政府"}, "txt", Kind.PAGE),
        ({"title": "云河市概况"}, "html", Kind.PAGE),
        ({"title": "云河市概况"}, "txt", Kind.DOCUMENT),
        ({"title": "云河市条例的通知"}, "txt", Kind.PAPER),
        ({}, "txt", Kind.DOCUMENT),
    ],
)
def test_what_no_row_knows_is_a_page_or_a_file(meta, source_format, kind):
    assert kind_of(meta, source_format) is kind


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("本报记者 许明、柳青青", ("许明", "柳青青")),
        ("许明  柳青青", ("许明", "柳青青")),
        ("许明 柳青青", ("许明", "柳青青")),
        ("许　明", ("许明",)),
        ("许　明　柳青青", ("许明", "柳青青")),
        ("澄港行政長官　解頌恩", ("解頌恩",)),
        ("国务院总理 许明", ("许明",)),
        ("", ()),
    ],
)
def test_names_are_taken_out_of_an_author_line(author, names):
    assert people(author) == names


def test_a_paper_online_by_the_chinese_standard():
    ref = notice(accessed="2025-05-01")
    assert written(Style.GBT7714, ref) == (
        "松岭县人民政府. 松岭县人民政府关于做好防汛工作的通知：松政发〔2025〕9号[Z/OL]. "
        f"松岭县人民政府门户网站(2025-04-16)[2025-05-01]. {ref.link}. 一、培训，第1段"
    )


def test_a_newspaper_by_the_chinese_standard():
    assert written(Style.GBT7714, article()) == (
        "许明，柳青青. 潮涌云河：三年行动综述[N]. 云河日报，2024-06-28. 一、培训，第1段"
    )


def test_a_fourth_author_is_and_others():
    _, ref = made({**ARTICLE, "author": "许明、柳青青、方远、田禾"}, {})
    assert written(Style.GBT7714, ref).startswith("许明，柳青青，方远，等. ")
    assert written(Style.CHICAGO, ref).startswith("许明 et al., ")


def test_a_footnote_in_english():
    ref = article()
    assert written(Style.CHICAGO, ref) == (
        "许明 and 柳青青, “潮涌云河: 三年行动综述,” 云河日报, June 28, 2024, "
        f"sec. “一、培训”, para. 1, {ref.link}."
    )


def test_in_a_chicago_note_marks_inside_marks_are_single():
    ref = replace(article(), title="“云河速度”怎样炼成", subtitle="", section="做到“两不误”")
    note = written(Style.CHICAGO, ref)
    assert "“‘云河速度’怎样炼成,”" in note
    assert "sec. “做到‘两不误’”" in note


@pytest.mark.parametrize("style", [Style.BIBTEX, Style.BIBLATEX])
@pytest.mark.parametrize("make", [notice, article])
def test_a_parser_of_bibtex_reads_every_entry_whole(style, make):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import bibtexparser
    ref = make()
    library = bibtexparser.parse_string(written(style, ref))
    assert library.failed_blocks == []
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert ref.title in fields["title"]
    assert fields["url"] == ref.link
    assert fields["author"].count(" and ") == max(len(ref.names) - 1, 0)


def test_signs_of_tex_are_escaped():
    _, ref = made({"title": "增长5%与R&D_投入{试行}"}, {})
    assert "增长5\\%与R\\&D\\_投入\\{试行\\}" in written(Style.BIBLATEX, ref)


def test_the_same_publication_keeps_its_key_wherever_it_is_cited():
    document, ref = made(ARTICLE, {})
    other = reference(document, len(document.text) - 3, len(document.text))
    assert written(Style.BIBTEX, ref).split(",")[0] == written(Style.BIBTEX, other).split(",")[0]


@pytest.mark.parametrize("make", [notice, article])
def test_a_processor_of_csl_formats_every_item(make):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON

        ref = make()
        items = json.loads(written(Style.CSL_JSON, ref))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        shelf = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        shelf.register(Citation([CitationItem(items[0]["id"])]))
        (entry,) = shelf.bibliography()
    assert ref.title in str(entry)


def test_what_a_document_does_not_say_is_left_out():
    _, ref = made({}, {})
    (item,) = json.loads(written(Style.CSL_JSON, ref))
    assert "issued" not in item
    assert "author" not in item
    assert written(Style.GBT7714, ref).startswith(f"{ref.title}[Z].")


def test_a_printed_page_is_cited():
    document, _ = made(ARTICLE, {})
    last = len(document.text) - 3
    paged = replace(document, pages=(PageStart(start=0, number=6), PageStart(start=last, number=7)))
    assert "第6–7页" in written(Style.GBT7714, reference(paged, 0, len(document.text)))
    assert ", p. 7, " in written(Style.CHICAGO, reference(paged, last, last + 1))

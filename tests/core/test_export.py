import json
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from reader.app.excerpt_labels import EXCERPT_LABELS as LABELS
from reader.core import excerpt as excerpts, export
from reader.core.analysis import analyse
from reader.core.annotations import Annotations
from reader.core.document import Document
from reader.core.export import contract, json_text
from reader.core.figures import Change, Figure, FigureKind, Qualifier
from tests.core import test_excerpt as built

_EXCERPT = excerpts.make(built._DOCUMENT, built._NOTES, built._AT, built._AT + 15)
_LINK = _EXCERPT.link


def test_plain_text_holds_quotation_pinyin_terms_figures_and_citation():
    lines = export.text(_EXCERPT, LABELS).split("\n")
    assert lines[0] == "完善网格治理,建成驿站16家。"
    assert lines[1].startswith("Wánshàn wǎnggé zhìlǐ")
    assert "· 网格治理 wǎnggé zhìlǐ — governance by grid units" in lines
    assert [line for line in lines if line.startswith("· 16家 — 16") and "counts: 驿站" in line]
    assert "—— 云河.txt，§ 夯实基层，¶ 1" in lines
    assert _LINK in lines


def test_glosses_name_their_source():
    assert "Glosses: Jingdu" in export.text(_EXCERPT, LABELS)


def test_a_rebuilt_source_is_said_to_be_rebuilt():
    rebuilt = replace(_EXCERPT, source=replace(_EXCERPT.source, rebuilt=True))
    assert LABELS.rebuilt in export.text(rebuilt, LABELS)
    assert LABELS.rebuilt not in export.text(_EXCERPT, LABELS)


def test_a_cut_figure_says_so_in_every_form():
    cut = excerpts.make(built._DOCUMENT, built._NOTES, built._AT + 7, built._AT + 13)
    for form in (export.text, export.markdown, export.html):
        assert LABELS.cut in form(cut, LABELS)
    assert export.excerpt_json(cut)["figures"][0]["cut"] is True


def test_markdown_escapes_the_document_s_own_signs():
    line = replace(_EXCERPT.lines[0], text="*重点* [链接](x) <b>", pinyin="", ruby=())
    written = export.markdown(replace(_EXCERPT, lines=(line,)), LABELS)
    assert r"> \*重点\* \[链接\](x) \<b\>" in written


def test_every_line_of_a_markdown_quotation_is_quoted():
    line = replace(_EXCERPT.lines[0], text="甲\n乙", pinyin="", ruby=())
    written = export.markdown(replace(_EXCERPT, lines=(line,)), LABELS)
    assert written.startswith("> 甲  \n> 乙\n")


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.shown, self.above = [], [], []
        self._open = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in {"br", "meta", "hr"}:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        inside = self._open[-1] if self._open else ""
        (self.above if inside in {"rt", "rp"} else self.shown).append(data)


def test_html_is_well_formed_and_every_ruby_has_its_parentheses():
    page = _Page()
    page.feed(export.html(_EXCERPT, LABELS))
    assert page.tags.count("ruby") == 11
    assert page.tags.count("rp") == 22
    assert page.above[:3] == ["(", "wán", ")"]
    assert "".join(page.shown).strip().startswith("完善网格治理,建成驿站16家。")


def test_html_shows_a_document_s_mark_up_as_text():
    line = replace(_EXCERPT.lines[0], text="<script>x</script>&", pinyin="", ruby=())
    written = export.html(replace(_EXCERPT, lines=(line,)), LABELS)
    assert "<script>" not in written
    assert "&lt;script&gt;x&lt;/script&gt;&amp;" in written


def test_a_page_is_whole_and_loads_nothing():
    written = export.html_page([_EXCERPT, _EXCERPT], LABELS)
    assert written.startswith("<!DOCTYPE html>")
    assert written.count("<blockquote") == 2
    assert "http" not in written


@pytest.mark.parametrize(
    ("quotation", "language"),
    [("云河市举办培训班。", "zh-Hans"), ("雲河市經濟發展，與會者們學習。", "zh-Hant")],
)
def test_a_page_says_in_which_script_it_is_written(quotation, language):
    line = replace(_EXCERPT.lines[0], text=quotation, ruby=())
    written = export.html_page([replace(_EXCERPT, lines=(line,))], LABELS)
    assert f'<html lang="{language}">' in written


def test_excerpt_json_is_the_clipboard_s_contract():
    written = json.loads(json_text.dumps(export.excerpt_json(_EXCERPT)))
    assert list(written) == [
        "schema",
        "source",
        "span",
        "quotation",
        "section",
        "paragraph",
        "readings",
        "terms",
        "figures",
        "citation",
        "link",
    ]
    assert written["span"] == {"start": 5, "end": 20}
    assert written["figures"][0]["value"] == 16


def _figure(**changes):
    made = Figure(
        start=0,
        end=4,
        surface="140多项",
        value=Decimal(140),
        unit="项",
        qualifier=Qualifier.MORE_THAN,
        kind=FigureKind.COUNT,
        rule="number-unit",
    )
    return replace(made, **changes)


def test_a_figure_without_meaning_has_no_empty_keys():
    assert list(contract.figure_json(_figure())) == [
        "start",
        "end",
        "surface",
        "value",
        "unit",
        "qualifier",
        "kind",
        "rule",
        "doubts",
    ]


@pytest.mark.parametrize(
    ("change", "written"),
    [
        (Change(role="by", direction="up"), '{"role": "by", "dir": "up"}'),
        (
            Change(role="from", direction="down", start=Decimal(140), end=Decimal(79)),
            '{"role": "from", "dir": "down", "from": 140, "to": 79}',
        ),
        (
            Change(role="to", direction="up", end=Decimal("98.6")),
            '{"role": "to", "dir": "up", "from": null, "to": 98.6}',
        ),
    ],
)
def test_changes_are_written_by_the_contract(change, written):
    found = contract.figure_json(_figure(change=change))
    assert json_text.dumps(found["change"]) == written


def test_a_fraction_keeps_its_members():
    found = contract.figure_json(_figure(value=Decimal("0.333333333333"), fraction=(1, 3)))
    assert json_text.dumps(found["fraction"]) == "[1, 3]"
    assert json_text.dumps(found["value"]) == "0.333333333333"


def test_a_range_is_a_list():
    found = contract.figure_json(_figure(value=(Decimal(5), Decimal(6))))
    assert json_text.dumps(found["value"]) == "[5, 6]"


def _document_json(**options):
    document = built._DOCUMENT
    return contract.document_json(
        document,
        built._NOTES,
        analyse(document, built._NOTES),
        word=lambda notice: str(notice.code),
        **options,
    )


def test_layers_that_are_not_asked_for_are_absent():
    written = _document_json(layers=("figures",))
    assert "figures" in written
    assert not {"words", "readings", "terms"} & set(written)


def test_a_figure_names_its_section_from_one():
    assert _document_json()["figures"][0]["section"] == 1


def test_reasons_are_given_only_when_asked_for():
    assert "why" not in _document_json()["sections"][0]
    assert "why" in _document_json(explain=True)["sections"][0]


def test_csv_quotes_what_needs_it_and_names_its_columns():
    rows = export.figure_rows("云河", built._DOCUMENT, built._NOTES.figures)
    head, row, end = export.figures_csv(rows).split("\r\n")
    assert head.split(",") == list(export.FIGURE_COLUMNS)
    assert row.startswith("云河,16,19,16家,16,家,exact,count,驿站,")
    assert end == ""


@pytest.mark.parametrize(
    ("cell", "written"),
    [("=1+1", "'=1+1"), ("@x", "'@x"), ("-8.6%", "-8.6%"), ("-x|y", "'-x|y"), ("驿站", "驿站")],
)
def test_a_cell_never_becomes_a_formula(cell, written):
    assert export.figures_csv([(cell,)]).split("\r\n")[1] == written


def test_a_document_without_figures_gives_empty_lists():
    document = Document(source=built._DOCUMENT.source, text="甲", blocks=(), sections=())
    notes = Annotations(start=0, end=1)
    written = contract.document_json(document, notes, analyse(document, notes), word=str)
    assert written["figures"] == []

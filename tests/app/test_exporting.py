import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from reader.app import exporting
from reader.app.excerpt_labels import EXCERPT_LABELS
from reader.app.excerpts import passages
from reader.app.exporting import FORMS, WHOLE, agreed, fill, write, write_whole
from reader.app.reading_process import read_bytes, read_pasted
from reader.app.templates import Template
from reader.core.annotations import annotate_document
from reader.core.errors import Code, ReaderError
from reader.core.export.options import Options, Pinyin
from reader.core.spans import Span

TEXT = (
    "云河市培训工作报告\n\n一、强化培训\n全市举办培训班12期，培训干部3000余人次。\n"
    "二、改进服务\n着力提升服务水平。东岭区新建站点40个。\n"
)
PAGE = (
    "<html><body><h1>松岭县统计公报</h1><p>全县共有干部300名，其中女干部120名，统计如下。</p>"
    "<table><tr><th>地区</th><th>户数</th></tr><tr><td>临江镇</td><td>3200</td></tr></table>"
    "<p>以上数据由松岭县统计局提供，仅供参考使用，全县数据另行公布。</p></body></html>"
)


@pytest.fixture(scope="module")
def report(tools):
    document = read_pasted(TEXT, "report.txt")
    return document, annotate_document(document, tools)


@pytest.fixture(scope="module")
def bulletin(tools):
    document = read_bytes(PAGE.encode(), "bulletin.html", encoding="utf-8", format="html")
    return document, annotate_document(document, tools)


@pytest.fixture(scope="module")
def two(report, tools):
    document, notes = report
    spans = [span_of("举办培训班12期"), span_of("新建站点40个")]
    return passages(document, (notes,), spans, tools)


def span_of(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def whole(found, form, *, span=None, pinyin=Pinyin.NONE, progress=exporting.silent, **options):
    document, notes = found
    chosen = Options(pinyin=pinyin, **options)
    span = span or Span(0, len(document.text))
    made = write_whole(form, document, notes, span, EXCERPT_LABELS, chosen, progress=progress)
    return made if form in {"docx", "anki"} else made.decode("utf-8-sig")


@pytest.mark.parametrize("form", [form.name for form in FORMS])
def test_every_form_holds_both_passages(two, form):
    made = write(form, two, EXCERPT_LABELS)
    if form in {"docx", "anki"}:
        assert zipfile.is_zipfile(io.BytesIO(made))
    else:
        assert made.strip()


def test_several_passages_of_one_document_are_one_entry_for_a_reference_manager(two):
    assert write("bibtex", two, EXCERPT_LABELS).count(b"@") == 1
    assert len(json.loads(write("csl-json", two, EXCERPT_LABELS))) == 1


def test_a_note_cites_each_passage_by_its_own_place(two):
    lines = write("gbt7714", two, EXCERPT_LABELS).decode().splitlines()
    assert len(lines) == 2
    assert "强化培训" in lines[0]


def test_one_passage_keeps_its_place_in_the_entry(two):
    assert "强化培训" in write("bibtex", two[:1], EXCERPT_LABELS).decode()


def test_json_has_a_passage_a_line(two):
    lines = write("json", two, EXCERPT_LABELS).decode().splitlines()
    assert [json.loads(line)["quotation"] for line in lines] == ["举办培训班12期", "新建站点40个"]


def test_csv_has_the_figures_of_all_passages(two):
    rows = list(csv.DictReader(io.StringIO(write("csv", two, EXCERPT_LABELS).decode("utf-8-sig"))))
    assert [row["surface"] for row in rows] == ["12期", "40个"]


def test_options_leave_out_what_is_not_wanted(two):
    bare = Options(pinyin=Pinyin.NONE, glosses=False, figures=False)
    written = write("text", two, EXCERPT_LABELS, bare).decode()
    assert EXCERPT_LABELS.figures not in written
    assert "jǔbàn" not in written


def test_a_form_without_ruby_gives_the_syllables_in_the_text(two):
    written = write("text", two, EXCERPT_LABELS, Options(pinyin=Pinyin.RUBY)).decode()
    assert "举(jǔ)办(bàn)" in written


@pytest.mark.parametrize(
    ("form", "mark"), [("html", 'class="pinyin"'), ("rtf", "\\fs20\\li480"), ("markdown", "*jǔbàn")]
)
def test_pinyin_on_a_line_below_is_below_in_files(two, form, mark):
    assert mark in write(form, two, EXCERPT_LABELS, Options(pinyin=Pinyin.BELOW)).decode()


def test_a_template_writes_all_passages_with_a_line_between(two):
    template = Template(name="own", suffix=".md", text="{{quotation}}\n", own=True)
    assert fill(template, two, EXCERPT_LABELS, Options()) == (
        "举办培训班12期\n\n---\n\n新建站点40个\n"
    )


def test_what_is_wrong_with_a_template_is_told_with_its_line(two):
    template = Template(name="own", suffix=".md", text="{{quotation}}\n{{preis}}\n", own=True)
    with pytest.raises(ReaderError) as caught:
        fill(template, two, EXCERPT_LABELS, Options())
    assert (caught.value.code, caught.value.data["line"]) == (Code.TEMPLATE_FIELD, "2")


def test_markdown_of_a_document_has_its_headings_as_such(report):
    lines = whole(report, "markdown").splitlines()
    assert "# 云河市培训工作报告" in lines
    assert "## 一、强化培训" in lines


def test_the_number_of_an_article_is_bold_and_stays_in_its_paragraph(tools):
    text = "松岭县古树保护办法\n\n第一条 为保护古树，制定本办法。\n第二条 全县古树适用本办法。\n"
    document = read_pasted(text, "rules.txt")
    written = whole((document, annotate_document(document, tools)), "markdown")
    assert "\n**第一条** 为保护古树，制定本办法。\n" in written


def test_lists_of_a_document_name_the_paragraph(report):
    assert "- **40个** — 40; counts: 站点 · ¶ 2" in whole(report, "markdown")


def test_a_section_is_exported_alone(report):
    document, _ = report
    section = document.sections[0]
    written = whole(report, "text", span=Span(section.start, section.end))
    assert "强化培训" in written
    assert "改进服务" not in written.split("——")[0]


def test_a_web_page_is_one_file_that_loads_nothing(report):
    page = whole(report, "html", pinyin=Pinyin.RUBY)
    assert "@page" in page
    assert not any(word in page for word in ("src=", "<script", "@import", "url(", "http"))


def test_a_web_page_has_each_paragraphs_number_beside_it(report):
    assert '<p id="p2" data-p="2">' in whole(report, "html")


def test_a_web_page_has_tables_with_their_heads(bulletin):
    page = whole(bulletin, "html")
    assert "<thead>\n<tr><th>地区</th><th>户数</th></tr>\n</thead>" in page
    assert "<td>临江镇</td><td>3200</td>" in page


def test_markdown_has_tables_with_pipes(bulletin):
    assert "| 地区 | 户数 |\n|---|---|\n| 临江镇 | 3200 |" in whole(bulletin, "markdown")


def test_plain_text_has_cells_with_tabs(bulletin):
    assert "地区\t户数\n临江镇\t3200\n" in whole(bulletin, "text")


def test_a_word_document_has_headings_guides_and_tables(bulletin, report):
    xml = zipfile.ZipFile(io.BytesIO(whole(report, "docx", pinyin=Pinyin.RUBY)))
    body = xml.read("word/document.xml").decode()
    assert 'w:val="Heading2"' in body
    assert "<w:ruby>" in body
    table = zipfile.ZipFile(io.BytesIO(whole(bulletin, "docx"))).read("word/document.xml").decode()
    assert "<w:tbl>" in table
    assert "<w:ruby>" not in table


def test_a_word_document_has_pinyin_below_where_that_is_wanted(report):
    made = zipfile.ZipFile(io.BytesIO(whole(report, "docx", pinyin=Pinyin.BELOW)))
    assert "péixùn gànbù" in made.read("word/document.xml").decode()


@pytest.mark.parametrize(("form", "head"), [("figures", "surface"), ("terms", "term")])
def test_tables_of_a_section_hold_only_what_stands_in_it(report, form, head):
    document, _ = report
    section = document.sections[1]
    rows = whole(report, form, span=Span(section.start, section.end))
    found = [row[head] for row in csv.DictReader(io.StringIO(rows))]
    assert all(word in document.text[section.start : section.end] for word in found)


def test_a_card_quotes_its_sentence_and_cites_its_paragraph(report, tools):
    from reader.core.excerpt import make
    from reader.core.export.anki import sentence_at

    document, notes = report
    excerpt = make(document, notes, 0, len(document.text))
    assert sentence_at(excerpt, TEXT.index("站点")) == "东岭区新建站点40个。"


def test_every_block_is_told_and_can_end_the_export(report):
    def stop(done, _):
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        whole(report, "html", progress=stop)


@pytest.mark.parametrize("form", [form.name for form in WHOLE])
def test_every_form_of_a_document_can_be_written(report, form):
    assert whole(report, form, pinyin=Pinyin.INLINE, style=None)


@pytest.mark.parametrize(
    ("name", "form", "agreed_name", "agreed_form"),
    [
        ("a.md", "", "a.md", ""),
        ("a.md", "docx", "a.docx", "docx"),
        ("a.rtf", "", "a.rtf", "rtf"),
        ("a", "docx", "a.docx", "docx"),
        ("a.2024", "", "a.2024.md", ""),
    ],
)
def test_a_files_suffix_and_its_form_agree(name, form, agreed_name, agreed_form):
    assert agreed(Path(name), form, ".md") == (Path(agreed_name), agreed_form)


def test_a_file_is_named_after_its_document(report):
    assert exporting.file_name(report[0], "excerpt", ".docx") == "report-excerpt.docx"

"""Documents that mean harm: a coded error or a bounded reading, never a hang or a crash."""

import zipfile
from io import BytesIO

import pytest

from reader.core.errors import Code, ReaderError
from reader.core.source import (
    docx as docx_reader,
    odt as odt_reader,
    office_flow,
    office_zip,
    read,
    rtf as rtf_reader,
)
from tests.core import odt_builder, rtf_builder
from tests.core.docx_builder import docx, lists, p, r, style, tbl, tc, zipped

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
GOOD = docx(p("云河市"))


def document(body, before=""):
    """A DOCX whose main part has this body, and `before` its root."""
    part = f'{before}<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'
    return docx(parts={"word/document.xml": part})


def refused(data, name="a.docx"):
    with pytest.raises(ReaderError) as caught:
        read(data, name)
    return caught.value.code


@pytest.mark.parametrize(
    "data",
    [
        docx(parts={"word/document.xml": bytes(30_000_000)}),
        document(" " * 20_000_000),
        odt_builder.odt(parts={"content.xml": bytes(30_000_000)}),
    ],
    ids=["zeros", "spaces", "odt zeros"],
)
def test_what_unpacks_to_far_more_than_a_document_is_not_opened(data):
    assert refused(data, "a.odt") is Code.SOURCE_BLOATED


@pytest.mark.parametrize("module", [docx_reader, odt_reader])
def test_a_document_of_more_paragraphs_than_a_book_is_not_opened(monkeypatch, module):
    for one in (module, office_flow):
        monkeypatch.setattr(one, "MAX_PARAGRAPHS", 1000)
    text = module is odt_reader
    data = odt_builder.odt("<text:p/>" * 2000) if text else document("<w:p/>" * 2000)
    assert refused(data) is Code.SOURCE_BLOATED


def test_a_package_of_too_many_parts_is_not_opened():
    entries = office_zip.open_package(GOOD, "a.docx").members
    assert len(entries) < office_zip.MAX_MEMBERS
    assert refused(GOOD + b"PK\x01\x02" * (office_zip.MAX_MEMBERS + 1)) is Code.SOURCE_BLOATED


def test_all_parts_together_are_bounded():
    package = office_zip.open_package(GOOD, "a.docx")
    package.left = 100
    with pytest.raises(ReaderError) as caught:
        package.read("word/document.xml")
    assert caught.value.code is Code.SOURCE_BLOATED


def test_a_part_that_lies_about_its_size_is_damaged():
    data = bytearray(zipped({"word/document.xml": "x" * 5000}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    assert refused(bytes(data)) is Code.SOURCE_BROKEN


def test_an_encrypted_part_says_so():
    data = bytearray(GOOD)
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    assert refused(bytes(data)) is Code.SOURCE_LOCKED


@pytest.mark.parametrize(
    "data",
    [
        document("<w:sdt><w:sdtContent>" * 100_000 + "</w:sdtContent></w:sdt>" * 100_000),
        document("<w:tbl><w:tr><w:tc>" * 600 + p("云") + "</w:tc></w:tr></w:tbl>" * 600),
        document("<w:p>" + "<w:smartTag>" * 100_000 + "</w:smartTag>" * 100_000 + "</w:p>"),
        odt_builder.odt("<text:section>" * 100_000 + "</text:section>" * 100_000),
    ],
    ids=["controls", "tables", "tags", "sections"],
)
def test_absurd_nesting_is_refused(data):
    assert refused(data) in {Code.SOURCE_BROKEN, Code.SOURCE_BLOATED}


def test_tables_within_tables_are_read_to_a_bearable_depth():
    nested = "<w:tbl><w:tr><w:tc>" * 40 + p("云河") + "</w:tc></w:tr></w:tbl>" * 40
    assert read(document(nested), "a.docx").text == "云河"


def test_groups_within_groups_of_rtf_are_read_without_recursion():
    data = b"{\\rtf1" + b"{" * 100_000 + b"a" + b"}" * 100_000 + b"}"
    assert read(data, "a.rtf").text == "a"


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
        "<!DOCTYPE d [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE d [<!ENTITY b SYSTEM 'http://127.0.0.1:9/x'>]>",
        "<!DOCTYPE d [<!ENTITY % c SYSTEM 'file:///etc/passwd'> %c;]>",
    ],
)
def test_entities_are_neither_expanded_nor_fetched(declared):
    assert refused(document(p("&b;").replace("&amp;", "&"), declared)) is Code.SOURCE_BROKEN


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_a_package_cut_off_is_damaged(keep):
    assert refused(GOOD[: int(len(GOOD) * keep)]) is Code.SOURCE_BROKEN


@pytest.mark.parametrize(
    "part",
    [
        "word/styles.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "docProps/core.xml",
        "_rels/.rels",
        "[Content_Types].xml",
    ],
)
def test_a_missing_part_beside_the_main_one_is_done_without(part):
    assert read(docx(p("云河市"), parts={part: None}), "a.docx").text == "云河市"


def test_a_document_without_its_main_part_is_none():
    assert refused(docx(parts={"word/document.xml": None})) is Code.SOURCE_FORMAT


@pytest.mark.parametrize("main", ["<w:document", "<a/>", "", "\ud800".encode("utf-8", "replace")])
def test_a_main_part_that_is_no_document_is_damaged(main):
    assert refused(docx(parts={"word/document.xml": main})) is Code.SOURCE_BROKEN


def test_relations_that_lead_out_of_the_package_find_nothing():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="x/styles" Target="../../../../etc/passwd"/>'
        '<Relationship Type="x/numbering" TargetMode="External" Target="http://127.0.0.1:9/"/>'
        "</Relationships>"
    )
    data = docx(p("云河市"), parts={"word/_rels/document.xml.rels": relations})
    assert read(data, "a.docx").text == "云河市"


def test_styles_that_follow_each_other_in_a_circle_end():
    styles = [style("a", based="b"), style("b", based="a")]
    assert read(docx(p("云河市", style="a"), styles=styles), "a.docx").text == "云河市"


@pytest.mark.parametrize("number", [(1, 99), (1, 999999), (77, 0), (1, -1), ("x", "y")])
def test_absurd_numbers_show_nothing(number):
    found = read(docx(p("云河市", num=number), numbering=[lists(("decimal", "%1."))]), "a.docx")
    assert found.text == "云河市"


def test_a_level_text_of_any_length_is_bounded():
    data = docx(p("云", num=(1, 0)), numbering=[lists(("decimal", "%1" * 10_000))])
    assert len(read(data, "a.docx").text) < 100


def test_an_absurd_start_is_written_shortly():
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999"/></w:lvlOverride>'
    for form in ("lowerRoman", "lowerLetter", "chineseCountingThousand", "ideographTraditional"):
        data = docx(p("云", num=(1, 0)), numbering=[lists((form, "%1"), more=start)])
        assert len(read(data, "a.docx").text) < 40, form


@pytest.mark.parametrize("span", ["99999999", "-5", "x", "999999999999999999999"])
def test_absurd_spans_are_bounded(span):
    rows = tbl(
        (tc("甲").replace("<w:tcPr>", f'<w:tcPr><w:gridSpan w:val="{span}"/>'), "乙"), ("1", "2")
    )
    cells = read(docx(rows), "a.docx").lines[0].rows
    assert all(1 <= cell.colspan <= 1000 for row in cells for cell in row)


def test_repeated_cells_are_bounded():
    cell = '<table:table-cell table:number-columns-repeated="99999999"/>'
    data = odt_builder.odt(odt_builder.table(("甲", cell), ("乙", cell)))
    assert len(read(data, "a.odt").text) < 500


def test_spaces_that_are_counted_are_bounded():
    data = odt_builder.odt(odt_builder.p("甲", '<text:s text:c="999999999"/>', "乙"))
    assert len(read(data, "a.odt").text) < 500


def test_rtf_of_more_tokens_than_a_book_is_not_opened(monkeypatch):
    monkeypatch.setattr(rtf_reader, "_MOST_TOKENS", 1000)
    assert refused(rtf_builder.rtf(r"\b\b0" * 600, "x"), "a.rtf") is Code.SOURCE_BLOATED


def test_rtf_of_more_paragraphs_than_a_book_is_not_opened(monkeypatch):
    monkeypatch.setattr(rtf_reader, "MAX_PARAGRAPHS", 100)
    assert refused(rtf_builder.rtf(r"x\par " * 200), "a.rtf") is Code.SOURCE_BLOATED


def test_boxes_are_counted_among_the_paragraphs(monkeypatch):
    monkeypatch.setattr(office_flow, "MAX_PARAGRAPHS", 10)
    frame = tbl((tc("", inner=p(r("云")) * 20),))
    assert refused(docx(frame)) is Code.SOURCE_BLOATED


def test_binary_data_that_claims_to_go_on_forever_ends_the_file():
    assert read(b"{\\rtf1 abc\\bin99999999 def}", "a.rtf").text == "abc"


def test_a_document_with_two_parts_of_one_name_is_read_by_the_last():
    file = BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{MAIN}"><w:body>{p("松岭县")}</w:body></w:document>',
        )
    assert read(file.getvalue(), "a.docx").text == "松岭县"

"""Documents that mean harm, through the one door: a coded error or a notice, nothing fetched."""

import socket
import zipfile
from io import BytesIO
from threading import Thread

import pytest

from reader.app.reading_process import read_bytes
from reader.app.reading_process.limits import Limits
from reader.app.reading_process.worker import Worker
from reader.core.errors import Code, ReaderError
from tests.core import docx_builder, odt_builder
from tests.core.book_builder import CONTAINER, book, package, saved

TEXT = "云河市人民政府研究渡口安全工作。"
REFUSED = {Code.SOURCE_BROKEN, Code.SOURCE_BLOATED, Code.SOURCE_NO_TEXT, Code.SOURCE_FORMAT}


def refused(data, name):
    with pytest.raises(ReaderError) as caught:
        read_bytes(data, name)
    return caught.value.code


@pytest.fixture
def ears():
    """A server on this machine, and who has knocked at it."""
    knocks = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen():
            while True:
                try:
                    other, address = server.accept()
                except OSError:
                    return
                knocks.append(address)
                other.close()

        thread = Thread(target=listen, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", knocks
        server.shutdown(socket.SHUT_RDWR)
        thread.join(5)


def page(where):
    return (
        f"<!DOCTYPE html SYSTEM '{where}/a.dtd'><html><head><base href='{where}/'>"
        f"<link rel='stylesheet' href='{where}/a.css'><script src='{where}/a.js'></script>"
        f"<style>@import '{where}/b.css'</style></head><body background='{where}/b.png'>"
        f"<img src='{where}/a.png'><iframe src='{where}/f.html'></iframe>"
        f"<object data='{where}/o'></object><p>{TEXT}</p></body></html>"
    )


def remote_docx(where):
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="t" TargetMode="External" Target="{where}/t.dotx"/>'
        "</Relationships>"
    )
    return docx_builder.docx(docx_builder.p(TEXT), parts={"word/_rels/document.xml.rels": rels})


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("页.html", lambda where: page(where).encode()),
        ("页.mht", lambda where: saved(page(where).encode(), location=where)),
        ("书.epub", lambda where: book(f"<p>{TEXT}</p><img src='{where}/a.png'/>")),
        ("文.docx", remote_docx),
        ("文.rtf", lambda where: f"{{\\rtf1 {{\\*\\template {where}}}yunhe text}}".encode()),
        ("文.md", lambda where: f"![图]({where}/a.png)\n\n{TEXT}".encode()),
    ],
)
def test_nothing_that_a_document_names_is_fetched(name, made, ears):
    where, knocks = ears
    assert read_bytes(made(where), name).text
    assert knocks == []


ENTITIES = (
    "<!DOCTYPE r [<!ENTITY a '云河'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;'>"
    "<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
)


@pytest.mark.parametrize("entity", ["&d;", "&x;"])
def test_an_entity_is_neither_expanded_nor_fetched(entity):
    part = f"{ENTITIES}<html><body><p>渡口{entity}码头</p></body></html>"
    members = {"OPS/text/c0.xhtml": part}
    text = read_bytes(book("<p>甲</p>", extra=members), "书.epub").text
    assert "云河" not in text
    assert text.startswith("渡口")
    assert "云河" not in read_bytes(part.encode(), "页.html").text
    parts = {"content.xml": ENTITIES + "<r>&d;</r>"}
    assert refused(odt_builder.odt(odt_builder.p(TEXT), parts=parts), "文.odt") in REFUSED


def bomb(member, megabytes):
    """A package one of whose parts unpacks to so many megabytes of nothing."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        if member.endswith(".opf"):
            archive.writestr("META-INF/container.xml", CONTAINER.format(opf=member))
        with archive.open(member, "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(b" " * 2**20)
    return out.getvalue()


@pytest.mark.parametrize(
    ("member", "name"),
    [("word/document.xml", "a.docx"), ("content.xml", "a.odt"), ("o.opf", "a.epub")],
)
def test_a_zip_bomb_is_refused_before_it_is_unpacked(member, name):
    assert refused(bomb(member, 200), name) is Code.SOURCE_BLOATED


def test_a_package_that_lies_about_its_sizes_costs_nothing():
    data = bytearray(bomb("word/document.xml", 60))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")  # unpacked size in the directory
    assert refused(bytes(data), "a.docx") in REFUSED


def test_a_package_of_very_many_parts_is_refused():
    data = package({f"p{number}": "" for number in range(25_000)} | {"word/document.xml": "x"})
    assert refused(data, "a.docx") is Code.SOURCE_BLOATED


DEEP = 100_000


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx_builder.docx("<w:sdt>" * DEEP + "</w:sdt>" * DEEP), "a.docx"),
        (odt_builder.odt("<text:section>" * DEEP + "</text:section>" * DEEP), "a.odt"),
        (package({"META-INF/container.xml": "<a>" * DEEP + "</a>" * DEEP}), "a.epub"),
    ],
)
def test_what_is_nested_without_reason_is_refused(data, name):
    assert refused(data, name) in REFUSED


def test_text_nested_without_reason_is_read_where_the_format_allows_it():
    deep = "<div>" * DEEP + TEXT + "</div>" * DEEP
    assert read_bytes(deep.encode(), "页.html").text == TEXT
    assert read_bytes(saved(deep.encode()), "页.mht").text == TEXT
    assert read_bytes(book(deep), "书.epub").text == TEXT
    rtf = "{\\rtf1" + "{" * DEEP + " yunhe" + "}" * DEEP + "}"
    assert read_bytes(rtf.encode(), "文.rtf").text == "yunhe"
    assert TEXT in read_bytes((">" * DEEP + TEXT).encode(), "文.md").text


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf", "a.mht", "a.rtf", "a.doc"])
def test_a_file_of_a_wrong_name_is_read_as_what_it_is(name):
    assert read_bytes(TEXT.encode(), name).text == TEXT
    assert read_bytes(f"<html><p>{TEXT}</p></html>".encode(), name).text == TEXT
    assert read_bytes(book(f"<p>{TEXT}</p>"), name).source.format == "epub"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (book(f"<p>{TEXT}</p>" * 50), "a.epub"),
        (docx_builder.docx(*[docx_builder.p(TEXT)] * 50), "a.docx"),
        (odt_builder.odt(*[odt_builder.p(TEXT)] * 50), "a.odt"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "a.pdf"),
    ],
)
def test_a_file_cut_off_is_said_to_be_damaged(data, name):
    assert refused(data[: len(data) // 2], name) is Code.SOURCE_BROKEN


def test_mark_up_that_costs_more_than_it_says_is_bounded():
    """Whatever it is, it ends within the limits, with text or a code."""
    pages = [
        "<p " + " ".join(f"a{n}='x'" for n in range(40_000)) + f">{TEXT}</p>",
        "<table>" * 5000 + TEXT,
        "<td rowspan=999999999 colspan=999999999>" * 2000 + TEXT,
        "<!--" * 50_000 + TEXT,
        "&#x10FFFF;&#xD800;&#0;" * 20_000 + TEXT,
        "<b><i><u>" * 50_000 + TEXT,
        "<" * 300_000 + TEXT,
    ]
    codes = set()
    with Worker(Limits(seconds=20, cpu_seconds=15)) as worker:
        for data in pages:
            try:
                worker.read(f"<html><body>{data}".encode(), "页.html")
            except ReaderError as error:
                codes.add(error.code)
        assert worker.n_started == 1
    assert codes <= REFUSED

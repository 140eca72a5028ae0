import zipfile
from io import BytesIO

import pytest

from reader.core.errors import Code, ReaderError
from reader.core.source import MAX_BYTES, read, read_text

PROSE = "云河市坚持把推进高质量发展作为首要任务，全年完成投资三百二十亿元。"
TRADITIONAL = "澄江省堅持把發展經濟作為首要工作，全年完成投資三百二十億元。"


def ole(stream):
    """The beginning of an OLE file whose folder lists one stream."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + stream.encode("utf-16-le") + bytes(9)


def refused(data, name="a.txt", **options):
    with pytest.raises(ReaderError) as caught:
        read(data, name, **options)
    return caught.value


def zipped(*names):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def test_line_ends_become_line_feeds_and_nothing_else_changes():
    source = read("\ufeff　　甲\r\n\r\n乙 \r丙\u00a0\n".encode(), "a.txt")
    assert source.text == "　　甲\n\n乙 \n丙\u00a0\n"


def test_the_hash_is_that_of_the_bytes():
    assert read(b"abc", "a.txt").info.sha256.startswith("ba7816bf8f01cfea")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\0\0", b"\xef\xbb\xbf"])
def test_a_file_without_characters_is_empty(data):
    assert refused(data).code is Code.SOURCE_EMPTY


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", bytes(range(256)) * 20, b"\x7fELF\1\1"])
def test_what_is_no_text_is_binary(data):
    assert refused(data).code is Code.SOURCE_BINARY


def test_a_file_over_the_limit_is_refused_with_the_limit_in_megabytes():
    error = refused(b"a" * (MAX_BYTES + 1))
    assert error.code is Code.SOURCE_TOO_LARGE
    assert error.data["limit"] == "64"


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (ole("Workbook"), "a.xls", "xls"),
        (ole("PowerPoint Document"), "a.doc", "ppt"),
        (zipped("xl/workbook.xml"), "a.txt", "xlsx"),
        (zipped("ppt/presentation.xml"), "a", "pptx"),
        (zipped("other"), "a", "zip"),
    ],
)
def test_a_format_that_is_not_read_is_named(data, name, found):
    error = refused(data, name)
    assert error.code is Code.SOURCE_FORMAT
    assert error.data["format"] == found


@pytest.mark.parametrize(("name", "shown"), [("a.doc", "DOC"), ("a.wps", "WPS"), ("a", "DOC")])
def test_an_old_binary_document_has_its_own_way_out(name, shown):
    error = refused(ole("WordDocument"), name)
    assert error.code is Code.SOURCE_LEGACY
    assert error.data["format"] == shown


def test_a_document_behind_a_password_says_so():
    assert refused(ole("EncryptedPackage"), "a.docx").code is Code.SOURCE_LOCKED


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", zipped("word/document.xml")[:-20]])
def test_a_damaged_zip_file_is_damaged_whatever_was_in_it(data):
    assert refused(data, "a.docx").code is Code.SOURCE_BROKEN


def test_a_forced_format_that_is_not_read_is_refused():
    assert refused(b"abc", format="xlsx").code is Code.SOURCE_FORMAT


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (PROSE, "utf-8", "utf-8"),
        (PROSE, "utf-8-sig", "utf-8"),
        (PROSE, "utf-16", "utf-16-le"),
        (PROSE, "utf-16-be", "utf-16-be"),
        (PROSE, "utf-16-le", "utf-16-le"),
        (PROSE, "gb18030", "gb18030"),
        (PROSE, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "gb18030", "gb18030"),
    ],
)
def test_the_encoding_is_told_by_what_the_text_looks_like(text, codec, name):
    source = read(text.encode(codec), "a.txt")
    assert source.text == text
    assert source.info.encoding == name
    assert source.notices == ()


def test_a_wrong_declared_charset_is_only_a_hint():
    page = f'<html><head><meta charset="utf-8"></head><body><p>{PROSE * 8}</p></body></html>'
    assert read(page.encode("gb18030"), "a.html").text == PROSE * 8


def test_a_forced_encoding_is_obeyed_where_the_bytes_alone_would_not_tell():
    assert read(b"caf\xe9 2031", "a.txt", encoding="latin-1").text == "café 2031"


def test_a_forced_encoding_that_does_not_fit_is_an_error():
    error = refused(PROSE.encode("gb18030"), encoding="utf-8")
    assert error.code is Code.SOURCE_ENCODING
    assert error.data["encoding"] == "utf-8"


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", ""])
def test_a_forced_encoding_must_be_one_of_text(name):
    assert refused(b"abc", encoding=name).code is Code.SOURCE_ENCODING_NAME


def test_a_few_broken_bytes_are_replaced_with_a_notice():
    source = read((PROSE * 10).encode() + b"\xff\xff" + PROSE.encode(), "a.txt")
    assert source.text.count("\ufffd") == 2
    assert [notice.code for notice in source.notices] == [Code.ENCODING_DAMAGED]
    assert source.notices[0].data == {"encoding": "utf-8", "count": "2"}


def test_html_is_known_by_its_beginning_whatever_its_name():
    assert read(f"<!DOCTYPE html><p>{PROSE}".encode(), "a").info.format == "html"


def test_a_page_without_text_is_an_error_of_its_own():
    assert refused(b"<html><body><script>x</script></body></html>", "a.html").code is (
        Code.SOURCE_NO_TEXT
    )


def test_pasted_text_is_a_text_source():
    source = read_text("甲\r\n乙")
    assert (source.text, source.info.format) == ("甲\n乙", "txt")


def test_pasted_space_is_empty():
    with pytest.raises(ReaderError) as caught:
        read_text(" \n")
    assert caught.value.code is Code.SOURCE_EMPTY

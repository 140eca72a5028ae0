import pytest

from reader.app.opening import SAMPLE, Request, read, title
from reader.core.errors import Code, ReaderError


def test_a_file_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("松岭县召开会议。", "utf-8")
    assert read(Request(path=path)).text == "松岭县召开会议。"


def test_a_forced_encoding_reaches_the_reader(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("松岭县召开会议。".encode("utf-16-le"))
    assert read(Request(path=path, encoding="utf-16-le")).text == "松岭县召开会议。"


def test_the_sample_is_there_and_has_sections():
    document = read(Request(resource=SAMPLE))
    assert document.source.name == "yunhe_party_building.txt"
    assert document.sections


def test_pasted_html_is_read_as_html():
    page = "<html><body><p>松岭县召开会议，部署全年工作。</p></body></html>"
    document = read(Request(text=page, format="html", name="Pasted"))
    assert document.source.format == "html"
    assert "<p>" not in document.text


def test_pasted_text_keeps_its_name():
    assert read(Request(text="松岭县召开会议。", name="Pasted")).source.name == "Pasted"


def test_an_empty_clipboard_is_an_error():
    with pytest.raises(ReaderError) as caught:
        read(Request(text=" \n"))
    assert caught.value.code == Code.CLIPBOARD_EMPTY


def test_a_document_without_title_is_called_by_its_file(tmp_path):
    path = tmp_path / "无题.txt"
    path.write_text("一段没有标题的正文，说明情况。", "utf-8")
    document = read(Request(path=path))
    assert title(document) in {"无题.txt", document.meta.get("title")}

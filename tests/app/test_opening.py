import pytest

from reader.app.opening import MOST_FILES, SAMPLE, Request, gather, read, title
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


def names(files):
    return [path.name for path in files]


def test_a_folder_stands_for_its_documents_as_people_number_them(tmp_path):
    for name in ("10.txt", "2.txt", "1.MD", "picture.png", ".hidden.txt", "~$2.txt"):
        (tmp_path / name).write_text("甲", "utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "3.txt").write_text("甲", "utf-8")
    files, notices = gather([tmp_path])
    assert names(files) == ["1.MD", "2.txt", "10.txt"]
    assert notices == ()


def test_named_files_keep_their_order_and_come_once(tmp_path):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("甲", "utf-8")
    files, _ = gather([tmp_path / "b.txt", tmp_path, tmp_path / "gone.txt"])
    assert names(files) == ["b.txt", "a.txt", "gone.txt"]


def test_a_folder_without_documents_is_named(tmp_path):
    empty = tmp_path / "空"
    empty.mkdir()
    files, notices = gather([empty])
    assert files == ()
    assert [(n.code, n.data["name"]) for n in notices] == [(Code.FOLDER_EMPTY, "空")]


def test_more_files_than_memory_is_meant_for_are_counted_not_opened(tmp_path):
    for number in range(MOST_FILES + 3):
        (tmp_path / f"{number}.txt").write_text("甲", "utf-8")
    files, notices = gather([tmp_path])
    assert len(files) == MOST_FILES
    assert names(files)[-1] == f"{MOST_FILES - 1}.txt"
    assert [(n.code, n.data["found"]) for n in notices] == [
        (Code.FOLDER_LARGE, str(MOST_FILES + 3))
    ]


def test_the_folder_a_browser_saved_beside_a_page_stands_for_the_page(tmp_path):
    page = tmp_path / "页.html"
    page.write_text("<p>云河市</p>", encoding="utf-8")
    (tmp_path / "页_files").mkdir()
    (tmp_path / "页_files" / "ad.html").write_text("<p>广告</p>", encoding="utf-8")
    assert gather([tmp_path / "页_files"]) == ((page,), ())
    assert gather([tmp_path]) == ((page,), ())

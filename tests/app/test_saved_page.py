import pytest

from reader.app.reading_process import read_file
from reader.app.reading_process.saved_page import framed, page_of
from reader.core.errors import Code, ReaderError

TEXT = "云河市人民政府今天研究渡口安全工作。"


def page(folder, name, body=f"<p>{TEXT}</p>"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return path


def framing(folder, *links, name="页.html"):
    path = folder / name
    frames = "".join(f'<frame src="{link}">' for link in links)
    path.write_text(f"<html><frameset>{frames}</frameset></html>", encoding="utf-8")
    return path


def test_the_folder_of_one_page_stands_for_it(tmp_path):
    found = page(tmp_path, "页.html")
    page(tmp_path, "页_files/ad.html")
    assert page_of(tmp_path) == found
    assert read_file(tmp_path).text == TEXT


@pytest.mark.parametrize("folder", ["页_files", "页.files"])
def test_the_folder_beside_a_page_stands_for_the_page(folder, tmp_path):
    found = page(tmp_path, "页.htm")
    page(tmp_path, f"{folder}/ad.html", "<p>广告</p>")
    assert page_of(tmp_path / folder) == found


def test_a_folder_of_several_pages_or_none_stands_for_nothing(tmp_path):
    (tmp_path / "空").mkdir()
    page(tmp_path, "多/一.html")
    page(tmp_path, "多/二.html")
    for name in ("空", "多"):
        assert page_of(tmp_path / name) == tmp_path / name
        with pytest.raises(ReaderError) as caught:
            read_file(tmp_path / name)
        assert caught.value.code is Code.SOURCE_UNREADABLE


def test_a_page_of_frames_shows_the_frame_with_most_text(tmp_path):
    page(tmp_path, "页_files/导航 1.html", "<p>导航</p>")
    page(tmp_path, "页_files/正文.html")
    outer = framing(tmp_path, "页_files/导航%201.html?x=1", "./页_files/正文.html#top")
    document = read_file(outer)
    assert (document.text, document.source.name) == (TEXT, "页.html")


@pytest.mark.parametrize(
    "link",
    [
        "../外.html",
        "http://yunhe.example/正文.html",
        "//yunhe.example/x",
        "file:///etc/passwd",
        "无.html",
    ],
)
def test_a_frame_outside_the_folder_is_not_followed(link, tmp_path):
    page(tmp_path, "外.html")
    (tmp_path / "内").mkdir()
    outer = framing(tmp_path / "内", link)
    assert framed(outer, outer.read_bytes()) == ()
    with pytest.raises(ReaderError) as caught:
        read_file(outer)
    assert caught.value.code is Code.SOURCE_NO_TEXT


def test_a_link_of_the_file_system_out_of_the_folder_is_not_followed(tmp_path):
    secret = page(tmp_path, "外.html")
    (tmp_path / "内").mkdir()
    try:
        (tmp_path / "内" / "正文.html").symlink_to(secret)
    except OSError:
        pytest.skip("no symbolic links here")
    outer = framing(tmp_path / "内", "正文.html")
    assert framed(outer, outer.read_bytes()) == ()


def test_a_page_that_frames_itself_ends(tmp_path):
    outer = framing(tmp_path, "页.html")
    assert framed(outer, outer.read_bytes()) == ()


def test_frames_are_looked_for_in_pages_alone(tmp_path):
    page(tmp_path, "正文.html")
    text = framing(tmp_path, "正文.html", name="页.txt")
    assert framed(text, text.read_bytes()) == ()

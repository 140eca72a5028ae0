import pytest

from reader.core.errors import Code, ReaderError
from reader.core.source import read

from .book_builder import saved

BODY = "云河市人民政府今天召开会议，研究渡口安全工作。" * 3


def page(body=f"<h1>云河市研究渡口安全工作</h1><p>{BODY}</p>", codec="utf-8"):
    return f"<html><body>{body}</body></html>".encode(codec)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_a_saved_page_is_read_in_the_charset_of_its_part(charset):
    found = read(saved(page(codec=charset), charset=charset), "a.mht")
    assert (found.info.format, found.text.split("\n")[-1]) == ("mht", BODY)


def test_a_charset_that_is_wrong_is_only_a_hint():
    assert BODY in read(saved(page(codec="gb18030"), charset="utf-8"), "a.mhtml").text
    assert BODY in read(saved(page(), charset="x-nobody"), "a.mhtml").text


def test_the_page_of_the_saved_address_is_read_not_the_first_part():
    frame = page("<p>广告</p>")
    data = saved(frame, location="http://yunhe.example/ad")
    data = data.replace(b"Snapshot-Content-Location: http://yunhe.example/ad", b"Subject: x")
    whole = saved(frame, frames=[page()]).replace(
        b"Snapshot-Content-Location: http://yunhe.example/a\r\n",
        b"Snapshot-Content-Location: http://yunhe.example/a/0\r\n",
    )
    assert BODY in read(whole, "a.mht").text
    assert read(data, "a.mht").text == "广告"


def test_the_part_that_start_names_is_read():
    data = saved(page("<p>广告</p>"), frames=[page()], start='; start="<main@yunhe>"')
    head, mark, tail = data.rpartition(b"Content-Location")
    assert BODY in read(head + b"Content-ID: <main@yunhe>\r\n" + mark + tail, "a.mht").text


def test_a_page_of_frames_shows_the_frame_with_most_text():
    outer = b"<html><frameset><frame src='http://yunhe.example/a/0'></frameset></html>"
    assert BODY in read(saved(outer, frames=[page("<p>导航</p>"), page()]), "a.mht").text


def test_a_message_that_is_a_page_itself_is_read():
    head = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    assert BODY in read(head + page(), "a.mht").text


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nnothing",
    ],
)
def test_a_message_without_a_page_is_damaged(data):
    with pytest.raises(ReaderError) as caught:
        read(data, "a.mht")
    assert caught.value.code is Code.SOURCE_BROKEN


def test_a_page_without_text_says_so():
    with pytest.raises(ReaderError) as caught:
        read(saved(b"<html><body><img src='cid:1'></body></html>"), "a.mht")
    assert caught.value.code is Code.SOURCE_NO_TEXT


def test_a_note_that_begins_like_a_message_is_text():
    text = "主题: 渡口\nContent: 云河市研究渡口安全工作。"
    assert read(text.encode(), "a.txt").info.format == "txt"


def test_more_parts_than_a_page_has_are_refused():
    bomb = b"--cut\r\nContent-Type: text/html\r\n\r\nx\r\n" * 3000
    data = saved(page()).replace(b"--cut--", bomb + b"--cut--")
    with pytest.raises(ReaderError) as caught:
        read(data, "a.mht")
    assert caught.value.code is Code.SOURCE_BLOATED

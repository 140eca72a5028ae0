import pytest

from reader.core.datelines import find_date, is_date_line, iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2031-04-05 09:17:21", "2031-04-05T09:17:21"),
        ("2031-04-05 09:17", "2031-04-05T09:17:00"),
        ("2031年4月5日", "2031-04-05"),
        ("２０３１年４月５日", "2031-04-05"),
        ("二〇三一年十二月二十三日", "2031-12-23"),
        ("二○三一年四月十日", "2031-04-10"),
        ("（2031/4/5）", "2031-04-05"),
    ],
)
def test_a_date_is_read_in_every_usual_writing(written, iso):
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "text", ["2031年13月5日", "松政发〔2031〕5号", "同比增长2031.45", "0000-01-01"]
)
def test_what_is_no_date_gives_none(text):
    assert iso_date(text) is None


def test_an_impossible_time_leaves_the_day():
    assert iso_date("2031-04-05 29:99") == "2031-04-05"


def test_the_place_of_a_date_is_given_in_code_points():
    text = "印发于2031年4月5日。"
    assert find_date(text) == (3, 12, "2031-04-05")


def test_a_date_line_holds_nothing_but_its_date():
    assert is_date_line("（2031年4月5日）")
    assert is_date_line("2031年4月")
    assert not is_date_line("2031年4月5日，云河市召开会议。")

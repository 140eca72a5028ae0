import pytest

from reader.core.labels import fields_in, is_label_only, is_noise, label_key


def values(text):
    return {field.key: text[field.value_start : field.value_end] for field in fields_in(text)}


def test_two_fields_on_one_line_end_at_each_other():
    assert values("[责任编辑:周禾 校对:林穗]") == {"editor": "周禾", "proofreader": "林穗"}


def test_a_field_in_lenticular_brackets_has_its_value_behind():
    assert values("【发布单位】松岭县人民政府") == {"issuer": "松岭县人民政府"}


def test_a_date_field_takes_the_date_with_its_time_and_no_more():
    found = values("时间：2031年4月5日 23:00\u00a0\u00a0浏览：33")
    assert found == {"date": "2031年4月5日 23:00", "drop": "33"}


def test_a_source_ends_before_the_date_on_its_line():
    assert values("来源：临江日报 2031-04-05")["source"] == "临江日报"


def test_spaces_inside_a_label_do_not_hide_it():
    assert label_key("索 引 号：") == "index_number"
    assert label_key("标　　题：") == "title"


def test_a_label_without_value_is_a_label_only_line():
    assert is_label_only("创建时间:") == "date"
    assert is_label_only("创建时间:2031-04-05") is None


def test_a_word_in_a_sentence_is_no_label():
    assert fields_in("水源地保护的资金来源：中央、省、市三级。") == ()


@pytest.mark.parametrize("line", ["【打印本页】", "扫一扫在手机打开当前页", "下一篇：无"])
def test_buttons_of_a_page_are_noise(line):
    assert is_noise(line)


def test_a_value_ends_before_the_bracket_of_the_next_button():
    assert values("来源：市司法局　【字号：大 中 小】")["source"] == "市司法局"


@pytest.mark.parametrize(
    "line", ["您的浏览器不支持播放此视频", "— END —", "点亮“在看”，转发给更多人"]
)
def test_what_a_player_or_an_account_adds_is_noise(line):
    assert is_noise(line)


@pytest.mark.parametrize("line", ["为坚守岗位的劳动者点赞", "重点赞扬了三个乡镇"])
def test_praise_is_no_noise(line):
    assert not is_noise(line)


def test_a_source_ends_before_the_reporter():
    assert values("来源：云河新闻网　记者 李小禾")["source"] == "云河新闻网"


@pytest.mark.parametrize(
    "line",
    [
        "分享到QQ空间新浪微博微信",
        "关于我们 | 网站地图 | 联系我们",
        "云ICP备20310001号-1　网站标识码：9901000001　云公网安备 99010202000001号",
    ],
)
def test_buttons_and_links_run_together_on_one_line_are_noise(line):
    assert is_noise(line)


@pytest.mark.parametrize("line", ["微信", "微博微信运营管理办法"])
def test_words_of_buttons_in_other_lines_are_no_noise(line):
    assert not is_noise(line)

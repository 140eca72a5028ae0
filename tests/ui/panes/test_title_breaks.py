import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.core.document import parse
from reader.core.source import read
from reader.ui.text_build import build
from reader.ui.text_style import TextStyle, setting_of
from reader.ui.theme import font, load_theme
from reader.ui.title_breaks import balance, best_width


@pytest.fixture
def style(qapp):
    return TextStyle(load_theme("light"))


@pytest.fixture
def block_of(style):
    """A block that holds one title, and the document it lives in."""
    kept = []

    def make(text):
        document = QTextDocument()
        kept.append(document)
        QTextCursor(document).insertText(text, style.char_format(setting_of("title")))
        return document.begin()

    return make


def ems(style, count):
    return round(count * style.pixels(setting_of("title")))


def test_a_title_of_one_line_keeps_the_whole_width(block_of, style):
    assert best_width(block_of("云河市古渡口保护条例"), ems(style, 16)) == ems(style, 16)


def test_no_character_is_left_alone_on_the_last_line(block_of, style):
    title = "云河市人民政府关于进一步加强古渡口保护工作的意见"  # 24 characters
    assert ems(style, 12) <= best_width(block_of(title), ems(style, 23.5)) < ems(style, 16)


def test_lines_of_unlike_length_stay_as_long_as_none_is_forlorn(block_of, style):
    title = "云河市人民政府关于进一步加强古渡口保护工作的意见"
    assert best_width(block_of(title), ems(style, 14.5)) == ems(style, 14.5)


def test_a_number_is_not_cut_off_what_it_counts(block_of, style):
    # 15 of 18 characters fit, and 第二十六 would end the line before 次会议.
    width = best_width(block_of("云河市推进松岭县临江镇第二十六次会议"), ems(style, 15))
    assert width < ems(style, 13)


def test_characters_beyond_the_first_plane_are_counted_as_qt_counts_them(block_of, style):
    width = best_width(block_of("𠮷云𠮷云𠮷云𠮷云𠮷云𠮷云"), ems(style, 11.5))
    assert ems(style, 6) <= width < ems(style, 11)


def test_for_paper_lines_are_measured_as_they_are_set(style):
    text = "云河市人民政府关于进一步加强古渡口保护工作的意见\n\n正文在此。\n"
    built = build(parse(read(text.encode(), name="paper.txt")), style)
    block = built.qt.begin()
    built.qt.setUseDesignMetrics(True)
    width = best_width(block, ems(style, 23.5))
    built.qt.setTextWidth(width + 2 * built.qt.documentMargin())
    assert built.qt.documentLayout().documentSize().height() > 0  # it is laid out
    assert block.layout().lineCount() == 2


def test_a_line_may_end_with_a_dash(block_of, style):
    width = best_width(block_of("云河启新程——三年行动综述"), ems(style, 11.5))
    assert ems(style, 6.5) <= width < ems(style, 8)  # 7 and 6 characters


@pytest.mark.parametrize("title", ["云河市Incomprehensibilities年报", "云河"])
def test_a_word_longer_than_the_room_is_borne(block_of, style, title):
    assert best_width(block_of(title), 12) == 12


def test_margins_alone_change_and_the_text_stays(style):
    text = "云河市人民政府关于进一步加强古渡口保护工作的意见\n\n各镇人民政府：\n现提出以下意见。\n"
    document = parse(read(text.encode(), name="opinion.txt"))
    built = build(document, style)
    before = built.qt.toPlainText()
    balance(built, round(ems(style, 23.5)))
    shape = built.qt.begin().blockFormat()
    assert 0 <= shape.rightMargin() - shape.leftMargin() <= 1
    assert shape.leftMargin() > ems(style, 3)
    assert built.qt.toPlainText() == before


def test_a_wider_column_gives_the_margins_back(style):
    document = parse(
        read("云河市古渡口保护条例实施细则\n\n第一条 为了保护。\n".encode(), name="rule.txt")
    )
    built = build(document, style)
    balance(built, round(ems(style, 13.4)))
    balance(built, round(ems(style, 30)))
    assert built.qt.begin().blockFormat().leftMargin() == 0


def test_the_windows_font_has_no_say(qapp, style):
    title = "云河市“强基”“惠民”“护河”工作综述"
    document = parse(read(f"{title}\n\n正文在此。\n".encode(), name="marks.txt"))
    wanted = ems(style, 16)
    usual, built = qapp.font(), build(document, style)
    before = best_width(built.qt.begin(), wanted)
    qapp.setFont(font("english", 13))
    try:
        anew = build(document, style)
        assert best_width(anew.qt.begin(), wanted) == before
    finally:
        qapp.setFont(usual)

import pytest

from reader.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot, sample):
    made = StatusLine()
    qtbot.addWidget(made)
    made.set_document(sample.document)
    return made


def test_the_path_of_the_section_and_the_paragraph_are_shown(line, sample):
    line.show_place(sample.at("轮训"))
    assert line._place.text() == "¶ 2     一、强基固本  ›  抓好培训。"


def test_how_the_file_was_read_is_shown(line):
    assert line._encoding.text() == "TXT · UTF-8"


def test_a_selection_is_counted_by_code_points(line, sample):
    start = sample.at("𠮷云")
    line.show_selection(sample.document, start, start + 5, 0)
    assert line._chosen.text() == "5 characters selected · 4 of them Chinese · 0 figures"


def test_nothing_selected_says_nothing(line, sample):
    line.show_selection(sample.document, 3, 3, 0)
    assert line._chosen.text() == ""


def test_notices_are_counted_and_can_be_asked_for(qtbot, line):
    line.show_notices(2, "The encoding was guessed.")
    assert not line._notices.isHidden()
    with qtbot.waitSignal(line.notices_chosen):
        line._notices.click()
    line.show_notices(0, "")
    assert line._notices.isHidden()


def test_progress_comes_and_goes(line):
    line.set_progress(3, 10)
    assert line._progress.value() == 3
    line.clear_progress()
    assert line._progress.isHidden()

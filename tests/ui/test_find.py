"""Finding at the whole desk: worker, marks, list and field together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

REPORT = """云河市培训工作综述

一、强化培训
全市举办培训班42期，培训干部1.2万余人次。東岭区的“幹部学堂”办了15场。

二、服务群众
干部包联驿站15个，走访群众3万户。
"""


@pytest.fixture
def desk(qtbot, open_desk, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    window = open_desk(file)
    pane = window._panes.text
    qtbot.waitUntil(
        lambda: bool(pane.annotated().words(REPORT.index("走访"), len(REPORT))), timeout=60_000
    )
    return window


def look_for(qtbot, desk, text):
    field = desk._panes.find
    desk._commands.finding.focus()
    field.setText(text)
    qtbot.waitUntil(lambda: field._count.text() != "" or field.problem() != "")
    return field._count.text()


@pytest.mark.parametrize("typed", ["干部", "幹部", "ganbu", "gan4 bu4"])
def test_script_and_pinyin_make_no_difference(qtbot, desk, typed):
    assert look_for(qtbot, desk, typed) == "1 of 3"


def test_typing_moves_no_caret_and_leaves_no_way_back(qtbot, desk):
    look_for(qtbot, desk, "群众")
    assert desk._panes.text.caret() == 0
    assert not desk._actions["go.back"].isEnabled()


def test_back_leads_to_where_the_search_began(qtbot, desk):
    text = desk._panes.text
    look_for(qtbot, desk, "干部")
    for _ in range(3):
        QTest.keyClick(desk._panes.find, Qt.Key.Key_Return)
    assert text.selection().start == REPORT.index("干部包联")
    desk._actions["go.back"].trigger()
    assert text.caret() == 0


def test_a_search_within_figures_leaves_the_others_out(qtbot, desk):
    assert look_for(qtbot, desk, "5") == "1 of 2"
    desk._actions["find.terms"].trigger()
    qtbot.waitUntil(lambda: desk._panes.find._count.text() == "none")
    desk._actions["find.figures"].trigger()
    qtbot.waitUntil(lambda: desk._panes.find._count.text() == "1 of 2")
    assert "figures" in desk._panes.find.placeholderText()


def test_a_pattern_finds_and_a_broken_one_is_said_at_the_field(qtbot, desk):
    desk._actions["find.pattern"].trigger()
    assert look_for(qtbot, desk, r"\d+[期场]") == "1 of 2"
    desk._panes.find.setText("(干部")
    qtbot.waitUntil(lambda: "E-FIND-01" in desk._panes.find.problem())
    desk._panes.find.setText("(干部)")
    qtbot.waitUntil(lambda: desk._panes.find.problem() == "")


def test_the_list_is_made_with_the_first_hits_and_follows_the_steps(qtbot, desk):
    side = desk._panes.side
    before = side.count()
    look_for(qtbot, desk, "干部")
    assert side.count() == before + 1
    QTest.keyClick(desk._panes.find, Qt.Key.Key_Down)
    table = side.panel._table
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert desk._panes.find._count.text() == "2 of 3"
    assert desk.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert desk.focusWidget() is desk._panes.text
    assert desk._panes.text.selection().start == REPORT.index("幹部")


def test_another_document_is_searched_for_what_stands_in_the_field(qtbot, desk, tmp_path):
    look_for(qtbot, desk, "干部")
    other = tmp_path / "other.txt"
    other.write_text("松岭县有干部300名。\n", "utf-8")
    desk._services.opener.open_path(str(other))
    qtbot.waitUntil(lambda: "松岭县" in desk._panes.text.document_shown().text)
    qtbot.waitUntil(lambda: desk._panes.find._count.text() == "1")


def test_a_selected_passage_is_what_one_looks_for(desk):
    start = REPORT.index("驿站")
    desk._panes.text.select(start, start + 2)
    desk._actions["edit.find"].trigger()
    assert desk._panes.find.text() == "驿站"


def test_leaving_the_field_takes_the_marks_away_and_f3_brings_them_back(qtbot, desk):
    look_for(qtbot, desk, "干部")
    QTest.keyClick(desk._panes.find, Qt.Key.Key_Escape)
    assert desk._panes.text._painter.hits.current is None
    desk._actions["edit.next"].trigger()
    assert desk._panes.text._painter.hits.current is not None


def test_marks_stay_away_when_the_text_is_searched_again_after_a_correction(qtbot, desk):
    look_for(qtbot, desk, "干部")
    QTest.keyClick(desk._panes.find, Qt.Key.Key_Escape)
    desk._services.corrector.keep_details({"title": "综述"})
    desk._commands.finding.search()
    qtbot.waitUntil(lambda: not desk._commands.finding._busy)
    assert not desk._panes.text._painter.hits._hits
    desk._panes.find.setText("培训")
    qtbot.waitUntil(lambda: bool(desk._panes.text._painter.hits._hits))

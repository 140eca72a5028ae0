"""Correcting in the window: the dialog, undo, the list, and what the panes show afterwards."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.app.corrections.correction import Correction, Kind, at_place
from reader.app.corrections.sheet import preview, to_csv
from reader.app.store import Scope
from reader.core.spans import Span
from reader.ui import correct_dialog

REPORT = """云河市组织工作综述

一、抓好培训
松岭县举办培训班42期，培训干部1.2万余人次，行长出席。

二、建好阵地
新建党群服务驿站15个，行长出席，群众满意率不低于95%。
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture
def desk(qtbot, open_desk, report):
    window = open_desk(report)
    settled(qtbot, window)
    return window


def settled(qtbot, window):
    """Wait until all of the document is annotated."""
    services = window._services
    end = text(window).document_shown().blocks[-1].end
    qtbot.waitUntil(
        lambda: bool(services.annotator.parts) and services.annotator.parts[-1].end == end,
        timeout=60_000,
    )


def text(window):
    return window._panes.text


def figures(window):
    return window._panes.figures


def words_at(window, surface):
    at = REPORT.index(surface)
    return [w.cut(REPORT) for w in text(window).annotated().words(at, at + len(surface))]


def syllables_at(window, at, length):
    found = text(window).annotated().readings(at, at + length)
    return [s for r in found for s in r.syllables]


def opened(window, surface, *, select=False):
    at = REPORT.index(surface)
    if select:
        text(window).select(at, at + len(surface))
    else:
        text(window).go_to(at, flash=False)
    window._actions["edit.correct"].trigger()
    return window._commands.correcting.dialog


def test_words_are_merged_at_once_and_split_again_by_undo(qtbot, desk):
    dialog = opened(desk, "松岭县", select=True)
    assert dialog.words.line.text() == "松岭 县"
    dialog.words.line.setText("松岭县")
    dialog._keep()
    qtbot.waitUntil(lambda: words_at(desk, "松岭县") == ["松岭县"])
    assert desk._actions["edit.undo"].isEnabled()
    desk._actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: words_at(desk, "松岭县") == ["松岭", "县"])
    assert not desk._actions["edit.undo"].isEnabled()
    desk._actions["edit.redo"].trigger()
    qtbot.waitUntil(lambda: words_at(desk, "松岭县") == ["松岭县"])


def test_the_arrows_take_in_the_neighbours(desk):
    dialog = opened(desk, "松岭县")
    assert dialog.words.line.text() == "松岭"
    dialog._on.click()
    assert dialog.words.line.text() == "松岭 县"
    assert not dialog._back.isEnabled()
    dialog.reject()


def test_the_dialog_opens_and_keeps_by_keys_alone(qtbot, desk):
    text(desk).go_to(REPORT.index("干部"), flash=False)
    text(desk).setFocus()
    qtbot.keyClick(text(desk), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = desk._commands.correcting.dialog
    assert dialog.words.line.text() == "干部"
    qtbot.keyClick(dialog.words.line, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.words.line, Qt.Key.Key_Right)
    qtbot.keyClick(dialog.words.line, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.words.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: words_at(desk, "干部") == ["干", "部"])


def test_pinyin_is_offered_from_the_table_and_taken_as_typed(qtbot, desk):
    dialog = opened(desk, "行长", select=True)
    box = dialog.reading.boxes[0]
    assert {"háng", "xíng"} <= {box.itemText(at) for at in range(box.count())}
    box.setCurrentText("ㄒㄧㄥˊ")
    dialog._keep()
    at = REPORT.index("行长")
    qtbot.waitUntil(lambda: syllables_at(desk, at, 2) == ["xíng", "zhǎng"])
    assert syllables_at(desk, REPORT.rindex("行长"), 2) == ["háng", "zhǎng"]


def test_typing_on_the_page_of_pinyin_replaces_the_syllable(qtbot, desk):
    dialog = opened(desk, "行长", select=True)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.words.line)
    dialog.pages.setCurrentWidget(dialog.reading)
    field = dialog.focusWidget()
    qtbot.keyClicks(field, "xing2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    at = REPORT.index("行长")
    qtbot.waitUntil(lambda: syllables_at(desk, at, 2) == ["xíng", "zhǎng"])


def test_a_reading_in_doubt_is_what_the_dialog_begins_with(qtbot, desk, monkeypatch):
    known = correct_dialog.draft
    monkeypatch.setattr(correct_dialog, "draft", lambda *place: replace(known(*place), unsure=1))
    dialog = opened(desk, "行长", select=True)
    assert dialog.pages.currentWidget() is dialog.reading
    qtbot.waitUntil(dialog.reading.boxes[1].hasFocus)
    assert dialog.reading.boxes[1].lineEdit().selectedText() == "zhǎng"


def test_a_rule_says_how_many_places_it_changes_and_changes_them(qtbot, desk):
    dialog = opened(desk, "行长", select=True)
    dialog.scopes.button(1).setChecked(True)
    dialog.reading.boxes[0].setCurrentText("xing2")
    assert "2" in dialog.note.text()
    dialog._keep()
    at = REPORT.rindex("行长")
    qtbot.waitUntil(lambda: syllables_at(desk, at, 2) == ["xíng", "zhǎng"])


@pytest.mark.parametrize("typed", ["xyz", "", "xing9"])
def test_what_is_no_syllable_cannot_be_kept_and_is_said(desk, typed):
    dialog = opened(desk, "行长", select=True)
    dialog.reading.boxes[0].setCurrentText(typed)
    assert not dialog.buttons.buttons()[0].isEnabled()
    assert "E-COR-02" in dialog.note.text()
    dialog.reject()


def test_a_word_over_the_edge_of_a_figure_cannot_be_kept(desk):
    dialog = opened(desk, "训班42期", select=True)
    dialog.words.line.setText("训班42期")
    assert not dialog.buttons.buttons()[0].isEnabled()
    assert "E-COR-06" in dialog.note.text()
    dialog.reject()


def test_nothing_changed_is_nothing_kept(desk, paths):
    dialog = opened(desk, "干部")
    assert not dialog.buttons.buttons()[0].isEnabled()
    dialog._keep()
    assert not (paths.data / "corrections.sqlite3").exists()


def test_a_term_is_marked_with_a_gloss_and_unmarked(qtbot, desk):
    at = REPORT.index("驿站")
    dialog = opened(desk, "驿站", select=True)
    dialog.term.marked.setChecked(True)
    dialog.term.gloss.setText("service station")
    dialog._keep()

    def glosses():
        return [t.gloss for t in text(desk).annotated().terms(at, at + 2) if t.start == at]

    qtbot.waitUntil(lambda: glosses() == ["service station"])
    dialog = opened(desk, "驿站", select=True)
    assert dialog.term.marked.isChecked()
    dialog.term.marked.setChecked(False)
    dialog._keep()
    qtbot.waitUntil(lambda: glosses() == [])


def test_a_figure_is_fixed_twice_and_keeps_both_fixes(qtbot, desk):
    at = REPORT.index("42期")
    dialog = opened(desk, "42期")
    dialog.figure.value.setText("43")
    dialog._keep()
    qtbot.waitUntil(lambda: str(text(desk).annotated().figures(at, at + 1)[0].value) == "43")
    settled(qtbot, desk)
    dialog = opened(desk, "42期")
    dialog.figure.subject.setText("培训班次")
    dialog._keep()
    qtbot.waitUntil(lambda: text(desk).annotated().figures(at, at + 1)[0].subject == "培训班次")
    assert str(text(desk).annotated().figures(at, at + 1)[0].value) == "43"


def test_what_is_no_figure_leaves_the_text_and_the_panel(qtbot, desk):
    rows = figures(desk)._model.rowCount()
    text(desk).go_to(REPORT.index("15个"), flash=False)
    desk._actions["edit.no_figure"].trigger()
    qtbot.waitUntil(lambda: figures(desk)._model.rowCount() == rows - 1)
    at = REPORT.index("15个")
    assert text(desk).annotated().figures(at, at + 1) == ()
    desk._actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: figures(desk)._model.rowCount() == rows)


def test_corrections_hold_from_the_first_paint_when_the_file_is_opened_again(
    qtbot, desk, open_desk, report
):
    at = REPORT.index("15个")
    whole = text(desk).document_shown().text
    desk._services.corrector.keep([at_place(Kind.NO_FIGURE, whole, at, at + 3)])
    desk.close()
    again = open_desk(report)
    assert text(again).annotated().figures(at, at + 1) == ()
    settled(qtbot, again)
    assert text(again).annotated().figures(at, at + 1) == ()


def listed(window):
    window._actions["edit.corrections"].trigger()
    return window._commands.correcting.list


def cells(dialog):
    table = dialog.table
    return [
        tuple(table.item(row, column).text() for column in range(4))
        for row in range(table.rowCount())
    ]


def keep(window, *corrections):
    window._services.corrector.keep(corrections)


def two(window):
    at = REPORT.index("松岭县")
    place = at_place(Kind.WORDS, text(window).document_shown().text, at, at + 3, "松岭县")
    rule = Correction(kind=Kind.TERM, scope=Scope.EVERYWHERE, surface="驿站", value="station")
    keep(window, place)
    keep(window, rule)


def test_the_list_shows_searches_and_goes_there(desk):
    two(desk)
    dialog = listed(desk)
    assert cells(dialog) == [
        ("驿站", "term", "station", "everywhere"),
        ("松岭县", "words", "松岭县", "this place"),
    ]
    dialog.filter.setText("松岭")
    assert [row[0] for row in cells(dialog)] == ["松岭县"]
    dialog.table.selectRow(0)
    dialog.go.click()
    assert text(desk).caret() == REPORT.index("松岭县")


def test_deleting_from_the_list_can_be_undone(qtbot, desk):
    two(desk)
    dialog = listed(desk)
    dialog.table.selectRow(1)
    dialog.delete.click()
    assert [row[0] for row in cells(dialog)] == ["驿站"]
    desk._services.corrector.undo()
    assert len(cells(dialog)) == 2
    dialog.reject()


def test_a_changed_file_keeps_its_corrections_and_marks_the_lost(qtbot, desk, open_desk, report):
    two(desk)
    at = REPORT.index("15个")
    keep(desk, at_place(Kind.NO_FIGURE, REPORT, at, at + 3))
    desk.close()
    report.write_text(
        REPORT.replace("15个", "16座").replace("一、抓好培训\n", "一、抓好培训\n先开会。"), "utf-8"
    )
    again = open_desk(report)
    settled(qtbot, again)
    shown = text(again).document_shown().text
    at = shown.index("松岭县")
    assert Span(at, at + 3) in text(again).annotated().words(at, at + 3)
    dialog = listed(again)
    assert [row[3] for row in cells(dialog)] == ["lost: this place", "everywhere", "this place"]
    dialog.table.selectRow(0)
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_what_is_exported_is_the_same_on_import(desk, tmp_path):
    two(desk)
    dialog = listed(desk)
    dialog.export_to(tmp_path / "shared.csv")
    mine = desk._services.corrector.keeper.everything()
    found = preview("shared.csv", (tmp_path / "shared.csv").read_bytes(), mine)
    assert [one.surface for one in found.same] == ["松岭县", "驿站"]
    dialog.reject()


def test_importing_shows_what_would_change_and_takes_it_in(desk, tmp_path, monkeypatch):
    two(desk)
    other = Correction(kind=Kind.TERM, scope=Scope.EVERYWHERE, surface="驿站", value="other")
    new = Correction(kind=Kind.NO_TERM, scope=Scope.EVERYWHERE, surface="培训班")
    path = tmp_path / "theirs.csv"
    path.write_text(to_csv([other, new]), "utf-8")
    dialog = listed(desk)
    asked = []

    def press_theirs(box):
        asked.append((box.text(), box.detailedText()))
        next(b for b in box.buttons() if "heirs" in b.text()).click()

    monkeypatch.setattr("reader.ui.corrections_dialog.QMessageBox.exec", press_theirs)
    dialog.import_from(path)
    assert asked[0][0].startswith("1 new")
    assert "mine “station”, theirs “other”" in asked[0][1]
    assert {(row[0], row[2]) for row in cells(dialog)} == {
        ("松岭县", "松岭县"),
        ("驿站", "other"),
        ("培训班", ""),
    }
    desk._services.corrector.undo()
    assert ("驿站", "station") in {(row[0], row[2]) for row in cells(dialog)}
    dialog.reject()


def test_a_file_that_is_no_table_is_refused_in_words(desk, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(
        "reader.ui.corrections_dialog.QMessageBox.warning", lambda *words: said.append(words[-1])
    )
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    dialog = listed(desk)
    dialog.import_from(tmp_path / "other.csv")
    assert "E-COR-07" in said[0]
    dialog.import_from(tmp_path / "absent.csv")
    assert "E-SRC-04" in said[1] or "E-SRC-05" in said[1]
    dialog.reject()


def test_a_passage_that_is_not_annotated_yet_is_not_corrected(qtbot, open_desk, report):
    window = open_desk(report)
    text(window).set_document(text(window).document_shown())  # as before the worker's first part
    window._services.annotator.stop()
    assert opened(window, "干部") is None


def test_words_are_joined_across_a_space(qtbot, open_desk, tmp_path):
    path = tmp_path / "spaced.txt"
    path.write_text("云河市综述\n\n会议由李 望 山主持召开，群众满意。\n", "utf-8")
    window = open_desk(path)
    settled(qtbot, window)
    whole = text(window).document_shown().text
    at = whole.index("李")
    text(window).select(at, at + 5)
    window._actions["edit.correct"].trigger()
    dialog = window._commands.correcting.dialog
    dialog.words._join()
    assert dialog.words.line.text() == "李␣望␣山"
    dialog._keep()
    qtbot.waitUntil(
        lambda: [w.cut(whole) for w in text(window).annotated().words(at, at + 5)] == ["李 望 山"],
        timeout=20_000,
    )


def test_a_rule_may_hold_only_beside_certain_characters(qtbot, desk):
    dialog = opened(desk, "行长")
    dialog.words.line.setText("行 长")
    dialog.scopes.button(1).setChecked(True)
    assert "2" in dialog.note.text()
    dialog.context.only.setChecked(True)
    before, after = dialog.context.before.text(), dialog.context.after.text()
    assert (before, after) == ("次，", "出席")
    dialog._keep()
    (held,) = desk._services.corrector.held.rules
    assert (held.before, held.after) == ("次，", "出席")


def test_a_term_is_unmarked_in_the_document_from_its_table(qtbot, desk):
    panel = desk._panes.terms
    qtbot.waitUntil(lambda: panel._shown.rowCount() > 0, timeout=30_000)
    panel._table.selectRow(0)
    gone = panel._use(0).spellings[0]
    panel.wish_removal("document")
    held = desk._services.corrector.held.rules
    assert [(rule.kind.value, rule.surface) for rule in held] == [("no-term", gone)]


def test_the_meaning_of_a_term_is_edited_from_its_table(qtbot, desk):
    panel = desk._panes.terms
    qtbot.waitUntil(lambda: panel._shown.rowCount() > 0, timeout=30_000)
    panel._table.selectRow(0)
    surface = panel._use(0).term
    panel.wish_meaning()
    dialog = desk._commands.correcting.dialog
    assert dialog.pages.currentWidget() is dialog.term
    dialog.term.gloss.setText("my own words")
    dialog._keep()
    (held,) = desk._services.corrector.held.rules
    assert (held.kind.value, held.surface, held.value) == ("term", surface, "my own words")


def test_what_is_selected_becomes_a_term_from_the_table_of_terms(qtbot, desk):
    at = REPORT.index("党群服务驿站")
    text(desk).select(at, at + 6)
    desk._panes.terms.mark_wished.emit()
    dialog = desk._commands.correcting.dialog
    assert dialog.term.marked.isChecked()
    dialog._keep()
    (held,) = desk._services.corrector.held.rules
    assert (held.kind.value, held.surface) == ("term", "党群服务驿站")

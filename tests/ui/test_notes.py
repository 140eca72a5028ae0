"""Highlights and notes in the whole window: made, written, filtered, exchanged, never lost."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPlainTextEdit

from reader.app.notes import Colour, Highlight
from reader.app.store_anchor import Anchor
from reader.core.errors import Code, ReaderError
from reader.ui.notes_tags import TagsLine
from reader.ui.theme import load_theme

TEXT = "云河市组织工作综述\n\n全市培训干部1.2万人次，松岭县举办培训班42期。\n\n临江镇修路8公里。\n"
COUNTY, TOWN = TEXT.index("松岭县"), TEXT.index("临江镇")


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def desk(open_desk, report, qtbot):
    return ready(open_desk(report), qtbot)


def ready(window, qtbot):
    qtbot.waitUntil(lambda: window._commands is not None)
    return window


def mark(window, start, length=3, colour="yellow"):
    window._panes.text.select(start, start + length)
    window._actions[f"highlight.{colour}"].trigger()


def shelf(window):
    return window._services.noter.shelf


def shown(window):
    return [(m.start, m.end, m.highlight.colour.value) for m in shelf(window).marked]


def panel(window):
    window._actions["go.notes"].trigger()
    return window._commands.notes._panel


def listed(window):
    model = panel(window)._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def editor(window):
    return panel(window).findChild(QPlainTextEdit, "note_text")


def pixel_tokens(window, tokens):
    """Which of the tokens' colours are on the text pane."""
    image = window._panes.text.viewport().grab().toImage()
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)}
    theme = load_theme("light")
    return {token for token in tokens if theme.color(token).rgb() in seen}


def test_the_notes_are_not_loaded_before_their_tab_is_shown(report, paths, tmp_path):
    program = textwrap.dedent(f"""
        import sys
        from pathlib import Path
        from reader.app.paths import Paths
        from reader.ui.application import make_application, open_window
        app = make_application()
        home = Path({str(tmp_path)!r})
        window = open_window(app, Paths(config=home, data=home, cache=Path({str(paths.cache)!r})),
                             [{str(report)!r}])
        window.show()
        app.processEvents()
        print([name for name in sys.modules if name.endswith(("notes_panel", "notes_editor"))])
    """)
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.stdout.strip() == "[]", run.stderr


def test_each_colour_highlights_the_selection_and_is_painted(desk, qtbot):
    for at, colour in enumerate(Colour):
        mark(desk, COUNTY + at, 1, colour.value)
    assert [colour for *_, colour in shown(desk)] == [colour.value for colour in Colour]
    tokens = {f"note_{colour}" for colour in Colour}
    desk._panes.text.select(0, 0)
    qtbot.waitUntil(lambda: pixel_tokens(desk, tokens) == tokens)


def test_a_highlight_at_the_caret_takes_another_colour_and_undo_takes_it_back(desk):
    mark(desk, COUNTY)
    desk._panes.text.go_to(COUNTY + 1)
    desk._actions["highlight.red"].trigger()
    assert shown(desk) == [(COUNTY, COUNTY + 3, "red")]
    desk._actions["edit.undo"].trigger()
    assert shown(desk) == [(COUNTY, COUNTY + 3, "yellow")]
    desk._actions["edit.undo"].trigger()
    assert shown(desk) == []
    desk._actions["edit.redo"].trigger()
    assert shown(desk) == [(COUNTY, COUNTY + 3, "yellow")]
    assert desk._actions["edit.redo"].isEnabled()


def test_without_selection_or_highlight_the_window_says_what_to_do(desk):
    desk._panes.text.go_to(TOWN)
    desk._actions["highlight.red"].trigger()
    assert shown(desk) == []
    assert "Select the words" in desk._panes.status.currentMessage()


def test_highlights_are_deleted_at_the_caret_and_in_a_selection(desk):
    mark(desk, COUNTY)
    mark(desk, TOWN)
    desk._panes.text.go_to(TOWN + 1)
    desk._actions["highlight.remove"].trigger()
    assert [start for start, *_ in shown(desk)] == [COUNTY]
    desk._panes.text.selectAll()
    desk._actions["highlight.remove"].trigger()
    assert shown(desk) == []


def test_the_list_is_in_reading_order_and_follows_the_caret(desk):
    mark(desk, TOWN)
    mark(desk, COUNTY)
    assert listed(desk) == ["松岭县", "临江镇"]
    desk._panes.text.go_to(TOWN + 1)
    assert panel(desk)._table.currentIndex().data() == "临江镇"
    assert panel(desk)._model.index(1, 1).data() == "¶ 2"


def test_a_row_chosen_by_key_shows_its_passage(desk):
    mark(desk, COUNTY)
    mark(desk, TOWN)
    desk._panes.text.go_to(0)
    table = panel(desk)._table
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert desk._panes.text.caret() == TOWN


def test_a_note_is_saved_while_it_is_typed_and_typing_goes_on(desk, qtbot):
    mark(desk, COUNTY)
    desk._panes.text.go_to(COUNTY)
    desk._actions["note.write"].trigger()
    field = editor(desk)
    QTest.keyClicks(field, "**why**")
    qtbot.waitUntil(lambda: shelf(desk).marked[0].highlight.note == "**why**")
    field.moveCursor(field.textCursor().MoveOperation.Start)
    QTest.keyClicks(field, "so ")
    qtbot.waitUntil(lambda: shelf(desk).marked[0].highlight.note == "so **why**")
    assert field.textCursor().position() == 3


def test_writing_a_note_on_a_selection_highlights_it(desk):
    desk._panes.text.select(TOWN, TOWN + 3)
    desk._actions["note.write"].trigger()
    QTest.keyClicks(editor(desk), "x")
    desk._services.noter.flush()
    (one,) = shelf(desk).marked
    assert (one.start, one.highlight.note) == (TOWN, "x")


def test_leaving_the_field_or_the_window_saves_at_once(desk, open_desk, report, qtbot):
    mark(desk, COUNTY)
    desk._panes.text.go_to(COUNTY)
    desk._actions["note.write"].trigger()
    QTest.keyClicks(editor(desk), "kept")
    desk.close()
    again = ready(open_desk(report), qtbot)
    assert shelf(again).marked[0].highlight.note == "kept"
    assert again._panes.side.panel.objectName() == "notes_panel"


def test_highlights_are_painted_when_the_file_is_opened_again(desk, open_desk, report, qtbot):
    mark(desk, COUNTY, 12, "green")
    desk.close()
    again = ready(open_desk(report), qtbot)
    qtbot.waitUntil(lambda: pixel_tokens(again, {"note_green"}) == {"note_green"})


def test_tags_are_completed_from_those_in_use(desk, monkeypatch):
    mark(desk, COUNTY)
    mark(desk, TOWN)
    noter = desk._services.noter
    noter.type(shelf(desk).marked[0].highlight, "", ("培训班",))
    noter.flush()
    desk._panes.text.go_to(TOWN)
    line = panel(desk).findChild(TagsLine)
    monkeypatch.setattr(line._completer, "complete", lambda: None)  # it would grab the keyboard
    line.setText("路，培")
    line._offer()
    assert line._completer.currentCompletion() == "培训班"
    line._put_in("培训班")
    noter.flush()
    assert shelf(desk).marked[1].highlight.tags == ("路", "培训班")


def test_the_list_is_filtered_by_words_colour_and_tag(desk):
    mark(desk, COUNTY, colour="red")
    mark(desk, TOWN, colour="blue")
    first, second = (m.highlight for m in shelf(desk).marked)
    noter = desk._services.noter
    noter.type(first, "road", ())
    noter.type(second, "", ("路",))
    noter.flush()
    side = panel(desk)
    side._head.box.setText("ROAD")
    desk._panes.text.go_to(0)
    side._table.clearSelection()
    assert side.totals() == (1, 2)
    side._head.box.clear()
    side._colours.setCurrentIndex(side._colours.findData("blue"))
    assert [row.quotation for row in side.rows()] == ["临江镇"]
    side._colours.setCurrentIndex(0)
    side._tags.setCurrentIndex(side._tags.findData("路"))
    assert [row.quotation for row in side.rows()] == ["临江镇"]


def test_in_a_changed_file_notes_move_along_or_are_listed_as_lost(desk, open_desk, report, qtbot):
    mark(desk, COUNTY, 12)
    mark(desk, TOWN, 8)
    desk.close()
    report.write_text(
        TEXT.replace("临江镇修路8公里。", "澄江省另有安排。").replace("全市", "今年全市"), "utf-8"
    )
    again = ready(open_desk(report), qtbot)
    names = listed(again)
    assert [name[:3] for name in names if not name.startswith("No longer")] == ["松岭县", "临江镇"]
    assert names[1] == "No longer in the text: 1"
    assert shelf(again).marked[0].start == COUNTY + 2


def test_rows_are_copied_and_deleted_by_key(desk):
    mark(desk, COUNTY)
    desk._panes.text.go_to(COUNTY)
    side = panel(desk)
    side._table.setFocus()
    side.copy_rows()
    assert QGuiApplication.clipboard().text().startswith("松岭县\t")
    QTest.keyClick(side._table, Qt.Key.Key_Delete)
    assert shown(desk) == []
    assert not side._empty.isHidden()
    assert side._empty.text().count("\n") == 2


def test_the_only_row_is_selected_by_reaching_the_list_with_the_keyboard(desk):
    mark(desk, COUNTY)
    desk._panes.text.go_to(TOWN)
    side = panel(desk)
    side._table.clearSelection()
    side._table.clearFocus()
    side._table.setFocus(Qt.FocusReason.TabFocusReason)
    assert side.rows_text().startswith("松岭县\t")


def test_one_row_is_selected_while_ctrl_is_held_to_move_the_caret(desk):
    mark(desk, COUNTY)
    mark(desk, TOWN)
    side = panel(desk)
    text = desk._panes.text
    text.go_to(COUNTY)
    QTest.keyPress(text, Qt.Key.Key_Control)
    text.go_to(TOWN)
    rows = side.chosen_rows()
    QTest.keyRelease(text, Qt.Key.Key_Control)
    assert len(rows) == 1


def test_rows_are_asked_for_where_none_is_selected(desk, qtbot):
    panel(desk)
    with qtbot.waitSignal(desk._commands.said) as said:
        desk._actions["edit.rows"].trigger()
    assert said.args == ["Select rows of the list first."]


def test_what_is_exported_is_imported_again_after_a_count(desk, tmp_path, monkeypatch):
    mark(desk, COUNTY)
    mark(desk, TOWN)
    path = tmp_path / "notes.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "JSON (*.json)"))
    desk._actions["file.export_notes"].trigger()
    desk._panes.text.go_to(TOWN)
    desk._actions["highlight.remove"].trigger()
    said = []

    def accept(box):
        said.append(box.text())
        next(b for b in box.buttons() if b.text() == "Import").click()

    monkeypatch.setattr(QMessageBox, "exec", accept)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk._actions["file.import_notes"].trigger()
    assert said == ["1 new, 1 already there."]
    assert [start for start, *_ in shown(desk)] == [COUNTY, TOWN]


def test_a_file_that_holds_no_notes_is_refused_with_a_code(desk, tmp_path, monkeypatch):
    path = tmp_path / "other.json"
    path.write_text(json.dumps({"schema": 9}), "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk._actions["file.import_notes"].trigger()
    assert str(Code.NOTES_UNREADABLE) in desk._panes.bar._words.text()


def test_all_highlights_are_exported_as_markdown(desk, tmp_path, monkeypatch):
    mark(desk, COUNTY)
    desk._services.noter.type(shelf(desk).marked[0].highlight, "*why*", ("培训 班",))
    path = tmp_path / "notes.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Markdown (*.md)"))
    desk._actions["file.export_notes"].trigger()
    text = path.read_text("utf-8")
    assert "> 松岭县\n" in text
    assert "[¶ 1](jingdu://" in text
    assert "#培训-班" in text
    assert text.rstrip().endswith("*why*")


def test_the_source_file_is_never_touched(desk, report):
    before = hashlib.sha256(report.read_bytes()).digest(), report.stat().st_mtime_ns
    mark(desk, COUNTY)
    desk._services.noter.type(shelf(desk).marked[0].highlight, "note", ("tag",))
    desk._actions["edit.undo"].trigger()
    desk.close()
    assert (hashlib.sha256(report.read_bytes()).digest(), report.stat().st_mtime_ns) == before


def test_a_note_that_cannot_be_saved_is_said_once_kept_and_saved_later(desk, qtbot, monkeypatch):
    mark(desk, COUNTY)
    noter, said = desk._services.noter, []
    noter.failed.connect(lambda error: said.append(error.code))
    one = shelf(desk).marked[0].highlight

    def full(*_, **__):
        raise ReaderError(Code.STORE_FULL, path="x", reason="full")

    monkeypatch.setattr(type(noter._notes), "type", full)
    noter.type(one, "typed", ())
    assert not noter.flush()
    assert not noter.flush()
    assert said == [Code.STORE_FULL]
    assert shelf(desk).marked[0].highlight.note == "typed"
    assert noter.may_close()  # the user was told
    monkeypatch.undo()
    assert noter.flush()
    assert shelf(desk).marked[0].highlight.note == "typed"


def test_a_window_with_an_unsaved_note_does_not_close_before_it_was_said(desk, monkeypatch):
    mark(desk, COUNTY)
    noter = desk._services.noter

    def full(*_, **__):
        raise ReaderError(Code.STORE_FULL, path="x", reason="full")

    monkeypatch.setattr(type(noter._notes), "type", full)
    noter.type(shelf(desk).marked[0].highlight, "typed", ())
    assert not desk.close()
    assert desk.close()


def test_highlights_from_elsewhere_belong_to_the_shown_file_if_they_are_of_it(desk, report):
    noter, sha = desk._services.noter, desk._panes.text.document_shown().source.sha256
    place = Anchor(start=COUNTY, end=COUNTY + 3, quotation="松岭县")
    noter.take_in([Highlight(anchor=place, document=sha), Highlight(anchor=place, document="x")])
    (one,) = shelf(desk).marked
    assert one.highlight.file == str(report)


_TYPING = """
import sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from reader.app.paths import Paths
from reader.ui.application import make_application, open_window
home, cache, report = map(Path, sys.argv[1:])
app = make_application()
window = open_window(app, Paths(config=home / "c", data=home / "d", cache=cache), [str(report)])
window.show()
while not window.complete:
    QTest.qWait(10)
window._panes.text.select(3, 6)
window._actions["note.write"].trigger()
field = window._commands.notes._panel._editor._note
for number in range(10_000):
    QTest.keyClicks(field, "abcdefghij"[number % 10])
    print(time.monotonic(), len(field.toPlainText()), flush=True)
    QTest.qWait(15)
"""


@pytest.mark.slow
def test_a_kill_while_typing_loses_no_more_than_the_last_second(
    report, paths, tmp_path, open_desk, qtbot
):
    import time

    with subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(tmp_path), str(paths.cache), str(report)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[2],
    ) as process:
        lines = [process.stdout.readline() for _ in range(120)]
        killed = time.monotonic()
        os.kill(process.pid, signal.SIGKILL)
        lines += process.stdout.readlines()
    typed = [line.split() for line in lines if line.endswith("\n")]
    owed = max(int(count) for at, count in typed if float(at) < killed - 1)
    from reader.app.corrections.keeper import Keeper

    keeper = Keeper(tmp_path / "d" / "corrections.sqlite3")
    (entry,) = keeper.opened(make=False).everything()
    keeper.close()
    assert owed > 20
    assert len(entry.value["note"]) >= owed
    assert ("abcdefghij" * 100).startswith(entry.value["note"])

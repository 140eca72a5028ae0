import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from reader.app.recents import load
from reader.ui.documents_dialog import DocumentsDialog

BODY = """{name}年度工作报告

一、总体情况
{name}举办培训班42期，培训干部1.2万余人次，比上年增长8.5%。

二、主要做法
{name}新建党群服务驿站15个，服务群众3.6万人次。
"""
NAMES = ("云河市", "松岭县", "临江镇")


@pytest.fixture
def files(tmp_path):
    made = []
    for number, name in enumerate(NAMES, 1):
        path = tmp_path / "reports" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY.format(name=name), "utf-8")
        made.append(path)
    return made


@pytest.fixture
def desk(qtbot, open_desk, files):
    window = open_desk(*files)
    wait_for(qtbot, window, len(files))
    return window


def wait_for(qtbot, window, count):
    qtbot.waitUntil(lambda: len(state(window).documents) == count, timeout=20_000)
    qtbot.waitUntil(lambda: not window._services.opener.pending)


def state(window):
    return window._services.session.state


def text(window):
    return window._panes.text


def open_names(window):
    return [one.path.name for one in state(window).documents if one.path]


def shown(window):
    return text(window).document_shown().meta["title"]


def tabs(window):
    bar = window._panes.documents
    return [bar.tabText(at) for at in range(bar.count())]


def test_all_named_files_are_open_and_the_first_is_shown(desk):
    assert shown(desk) == "云河市年度工作报告"
    assert tabs(desk) == [f"{name}年度工作报告" for name in NAMES]
    assert desk._panes.documents.isVisible()
    assert desk._panes.documents.currentIndex() == 0


def test_one_document_alone_needs_no_tabs(open_desk, files):
    assert not open_desk(files[0])._panes.documents.isVisible()


def test_a_folder_is_opened_in_its_order(qtbot, open_desk, files):
    window = open_desk(files[0].parent)
    wait_for(qtbot, window, 3)
    assert open_names(window) == ["1.txt", "2.txt", "3.txt"]


def test_keys_lead_round_the_documents(desk):
    for expected in (*NAMES[1:], NAMES[0]):
        desk._actions["go.document"].trigger()
        assert shown(desk).startswith(expected)
    desk._actions["go.document_back"].trigger()
    assert shown(desk).startswith(NAMES[2])


def test_a_tab_shows_its_document(desk):
    desk._panes.documents.setCurrentIndex(2)
    assert shown(desk).startswith("临江镇")
    assert desk.windowTitle().startswith("临江镇")


def test_titles_that_the_user_edits_name_tabs_lists_and_recent_files(desk, files, paths):
    corrector = desk._services.corrector
    corrector.keep_details({"title": "云河市三年综述"})
    assert tabs(desk)[0] == "云河市三年综述"
    desk._panes.documents.setCurrentIndex(1)
    assert tabs(desk)[0] == "云河市三年综述"
    desk._actions["go.documents"].trigger()
    listed = desk.findChild(DocumentsDialog)._list
    assert listed.topLevelItem(0).text(0) == "云河市三年综述"
    desk._panes.documents.setCurrentIndex(0)
    desk._services.remembering.write_now()
    recent = load(paths.data / "session.json").recent
    assert "云河市三年综述" in [one.title for one in recent if one.path == str(files[0])]
    corrector.undo()
    assert tabs(desk)[0] == "云河市年度工作报告"


def test_every_document_keeps_caret_selection_and_panel(desk):
    place = BODY.format(name="云河市").index("15个")
    text(desk).select(place, place + 3)
    desk._panes.side.show_panel(desk._panes.terms)
    desk._actions["go.document"].trigger()
    assert text(desk).selection() is None
    desk._panes.side.show_panel(desk._panes.figures)
    desk._actions["go.document_back"].trigger()
    assert (text(desk).selection().start, text(desk).selection().end) == (place, place + 3)
    assert desk._panes.side.panel is desk._panes.terms
    assert text(desk).copied_text() == "15个"


def test_the_scroll_position_comes_back(qtbot, open_desk, tmp_path, files):
    long = tmp_path / "long.txt"
    long.write_text("\n".join(f"第{n}段，松岭县全年新建道路12公里。" for n in range(300)), "utf-8")
    window = open_desk(long, files[0])
    wait_for(qtbot, window, 2)
    bar = text(window).verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: bool(state(window).current.place.top))
    top = text(window).top_offset()
    window._actions["go.document"].trigger()
    window._actions["go.document"].trigger()
    qtbot.waitUntil(lambda: abs(text(window).top_offset() - top) < 40)


def test_closing_one_document_shows_the_next_and_closing_all_invites(desk):
    desk._actions["file.close"].trigger()
    assert shown(desk).startswith("松岭县")
    desk._panes.documents.close_wanted.emit(state(desk).documents[1].number)
    assert open_names(desk) == ["2.txt"]
    assert not desk._panes.documents.isVisible()
    assert not desk._actions["go.document"].isEnabled()
    desk._actions["file.close"].trigger()
    assert desk._panes.welcome.isVisible()


def test_a_file_that_is_open_is_not_opened_twice(qtbot, desk, files):
    desk._services.opener.open_path(str(files[2]))
    qtbot.waitUntil(lambda: shown(desk).startswith("临江镇"))
    assert len(state(desk).documents) == 3


def test_of_several_dropped_files_a_bad_one_is_said_and_the_others_open(
    qtbot, desk, tmp_path, files
):
    bad, good = tmp_path / "bad.png", tmp_path / "good.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    good.write_text(BODY.format(name="东岭区"), "utf-8")
    desk._panes.text.files_dropped.emit([str(bad), str(good), str(tmp_path / "gone.txt")])
    qtbot.waitUntil(lambda: "E-SRC-04" in desk._panes.bar.text())
    assert "bad.png" in desk._panes.bar.text()
    assert shown(desk).startswith("东岭区")
    assert len(state(desk).documents) == 4


def test_very_many_errors_are_counted_not_listed(desk, tmp_path):
    from reader.core.errors import Code, ReaderError

    desk.fail_all(tuple(ReaderError(Code.SOURCE_EMPTY, name=f"{n}.txt") for n in range(9)))
    assert len(desk._panes.bar.text().splitlines()) == 5
    assert desk._panes.bar.text().endswith("5 more")


def test_a_bad_first_file_leaves_the_place_to_the_next(qtbot, open_desk, tmp_path, files):
    window = open_desk(tmp_path / "gone.txt", files[1])
    wait_for(qtbot, window, 1)
    assert shown(window).startswith("松岭县")
    assert "gone.txt" in window._panes.bar.text()


def test_the_session_comes_back_in_order_with_the_same_document_shown(
    qtbot, open_desk, desk, paths
):
    desk._actions["go.document"].trigger()
    place = BODY.format(name="松岭县").index("15个")
    text(desk).go_to(place, flash=False)
    desk.close()
    again = open_desk()
    assert shown(again).startswith("松岭县")
    wait_for(qtbot, again, 3)
    assert open_names(again) == ["1.txt", "2.txt", "3.txt"]
    assert shown(again).startswith("松岭县")
    assert text(again).caret() == place


def test_the_store_is_closed_with_the_window(desk, paths):
    desk._services.corrector.keep_details({"title": "云河市三年综述"})
    desk.close()
    assert desk._services.corrector.keeper._store is None
    assert load(paths.data / "session.json").recent[0].title == "云河市三年综述"


def test_figures_of_a_selection_that_the_session_brings_are_counted_when_found(
    qtbot, open_desk, desk, files
):
    place = BODY.format(name="云河市").index("举办培训班")
    text(desk).select(place, place + 20)
    desk.close()
    again = open_desk()
    qtbot.waitUntil(lambda: "2 figures" in again._panes.status._chosen.text(), timeout=30_000)


def test_a_file_of_the_session_that_is_gone_is_said(qtbot, open_desk, desk, files):
    desk.close()
    files[1].unlink()
    again = open_desk()
    qtbot.waitUntil(lambda: "E-SRC-04" in again._panes.bar.text())
    assert open_names(again) == ["1.txt", "3.txt"]


def test_the_session_is_written_while_the_program_runs(qtbot, desk, paths, files):
    """What a kill would find: nothing is closed here before the file is read."""
    kept = paths.data / "session.json"
    desk._actions["go.document"].trigger()
    text(desk).go_to(40, flash=False)
    qtbot.waitUntil(lambda: load(kept).shown == str(files[1]), timeout=5000)
    qtbot.waitUntil(lambda: load(kept).place_in(str(files[1])).caret == 40, timeout=5000)
    assert load(kept).last_open == tuple(map(str, files))
    assert json.loads(kept.read_text("utf-8"))["layout"]["window"]


def test_a_session_that_cannot_be_written_is_said_once(qtbot, desk, paths):
    said = []
    desk._services.remembering.noticed.connect(said.append)
    data = paths.data
    if (data / "session.json").exists():
        (data / "session.json").unlink()
    (data / "session.json").mkdir(parents=True)
    (data / "session.json" / "in the way").write_text("", "utf-8")
    for offset in (3, 30):
        desk._services.session.move_caret(offset)
        desk._services.remembering._write_soon()
        qtbot.waitUntil(lambda: not desk._services.tasks._running)
    assert [notice.code for notices in said for notice in notices] == ["N-SET-04"]


@pytest.fixture
def dialog(desk):
    desk._actions["go.documents"].trigger()
    return desk.findChild(DocumentsDialog)


def test_a_few_characters_find_a_document(qtbot, desk, dialog):
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, "")
    field.setText("临江 3.txt")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown(desk).startswith("临江镇")


def test_the_arrow_keys_walk_the_list_from_the_filter(qtbot, desk, dialog):
    field = dialog.findChild(QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown(desk).startswith("松岭县")


def test_a_document_is_closed_from_the_list(qtbot, desk, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert open_names(desk) == ["2.txt", "3.txt"]


def test_a_filter_that_finds_nothing_chooses_nothing(qtbot, desk, dialog):
    field = dialog.findChild(QLineEdit)
    field.setText("没有")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown(desk).startswith("云河市")
    dialog.close()


def test_reloading_in_another_encoding_stays_in_its_tab(qtbot, open_desk, tmp_path, files):
    latin = tmp_path / "latin.txt"
    latin.write_text("Work Report\n\nNo Chinese at all, so that any encoding fits.\n", "ascii")
    window = open_desk(files[0], latin, files[1])
    wait_for(qtbot, window, 3)
    window._actions["go.document"].trigger()
    window._services.opener.reload("gb18030")
    qtbot.waitUntil(lambda: state(window).current.document.source.encoding == "gb18030")
    assert open_names(window) == ["1.txt", "latin.txt", "2.txt"]
    assert state(window).active == 1


def test_pasted_text_opens_beside_the_files(qtbot, desk):
    QGuiApplication.clipboard().setText("东岭区全年新建道路12公里。")
    desk._actions["file.paste"].trigger()
    qtbot.waitUntil(lambda: len(state(desk).documents) == 4)
    assert "东岭区" in text(desk).document_shown().text

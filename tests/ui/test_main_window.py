import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from reader.app import first_view
from reader.app.recents import load
from reader.app.session import State
from reader.app.settings import PINYIN, THEME, load as load_settings
from reader.core.errors import Code, Notice, ReaderError
from reader.ui.action_table import TABLE

REPORT = """云河市组织工作综述

一、抓好培训
全市举办培训班42期，培训干部1.2万余人次，比上年增长8.5%。

二、建好阵地
新建党群服务驿站15个，服务群众3.6万人次，群众满意率不低于95%。
"""


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture
def desk(open_desk, report):
    return open_desk(report)


def panes(window):
    return window._panes


def annotated(qtbot, window):
    """Wait until the last block has its words."""
    pane = panes(window).text
    end = pane.document_shown().blocks[-1].end
    qtbot.waitUntil(lambda: bool(pane.annotated().words(end - 2, end)), timeout=60_000)
    qtbot.waitUntil(lambda: window._services.annotator.tools is not None)


def test_the_first_start_shows_the_sample_and_explains_the_desk(open_desk):
    window = open_desk()
    assert "云河" in panes(window).text.document_shown().text
    assert panes(window).splitter.isVisible()
    assert panes(window)._strip.isVisible()


def test_a_named_file_is_shown_with_its_sections_and_figures_at_once(desk):
    shown = panes(desk).text.document_shown()
    assert shown.text == REPORT
    assert [shown.heading(i) for i in range(len(shown.sections))] == [
        "一、抓好培训",
        "二、建好阵地",
    ]
    assert panes(desk).text.annotated().figures(0, len(REPORT))
    assert desk.windowTitle().startswith("云河市组织工作综述")


def test_words_arrive_from_the_worker(qtbot, desk):
    annotated(qtbot, desk)
    at = REPORT.index("培训干部")
    assert panes(desk).text.annotated().words(at, at + 1)


def test_choosing_a_section_moves_the_caret_and_back_returns(qtbot, desk):
    text, actions = panes(desk).text, desk._actions
    panes(desk).outline.section_chosen.emit(1)
    assert text.caret() == REPORT.index("二、")
    assert actions["go.back"].isEnabled()
    actions["go.back"].trigger()
    assert text.caret() == 0
    actions["go.forward"].trigger()
    assert text.caret() == REPORT.index("二、")


def test_choosing_a_figure_shows_its_sentence(desk):
    start = REPORT.index("15个")
    panes(desk).figures.figure_chosen.emit(start, start + 3)
    assert panes(desk).text.caret() == start


def test_figures_and_sections_are_walked_by_key(desk):
    text, actions = panes(desk).text, desk._actions
    actions["go.figure"].trigger()
    first = text.caret()
    assert first == REPORT.index("42期")
    actions["go.section"].trigger()
    assert text.caret() == REPORT.index("二、")
    actions["go.figure_back"].trigger()
    assert first < text.caret() < REPORT.index("二、")


def test_find_goes_from_hit_to_hit_and_around(qtbot, desk):
    text, find, actions = panes(desk).text, panes(desk).find, desk._actions
    find.setText("万")
    hits = [i for i, c in enumerate(REPORT) if c == "万"]
    actions["edit.next"].trigger()
    qtbot.waitUntil(lambda: text.selection() is not None)
    assert text.selection().start == hits[0]
    for expected in (*hits[1:], hits[0]):
        actions["edit.next"].trigger()
        assert text.selection().start == expected
    actions["edit.previous"].trigger()
    assert text.selection().start == hits[-1]


def test_what_is_not_found_is_said(qtbot, desk):
    panes(desk).find.setText("没有的词")
    desk._actions["edit.next"].trigger()
    qtbot.waitUntil(lambda: "没有的词" in panes(desk).status.currentMessage())


def test_an_error_closes_nothing_and_is_said_with_its_code(qtbot, desk, tmp_path):
    desk._services.opener.open_path(str(tmp_path / "gone.txt"))
    qtbot.waitUntil(lambda: "E-SRC-04" in panes(desk).bar.text())
    assert panes(desk).text.document_shown().text == REPORT


def test_a_missing_named_file_still_opens_the_window(open_desk, tmp_path):
    window = open_desk(tmp_path / "gone.txt")
    assert "E-SRC-04" in panes(window).bar.text()
    assert panes(window).welcome.isVisible()


def test_copy_gives_the_exact_characters(desk):
    start = REPORT.index("一、")
    panes(desk).text.select(start, start + 20)
    desk._actions["edit.copy"].trigger()
    slices = (REPORT[start : start + 6], REPORT[start + 7 : start + 20])
    assert QGuiApplication.clipboard().text() == "\n".join(slices)


def test_copy_excerpt_fills_one_clipboard_entry(qtbot, desk):
    annotated(qtbot, desk)
    start = REPORT.index("培训干部1.2万")
    panes(desk).text.select(start, start + 11)
    with qtbot.waitSignal(desk._services.copier.copied):
        desk._actions["edit.excerpt"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert {"text/plain", "text/html", "text/markdown", "application/x-jingdu+json"} <= set(
        data.formats()
    )
    assert REPORT[start : start + 11] in data.text()
    assert "<rp>(</rp>" in data.data("text/html").data().decode()


def test_copy_citation_names_title_section_and_link(desk):
    panes(desk).text.go_to(REPORT.index("15个"), flash=False)
    desk._actions["edit.cite"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert "《云河市组织工作综述》" in copied
    assert "二、建好阵地" in copied
    assert "jingdu://" in copied


def test_pasted_text_becomes_the_document(qtbot, desk):
    QGuiApplication.clipboard().setText("松岭县全年新建道路12公里。")
    desk._actions["file.paste"].trigger()
    qtbot.waitUntil(lambda: "松岭县" in panes(desk).text.document_shown().text)


def test_an_empty_clipboard_is_said(qtbot, desk):
    QGuiApplication.clipboard().setText("")
    desk._actions["file.paste"].trigger()
    qtbot.waitUntil(lambda: "E-CLIP-01" in panes(desk).bar.text())


def test_html_of_a_browser_is_read_as_html(qtbot, desk):
    data = QMimeData()
    data.setHtml(
        "<html><body><h1>通知</h1><p>松岭县全年新建道路12公里，群众受益。</p></body></html>"
    )
    data.setText("ignored")
    QGuiApplication.clipboard().setMimeData(data)
    desk._actions["file.paste"].trigger()
    qtbot.waitUntil(lambda: panes(desk).text.document_shown().source.format == "html")
    assert "<p>" not in panes(desk).text.document_shown().text


def test_a_dropped_file_is_opened(qtbot, desk, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("临江镇有居民3万人。", "utf-8")
    panes(desk).text.files_dropped.emit([str(other)])
    qtbot.waitUntil(lambda: "临江镇" in panes(desk).text.document_shown().text)


def test_another_encoding_is_tried_on_the_same_file(qtbot, open_desk, tmp_path):
    path = tmp_path / "gbk.txt"
    path.write_bytes("松岭县全年新建道路12公里。".encode("gb18030"))
    window = open_desk(path)
    window._services.opener.reload("big5")
    shown = panes(window).text
    qtbot.waitUntil(
        lambda: shown.document_shown().source.encoding == "big5" or bool(panes(window).bar.text())
    )


def test_closing_the_document_invites_to_open_another(desk):
    desk._actions["file.close"].trigger()
    assert panes(desk).welcome.isVisible()
    assert desk._services.session.state == State()
    assert not desk._actions["edit.excerpt"].isEnabled()


def test_the_last_session_comes_back_where_reading_stopped(open_desk, desk, paths):
    place = REPORT.index("二、")
    panes(desk).text.go_to(place, flash=False)
    desk.close()
    assert load(paths.data / "session.json").last_open == (
        str(desk._services.session.state.current.path),
    )
    again = open_desk()
    assert panes(again).text.document_shown().text == REPORT
    assert panes(again).text.caret() == place


def test_a_session_whose_file_is_gone_shows_the_sample(open_desk, desk, report):
    desk.close()
    report.unlink()
    again = open_desk()
    assert "云河" in panes(again).text.document_shown().text
    assert "E-SRC-04" in panes(again).bar.text()


def test_view_settings_are_kept(open_desk, desk, paths):
    desk._actions["pinyin.all"].trigger()
    desk._actions["theme.dark"].trigger()
    desk.close()
    kept, _ = load_settings(paths.config / "settings.toml")
    assert (kept.get(PINYIN), kept.get(THEME)) == ("all", "dark")


def test_zoom_has_limits_and_a_way_back(desk):
    options, actions = desk._services.options, desk._actions
    from reader.app.settings import ZOOM

    for _ in range(30):
        actions["view.larger"].trigger()
    assert options.settings.get(ZOOM) <= 3.0
    actions["view.normal"].trigger()
    assert options.settings.get(ZOOM) == 1.0


def test_panes_can_be_hidden_and_the_keyboard_walks_the_others(qtbot, desk):
    desk.activateWindow()
    panes(desk).text.setFocus()
    desk._actions["view.outline"].trigger()
    assert not panes(desk).outline.isVisible()
    desk._actions["go.pane"].trigger()
    assert panes(desk).figures.isAncestorOf(desk.focusWidget())
    desk._actions["go.pane_back"].trigger()
    assert desk.focusWidget() is panes(desk).text


def test_notices_are_said_and_kept(desk):
    desk.notice((Notice(code=Code.FONT_MISSING),))
    assert "fonts-noto-cjk" in panes(desk).bar.text()


def test_a_message_is_closed_by_esc(qtbot, desk):
    desk.fail(ReaderError(Code.SOURCE_EMPTY, name="a.txt"))
    panes(desk).bar.setFocus()
    qtbot.keyClick(panes(desk).bar, Qt.Key.Key_Escape)
    assert panes(desk).bar.text() == ""


def test_figures_are_exported_for_spreadsheets(desk, tmp_path, monkeypatch):
    target = tmp_path / "figures.csv"
    monkeypatch.setattr(
        "reader.ui.commands.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    desk._actions["file.export"].trigger()
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "42期" in target.read_text("utf-8-sig")


def test_an_export_that_fails_says_why(desk, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", "utf-8")
    target = tmp_path / "file" / "figures.csv"
    monkeypatch.setattr(
        "reader.ui.commands.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    desk._actions["file.export"].trigger()
    assert "E-OUT-01" in panes(desk).bar.text()


def test_the_context_menu_offers_what_the_text_allows(desk):
    from reader.ui.menus import context_menu

    menu = context_menu(desk._actions, desk)
    ids = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert ids[:2] == ["go.card", "edit.copy"]
    menu.deleteLater()


def test_recent_files_are_listed_newest_first(desk):
    menu = desk._live._recent
    menu.aboutToShow.emit()
    assert menu.actions()[0].text().endswith("云河市组织工作综述")


@pytest.mark.parametrize("name", ["help.open", "help.keys", "help.about"])
def test_the_help_dialogs_open(qtbot, desk, name):
    from PySide6.QtWidgets import QDialog

    desk._actions[name].trigger()
    dialogs = desk.findChildren(QDialog)
    assert [dialog for dialog in dialogs if dialog.isVisible()]
    for dialog in dialogs:
        dialog.close()


def test_every_action_leads_somewhere(desk):
    commands = desk._commands._table
    of_the_view = {"view", "pinyin", "theme", "language"}
    nowhere = [
        action.id
        for action in TABLE
        if action.id not in commands and action.id.partition(".")[0] not in of_the_view
    ]
    assert nowhere == []


def test_a_snapshot_is_kept_and_shown_at_the_next_start(qtbot, open_desk, desk, paths, monkeypatch):
    annotated(qtbot, desk)
    desk.close()
    monkeypatch.setattr("reader.ui.opener.read", _refuse)
    again = open_desk()
    assert panes(again).text.document_shown().text == REPORT
    assert panes(again).text.annotated().figures(0, len(REPORT))


def _opened_unread(qtbot, qapp, paths):
    """The window with what was kept at hand, as it is before the worker begins."""
    from reader.ui.application import open_window

    window = open_window(qapp, paths, [])
    window._services.annotator.release = lambda: None
    window.show()
    qtbot.waitUntil(lambda: window.complete)
    return window


def test_words_and_readings_stand_before_the_tables_are_opened(qtbot, qapp, desk, paths):
    annotated(qtbot, desk)
    desk.close()
    again = _opened_unread(qtbot, qapp, paths)
    assert again._services.annotator.tools is None
    known = panes(again).text.annotated()
    found = panes(desk).text.annotated()
    assert known.words(0, len(REPORT)) == found.words(0, len(REPORT))
    assert known.readings(0, len(REPORT)) == found.readings(0, len(REPORT))
    again.close()
    again.deleteLater()


def test_damaged_words_are_left_to_the_worker(qtbot, qapp, desk, paths, report):
    annotated(qtbot, desk)
    desk.close()
    kept = first_view._place(paths.cache / "views", report)
    kept.write_bytes(kept.read_bytes()[:-1])
    again = _opened_unread(qtbot, qapp, paths)
    known = panes(again).text.annotated()
    assert known.figures(0, len(REPORT))
    assert not known.words(0, len(REPORT))
    again.close()
    again.deleteLater()


def _refuse(_):
    raise ReaderError(Code.SOURCE_MISSING, name="not to be read before the first paint")


def test_a_file_that_changed_is_not_shown_from_its_snapshot(qtbot, open_desk, desk, report):
    annotated(qtbot, desk)
    desk.close()
    report.write_text(REPORT.replace("42期", "43期，均已结业"), "utf-8")
    again = open_desk()
    assert "43期" in panes(again).text.document_shown().text


def test_a_snapshot_that_is_out_of_date_gives_way_to_the_document(qtbot, qapp, desk, paths, report):
    from reader.ui.application import open_window

    annotated(qtbot, desk)
    desk.close()
    kept = first_view._place(paths.cache / "views", report)
    kept.write_text(
        kept.read_text("utf-8").replace("云河市组织工作综述", "云河市组织工作旧稿"), "utf-8"
    )
    again = open_window(qapp, paths, [])
    assert "旧稿" in panes(again).text.document_shown().text  # the document is read later
    again.show()
    qtbot.waitUntil(lambda: panes(again).text.document_shown().text == REPORT, timeout=20_000)
    again.close()
    again.deleteLater()


def test_at_the_beginning_another_size_stays_at_the_beginning(desk):
    desk._actions["pinyin.all"].trigger()
    assert panes(desk).text.verticalScrollBar().value() == 0
    desk._actions["view.larger"].trigger()
    assert panes(desk).text.verticalScrollBar().value() == 0


def test_without_a_document_the_status_line_has_nothing_to_say(desk):
    desk._actions["file.close"].trigger()
    assert not panes(desk).status.isVisible()


def test_a_long_document_says_what_it_costs_and_greys_it_with_the_reason(
    qtbot, open_desk, tmp_path, monkeypatch
):
    monkeypatch.setattr("reader.core.document.LONG", 1000)
    file = tmp_path / "long.txt"
    file.write_text("云河市培训干部三百人。\n" * 200, "utf-8")
    window = open_desk(file)
    assert "long" in window._panes.bar.text()
    above = window._actions["pinyin.all"]
    assert not above.isEnabled()
    assert "too long" in above.toolTip()
    other = tmp_path / "short.txt"
    other.write_text("云河市培训干部三百人。", "utf-8")
    window._services.opener.open_path(str(other))
    qtbot.waitUntil(above.isEnabled)
    assert "Alt+3" in above.toolTip()

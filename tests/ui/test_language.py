import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QLabel, QToolBar

from reader.ui.action_table import TABLE
from reader.ui.side_panel import SidePanel

REPORT = """云河市组织工作综述

一、抓好培训
全市举办培训班42期，培训干部1.2万余人次，比上年增长8.5%。

二、建好阵地
新建党群服务驿站15个，服务群众3.6万人次，群众满意率不低于95%。
"""


@pytest.fixture
def desk(open_desk, tmp_path, qapp):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    before = QLocale()
    window = open_desk(path)
    yield window
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def speak(qtbot, window, language):
    window._actions[f"language.{language}"].trigger()
    QCoreApplication.sendPostedEvents(None, 0)


def texts(window):
    return {action.id: window._actions[action.id].text() for action in TABLE}


def test_every_action_changes_its_words_and_comes_back(qtbot, desk):
    english = texts(desk)
    speak(qtbot, desk, "zh_CN")
    chinese = texts(desk)
    same = {name for name in english if chinese[name] == english[name]}
    # The languages name themselves; forms of reference go by one name everywhere.
    assert same == {"language.en", "language.zh_CN"} | {n for n in same if n.startswith("cite.")}
    speak(qtbot, desk, "en")
    assert texts(desk) == english


def test_menus_panels_status_and_toolbar_follow(qtbot, desk):
    speak(qtbot, desk, "zh_CN")
    menus = [action.text() for action in desk.menuBar().actions()]
    assert menus[0] == "文件(&F)"
    side = desk._panes.side
    assert [side.tabText(at) for at in range(side.count())][:2] == ["数据", "术语"]
    assert desk._panes.find.placeholderText() == "在文中查找"
    desk._panes.text.select(REPORT.index("15个"), REPORT.index("15个") + 3)
    labels = [label.text() for label in desk.statusBar().findChildren(QLabel)]
    assert any("已选" in words for words in labels)


def test_there_is_one_of_everything_afterwards(qtbot, desk):
    for language in ("zh_CN", "en", "zh_CN"):
        speak(qtbot, desk, language)
    qtbot.waitUntil(lambda: len(desk.findChildren(SidePanel)) == 1)
    assert len(desk.findChildren(QToolBar)) == 1
    assert len(desk.actions()) == len(TABLE)


def test_the_reader_stays_where_they_are(qtbot, desk):
    start = REPORT.index("1.2万")
    desk._panes.text.select(start, start + 4)
    splitter = desk._panes.splitter
    splitter.setSizes([300, 640, 420])
    sizes = splitter.sizes()
    speak(qtbot, desk, "zh_CN")
    assert desk._panes.text.document_shown().text == REPORT
    assert desk._panes.text.copied_text() == "1.2万"
    assert desk._panes.splitter.sizes() == sizes


def test_what_was_gathered_stays_gathered(qtbot, desk):
    start = REPORT.index("1.2万")
    desk._panes.text.select(start, start + 4)
    qtbot.waitUntil(lambda: desk._services.annotator.tools is not None, timeout=30_000)
    with qtbot.waitSignal(desk._commands.excerpting.said):
        desk._actions["edit.gather"].trigger()
    speak(qtbot, desk, "zh_CN")
    gathered = desk._commands.excerpting.gathered
    assert [one.excerpt.quotation for one in gathered] == ["1.2万"]


def test_the_desk_works_on_in_the_new_language(qtbot, desk):
    speak(qtbot, desk, "zh_CN")
    desk._actions["go.figure"].trigger()
    assert desk._panes.text.caret() == REPORT.index("42期")
    desk._actions["theme.dark"].trigger()
    end = len(REPORT) - 1
    qtbot.waitUntil(lambda: bool(desk._panes.text.annotated().words(end - 4, end)), timeout=30_000)
    desk._panes.text.toggle_card()
    assert desk._panes.text._card.card.isVisible()


def test_errors_are_said_in_the_new_language(qtbot, desk, tmp_path):
    speak(qtbot, desk, "zh_CN")
    desk._services.opener.open_path(str(tmp_path / "gone.txt"))
    qtbot.waitUntil(lambda: "E-SRC-04" in desk._panes.bar.text())
    assert "is not there" not in desk._panes.bar.text()


def test_the_explanation_of_the_first_start_is_said_again(qtbot, open_desk, qapp):
    window = open_desk()
    before = QLocale()
    try:
        speak(qtbot, window, "zh_CN")
        assert window._panes.explaining()
        window._panes._strip.hide()
        speak(qtbot, window, "en")
        assert not window._panes.explaining()
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)

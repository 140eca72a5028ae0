import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from reader.app import settings as stored
from reader.app.settings import FONT, LANGUAGE, LEADING, MEASURE, PINYIN, TABLE, TERMS, THEME, ZOOM
from reader.ui import settings_rows
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.settings_fonts import chinese_families, lacking

REPORT = "云河市工作综述\n\n全市不断完善服务，新建驿站15个，一次办好各项事务。\n"


@pytest.fixture
def desk(open_desk, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return open_desk(path)


@pytest.fixture
def dialog(desk):
    desk._actions["view.settings"].trigger()
    return desk.findChild(SettingsDialog)


def row(dialog, setting):
    return next(one for one in dialog._rows if one.setting is setting)


def options(desk):
    return desk._services.options


def test_every_listed_setting_has_a_row_with_a_name(dialog):
    assert {r.setting.key for r in dialog._rows} == {s.key for s in TABLE if s.listed}
    assert all(r.control.accessibleName() for r in dialog._rows)


def test_a_choice_that_is_not_installed_is_greyed_and_says_why(desk, monkeypatch):
    monkeypatch.setattr(settings_rows, "installed", lambda: False)
    desk._actions["view.settings"].trigger()
    listed = row(desk.findChild(SettingsDialog), PINYIN).control
    at = listed.findData("hsk")
    assert not listed.model().item(at).isEnabled()
    assert "jingdu[hsk]" in listed.itemData(at, Qt.ItemDataRole.ToolTipRole)


def test_a_switch_holds_at_once_in_text_and_menu(desk, dialog, qtbot):
    row(dialog, TERMS).control.click()
    assert options(desk).settings.get(TERMS) is False
    assert not desk._actions["view.terms"].isChecked()


def test_a_choice_made_by_key_holds_at_once(desk, dialog, qtbot):
    box = row(dialog, THEME).control
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert options(desk).theme().name == "sepia"
    assert desk._actions["theme.sepia"].isChecked()


def test_size_measure_and_leading_change_the_page(desk, dialog):
    text = desk._panes.text
    before = text._text_style
    for setting, value in ((ZOOM, 150), (MEASURE, 30), (LEADING, 120)):
        row(dialog, setting).control.setValue(value)
    after = text._text_style
    assert after.em == round(before.em * 1.5)
    assert (after.measure, after.spread) == (30, 1.2)


def test_what_the_window_changes_is_shown(desk, dialog):
    desk._actions["view.larger"].trigger()
    assert row(dialog, ZOOM).control.value() == pytest.approx(110)


def test_one_setting_is_given_back_by_its_button(desk, dialog):
    theme = row(dialog, PINYIN)
    options(desk).choose(PINYIN, "all")
    assert theme._back.isVisibleTo(theme)
    theme._back.click()
    assert options(desk).settings.get(PINYIN) == PINYIN.default
    assert not theme._back.isVisibleTo(theme)


def test_all_are_given_back_and_the_keys_stay(desk, dialog):
    options(desk).choose(THEME, "dark")
    options(desk).choose_key("file.open", "F12")
    options(desk).reset()
    assert options(desk).settings.get(THEME) == "system"
    assert options(desk).settings.keys == {"file.open": "F12"}


def test_what_is_chosen_is_in_the_file(desk, dialog, paths, qtbot):
    options(desk).choose(MEASURE, 32.0)
    qtbot.waitUntil((paths.config / "settings.toml").exists)
    qtbot.waitUntil(lambda: stored.load(paths.config / "settings.toml")[0].get(MEASURE) == 32.0)


def test_the_dialog_speaks_the_language_that_is_chosen_in_it(desk, dialog, qapp, qtbot):
    before = QLocale()
    try:
        options(desk).choose(LANGUAGE, "zh_CN")
        QCoreApplication.sendPostedEvents(None, 0)
        qtbot.waitUntil(lambda: dialog.windowTitle() == "设置")
        assert row(dialog, TERMS).control.text() == "标记术语"
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_a_font_that_is_not_installed_says_so_and_the_text_stays(desk, dialog):
    options(desk).choose(FONT, "Songling Song")
    font_row = row(dialog, FONT)
    assert isinstance(font_row.control, QComboBox)
    assert font_row.control.currentText() == "Songling Song"
    assert "not installed" in font_row._note.text()


def test_a_font_without_chinese_lacks_all_and_one_with_chinese_is_listed(qapp):
    assert lacking("Songling Song")[0] == lacking("Songling Song")[1] > 1000
    for family in chinese_families()[:1]:
        assert lacking(family)[0] < lacking(family)[1] // 2


def test_the_system_changing_its_colours_is_followed(desk, monkeypatch, qtbot):
    options(desk).choose(THEME, "system")
    monkeypatch.setattr("reader.ui.theme.resolve", lambda _: "dark")
    with qtbot.waitSignal(options(desk).theme_changed) as told:
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told.args[0].name == "dark"


def test_tones_as_spoken_are_shown_in_the_card(desk, qtbot):
    text = desk._panes.text
    end = len(REPORT) - 1
    qtbot.waitUntil(lambda: bool(text.annotated().words(end - 4, end)), timeout=60_000)
    at = REPORT.index("不断")

    def said():
        return text._card.content_at(at).entries[0].pinyin

    assert said() == "bùduàn"
    desk._actions["view.sandhi"].trigger()
    assert said() == "búduàn"

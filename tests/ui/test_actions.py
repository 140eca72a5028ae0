from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from reader.ui.action_table import MENUS, SUBMENUS, TABLE, TOOLBAR
from reader.ui.actions import Actions, build_menus, plain
from reader.ui.icons import names


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_ids_are_unique():
    assert len({action.id for action in TABLE}) == len(TABLE)


def test_no_key_is_taken_twice(window):
    actions = Actions({}, window)
    keys = Counter(actions[action.id].shortcut().toString() for action in TABLE if action.key)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_action_stands_in_a_menu_that_exists():
    places = {name for name, _ in MENUS} | {name for name, _, _ in SUBMENUS}
    assert {action.menu for action in TABLE} <= places


def test_every_icon_has_its_file():
    assert {action.icon for action in TABLE if action.icon} <= set(names())


def test_every_button_of_the_toolbar_is_an_action_or_known():
    ids = {action.id for action in TABLE} | {"|", "<find>", "view.pinyin"}
    assert set(TOOLBAR) <= ids


def test_all_actions_are_reachable_from_the_menus(window):
    actions = Actions({}, window)
    menus = build_menus(actions, window.menuBar())
    placed = {action.objectName() for menu in menus.values() for action in menu.actions()}
    assert {action.id for action in TABLE} <= placed


def test_the_users_keys_replace_the_tables(window):
    actions = Actions({"file.open": "Ctrl+Shift+O", "file.close": ""}, window)
    assert actions["file.open"].shortcut() == QKeySequence("Ctrl+Shift+O")
    assert actions["file.close"].shortcut().isEmpty()


def test_a_triggered_action_reports_its_id(window, qtbot):
    actions = Actions({}, window)
    actions.tell()
    with qtbot.waitSignal(actions.chosen) as caught:
        actions["file.open"].trigger()
    assert caught.args == ["file.open"]


def test_what_is_chosen_early_is_told_once_in_order(window):
    actions = Actions({}, window)
    told = []
    actions.chosen.connect(told.append)
    for name in ("view.larger", "file.open"):
        actions[name].trigger()
    assert told == []
    actions.tell()
    assert told == ["view.larger", "file.open"]
    actions["file.open"].trigger()
    assert told == ["view.larger", "file.open", "file.open"]


def test_what_needs_a_document_waits_for_one(window):
    actions = Actions({}, window)
    actions.have(frozenset())
    assert actions["file.open"].isEnabled()
    assert not actions["edit.excerpt"].isEnabled()
    actions.have(frozenset({"document"}))
    assert actions["edit.excerpt"].isEnabled()


def test_what_is_not_installed_is_greyed_and_says_why(window):
    actions = Actions({}, window)
    actions.have(frozenset({"short"}), {"levels": "pip install"})
    assert not actions["pinyin.hsk"].isEnabled()
    assert actions["pinyin.hsk"].toolTip() == "pip install"
    actions.have(frozenset({"short", "levels"}), {"levels": "pip install"})
    assert actions["pinyin.hsk"].isEnabled()
    assert "HSK" in actions["pinyin.hsk"].toolTip()


def test_of_a_group_one_is_chosen(window):
    actions = Actions({}, window)
    actions.check("pinyin.all")
    actions.check("pinyin.off")
    assert not actions["pinyin.all"].isChecked()


@pytest.mark.parametrize(
    ("menu", "shown"),
    [
        ("&Open…", "Open"),
        ("打开(&O)…", "打开"),
        ("Copy c&itation", "Copy citation"),
        ("English", "English"),
    ],
)
def test_buttons_and_tips_show_no_mnemonics(menu, shown):
    assert plain(menu) == shown

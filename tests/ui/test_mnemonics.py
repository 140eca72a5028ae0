from collections import Counter

import pytest
from PySide6.QtWidgets import QMainWindow

from reader.ui import translation
from reader.ui.action_table import MENUS, TABLE
from reader.ui.actions import Actions, build_menus
from reader.ui.key_rows import key_rows, menu_ways
from reader.ui.mnemonics import distinct, letter


def test_the_first_to_want_a_letter_has_it_and_the_second_takes_another():
    assert distinct(["&Copy", "&Close"]) == ["&Copy", "C&lose"]


def test_a_marked_letter_is_not_taken_by_an_earlier_text_without_one():
    assert distinct(["Open", "&Open"]) == ["O&pen", "&Open"]


def test_a_letter_behind_a_chinese_text_stays_behind_it():
    assert distinct(["打开(&O)…", "选项(&O)…"]) == ["打开(&O)…", "选项(&A)…"]


def test_a_text_that_offers_no_letter_is_given_one():
    assert distinct(["English", "简体中文"]) == ["&English", "简体中文(&A)"]


def test_the_marked_letter_is_kept_though_it_stands_earlier_in_the_text_too():
    assert distinct(["Gather &passage"]) == ["Gather &passage"]


def test_a_text_gives_its_letter_up_to_one_that_has_no_other():
    assert distinct(["&Abc", "&A"]) == ["A&bc", "&A"]


def test_letters_are_passed_on_until_everybody_has_one():
    assert distinct(["&Ab", "&Bc", "&A"]) == ["A&b", "B&c", "&A"]


def test_no_english_entry_needs_a_letter_that_is_not_in_it(qtbot, qapp):
    window = QMainWindow()
    qtbot.addWidget(window)
    texts = Actions({}, window).texts
    assert {name for name, text in texts.items() if "(&" in text} == {"language.zh_CN"}


@pytest.fixture(params=["en", "zh_CN"])
def actions(request, qtbot, qapp):
    translators = translation.install(qapp, request.param)
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Actions({}, window)
    made.menus = build_menus(made, window.menuBar())
    yield made
    for one in translators:
        qapp.removeTranslator(one)


def test_in_each_menu_every_entry_has_a_letter_of_its_own(actions):
    for menu in actions.menus.values():
        letters = [letter(entry.text()) for entry in menu.actions() if not entry.isSeparator()]
        assert "" not in letters
        assert [mark for mark, times in Counter(letters).items() if times > 1] == []


def test_every_action_has_a_way_through_the_menus_and_no_two_have_the_same(actions):
    ways = menu_ways(actions.texts)
    assert ways.keys() == {action.id for action in TABLE}
    assert len(set(ways.values())) == len(TABLE)
    assert {way.partition(",")[0] for way in ways.values()} == {
        f"Alt+{letter(actions.texts[name])}" for name, _ in MENUS
    }


def test_the_sheet_of_keys_lists_every_action_with_keys_that_reach_it(actions):
    said = dict(map(reversed, key_rows(actions)))
    for action in TABLE:
        assert said[actions[action.id].iconText()], action.id

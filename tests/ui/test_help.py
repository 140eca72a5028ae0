import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from reader.app.help_pages import LANGUAGES, pages
from reader.core.assets import names
from reader.ui import help_window
from reader.ui.action_table import TABLE
from reader.ui.help_window import HelpWindow
from reader.ui.key_rows import PANE_KEYS, key_rows

OTHER_KEYS = {"Shift+Return"}


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def window(desk):
    desk._actions["help.open"].trigger()
    return desk.findChild(HelpWindow)


def shown(window):
    return window._list.currentItem().text()


def listed(window):
    rows = [window._list.item(at) for at in range(window._list.count())]
    return [row.text() for row in rows if not row.isHidden()]


def test_help_opens_on_its_first_page_with_the_picture(window):
    assert window.isVisible()
    assert shown(window) == "Getting started"
    assert "pictures/desk.png" in window._text.toHtml()
    assert "Ctrl+Shift+C" in window._text.toPlainText()


PAGE = "![a](pictures/desk.png) ![b](pictures/other.png)"
SHOTS = tuple(f"help/pictures/{name}.png" for name in ("desk", "desk_zh", "desk_dark", "other"))


@pytest.mark.parametrize(
    ("chinese", "dark", "picture"),
    [
        (False, False, "desk"),
        (False, True, "desk_dark"),
        (True, False, "desk_zh"),
        (True, True, "desk_zh"),  # none is both: the language tells more
    ],
)
def test_a_picture_shows_the_readers_language_and_colours(monkeypatch, chinese, dark, picture):
    monkeypatch.setattr(help_window, "names", lambda *_: SHOTS)
    made = help_window.with_pictures(PAGE, chinese=chinese, dark=dark)
    assert made == f"![a](pictures/{picture}.png) ![b](pictures/other.png)"


def test_every_picture_of_the_help_is_there_in_both_languages_light_and_dark():
    shots = {name.rpartition("/")[2] for name in names("help/pictures", ".png")}
    shown = {name for page in pages("en") for name in re.findall(r"pictures/(\w+)", page.text)}
    assert shown
    ways = ("", "_dark", "_zh", "_zh_dark")
    assert {f"{name}{way}.png" for name in shown for way in ways} <= shots


def test_help_that_stands_open_follows_theme_and_language(qtbot, desk, window):
    window.show_page("figures")
    before = window._text.toHtml()
    desk._actions["theme.dark"].trigger()
    assert window._text.toHtml() != before
    assert window.page() == "figures"
    desk._actions["language.zh_CN"].trigger()
    again = desk.findChild(HelpWindow)
    assert again is not window
    assert (again.page(), shown(again)) == ("figures", "数据")


def test_there_is_one_help_window_and_keys_is_a_page_of_it(desk, window):
    desk._actions["help.keys"].trigger()
    assert desk.findChildren(HelpWindow) == [window]
    assert shown(window) == "Keys"


def test_the_page_of_keys_holds_every_key_of_the_table(desk, window):
    window.show_page("keys")
    page = window._text.toPlainText()
    for action in TABLE:
        if action.key:
            native = QKeySequence(action.key).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in page, action.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_the_pages_name_is_a_key_of_the_window(language):
    known = {QKeySequence(action.key) for action in TABLE if action.key}
    known |= {QKeySequence(key) for keys, _ in PANE_KEYS for key in keys}
    unknown = [
        (page.name, key)
        for page in pages(language)
        for key in re.findall(r"`((?:(?:Ctrl|Alt|Shift)\+)+\S+?|F\d+)`", page.text)
        if QKeySequence(key) not in known and key not in OTHER_KEYS
    ]
    assert unknown == []


def test_search_keeps_the_pages_that_hold_the_words_and_marks_them(qtbot, window):
    qtbot.keyClicks(window._search, "citation link")
    assert "Excerpts and citations" in listed(window)
    assert "Pinyin" not in listed(window)
    assert shown(window) in listed(window)
    assert window._text.extraSelections()


def test_enter_goes_from_place_to_place_and_round(qtbot, window):
    window.show_page("figures")
    qtbot.keyClicks(window._search, "sentence")
    places = []
    for _ in range(8):
        qtbot.keyClick(window._search, Qt.Key.Key_Return)
        places.append(window._text.textCursor().selectionStart())
    assert len(set(places)) > 1
    assert places[0] in places[1:]


def test_arrow_keys_choose_a_page_from_the_search(qtbot, window):
    qtbot.keyClick(window._search, Qt.Key.Key_Down)
    assert shown(window) == "Reading"


def test_words_on_no_page_are_said_to_be_on_none(qtbot, window):
    qtbot.keyClicks(window._search, "zeppelin")
    assert listed(window) == []
    assert window._nothing.isVisible()
    window._search.clear()
    assert len(listed(window)) == len(window._pages)


def test_links_lead_nowhere_outside(window):
    assert not window._text.openLinks()
    assert not window._text.openExternalLinks()


def test_keys_that_the_user_changed_are_shown(desk):
    desk._actions["go.card"].setShortcut(QKeySequence("Ctrl+J"))
    assert ("Ctrl+J", "Card at the cursor") in key_rows(desk._actions)

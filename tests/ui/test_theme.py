"""Contrast, focus and fonts of every theme, computed from the tables."""

import re

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from reader.core.assets import read_text, table
from reader.ui import theme as themes
from reader.ui.theme import load_theme, open_at, style_sheet

THEMES = ("light", "sepia", "dark", "contrast", "contrast_dark")
_MARKED = ("page", "figure_fill", "slogan_fill")
_PLAIN = ("page", "panel", "raised", "hover")
_NOTES = tuple(row["token"] for row in table("themes/tokens.tsv") if "note_" in row["token"])
_NOTED = tuple(name for name in _NOTES if not name.endswith("_line"))

# Letters: 4.5 : 1 by WCAG AA, 7 : 1 by AAA in the themes of high contrast.
INKS = {
    "ink": (*_PLAIN, "select", "flash", "found", "found_now", *_MARKED, *_NOTED),
    "ink_soft": _PLAIN,
    "muted": (*_PLAIN, "select"),
    "accent": ("page", "panel", "raised", "accent_fill"),
    "select_ink": ("select",),
    "figure_ink": (*_PLAIN, "select"),
    "pinyin": ("page", "raised", "figure_fill", "slogan_fill"),
    "tone1": _MARKED,
    "tone2": _MARKED,
    "tone3": _MARKED,
    "tone4": _MARKED,
    "pinyin_doubt": _MARKED,
    "lead": ("page",),
    "error": ("error_fill", "page", "panel", "raised"),
    "warning": ("warning_fill",),
    "info": ("info_fill", "page", "panel", "raised"),
}
# Marks and edges that tell something: 3 : 1.
LINES = {
    "focus": ("page", "panel", "raised"),
    "figure_line": ("page", "panel"),
    "doubt_line": ("page", "panel"),
    "slogan_line": ("page",),
    "phrase_line": ("page",),
    "title_line": ("page",),
    "body_line": ("page",),
    "name_line": ("page",),
    "found_line": ("page",),
} | {name: ("page",) for name in _NOTES if name.endswith("_line")}
# What only parts areas, shows the pointer or stands for what cannot be used now; WCAG exempts it.
EXEMPT = {"line", "line_strong", "faint", "hover", "shadow"}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_weak(name, pairs, least):
    tokens = load_theme(name).tokens
    return [
        (ink, ground, round(found, 2))
        for ink, grounds in pairs.items()
        for ground in grounds
        if (found := contrast(tokens[ink], tokens[ground])) < least
    ]


@pytest.mark.parametrize("name", THEMES)
def test_letters_stand_out_from_every_ground_they_are_on(name):
    assert too_weak(name, INKS, 7.0 if name.startswith("contrast") else 4.5) == []


@pytest.mark.parametrize("name", THEMES)
def test_marks_that_tell_something_are_seen(name):
    assert too_weak(name, LINES, 3.0) == []


def test_every_colour_is_measured_or_exempt():
    grounds = {ground for grounds in (*INKS.values(), *LINES.values()) for ground in grounds}
    known = INKS.keys() | LINES.keys() | grounds | EXEMPT
    assert {row["token"] for row in table("themes/tokens.tsv")} - known == set()


def test_the_table_has_a_column_for_every_theme():
    assert set(table("themes/tokens.tsv")[0]) == {"token", *THEMES}


@pytest.mark.parametrize("name", THEMES)
def test_the_sheet_of_every_theme_has_all_its_colours(name):
    assert "@" not in re.sub(r"/\*.*?\*/", "", style_sheet(load_theme(name)), flags=re.DOTALL)


_FOCUSED = (
    "QToolButton",
    "QLineEdit",
    "QComboBox",
    "QPushButton",
    "QCheckBox",
    "QRadioButton",
    "QAbstractSpinBox",
    "QTabBar",
    "QTreeView",
    "QTableView",
    "QListWidget",
)


@pytest.mark.parametrize("kind", _FOCUSED)
def test_the_sheet_shows_where_the_keyboard_is(kind):
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", read_text("themes/desk.qss"))
    shown = [body for head, body in rules if re.search(rf"{kind}\S*:focus", head)]
    assert any("@focus" in body for body in shown)


def test_dark_themes_say_so():
    assert [name for name in THEMES if load_theme(name).dark] == ["dark", "contrast_dark"]


def test_a_theme_that_was_chosen_is_not_asked_of_the_system():
    assert [themes.resolve(name) for name in THEMES] == list(THEMES)


def test_the_system_decides_where_it_is_to(qapp):
    assert themes.resolve("system") in THEMES


def test_traditional_text_has_fonts_of_its_own():
    assert themes.font("serif_hant", 18).families()[0] != themes.font("serif", 18).families()[0]


def test_the_users_font_comes_first_and_ours_stand_behind_it():
    families = themes.font("serif", 18, family="Songling Song").families()
    assert families[0] == "Songling Song"
    assert families[1:] == list(themes.families("serif"))


@pytest.fixture
def system_letters(monkeypatch):
    def have(pixels):
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(pixels)
        monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: font)
        themes.scale.cache_clear()

    yield have
    themes.scale.cache_clear()


def test_larger_letters_of_the_system_make_the_windows_larger(qapp, system_letters):
    system_letters(26)
    assert themes.font("ui", 13).pixelSize() == 26
    assert themes.font("serif", 18).pixelSize() == 18  # the text has a size of its own


def test_smaller_letters_of_the_system_change_nothing(qapp, system_letters):
    system_letters(9)
    assert themes.font("ui", 13).pixelSize() == 13


def test_a_window_is_no_larger_than_its_screen(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    open_at(window, 10_000, 300)
    assert window.width() < room.width()
    assert window.height() == 300

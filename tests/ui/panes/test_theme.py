import re

import pytest
from PySide6.QtGui import QColor

from reader.core.assets import read_text
from reader.core.lexicon import TermKind
from reader.ui.highlights import LOOKS
from reader.ui.icons import icon, names
from reader.ui.theme import load_theme, palette, resolve, style_sheet

THEMES = ("light", "dark")
# What is written on what.
WRITTEN = [
    ("ink", "page"),
    ("ink_soft", "page"),
    ("muted", "page"),
    ("pinyin", "page"),
    ("pinyin_doubt", "page"),
    ("tone1", "page"),
    ("tone2", "page"),
    ("tone3", "page"),
    ("tone4", "page"),
    ("lead", "page"),
    ("ink", "panel"),
    ("muted", "panel"),
    ("accent", "panel"),
    ("accent", "accent_fill"),
    ("figure_ink", "panel"),
    ("ink", "raised"),
    ("pinyin", "raised"),
    ("muted", "raised"),
    ("ink", "figure_fill"),
    ("ink", "slogan_fill"),
    ("select_ink", "select"),
    ("error", "error_fill"),
    ("warning", "warning_fill"),
    ("info", "info_fill"),
]


def luminance(colour):
    def part(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * part(colour.redF())
        + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF())
    )


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WRITTEN)
def test_text_can_be_read_on_its_ground(name, ink, ground):
    theme = load_theme(name)
    light, dark = sorted((luminance(theme.color(ink)), luminance(theme.color(ground))))[::-1]
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_a_colour_for_every_name(name):
    assert "@" not in style_sheet(load_theme(name)).split("*/", 1)[1]


def test_every_token_is_a_colour_in_both_themes():
    light, dark = load_theme("light"), load_theme("dark")
    assert light.tokens.keys() == dark.tokens.keys()
    assert all(QColor(c).isValid() for t in (light, dark) for c in t.tokens.values())


def test_every_kind_of_term_has_a_look():
    assert {str(kind) for kind in TermKind} <= LOOKS.keys()


def test_looks_of_different_colour_differ_in_shape_too():
    looks = set(LOOKS.values())
    assert len({look.shape for look in looks}) == len(looks)


@pytest.mark.parametrize("name", names())
def test_every_icon_draws_something(qapp, name):
    image = icon(name, load_theme("light")).pixmap(20, 20).toImage()
    inked = [image.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert max(inked) > 100


def test_icons_are_drawn_by_one_pen():
    strokes = {
        re.search(r'stroke-width="([\d.]+)"', read_text(f"icons/{n}.svg"))[1] for n in names()
    }
    assert len(strokes) == 1


def test_a_theme_that_is_named_is_used(qapp):
    assert (resolve("dark"), resolve("light")) == ("dark", "light")
    assert resolve("system") in THEMES


def test_the_palette_is_dark_in_the_dark(qapp):
    assert palette(load_theme("dark")).base().color().lightness() < 60

"""Colours, fonts and the one style sheet of each theme, from the tables in resources/themes."""

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.assets import read_text, root, table
from reader.core.values import dataclass

_TOKEN = re.compile(r"@([a-z_]+)")
_PICTURE = re.compile(r"@:([a-z_]+)")
_DARK = frozenset({"dark", "contrast_dark"})
UI_PIXELS = 13
"""Pixels of the window's letters, where the system's own are not larger."""
_FRAME = QSize(8, 40)  # pixels of ours that a window manager puts around a window
_NARROW = QFont.Tag("pwid")  # the proportional forms of an OpenType font
_OF_WINDOW = frozenset({"ui", "ui_hant", "english"})
_LARGEST = 2.5  # times these pixels: beyond it a panel holds no words any more


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours. `name`: a column of the table of tokens."""

    name: str
    tokens: Mapping[str, str]

    @property
    def dark(self) -> bool:
        """True for light text on a dark page."""
        return self.name in _DARK

    def token(self, name: str) -> str:
        """The colour of `name` as #rrggbb. Raises KeyError for a name the table does not hold."""
        return self.tokens[name]

    def color(self, name: str) -> QColor:
        """The colour of `name`."""
        return QColor(self.tokens[name])


@cache
def load_theme(name: str) -> Theme:
    """The theme called `name`. Raises KeyError for one that the table has no column of."""
    return Theme(name, {row["token"]: row[name] for row in table("themes/tokens.tsv")})


def resolve(wanted: str) -> str:
    """The name of a theme for a setting that may also be "system"; an unknown system is light."""
    if wanted != "system":
        return wanted
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast_dark" if dark else "contrast"
    return "dark" if dark else "light"


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application: Fusion, palette, interface font and the style sheet."""
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    apply_ground(app, theme)
    apply_sheet(app, theme)


def apply_ground(app: QApplication, theme: Theme) -> None:
    """Palette and interface font: before the first widget is made."""
    app.setPalette(palette(theme))
    app.setFont(interface_font())


def apply_sheet(top: QApplication | QWidget, theme: Theme) -> None:
    """The style sheet: once the desk is built, or each step of building it is styled anew.

    Qt goes through the sheet for a widget and all it holds whenever it comes into another: 100 ms
    of a start. On `top`, a window, it takes a third of what it takes on the application, and its
    dialogs have it too.
    """
    top.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """The style sheet with the theme's colours put in for their names, and pictures for @:names."""
    folder = (root() / "themes" / "images").as_posix()
    sheet = read_text("themes/desk.qss").replace("@:tick", "@:tick_on_" + _ground(theme))
    sheet = _PICTURE.sub(lambda m: f'url("{folder}/{m[1]}.svg")', sheet)
    return _TOKEN.sub(lambda m: theme.token(m[1]), sheet)


def _ground(theme: Theme) -> str:
    """What a tick stands on: the accent, which is light in a dark theme."""
    return "light" if theme.dark else "dark"


def palette(theme: Theme) -> QPalette:
    """The palette, for what a style sheet does not reach (text selection, placeholder text)."""
    role = QPalette.ColorRole
    colours = {
        role.Window: "panel",
        role.WindowText: "ink",
        role.Base: "page",
        role.AlternateBase: "panel",
        role.Text: "ink",
        role.Button: "panel",
        role.ButtonText: "ink",
        role.Highlight: "select",
        role.HighlightedText: "select_ink",
        role.ToolTipBase: "raised",
        role.ToolTipText: "ink",
        role.PlaceholderText: "muted",
        role.Link: "figure_ink",
        role.LinkVisited: "title_line",
        role.Mid: "line_strong",
        role.Light: "raised",
        role.Dark: "line_strong",
        role.Shadow: "shadow",
    }
    made = QPalette()
    for key, token in colours.items():
        made.setColor(key, theme.color(token))
    off = QPalette.ColorGroup.Disabled
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(off, key, theme.color("faint"))
    return made


@cache
def families(role: str) -> tuple[str, ...]:
    """The families of `role` in order of preference, generic last.

    Roles: serif, ui and pinyin, and serif_hant and ui_hant for text in traditional characters.
    """
    rows = {row["role"]: row["families"] for row in table("themes/fonts.tsv")}
    return tuple(rows[role].split("|"))


@cache
def scale() -> float:
    """How many times larger than ours the system has its letters; 1 where they are no larger."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = system.pixelSize()
    if pixels <= 0:
        screen = QGuiApplication.primaryScreen()
        pixels = round(system.pointSizeF() * screen.logicalDotsPerInchY() / 72)
    return min(max(pixels / UI_PIXELS, 1.0), _LARGEST)


def scaled(pixels: int) -> int:
    """`pixels` for letters of the window that follow the system's."""
    return round(pixels * scale())


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give `window` this size, or as much of it as its screen has beside a frame.

    Where the system's letters are large a screen has few pixels of ours.
    """
    room = window.screen().availableSize() - _FRAME
    window.resize(QSize(width, height).boundedTo(room))


def font(role: str, pixels: int, *, family: str = "") -> QFont:
    """The font of `role` at `pixels`, `family` before all others of the role.

    The window's own letters are larger where the system's are. Besides the roles of `families`
    there is english: that of the window, for words in English. Chinese fonts give their quotation
    marks and apostrophes the width of a character otherwise.
    """
    names = families("ui" if role == "english" else role)
    made = QFont([family, *names] if family else list(names))
    made.setPixelSize(max(scaled(pixels) if role in _OF_WINDOW else pixels, 1))
    if role == "english":
        made.setFeature(_NARROW, 1)
    else:
        made.unsetFeature(_NARROW)  # said, or the application's font would have its way
    return made


def interface_font() -> QFont:
    """The font of the window's own words in its language."""
    chinese = QLocale().language() == QLocale.Language.Chinese
    return font("ui" if chinese else "english", UI_PIXELS)


def has_chinese_font() -> bool:
    """True if some installed family says it writes Simplified Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))

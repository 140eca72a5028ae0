"""The settings: one declared table, one readable TOML file."""

from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from reader.app import atomic
from reader.app.pinyin_mode import PinyinMode
from reader.core.errors import Code, Notice
from reader.core.values import dataclass

V = TypeVar("V", str, bool, float)

VERSION = 2
"""Layout of the file. A change of meaning adds a migration below and counts on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[V]):
    """One setting. `key` is table.name as in the file; `label` is translated by the window.

    `choices`: the values allowed, () for any; `names`: the words for them, of one length with
    `choices`; `limits`: least and greatest number, both included; `step`: from one number to the
    next where it is turned; `unit`: what stands behind the number, "%" for a share of one;
    `help`: one sentence more, "" where the label says it all; `listed`: False for what is only set
    at its own place in the window.
    """

    key: str
    default: V
    label: str
    choices: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    limits: tuple[float, float] | None = None
    step: float = 0.1
    unit: str = ""
    help: str = ""
    listed: bool = True

    def accepts(self, value: object) -> bool:
        """Whether `value` has the setting's type and is one of its choices or within its limits."""
        if self.limits is not None:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return number and self.limits[0] <= cast("float", value) <= self.limits[1]
        if not isinstance(value, type(self.default)):
            return False
        return not self.choices or value in self.choices


PINYIN = Setting(
    key="reading.pinyin",
    default=PinyinMode.CARD.value,
    choices=tuple(mode.value for mode in PinyinMode),
    names=(
        "Off",
        "In the card",
        "Above marked terms",
        "Above words beyond an HSK level",
        "Above all characters",
    ),
    label="Pinyin",
)
HSK_LEVEL = Setting(
    key="reading.hsk_level",
    default="6",
    choices=("1", "2", "3", "4", "5", "6", "9"),
    names=("HSK 1", "HSK 2", "HSK 3", "HSK 4", "HSK 5", "HSK 6", "HSK 7–9"),
    label="Words I know",
    help="For pinyin above words beyond an HSK level; needs: pip install 'jingdu[hsk]'",
)
SANDHI = Setting(
    key="reading.tones_as_spoken",
    default=False,
    label="一 and 不 in the tone they are spoken in",
    help="búduàn, yí gè, instead of the dictionaries' bùduàn, yī gè",
)
TONES = Setting(
    key="reading.tone_colours",
    default=False,
    label="A colour for each tone",
    help="For pinyin above the text; tone marks are shown in any case",
)
TERMS = Setting(key="reading.terms", default=True, label="Mark terms")
FIGURES = Setting(key="reading.figures", default=True, label="Mark figures")
NUMBERS = Setting(key="reading.paragraph_numbers", default=False, label="Paragraph numbers")
FLASH = Setting(
    key="reading.flash",
    default=True,
    label="Let the place of a jump light up and fade",
    help="Without it the place is marked and nothing moves",
)
FONT = Setting(key="text.font", default="", label="Font of the text")
ZOOM = Setting(
    key="text.size", default=1.0, limits=(0.5, 3.0), step=0.1, unit="%", label="Text size"
)
MEASURE = Setting(
    key="text.measure",
    default=39.0,
    limits=(24.0, 60.0),
    step=1.0,
    label="Characters in a line",
    help="With pinyin above the text, a line holds about four fifths as many",
)
LEADING = Setting(
    key="text.leading", default=1.0, limits=(0.8, 1.6), step=0.05, unit="%", label="Line spacing"
)
THEME = Setting(
    key="window.theme",
    default="system",
    choices=("system", "light", "sepia", "dark", "contrast", "contrast_dark"),
    names=("As the system", "Light", "Sepia", "Dark", "High contrast", "High contrast, dark"),
    label="Colours",
)
LANGUAGE = Setting(
    key="window.language",
    default="system",
    choices=("system", "en", "zh_CN"),
    names=("As the system", "English", "简体中文"),
    label="Language",
)
OUTLINE = Setting(key="window.outline", default=True, label="Show the contents")
SIDE = Setting(key="window.side_panel", default=True, label="Show the side panel")
COLUMNS = Setting(
    key="figures.columns",
    default="figure,subject,bound,amount",
    label="Columns of the figures",
    listed=False,
)
GROUP = Setting(
    key="figures.group",
    default="none",
    choices=("none", "section", "kind", "unit"),
    names=("Order of the text", "By section", "By kind", "By unit"),
    label="Order of the figures",
    listed=False,
)
EXCERPT_PINYIN = Setting(
    key="excerpt.pinyin",
    default="below",
    choices=("none", "inline", "ruby", "below"),
    label="Pinyin of excerpts",
    listed=False,
)
EXCERPT_GLOSSES = Setting(
    key="excerpt.glosses", default=True, label="Meanings in excerpts", listed=False
)
EXCERPT_FIGURES = Setting(
    key="excerpt.figures", default=True, label="Figures in excerpts", listed=False
)
EXCERPT_STYLE = Setting(
    key="excerpt.style",
    default="line",
    choices=("line", "gbt7714", "chicago", "bibtex", "biblatex", "csl-json"),
    label="Citation of excerpts",
    listed=False,
)
EXCERPT_TEMPLATE = Setting(
    key="excerpt.template", default="plain", label="Template of excerpts", listed=False
)
RESTORE = Setting(
    key="opening.last_session", default=True, label="Open the last session's documents at start"
)

TABLE: tuple[Setting[str] | Setting[bool] | Setting[float], ...] = (
    PINYIN,
    HSK_LEVEL,
    SANDHI,
    TONES,
    TERMS,
    FIGURES,
    NUMBERS,
    FLASH,
    FONT,
    ZOOM,
    MEASURE,
    LEADING,
    THEME,
    LANGUAGE,
    OUTLINE,
    SIDE,
    COLUMNS,
    GROUP,
    EXCERPT_PINYIN,
    EXCERPT_GLOSSES,
    EXCERPT_FIGURES,
    EXCERPT_STYLE,
    EXCERPT_TEMPLATE,
    RESTORE,
)
GROUPS = (("reading", "Reading"), ("text", "Text"), ("window", "Window"), ("opening", "Opening"))
"""The groups of the dialog in order: the table of the file, and its words."""

_BY_KEY = {setting.key: setting for setting in TABLE}


def _size_with_the_text(flat: dict[str, object]) -> dict[str, object]:
    """Version 1 kept the size of the text among the window's settings."""
    return {("text.size" if key == "window.zoom" else key): value for key, value in flat.items()}


MIGRATIONS: tuple[Callable[[dict[str, object]], dict[str, object]], ...] = (_size_with_the_text,)
"""Function n turns the flat values of file version n+1 into those of version n+2."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force. `unknown`: what else the file held, written back as it was.

    `keys`: shortcuts the user changed, by action id, in Qt's portable spelling.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)

    def get(self, setting: Setting[V]) -> V:
        """The value of `setting`, its default where the user chose none."""
        return cast("V", self.values.get(setting.key, setting.default))

    def having(self, setting: Setting[V], value: V) -> "Settings":
        """These settings with one changed. Raises ValueError if the setting rejects `value`."""
        if not setting.accepts(value):
            raise ValueError((setting.key, value))
        return Settings({**self.values, setting.key: value}, self.keys, self.unknown)

    def having_key(self, action: str, shortcut: str | None) -> "Settings":
        """These settings with the shortcut of one action changed.

        "" takes the shortcut away, None gives back the one it comes with.
        """
        keys = {**self.keys, action: shortcut or ""}
        if shortcut is None:
            del keys[action]
        return Settings(self.values, keys, self.unknown)


def load(path: Path) -> tuple[Settings, tuple[Notice, ...]]:
    """The settings in the file, and a notice for whatever in it cannot be used.

    A missing file gives the defaults. A file that is no TOML is renamed, so that the next saving
    does not lose it (N-SET-01); a wrong value is passed over (N-SET-02).
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings(), ()
    except OSError:
        return Settings(), (Notice(code=Code.SETTINGS_UNREADABLE, data={"path": str(path)}),)
    import tomllib

    from reader.app import toml_writer

    try:
        flat = toml_writer.flatten(tomllib.loads(data.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        kept = _set_aside(path)
        return Settings(), (Notice(code=Code.SETTINGS_UNREADABLE, data={"path": str(kept)}),)
    return _sorted_out(_migrated(flat))


def save(path: Path, settings: Settings) -> None:
    """Write the settings to the file in one move; only what differs from a default is in it.

    Raises OSError if the place cannot be written.
    """
    from reader.app import toml_writer

    chosen = {
        key: value
        for key, value in settings.values.items()
        if key in _BY_KEY and value != _BY_KEY[key].default
    }
    keys = {f"keys.{action}": shortcut for action, shortcut in settings.keys.items()}
    flat = {"version": VERSION, **settings.unknown, **chosen, **keys}
    atomic.write(path, toml_writer.dump(flat).encode("utf-8"))


def _migrated(flat: dict[str, object]) -> dict[str, object]:
    """The values brought to the present version; a newer file is taken as it is."""
    version = flat.pop("version", VERSION)
    if isinstance(version, int) and 1 <= version < VERSION:
        for migrate in MIGRATIONS[version - 1 :]:
            flat = migrate(flat)
    return flat


def _sorted_out(flat: dict[str, object]) -> tuple[Settings, tuple[Notice, ...]]:
    """Values, shortcuts and unknown keys told apart; wrong values named and left out."""
    values: dict[str, object] = {}
    keys: dict[str, str] = {}
    unknown: dict[str, object] = {}
    notices: list[Notice] = []
    for key, value in flat.items():
        if key.startswith("keys.") and isinstance(value, str):
            keys[key.removeprefix("keys.")] = value
        elif key not in _BY_KEY:
            unknown[key] = value
        elif _BY_KEY[key].accepts(value):
            values[key] = value
        else:
            notices.append(
                Notice(code=Code.SETTING_INVALID, data={"key": key, "value": str(value)})
            )
    settings = Settings(MappingProxyType(values), MappingProxyType(keys), MappingProxyType(unknown))
    return settings, tuple(notices)


def _set_aside(path: Path) -> Path:
    try:
        return atomic.set_aside(path)
    except OSError:
        return path

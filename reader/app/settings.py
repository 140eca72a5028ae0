"""The settings: one declared table, one readable TOML file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from reader.app import atomic, toml_writer
from reader.app.pinyin_mode import PinyinMode
from reader.core.errors import Code, Notice

V = TypeVar("V", str, bool, float)

VERSION = 1
"""Layout of the file. A change of meaning adds a migration below and counts on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[V]):
    """One setting. `key` is table.name as in the file; `label` is translated by the window.

    `choices`: the values allowed, () for any; `limits`: least and greatest number, both included.
    """

    key: str
    default: V
    label: str
    choices: tuple[str, ...] = ()
    limits: tuple[float, float] | None = None

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
    label="Pinyin",
)
TERMS = Setting(key="reading.terms", default=True, label="Mark terms")
FIGURES = Setting(key="reading.figures", default=True, label="Mark figures")
NUMBERS = Setting(key="reading.paragraph_numbers", default=False, label="Paragraph numbers")
TONES = Setting(key="reading.tone_colours", default=False, label="A colour for each tone")
THEME = Setting(
    key="window.theme", default="system", choices=("system", "light", "dark"), label="Theme"
)
ZOOM = Setting(key="window.zoom", default=1.0, limits=(0.5, 3.0), label="Text size")
LANGUAGE = Setting(
    key="window.language", default="system", choices=("system", "en", "zh_CN"), label="Language"
)
OUTLINE = Setting(key="window.outline", default=True, label="Show the contents")
SIDE = Setting(key="window.side_panel", default=True, label="Show the side panel")
COLUMNS = Setting(
    key="figures.columns",
    default="figure,subject,bound,amount",
    label="Columns of the figures",
)
GROUP = Setting(
    key="figures.group",
    default="none",
    choices=("none", "section", "kind", "unit"),
    label="Figures put together by",
)
RESTORE = Setting(
    key="opening.last_session", default=True, label="Open the last session's documents at start"
)

TABLE: tuple[Setting[str] | Setting[bool] | Setting[float], ...] = (
    PINYIN,
    TERMS,
    FIGURES,
    NUMBERS,
    THEME,
    ZOOM,
    LANGUAGE,
    OUTLINE,
    SIDE,
    COLUMNS,
    GROUP,
    RESTORE,
)
_BY_KEY = {setting.key: setting for setting in TABLE}

MIGRATIONS: tuple[Callable[[dict[str, object]], dict[str, object]], ...] = ()
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

    def having_key(self, action: str, shortcut: str) -> "Settings":
        """These settings with the shortcut of one action changed; "" takes the shortcut away."""
        return Settings(self.values, {**self.keys, action: shortcut}, self.unknown)


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

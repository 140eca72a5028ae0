"""How the window looks and what the text shows: settings applied, changed by actions, kept."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import settings as stored
from reader.app.hsk import usable
from reader.app.pinyin_mode import PinyinMode
from reader.app.settings import (
    FIGURES,
    FLASH,
    FONT,
    HSK_LEVEL,
    LANGUAGE,
    LEADING,
    MEASURE,
    NUMBERS,
    OUTLINE,
    PINYIN,
    SANDHI,
    SIDE,
    TERMS,
    THEME,
    TONES,
    ZOOM,
)
from reader.core.errors import Code, Notice, ReaderError
from reader.ui import theme as themes
from reader.ui.actions import Actions
from reader.ui.tasks import Tasks, Ticket
from reader.ui.text_pane import TextPane

_STEP = 1.1
MISSING: str = QT_TRANSLATE_NOOP(  # type: ignore[assignment] # its stub says object
    "ViewOptions",
    "The list of HSK words is not installed. Install it with: pip install 'jingdu[hsk]'",
)
_SWITCHES = {
    "view.terms": TERMS,
    "view.figures": FIGURES,
    "view.numbers": NUMBERS,
    "view.tones": TONES,
    "view.sandhi": SANDHI,
    "view.outline": OUTLINE,
    "view.side": SIDE,
}
_GROUPS = {"pinyin": PINYIN, "theme": THEME, "language": LANGUAGE}
_OPPOSITES = {
    "light": "dark",
    "sepia": "dark",
    "dark": "light",
    "contrast": "contrast_dark",
    "contrast_dark": "contrast",
}


class ViewOptions(QObject):
    """Applies the settings to the window and keeps what the user changes.

    Signals: theme_changed(Theme) · noticed(tuple of Notice) · language_chosen(str) ·
    changed() — a setting or a key has another value.
    """

    theme_changed = Signal(object)
    noticed = Signal(object)
    language_chosen = Signal(str)
    changed = Signal()

    def __init__(
        self, path: Path, settings: stored.Settings, tasks: Tasks, parent: QObject
    ) -> None:
        """`path` is the settings' file, `settings` what was read from it."""
        super().__init__(parent)
        self._path, self._settings, self._tasks = path, settings, tasks
        self._changed = False
        self._actions: Actions | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def settings(self) -> stored.Settings:
        """The settings in force."""
        return self._settings

    @property
    def path(self) -> Path:
        """The settings' file."""
        return self._path

    def theme(self) -> themes.Theme:
        """The theme in force."""
        return themes.load_theme(themes.resolve(self._settings.get(THEME)))

    def attach(self, pane: TextPane, outline: QWidget, side: QWidget, actions: Actions) -> None:
        """Apply everything to these widgets, and follow the actions from now on."""
        self._pane, self._outline, self._side, self._actions = pane, outline, side, actions
        self._worn = self.theme()
        self._show_checks(actions)
        self._apply()

    def why(self) -> dict[str, str]:
        """What an action of the view says that cannot be had, by what it needs."""
        return {
            "short": self.tr("The document is too long for pinyin above the text; the card has it"),
            "levels": self.tr(MISSING),
        }

    def handle(self, name: str) -> bool:
        """Whether `name` is an action of the view; it is carried out."""
        group, _, value = name.partition(".")
        if name in _SWITCHES:
            self.choose(_SWITCHES[name], not self._settings.get(_SWITCHES[name]))
        elif group in _GROUPS:
            self.choose(_GROUPS[group], value)
        elif name == "view.switch":
            self.choose(THEME, _OPPOSITES[self.theme().name])
        elif name in {"view.larger", "view.smaller", "view.normal"}:
            self._zoom(name)
        else:
            return False
        return True

    def choose(self, setting: "stored.Setting[stored.V]", value: "stored.V") -> None:
        """Set one setting and let the window show it. Raises ValueError if it rejects `value`."""
        before = self._settings.get(LANGUAGE)
        self._set(self._settings.having(setting, value))
        if self._settings.get(LANGUAGE) != before:
            self.language_chosen.emit(self._settings.get(LANGUAGE))

    @Slot()
    def reset(self) -> None:
        """All settings as they came; the keys stay."""
        before = self._settings.get(LANGUAGE)
        self._set(stored.Settings({}, self._settings.keys, self._settings.unknown))
        if self._settings.get(LANGUAGE) != before:
            self.language_chosen.emit(self._settings.get(LANGUAGE))

    def choose_key(self, action: str, shortcut: str | None) -> None:
        """Give an action another shortcut in portable spelling; None: the one it comes with."""
        self._settings = self._settings.having_key(action, shortcut)
        if self._actions is not None:
            self._actions.set_keys(self._settings.keys)
        self._write()
        self.changed.emit()

    def keep(self, setting: "stored.Setting[stored.V]", value: "stored.V") -> None:
        """Keep a setting that its own pane has applied already."""
        if self._settings.get(setting) != value:
            self._settings = self._settings.having(setting, value)
            self._write()

    def save(self) -> None:
        """Write what was changed now, for the end of the program. Raises OSError."""
        self._actions = None  # the window goes; the system is followed no longer
        if self._changed:
            stored.save(self._path, self._settings)

    def _zoom(self, name: str) -> None:
        factor = self._settings.get(ZOOM)
        chosen = {"view.larger": factor * _STEP, "view.smaller": factor / _STEP}.get(name, 1.0)
        if ZOOM.accepts(chosen):
            self._set(self._settings.having(ZOOM, round(chosen, 3)))

    def _set(self, settings: stored.Settings) -> None:
        self._settings = settings
        self._follow_system()
        if self._actions is not None:
            self._show_checks(self._actions)
        self._apply()
        self._write()
        self.changed.emit()

    def _show_checks(self, actions: Actions) -> None:
        for name, switch in _SWITCHES.items():
            actions.check(name, on=self._settings.get(switch))
        for group, setting in _GROUPS.items():
            actions.check(f"{group}.{self._settings.get(setting)}")

    @Slot()
    def _follow_system(self) -> None:
        """Wear the theme that the setting, or the system, wants now."""
        if self._actions is not None and self.theme() is not self._worn:
            self._worn = self.theme()
            self._change_theme(self._worn)

    def _write(self) -> None:
        self._changed = True
        self._tasks.run("settings", self._save, on_result=self._report_unsaved, on_error=self._fail)

    def _apply(self) -> None:
        chosen = self._settings
        self._pane.set_marks(terms=chosen.get(TERMS), figures=chosen.get(FIGURES))
        mode = usable(PinyinMode(chosen.get(PINYIN)))
        self._pane.set_pinyin_mode(mode, int(chosen.get(HSK_LEVEL)))
        self._pane.set_look(
            zoom=chosen.get(ZOOM),
            measure=chosen.get(MEASURE),
            spread=chosen.get(LEADING),
            family=chosen.get(FONT),
        )
        self._pane.set_spoken_tones(chosen.get(SANDHI))
        self._pane.set_flashing(chosen.get(FLASH))
        self._pane.set_paragraph_numbers(chosen.get(NUMBERS))
        self._pane.set_tone_colours(chosen.get(TONES))
        self._outline.setVisible(chosen.get(OUTLINE))
        self._side.setVisible(chosen.get(SIDE))

    def _change_theme(self, theme: themes.Theme) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes.apply_ground(app, theme)
        themes.apply_sheet(self._pane.window(), theme)
        self.theme_changed.emit(theme)

    def _save(self, _: Ticket) -> str:
        """Why the settings could not be saved, "" if they were."""
        try:
            stored.save(self._path, self._settings)
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def _report_unsaved(self, reason: str) -> None:
        if reason:
            self.noticed.emit((Notice(code=Code.SETTINGS_UNSAVED, data={"reason": reason}),))

    def _fail(self, error: ReaderError) -> None:
        """Report an error that saving does not foresee."""
        self._report_unsaved(error.data.get("reason", error.code.value))

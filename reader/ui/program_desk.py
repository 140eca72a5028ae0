"""What the actions do that concern the program: settings, keys, help, the whole screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMainWindow

from reader.ui.actions import Actions
from reader.ui.services import Services


class ProgramDesk(QObject):
    """Opens the dialogs of one window, each made when it is first wanted."""

    def __init__(self, services: Services, actions: Actions, window: QMainWindow) -> None:
        """For this window, whose actions the dialogs name."""
        super().__init__(window)
        self._services, self._actions, self._window = services, actions, window
        actions.check("view.full", on=window.isFullScreen())
        self._say_help_again(window.findChild(QDialog, "help_window"))

    def table(self) -> dict[str, Callable[[], object]]:
        """Action id → what it does."""
        return {
            "view.full": self._turn_full_screen,
            "view.settings": self._show_settings,
            "view.keys": self._show_keys,
            "help.open": partial(self._show_help, "start"),
            "help.keys": partial(self._show_help, "keys"),
            "help.about": self._show_about,
        }

    def _turn_full_screen(self) -> None:
        """Fill the screen, or go back to what was before, maximised or not."""
        full = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(self._window.windowState() ^ full)
        self._actions.check("view.full", on=self._window.isFullScreen())

    def _show_settings(self) -> None:
        from reader.ui.settings_dialog import SettingsDialog

        SettingsDialog(self._services.options, self._window).open()

    def _show_keys(self) -> None:
        from reader.ui.keys_dialog import KeysDialog

        KeysDialog(self._services.options, self._window).open()

    def _show_help(self, page: str) -> None:
        from reader.ui.help_window import HelpWindow

        window = self._window.findChild(HelpWindow)
        if window is None:
            options = self._services.options
            window = HelpWindow(self._actions, options.theme(), self._window)
            options.theme_changed.connect(window.set_theme)
        window.show_page(page)
        window.show()
        window.activateWindow()

    def _say_help_again(self, old: QDialog | None) -> None:
        """Show the page of a help that stands open in the language that holds now."""
        if old is None:
            return
        from reader.ui.help_window import HelpWindow

        page = old.page() if isinstance(old, HelpWindow) else "start"
        old.setParent(None)
        old.close()
        self._show_help(page)

    def _show_about(self) -> None:
        from reader.ui.dialogs import AboutDialog

        AboutDialog(self._window).open()

"""What the actions do that concern the program: settings, keys, help, the whole screen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from reader.ui.actions import Actions
from reader.ui.services import Services


class ProgramDesk(QObject):
    """Opens the dialogs of one window, each made when it is first wanted."""

    def __init__(self, services: Services, actions: Actions, window: QMainWindow) -> None:
        """For this window, whose actions the dialogs name."""
        super().__init__(window)
        self._services, self._actions, self._window = services, actions, window
        actions.check("view.full", on=window.isFullScreen())

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

        theme = self._services.options.theme()
        window = self._window.findChild(HelpWindow) or HelpWindow(
            self._actions, theme, self._window
        )
        window.show_page(page)
        window.show()
        window.activateWindow()

    def _show_about(self) -> None:
        from reader.ui.dialogs import AboutDialog

        AboutDialog(self._window).open()

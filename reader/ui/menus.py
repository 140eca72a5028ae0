"""Menus whose entries change: recent files, encodings, and what the text offers at a place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from reader.app.opening import ENCODINGS
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions, words
from reader.ui.services import Services

_HEADING = ("heading.mark", "heading.unmark", "|", "heading.raise", "heading.lower")
_SECTION = ("heading.raise", "heading.lower", "|", "heading.unmark", "|", "edit.corrections")
_COLOURS = tuple(action.id for action in TABLE if action.menu == "edit.highlight")[:8]
_CONTEXT = (
    "go.card",
    "|",
    "edit.copy",
    "edit.excerpt",
    "edit.excerpt_as",
    "edit.gather",
    "edit.cite",
    "|",
    "edit.correct",
    "edit.no_figure",
    "|",
    "note.write",
    "highlight.remove",
    "|",
    "edit.word",
    "edit.sentence",
    "edit.paragraph",
)


class LiveMenus(QObject):
    """Fills the two menus of files whenever they are opened."""

    def __init__(self, recent: QMenu, encodings: QMenu, services: Services) -> None:
        """`recent` lists files, newest first; `encodings` re-reads the shown document."""
        super().__init__(recent)
        self._recent, self._services = recent, services
        recent.aboutToShow.connect(self._fill_recent)
        for name in ENCODINGS:
            encodings.addAction(name.upper()).triggered.connect(
                partial(services.opener.reload, name)
            )

    def _fill_recent(self) -> None:
        self._recent.clear()
        for at, one in enumerate(self._services.keeper.memory.recent[:12], 1):
            words = f"&{at}  {one.title}" if at < 10 else one.title
            action = self._recent.addAction(words)
            action.setToolTip(one.path)
            action.triggered.connect(partial(self._services.opener.open_path, one.path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("Nothing yet")).setEnabled(False)
        self._recent.setToolTipsVisible(True)


def context_menu(actions: Actions, parent: QWidget) -> QMenu:
    """What can be done at a place of the text; the caller shows it, it deletes itself."""
    menu = _menu(actions, _CONTEXT, parent)
    inner = _menu(actions, _HEADING, menu)
    inner.setTitle(words("&Heading"))
    after = menu.actions().index(actions["edit.no_figure"]) + 1
    menu.insertMenu(menu.actions()[after], inner)
    colours = _menu(actions, _COLOURS, menu)
    colours.setTitle(words("H&ighlight"))
    menu.insertMenu(actions["note.write"], colours)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def section_menu(actions: Actions, parent: QWidget) -> QMenu:
    """What can be done to the heading at the caret; the caller shows it, it deletes itself."""
    menu = _menu(actions, _SECTION, parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _menu(actions: Actions, names: Sequence[str], parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    for name in names:
        if name == "|":
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
    return menu

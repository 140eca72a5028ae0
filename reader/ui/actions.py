"""The table of actions made into QActions, menus and the toolbar."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QMenuBar,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from reader.ui.action_table import MENUS, PINYIN_BUTTON, SUBMENUS, TABLE, TOOLBAR, Action
from reader.ui.icons import icon
from reader.ui.mnemonics import texts
from reader.ui.theme import Theme


def words(text: str) -> str:
    """An English text of the action table in the window's language."""
    return QCoreApplication.translate("actions", text)


def plain(text: str) -> str:
    """A menu's text without what only menus show: 打开(&O)… is 打开."""
    head, mark, tail = text.partition("(&")
    if mark:
        text = head + tail[2:]
    return text.replace("&", "").rstrip("…")


class Actions(QObject):
    """All actions by id.

    Signals: chosen(str) — the id of the action that the user triggered.
    """

    chosen = Signal(str)

    def __init__(self, keys: Mapping[str, str], parent: QWidget) -> None:
        """The table's actions, added to `parent`; `keys` are the shortcuts the user changed."""
        super().__init__(parent)
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._early: list[str] | None = []
        self.texts = texts(words)
        for action in TABLE:
            made = self._make(action, keys.get(action.id, action.key))
            self._made[action.id] = made
            parent.addAction(made)

    def __getitem__(self, name: str) -> QAction:
        """The action of this id."""
        return self._made[name]

    def tell(self) -> None:
        """Tell what has been chosen so far, in order, and from now on at once.

        To be called when what does it stands: keys come before.
        """
        early, self._early = self._early or [], None
        for name in early:
            self.chosen.emit(name)

    def have(self, available: frozenset[str], why: Mapping[str, str] | None = None) -> None:
        """Enable what needs nothing but what is in `available`, disable the rest.

        `why`: what an action says instead of its tip while this need of it is not there.
        """
        for action in TABLE:
            made, missing = self._made[action.id], set(action.needs.split()) - available
            made.setEnabled(not missing)
            reasons = [words for need, words in (why or {}).items() if need in missing]
            if reasons:
                made.setToolTip(reasons[0])
            elif why and not why.keys().isdisjoint(action.needs.split()):
                made.setToolTip(self._tip(made, action))

    def check(self, name: str, *, on: bool = True) -> None:
        """Show a switch or one of a group as on; nothing is triggered."""
        self._made[name].setChecked(on)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Give every action the shortcut of `keys`, else that of the table."""
        for action in TABLE:
            self._set_key(self._made[action.id], action, keys.get(action.id, action.key))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of `theme`; light/dark shows where it leads."""
        for action in TABLE:
            if action.icon and action.tool:
                self._made[action.id].setIcon(icon(action.icon, theme))
        self._made["view.switch"].setIcon(icon("sun" if theme.dark else "moon", theme))

    def _make(self, action: Action, key: str) -> QAction:
        made = QAction(self.texts[action.id], self)
        made.setObjectName(action.id)
        made.setData(action.id)
        made.setIconText(plain(words(action.text)))
        self._set_key(made, action, key)
        made.setMenuRole(QAction.MenuRole.NoRole)
        if action.tool:
            made.setIconVisibleInMenu(False)  # few entries have one, and what is on needs its tick
        if action.check:
            made.setCheckable(True)
        if action.check not in {"", "on"}:
            self._groups.setdefault(action.check, QActionGroup(self)).addAction(made)
        made.triggered.connect(self._report)
        return made

    @staticmethod
    def _set_key(made: QAction, action: Action, key: str) -> None:
        if key or not made.shortcut().isEmpty():
            made.setShortcut(QKeySequence(key))
        made.setToolTip(Actions._tip(made, action))

    @staticmethod
    def _tip(made: QAction, action: Action) -> str:
        """What an action is for, with its key."""
        tip = plain(words(action.tip or action.text))
        shown = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{tip} ({shown})" if shown else tip

    @Slot()
    def _report(self) -> None:
        name = str(self.sender().data())  # type: ignore[attr-defined] # only QActions here
        if self._early is None:
            self.chosen.emit(name)
        else:
            self._early.append(name)


def build_menus(actions: Actions, bar: QMenuBar) -> dict[str, QMenu]:
    """Fill the menu bar from the tables. Returns all menus and submenus by id."""
    menus = {name: bar.addMenu(actions.texts[name]) for name, _ in MENUS}
    inner = {name: QMenu(actions.texts[name], bar) for name, _, _ in SUBMENUS}
    follows: dict[str, list[str]] = {}
    for name, _, after in SUBMENUS:
        follows.setdefault(after, []).append(name)
    for action in TABLE:
        menu = menus.get(action.menu) or inner[action.menu]
        if action.gap:
            menu.addSeparator()
        menu.addAction(actions[action.id])
        _add_following(action.id, menu, inner, follows)
    return menus | inner


def _add_following(
    name: str, menu: QMenu, inner: Mapping[str, QMenu], follows: Mapping[str, list[str]]
) -> None:
    for child in follows.get(name, ()):
        menu.addMenu(inner[child])
        _add_following(child, menu, inner, follows)


def build_toolbar(
    actions: Actions,
    bar: QToolBar,
    pinyin_menu: QMenu,
    find: QLineEdit,
    excerpt_menu: QMenu | None = None,
) -> QToolButton:
    """Fill the toolbar from the table. Returns the pinyin button, whose menu is `pinyin_menu`.

    `excerpt_menu` opens at the arrow of the excerpt button.
    """
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    pinyin = QToolButton(bar)
    pinyin.setText(words(PINYIN_BUTTON[0]))
    pinyin.setToolTip(words(PINYIN_BUTTON[1]))
    pinyin.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    pinyin.setMenu(pinyin_menu)
    pinyin_menu.setToolTipsVisible(True)  # what is greyed says why
    for name in TOOLBAR:
        if name == "|":
            bar.addSeparator()
        elif name == "view.pinyin":
            bar.addWidget(pinyin)
        elif name == "<find>":
            bar.addWidget(_spring(bar))
            bar.addWidget(find)
        else:
            bar.addAction(actions[name])
    for name in ("file.open", "view.terms", "view.figures", "edit.excerpt"):
        button = bar.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    excerpt = bar.widgetForAction(actions["edit.excerpt"])
    if excerpt_menu is not None and isinstance(excerpt, QToolButton):
        excerpt.setMenu(excerpt_menu)
        excerpt.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    pinyin.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for button in bar.findChildren(QToolButton):
        if button.parent() is bar:  # keys do what the signs in the field do
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return pinyin


def _spring(parent: QWidget) -> QWidget:
    """An empty stretch that pushes what follows to the right."""
    made = QWidget(parent)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made

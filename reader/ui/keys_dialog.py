"""The keys of all actions, to be changed: choose an action, press Enter, press the new keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.action_table import MENUS, SUBMENUS, TABLE, Action
from reader.ui.actions import plain, words
from reader.ui.keys_rules import Refusal, holder, in_force, portable, refused
from reader.ui.theme import open_at, scaled
from reader.ui.view_options import ViewOptions

_ID = Qt.ItemDataRole.UserRole
_ACTIONS = {action.id: action for action in TABLE}
_LEAVE = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class KeysDialog(QDialog):
    """Actions by menu with their keys. Whatever is changed holds at once and is kept."""

    def __init__(self, options: ViewOptions, parent: QWidget) -> None:
        """The dialog in the window's language, the keyboard in its search."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change keys"))
        self._options = options
        self._wanted: QKeySequence | None = None  # keys that another action has
        self._items: dict[str, QTreeWidgetItem] = {}
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search actions or keys"))
        self._search.setAccessibleName(self.tr("Search actions or keys"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._search.installEventFilter(self)
        self._list = self._make_list()
        self._edit = QKeySequenceEdit(self)
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("New keys"))
        for field in self._edit.findChildren(QLineEdit):  # what has the keyboard inside it
            field.setAccessibleName(self.tr("New keys"))
        self._edit.keySequenceChanged.connect(self._take)
        self._edit.installEventFilter(self)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        self._move = self._button(self.tr("Move them here"), self._move_here)
        self._none = self._button(self.tr("No keys"), self._take_away)
        self._back = self._button(self.tr("Default keys"), self._give_back)
        self._place()
        open_at(self, scaled(560), scaled(640))
        options.changed.connect(self._show_keys)
        self._show_keys()
        self._list.setCurrentItem(self._items[TABLE[0].id])
        self._search.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the rows in the style they are shown in."""
        super().showEvent(event)
        self._list.scheduleDelayedItemsLayout()

    def _button(self, text: str, does: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        tree.setAccessibleName(self.tr("Actions and their keys"))
        tree.setRootIsDecorated(False)
        tree.setColumnWidth(0, scaled(330))
        titles = dict(MENUS) | {name: title for name, title, _ in SUBMENUS}
        heads: dict[str, QTreeWidgetItem] = {}
        for action in TABLE:
            head = heads.get(action.menu)
            if head is None:
                head = QTreeWidgetItem(tree, [plain(words(titles[action.menu]))])
                bold = QFont(tree.font())
                bold.setBold(True)
                head.setFont(0, bold)
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                heads[action.menu] = head
            item = QTreeWidgetItem(head, [plain(words(action.text))])
            item.setData(0, _ID, action.id)
            item.setToolTip(0, plain(words(action.tip)) if action.tip else "")
            self._items[action.id] = item
        self._heads = tuple(heads.values())
        tree.expandAll()
        tree.setItemsExpandable(False)
        tree.currentItemChanged.connect(self._choose)
        tree.itemActivated.connect(self._begin)
        tree.installEventFilter(self)
        return tree

    def _place(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        for button in (self._move, self._none, self._back):
            row.addWidget(button)
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        reset = foot.addButton(self.tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.clicked.connect(self._reset_all)
        foot.rejected.connect(self.reject)
        for button in foot.findChildren(QPushButton):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addWidget(foot)

    def _action(self) -> Action | None:
        item = self._list.currentItem()
        return _ACTIONS.get(item.data(0, _ID)) if item is not None else None

    @Slot()
    def _show_keys(self) -> None:
        changed = self._options.settings.keys
        for action, key in in_force(changed).items():
            shown = _native(key)
            if action in changed:
                shown = self.tr("{keys} (changed)").format(keys=shown or self.tr("none"))
            self._items[action].setText(1, shown)
        self._choose()

    @Slot()
    def _choose(self) -> None:
        """Show the keys of the chosen action; nothing is wished for yet."""
        action = self._action()
        self._wanted = None
        self._move.hide()
        key = in_force(self._options.settings.keys).get(action.id, "") if action else ""
        self._show(QKeySequence(key))
        self._edit.setEnabled(action is not None)
        self._none.setEnabled(bool(key))
        self._back.setEnabled(action is not None and action.id in self._options.settings.keys)
        self._say(self.tr("Enter, then the new keys. Delete takes the keys away."))

    def _show(self, keys: QKeySequence) -> None:
        blocked = self._edit.blockSignals(True)
        self._edit.setKeySequence(keys)
        self._edit.blockSignals(blocked)

    def _say(self, words_said: str) -> None:
        self._said.setText(words_said)
        self._edit.setAccessibleDescription(words_said)

    @Slot()
    def _begin(self) -> None:
        if self._action() is not None:
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(self.tr("Press the new keys. Esc leaves everything as it is."))

    @Slot(QKeySequence)
    def _take(self, keys: QKeySequence) -> None:
        """Give the pressed keys to the chosen action, if nothing speaks against it."""
        action = self._action()
        if action is None or keys.isEmpty():
            return
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        why = refused(keys)
        if why is not None:
            said = {
                Refusal.TYPED: self.tr("{keys} writes a character. Hold Ctrl or Alt as well."),
                Refusal.PANE: self.tr("{keys} is needed to move about in the text."),
            }
            self._say(said[why].format(keys=shown))
            return
        other = holder(keys, self._options.settings.keys, but=action.id)
        if other is None:
            self._options.choose_key(action.id, _kept(action, keys))
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(self.tr("Done: {keys}").format(keys=shown))
            return
        self._wanted = keys
        name = plain(words(_ACTIONS[other].text))
        self._say(self.tr("{keys} belongs to “{action}”.").format(keys=shown, action=name))
        self._move.show()
        self._move.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _move_here(self) -> None:
        """Take the wished keys from the action that has them."""
        action, keys = self._action(), self._wanted
        if action is None or keys is None:
            return
        other = holder(keys, self._options.settings.keys, but=action.id)
        if other is not None:
            self._options.choose_key(other, "")
        self._options.choose_key(action.id, _kept(action, keys))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take_away(self) -> None:
        action = self._action()
        if action is not None:
            self._options.choose_key(action.id, "" if action.key else None)

    @Slot()
    def _give_back(self) -> None:
        """The key the action came with, unless another action has it by now."""
        action = self._action()
        if action is None:
            return
        own = QKeySequence(action.key)
        if action.key and holder(own, self._options.settings.keys, but=action.id):
            self._take(own)
        else:
            self._options.choose_key(action.id, None)

    @Slot()
    def _reset_all(self) -> None:
        for action in tuple(self._options.settings.keys):
            self._options.choose_key(action, None)

    @Slot(str)
    def _narrow(self, wanted: str) -> None:
        """Leave the actions whose words or keys hold what is searched."""
        wanted = wanted.casefold()
        for item in self._items.values():
            item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
        for head in self._heads:
            inside = (head.child(n) for n in range(head.childCount()))
            head.setHidden(all(item is None or item.isHidden() for item in inside))
        shown = [item for item in self._items.values() if not item.isHidden()]
        if shown and self._list.currentItem() not in shown:
            self._list.setCurrentItem(shown[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the editor with Esc or Tab; go from the search to the list; Delete in the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if watched is self._edit and key in _LEAVE and not _held(event):
            self._choose()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if watched is self._search and key == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if watched is self._search and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._begin()
            return True
        if watched is self._list and key == Qt.Key.Key_Delete:
            self._take_away()
            return True
        return False


def _held(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or Meta is held."""
    return bool(event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier)


def _kept(action: Action, keys: QKeySequence) -> str | None:
    """What the settings keep: nothing for the keys it came with."""
    return None if action.key and QKeySequence(action.key) == keys else portable(keys)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

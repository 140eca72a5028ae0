"""Every key of the window in words: the actions' and those of the panes."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from reader.ui.action_table import SUBMENUS, TABLE, Action
from reader.ui.actions import Actions, plain
from reader.ui.mnemonics import letter, parent_of

PANE_KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("F2", "Space"), str(QT_TRANSLATE_NOOP("KeyRows", "Show or close the card at the cursor"))),
    (
        ("Ctrl+Left", "Ctrl+Right"),
        str(QT_TRANSLATE_NOOP("KeyRows", "To the previous or next word; with Shift they select")),
    ),
    (
        ("Alt+Up", "Alt+Down"),
        str(QT_TRANSLATE_NOOP("KeyRows", "To the previous or next sentence")),
    ),
    (
        ("Ctrl+Up", "Ctrl+Down"),
        str(QT_TRANSLATE_NOOP("KeyRows", "To the previous or next paragraph")),
    ),
    (
        ("Return",),
        str(QT_TRANSLATE_NOOP("KeyRows", "In a list: go to the chosen section or figure")),
    ),
    (
        ("Esc",),
        str(
            QT_TRANSLATE_NOOP(
                "KeyRows", "Close the card or the message; from the search to the text"
            )
        ),
    ),
)
"""Keys of the panes, which are no actions, with what they do in English."""


def key_rows(actions: Actions) -> list[tuple[str, str]]:
    """Keys, as this system writes them, and what they do in the window's language."""
    rows = [
        (", ".join(map(_native, keys)), QCoreApplication.translate("KeyRows", words))
        for keys, words in PANE_KEYS
    ]
    made = [actions[action.id] for action in TABLE]
    native = QKeySequence.SequenceFormat.NativeText
    ways = menu_ways(actions.texts)
    for one in made:
        own = one.shortcut().toString(native)
        rows.append((own or ways[one.objectName()], plain(one.text())))
    return rows


def menu_ways(texts: Mapping[str, str]) -> dict[str, str]:
    """Action id → the keys that lead to it through the menus: Alt+V, C, D.

    `texts`: those of actions and menus with their letters marked.
    """
    return {action.id: _way(action, texts) for action in TABLE}


def _way(action: Action, texts: Mapping[str, str]) -> str:
    steps, menu = [letter(texts[action.id])], action.menu
    if menu in {name for name, _, _ in SUBMENUS}:
        steps.insert(0, letter(texts[menu]))
        menu = parent_of(menu)
    return ", ".join([_native(f"Alt+{letter(texts[menu])}"), *steps])


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

"""Which key may be given to an action, and who has it already."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from reader.ui.action_table import TABLE
from reader.ui.key_rows import PANE_KEYS

_FUNCTION = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
_WEAK = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_PLAIN = QKeySequence.SequenceFormat.PortableText


class Refusal(StrEnum):
    """Why a key cannot be given."""

    TYPED = "typed"  # it writes a character
    PANE = "pane"  # it moves about in the text or a list


def refused(keys: QKeySequence) -> Refusal | None:
    """Why no action may have these keys; None where one may."""
    stroke = keys[0]  # type: ignore[index] # the stubs do not know that it can be
    if any(QKeySequence(key) == keys for names, _ in PANE_KEYS for key in names):
        return Refusal.PANE
    alone = not (stroke.keyboardModifiers() & ~_WEAK)
    if alone and stroke.key().value not in _FUNCTION:
        return Refusal.TYPED
    return None


def in_force(changed: Mapping[str, str]) -> dict[str, str]:
    """Action id → its key in portable spelling, "" for none, with what the user changed."""
    return {action.id: changed.get(action.id, action.key) for action in TABLE}


def holder(keys: QKeySequence, changed: Mapping[str, str], *, but: str) -> str | None:
    """The id of the action that has these keys, another than `but`; None where they are free."""
    for action, key in in_force(changed).items():
        if key and action != but and QKeySequence(key) == keys:
            return action
    return None


def portable(keys: QKeySequence) -> str:
    """The keys as the settings keep them."""
    return keys.toString(_PLAIN)

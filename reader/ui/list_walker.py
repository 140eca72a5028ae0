"""A field over a list: the keys that walk the list while one types in the field."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ListWalker(QObject):
    """From the field, arrow keys move in the list. Signals: entered() — Enter was pressed there."""

    entered = Signal()

    def __init__(self, field: QLineEdit, rows: QAbstractItemView) -> None:
        """Listen to the keys of `field`, which the walker goes with."""
        super().__init__(field)
        self._rows = rows
        field.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Hand moves to the list; all that is typed stays the field's."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _MOVES:
            self._rows.event(event)
            return True
        if event.key() in _ENTERS:
            self.entered.emit()
            return True
        return False

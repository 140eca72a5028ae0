"""The table of the figures: groups opened and closed by key, cells edited in place."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from reader.ui.figures_model import FiguresModel
from reader.ui.side_table import SideTable

_TURNS: dict[int, bool | None] = {
    Qt.Key.Key_Left: False,
    Qt.Key.Key_Right: True,
    Qt.Key.Key_Space: None,
    Qt.Key.Key_Return: None,
    Qt.Key.Key_Enter: None,
}
_OWN = {Qt.Key.Key_F2, Qt.Key.Key_Delete}


class FiguresTable(SideTable):
    """The arrows aside walk from cell to cell; on the head of a group they close and open it.

    Signals: removed() — Delete was pressed on rows.
    """

    removed = Signal()

    def set_figures(self, model: FiguresModel) -> None:
        """Show the figures of `model`."""
        self.setModel(model)
        self._figures = model
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    def steps_aside(self) -> bool:
        """The arrows aside walk from cell to cell."""
        return False

    def event(self, event: QEvent) -> bool:
        """Keep F2 and Delete for the cell: F2 is the card's key elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() in _OWN and plain and self.currentIndex().isValid():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn groups, take figures out; everything else as in any table."""
        at = self.currentIndex()
        if at.isValid() and self._turned(at, event.key()):
            return
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def _turned(self, at: QModelIndex, key: int) -> bool:
        """Whether the key opened or closed a group, or led to its head."""
        if key not in _TURNS:
            return False
        head = self._figures.head(at.row())
        if head is not None:
            wanted = _TURNS[key]
            if wanted is head.is_open:
                return True
            self._figures.toggle(at.row(), to_open=wanted)
            return True
        row = self._figures.head_of(at.row())
        if key != Qt.Key.Key_Left or row is None or self._has_cell_before(at):
            return False
        self.setCurrentIndex(self._figures.index(row, at.column()))
        return True

    def _has_cell_before(self, at: QModelIndex) -> bool:
        head = self.horizontalHeader()
        visual = head.visualIndex(at.column())
        return any(not head.isSectionHidden(head.logicalIndex(v)) for v in range(visual))

"""A table of the side panel: whole rows, walked by key, copied as rows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from reader.ui.side_delegate import ROW


class SideTable(QTableView):
    """Rows of two lines, as the figures and the terms are shown.

    Signals: walked(index) — the keyboard moved to another row · copy_asked() · stepped(int) — the
    left (-1) or right (1) arrow.
    """

    walked = Signal(QModelIndex)
    copy_asked = Signal()
    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name`: what assistive programs call it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the row that the keyboard stands on: Qt makes the first current, and no more."""
        super().focusInEvent(event)
        here = self.currentIndex()
        by_key = event.reason() in _BY_KEY
        if here.isValid() and by_key and not self.selectionModel().hasSelection():
            self.selectRow(here.row())

    def selectRow(self, row: int) -> None:
        """Select this row alone, whatever keys are held: while Ctrl is, Qt would add or take it."""
        flags = QItemSelectionModel.SelectionFlag
        here = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(here, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of rows reached by key; Ctrl+C copies whole rows, the arrows aside step."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        if event.key() in _STEPS and event.modifiers() in _PLAIN and self.steps_aside():
            self.stepped.emit(_STEPS[event.key()])
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex().row() != before:
            self.walked.emit(self.currentIndex())

    def steps_aside(self) -> bool:
        """Whether the arrows aside step, rather than walk from cell to cell."""
        return True


_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

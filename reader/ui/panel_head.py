"""The head of a side pane: its name, a count, and a filter box."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.ui.icons import dress_clear_button, icon
from reader.ui.theme import Theme


class PanelHead(QWidget):
    """Signals: filter_changed(text) · leave_down() — the down key in the filter box."""

    filter_changed = Signal(str)
    leave_down = Signal()

    def __init__(self, name: str, hint: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pane_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel(name, self)
        self._name.setProperty("role", "caption")
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._box = QLineEdit(self)
        self._box.setPlaceholderText(hint)
        self._box.setAccessibleName(hint)
        self._box.setClearButtonEnabled(True)
        self._box.textChanged.connect(self.filter_changed)
        self._box.installEventFilter(self)
        self._sign = QAction(self._box)
        self._box.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.set_theme(theme)
        self._line = QHBoxLayout()
        self._line.addWidget(self._name)
        self._line.addStretch(1)
        self._line.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 8)
        column.setSpacing(7)
        column.addLayout(self._line)
        column.addWidget(self._box)

    def put_first(self, widget: QWidget) -> None:
        """Put `widget` where the name stands."""
        self._line.replaceWidget(self._name, widget)
        self._name.hide()

    def put_last(self, widget: QWidget) -> None:
        """Put `widget` after the count."""
        self._line.addWidget(widget)

    def put_below(self, widget: QWidget) -> None:
        """Put `widget` under the filter box."""
        column = self.layout()
        assert column is not None
        column.addWidget(widget)

    @property
    def box(self) -> QLineEdit:
        """The filter box, for the order of the tab key."""
        return self._box

    def set_count(self, shown: int, of_all: int | None = None) -> None:
        """Show how many there are, and how many of them the filter leaves."""
        if of_all is None or shown == of_all:
            self._count.setText(str(shown))
        else:
            self._count.setText(
                self.tr("%1 of %2").replace("%1", str(shown)).replace("%2", str(of_all))
            )

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._sign.setIcon(icon("filter", theme))
        dress_clear_button(self._box, theme)

    def filter_text(self) -> str:
        """What stands in the filter box."""
        return self._box.text()

    def clear(self) -> None:
        """Empty the filter box."""
        self._box.clear()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter box."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the box with the down key, empty it with Escape."""
        if watched is self._box and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down:
                self.leave_down.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self._box.text():
                self._box.clear()
                return True
        return False

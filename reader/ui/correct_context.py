"""The row of the correcting dialog that ties a rule to what stands beside its words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from reader.ui.theme import font

_MOST = 32  # code points on each side, as much as a place keeps


class ContextRow(QWidget):
    """Signals: edited() — the user changed what must stand beside the words."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.only = QCheckBox(self.tr("Only &beside these characters:"), self)
        self.before = self._line(self.tr("Characters before"))
        self.after = self._line(self.tr("Characters after"))
        self._surface = QLabel("…", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.only, self.before, self._surface, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        self.only.toggled.connect(self._turn)
        self._turn()

    def show_beside(self, before: str, after: str) -> None:
        """Offer what stands beside the place that is shown."""
        self.before.setText(before)
        self.after.setText(after)

    def wished(self) -> tuple[str, str]:
        """What must stand before and after; "" where anything may."""
        if not self.only.isChecked():
            return "", ""
        return self.before.text(), self.after.text()

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setFont(font("serif", 15))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMaxLength(_MOST)
        made.setMaximumWidth(90)
        made.textChanged.connect(self.edited)
        return made

    @Slot()
    def _turn(self) -> None:
        for line in (self.before, self.after):
            line.setEnabled(self.only.isChecked())
        self.edited.emit()

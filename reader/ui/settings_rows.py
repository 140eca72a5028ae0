"""One row of the settings: its words, its control, and the way back to what it came with."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.hsk import installed
from reader.app.pinyin_mode import PinyinMode
from reader.app.settings import Setting
from reader.ui.icons import icon
from reader.ui.settings_fonts import chinese_families, lacking
from reader.ui.theme import Theme, scaled
from reader.ui.view_options import MISSING

_CONTROL = 264  # pixels
AnySetting = Setting[str] | Setting[bool] | Setting[float]


def words(text: str) -> str:
    """An English text of the table of settings in the window's language."""
    return QCoreApplication.translate("settings", text) if text else ""


def make_row(setting: AnySetting, theme: Theme, parent: QWidget) -> "Row":
    """The row that fits what a setting holds: a switch, a number, a font or a choice."""
    if isinstance(setting.default, bool):
        return SwitchRow(setting, theme, parent)
    if setting.limits is not None:
        return NumberRow(setting, theme, parent)
    return ChoiceRow(setting, theme, parent) if setting.choices else FontRow(setting, theme, parent)


class Row(QWidget):
    """A setting with its control. `show_value` never says that the user chose something.

    Signals: chosen(value) · given_back() — the value it came with is wished for.
    """

    chosen = Signal(object)
    given_back = Signal()

    def __init__(self, setting: AnySetting, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        label = words(setting.label)
        self.control = self.make_control()
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(words(setting.help))
        self._note = QLabel(words(setting.help), self)
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.setVisible(bool(setting.help))
        self._back = QToolButton(self)
        self._back.setProperty("role", "small")
        self._back.setToolTip(self.tr("Back to the default"))
        self._back.setAccessibleName(
            self.tr("{setting}: back to the default").format(setting=label)
        )
        self._back.setFixedSize(scaled(26), scaled(24))
        self._back.setIconSize(QSize(scaled(14), scaled(14)))
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # rows must not jump while they are set
        self._back.setSizePolicy(policy)
        self._back.clicked.connect(self.given_back)
        self.set_theme(theme)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.place(line, label)
        line.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._note)

    def make_control(self) -> QWidget:
        """The control, which emits `chosen`."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show `value` in the control."""
        raise NotImplementedError

    def place(self, line: QHBoxLayout, label: str) -> None:
        """Words at the left, the control at the right."""
        named = QLabel(label, self)
        named.setBuddy(self.control)
        line.addWidget(named)
        line.addStretch(1)
        self.control.setFixedWidth(scaled(_CONTROL))  # all at one edge, whatever they hold
        line.addWidget(self.control)

    def show_value(self, value: object) -> None:
        """Show what is in force."""
        with QSignalBlocker(self.control):
            self.put(value)
        self._back.setVisible(value != self.setting.default)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._back.setIcon(icon("undo", theme))


class SwitchRow(Row):
    """On or off: the words are the box's own."""

    def make_control(self) -> QWidget:
        """A box to tick."""
        self._box = QCheckBox(words(self.setting.label), self)
        self._box.toggled.connect(self._choose)
        return self._box

    def place(self, line: QHBoxLayout, label: str) -> None:
        """The box alone."""
        del label
        self._note.setIndent(22)
        line.addWidget(self.control, 1)

    def put(self, value: object) -> None:
        """Tick the box or not."""
        self._box.setChecked(bool(value))

    def _choose(self, on: bool) -> None:
        self.chosen.emit(on)


class NumberRow(Row):
    """A number; a share of one is shown as per cent."""

    def make_control(self) -> QWidget:
        """A box with arrows."""
        limits = self.setting.limits
        assert limits is not None
        self._times = 100 if self.setting.unit == "%" else 1
        self._spin = QDoubleSpinBox(self)
        self._spin.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's padding ends at its edge
        self._spin.setDecimals(0)
        self._spin.setRange(limits[0] * self._times, limits[1] * self._times)
        self._spin.setSingleStep(self.setting.step * self._times)
        self._spin.setSuffix(f" {self.setting.unit}" if self.setting.unit else "")
        self._spin.setKeyboardTracking(False)  # 1 of 150 is no size yet
        self._spin.valueChanged.connect(self._choose)
        return self._spin

    def put(self, value: object) -> None:
        """Show the number."""
        self._spin.setValue(cast("float", value) * self._times)

    def _choose(self, value: float) -> None:
        self.chosen.emit(round(value / self._times, 3))


class ChoiceRow(Row):
    """One of several."""

    def make_control(self) -> QWidget:
        """A list that opens."""
        self._list = QComboBox(self)
        for choice, name in zip(self.setting.choices, self.setting.names, strict=True):
            self._list.addItem(words(name), choice)
            if choice == PinyinMode.HSK and not installed():
                self._lock(self._list.count() - 1)
        self._list.activated.connect(self._choose)
        return self._list

    def _lock(self, at: int) -> None:
        """Grey a choice that is not to be had, and let it say why."""
        model = self._list.model()
        assert isinstance(model, QStandardItemModel)
        model.item(at).setEnabled(False)
        tip = QCoreApplication.translate("ViewOptions", MISSING)
        self._list.setItemData(at, tip, Qt.ItemDataRole.ToolTipRole)

    def put(self, value: object) -> None:
        """Show the choice."""
        self._list.setCurrentIndex(self._list.findData(value))

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._list.itemData(at))


class FontRow(Row):
    """A font among those that write Chinese, with a word on what it lacks."""

    def make_control(self) -> QWidget:
        """A list of families, ours first."""
        self._list = QComboBox(self)
        self._list.addItem(self.tr("Chosen by Jingdu"), "")
        for family in chinese_families():
            self._list.addItem(family, family)
        self._list.activated.connect(self._choose)
        return self._list

    def put(self, value: object) -> None:
        """Show the family, also one that is not installed, and say what it lacks."""
        family = str(value)
        if self._list.findData(family) < 0:
            self._list.addItem(family, family)
        self._list.setCurrentIndex(self._list.findData(family))
        missing, of_all = lacking(family) if family else (0, 0)
        if missing == of_all and family:
            self._note.setText(self.tr("This font is not installed; another stands in for it."))
        elif missing:
            note = self.tr("It lacks {missing} of {all} common characters; another font has them.")
            self._note.setText(note.format(missing=missing, all=of_all))
        else:
            self._note.setText(self.tr("Fonts that write Chinese are listed."))
        self._note.show()
        self.control.setAccessibleDescription(self._note.text())

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._list.itemData(at))

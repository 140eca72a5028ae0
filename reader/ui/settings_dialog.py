"""The settings, made from their table; what is chosen holds at once."""

from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.app.settings import GROUPS, TABLE, Setting
from reader.ui.settings_rows import AnySetting, Row, make_row, words
from reader.ui.theme import open_at, scaled
from reader.ui.view_options import ViewOptions


class SettingsDialog(QDialog):
    """Every setting of the table in its group, and where they are kept."""

    def __init__(self, options: ViewOptions, parent: QWidget) -> None:
        """The dialog in the window's language; it is made anew when another is chosen in it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._options = options
        self._rows: list[Row] = []
        self._anew = QTimer(self, singleShot=True, interval=0)
        self._anew.timeout.connect(self._fill)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 14)
        self._whole: QWidget | None = None
        self._fill()
        open_at(self, scaled(540), scaled(640))
        options.changed.connect(self._show_values)

    @Slot()
    def _fill(self) -> None:
        """Everything that has words."""
        if self._whole is not None:
            self._whole.hide()
            self._whole.deleteLater()
        self.setWindowTitle(self.tr("Settings"))
        self._rows = []
        self._whole = QWidget(self)
        inner = QVBoxLayout(self._whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._scrolled(), 1)
        inner.addWidget(self._foot())
        self._column.addWidget(self._whole)
        self._show_values()
        self._rows[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolled(self) -> QScrollArea:
        page = QWidget(self)
        page.setObjectName("settings_page")
        column = QVBoxLayout(page)
        column.setContentsMargins(26, 18, 20, 18)
        column.setSpacing(11)
        for group, name in GROUPS:
            caption = QLabel(words(name), page)
            caption.setProperty("role", "caption")
            if self._rows:
                column.addSpacing(14)
            column.addWidget(caption)
            for setting in TABLE:
                if setting.listed and setting.key.partition(".")[0] == group:
                    column.addWidget(self._row(setting, page))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Settings"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the rows are walked, it follows them
        area.setWidget(page)
        return area

    def _row(self, setting: AnySetting, page: QWidget) -> Row:
        row = make_row(setting, self._options.theme(), page)
        one = cast("Setting[str]", setting)  # of whatever type: its row gives values of it alone
        row.chosen.connect(partial(self._options.choose, one))
        row.given_back.connect(partial(self._options.choose, one, one.default))
        self._rows.append(row)
        return row

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        kept = QLabel(self.tr("Kept in {path}").format(path=self._options.path), foot)
        kept.setProperty("role", "muted")
        kept.setWordWrap(True)
        kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, foot)
        reset = buttons.addButton(self.tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setToolTip(self.tr("Every setting goes back to its default; keys stay as they are"))
        reset.clicked.connect(self._options.reset)
        buttons.rejected.connect(self.reject)
        for button in foot.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a number must not close the dialog
        column = QVBoxLayout(foot)
        column.setContentsMargins(26, 8, 20, 0)
        column.setSpacing(10)
        column.addWidget(kept)
        column.addWidget(buttons)
        return foot

    @Slot()
    def _show_values(self) -> None:
        for row in self._rows:
            row.show_value(self._options.settings.get(cast("Setting[str]", row.setting)))
            row.set_theme(self._options.theme())

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language, once all of the program speaks it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._whole is not None:
            self._anew.start()

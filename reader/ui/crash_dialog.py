"""The report of a fault, shown in full to be read and copied. Loaded when there is one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import crash, logs
from reader.core.errors import Code, ReaderError
from reader.ui.message_bar import MessageBar
from reader.ui.theme import scaled


class CrashDialog(QDialog):
    """All there is to report, with a button that copies it. Nothing is sent."""

    def __init__(self, report: str, parent: QWidget) -> None:
        """The dialog in the window's language; the report is English, for those who mend."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of the fault"))
        words = QLabel(
            self.tr(
                "This is all that Jingdu knows of the fault: where in the program it happened, and"
                " on what system. Nothing of your documents is in it, and nothing is sent. Copy it"
                " to whoever is to mend it, and add what you were doing."
            ),
            self,
        )
        words.setWordWrap(True)
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._report.setAccessibleName(self.windowTitle())
        words.setBuddy(self._report)
        self._copy = QPushButton(self.tr("&Copy report"), self)
        self._copy.setDefault(True)
        self._copy.clicked.connect(self._copy_report)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (words, self._report, buttons):
            column.addWidget(widget)
        self.resize(scaled(680), scaled(460))

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setText(self.tr("Copied"))


def report_of(errors: Sequence[ReaderError]) -> str:
    """The report of the first of `errors` that is a fault of the program's; "" if none is."""
    cause = next((one.__cause__ for one in errors if one.__cause__ and _is_fault(one)), None)
    return "" if cause is None else crash.report(cause, lines=logs.last_lines())


def _is_fault(error: ReaderError) -> bool:
    return error.code is Code.UNEXPECTED


def offer(bar: MessageBar, words: str, report: str) -> None:
    """Say `words` in the bar, with a button that shows the report."""
    deed = QCoreApplication.translate("CrashDialog", "Show report")
    bar.offer(words, deed, partial(_show, report, bar.window()), severity="error")


def offer_last(bar: MessageBar, report: str) -> None:
    """Say that the program ended with a fault the last time, which it could not tell then."""
    words = QCoreApplication.translate(
        "CrashDialog",
        "Jingdu ended with a fault the last time. Notes and corrections made until then are kept.",
    )
    offer(bar, words, report)


def _show(report: str, window: QWidget) -> None:
    CrashDialog(report, window).open()

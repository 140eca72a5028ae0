"""The desk explained in three lines: a page while nothing is open, a strip on the first start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.icons import pixmap
from reader.ui.theme import Theme, font

_ICON = 20


class DeskLines(QWidget):
    """The three lines, each with its sign."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """The lines in the window's language."""
        super().__init__(parent)
        self.setObjectName("desk_lines")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._signs: list[tuple[str, QLabel]] = []
        for row, (sign, words) in enumerate(self._lines()):
            picture = QLabel(self)
            self._signs.append((sign, picture))
            line = QLabel(words, self)
            line.setWordWrap(True)
            grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of `theme`."""
        ratio = self.devicePixelRatioF()
        for sign, picture in self._signs:
            picture.setPixmap(pixmap(sign, theme, "accent", _ICON, ratio))

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            ("outline", self.tr("Left, the contents: choose a section to go there.")),
            (
                "terms",
                self.tr(
                    "Centre, the text: point at a word, or press F2, for its reading and meaning."
                ),
            ),
            (
                "figures",
                self.tr(
                    "Right, every figure: choose one to see its sentence; Copy excerpt takes the"
                    " passage with its citation."
                ),
            ),
        )


class WelcomePage(QWidget):
    """What stands in the middle while no document is open; files may be dropped on it.

    Signals: open_wanted() · paste_wanted() · sample_wanted() · files_dropped(list of str).
    """

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    files_dropped = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """The page in the window's language."""
        super().__init__(parent)
        self.setObjectName("welcome_page")
        self.setAcceptDrops(True)
        self._theme = theme
        self._lines: DeskLines | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is on the page when it is first shown: most starts never show it."""
        super().showEvent(event)
        if self._lines is None:
            self._fill()

    def _fill(self) -> None:
        name = QLabel("精读", self)
        name.setFont(font("serif", 44))
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        invitation = QLabel(self.tr("Open documents, or drop files or a folder here."), self)
        invitation.setProperty("role", "muted")
        invitation.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lines = DeskLines(self._theme, self)
        opening = QPushButton(self.tr("Open…"), self)
        opening.setDefault(True)
        opening.clicked.connect(self.open_wanted)
        paste = QPushButton(self.tr("Paste text"), self)
        paste.clicked.connect(self.paste_wanted)
        sample = QPushButton(self.tr("Show the sample"), self)
        sample.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (opening, paste, sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(22)
        column.addStretch(2)
        for widget in (name, invitation, self._lines):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(3)
        page = QHBoxLayout(self)
        page.addStretch(1)
        page.addLayout(column, 2)
        page.addStretch(1)
        self.setFocusProxy(opening)
        if self.hasFocus():
            opening.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of `theme`."""
        self._theme = theme
        if self._lines is not None:
            self._lines.set_theme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files dropped are reported as paths."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
            event.acceptProposedAction()


class WelcomeStrip(QFrame):
    """The three lines above the sample on the first start. Signals: closed()."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """The strip in the window's language."""
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setProperty("severity", "info")
        self._lines = DeskLines(theme, self)
        close = QPushButton(self.tr("Got it"), self)
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 14, 12)
        row.setSpacing(24)
        row.addWidget(self._lines, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of `theme`."""
        self._lines.set_theme(theme)

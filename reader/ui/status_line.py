"""The status line: where the caret is, how the file was read, what is selected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from reader.core import han
from reader.core.document import Document
from reader.ui.theme import UI_PIXELS, font

_ARROW = "  ›  "
_EDGE = 14  # pixels before the words, as in the heads of the panels
_LONGEST = 24  # characters of a heading in the path


class StatusLine(QStatusBar):
    """Signals: notices_chosen() — a click on the count of notices."""

    notices_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._document: Document | None = None
        self._place = QLabel(self)
        self._place.setFont(font("ui", UI_PIXELS))  # headings are Chinese in every language
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._chosen = QLabel(self)
        self._encoding = QLabel(self)
        self._progress = QProgressBar(self)
        self._progress.setFixedWidth(90)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._notices = QToolButton(self)
        self._notices.setAutoRaise(True)
        self._notices.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._notices.clicked.connect(self.notices_chosen)
        self._notices.hide()
        for label in (self._place, self._chosen, self._encoding):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(self._place, 1)
        for widget in (self._progress, self._notices, self._chosen, self._encoding):
            self.addPermanentWidget(widget)

    def set_document(self, document: Document) -> None:
        """Show how `document` was read; nothing is selected yet."""
        self._document = document
        self._encoding.setText(self._read_as(document))
        self._chosen.clear()
        self.show_place(0)

    def show_place(self, offset: int) -> None:
        """Show the sections that hold code point `offset`, and its paragraph number."""
        document = self._document
        if document is None:
            return
        index = document.section_at(offset)
        steps = [] if index is None else [document.heading(i) for i in document.path(index)]
        paragraph = document.paragraph_at(offset)
        path = _ARROW.join(_short(step) for step in steps)
        number = f"¶ {paragraph}" if paragraph is not None else ""
        self._place.setText("     ".join(part for part in (number, path) if part))
        self._place.setToolTip(_ARROW.join(" ".join(step.split()) for step in steps))

    def show_selection(self, document: Document, start: int, end: int, n_figures: int) -> None:
        """Show how much of `document` is selected; code points, `start == end` for nothing."""
        if start >= end:
            self._chosen.clear()
            return
        cut = document.text[start:end]
        n_characters = sum(not character.isspace() for character in cut)
        counts = (
            self.tr("%Ln characters selected", "", n_characters),
            self.tr("%Ln of them Chinese", "", han.count(cut)),
            self.tr("%Ln figures", "", n_figures),
        )
        self._chosen.setText(" · ".join(counts))

    def show_notices(self, count: int, text: str) -> None:
        """Show that there are notices, with their words as tooltip; none hides the sign."""
        self._notices.setVisible(count > 0)
        self._notices.setText(self.tr("%n notices", "", count))
        self._notices.setToolTip(text)

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the work in the background is."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()

    def clear_progress(self) -> None:
        """The work is done."""
        self._progress.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write a message where the place stands otherwise: Qt would put it at the very edge."""
        words = self.currentMessage()
        if not words:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOption, QStylePainter  # 2 ms of a start

        painter = QStylePainter(self)
        ground = QStyleOption()
        ground.initFrom(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, ground)
        room = self.rect().adjusted(_EDGE, 1, -_EDGE, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()

    def _read_as(self, document: Document) -> str:
        source = document.source
        parts = [source.format.upper(), source.encoding.upper()]
        if source.rebuilt:
            parts.append(self.tr("lines rebuilt"))
        return " · ".join(part for part in parts if part)


def _short(heading: str) -> str:
    words = " ".join(heading.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"

"""The title card: what the document says about itself, above its body."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.core.document import Document
from reader.ui.text_style import TextStyle, setting_of
from reader.ui.theme import font

_LINES = (
    ("site", "issuer", "source", "date_published", "date_written", "date", "document_number"),
    ("author", "editor", "proofreader"),
)
"""Keys of the metadata, line by line; the first date that is there stands for all of them."""

_DATES = ("date_published", "date_written", "date")
_LABELS = {
    "source": QT_TRANSLATE_NOOP("TitleCard", "Source: %1"),
    "author": QT_TRANSLATE_NOOP("TitleCard", "Author: %1"),
    "editor": QT_TRANSLATE_NOOP("TitleCard", "Editor: %1"),
    "proofreader": QT_TRANSLATE_NOOP("TitleCard", "Proofreader: %1"),
}
_OPENING = 12  # blocks among which a byline is looked for
_SEPARATOR = " " * 6  # no sign: one would hang at the edge where a line is broken


def title_lines(document: Document) -> tuple[str, ...]:
    """The lines under the title, each fact once, empty lines left out.

    What stands in the byline above the card is not said again.
    """
    above = _solid(
        "".join(
            document.text[b.start : b.end] for b in document.blocks[:_OPENING] if b.kind == "byline"
        )
    )
    seen: set[str] = set()
    lines = []
    for keys in _LINES:
        parts = [_part(document, key, seen, above) for key in keys]
        line = _SEPARATOR.join(part for part in parts if part)
        if line:
            lines.append(line)
    return tuple(lines)


def _solid(words: str) -> str:
    return "".join(words.split())


def _part(document: Document, key: str, seen: set[str], above: str) -> str:
    """One fact worded, "" if it is not there or has been said."""
    value = document.meta.get(key, "").strip()
    if key in _DATES:
        if "date" in seen or not value:
            return ""
        seen.add("date")
    if not value or value in seen or _solid(value) in above:
        return ""
    seen.add(value)
    pattern = _LABELS.get(key)
    if pattern is None:
        return value
    return QCoreApplication.translate("TitleCard", str(pattern)).replace("%1", value)


class TitleCard(QWidget):
    """A child of the text pane's viewport that scrolls with the text; holds no text of the body."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("title_card")
        self._style: TextStyle | None = None
        self._column = QVBoxLayout(self)
        self._labels: list[QLabel] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def fill(self, document: Document, style: TextStyle, *, has_title: bool) -> None:
        """Say what the document says about itself; its title too where no block of text is one."""
        self._style = style
        for label in self._labels:
            self._column.removeWidget(label)
            label.deleteLater()
        self._labels = []
        em = style.em
        self._column.setContentsMargins(0, round(em * 0.2), 0, round(em * 1.1))
        self._column.setSpacing(round(em * 0.3))
        title = "" if has_title else document.meta.get("title", "")
        if title:
            shape = font("serif", style.pixels(setting_of("title")))
            shape.setBold(True)
            self._add(title, "title").setFont(shape)
        for line in title_lines(document):
            self._add(line, "").setFont(font("ui", max(round(em * 0.72), 10)))
        self.setVisible(bool(self._labels))

    def height_for(self, width: int) -> int:
        """Pixels of height the card needs at `width`; 0 when it has nothing to say."""
        if not self._labels:
            return 0
        return max(self._column.heightForWidth(width), self._column.totalMinimumSize().height())

    def _add(self, text: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        self._column.addWidget(label)
        self._labels.append(label)
        label.show()
        return label

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule that ends the opening."""
        super().paintEvent(event)
        if self._style is None:
            return
        painter = QPainter(self)
        painter.setPen(self._style.theme.color("line_strong"))
        y = self.height() - round(self._style.em * 0.35)
        middle, half = self.width() // 2, self._style.em * 3
        painter.drawLine(middle - half, y, middle + half, y)
        painter.end()

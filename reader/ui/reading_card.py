"""The reading card: a quiet panel over the text that shows a `CardContent`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.app.card import CardContent, CardEntry, Level
from reader.ui.stands_for_lines import StandsForLines
from reader.ui.theme import font

WIDTH = 320  # pixels at zoom 1
_MARGIN = 8  # pixels kept from the edges of the pane
_OFFSET = 6  # pixels between the text and the card

_KINDS = {
    "formula": QT_TRANSLATE_NOOP("ReadingCard", "numbered formula"),
    "coinage": QT_TRANSLATE_NOOP("ReadingCard", "quoted coinage"),
    "phrase": QT_TRANSLATE_NOOP("ReadingCard", "set phrase"),
    "campaign": QT_TRANSLATE_NOOP("ReadingCard", "campaign"),
    "body": QT_TRANSLATE_NOOP("ReadingCard", "organ"),
    "post": QT_TRANSLATE_NOOP("ReadingCard", "post"),
    "document": QT_TRANSLATE_NOOP("ReadingCard", "document"),
    "place": QT_TRANSLATE_NOOP("ReadingCard", "place"),
    "person": QT_TRANSLATE_NOOP("ReadingCard", "person"),
    "term": QT_TRANSLATE_NOOP("ReadingCard", "term"),
}


class ReadingCard(QFrame):
    """A child of the text pane's viewport; shown, pinned and closed by the pane.

    Signals: place_chosen(start, end) — a link to where the document explains a term.
    """

    place_chosen = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("reading_card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._content: CardContent | None = None
        self._zoom = 1.0
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 13, 16, 13)
        self._rows.setSpacing(0)
        self._body: QWidget | None = None
        self.setProperty("pinned", False)
        self.hide()

    def content(self) -> CardContent | None:
        """What the card shows, None while it is closed."""
        return self._content if self.isVisible() else None

    def set_zoom(self, factor: float) -> None:
        """Use letters larger by `factor` the next time the card is filled."""
        self._zoom = factor

    def is_pinned(self) -> bool:
        """True once a click or the keyboard has made the card stay."""
        return bool(self.property("pinned"))

    def set_pinned(self, pinned: bool) -> None:
        """Make the card stay, or let it go with the pointer."""
        self.setProperty("pinned", pinned)
        self.style().unpolish(self)
        self.style().polish(self)

    def show_content(self, content: CardContent, line: QRect) -> None:
        """Show `content` beside `line`, the place it stands for in pixels of the viewport."""
        if content != self._content:
            self._content = content
            self._fill(content)
        self.setAccessibleName(content.spoken)
        self.place(line)
        self.show()
        self.raise_()

    def place(self, line: QRect) -> None:
        """Put the card under `line`, above it where there is no room, inside the pane always."""
        room = self._room.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        size = self._wanted(room)
        self.resize(size)
        x = min(line.left(), room.right() - size.width() + 1)
        below = line.bottom() + _OFFSET
        above = line.top() - _OFFSET - size.height()
        y = below if below + size.height() <= room.bottom() or above < room.top() else above
        y = min(y, room.bottom() - size.height() + 1)
        self.move(QPoint(max(x, room.left()), max(y, room.top())))

    def _wanted(self, room: QRect) -> QSize:
        width = min(round(WIDTH * max(self._zoom, 1.0)), room.width())
        height = self._rows.totalHeightForWidth(width)
        if height < 0:
            height = self._rows.totalSizeHint().height()
        return QSize(width, min(height, room.height()))

    def _fill(self, content: CardContent) -> None:
        if self._body is not None:
            self._rows.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        characters = [e for e in content.entries if e.level is Level.CHARACTER]
        for index, entry in enumerate(e for e in content.entries if e.level is not Level.CHARACTER):
            if index:
                self._rule(column)
            self._entry(column, entry, first=index == 0)
        if characters:
            self._rule(column)
            self._characters(column, characters)
        self._rows.addWidget(self._body)
        self._body.show()

    def _entry(self, column: QVBoxLayout, entry: CardEntry, *, first: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label(entry.surface, "serif", 20 if first else 17, wrap=True), 1)
        kind = self._kind(entry)
        if kind:
            head.addWidget(self._label(kind, "ui", 11, role="kind"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if entry.pinyin:
            column.addWidget(self._label(entry.pinyin, "pinyin", 14, role="pinyin", wrap=True))
        for gloss in entry.glosses:
            column.addWidget(self._label(_short(gloss, SENSES), "english", 13, wrap=True))
        if not entry.glosses and first:
            nothing = self.tr("No gloss in the word lists.")
            column.addWidget(self._label(nothing, "ui", 12, role="source", wrap=True))
        source = entry.source
        if entry.composed:
            source = self.tr("put together from its parts · %1").replace("%1", source)
        if source:
            column.addWidget(self._label(source, "ui", 11, role="source", wrap=True))
        self._official(column, entry)
        if entry.stands_for is not None:
            lines = StandsForLines(entry.stands_for, self._label, self)
            lines.place_chosen.connect(self.place_chosen)
            column.addWidget(lines)

    def _official(self, column: QVBoxLayout, entry: CardEntry) -> None:
        """The English of official texts and the text it stands in, or that none is known."""
        if entry.official is not None:
            words = self.tr("Official English: %1").replace("%1", entry.official.english)
            column.addWidget(self._label(words, "english", 13, wrap=True))
            column.addWidget(self._label(entry.official.source, "ui", 11, role="source", wrap=True))
        elif entry.nameable:
            words = self.tr("Official English: no source")
            column.addWidget(self._label(words, "ui", 11, role="source", wrap=True))

    def _kind(self, entry: CardEntry) -> str:
        if entry.level is Level.FIGURE:
            return self.tr("figure")
        if entry.level is Level.TERM and entry.kind in _KINDS:
            return QCoreApplication.translate("ReadingCard", str(_KINDS[entry.kind]))
        return ""

    def _characters(self, column: QVBoxLayout, entries: list[CardEntry]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, entry in enumerate(entries):
            grid.addWidget(self._label(entry.surface, "serif", 15), row, 0, top)
            grid.addWidget(self._label(entry.pinyin, "pinyin", 13, role="pinyin"), row, 1, top)
            meaning = entry.glosses[0] if entry.glosses else ""
            grid.addWidget(
                self._label(_short(meaning, CHARACTER_SENSES), "english", 12, wrap=True),
                row,
                2,
                top,
            )
        column.addLayout(grid)

    def _rule(self, column: QVBoxLayout) -> None:
        line = QFrame(self)
        line.setProperty("role", "rule")
        column.addSpacing(6)
        column.addWidget(line)
        column.addSpacing(5)

    def _label(
        self, text: str, family: str, pixels: int, *, role: str = "", wrap: bool = False
    ) -> QLabel:
        label = QLabel(self._body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(wrap)
        shape: QFont = font(family, round(pixels * max(self._zoom, 0.8)))
        label.setFont(shape)
        if role:
            label.setProperty("role", role)
        return label


SENSES = 4
"""Senses shown of a word or term."""
CHARACTER_SENSES = 2
"""Senses shown of a single character."""


def _short(meaning: str, n_senses: int) -> str:
    """The first senses of an entry, which divides them by semicolons; measure words left out."""
    senses = [sense for sense in meaning.split("; ") if not sense.startswith("CL:")]
    return "; ".join(senses[:n_senses])

"""The text pane without its input: builds, lays out and paints one document."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.app.annotated import Annotated
from reader.app.pinyin_mode import PinyinMode
from reader.app.stepping import exact_copy
from reader.core.document import Document, SourceInfo
from reader.core.spans import Span
from reader.ui.find_marks import HitMarks
from reader.ui.pane_card import PaneCard
from reader.ui.pane_keys import Steps
from reader.ui.pane_paint import PanePainter
from reader.ui.text_build import HIDDEN, Built, build
from reader.ui.text_geometry import Geometry
from reader.ui.text_style import TextStyle
from reader.ui.theme import Theme, load_theme
from reader.ui.title_card import TitleCard

if TYPE_CHECKING:  # types alone: the first paint needs none of these modules
    from reader.core.analysis import Analysis
    from reader.core.annotations import Annotations
    from reader.core.tools import Tools
    from reader.ui.notes_marks import NoteMarks

FLASH = 1200  # milliseconds
SETTLE = 40  # milliseconds without scrolling before visible_changed
_NO_SOURCE = SourceInfo(name="", format="txt", encoding="utf-8", sha256="")
_ARRIVAL = 0.3  # of the pane's height: where a place that was out of sight comes to stand


class TextView(QTextEdit):
    """Shows one document, read-only. All offsets are code points of its text, half-open.

    Signals: caret_moved(offset) · selection_changed(start, end), equal when nothing is selected ·
    visible_changed() after scrolling or a new layout has settled · painted() once after the first
    painting of each document.
    """

    caret_moved = Signal(int)
    selection_changed = Signal(int, int)
    visible_changed = Signal()
    painted = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("text_pane")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._text_style = TextStyle(theme or load_theme("light"))
        self._title = TitleCard(self.viewport())
        self._card = PaneCard(self.viewport())
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.visible_changed)
        self._flash = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FLASH)
        self._flash.valueChanged.connect(self._flash_step)
        self._fresh = False  # a document has been put in that is not painted yet
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.painted)
        self._marked = (True, True)
        self._numbered = False
        self._toned = False
        self._hits = HitMarks()
        self._notes: NoteMarks | None = None
        empty = Document(source=_NO_SOURCE, text="", blocks=(), sections=())
        self._show(empty, Annotated(empty))
        self.cursorPositionChanged.connect(self._emit_caret)
        self.selectionChanged.connect(self._emit_selection)

    # what is shown

    def set_document(self, document: Document) -> None:
        """Show `document` from its beginning, without annotations until they are added."""
        self._fresh = True
        self._show(document, Annotated(document))
        self.verticalScrollBar().setValue(0)

    def revise(self, document: Document) -> None:
        """Show the same text with other headings: caret, selection and place stay."""
        self._rebuild(document, Annotated(document))

    def document_shown(self) -> Document:
        """The document that is shown; an empty one before the first."""
        return self._annotated.document

    def annotated(self) -> Annotated:
        """All annotations that have been added."""
        return self._annotated

    def add_annotations(self, annotations: "Annotations") -> None:
        """Take in annotations of one or several blocks (document offsets) and repaint."""
        self._painter.forget(self._annotated.add(annotations))
        self.viewport().update()

    def set_analysis(self, analysis: "Analysis") -> None:
        """Let the card say where the shown document explains its terms."""
        self._annotated.add_analysis(analysis)

    def set_tools(self, tools: "Tools | None") -> None:
        """Let the card look its glosses up in `tools`."""
        self._card.set_tools(tools)

    def set_pinyin_mode(self, mode: PinyinMode) -> None:
        """Choose where pinyin is shown."""
        self._restyle(TextStyle(self._text_style.theme, self._text_style.zoom, mode))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._restyle(TextStyle(theme, self._text_style.zoom, self._text_style.mode))

    def set_zoom(self, factor: float) -> None:
        """Set the text larger (above 1) or smaller."""
        self._restyle(TextStyle(self._text_style.theme, factor, self._text_style.mode))

    def set_marks(self, *, terms: bool, figures: bool) -> None:
        """Choose what is marked under the text."""
        self._marked = (terms, figures)
        self._painter.set_marks(terms=terms, figures=figures)
        self.viewport().update()

    def set_paragraph_numbers(self, shown: bool) -> None:
        """Show or hide the paragraph numbers beside the column."""
        self._numbered = shown
        self._painter.numbers = shown
        self.viewport().update()

    def set_tone_colours(self, shown: bool) -> None:
        """Give pinyin above the text a colour for each tone, or one colour."""
        self._toned = shown
        self._painter.tones = shown
        self.viewport().update()

    def set_hits(self, hits: HitMarks) -> None:
        """Mark what a search has found; no hits take the marks away."""
        self._hits = self._painter.hits = hits
        self.viewport().update()

    def set_notes(self, notes: "NoteMarks | None") -> None:
        """Show the reader's highlights of the document that is shown, or comes next."""
        self._notes = self._painter.notes = notes
        self.viewport().update()

    def _show(self, document: Document, annotated: Annotated) -> None:
        """Build and show `document`; the only place where a Qt document is put in."""
        self._annotated = annotated
        has_title = any(b.kind == "title" and b.kind not in HIDDEN for b in document.blocks)
        self._title.fill(document, self._text_style, has_title=has_title)
        height = self._title.height_for(self._text_style.column - 2 * self._text_style.gutter)
        self._built: Built = build(document, self._text_style, card_height=height)
        self._title_height = height
        self._geometry = Geometry(document, self._built, self._text_style)
        self._painter = PanePainter(self._geometry, annotated)
        self._painter.set_marks(terms=self._marked[0], figures=self._marked[1])
        self._painter.numbers = self._numbered
        self._painter.tones = self._toned
        self._painter.hits = self._hits
        self._painter.notes = self._notes
        self._steps = Steps(annotated, self._built.shown)
        blocked = self.blockSignals(True)
        self.setDocument(self._built.qt)
        self.blockSignals(blocked)
        self._card.set_source(self._geometry, annotated)
        self._place_column()
        self._settle.start()

    def _restyle(self, style: TextStyle) -> None:
        if style == self._text_style:
            return
        self._rebuild(self._annotated.document, self._annotated, style)

    def _rebuild(
        self, document: Document, annotated: Annotated, style: TextStyle | None = None
    ) -> None:
        """Build what is shown anew, in `style`; caret, selection and place stay."""
        top, caret, chosen = self.top_offset(), self.caret(), self.selection()
        at_start = self.verticalScrollBar().value() == 0
        self._text_style = style or self._text_style
        self._show(document, annotated)
        blocked = self.blockSignals(True)
        if chosen is None:
            self._move_to(caret, extend=False)
        else:
            self.select(chosen.start, chosen.end)
        self.blockSignals(blocked)
        if at_start:  # with the space above the first line
            self.verticalScrollBar().setValue(0)
        else:
            self._scroll_to(top, 0.0)

    # places

    def caret(self) -> int:
        """The code point the caret stands before."""
        return self._built.map.to_offset(self.textCursor().position())

    def selection(self) -> Span | None:
        """What is selected, None when nothing is."""
        cursor = self.textCursor()
        span = Span(
            self._built.map.to_offset(cursor.selectionStart()),
            self._built.map.to_offset(cursor.selectionEnd()),
        )
        return span if span.start < span.end else None

    def select(self, start: int, end: int) -> None:
        """Select code points `start:end`; the caret comes to stand at the end."""
        cursor = self.textCursor()
        cursor.setPosition(self._built.map.nearest_qt(start))
        cursor.setPosition(self._built.map.nearest_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def go_to(self, start: int, end: int | None = None, *, flash: bool = True) -> None:
        """Put the caret at `start`, bring it into sight, and flash `start:end` once."""
        seen = self._in_sight(start)
        self._move_to(start, extend=False)
        if not seen:
            self._scroll_to(start, _ARRIVAL)
        if flash:
            self._painter.flash = Span(start, max(end or start, start + 1))
            self._flash.stop()
            self._flash.start()

    def reveal(self, offset: int) -> None:
        """Scroll so that `offset` is in sight; the caret stays where it is."""
        if not self._in_sight(offset):
            self._scroll_to(offset, _ARRIVAL)

    def top_offset(self) -> int:
        """The first visible code point."""
        point = QPointF(self._text_style.gutter, float(self.verticalScrollBar().value()))
        layout = self._built.qt.documentLayout()
        return self._built.map.to_offset(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def show_at_top(self, offset: int) -> None:
        """Scroll so that the line of `offset` is the uppermost; for 0 with what stands above it."""
        if offset == 0:
            self.verticalScrollBar().setValue(0)
        else:
            self._scroll_to(offset, 0.0)

    def visible_blocks(self) -> tuple[int, ...]:
        """The starts of the document's blocks that can be seen, in order."""
        top = float(self.verticalScrollBar().value())
        bottom = top + self.viewport().height()
        pieces = self._geometry.pieces_between(top, bottom)
        return tuple(dict.fromkeys(piece.block for piece, _ in pieces))

    def copied_text(self) -> str:
        """The exact source characters of the selection, shown blocks joined by one LF."""
        chosen = self.selection()
        if chosen is None:
            return ""
        document = self._annotated.document
        return exact_copy(document, self._built.shown, chosen.start, chosen.end)

    def _move_to(self, offset: int, *, extend: bool) -> None:
        mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
        cursor = self.textCursor()
        cursor.setPosition(self._built.map.nearest_qt(offset), mode)
        self.setTextCursor(cursor)

    def _line_top(self, offset: int) -> float:
        """Where the line of `offset` begins, in pixels of the Qt document."""
        at = self._built.map.nearest_qt(offset)
        block = self._built.qt.findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        return self._geometry.box(block).top() + (line.y() if line.isValid() else 0.0)

    def _in_sight(self, offset: int) -> bool:
        top = self._line_top(offset) - self.verticalScrollBar().value()
        return self._text_style.em <= top <= self.viewport().height() - 3 * self._text_style.em

    def _scroll_to(self, offset: int, share: float) -> None:
        """Scroll so that the line of `offset` stands at `share` of the pane's height."""
        top = self._line_top(offset) - share * self.viewport().height()
        self.verticalScrollBar().setValue(round(top))

    def _scroll(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # layout and painting

    def _place_column(self) -> None:
        """Centre the column; its width changes only where the pane is narrower than it."""
        room = max(self.contentsRect().width() - self.verticalScrollBar().sizeHint().width(), 1)
        column = min(self._text_style.column, room)
        side = (room - column) // 2
        margins = self.viewportMargins()
        if margins.left() != side or margins.right() != room - column - side:
            self.setViewportMargins(side, 0, room - column - side, 0)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(column)
            self._painter.forget()
        self._place_title()

    def _place_title(self) -> None:
        if not self._title_height:
            return
        gutter = self._text_style.gutter
        y = float(gutter)
        if self._built.card_after is not None:
            y = self._opening_end(self._built.card_after)
        width = max(self.viewport().width() - 2 * gutter, 1)
        top = round(y) - self.verticalScrollBar().value()
        self._title.setGeometry(gutter, top, width, self._title_height)

    def _opening_end(self, qt_pos: int) -> float:
        return self._geometry.box(self._built.qt.findBlock(qt_pos)).bottom()

    def _flash_step(self, value: float) -> None:
        self._painter.flash_strength = float(value)
        self.viewport().update()

    def _document_rect(self, rect: QRectF) -> QRectF:
        return rect.translated(QPointF(self._scroll()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks, then Qt's text, then pinyin and numbers."""
        shown = self._document_rect(QRectF(event.rect()))
        offset = -QPointF(self._scroll())
        painter = QPainter(self.viewport())
        painter.translate(offset)
        self._painter.paint_under(painter, shown)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.translate(offset)
        self._painter.paint_over(painter, shown)
        painter.end()
        if self._fresh:
            self._fresh = False
            self._told.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred and the first visible line in its place."""
        super().resizeEvent(event)
        self._place_column()
        self._settle.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the title card and a pinned card along."""
        super().scrollContentsBy(dx, dy)
        self._place_title()
        self._card.scrolled(self._scroll())
        self._settle.start()

    def _emit_caret(self) -> None:
        self.caret_moved.emit(self.caret())

    def _emit_selection(self) -> None:
        chosen = self.selection()
        place = self.caret()
        start, end = (chosen.start, chosen.end) if chosen else (place, place)
        self.selection_changed.emit(start, end)

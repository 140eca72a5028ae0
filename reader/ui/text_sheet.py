"""The sheet of the text pane: one Qt document put in, placed in its column and painted."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.app.annotated import Annotated
from reader.core.document import Document, SourceInfo
from reader.ui.offsets import Piece
from reader.ui.pane_card import PaneCard
from reader.ui.pane_keys import Steps
from reader.ui.pane_paint import PanePainter
from reader.ui.text_build import HIDDEN, Built, make_room, unbuilt
from reader.ui.text_geometry import Geometry
from reader.ui.text_layout import SlicedLayout
from reader.ui.text_style import TextStyle
from reader.ui.theme import Theme, load_theme
from reader.ui.title_breaks import balance
from reader.ui.title_card import TitleCard

SETTLE = 40  # milliseconds without scrolling before visible_changed
_NO_SOURCE = SourceInfo(name="", format="txt", encoding="utf-8", sha256="")
EMPTY = Document(source=_NO_SOURCE, text="", blocks=(), sections=())


class TextSheet(QTextEdit):
    """Shows one document that is built already, read-only, with what is painted around its text.

    Signals: visible_changed() after scrolling or a new layout has settled · painted() once after
    the first painting of each document.
    """

    visible_changed = Signal()
    painted = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        """An empty sheet in the colours of `theme`, light by default."""
        super().__init__(parent)
        self._behave()
        self._text_style = TextStyle(theme or load_theme("light"))
        self._annotated = Annotated(EMPTY)
        self._layout_steps = SlicedLayout(self)
        self._title = TitleCard(self.viewport())
        self._title_height = 0
        self._card = PaneCard(self.viewport())
        self._fresh = False  # a document has been put in that is not painted yet
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.visible_changed)
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.painted)
        self._built = unbuilt(EMPTY)
        self._install(unbuilt(EMPTY))

    def _behave(self) -> None:
        self.setObjectName("text_pane")
        self._take_viewport()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _take_viewport(self) -> None:
        """Have a viewport that was made here.

        Asked for a widget that Qt has made, PySide loads every class of widgets there is, to find
        out what it has before it: 10 ms of a start.
        """
        made = QWidget(self)
        made.setObjectName("qt_scrollarea_viewport")  # all that follows is as Qt's own has it
        made.setBackgroundRole(QPalette.ColorRole.Base)
        made.setAutoFillBackground(True)
        made.setCursor(Qt.CursorShape.IBeamCursor)
        self.document().documentLayout().setPaintDevice(made)  # it knows the one that goes
        self.setViewport(made)

    def document_shown(self) -> Document:
        """The document that is shown; an empty one before the first."""
        return self._annotated.document

    def annotated(self) -> Annotated:
        """All annotations that have been added."""
        return self._annotated

    def _install(self, built: Built) -> None:
        """Put a Qt document in; the only place where that is done. Its first lines are laid out."""
        self.verticalScrollBar().setValue(0)
        before, self._built = self._built, built
        document = self._annotated.document
        self._geometry = Geometry(document, built, self._text_style)
        self._painter = self._make_painter()
        self._steps = Steps(self._annotated, built.shown)
        self._fit_opening(self._column()[0])
        blocked = self.blockSignals(True)
        self.setDocument(built.qt)
        self.blockSignals(blocked)
        before.qt.deleteLater()  # it belongs to the pane by now, and would stay as long as that
        self._layout_steps.take(built.qt, spaced=self._text_style.mode.above)
        self._card.set_source(self._geometry, self._annotated)
        self._place_column()
        self._settle.start()

    def _make_painter(self) -> PanePainter:
        """The painter of what has been put in."""
        return PanePainter(self._geometry, self._annotated)

    def _fill_title(self, title: TitleCard, style: TextStyle) -> None:
        document = self._annotated.document
        has_title = any(b.kind == "title" and b.kind not in HIDDEN for b in document.blocks)
        title.fill(document, style, has_title=has_title)

    # places

    def _top_offset(self) -> int:
        point = QPointF(self._text_style.gutter, float(self.verticalScrollBar().value()))
        layout = self._built.qt.documentLayout()
        return self._built.map.to_offset(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def _line_top(self, offset: int) -> float:
        """Where the line of `offset` begins, in pixels of the Qt document."""
        at = self._built.map.nearest_qt(offset)
        block = self._built.qt.findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        return self._geometry.box(block).top() + (line.y() if line.isValid() else 0.0)

    def _visible_pieces(self) -> list[Piece]:
        """What can be seen of the text, in order."""
        top = float(self.verticalScrollBar().value())
        bottom = top + self.viewport().height()
        return [piece for piece, _ in self._geometry.pieces_between(top, bottom)]

    def _scroll(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # layout and painting

    def _column(self) -> tuple[int, int]:
        """Pixels of the column, and of the room it has."""
        room = max(self.contentsRect().width() - self.verticalScrollBar().sizeHint().width(), 1)
        return min(self._text_style.column, room), room

    def _place_column(self) -> None:
        """Centre the column; its width changes only where the pane is narrower than it."""
        column, room = self._column()
        side = (room - column) // 2
        margins = self.viewportMargins()
        if margins.left() != side or margins.right() != room - column - side:
            self.setViewportMargins(side, 0, room - column - side, 0)
        if self.lineWrapColumnOrWidth() != column:
            self._fit_opening(column)
            self.setLineWrapColumnOrWidth(column)
            self._layout_steps.restart()
            self._painter.forget()
        self._place_title()

    def _fit_opening(self, column: int) -> None:
        """Have titles break well and the title card have its room in `column` pixels.

        Gutters are included; in a narrow column the card has more lines.
        """
        width = max(column - 2 * self._text_style.gutter, 1)
        balance(self._built, width)
        height = self._title.height_for(width)
        if height and height != self._title_height:
            make_room(self._built, height - self._title_height)
            self._title_height = height

    def _place_title(self) -> None:
        if not self._title_height:
            return
        gutter = self._text_style.gutter
        y = float(gutter)
        if self._built.card_after is not None:
            block = self._built.qt.findBlock(self._built.card_after)
            y = self._geometry.box(block).bottom()
        width = max(self.viewport().width() - 2 * gutter, 1)
        top = round(y) - self.verticalScrollBar().value()
        self._title.setGeometry(gutter, top, width, self._title_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks, then Qt's text, then pinyin and numbers."""
        painter = QPainter(self.viewport())
        shown = QRectF(event.rect()).translated(QPointF(self._scroll()))
        offset = -QPointF(self._scroll())
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

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the title card and a pinned card along."""
        super().scrollContentsBy(dx, dy)
        self._place_title()
        self._card.scrolled(self._scroll())
        self._settle.start()

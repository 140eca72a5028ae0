"""The page of the text pane: a document built, laid out and painted without a long turn."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.app.annotated import Annotated
from reader.app.pinyin_mode import PinyinMode
from reader.core.document import Document
from reader.core.script import script_of
from reader.core.spans import Span
from reader.ui.text_build import Building, unbuilt
from reader.ui.text_colours import Recolouring
from reader.ui.text_journey import Journey, Spot
from reader.ui.text_layout import AT_ONCE, SLICE, portion
from reader.ui.text_sheet import TextSheet
from reader.ui.text_style import TextStyle, same_lines
from reader.ui.theme import Theme
from reader.ui.title_card import TitleCard

_SCREEN = 1500  # code points that no pane shows more of at once
BUSY = 300  # milliseconds after which the pointer says that the text is being set


class TextPage(TextSheet):
    """Shows one document, read-only. All offsets are code points of its text, half-open.

    A short text is shown at once. A long one is built beside what is shown, a slice a turn, and
    then put in; until it is laid out as far as the reader's place, the pane shows the picture of
    what it showed, and keeps what the user does for the arrival.

    Signals: caret_moved(offset) · selection_changed(start, end), equal when nothing is selected ·
    settled() when nothing is left to be built, laid out or coloured for the reader's place ·
    slicing() before each slice of that work.
    """

    caret_moved = Signal(int)
    selection_changed = Signal(int, int)
    settled = Signal()
    slicing = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        """An empty page in the colours of `theme`, light by default."""
        self._journey: Journey | None = None
        self._building: Building | None = None
        self._recolouring: Recolouring | None = None
        self._stood: tuple[Spot, int] | None = None  # the spot last arrived at, its scroll value
        self._narrowed = False  # the width has changed on a journey
        super().__init__(parent, theme=theme)
        self._wanted = self._text_style
        self._mode = self._wanted.mode  # that is wished, also where it is not to be had
        self._next_title, self._next_height = self._title, 0
        self._make_timers()
        self.cursorPositionChanged.connect(self._emit_caret)
        self.selectionChanged.connect(self._emit_selection)

    def _make_timers(self) -> None:
        self._layout_steps.stepping.connect(self.slicing)
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._take_turn)
        self._sign = QTimer(self, singleShot=True, interval=BUSY)
        self._sign.timeout.connect(self._look_busy)

    # what is shown

    def is_settled(self) -> bool:
        """True where nothing is left to be built, laid out or coloured for the reader's place."""
        return self._journey is None and self._building is None and self._recolouring is None

    def _replace(self, document: Document, journey: Journey) -> None:
        """Show `document` without annotations, at the end of `journey`."""
        self._recolouring = None
        self._annotated = Annotated(document)
        mode, script = self._mode_for(document), script_of(document.text)
        self._wanted = replace(self._wanted, mode=mode, script=script)
        self._start_building()
        before, self._journey = self._journey, journey
        if self._build_on(self._at_once()):
            return
        if before is not None:
            journey.picture, journey.origin = before.picture, before.origin
        elif journey.picture is None:
            self._picture(journey)
        self._title.hide()
        self._install(unbuilt(document))

    def _mode_for(self, document: Document) -> PinyinMode:
        """Where pinyin is shown in `document`: above a long one it would take too much."""
        return PinyinMode.CARD if document.is_long and self._mode.above else self._mode

    def _restyle(self, style: TextStyle) -> None:
        """Set the text in `style`; caret, selection and place stay."""
        if style == self._wanted:
            return
        self._wanted = style
        if self._building is None and same_lines(style, self._text_style):
            self._recolour(style)
        elif self._journey is None and style == self._text_style:
            self._building = None  # as it is shown
        else:
            if style.theme is not self._text_style.theme:
                self._recolour(replace(self._text_style, theme=style.theme))
            self._start_building()
            self._build_on(self._at_once())

    def _recolour(self, style: TextStyle) -> None:
        recoloured = style.theme is not self._text_style.theme
        self._text_style = self._geometry.style = style
        self._fill_title(self._title, style)
        self._title.setVisible(bool(self._title_height) and self._journey is None)
        self._card.set_source(self._geometry, self._annotated)
        if recoloured:
            self._recolouring = Recolouring(self._built, style, self._visible_pieces())
            self._turns.start()
        self.viewport().update()

    def _at_once(self) -> int:
        return portion(AT_ONCE, spaced=self._wanted.mode.above)

    def _start_building(self) -> None:
        """Begin to build what is annotated in the style that is wanted."""
        self._recolouring = None
        if self._next_title is not self._title:
            self._next_title.deleteLater()
        document, style = self._annotated.document, self._wanted
        self._next_title = TitleCard(self.viewport())
        self._fill_title(self._next_title, style)
        self._next_height = self._next_title.height_for(style.column - 2 * style.gutter)
        self._next_title.hide()
        self._building = Building(document, style, card_height=self._next_height)
        self._turns.start()
        self._sign.start()

    def _build_on(self, length: int) -> bool:
        """Build `length` code points more; True if all is built now and put in."""
        assert self._building is not None
        if not self._building.step(length) or self._building.built is None:
            return False
        built, style = self._building.built, self._building.style
        self._building = None
        if self._journey is None:
            self._journey = self._stay()
        self._text_style = style
        self._title.hide()
        self._title.deleteLater()
        self._title, self._title_height = self._next_title, self._next_height
        self._install(built)
        self._go_on()
        return True

    # slices

    def _take_turn(self) -> None:
        """Do the next slice of what is under way."""
        self.slicing.emit()
        length = portion(SLICE, spaced=self._wanted.mode.above)
        if self._building is not None:
            self._build_on(length)
        elif self._journey is not None:
            self._layout_steps.step()
            self._arrive()
        elif self._recolouring is not None:
            self._recolouring.step(length)
            if self._recolouring.finished:
                self._recolouring = None
        if self.is_settled():
            self._turns.stop()
            self._look_idle()
            self.settled.emit()

    def _look_busy(self) -> None:
        self.viewport().setCursor(Qt.CursorShape.BusyCursor)

    def _look_idle(self) -> None:
        self._sign.stop()
        if self.viewport().cursor().shape() == Qt.CursorShape.BusyCursor:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # journeys

    def _stay(self) -> Journey:
        """A journey to where the reader is: the same line at the same height."""
        cursor, of_it = self.textCursor(), self._built.map
        caret, anchor = of_it.to_offset(cursor.position()), of_it.to_offset(cursor.anchor())
        journey = Journey(caret, anchor, self._spot_now())
        if of_it.nearest_qt(journey.reach) > self._at_once() - _SCREEN:
            self._picture(journey)
        return journey

    def _spot_now(self) -> Spot:
        """Which line stands at the upper edge, and how high.

        Where nobody has scrolled it is the one that was asked for, so that changing to and fro
        does not creep from line to line.
        """
        value = self.verticalScrollBar().value()
        if value == 0:
            return Spot()
        if self._stood is not None and self._stood[1] == value:
            return self._stood[0]
        offset = self._top_offset()
        return Spot(offset, self._line_top(offset) - value)

    def _picture(self, journey: Journey) -> None:
        """Let the pane show on this journey what it shows now."""
        if self.isVisible():
            under_way, self._journey = self._journey, None  # the text itself is painted
            journey.picture, journey.origin = self.viewport().grab(), self.viewport().pos()
            self._journey = under_way

    def _depart(self, journey: Journey) -> None:
        """Go to a place of the text that is shown; what is not laid out yet takes its turns."""
        reach = self._built.map.nearest_qt(journey.reach)
        self._layout_steps.step(self._at_once(), reach)
        if not self._layout_steps.has_reached(reach):
            self._picture(journey)
        self._journey = journey
        self._go_on()

    def _go_on(self) -> None:
        """Arrive now if it is near, else turn by turn."""
        assert self._journey is not None
        reach = self._built.map.nearest_qt(self._journey.reach)
        self._layout_steps.step(self._at_once(), reach)
        if self._arrive():
            return
        self._layout_steps.step(_SCREEN)  # the page under the line
        if not self._arrive():
            self._title.hide()
            self._turns.start()
            self._sign.start()

    def _arrive(self) -> bool:
        """Put caret and page where the journey leads, if that is laid out; True if so."""
        journey, steps, of_it = self._journey, self._layout_steps, self._built.map
        assert journey is not None
        if not steps.has_reached(of_it.nearest_qt(journey.reach)):
            return False
        value, bar = self._value_of(journey.spot), self.verticalScrollBar()
        if value > bar.maximum() and not steps.finished:  # the page under the line is missing
            return False
        self._journey = None
        self._put_caret(of_it.nearest_qt(journey.anchor), of_it.nearest_qt(journey.caret))
        self._stand(journey.spot)
        self._title.setVisible(bool(self._title_height))
        self._place_title()
        self.viewport().update()
        self._settle.start()
        journey.let_go()
        if self._narrowed:
            self._narrowed = False
            self._rewrap()
        return True

    def _stand(self, spot: Spot) -> None:
        """Scroll to a spot whose place is known, and remember that it was wished."""
        bar = self.verticalScrollBar()
        bar.setValue(self._value_of(spot))
        self._stood = (spot, bar.value()) if spot.offset is not None else None

    def _put_caret(self, anchor: int, caret: int) -> None:
        """Set caret and selection (UTF-16) in silence: they were told when they were wished."""
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) == (anchor, caret):
            return
        cursor.setPosition(anchor)
        cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
        blocked = self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(blocked)

    def _value_of(self, spot: Spot) -> int:
        """The scroll value at which the text stands so."""
        return 0 if spot.offset is None else round(self._line_top(spot.offset) - spot.height)

    def _rewrap(self) -> None:
        """Break the lines anew for a column of another width; the reader's line stays."""
        if self.lineWrapColumnOrWidth() == self._column()[0]:
            self._place_column()
            return
        self._journey = self._stay()
        self.verticalScrollBar().setValue(0)
        self._place_column()
        self._go_on()

    # places

    def caret(self) -> int:
        """The code point the caret stands before."""
        if self._journey is not None:
            return self._journey.caret
        return self._built.map.to_offset(self.textCursor().position())

    def selection(self) -> Span | None:
        """What is selected, None when nothing is."""
        if self._journey is not None:
            ends = sorted((self._journey.anchor, self._journey.caret))
        else:
            cursor, of_it = self.textCursor(), self._built.map
            ends = [
                of_it.to_offset(cursor.selectionStart()),
                of_it.to_offset(cursor.selectionEnd()),
            ]
        return Span(*ends) if ends[0] < ends[1] else None

    def _emit_caret(self) -> None:
        self.caret_moved.emit(self.caret())

    def _emit_selection(self) -> None:
        chosen = self.selection()
        place = self.caret()
        start, end = (chosen.start, chosen.end) if chosen else (place, place)
        self.selection_changed.emit(start, end)

    # what Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text; on a journey the picture of what was shown."""
        if self._journey is None:
            super().paintEvent(event)
        elif self._journey.picture is not None:
            painter = QPainter(self.viewport())
            at = self._journey.origin - self.viewport().pos()
            painter.drawPixmap(at, self._journey.picture)
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """See to it that what comes into sight has its colours."""
        super().scrollContentsBy(dx, dy)
        if self._recolouring is not None and self._journey is None:
            self._recolouring.prefer(self._visible_pieces())

    def event(self, event: QEvent) -> bool:
        """Keep the user's keys for the end of a journey."""
        if self._journey is not None and self._journey.hold(self, event):
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Keep the user's clicks and turns of the wheel for the end of a journey."""
        if self._journey is not None and self._journey.hold(self.viewport(), event):
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred and the first visible line in its place."""
        super().resizeEvent(event)
        if self._journey is None:
            self._rewrap()
        else:
            self._narrowed = True
        self._settle.start()

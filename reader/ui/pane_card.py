"""When the reading card comes and goes: hovering, clicking, the keyboard."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.app.annotated import Annotated
from reader.app.pinyin_mode import PinyinMode
from reader.ui.announcing import announce
from reader.ui.text_geometry import Geometry

if TYPE_CHECKING:  # the first paint needs no card and no tables
    from reader.app.card import CardContent, LookUp
    from reader.core.tools import Tools
    from reader.ui.reading_card import ReadingCard

SHOW_AFTER = 320  # milliseconds of rest
HIDE_AFTER = 260  # milliseconds off the word and off the card


def _nothing(_word: str) -> tuple[()]:
    return ()


class PaneCard(QObject):
    """The card of one text pane; the card itself is made when it is first wanted.

    Signals: hovered(int) — the code point the pointer rests on when a card is shown for it ·
    place_chosen(start, end) — a link to another place of the document.
    """

    hovered = Signal(int)
    place_chosen = Signal(int, int)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._card: ReadingCard | None = None
        self._geometry: Geometry | None = None
        self._annotated: Annotated | None = None
        self._look_up: LookUp = _nothing
        self.spoken_tones = False
        self._wanted: int | None = None
        self._scroll = QPoint()
        self._show = QTimer(self, singleShot=True, interval=SHOW_AFTER)
        self._show.timeout.connect(self._show_wanted)
        self._hide = QTimer(self, singleShot=True, interval=HIDE_AFTER)
        self._hide.timeout.connect(self._hide_unpinned)

    @property
    def card(self) -> "ReadingCard":
        """The card, made now if it was not wanted before."""
        if self._card is None:
            from reader.ui.reading_card import ReadingCard

            self._card = made = ReadingCard(self._viewport)
            made.installEventFilter(self)
            made.place_chosen.connect(self._leave_for)
            if self._geometry is not None:
                made.set_zoom(self._geometry.style.zoom)
        return self._card

    def is_open(self) -> bool:
        """True while a card is shown."""
        return self._card is not None and self._card.isVisible()

    def _shown(self) -> "CardContent | None":
        return self._card.content() if self._card is not None else None

    def set_source(self, geometry: Geometry, annotated: Annotated) -> None:
        """Read from these from now on; an open card is closed."""
        self._geometry, self._annotated = geometry, annotated
        if self._card is not None:
            self._card.set_zoom(geometry.style.zoom)
        self.close()

    def set_tools(self, tools: "Tools | None") -> None:
        """Look glosses up in these tools."""
        if tools is None:
            self._look_up = _nothing
            return
        from reader.core.glosses import look_up

        self._look_up = partial(look_up, table=tools.glosses)

    def content_at(self, offset: int) -> "CardContent | None":
        """The card's content for code point `offset`, None where there is nothing to say."""
        from reader.app.card import card_at

        if self._geometry is None or self._annotated is None:
            return None
        return card_at(
            self._geometry.document,
            self._annotated,
            self._look_up,
            offset,
            pinyin=self._geometry.style.mode is not PinyinMode.OFF,
            spoken=self.spoken_tones,
        )

    def point_at(self, offset: int | None, scroll: QPoint) -> None:
        """The pointer moved onto `offset` (None: onto nothing); `scroll` is the pane's."""
        self._scroll = scroll
        if self._card is not None and self._card.is_pinned():
            return
        shown = self._shown()
        if offset is not None and shown is not None and shown.start <= offset < shown.end:
            self._hide.stop()
            self._show.stop()
            return
        if offset is None:
            self._show.stop()
            if shown is not None and not self._hide.isActive():
                self._hide.start()
            return
        if offset != self._wanted or not self._show.isActive():
            self._wanted = offset
            self._show.start()

    def click_at(self, offset: int | None) -> None:
        """A click on `offset`: pins the card that stands for it, closes any other."""
        shown = self._shown()
        if shown is None:
            self._show.stop()
            return
        if offset is not None and shown.start <= offset < shown.end:
            self._hide.stop()
            self.card.set_pinned(True)
        else:
            self.close()

    def toggle(self, offset: int, scroll: QPoint) -> bool:
        """Open the card of `offset` from the keyboard, pinned and announced, or close it.

        True if a card is open afterwards.
        """
        self._scroll = scroll
        shown = self.card.content()
        if shown is not None and self.card.is_pinned() and shown.start <= offset < shown.end:
            self.close()
            return False
        opened = self._open(offset)
        if opened is None:
            self.close()
            return False
        self.card.set_pinned(True)
        announce(self._viewport, opened.spoken)
        return True

    def close(self) -> bool:
        """Close the card; True if one was open."""
        self._show.stop()
        self._hide.stop()
        self._wanted = None
        if self._card is None:
            return False
        was_open = self._card.isVisible()
        self._card.set_pinned(False)
        self._card.hide()
        return was_open

    def scrolled(self, scroll: QPoint) -> None:
        """The text moved: a pinned card moves with it, any other closes."""
        self._scroll = scroll
        shown = self._shown()
        if shown is None:
            return
        if not self.card.is_pinned():
            self.close()
            return
        self.card.place(self._line(shown.start, shown.end))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card while the pointer is over it; a click on it pins it."""
        if watched is self._card and self._card is not None:
            kind = event.type()
            if kind == QEvent.Type.Enter:
                self._hide.stop()
            elif kind == QEvent.Type.Leave and not self._card.is_pinned():
                self._hide.start()
            elif kind == QEvent.Type.MouseButtonPress:
                self._card.set_pinned(True)
                return True
            elif kind == QEvent.Type.MouseButtonRelease:
                return True
        return False

    def _leave_for(self, start: int, end: int) -> None:
        self.close()
        self.place_chosen.emit(start, end)

    def _open(self, offset: int) -> "CardContent | None":
        content = self.content_at(offset)
        if content is not None:
            self.card.show_content(content, self._line(content.start, content.end))
        return content

    def _line(self, start: int, end: int) -> QRect:
        """The first line of the stretch, in pixels of the viewport."""
        assert self._geometry is not None
        boxes = self._geometry.boxes(start, end)
        if not boxes:
            return QRect()
        body = boxes[0].body().toRect()
        body.setBottom(body.bottom() + round(boxes[0].em * 0.25))
        return body.translated(-self._scroll)

    def _show_wanted(self) -> None:
        if self._wanted is None:
            return
        if self._open(self._wanted) is None:
            self._hide_unpinned()
        else:
            self._hide.stop()
            self.hovered.emit(self._wanted)

    def _hide_unpinned(self) -> None:
        if self._card is not None and not self._card.is_pinned():
            self.close()

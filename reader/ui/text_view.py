"""The text pane without its input: what the text looks like, and where the reader is."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from reader.app.pinyin_mode import PinyinMode
from reader.app.stepping import exact_copy
from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.find_marks import HitMarks
from reader.ui.pane_paint import PanePainter
from reader.ui.text_journey import Journey, Spot
from reader.ui.text_page import TextPage
from reader.ui.text_style import MEASURE
from reader.ui.theme import Theme

if TYPE_CHECKING:  # types alone: the first paint needs none of these modules
    from reader.core.analysis import Analysis
    from reader.core.annotations import Annotations
    from reader.core.tools import Tools
    from reader.ui.notes_marks import NoteMarks

FLASH = 1200  # milliseconds
_ARRIVAL = 0.3  # of the pane's height: where a place that was out of sight comes to stand


class TextView(TextPage):
    """Shows one document, read-only: what it looks like, and where the reader is.

    Signals: those of the page.
    """

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        self._marked = (True, True)
        self._numbered = False
        self._toned = False
        self._spoken = False
        self._flashing = True
        self._hits = HitMarks()
        self._notes: NoteMarks | None = None
        super().__init__(parent, theme=theme)
        self._flash = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FLASH)
        self._flash.valueChanged.connect(self._flash_step)

    # what is shown

    def set_document(self, document: Document) -> None:
        """Show `document` from its beginning, without annotations until they are added."""
        self._fresh = True
        self._replace(document, Journey())

    def revise(self, document: Document) -> None:
        """Show the same text with other headings: caret, selection and place stay."""
        self._replace(document, self._journey or self._stay())

    def add_annotations(self, annotations: "Annotations") -> None:
        """Take in annotations of one or several blocks (document offsets) and repaint."""
        changed = self._annotated.add(annotations)
        self._painter.forget(changed)
        if self._shows_any(changed):
            self.viewport().update()

    def _shows_any(self, blocks: Iterable[int]) -> bool:
        """Whether one of the blocks that begin there is before the reader's eyes."""
        seen = self.isVisible() and self._journey is None
        return seen and not set(blocks).isdisjoint(self.visible_blocks())

    def set_analysis(self, analysis: "Analysis") -> None:
        """Let the card say where the shown document explains its terms."""
        self._annotated.add_analysis(analysis)

    def set_tools(self, tools: "Tools | None") -> None:
        """Let the card look its glosses up in `tools`."""
        self._card.set_tools(tools)

    def set_pinyin_mode(self, mode: PinyinMode, level: int = 6) -> None:
        """Choose where pinyin is shown; `level`: the HSK level whose words need none."""
        self._mode = mode
        possible = self._mode_for(self.document_shown())
        self._restyle(replace(self._wanted, mode=possible, level=level))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._restyle(replace(self._wanted, theme=theme))

    def set_look(
        self, *, zoom: float, measure: float = MEASURE, spread: float = 1.0, family: str = ""
    ) -> None:
        """Set the text in letters `zoom` times as large, in lines of `measure` characters.

        `spread`: times the usual leading; `family`: the font before ours, "" for none.
        """
        style = replace(self._wanted, zoom=zoom, measure=measure, spread=spread, family=family)
        self._restyle(style)

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

    def set_spoken_tones(self, spoken: bool) -> None:
        """Write 一 and 不 in the tone they are spoken in, or in that of dictionaries."""
        self._card.spoken_tones = self._painter.spoken_tones = self._spoken = spoken
        self._painter.forget()
        self.viewport().update()

    def set_flashing(self, flashing: bool) -> None:
        """Let the place of a jump light up and fade, or stay marked for a while without moving."""
        self._flashing = flashing

    def set_hits(self, hits: HitMarks) -> None:
        """Mark what a search has found; no hits take the marks away."""
        self._hits = self._painter.hits = hits
        self.viewport().update()

    def set_notes(self, notes: "NoteMarks | None") -> None:
        """Show the reader's highlights of the document that is shown, or comes next."""
        self._notes = self._painter.notes = notes
        self.viewport().update()

    def _make_painter(self) -> PanePainter:
        made = super()._make_painter()
        made.set_marks(terms=self._marked[0], figures=self._marked[1])
        made.numbers = self._numbered
        made.tones = self._toned
        made.spoken_tones = self._spoken
        made.hits = self._hits
        made.notes = self._notes
        return made

    # places

    def select(self, start: int, end: int) -> None:
        """Select code points `start:end`; the caret comes to stand at the end."""
        self._set_caret(start, end)

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
        if self._journey is not None:
            return self._journey.spot.offset or 0
        return self._top_offset()

    def place(self) -> int:
        """What `show_at_top` brings back to where the page is now."""
        return self.top_offset() if self._journey or self.verticalScrollBar().value() else 0

    def show_at_top(self, offset: int) -> None:
        """Scroll so that the line of `offset` is the uppermost; for 0 with what stands above it."""
        self._scroll_to(offset or None, 0.0)

    def visible_blocks(self) -> tuple[int, ...]:
        """The starts of the document's blocks that can be seen, in order."""
        return tuple(dict.fromkeys(piece.block for piece in self._visible_pieces()))

    def copied_text(self) -> str:
        """The exact source characters of the selection, shown blocks joined by one LF."""
        chosen = self.selection()
        if chosen is None:
            return ""
        document = self._annotated.document
        return exact_copy(document, self._built.shown, chosen.start, chosen.end)

    def _move_to(self, offset: int, *, extend: bool) -> None:
        self._set_caret(self._anchor() if extend else offset, offset)

    def _set_caret(self, anchor: int, caret: int) -> None:
        """Put anchor and caret (code points) where they are wished, and bring the caret there."""
        of_it = self._built.map
        if self._knows(max(anchor, caret)):
            cursor = self.textCursor()
            cursor.setPosition(of_it.nearest_qt(anchor))
            cursor.setPosition(of_it.nearest_qt(caret), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            return
        spot = Spot(caret, _ARRIVAL * self.viewport().height())
        self._travel(Journey(caret, anchor, spot))
        self._emit_caret()
        self._emit_selection()

    def _knows(self, offset: int) -> bool:
        """True if it is known where `offset` stands on the page."""
        at = self._built.map.nearest_qt(offset)
        return self._journey is None and self._layout_steps.has_reached(at)

    def _travel(self, journey: Journey) -> None:
        """Go there, by another way where one is under way already."""
        if self._journey is None:
            self._depart(journey)
        else:
            self._journey.caret, self._journey.anchor = journey.caret, journey.anchor
            self._journey.spot = journey.spot

    def _in_sight(self, offset: int) -> bool:
        if not self._knows(offset):
            return False
        top = self._line_top(offset) - self.verticalScrollBar().value()
        return self._text_style.em <= top <= self.viewport().height() - 3 * self._text_style.em

    def _scroll_to(self, offset: int | None, share: float) -> None:
        """Scroll so that the line of `offset` stands at `share` of the pane's height.

        None: to the very beginning.
        """
        spot = Spot(offset, share * self.viewport().height())
        if self._knows(offset or 0):
            self._stand(spot)
        else:
            self._travel(Journey(self.caret(), self._anchor(), spot))

    def _anchor(self) -> int:
        """The code point from which the selection is spanned; the caret's where there is none."""
        if self._journey is not None:
            return self._journey.anchor
        return self._built.map.to_offset(self.textCursor().anchor())

    def _flash_step(self, value: float) -> None:
        self._painter.flash_strength = float(value) if self._flashing else float(value > 0)
        self.viewport().update()

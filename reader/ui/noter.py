"""The highlights of the shown document, between the store and the panes; notes saved as typed."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.app.session import OpenDocument
from reader.core.errors import ReaderError
from reader.core.spans import Span
from reader.ui.corrector import Corrector

if TYPE_CHECKING:  # loaded where there is a store, or something to keep in it
    from reader.app.notes import Colour, Highlight, Notes, Shelf

SAVED_AFTER = 500
"""Milliseconds from the first key that is not saved yet: a kill loses no more."""

_AGAIN_AFTER = 3000  # milliseconds until what could not be saved is tried again


class Noter(QObject):
    """Holds the highlights of the shown document and keeps what is done to them.

    Signals: changed() — other highlights, or another document's · typed() — a note or tags were
    saved · failed(ReaderError), for one cause once until something is saved again.
    """

    changed = Signal()
    typed = Signal()
    failed = Signal(object)

    def __init__(self, corrector: Corrector, parent: QObject | None = None) -> None:
        """`corrector` opens the store and has the one history of undo."""
        super().__init__(parent)
        self._corrector = corrector
        self._opened: OpenDocument | None = None
        self._shelf: Shelf | None = None
        self._made: Notes | None = None
        self._unsaved: dict[int, tuple[Highlight, str, tuple[str, ...]]] = {}
        self._refused = ""  # the code of what keeps notes from being saved, once it was said
        self._saving = QTimer(self, singleShot=True, interval=SAVED_AFTER)
        self._saving.timeout.connect(self.flush)
        corrector.stored.connect(self._renew)

    @property
    def shelf(self) -> "Shelf":
        """The highlights of the shown document."""
        from dataclasses import replace

        from reader.app.notes import Shelf

        if self._shelf is None or not self._unsaved:
            return self._shelf or Shelf()
        marked = (replace(m, highlight=self._as_typed(m.highlight)) for m in self._shelf.marked)
        return Shelf(marked=tuple(marked), lost=tuple(map(self._as_typed, self._shelf.lost)))

    @property
    def has_any(self) -> bool:
        """Whether the shown document has highlights, lost ones too; asks no module for it."""
        return self._shelf is not None and bool(self._shelf.marked or self._shelf.lost)

    def show(self, opened: OpenDocument | None) -> None:
        """Take up the highlights of the document that is now shown, after the corrector did."""
        self.flush()
        self._opened, self._shelf = opened, None
        if opened is not None and self._corrector.keeps_any():
            self._read()
        self.changed.emit()

    def add(self, span: Span, colour: "Colour") -> None:
        """Highlight `span`, code points of the shown text."""
        with self._doing() as opened:
            if opened is not None:
                self._notes.add(opened.document, span, colour=colour, file=opened.path)

    def paint(self, highlight: "Highlight", colour: "Colour") -> None:
        """Give a highlight another colour."""
        with self._doing() as opened:
            if opened is not None:
                self._notes.paint(opened.document, self._now(highlight), colour)

    def remove(self, ids: Iterable[int]) -> None:
        """Take highlights out."""
        with self._doing() as opened:
            if opened is not None:
                self._notes.remove(opened.document, ids)

    def take_in(self, highlights: "Iterable[Highlight]") -> None:
        """Keep highlights that came from a file, as one step of undo."""
        with self._doing() as opened:
            if opened is not None:
                self._notes.put_in(opened.document, map(self._at_home, highlights))

    def fresh(self, highlights: "Iterable[Highlight]") -> "tuple[Highlight, ...]":
        """Those of `highlights` that are not kept yet. Raises ReaderError E-STORE-…."""
        return self._notes.fresh(highlights)

    def type(self, highlight: "Highlight", note: str, tags: tuple[str, ...]) -> None:
        """Have what is typed to a highlight saved within half a second."""
        self._unsaved[highlight.id] = (highlight, note, tags)
        if not self._saving.isActive():
            self._saving.start(SAVED_AFTER)

    @Slot()
    def flush(self) -> bool:
        """Save what is typed now; False if some of it could not be, and will be tried again."""
        self._saving.stop()
        if not self._unsaved:
            return True
        try:
            for key, (highlight, note, tags) in tuple(self._unsaved.items()):
                self._notes.type(highlight, note=note, tags=tags)
                del self._unsaved[key]
        except ReaderError as error:
            self._saving.start(_AGAIN_AFTER)
            if self._refused != error.code:
                self._refused = error.code
                self.failed.emit(error)
            return False
        self._refused = ""
        self._corrector.say_notices()
        if self._opened is not None:
            self._read()
        self.typed.emit()
        return True

    def may_close(self) -> bool:
        """Whether nothing is unsaved, or the user was told and closes all the same."""
        told = bool(self._refused)
        return self.flush() or told

    @contextmanager
    def _doing(self) -> "Iterator[OpenDocument | None]":
        """Save what is typed, do what the block does, and show what it changed."""
        self.flush()
        try:
            yield self._opened
        except ReaderError as error:
            self.failed.emit(error)
        else:
            self._corrector.say_notices()
            self._corrector.stored.emit()

    def _now(self, highlight: "Highlight") -> "Highlight":
        """The highlight as it is kept, with what has been typed to it."""
        kept = (*(one.highlight for one in self.shelf.marked), *self.shelf.lost)
        return next((one for one in kept if one.id == highlight.id), highlight)

    def _as_typed(self, highlight: "Highlight") -> "Highlight":
        """The highlight with what could not be saved yet."""
        from dataclasses import replace

        if highlight.id not in self._unsaved:
            return highlight
        _, note, tags = self._unsaved[highlight.id]
        return replace(highlight, note=note, tags=tags)

    def _at_home(self, highlight: "Highlight") -> "Highlight":
        """A highlight from elsewhere, tied to the shown file if it is of the shown document."""
        from dataclasses import replace

        opened = self._opened
        ours = opened is not None and opened.document.source.sha256 == highlight.document
        path = opened.path if opened is not None else None
        return replace(highlight, file=str(path or "")) if ours else highlight

    @Slot()
    def _renew(self) -> None:
        if self._opened is not None:
            self._read()
        self.changed.emit()

    def _read(self) -> None:
        opened = self._opened
        if opened is None:
            return
        try:
            self._shelf = self._notes.of(opened.document, opened.path)
        except ReaderError as error:
            self.failed.emit(error)

    @property
    def _notes(self) -> "Notes":
        if self._made is None:
            from reader.app.notes import Notes

            self._made = Notes(self._corrector.keeper.opened)
        return self._made

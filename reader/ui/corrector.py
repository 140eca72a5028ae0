"""The user's corrections of the shown document, between the store, the worker and the panes."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.app.session import OpenDocument
from reader.core.errors import ReaderError
from reader.ui.annotator import Annotator

if TYPE_CHECKING:  # loaded where there is something to correct
    from reader.app.corrections.correction import Correction
    from reader.app.corrections.held import Held
    from reader.app.corrections.keeper import Keeper
    from reader.app.metadata import Metadata
    from reader.core.annotations import Annotations
    from reader.core.document import Document


class Corrector(QObject):
    """Holds what is corrected in the shown document, and has it annotated anew after a change.

    Signals: changed() — corrections were made, taken back or taken out · revised(Document) —
    before it, where headings are among them · stored() — undo and redo may lead elsewhere ·
    failed(ReaderError) · noticed(tuple of Notice).
    """

    changed = Signal()
    revised = Signal(object)
    stored = Signal()
    failed = Signal(object)
    noticed = Signal(object)

    def __init__(self, path: Path, annotator: Annotator, parent: QObject | None = None) -> None:
        """`path`: the store's file; it is made with the first correction."""
        super().__init__(parent)
        self._path, self._annotator = path, annotator
        self._keeper: Keeper | None = None
        self._shown: OpenDocument | None = None
        self._held: Held | None = None
        self._document: Document | None = None

    @property
    def document(self) -> "Document | None":
        """The shown document with the headings that the user set; None when none is shown."""
        return self._document

    @property
    def held(self) -> "Held":
        """What holds for the shown document."""
        from reader.app.corrections.held import Held

        return self._held or Held()

    @property
    def lost(self) -> frozenset[int]:
        """The ids of the corrections whose place is gone, or that fit nothing there any more."""
        return frozenset(one.id for one in self.held.lost) | frozenset(self._annotator.unfit)

    def show(self, opened: OpenDocument | None) -> None:
        """Take up the corrections of the document that is now shown."""
        self._shown = opened
        self._held = None
        if opened is not None and self.keeps_any():
            with self._failing():
                self._held = self.keeper.of(opened.document, opened.path)
            self.say_notices()
        self._document = self._revised(opened.document) if opened is not None else None
        self._annotator.correct(self._held)

    def corrected(self, part: "Annotations") -> "Annotations":
        """A part of the shown document with the edits that lie in it."""
        if self._held is None or not self._held.edits or self._document is None:
            return part
        from reader.app.corrections.apply import apply

        return apply(self._document, part, self._held.edits).annotations

    def keep(self, corrections: "Iterable[Correction]", *, remove: Iterable[int] = ()) -> None:
        """Keep corrections of the shown document, as one step of undo."""
        if self._shown is None:
            return
        with self._failing():
            self.keeper.keep(
                self._shown.document, corrections, file=self._shown.path, remove=remove
            )
            self._renew()

    def put_in(self, corrections: "Iterable[Correction]", remove: Iterable[int] = ()) -> None:
        """Keep corrections of whatever document as they are, as one step of undo."""
        if self._shown is None:
            return
        with self._failing():
            self.keeper.put_in(self._shown.document, corrections, remove)
            self._renew()

    def undo(self) -> None:
        """Take the last step back."""
        with self._failing():
            if self._shown is not None and self.keeper.undo(self._shown.document):
                self._renew()

    def redo(self) -> None:
        """Bring the last undone step again."""
        with self._failing():
            if self._shown is not None and self.keeper.redo(self._shown.document):
                self._renew()

    def turns(self) -> frozenset[str]:
        """Which of "undo" and "redo" would do something."""
        if self._shown is None or not self.keeps_any():
            return frozenset()
        undo = redo = False
        with suppress(ReaderError):  # was said when the document was shown
            undo, redo = self.keeper.turns(self._shown.document)
        return frozenset(name for name, can in (("undo", undo), ("redo", redo)) if can)

    def keeps_any(self) -> bool:
        """Whether there is a store to be asked; False before anything was ever kept."""
        return self._keeper is not None or self._path.exists()

    @property
    def keeper(self) -> "Keeper":
        """What keeps the corrections on the disk."""
        if self._keeper is None:
            from reader.app.corrections.keeper import Keeper

            self._keeper = Keeper(self._path)
        return self._keeper

    def close(self) -> None:
        """Close the store's file; it is opened again when it is needed."""
        if self._keeper is not None:
            self._keeper.close()

    def _renew(self) -> None:
        shown = self._shown
        if shown is None:
            return
        old, self._held = self.held, self.keeper.of(shown.document, shown.path)
        self.say_notices()
        self.stored.emit()
        before, self._document = self._document, self._revised(shown.document)
        retold = before is None or dict(self._document.meta) != dict(before.meta)
        if self._held == old and not retold:  # what was undone was a highlight
            return
        self._annotator.correct(self._held)
        if retold or before is None or self._document.sections != before.sections:
            self.revised.emit(self._document)
        self.changed.emit()  # whoever shows the text has it annotated again, from where it is

    @property
    def shown(self) -> OpenDocument | None:
        """The document as it was read, with its file; None when none is shown."""
        return self._shown

    def details(self) -> "Mapping[str, str]":
        """What the user said of the shown document's metadata, by key."""
        shown = self._shown
        return self._metadata().of(shown.document, shown.path) if shown is not None else {}

    def told(self, opened: OpenDocument) -> "Document":
        """An open document, shown or not, with what the user said of its metadata."""
        if self.keeps_any():
            with suppress(ReaderError):  # is said when it is shown
                return self._metadata().applied(opened.document, opened.path)
        return opened.document

    def keep_details(self, said: "Mapping[str, str]") -> None:
        """Keep what the user says of the metadata; one step of undo.

        Raises ReaderError E-META-01 for a date that is none.
        """
        if self._shown is not None:
            self._metadata().keep(self._shown.document, said, self._shown.path)
            self._renew()

    def _metadata(self) -> "Metadata":
        from reader.app.metadata import Metadata

        return Metadata(lambda make: self.keeper.opened(make=make))

    def _revised(self, document: "Document") -> "Document":
        if self.keeps_any() and self._shown is not None:
            document = self._metadata().applied(document, self._shown.path)
        if self._held is None or not self._held.headings:
            return document
        from reader.app.corrections.headings import revised

        return revised(document, self._held)

    @contextmanager
    def _failing(self) -> Iterator[None]:
        """Say what cannot be done instead of doing it."""
        try:
            yield
        except ReaderError as error:
            self.failed.emit(error)

    def say_notices(self) -> None:
        """Tell of what has happened to the store's file since it was last told."""
        notices = self.keeper.take_notices()
        if notices:
            self.noticed.emit(notices)

"""The corrections of the document at hand, kept in the store and read back from it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.corrections.correction import TOPICS, Correction, checked, from_entry, to_entry
from reader.app.corrections.held import Edit, Held, settle
from reader.core.document import Document
from reader.core.errors import Notice

if TYPE_CHECKING:  # opened when there is something to read or to keep
    from reader.app.store import Store


class Keeper:
    """Keeps, takes back and lists corrections. Use from one thread.

    The store is opened with the first correction, or where its file is there already.
    """

    def __init__(self, path: Path) -> None:
        """`path`: the store's file."""
        self._path = path
        self._store: Store | None = None
        self._notices: tuple[Notice, ...] = ()

    def of(self, document: Document, file: Path | None = None) -> Held:
        """What holds for `document`, read from `file` (None for pasted text)."""
        store = self.opened(make=False)
        if store is None:
            return Held()
        entries = store.entries(document.source.sha256, file=str(file or ""))
        made = (from_entry(entry) for entry in entries)
        return settle(document, [one for one in made if one is not None])

    def keep(
        self,
        document: Document,
        corrections: Iterable[Correction],
        *,
        file: Path | None = None,
        remove: Iterable[int] = (),
    ) -> None:
        """Keep corrections made in `document`; one step of undo, on the disk on return.

        What they contradict, the same topic at the same place or of the same rule, goes. `remove`:
        ids of more that go. Raises ReaderError E-COR-… if one makes no sense; nothing is kept then.
        """
        fresh = [_of_document(checked(one), document, file) for one in corrections]
        gone = {*remove, *_replaced(self.of(document, file), fresh)}
        store = self.opened(make=True)
        assert store is not None
        store.apply(document.source.sha256, add=map(to_entry, fresh), remove=sorted(gone))

    def put_in(
        self, document: Document, corrections: Iterable[Correction], remove: Iterable[int] = ()
    ) -> None:
        """Keep corrections as they are, of whatever document; one step of undo in `document`."""
        store = self.opened(make=True)
        assert store is not None
        added = [to_entry(one) for one in corrections]
        store.apply(document.source.sha256, add=added, remove=remove)

    def remove(self, document: Document, ids: Iterable[int]) -> None:
        """Take corrections out; one step of undo in `document`."""
        self.put_in(document, (), tuple(ids))

    def everything(self) -> tuple[Correction, ...]:
        """The corrections of all documents, in the order of keeping."""
        store = self.opened(make=False)
        made = (from_entry(entry) for entry in store.everything()) if store else ()
        return tuple(one for one in made if one is not None)

    def undo(self, document: Document) -> bool:
        """Whether there was a step to take back; it is taken back."""
        store = self.opened(make=False)
        return store is not None and store.undo(document.source.sha256)

    def redo(self, document: Document) -> bool:
        """Whether there was a step to bring again; it holds again."""
        store = self.opened(make=False)
        return store is not None and store.redo(document.source.sha256)

    def turns(self, document: Document) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""
        store, track = self.opened(make=False), document.source.sha256
        return (store.can_undo(track), store.can_redo(track)) if store else (False, False)

    def take_notices(self) -> tuple[Notice, ...]:
        """What has happened to the store's file since the last call; each is given once."""
        taken, self._notices = self._notices, ()
        if self._store is not None:
            taken, self._store.notices = taken + self._store.notices, ()
        return taken

    def close(self) -> None:
        """Close the store; it is opened again when it is needed."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def opened(self, *, make: bool) -> "Store | None":
        """The store; None where there is none yet and `make` is not wanted."""
        if self._store is None and (make or self._path.exists()):
            from reader.app.store import open_store

            self._store, self._notices = open_store(self._path)
        return self._store


def _of_document(one: Correction, document: Document, file: Path | None) -> Correction:
    if one.scope == "everywhere":
        return replace(one, document="", file="")
    return replace(one, document=document.source.sha256, file=str(file or ""))


def _replaced(held: Held, fresh: Iterable[Correction]) -> set[int]:
    """The ids of what the fresh corrections contradict."""
    gone: set[int] = set()
    for one in fresh:
        if one.start is None:
            gone |= {old.id for old in held.listed if _same_rule(old, one)}
        else:
            every = (*held.edits, *held.headings)
            gone |= {edit.correction.id for edit in every if _same_place(edit, one)}
    return gone


def _same_rule(old: Correction, new: Correction) -> bool:
    return old.start is None and replace(old, document=new.document).key == new.key


def _same_place(edit: Edit, new: Correction) -> bool:
    """Whether both are of one topic and place; a heading has one place, however long it is."""
    topic = TOPICS[new.kind]
    if TOPICS[edit.correction.kind] != topic or edit.start != new.start:
        return False
    return topic == "heading" or edit.correction.surface == new.surface

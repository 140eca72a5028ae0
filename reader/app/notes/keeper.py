"""The highlights of the document at hand, kept in the store and read back from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.app.notes.highlight import (
    KIND,
    LONGEST_NOTE,
    Colour,
    Highlight,
    Marked,
    clean_tags,
    from_entry,
    to_entry,
    words_of,
)
from reader.app.store_anchor import anchor, place_all
from reader.core.document import Document
from reader.core.spans import Span

if TYPE_CHECKING:
    from reader.app.store import Store


class OpenStore(Protocol):
    """Gives the store; with `make` it is made if it is not there yet."""

    def __call__(self, *, make: bool) -> "Store | None":
        """The store, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The highlights of one document in reading order, and those whose passage is gone."""

    marked: tuple[Marked, ...] = ()
    lost: tuple[Highlight, ...] = ()

    def at(self, offset: int) -> Marked | None:
        """The shortest highlight over code point `offset`."""
        over = [one for one in self.marked if one.start <= offset < one.end]
        return min(over, key=lambda one: one.end - one.start, default=None)


class Notes:
    """Keeps and changes highlights. Use from one thread; all is on the disk when a call returns."""

    def __init__(self, open_store: OpenStore) -> None:
        """`open_store` gives the store of corrections, so that undo has one history."""
        self._open = open_store

    def of(self, document: Document, file: Path | None = None) -> Shelf:
        """The highlights of `document`, found again in its text, read from `file`."""
        store = self._open(make=False)
        if store is None:
            return Shelf()
        entries = store.entries(document.source.sha256, kind=KIND, file=str(file or ""))
        kept = [made for entry in entries if (made := from_entry(entry)) is not None]
        placed = place_all(document.text, kept)
        marked = (Marked(highlight=h, start=span.start, end=span.end) for h, span in placed.found)
        return Shelf(
            marked=tuple(sorted(marked, key=lambda m: (m.start, -m.end, m.highlight.id))),
            lost=placed.lost,
        )

    def add(
        self,
        document: Document,
        span: Span,
        *,
        colour: Colour = Colour.YELLOW,
        note: str = "",
        tags: Iterable[str] = (),
        file: Path | None = None,
    ) -> Highlight:
        """The new highlight of `span`, code points that must not be empty; one step of undo."""
        made = Highlight(
            anchor=anchor(document.text, span.start, span.end),
            colour=colour,
            note=note[:LONGEST_NOTE],
            tags=clean_tags(tags),
            document=document.source.sha256,
            file=str(file or ""),
        )
        return self.put_in(document, [made])[0]

    def put_in(self, document: Document, highlights: Iterable[Highlight]) -> tuple[Highlight, ...]:
        """Keep highlights of whatever document; one step of undo in `document`."""
        entries = self._store().apply(document.source.sha256, add=map(to_entry, highlights))
        return tuple(made for entry in entries if (made := from_entry(entry)) is not None)

    def paint(self, document: Document, highlight: Highlight, colour: Colour) -> Highlight:
        """The highlight in another colour; one step of undo, which keeps what is typed to it."""
        origin = highlight.origin or highlight.id
        entry = to_entry(replace(highlight, colour=colour, origin=origin, id=0))
        track = document.source.sha256
        (kept,) = self._store().apply(track, add=[entry], remove=[highlight.id])
        return replace(highlight, colour=colour, origin=origin, id=kept.id)

    def type(
        self, highlight: Highlight, *, note: str | None = None, tags: Iterable[str] | None = None
    ) -> Highlight:
        """The highlight with note or tags changed, kept at once and in place.

        Typing is no step of undo: the field one types in has its own.
        """
        changed = replace(
            highlight,
            note=highlight.note if note is None else note[:LONGEST_NOTE],
            tags=highlight.tags if tags is None else clean_tags(tags),
        )
        self._store().amend(highlight.id, words_of(changed))
        return changed

    def fresh(self, highlights: Iterable[Highlight]) -> tuple[Highlight, ...]:
        """Those of `highlights` that are not kept yet, each once."""
        store = self._open(make=False)
        entries = store.everything() if store else ()
        known = {made.same for entry in entries if (made := from_entry(entry)) is not None}
        new = {one.same: one for one in highlights if one.same not in known}
        return tuple(new.values())

    def remove(self, document: Document, ids: Iterable[int]) -> None:
        """Take highlights out; one step of undo in `document`."""
        self._store().apply(document.source.sha256, remove=ids)

    def _store(self) -> "Store":
        store = self._open(make=True)
        assert store is not None
        return store

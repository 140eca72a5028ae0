"""The highlights of the document at hand, kept in the store and read back from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.notes.highlight import (
    KIND,
    LONGEST_NOTE,
    Colour,
    Highlight,
    Marked,
    clean_tags,
    from_entry,
    to_entry,
    value_of,
)
from reader.app.store_anchor import anchor, place_all
from reader.core.document import Document
from reader.core.spans import Span

if TYPE_CHECKING:
    from reader.app.store import Store

OpenStore = Callable[[bool], "Store | None"]
"""Gives the store; with True it is made if it is not there yet."""


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
        store = self._open(False)
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

    def change(
        self,
        highlight: Highlight,
        *,
        colour: Colour | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
    ) -> Highlight:
        """The highlight with what was given changed, kept at once and in place.

        Typing a note is no step of undo: the field one types in has its own.
        """
        changed = replace(
            highlight,
            colour=colour or highlight.colour,
            note=highlight.note if note is None else note[:LONGEST_NOTE],
            tags=highlight.tags if tags is None else clean_tags(tags),
        )
        self._store().amend(highlight.id, value_of(changed))
        return changed

    def remove(self, document: Document, ids: Iterable[int]) -> None:
        """Take highlights out; one step of undo in `document`."""
        self._store().apply(document.source.sha256, remove=ids)

    def _store(self) -> "Store":
        store = self._open(True)
        assert store is not None
        return store

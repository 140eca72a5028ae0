"""What is open: one frozen State, replaced whole, and those who want to know."""

from collections.abc import Callable
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.history import History
from reader.core.document import Document
from reader.core.spans import Span
from reader.core.values import dataclass

if TYPE_CHECKING:
    from reader.core.figures import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody is in a document; offsets are code points of its text.

    `caret`; `selection`: None when nothing is selected; `top`: what stands at the upper edge of
    the window, None where the caret decides; `panel`: the tab of the side panel, "" for the first.
    """

    caret: int = 0
    selection: Span | None = None
    top: int | None = None
    panel: str = ""

    def within(self, length: int) -> "Place":
        """The place in a text of `length` code points, which may have become shorter."""
        chosen = self.selection
        return replace(
            self,
            caret=min(self.caret, length),
            selection=chosen if chosen is not None and chosen.end <= length else None,
            top=None if self.top is None else min(self.top, length),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument:
    """A document that is open. `path`: its file, None for pasted text.

    `number` tells it from every other document of this run; `figures`: those around the caret that
    were known before it was annotated; `sealed`: all annotations known there, still to be read
    (`core.annotation_lines.unseal`).
    """

    document: Document
    number: int
    path: Path | None = None
    place: Place = field(default_factory=Place)
    figures: "tuple[Figure, ...]" = ()
    sealed: bytes = b""
    history: History = field(default_factory=History)

    @property
    def caret(self) -> int:
        """The code point the caret stands before."""
        return self.place.caret

    def is_of(self, path: Path | None, document: Document) -> bool:
        """Whether it was read from the same file, or from the same bytes if there is no file."""
        if path is not None or self.path is not None:
            return self.path == path
        return self.document.source.sha256 == document.source.sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All open documents and the index of the one that is shown, None when none is open."""

    documents: tuple[OpenDocument, ...] = ()
    active: int | None = None

    @property
    def current(self) -> OpenDocument | None:
        """The document that is shown."""
        return None if self.active is None else self.documents[self.active]

    def index(self, number: int) -> int | None:
        """The index of the document with this number."""
        return next((i for i, one in enumerate(self.documents) if one.number == number), None)

    def showing(self, document: OpenDocument) -> "State":
        """The state with `document` in place of the one that is shown."""
        assert self.active is not None
        return self._with(self.active, document)

    def opening(self, document: OpenDocument, *, at: int | None = None) -> "State":
        """The state with `document` in place of its earlier reading, else at index `at` or last.

        What is shown stays shown; where nothing is, `document` is.
        """
        known = (
            i for i, one in enumerate(self.documents) if one.is_of(document.path, document.document)
        )
        old = next(known, None)
        if old is not None:
            return self._with(old, document)
        at = len(self.documents) if at is None else at
        documents = (*self.documents[:at], document, *self.documents[at:])
        active = at if self.active is None else self.active + (at <= self.active)
        return State(documents=documents, active=active)

    def without(self, number: int) -> "State":
        """The state with one document closed; the next one is shown in its place, else the last."""
        index = self.index(number)
        if index is None or self.active is None:
            return self
        documents = (*self.documents[:index], *self.documents[index + 1 :])
        if not documents:
            return State()
        active = self.active - (index < self.active)
        return State(documents=documents, active=min(active, len(documents) - 1))

    def _with(self, index: int, document: OpenDocument) -> "State":
        documents = (*self.documents[:index], document, *self.documents[index + 1 :])
        return replace(self, documents=documents)


Listener = Callable[[State, State], None]


class Session:
    """Holds the present State; every listener is told (old, new) when it is replaced."""

    def __init__(self) -> None:
        self._state = State()
        self._listeners: list[Listener] = []
        self._last_number = 0

    @property
    def state(self) -> State:
        """The present state."""
        return self._state

    def listen(self, listener: Listener) -> None:
        """Have `listener` called with (old, new) after each change, in the order of asking."""
        self._listeners.append(listener)

    def update(self, new: State) -> None:
        """Replace the state; listeners are not called where nothing changed."""
        old, self._state = self._state, new
        if new != old:
            for listener in tuple(self._listeners):
                listener(old, new)

    def show(
        self,
        document: Document,
        *,
        path: Path | None = None,
        place: Place | None = None,
        figures: "tuple[Figure, ...]" = (),
        sealed: bytes = b"",
    ) -> None:
        """Open `document`, read from `path`, and show it at `place`, which its end limits.

        A document that is open already is shown where the reader is in it.
        """
        opened = self._opened(document, path, place or Place(), figures, sealed)
        new = self._state.opening(opened)
        self.update(replace(new, active=new.index(opened.number)))

    def add(
        self, document: Document, *, path: Path, place: Place | None = None, at: int | None = None
    ) -> None:
        """Open `document` at index `at` or last, without showing it unless nothing is shown."""
        self.update(self._state.opening(self._opened(document, path, place or Place()), at=at))

    def switch(self, number: int) -> None:
        """Show the open document with this number."""
        index = self._state.index(number)
        if index is not None:
            self.update(replace(self._state, active=index))

    def step(self, by: int) -> None:
        """Show the next document (1) or the previous one (-1); after the last comes the first."""
        if self._state.active is not None:
            active = (self._state.active + by) % len(self._state.documents)
            self.update(replace(self._state, active=active))

    def close(self, number: int) -> None:
        """Close one document; nothing of it is lost, it is only no longer open."""
        self.update(self._state.without(number))

    def move(self, place: Place) -> None:
        """Note where the reader is in the shown document."""
        if (shown := self._state.current) is not None:
            self.update(self._state.showing(replace(shown, place=place)))

    def move_caret(self, offset: int) -> None:
        """Note that the caret of the shown document stands at code point `offset`."""
        if (shown := self._state.current) is not None:
            self.move(replace(shown.place, caret=offset))

    def leave(self, offset: int) -> None:
        """Note that the reader jumps away from `offset`, so that "back" leads there again."""
        if (shown := self._state.current) is not None:
            history = shown.history.visited(offset)
            self.update(self._state.showing(replace(shown, history=history)))

    def back(self) -> int | None:
        """The code point the reader came from, now left for "forward"; None if there is none."""
        return self._step(History.back)

    def forward(self) -> int | None:
        """The code point "back" was called at; None if there is none."""
        return self._step(History.forward)

    def _opened(
        self,
        document: Document,
        path: Path | None,
        place: Place,
        figures: "tuple[Figure, ...]" = (),
        sealed: bytes = b"",
    ) -> OpenDocument:
        known = next((d for d in self._state.documents if d.is_of(path, document)), None)
        if known is not None and known.document == document:
            return known
        self._last_number += 1
        return OpenDocument(
            document=document,
            path=path,
            place=(place if known is None else known.place).within(len(document.text)),
            number=self._last_number,
            figures=figures,
            sealed=sealed,
        )

    def _step(self, step: "Callable[[History, int], tuple[History, int] | None]") -> int | None:
        shown = self._state.current
        found = None if shown is None else step(shown.history, shown.caret)
        if shown is None or found is None:
            return None
        history, offset = found
        moved = replace(shown, history=history, place=replace(shown.place, caret=offset))
        self.update(self._state.showing(moved))
        return offset

"""What is open: one frozen State, replaced whole, and those who want to know."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.history import History
from reader.core.document import Document

if TYPE_CHECKING:
    from reader.core.figures import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument:
    """A document that is open. `path`: its file, None for pasted text.

    `number` tells it from every other document of this run; `caret`: code point of its text;
    `figures`: those around the caret that were known before it was annotated.
    """

    document: Document
    number: int
    path: Path | None = None
    caret: int = 0
    figures: "tuple[Figure, ...]" = ()
    history: History = field(default_factory=History)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All open documents and the index of the one that is shown, None when none is open."""

    documents: tuple[OpenDocument, ...] = ()
    active: int | None = None

    @property
    def current(self) -> OpenDocument | None:
        """The document that is shown."""
        return None if self.active is None else self.documents[self.active]

    def showing(self, document: OpenDocument) -> "State":
        """The state with `document` in place of the one that was shown."""
        if self.active is None:
            return State(documents=(*self.documents, document), active=len(self.documents))
        others = list(self.documents)
        others[self.active] = document
        return replace(self, documents=tuple(others))


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
        caret: int = 0,
        figures: "tuple[Figure, ...]" = (),
    ) -> None:
        """Show `document`, read from `path`, with the caret at code point `caret` or its end."""
        self._last_number += 1
        caret = min(caret, len(document.text))
        opened = OpenDocument(
            document=document, path=path, caret=caret, number=self._last_number, figures=figures
        )
        self.update(self._state.showing(opened))

    def move_caret(self, offset: int) -> None:
        """Note that the caret of the shown document stands at code point `offset`."""
        if (shown := self._state.current) is not None:
            self.update(self._state.showing(replace(shown, caret=offset)))

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

    def _step(self, step: "Callable[[History, int], tuple[History, int] | None]") -> int | None:
        shown = self._state.current
        found = None if shown is None else step(shown.history, shown.caret)
        if shown is None or found is None:
            return None
        history, offset = found
        self.update(self._state.showing(replace(shown, history=history, caret=offset)))
        return offset

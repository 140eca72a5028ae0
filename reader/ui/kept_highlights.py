"""The highlights of the shown document, as those ask for them who go there or print them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from reader.core.spans import Span
from reader.ui.services import Services

if TYPE_CHECKING:  # loaded where highlights have been made
    from reader.app.notes.highlight import Marked
    from reader.app.store import Store


class HasPositions(Protocol):
    """Whoever knows where the highlights of the shown document stand."""

    def positions(self) -> Sequence[Span]:
        """Their spans in reading order."""


class KeptHighlights:
    """The highlights that the store keeps for the shown document."""

    def __init__(self, services: Services) -> None:
        """Nothing is read before it is asked for."""
        self._services = services

    def positions(self) -> Sequence[Span]:
        """Their spans in reading order."""
        return [Span(one.start, one.end) for one in self.marked()]

    def marked(self) -> "tuple[Marked, ...]":
        """The highlights with their places."""
        from reader.app.notes import Notes

        shown = self._services.session.state.current
        if shown is None:
            return ()
        return Notes(self._store).of(shown.document, shown.path).marked

    def _store(self, make: bool) -> "Store | None":
        return self._services.corrector.keeper.opened(make=make)

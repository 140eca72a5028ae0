"""The highlights of the shown document, as those ask for them who go from one to the next."""

from collections.abc import Sequence
from typing import Protocol

from reader.core.spans import Span
from reader.ui.services import Services


class HasPositions(Protocol):
    """Whoever knows where the highlights of the shown document stand."""

    def positions(self) -> Sequence[Span]:
        """Their spans in reading order."""


class KeptHighlights:
    """The highlights that are kept for the shown document."""

    def __init__(self, services: Services) -> None:
        """Nothing is read before it is asked for."""
        self._services = services

    def positions(self) -> Sequence[Span]:
        """Their spans in reading order."""
        return [Span(one.start, one.end) for one in self._services.noter.shelf.marked]

"""What the panel of the terms wishes: terms unmarked, their meaning edited, new ones marked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.core.spans import Span
from reader.ui.correcting import Correcting
from reader.ui.panes import Panes
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.core.analysis import TermUse


class TermsDesk(QObject):
    """Carries out what the panel of the terms wishes, in one window.

    Signals: said(str) — a short word about what was done.
    """

    said = Signal(str)

    def __init__(
        self, services: Services, panes: Panes, correcting: Correcting, window: QWidget
    ) -> None:
        """`correcting` opens the dialogs."""
        super().__init__(window)
        self._services, self._panes = services, panes
        panel = panes.terms
        panel.meaning_wished.connect(correcting.correct_term)
        panel.mark_wished.connect(correcting.mark_term)
        panel.removal_wished.connect(self._remove)

    @Slot(object, str)
    def _remove(self, chosen: "tuple[tuple[TermUse, Span], ...]", scope: str) -> None:
        """Take the mark off terms: here (their current place), in this document or everywhere."""
        from reader.app.corrections.correction import Correction, Kind, at_place
        from reader.app.store import Scope

        whole = self._panes.text.document_shown().text
        if scope == Scope.PLACE:
            made = [at_place(Kind.NO_TERM, whole, at.start, at.end) for _, at in chosen]
        else:
            made = [
                Correction(kind=Kind.NO_TERM, scope=Scope(scope), surface=spelling)
                for use, _ in chosen
                for spelling in use.spellings
            ]
        self._services.corrector.keep(made)
        if len(chosen) == 1:
            words = self.tr("“{term}” is no longer a term")
            self.said.emit(words.format(term=chosen[0][0].term))
        else:
            self.said.emit(self.tr("%n terms are unmarked", "", len(chosen)))

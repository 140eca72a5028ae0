"""The actions that correct: the dialog at the caret, "not a figure", the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.panes import Panes
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.ui.correct_dialog import CorrectDialog
    from reader.ui.corrections_dialog import CorrectionsDialog


class Correcting(QObject):
    """Opens what corrects, over the panes and services of one window.

    Signals: failed(ReaderError) · said(str) · place_chosen(start, end), code points.
    """

    failed = Signal(object)
    said = Signal(str)
    place_chosen = Signal(int, int)

    def __init__(self, services: Services, panes: Panes, window: QWidget) -> None:
        """Dialogs belong to `window`."""
        super().__init__(window)
        self._services, self._panes, self._window = services, panes, window
        self.dialog: CorrectDialog | None = None
        self.list: CorrectionsDialog | None = None

    @Slot()
    def correct(self) -> None:
        """Open the dialog for the selection, or for the word at the caret."""
        from reader.app.corrections.draft import target
        from reader.ui.correct_dialog import CorrectDialog

        text, tools = self._panes.text, self._services.annotator.tools
        here = text.document_shown().blocks_in(text.caret(), text.caret() + 1)
        if tools is None or any(not text.annotated().words(b.start, b.end) for b in here):
            self.said.emit(self.tr("This passage is still being read; try again soon."))
            return
        span = target(text.annotated(), text.caret(), text.selection())
        if span is None:
            self.said.emit(self.tr("Put the cursor into a word, or select words of one paragraph."))
            return
        self.dialog = CorrectDialog(
            text.annotated(), span, tools, self._services.corrector, self._window
        )
        self.dialog.open()

    @Slot(int, int)
    def correct_term(self, start: int, end: int) -> None:
        """Open the dialog for what the term at `start:end` (code points) means."""
        text = self._panes.text
        text.select(start, end)
        self.correct()
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.begin_with_term()

    @Slot()
    def mark_term(self) -> None:
        """Open the dialog to make a term of the selection, or of the word at the caret."""
        self.correct()
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.begin_with_term()

    @Slot()
    def no_figure(self) -> None:
        """Take the mark of a figure off what stands at the caret."""
        from reader.app.corrections.correction import Kind, at_place

        text = self._panes.text
        figures = text.annotated().figures(text.caret(), text.caret() + 1)
        if not figures:
            self.said.emit(self.tr("There is no figure at the cursor."))
            return
        one = figures[0]
        whole = text.document_shown().text
        self._services.corrector.keep([at_place(Kind.NO_FIGURE, whole, one.start, one.end)])
        self.said.emit(self.tr("“{figure}” is no longer a figure").format(figure=one.surface))

    def heading(self, deed: str) -> None:
        """Do `deed` (mark, unmark, raise, lower) to the heading at the caret, or around it."""
        from reader.app.corrections.headings import Deed, change
        from reader.ui.heading_words import done, refused

        corrector, text = self._services.corrector, self._panes.text
        shown = self._services.session.state.current
        if shown is None:
            return
        wish, chosen = Deed(deed), text.selection()
        found = change(shown.document, corrector.held, wish, text.caret(), chosen)
        if found is None:
            self.said.emit(refused(wish))
            return
        corrector.keep(found.corrections, remove=found.remove)
        self.said.emit(done(found.span.cut(shown.document.text), found.level))

    @Slot()
    def show_list(self) -> None:
        """Open the list of corrections."""
        from reader.ui.corrections_dialog import CorrectionsDialog

        self.list = CorrectionsDialog(self._services.corrector, self._window)
        self.list.place_chosen.connect(self.place_chosen)
        self.list.open()

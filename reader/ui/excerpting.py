"""The actions that excerpt, gather, cite and export what the text shows."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app.excerpts import Passage, passage
from reader.core.document import Document
from reader.core.spans import Span
from reader.ui.panes import Panes
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.app.excerpt_choice import Choice
    from reader.core.tools import Tools
    from reader.ui.excerpt_dialog import ExcerptDialog
    from reader.ui.excerpt_export import ExportDialog
    from reader.ui.metadata_dialog import MetadataDialog

STYLES = {
    "edit.cite": "",
    "cite.gbt7714": "gbt7714",
    "cite.chicago": "chicago",
    "cite.bibtex": "bibtex",
    "cite.biblatex": "biblatex",
    "cite.csl": "csl-json",
}
"""Actions that copy a reference → its style, "" for the citation in one line."""


class Excerpting(QObject):
    """Carries out what concerns passages, in one window.

    Signals: failed(ReaderError) · said(str) — a short word about what was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, services: Services, panes: Panes, window: QWidget) -> None:
        """Dialogs belong to `window`."""
        super().__init__(window)
        self._services, self._panes, self._window = services, panes, window
        self.dialog: ExcerptDialog | None = None
        self.export_dialog: ExportDialog | None = None
        self.details: MetadataDialog | None = None

    @property
    def gathered(self) -> tuple[Passage, ...]:
        """What has been gathered: the desk may be made anew, in another language."""
        return self._services.copier.gathered

    def table(self) -> dict[str, Callable[[], object]]:
        """Action → what carries it out."""
        cites = {name: partial(self.cite, style) for name, style in STYLES.items()}
        return {
            "edit.excerpt": self.copy,
            "edit.excerpt_as": self.choose,
            "edit.gather": self.gather,
            "edit.gathered": self.show_gathered,
            "edit.highlights": self.show_highlights,
            "file.export_document": self.export,
            "file.details": self.show_details,
            **cites,
        }

    @Slot()
    def copy(self) -> None:
        """Copy the selection, or the block at the caret, by the template last chosen."""
        self._make_here(lambda made: self._services.copier.copy(made, self._choice()))

    @Slot()
    def choose(self) -> None:
        """Open the dialog for the selection, or for the block at the caret."""
        self._make_here(self._show)

    @Slot()
    def gather(self) -> None:
        """Add the selection, or the block at the caret, to the gathered passages."""
        self._make_here(self._add)

    @Slot()
    def show_gathered(self) -> None:
        """Open the dialog for all that has been gathered."""
        if self.gathered:
            self._show(self.gathered, gathered=True)
        else:
            self.said.emit(self.tr("Nothing is gathered yet: add a passage first."))

    @Slot()
    def show_highlights(self) -> None:
        """Open the dialog for all highlights of the document, in the order of the text."""
        from reader.app.notes import Notes

        shown, corrector = self._services.session.state.current, self._services.corrector
        if shown is None or corrector.document is None:
            return
        shelf = Notes(lambda make: corrector.keeper.opened(make=make)).of(
            shown.document, shown.path
        )
        spans = tuple(dict.fromkeys(Span(one.start, one.end) for one in shelf.marked))
        if spans:
            self._make(corrector.document, spans, self._show)
        else:
            self.said.emit(self.tr("The document has no highlights yet."))

    def cite(self, style: str) -> None:
        """Copy the reference to the selection, or to the block at the caret."""
        document = self._services.corrector.document
        if document is not None:
            text = self._panes.text
            self._services.copier.copy_citation(document, text.selection(), text.caret(), style)

    @Slot()
    def export(self) -> None:
        """Open the dialog that writes the section or the document to a file."""
        from reader.ui.excerpt_export import ExportDialog

        document, tools = self._services.corrector.document, self._tools()
        shown = self._services.session.state.current
        if document is None or tools is None or shown is None:
            return
        self.export_dialog = ExportDialog(
            document,
            self._panes.text.caret(),
            self._services.annotator.parts,
            tools,
            self._services.corrector.held,
            self._choice(),
            self._services.tasks,
            shown.path.parent if shown.path else Path.home(),
            self._window,
        )
        self.export_dialog.chosen.connect(self._keep)
        self.export_dialog.exported.connect(self._say_exported)
        self.export_dialog.open()

    @Slot()
    def show_details(self) -> None:
        """Open the dialog of the document's metadata."""
        from reader.ui.metadata_dialog import MetadataDialog

        corrector = self._services.corrector
        if corrector.shown is not None:
            self.details = MetadataDialog(corrector, self._window)
            self.details.open()

    def _make_here(self, then: Callable[[tuple[Passage, ...]], None]) -> None:
        document, text = self._services.corrector.document, self._panes.text
        if document is None:
            return
        span = passage(document, text.selection(), text.caret())
        if span is not None:
            self._make(document, (span,), then)

    def _make(
        self,
        document: Document,
        spans: Sequence[Span],
        then: Callable[[tuple[Passage, ...]], None],
    ) -> None:
        tools = self._tools()
        if tools is not None:
            parts, held = self._services.annotator.parts, self._services.corrector.held
            self._services.copier.make(document, spans, then, parts=parts, tools=tools, held=held)

    def _tools(self) -> "Tools | None":
        """The look-up tables; where they are not there yet that is said."""
        tools = self._services.annotator.tools
        if tools is None:
            self.said.emit(self.tr("The dictionaries are still being prepared; try again soon."))
        return tools

    def _show(self, made: tuple[Passage, ...], *, gathered: bool = False) -> None:
        from reader.ui.excerpt_dialog import ExcerptDialog

        copier = self._services.copier
        self.dialog = ExcerptDialog(
            made,
            self._choice(),
            copier.config,
            self._services.tasks,
            self._window,
            gathered=gathered,
        )
        self.dialog.copy_wanted.connect(copier.copy)
        self.dialog.chosen.connect(self._keep)
        self.dialog.exported.connect(self._say_exported)
        self.dialog.failed.connect(self.failed)
        self.dialog.emptied.connect(self._empty)
        self.dialog.open()

    def _add(self, made: tuple[Passage, ...]) -> None:
        known = {_place(one) for one in self.gathered}
        fresh = tuple(one for one in made if _place(one) not in known)
        gathered = tuple(sorted((*self.gathered, *fresh), key=_place))
        self._services.copier.gathered = gathered
        if fresh:
            self.said.emit(self.tr("%n passages gathered", "", len(gathered)))
        else:
            self.said.emit(self.tr("This passage is gathered already"))

    @Slot()
    def _empty(self) -> None:
        self._services.copier.gathered = ()
        self.said.emit(self.tr("The list of gathered passages is empty"))

    def _choice(self) -> "Choice":
        from reader.app.excerpt_choice import chosen

        return chosen(self._services.options.settings)

    @Slot(object)
    def _keep(self, choice: "Choice") -> None:
        from reader.app.excerpt_choice import as_settings

        for setting, value in as_settings(choice):
            self._services.options.keep(setting, value)  # type: ignore[misc] # pairs that fit

    @Slot(str)
    def _say_exported(self, name: str) -> None:
        self.said.emit(self.tr("Exported to {name}").format(name=name))


def _place(one: Passage) -> tuple[str, int, int]:
    """By document, then in the order of its text."""
    return one.document.source.sha256, one.excerpt.start, one.excerpt.end

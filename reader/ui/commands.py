"""What the actions do: every id of the action table leads to one method here or nearby."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from reader.core.errors import Code, ReaderError
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions
from reader.ui.correcting import Correcting
from reader.ui.excerpting import Excerpting
from reader.ui.figures_desk import FiguresDesk
from reader.ui.find_desk import FINDING, FindDesk
from reader.ui.kept_highlights import KeptHighlights
from reader.ui.link_follower import LinkFollower
from reader.ui.navigator import Navigator
from reader.ui.notes_desk import NotesDesk
from reader.ui.panes import Panes
from reader.ui.program_desk import ProgramDesk
from reader.ui.services import Services
from reader.ui.terms_desk import TermsDesk


class Commands(QObject):
    """Carries out actions on the panes and services of one window.

    Signals: failed(ReaderError) · said(str) — a short word about what was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self, services: Services, panes: Panes, actions: Actions, window: QMainWindow
    ) -> None:
        """Commands for this window."""
        super().__init__(window)
        self._services, self._panes, self._actions = services, panes, actions
        self._window = window
        self.navigator = Navigator(services.session, panes.text, KeptHighlights(services), self)
        self.correcting = Correcting(services, panes, window)
        self.correcting.setParent(self)  # goes with the commands, its dialogs with the window
        self.correcting.failed.connect(self.failed)
        self.correcting.said.connect(self.said)
        self.correcting.place_chosen.connect(self.navigator.jump)
        self.figures = FiguresDesk(services, panes, window)
        self.figures.setParent(self)
        self.figures.failed.connect(self.failed)
        self.figures.said.connect(self.said)
        self.terms = TermsDesk(services, panes, self.correcting, window)
        self.terms.setParent(self)
        self.terms.said.connect(self.said)
        self.finding = FindDesk(services, panes, actions, window)
        self.finding.setParent(self)
        self.finding.said.connect(self.said)
        self._program = ProgramDesk(services, actions, window)
        self._program.setParent(self)
        self.excerpting = Excerpting(services, panes, window)
        self.links = LinkFollower(services, self.navigator, window)
        for part in (self.excerpting, self.links):
            part.setParent(self)
            part.failed.connect(self.failed)
            part.said.connect(self.said)
        self.notes = NotesDesk(services, panes, actions, window)
        self.notes.setParent(self)
        self.notes.failed.connect(self.failed)
        self.notes.said.connect(self.said)
        self._table = self._make_table()

    @Slot(str)
    def do(self, name: str) -> None:
        """Carry out the action `name`."""
        if not self._services.options.handle(name):
            self._table[name]()

    @Slot(str)
    def say_copied(self, what: str) -> None:
        """Confirm that something was copied."""
        if what == "excerpt":
            self.said.emit(self.tr("Excerpt copied, with citation"))
        else:
            self.said.emit(self.tr("Citation copied"))

    def _make_table(self) -> dict[str, Callable[[], object]]:
        services = self._services
        opener, text, go = services.opener, self._panes.text, self.navigator
        colours = [a.id for a in TABLE if a.menu == "edit.highlight"][:8]
        return {
            **{name: partial(self.notes.highlight, name.split(".")[1]) for name in colours},
            "file.open": opener.ask,
            "file.folder": opener.ask_folder,
            "file.paste": opener.paste,
            "file.sample": opener.open_sample,
            "file.export": self.figures.export,
            "file.export_terms": self._export_terms,
            "file.print": self._print,
            "file.close": self._close_document,
            "file.quit": self._window.close,
            "edit.undo": services.corrector.undo,
            "edit.redo": services.corrector.redo,
            "edit.correct": self.correcting.correct,
            "edit.no_figure": self.correcting.no_figure,
            "heading.mark": partial(self.correcting.heading, "mark"),
            "heading.unmark": partial(self.correcting.heading, "unmark"),
            "heading.raise": partial(self.correcting.heading, "raise"),
            "heading.lower": partial(self.correcting.heading, "lower"),
            "edit.corrections": self.correcting.show_list,
            "edit.copy": text.copy,
            **self.excerpting.table(),
            "go.link": self.links.ask,
            "edit.rows": self._copy_rows,
            "edit.say_en": partial(self.figures.copy_sentences, chinese=False),
            "edit.say_zh": partial(self.figures.copy_sentences, chinese=True),
            "edit.word": text.select_word,
            "edit.sentence": text.select_sentence,
            "edit.paragraph": text.select_paragraph,
            "edit.all": text.selectAll,
            "highlight.remove": self.notes.remove,
            "note.write": self.notes.write,
            "file.export_notes": self.notes.export,
            "file.import_notes": self.notes.take_in,
            "edit.find": self.finding.focus,
            "edit.next": partial(self.finding.step, 1),
            "edit.previous": partial(self.finding.step, -1),
            **dict.fromkeys(FINDING, self.finding.choose),
            "go.back": go.back,
            "go.forward": go.forward,
            "go.section": go.section,
            "go.section_back": partial(go.section, back=True),
            "go.figure": go.figure,
            "go.figure_back": partial(go.figure, back=True),
            "go.term": partial(self._panes.terms.step, 1),
            "go.term_back": partial(self._panes.terms.step, -1),
            "go.goto": self._ask_goal,
            "go.any_term": go.term,
            "go.any_term_back": partial(go.term, back=True),
            "go.highlight": partial(self._step_highlight, back=False),
            "go.highlight_back": partial(self._step_highlight, back=True),
            "go.figures": partial(self._show_panel, self._panes.figures),
            "go.terms": partial(self._show_panel, self._panes.terms),
            "go.found": self.finding.show_list,
            "go.pane": partial(self._panes.step_focus, 1),
            "go.pane_back": partial(self._panes.step_focus, -1),
            "go.document": partial(services.session.step, 1),
            "go.document_back": partial(services.session.step, -1),
            "go.documents": self._show_documents,
            "go.notes": self.notes.show_panel,
            "go.card": text.toggle_card,
            **self._program.table(),
        }

    def _close_document(self) -> None:
        session = self._services.session
        if session.state.current is not None:
            session.close(session.state.current.number)

    def _show_documents(self) -> None:
        from reader.ui.documents_dialog import DocumentsDialog

        session, told = self._services.session, self._services.corrector.told
        dialog = DocumentsDialog(session.state, told, self._window)
        dialog.document_chosen.connect(session.switch)
        dialog.close_wanted.connect(session.close)
        dialog.open()

    def _print(self) -> None:
        from reader.ui.print_desk import open_dialog

        open_dialog(self._services, self._panes, self._window).said.connect(self.said)

    def _ask_goal(self) -> None:
        from reader.app.goals import Goals
        from reader.ui.goto_dialog import GotoDialog

        text = self._panes.text
        goals = Goals(text.document_shown(), text.annotated())
        theme = self._services.options.theme()
        dialog = GotoDialog(goals, text.caret(), theme, self._window)
        dialog.goal_chosen.connect(self.navigator.jump)
        dialog.link_given.connect(self._services.opener.follow_link)
        dialog.open()

    def _step_highlight(self, *, back: bool) -> None:
        if not self.navigator.highlight(back=back):
            self.said.emit(self.tr("There is no further highlight in this direction."))

    def _copy_rows(self) -> None:
        panel = self._panes.side.panel
        if panel.chosen_rows():
            panel.copy_rows()
        else:
            self.said.emit(self.tr("Select rows of the list first."))

    def _show_panel(self, panel: QWidget) -> None:
        """Bring a panel of the side to the front; a side that is hidden is shown."""
        if not self._actions["view.side"].isChecked():
            self._actions["view.side"].trigger()
        self._panes.side.show_panel(panel)

    def _export_terms(self) -> None:
        self._export_table(self.tr("Export terms"), "terms", self._panes.terms.csv_text)

    def _export_table(self, title: str, name: str, csv_text: Callable[[], str]) -> None:
        """Have a file chosen for a table of the shown document, and write it as CSV."""
        shown = self._services.session.state.current
        if shown is None:
            return
        folder = shown.path.parent if shown.path else Path.home()
        proposed = folder / f"{Path(shown.document.source.name).stem}-{name}.csv"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), self.tr("Tables (*.csv)")
        )
        if chosen:
            self._write(Path(chosen), csv_text())

    def _write(self, path: Path, text: str) -> None:
        from reader.app import atomic

        try:
            # The mark at the front has spreadsheets read Chinese as UTF-8.
            atomic.write(path, text.removeprefix("\ufeff").encode("utf-8-sig"))
        except OSError as error:
            reason = error.strerror or str(error)
            self.failed.emit(ReaderError(Code.OUTPUT_FAILED, reason=reason))
            return
        self.said.emit(self.tr("Exported to {name}").format(name=path.name))

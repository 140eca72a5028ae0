"""What is done with highlights: at the caret, in the tab of the notes, and with files of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.core.spans import Span
from reader.ui.actions import Actions
from reader.ui.panes import Panes
from reader.ui.services import Services
from reader.ui.theme import Theme

if TYPE_CHECKING:  # loaded with the first highlight, or when the tab is first shown
    from reader.app.notes.highlight import Marked
    from reader.ui.notes_files import NoteFiles
    from reader.ui.notes_panel import NotesPanel

_FIRST = "yellow"
_LATER = 500  # milliseconds until the menu's swatches are drawn: the first paint needs none


class NotesDesk(QObject):
    """Carries out what is wished of the highlights, in one window.

    Signals: failed(ReaderError) · said(str) — a short word about what was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        services: Services,
        panes: Panes,
        actions: Actions,
        window: QWidget,
    ) -> None:
        """Dialogs belong to `window`."""
        super().__init__(window)
        self._services, self._panes, self._actions = services, panes, actions
        self._window = window
        self._noter = services.noter
        self._panel: NotesPanel | None = None
        self._colour = _FIRST  # the one last used
        self._noter.changed.connect(self._show)
        self._noter.typed.connect(self._show)
        self._noter.failed.connect(self.failed)
        panes.side.notes_wanted.connect(self._make_panel)
        panes.text.caret_moved.connect(self._follow_caret)
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._draw_swatches)
        self._later.start()
        services.options.theme_changed.connect(self._draw_swatches)
        self._show()  # those of the document that was painted before there was this desk

    def highlight(self, colour: str) -> bool:
        """Highlight the selection, or recolour the highlight at the caret; False if there is none.

        `colour`: the value of a `Colour`.
        """
        from reader.app.notes.highlight import Colour
        from reader.ui.notes_model import colour_name

        chosen, wished = self._panes.text.selection(), Colour(colour)
        old = self._same(chosen) if chosen else self._noter.shelf.at(self._panes.text.caret())
        if old is not None:
            self._noter.paint(old.highlight, wished)
        elif chosen is not None:
            self._noter.add(chosen, wished)
            self._panes.text.go_to(chosen.start, flash=False)
        else:
            self.said.emit(self.tr("Select the words to highlight first."))
            return False
        self._colour = colour
        self.said.emit(self.tr("Highlighted in {colour}").format(colour=colour_name(wished)))
        return True

    def remove(self) -> None:
        """Delete the highlights in the selection, or the one at the caret."""
        text, shelf = self._panes.text, self._noter.shelf
        chosen, one = text.selection(), shelf.at(text.caret())
        if chosen is not None:
            gone = [m for m in shelf.marked if m.start < chosen.end and m.end > chosen.start]
        else:
            gone = [one] if one is not None else []
        if gone:
            self._remove(tuple(m.highlight.id for m in gone))
        else:
            self.said.emit(self.tr("There is no highlight at the cursor."))

    def write(self) -> None:
        """Write the note of the highlight at the caret, or of the selection highlighted now."""
        text = self._panes.text
        at = self._noter.shelf.at(text.caret())
        chosen = text.selection()
        fresh = at is None or (chosen is not None and self._same(chosen) is None)
        if fresh and not self.highlight(self._colour):
            return
        self.show_panel()
        panel = self._made_panel()
        panel.select_at(text.caret())
        panel.write()

    def show_panel(self) -> None:
        """Bring the notes to the front, with the keyboard; a side that is hidden is shown."""
        if not self._actions["view.side"].isChecked():
            self._actions["view.side"].trigger()
        self._panes.side.show_panel(self._made_panel())

    def export(self) -> None:
        """Write all highlights of the document into a file that is chosen."""
        from reader.ui.notes_files import NoteFiles

        self._noter.flush()
        self._files(NoteFiles).export()

    def take_in(self) -> None:
        """Take in highlights from a file that is chosen, after saying how many are new."""
        from reader.ui.notes_files import NoteFiles

        self._files(NoteFiles).take_in()

    def _files(self, kind: "type[NoteFiles]") -> "NoteFiles":
        made = kind(self._services, self._window)
        made.failed.connect(self.failed)
        made.said.connect(self.said)
        made.setParent(self)
        return made

    def _same(self, chosen: Span) -> "Marked | None":
        """The highlight of exactly the selected words."""
        marked = self._noter.shelf.marked
        return next((m for m in marked if (m.start, m.end) == (chosen.start, chosen.end)), None)

    @Slot()
    def _show(self) -> None:
        """Show the highlights in the text, and in their tab if it was ever shown."""
        text = self._panes.text
        if self._noter.has_any:
            from reader.ui.notes_marks import NoteMarks

            text.set_notes(NoteMarks(self._noter.shelf.marked))
        else:
            text.set_notes(None)
        shown = self._services.session.state.current
        if self._panel is not None and shown is not None:
            document = self._services.corrector.document or shown.document
            self._panel.show_shelf(document, self._noter.shelf)

    def _made_panel(self) -> "NotesPanel":
        if self._panel is None:
            self._make_panel()
        assert self._panel is not None
        return self._panel

    @Slot()
    def _make_panel(self) -> None:
        if self._panel is not None:
            return
        from reader.ui.notes_panel import NotesPanel

        self._panel = panel = NotesPanel(self._services.options.theme())
        panel.note_chosen.connect(self._show_place)
        panel.typed.connect(self._noter.type)
        panel.finished.connect(self._noter.flush)
        panel.paint_wished.connect(self._noter.paint)
        panel.removal_wished.connect(self._remove)
        self._panes.side.put_notes(panel)
        self._show()
        panel.select_at(self._panes.text.caret())

    @Slot(int, int)
    def _show_place(self, start: int, end: int) -> None:
        """Show a passage while the keyboard stays in the list."""
        self._services.session.leave(self._panes.text.caret())
        self._panes.text.go_to(start, end)

    @Slot(tuple)
    def _remove(self, ids: tuple[int, ...]) -> None:
        self._noter.remove(ids)
        if len(ids) == 1:
            self.said.emit(self.tr("The highlight is deleted"))
        else:
            self.said.emit(self.tr("%n highlights are deleted", "", len(ids)))

    @Slot(int)
    def _follow_caret(self, offset: int) -> None:
        if self._panel is not None:
            self._panel.select_at(offset)

    @Slot()
    def _draw_swatches(self, theme: Theme | None = None) -> None:
        """Show each colour before its name in the menu."""
        from reader.app.notes.highlight import Colour
        from reader.ui.notes_colours import swatch

        for colour in Colour:
            drawn = swatch(colour, theme or self._services.options.theme())
            self._actions[f"highlight.{colour}"].setIcon(drawn)

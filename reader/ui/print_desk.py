"""Printing from the desk: what is shown, as it is shown, offered to the print dialog."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.app.hsk import usable
from reader.app.pinyin_mode import PinyinMode
from reader.app.printing import section_span, whole
from reader.app.settings import FIGURES, HSK_LEVEL, NUMBERS, PINYIN, SANDHI, TERMS, TONES
from reader.ui.panes import Panes
from reader.ui.print_dialog import Choices, PrintDialog
from reader.ui.print_pages import Wish
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.ui.notes_marks import NoteMarks


def open_dialog(services: Services, panes: Panes, window: QWidget) -> PrintDialog:
    """The print dialog over the shown document, open."""
    dialog = PrintDialog(choices(services, panes), services.tasks, services.options.theme(), window)
    dialog.open()
    return dialog


def choices(services: Services, panes: Panes) -> Choices:
    """What can be printed now, and how it is shown on the screen."""
    settings, text = services.options.settings, panes.text
    document = text.document_shown()
    mode = usable(PinyinMode(settings.get(PINYIN)))
    wish = Wish(
        document=document,
        part=whole(document),
        annotated=text.annotated(),
        mode=mode if mode.above else PinyinMode.OFF,
        level=int(settings.get(HSK_LEVEL)),
        terms=settings.get(TERMS),
        figures=settings.get(FIGURES),
        tones=settings.get(TONES),
        spoken_tones=settings.get(SANDHI),
        numbered=settings.get(NUMBERS),
    )
    shown = services.session.state.current
    folder = shown.path.parent if shown is not None and shown.path else Path.home()
    marked = services.noter.shelf.marked

    def notes() -> "NoteMarks":
        from reader.ui.notes_marks import NoteMarks

        return NoteMarks(marked)

    return Choices(
        wish=wish,
        section=section_span(document, text.caret()),
        selection=text.selection(),
        name=folder / f"{Path(document.source.name).stem}.pdf",
        notes=notes if marked else None,
    )

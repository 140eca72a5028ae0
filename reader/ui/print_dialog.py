"""What to print and how it will look, then paper or PDF."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QThread, Signal, Slot
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import printing
from reader.app.hsk import installed
from reader.app.pinyin_mode import PinyinMode
from reader.core.errors import ReaderError
from reader.core.spans import Span
from reader.ui.print_output import print_on, write_pdf
from reader.ui.print_pages import Pages, Wish
from reader.ui.print_preview import PrintPreview
from reader.ui.tasks import Tasks, Ticket
from reader.ui.theme import Theme, open_at
from reader.ui.translation import of_error

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.notes_marks import NoteMarks

_LETTER = (215.9, 279.4)  # millimetres, where A4 is not the custom
_TOPIC = "print"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the dialog starts from. `wish`: the whole document as it is shown on the screen.

    `section`, `selection`: half-open code points, None where there is none; `name`: proposed for a
    file; `notes`: makes the marks of the highlights anew, None where there are no highlights.
    """

    wish: Wish
    section: Span | None
    selection: Span | None
    name: Path
    notes: "Callable[[], NoteMarks] | None"


class PrintDialog(QDialog):
    """The pages beside what they hold. Signals: said(str) — a short word about what was done."""

    said = Signal(str)

    def __init__(self, choices: Choices, tasks: Tasks, theme: Theme, parent: QWidget) -> None:
        """Begins with the selection where there is one, else with the whole document."""
        super().__init__(parent)
        tasks.attend(self)
        self.setWindowTitle(self.tr("Print"))
        open_at(self, 920, 760)
        self._choices, self._tasks = choices, tasks
        self._pages: Pages | None = None
        self._parts = QButtonGroup(self)
        self._spans: list[Span | None] = []
        self._preview = PrintPreview(theme, self)
        self._build()
        self._parts.idToggled.connect(self._renew)
        self._renew()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        self._add_parts(left)
        left.addSpacing(12)
        wish = self._choices.wish
        self._pinyin = QComboBox(self)
        self._pinyin.setAccessibleName(self.tr("Pinyin"))
        for mode, words in (
            (PinyinMode.OFF, self.tr("No pinyin")),
            (PinyinMode.TERMS, self.tr("Pinyin above marked terms")),
            (PinyinMode.HSK, self.tr("Pinyin above words beyond an HSK level")),
            (PinyinMode.ALL, self.tr("Pinyin above all characters")),
        ):
            if mode is PinyinMode.HSK and not installed():
                continue
            self._pinyin.addItem(words, mode)
            if mode is wish.mode:
                self._pinyin.setCurrentIndex(self._pinyin.count() - 1)
        self._pinyin.currentIndexChanged.connect(self._renew)
        left.addWidget(self._pinyin)
        self._terms = self._box(left, self.tr("Marks of terms"), on=wish.terms)
        self._figures = self._box(left, self.tr("Marks of figures"), on=wish.figures)
        self._notes = self._box(left, self.tr("Highlights"), on=self._choices.notes is not None)
        self._notes.setEnabled(self._choices.notes is not None)
        self._numbers = self._box(left, self.tr("Paragraph numbers"), on=wish.numbered)
        left.addStretch(1)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._count.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        left.addWidget(self._count)
        left.addWidget(self._progress)
        self._save = self._button(left, self.tr("&Save as PDF…"), self._ask_file)
        self._print = self._button(left, self.tr("&Print…"), self._ask_printer)
        self._close = self._button(left, self.tr("Close"), self._leave)
        self._save.setDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self._preview, 1)

    def _add_parts(self, column: QVBoxLayout) -> None:
        """What of the document can be printed; what there is not is not offered."""
        offered = (
            (self.tr("The whole document"), None),
            (self.tr("This section"), self._choices.section),
            (self.tr("What is selected"), self._choices.selection),
        )
        for words, span in offered:
            if span is None and self._spans:
                continue
            button = QRadioButton(words, self)
            button.setChecked(not self._spans or span == self._choices.selection)
            self._parts.addButton(button, len(self._spans))
            self._spans.append(span)
            column.addWidget(button)

    def _box(self, column: QVBoxLayout, words: str, *, on: bool) -> QCheckBox:
        made = QCheckBox(words, self)
        made.setChecked(on)
        made.toggled.connect(self._renew)
        column.addWidget(made)
        return made

    def _button(self, column: QVBoxLayout, words: str, do: Callable[[], None]) -> QPushButton:
        made = QPushButton(words, self)
        made.clicked.connect(do)
        made.setAutoDefault(False)
        column.addWidget(made)
        return made

    def wish(self) -> Wish:
        """What is to be on the pages, as chosen now."""
        whole = self._choices.wish
        span = self._spans[self._parts.checkedId()]
        notes = self._choices.notes() if self._choices.notes and self._notes.isChecked() else None
        return replace(
            whole,
            part=whole.part if span is None else printing.part(whole.document, span),
            mode=PinyinMode(self._pinyin.currentData()),
            terms=self._terms.isChecked(),
            figures=self._figures.isChecked(),
            numbered=self._numbers.isChecked(),
            notes=notes,
            paper=paper(),
        )

    @Slot()
    def _renew(self) -> None:
        """Lay out what is chosen now, in a worker."""
        self._show_pages(None)
        wish = self.wish()
        window = QThread.currentThread()

        def work(ticket: Ticket) -> Pages:
            pages = Pages(wish, ticket.go_on)
            pages.hand_to(window)
            return pages

        self._tasks.run(_TOPIC, work, on_result=self._show_pages, on_error=self._fail)

    def _show_pages(self, pages: Pages | None) -> None:
        self._pages = pages
        self._preview.set_pages(pages)
        self._progress.hide()
        for button in (self._save, self._print):
            button.setEnabled(pages is not None)
        self._count.setText("…" if pages is None else self.tr("%n pages", "", pages.count))

    @Slot()
    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(self._choices.name), self.tr("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix else path.with_suffix(".pdf"))

    def save(self, path: Path) -> None:
        """Write the pages to `path` as PDF, in a worker."""
        said = self.tr("Saved as {name}").format(name=path.name)
        self._put_out(partial(write_pdf, self.wish(), path), said)

    def _put_out(self, work: Callable[[Ticket], None], said: str) -> None:
        """Put pages out in a worker, and say `said` when it is done."""
        self._work()
        self._tasks.run(
            _TOPIC,
            work,
            on_result=partial(self._end, said),
            on_error=self._fail,
            on_part=self._follow,
        )

    @Slot()
    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._choices.wish.part.title)
        dialog = QPrintDialog(printer, self)
        if self._pages is not None:
            dialog.setMinMax(1, self._pages.count)
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Print on `printer`, laid out for its paper."""
        size = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
        wish = replace(self.wish(), paper=(size.width(), size.height()))
        self._put_out(partial(print_on, printer, wish), self.tr("Printed"))

    def _follow(self, part: object) -> None:
        done, of_all = cast("tuple[int, int]", part)
        self._progress.setRange(0, of_all)
        self._progress.setValue(done)

    def _work(self) -> None:
        """Show that pages go out; Close now stops that."""
        self._progress.setRange(0, 0)
        self._progress.show()
        self._close.setText(self.tr("Stop"))
        for button in (self._save, self._print):
            button.setEnabled(False)

    def _rest(self) -> None:
        self._progress.hide()
        self._close.setText(self.tr("Close"))
        for button in (self._save, self._print):
            button.setEnabled(True)

    def _end(self, words: str, _: None) -> None:
        self.said.emit(words)
        self.accept()

    def _fail(self, error: ReaderError) -> None:
        self._rest()
        self._count.setText(of_error(error))

    @Slot()
    def _leave(self) -> None:
        """Stop what is under way, else close."""
        if self._progress.isHidden():
            self.reject()
            return
        self._tasks.cancel(_TOPIC)
        self._rest()

    def done(self, result: int) -> None:
        """Leave nothing running behind."""
        self._tasks.cancel(_TOPIC)
        super().done(result)
        self.deleteLater()


def paper() -> tuple[float, float]:
    """Width and height of the paper that is usual where the user is, in millimetres."""
    imperial = QLocale.MeasurementSystem.ImperialUSSystem
    return _LETTER if QLocale.system().measurementSystem() is imperial else (210.0, 297.0)

"""The dialog that writes a section or the whole document to a file."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import exporting
from reader.app.excerpt_choice import Choice
from reader.app.excerpts import annotated
from reader.core.document import Document
from reader.core.errors import Code, ReaderError
from reader.core.export.options import Options
from reader.core.spans import Span
from reader.ui.copier import excerpt_labels
from reader.ui.excerpt_options import ExcerptOptions
from reader.ui.tasks import CancelledError, Tasks, Ticket
from reader.ui.translation import of_error

if TYPE_CHECKING:
    from reader.app.corrections.held import Held
    from reader.core.annotations import Annotations
    from reader.core.tools import Tools

_LISTS = frozenset({"figures", "terms", "anki"})  # pinyin and citation are as they are
_HEADING = 24  # code points of a heading that the dialog shows
_TOPIC = "export"


class ExportDialog(QDialog):
    """What, in which form, with what in it; then the file, then how far it is.

    Signals: chosen(Choice) · exported(str), a file's name.
    """

    chosen = Signal(object)
    exported = Signal(str)

    def __init__(
        self,
        document: Document,
        caret: int,
        parts: "tuple[Annotations, ...]",
        tools: "Tools",
        held: "Held",
        choice: Choice,
        tasks: Tasks,
        folder: Path,
        parent: QWidget,
    ) -> None:
        """`caret`: its section is offered; `folder`: where the file is proposed.

        `parts`: what is annotated already; `held`: the corrections for what is not.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._document, self._parts, self._tools = document, parts, tools
        self._held = held
        self._choice, self._tasks, self._folder = choice, tasks, folder
        self._section = document.section_at(caret)
        self._saving = False
        self.whole = QRadioButton(self.tr("The whole &document"), self)
        self.whole.setChecked(True)
        self.part = QRadioButton(self._section_words(), self)
        self.part.setEnabled(self._section is not None)
        self.form = QComboBox(self)
        for form, words in (
            ("docx", self.tr("Word document, pinyin as phonetic guides")),
            ("html", self.tr("Web page in one file, prints well")),
            ("markdown", "Markdown"),
            ("text", self.tr("Plain text")),
            ("figures", self.tr("Table of figures (CSV)")),
            ("terms", self.tr("Table of terms (CSV)")),
            ("anki", self.tr("Anki deck of the terms")),
        ):
            self.form.addItem(words, form)
        self.options = ExcerptOptions(choice.options, self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "error")
        self.buttons = QDialogButtonBox(self)
        self.save_button = self.buttons.addButton(
            self.tr("&Save as…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._ask_file)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.buttons.rejected.connect(self._cancel)
        self.form.currentIndexChanged.connect(self._offer)
        self._place()
        self._offer()

    def _section_words(self) -> str:
        if self._section is None:
            return self.tr("The &section at the cursor")
        heading = " ".join(self._document.heading(self._section).split())
        short = heading if len(heading) <= _HEADING else f"{heading[:_HEADING]}…"
        return self.tr("The &section “{heading}”").format(heading=short.replace("&", "&&"))

    def _place(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        label = QLabel(self.tr("F&orm"), self)
        form.addRow(label, self.form)
        label.setBuddy(self.form)
        self.options.line_up(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(self.whole)
        column.addWidget(self.part)
        column.addLayout(form)
        column.addWidget(self.options)
        column.addStretch(1)
        for widget in (self.bar, self.note, self.buttons):
            column.addWidget(widget)
        self.bar.hide()
        self.note.hide()
        self.setMinimumWidth(460)

    @Slot()
    def _offer(self) -> None:
        form, usual = self.form.currentData(), self._choice.options
        self.options.setEnabled(form not in _LISTS)
        suiting = exporting.rich(usual) if form in exporting.RICH else usual
        self.options.suit(suiting.pinyin)

    def span(self) -> Span:
        """What is to be exported: half-open code points."""
        if self.part.isChecked() and self._section is not None:
            section = self._document.sections[self._section]
            return Span(section.start, section.end)
        return Span(0, len(self._document.text))

    @Slot()
    def _ask_file(self) -> None:
        form = self.form.currentData()
        suffix = next(one.suffix for one in exporting.WHOLE if one.name == form)
        part = self.tr("section") if self.part.isChecked() else self.tr("annotated")
        what = form if form in {"figures", "terms"} else part
        name = exporting.file_name(self._document, what, suffix)
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export"),
            str(self._folder / name),
            f"{self.form.currentText()} (*{suffix})",
        )
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix else path.with_suffix(suffix))

    def save(self, path: Path) -> None:
        """Write the file in the background; the dialog shows how far it is and can end it."""
        form, span, options = self.form.currentData(), self.span(), self.options.options()
        document, parts, tools, labels = self._document, self._parts, self._tools, excerpt_labels()
        held = self._held

        def job(ticket: Ticket) -> str:
            from reader.app import atomic

            def progress(done: int, all_: int) -> None:
                if ticket.cancelled:
                    raise CancelledError
                if done % 20 == 0:
                    ticket.give((done, all_))

            found = annotated(document, parts, span, tools, progress, held=held)
            data = exporting.write_whole(
                form, document, found, span, labels, options, progress=progress
            )
            if ticket.cancelled:
                raise CancelledError
            try:
                atomic.write(path, data)
            except OSError as error:
                reason = error.strerror or str(error)
                raise ReaderError(Code.OUTPUT_FAILED, reason=reason) from None
            return path.name

        self._show_busy(busy=True)
        self._tasks.run(
            _TOPIC, job, on_result=self._saved, on_error=self._fail, on_part=self._show_progress
        )

    def _show_busy(self, *, busy: bool) -> None:
        self._saving = busy
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.note.hide()
        for widget in (self.save_button, self.form, self.whole):
            widget.setEnabled(not busy)
        self.part.setEnabled(not busy and self._section is not None)
        self.options.setEnabled(not busy and self.form.currentData() not in _LISTS)

    def _show_progress(self, part: object) -> None:
        assert isinstance(part, tuple)
        done, all_ = part
        self.bar.setRange(0, all_)
        self.bar.setValue(done)

    def _saved(self, name: str) -> None:
        if self.form.currentData() not in _LISTS:
            self.chosen.emit(replace(self._choice, options=self._to_keep()))
        self.exported.emit(name)
        self.accept()

    def _to_keep(self) -> Options:
        """The options for the next time; pinyin where the form alone wanted it is no choice."""
        options = self.options.options()
        if self.options.pinyin_chosen:
            return options
        return replace(options, pinyin=self._choice.options.pinyin)

    def _fail(self, error: ReaderError) -> None:
        self._show_busy(busy=False)
        self.note.setText(of_error(error))
        self.note.show()

    @Slot()
    def _cancel(self) -> None:
        """End the writing, where there is any; else close."""
        if self._saving:
            self._tasks.cancel(_TOPIC)
            self._show_busy(busy=False)
        else:
            self.reject()

    def done(self, result: int) -> None:
        """Close; what is being written is given up."""
        self._tasks.cancel(_TOPIC)
        super().done(result)

"""The dialog of annotated excerpts: templates and options beside what they give."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app import exporting
from reader.app.excerpt_choice import Choice
from reader.app.excerpts import Passage
from reader.app.templates import FOLDER, Template, available
from reader.core.errors import Code, ReaderError
from reader.ui.copier import excerpt_labels
from reader.ui.excerpt_options import ExcerptOptions
from reader.ui.tasks import Tasks, Ticket
from reader.ui.theme import font, open_at
from reader.ui.translation import of_error, of_notice

if TYPE_CHECKING:
    from reader.core.errors import Notice

_MARK = "⚠ "


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the chosen template gives, and what is wrong with each that fails, by its name."""

    text: str
    troubles: dict[str, ReaderError]


class ExcerptDialog(QDialog):
    """Shows at once what would be copied; keeps the choice when something is done with it.

    Signals: copy_wanted(passages, Choice) · chosen(Choice) · exported(str), a file's name ·
    failed(ReaderError) · emptied() — the gathered passages are no longer wanted.
    """

    copy_wanted = Signal(object, object)
    chosen = Signal(object)
    exported = Signal(str)
    failed = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        passages: Sequence[Passage],
        choice: Choice,
        config: Path,
        tasks: Tasks,
        parent: QWidget,
        *,
        gathered: bool = False,
    ) -> None:
        """`config`: the folder of the user's templates; `gathered`: the list can be emptied."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annotated excerpt"))
        open_at(self, 940, 620)
        self._passages, self._config, self._tasks = tuple(passages), config, tasks
        self._labels = excerpt_labels()
        self._closing = False
        self._templates: tuple[Template, ...] = ()
        self.templates = QListWidget(self)
        self.templates.setObjectName("pages")
        self.templates.setAccessibleName(self.tr("Templates"))
        self.options = ExcerptOptions(choice.options, self)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setFont(font("serif", 16))
        self.preview.document().setDocumentMargin(14)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = self._make_buttons(gathered=gathered)
        self._place()
        self._list_templates(choice.template)
        self.templates.currentRowChanged.connect(self.renew)
        self.options.changed.connect(self.renew)
        self.templates.setFocus()
        self.renew()

    def choice(self) -> Choice:
        """The template and the options that are chosen now."""
        return Choice(template=self._template().name, options=self.options.options())

    def _template(self) -> Template:
        return self._templates[max(self.templates.currentRow(), 0)]

    def _make_buttons(self, *, gathered: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(
            self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.save_button = buttons.addButton(
            self.tr("&Save as…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.save_button.clicked.connect(self._ask_file)
        if gathered:
            empty = buttons.addButton(
                self.tr("&Empty the list"), QDialogButtonBox.ButtonRole.ResetRole
            )
            empty.clicked.connect(self._empty)
        buttons.addButton(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        return buttons

    def _place(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        head = QLabel(self.tr("Templates"), self)
        head.setProperty("role", "caption")
        folder = QPushButton(self.tr("Open the &folder of templates"), self)
        folder.setToolTip(self.tr("Files you put there are listed here: .md, .txt, .html, .tsv"))
        folder.clicked.connect(self._open_folder)
        chosen = QLabel(self.tr("Contents"), self)
        chosen.setProperty("role", "caption")
        for widget in (head, self.templates, folder, chosen, self.options):
            left.addWidget(widget, int(widget is self.templates))
        side = QWidget(self)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(290)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(side)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(14)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)

    def changeEvent(self, event: QEvent) -> None:
        """Read the templates again when the user comes back from editing one."""
        super().changeEvent(event)
        back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if back and not self._closing:  # while it goes it is active still
            self._list_templates(self._template().name)
            self.renew()

    def _list_templates(self, wanted: str) -> None:
        found, notices = available(self._config)
        self._templates = found
        self._unread: tuple[Notice, ...] = notices
        self.templates.blockSignals(True)
        self.templates.clear()
        for template in found:
            words = self._name(template)
            self.templates.addItem(QListWidgetItem(words))
        names = [template.name for template in found]
        self.templates.setCurrentRow(names.index(wanted) if wanted in names else 0)
        self.templates.blockSignals(False)

    def _name(self, template: Template) -> str:
        """A template as the list calls it; the user's own say so."""
        ours = {
            "memo": self.tr("Memo"),
            "footnote": self.tr("Footnote"),
            "translator": self.tr("Translator's note"),
            "obsidian": self.tr("Obsidian callout"),
            "anki": self.tr("Anki cards"),
            "plain": self.tr("Plain text"),
        }
        if template.own:
            return self.tr("%1 (yours)").replace("%1", template.name + template.suffix)
        return f"{ours.get(template.name, template.name)}  {template.suffix}"

    @Slot()
    def renew(self) -> None:
        """Write the preview anew, in the background."""
        passages, labels = self._passages, self._labels
        chosen, options, everyone = self._template(), self.options.options(), self._templates

        def job(ticket: Ticket) -> Preview:
            troubles: dict[str, ReaderError] = {}
            text = ""
            for template in everyone:
                if ticket.cancelled or not (template.own or template is chosen):
                    continue
                # One passage shows what is wrong with a template; the chosen one writes all.
                some = passages if template is chosen else passages[:1]
                try:
                    filled = exporting.fill(template, some, labels, options)
                except ReaderError as error:
                    troubles[template.name] = error
                else:
                    text = filled if template is chosen else text
            return Preview(text=text, troubles=troubles)

        self._tasks.run("preview", job, on_result=self._show, on_error=self.failed.emit)

    def _show(self, preview: Preview) -> None:
        for row, template in enumerate(self._templates):
            wrong = template.name in preview.troubles
            item = self.templates.item(row)
            item.setText((_MARK if wrong else "") + self._name(template))
            item.setToolTip(of_error(preview.troubles[template.name]) if wrong else "")
        trouble = preview.troubles.get(self._template().name)
        self.preview.setPlainText(preview.text)
        self.copy_button.setEnabled(trouble is None)
        self.save_button.setEnabled(trouble is None)
        if trouble is not None:
            self._say(of_error(trouble), wrong=True)
        elif self._unread:
            self._say("\n".join(map(of_notice, self._unread)), wrong=True)
        else:
            self._say(self._count())

    def _count(self) -> str:
        """What programs that know more than text receive beside it."""
        words = self.tr("Word processors receive it with pinyin above the characters.")
        if self.options.pinyin.currentIndex() > 1:
            words = ""
        many = len(self._passages)
        told = self.tr("%n passages.", "", many) if many > 1 else ""
        return f"{told} {words}".strip()

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.note.setText(words)
        self.note.setProperty("role", "error" if wrong else "muted")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    def done(self, result: int) -> None:
        """Close; what is still being written for it is given up."""
        self._closing = True
        for topic in ("preview", "save"):
            self._tasks.cancel(topic)
        super().done(result)

    @Slot()
    def _copy(self) -> None:
        self.chosen.emit(self.choice())
        self.copy_wanted.emit(self._passages, self.choice())
        self.accept()

    @Slot()
    def _empty(self) -> None:
        self.emptied.emit()
        self.reject()

    @Slot()
    def _open_folder(self) -> None:
        """Show the folder in the system's file manager; it is made if it is not there."""
        folder = self._config / FOLDER
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            self._say(of_error(ReaderError(Code.OUTPUT_FAILED, reason=reason)), wrong=True)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(self.tr("The folder of templates: {path}").format(path=folder))

    @Slot()
    def _ask_file(self) -> None:
        template = self._template()
        first = self.tr("As the template writes it (*{suffix})").format(suffix=template.suffix)
        forms = {
            first: "",
            "Word (*.docx)": "docx",
            "RTF (*.rtf)": "rtf",
            self.tr("Web page (*.html)"): "html",
            self.tr("Anki deck (*.apkg)"): "anki",
            self.tr("Table of figures (*.csv)"): "csv",
            "BibTeX (*.bib)": "bibtex",
            "CSL-JSON (*.json)": "csl-json",
            "JSON (*.jsonl)": "json",
        }
        name = exporting.file_name(self._passages[0].document, "excerpt", template.suffix)
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the excerpt"), str(Path.home() / name), ";;".join(forms)
        )
        if chosen:
            self.save(Path(chosen), forms.get(kind, ""))

    def save(self, path: Path, form: str) -> None:
        """Write the passages to `path` in one of `exporting.FORMS`, "" for the template's."""
        path, form = exporting.agreed(path, form, self._template().suffix)
        passages, labels, choice = self._passages, self._labels, self.choice()
        template = self._template()

        def job(_: Ticket) -> str:
            from reader.app import atomic

            if form:
                options = choice.options
                options = exporting.rich(options) if form in exporting.RICH else options
                data = exporting.write(form, passages, labels, options)
            else:
                data = exporting.fill(template, passages, labels, choice.options).encode()
            try:
                atomic.write(path, data)
            except OSError as error:
                reason = error.strerror or str(error)
                raise ReaderError(Code.OUTPUT_FAILED, reason=reason) from None
            return path.name

        self._tasks.run("save", job, on_result=self._saved, on_error=self._fail)

    def _saved(self, name: str) -> None:
        self.chosen.emit(self.choice())
        self.exported.emit(name)
        self.accept()

    def _fail(self, error: ReaderError) -> None:
        self._say(of_error(error), wrong=True)

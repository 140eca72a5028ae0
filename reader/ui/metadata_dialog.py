"""The dialog of a document's metadata: what the program read, and what the user says instead."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.datelines import iso_date
from reader.core.document import META_KEYS
from reader.core.errors import Code, ReaderError
from reader.ui.corrector import Corrector
from reader.ui.theme import open_at
from reader.ui.translation import of_error

_NAMES = {
    "title": QT_TRANSLATE_NOOP("MetadataDialog", "Title"),
    "subtitle": QT_TRANSLATE_NOOP("MetadataDialog", "Subtitle"),
    "site": QT_TRANSLATE_NOOP("MetadataDialog", "Site"),
    "issuer": QT_TRANSLATE_NOOP("MetadataDialog", "Issuing body"),
    "author": QT_TRANSLATE_NOOP("MetadataDialog", "Author"),
    "source": QT_TRANSLATE_NOOP("MetadataDialog", "Source"),
    "document_number": QT_TRANSLATE_NOOP("MetadataDialog", "Document number"),
    "index_number": QT_TRANSLATE_NOOP("MetadataDialog", "Index number"),
    "addressee": QT_TRANSLATE_NOOP("MetadataDialog", "Addressee"),
    "date": QT_TRANSLATE_NOOP("MetadataDialog", "Date"),
    "date_written": QT_TRANSLATE_NOOP("MetadataDialog", "Date written"),
    "date_published": QT_TRANSLATE_NOOP("MetadataDialog", "Date published"),
    "date_effective": QT_TRANSLATE_NOOP("MetadataDialog", "Date of effect"),
    "keywords": QT_TRANSLATE_NOOP("MetadataDialog", "Keywords"),
    "category": QT_TRANSLATE_NOOP("MetadataDialog", "Category"),
    "signature": QT_TRANSLATE_NOOP("MetadataDialog", "Signature"),
    "editor": QT_TRANSLATE_NOOP("MetadataDialog", "Editor"),
    "proofreader": QT_TRANSLATE_NOOP("MetadataDialog", "Proofreader"),
    "remark": QT_TRANSLATE_NOOP("MetadataDialog", "Remark"),
}
"""The words for the keys of the contract."""


class MetadataDialog(QDialog):
    """One field for each key. An empty field leaves what was read, which it shows in grey.

    What was read wrongly and is nothing is taken away by the button beside its field.
    """

    def __init__(self, corrector: Corrector, parent: QWidget) -> None:
        """For the document that `corrector` shows."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Document details"))
        open_at(self, 620, 620)
        self._corrector = corrector
        shown = corrector.shown
        assert shown is not None
        self._read, said = shown.document.meta, corrector.details()
        self.fields: dict[str, QLineEdit] = {}
        self.none: dict[str, QToolButton] = {}
        form = QFormLayout()
        form.setContentsMargins(0, 0, 10, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for key in META_KEYS:
            form.addRow(
                QCoreApplication.translate("MetadataDialog", str(_NAMES[key])), self._row(key, said)
            )
        page = QWidget(self)
        page.setLayout(form)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keyboard
        area.setFrameShape(QFrame.Shape.NoFrame)
        hint = QLabel(
            self.tr("Citations use these values. Grey is what the document itself says."), self
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.note = QLabel(self)
        self.note.setProperty("role", "error")
        self.note.setWordWrap(True)
        self.note.hide()
        self.buttons = QDialogButtonBox(self)
        self.keep_button = self.buttons.addButton(
            self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.buttons.accepted.connect(self.keep)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        for widget in (hint, area, self.note, self.buttons):
            column.addWidget(widget, int(widget is area))
        self.fields["title"].setFocus()
        self._judge()

    def _row(self, key: str, said: Mapping[str, str]) -> QWidget:
        """The field of one key; where something was read, with the button that takes it away."""
        read = " ".join(self._read.get(key, "").split())
        field = QLineEdit(said.get(key, ""), self)
        field.setPlaceholderText(read)
        field.setAccessibleName(QCoreApplication.translate("MetadataDialog", str(_NAMES[key])))
        field.setAccessibleDescription(read)
        field.textChanged.connect(self._judge)
        self.fields[key] = field
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        none = QToolButton(row)
        none.setText("∅")
        none.setCheckable(True)
        none.setToolTip(self.tr("Leave empty: what was read is wrong"))
        none.setAccessibleName(none.toolTip())
        none.setChecked(said.get(key) == "")
        none.toggled.connect(field.setDisabled)
        none.toggled.connect(self._judge)
        field.setDisabled(none.isChecked())
        line.addWidget(field, 1)
        line.addWidget(none)
        if read:
            self.none[key] = none
        else:
            policy = none.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # all fields end at one edge
            none.setSizePolicy(policy)
            none.hide()
        return row

    def said(self) -> dict[str, str]:
        """What the fields say, without those that leave what was read."""
        taken = {key for key, button in self.none.items() if button.isChecked()}
        typed = {
            key: field.text().strip() for key, field in self.fields.items() if field.text().strip()
        }
        return {
            key: "" if key in taken else typed[key]
            for key in META_KEYS
            if key in taken | typed.keys()
        }

    @Slot()
    def _judge(self) -> None:
        """Say which date is none; nothing can be kept before it is mended."""
        wrong = [
            (key, value)
            for key, value in self.said().items()
            if value and key.startswith("date") and iso_date(value) is None
        ]
        self.keep_button.setDisabled(bool(wrong))
        self.note.setVisible(bool(wrong))
        if wrong:
            key, value = wrong[0]
            self.note.setText(of_error(ReaderError(Code.METADATA_DATE, key=key, value=value)))

    @Slot()
    def keep(self) -> None:
        """Keep what is said, as one step of undo."""
        try:
            self._corrector.keep_details(self.said())
        except ReaderError as error:
            self.note.setText(of_error(error))
            self.note.show()
            return
        self.accept()

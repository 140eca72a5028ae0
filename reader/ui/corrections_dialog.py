"""The list of corrections: searched, gone to, taken out, shared as a table."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.corrections.correction import Correction, Kind
from reader.app.corrections.sheet import LIMIT, Preview, preview, to_csv
from reader.app.store import Scope
from reader.core.errors import Code, ReaderError
from reader.ui.corrector import Corrector
from reader.ui.translation import of_error

_KINDS = {
    Kind.WORDS: QT_TRANSLATE_NOOP("CorrectionsDialog", "words"),
    Kind.READING: QT_TRANSLATE_NOOP("CorrectionsDialog", "pinyin"),
    Kind.TERM: QT_TRANSLATE_NOOP("CorrectionsDialog", "term"),
    Kind.NO_TERM: QT_TRANSLATE_NOOP("CorrectionsDialog", "not a term"),
    Kind.FIGURE: QT_TRANSLATE_NOOP("CorrectionsDialog", "figure"),
    Kind.NO_FIGURE: QT_TRANSLATE_NOOP("CorrectionsDialog", "not a figure"),
    Kind.HEADING: QT_TRANSLATE_NOOP("CorrectionsDialog", "heading"),
    Kind.NO_HEADING: QT_TRANSLATE_NOOP("CorrectionsDialog", "not a heading"),
}
_SCOPES = {
    Scope.PLACE: QT_TRANSLATE_NOOP("CorrectionsDialog", "this place"),
    Scope.DOCUMENT: QT_TRANSLATE_NOOP("CorrectionsDialog", "this document"),
    Scope.EVERYWHERE: QT_TRANSLATE_NOOP("CorrectionsDialog", "everywhere"),
}


def _said(words: object) -> str:
    return QCoreApplication.translate("CorrectionsDialog", str(words))


class CorrectionsDialog(QDialog):
    """What holds for the shown document, what of it is lost, and the way to and from files.

    Signals: place_chosen(start, end), code points of the place to be shown.
    """

    place_chosen = Signal(int, int)

    def __init__(self, corrector: Corrector, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Corrections"))
        self._corrector = corrector
        self._rows: list[Correction] = []
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter corrections"))
        self.filter.setAccessibleName(self.tr("Filter corrections"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.table = self._make_table()
        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.go = self._button(self.tr("&Go there"), self._go)
        self.delete = self._button(self.tr("&Delete"), self._delete)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(self._button(self.tr("&Import…"), self._import))
        row.addWidget(self._button(self.tr("&Export…"), self._export))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.buttons()[0].setIcon(QIcon())
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for widget in (self.filter, self.table, self.empty):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(close)
        self.resize(760, 480)
        corrector.changed.connect(self._fill)
        self._fill()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        table.setHorizontalHeaderLabels(
            [self.tr("Text"), self.tr("Kind"), self.tr("Correction"), self.tr("Where")]
        )
        table.setAccessibleName(self.tr("Corrections"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.itemSelectionChanged.connect(self._offer)
        table.itemActivated.connect(self._go)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), table)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._delete)
        return table

    def _button(self, words: str, slot: object) -> QPushButton:
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        made.clicked.connect(slot)
        return made

    @Slot()
    def _fill(self) -> None:
        """Show what holds and what the filter leaves, the latest first."""
        wanted = self.filter.text().casefold().split()
        lost = self._corrector.lost
        self._rows = []
        self.table.setRowCount(0)
        for one in reversed(self._corrector.held.listed):
            cells = self._cells(one, lost=one.id in lost)
            if all(word in " ".join(cells).casefold() for word in wanted):
                self._add(one, cells, lost=one.id in lost)
        every = len(self._corrector.held.listed)
        self.empty.setText(
            self.tr("{shown} of {every}").format(shown=len(self._rows), every=every)
            if every
            else self.tr("Nothing has been corrected here. Ctrl+E corrects the word at the cursor.")
        )
        self._offer()

    def _add(self, one: Correction, cells: tuple[str, ...], *, lost: bool) -> None:
        at = len(self._rows)
        self._rows.append(one)
        self.table.insertRow(at)
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            if lost:
                item.setToolTip(self.tr("The text no longer has this place. It is kept."))
                struck = item.font()
                struck.setItalic(True)
                item.setFont(struck)
            self.table.setItem(at, column, item)

    def _cells(self, one: Correction, *, lost: bool) -> tuple[str, str, str, str]:
        where = _said(_SCOPES[one.scope])
        if lost:
            where = self.tr("lost: {where}").format(where=where)
        value = one.value
        if one.kind is Kind.HEADING:
            value = self.tr("level {level}").format(level=value)
        return " ".join(one.surface.split()), _said(_KINDS[one.kind]), value, where

    def _chosen(self) -> list[Correction]:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self._rows[row] for row in sorted(rows)]

    @Slot()
    def _offer(self) -> None:
        chosen = self._chosen()
        self.delete.setEnabled(bool(chosen))
        self.go.setEnabled(len(chosen) == 1 and self._place_of(chosen[0]) is not None)

    def _place_of(self, one: Correction) -> tuple[int, int] | None:
        held = self._corrector.held
        for edit in (*held.edits, *held.headings):
            if edit.correction.id == one.id:
                return edit.start, edit.end
        return None

    @Slot()
    def _go(self) -> None:
        chosen = self._chosen()
        place = self._place_of(chosen[0]) if len(chosen) == 1 else None
        if place is not None:
            self.place_chosen.emit(*place)
            self.accept()

    @Slot()
    def _delete(self) -> None:
        if chosen := self._chosen():
            self._corrector.put_in((), [one.id for one in chosen])

    @Slot()
    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export corrections"), "corrections.csv", self.tr("Tables (*.csv)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the rows shown as CSV."""
        from reader.app import atomic

        try:
            # The mark at the front has spreadsheets read Chinese as UTF-8.
            atomic.write(path, to_csv(reversed(self._rows)).encode("utf-8-sig"))
        except OSError as error:
            reason = error.strerror or str(error)
            self._complain(ReaderError(Code.OUTPUT_FAILED, reason=reason))

    @Slot()
    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import corrections"), "", self.tr("Tables (*.csv)")
        )
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Look at a table, show what it would change, and take it in if that is wanted."""
        try:
            with path.open("rb") as file:
                data = file.read(LIMIT + 1)
            found = preview(path.name, data, self._corrector.keeper.everything())
        except OSError as error:
            reason = error.strerror or str(error)
            self._complain(ReaderError(Code.SOURCE_UNREADABLE, name=path.name, reason=reason))
        except ReaderError as error:
            self._complain(error)
        else:
            self.take_in(found)

    def take_in(self, found: Preview) -> None:
        """Ask about a previewed table; what it has new, and what replaces ours, is kept."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Import corrections"))
        box.setText(
            self.tr(
                "{new} new, {same} the same, {conflicting} different, {invalid} unusable"
            ).format(
                new=len(found.new),
                same=len(found.same),
                conflicting=len(found.conflicting),
                invalid=len(found.invalid),
            )
        )
        box.setDetailedText("\n".join(self._details(found)))
        ours = theirs = None
        if found.conflicting:
            ours = box.addButton(self.tr("Keep &mine"), QMessageBox.ButtonRole.AcceptRole)
            theirs = box.addButton(self.tr("Take &theirs"), QMessageBox.ButtonRole.AcceptRole)
        elif found.new:
            ours = box.addButton(self.tr("&Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        pressed = box.clickedButton()
        if pressed is not None and pressed is theirs:
            mine = [old.id for _, old in found.conflicting]
            self._corrector.put_in((*found.new, *(new for new, _ in found.conflicting)), mine)
        elif pressed is not None and pressed is ours and found.new:
            self._corrector.put_in(found.new)

    def _details(self, found: Preview) -> list[str]:
        lines = [
            self.tr("Line {line}: {why}").format(line=bad.line, why=of_error(bad.error))
            for bad in found.invalid
        ]
        for new, old in found.conflicting:
            lines.append(
                self.tr("{surface}: mine “{mine}”, theirs “{theirs}”").format(
                    surface=new.surface,
                    mine=old.value or _said(_KINDS[old.kind]),
                    theirs=new.value or _said(_KINDS[new.kind]),
                )
            )
        return lines + [
            self.tr("New: {surface} — {kind} {value}").format(
                surface=new.surface, kind=_said(_KINDS[new.kind]), value=new.value
            )
            for new in found.new
        ]

    def _complain(self, error: ReaderError) -> None:
        QMessageBox.warning(self, self.tr("Corrections"), of_error(error))

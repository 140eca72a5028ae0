"""The pages of the dialog that corrects: words, pinyin, term, figure."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.corrections.draft import Draft, han_of
from reader.app.corrections.fixes import Fix, parse_value
from reader.core.errors import Code, ReaderError
from reader.core.figures import Qualifier
from reader.ui.theme import font

if TYPE_CHECKING:
    from reader.core.tools import Tools

MOST = 12
"""Characters whose pinyin can be set at once."""

_BOUNDS = {
    Qualifier.EXACT: QT_TRANSLATE_NOOP("FigurePage", "exactly"),
    Qualifier.ABOUT: QT_TRANSLATE_NOOP("FigurePage", "about"),
    Qualifier.AT_LEAST: QT_TRANSLATE_NOOP("FigurePage", "at least"),
    Qualifier.MORE_THAN: QT_TRANSLATE_NOOP("FigurePage", "more than"),
    Qualifier.AT_MOST: QT_TRANSLATE_NOOP("FigurePage", "at most"),
    Qualifier.LESS_THAN: QT_TRANSLATE_NOOP("FigurePage", "less than"),
    Qualifier.NEARLY: QT_TRANSLATE_NOOP("FigurePage", "nearly"),
}


class Page(QWidget):
    """One page. Signals: edited() — the user changed something."""

    edited = Signal()


class WordsPage(Page):
    """The words of the place in one line, with spaces between them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setFont(font("serif", 18))
        self.line.setAccessibleName(self.tr("Words, with spaces between them"))
        self.line.textChanged.connect(self.edited)
        hint = QLabel(self.tr("Put spaces where words end; take them out to join words."), self)
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        join = QPushButton(self.tr("&Join into one"), self)
        join.setAutoDefault(False)
        join.clicked.connect(self._join)
        split = QPushButton(self.tr("&Split into characters"), self)
        split.setAutoDefault(False)
        split.clicked.connect(self._split)
        row = QHBoxLayout()
        row.addWidget(join)
        row.addWidget(split)
        row.addStretch(1)
        column = QVBoxLayout(self)
        for widget in (self.line, hint):
            column.addWidget(widget)
        column.addLayout(row)
        column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Show the words as they stand."""
        self.line.setText(draft.words)

    def wished(self) -> str:
        """The words as they should be, joined by spaces."""
        return self.line.text()

    @Slot()
    def _join(self) -> None:
        self.line.setText("".join(self.line.text().split()))

    @Slot()
    def _split(self) -> None:
        self.line.setText(" ".join("".join(self.line.text().split())))


class ReadingPage(Page):
    """A box for each Chinese character, with the readings it may have."""

    def __init__(self, tools: "Tools", parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._kept: tuple[str, ...] = ()
        self._first = 0  # the box whose syllable is in doubt
        self.boxes: list[QComboBox] = []
        self._grid = QGridLayout()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.addLayout(self._grid)
        column.addWidget(self._hint)
        column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Show the syllables as they stand."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.boxes = []
        self._kept = draft.syllables
        self._first = draft.unsure or 0
        characters = han_of(draft.surface)
        if not 0 < len(characters) <= MOST:
            words = self.tr("Select one to {count} Chinese characters to set their pinyin.")
            self._hint.setText(words.format(count=MOST))
            return
        self._hint.setText(self.tr("Choose, or type as xing2, xíng or ㄒㄧㄥˊ."))
        for at, (char, syllable) in enumerate(zip(characters, draft.syllables, strict=True)):
            self._add(at, char, syllable)

    def enter(self) -> None:
        """Put the keyboard where a syllable is in doubt, else first; typing replaces it."""
        if self.boxes:
            box = self.boxes[self._first]
            box.setFocus()
            line = box.lineEdit()
            assert line is not None
            line.selectAll()

    def wished(self) -> tuple[str, ...]:
        """One syllable for each character, marked where it is one, else as typed."""
        if not self.boxes:
            return self._kept
        return tuple(_marked(box.currentText()) for box in self.boxes)

    def _add(self, at: int, char: str, syllable: str) -> None:
        label = QLabel(char, self)
        label.setFont(font("serif", 20))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QComboBox(self)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # Completing by the list would turn xing into xíng while xing2 is being typed.
        line = QLineEdit(box)
        box.setLineEdit(line)
        line.setCompleter(None)  # type: ignore[arg-type] # Qt takes none
        box.setMinimumWidth(92)
        box.setFont(font("pinyin", 15))
        box.addItems(list(dict.fromkeys(filter(None, (syllable, *self._candidates(char))))))
        box.setCurrentText(syllable)
        box.setAccessibleName(self.tr("Pinyin of {character}").format(character=char))
        box.currentTextChanged.connect(self.edited)
        row, place = divmod(at, 4)
        self._grid.addWidget(label, 2 * row, place)
        self._grid.addWidget(box, 2 * row + 1, place)
        self.boxes.append(box)

    def _candidates(self, char: str) -> tuple[str, ...]:
        return self._tools.readings.candidates(char)


def _marked(typed: str) -> str:
    from reader.core.orthography import parse_syllable

    try:
        return parse_syllable(typed)
    except ValueError:
        return typed.strip()


class TermPage(Page):
    """Whether the place is a term, and what it means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marked = QCheckBox(self.tr("This is a ter&m"), self)
        self.gloss = QLineEdit(self)
        self.gloss.setPlaceholderText(self.tr("Meaning, in your words"))
        self.gloss.setAccessibleName(self.tr("Meaning"))
        self.gloss.setMaxLength(400)
        self.marked.toggled.connect(self.gloss.setEnabled)
        self.marked.toggled.connect(self.edited)
        self.gloss.textChanged.connect(self.edited)
        column = QVBoxLayout(self)
        column.addWidget(self.marked)
        column.addWidget(self.gloss)
        column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Show the term as it stands."""
        self.marked.setChecked(draft.term is not None)
        self.gloss.setText(draft.term.gloss if draft.term else "")
        self.gloss.setEnabled(draft.term is not None)


class FigurePage(Page):
    """The figure at the place: value, unit, bound, what it counts; or none at all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = False
        self.written = QLabel(self)
        self.written.setFont(font("serif", 16))
        self.value, self.unit, self.subject = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.bound = QComboBox(self)
        for qualifier, words in _BOUNDS.items():
            self.bound.addItem(
                QCoreApplication.translate("FigurePage", str(words)), qualifier.value
            )
        self.none = QCheckBox(self.tr("This is &not a figure"), self)
        form = QFormLayout(self)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Written"), self.written)
        form.addRow(self.tr("&Value"), self.value)
        form.addRow(self.tr("&Unit"), self.unit)
        form.addRow(self.tr("&Bound"), self.bound)
        form.addRow(self.tr("&Counts"), self.subject)
        form.addRow("", self.none)
        for line in (self.value, self.unit, self.subject):
            line.textChanged.connect(self.edited)
            self.none.toggled.connect(line.setDisabled)
        self.bound.currentIndexChanged.connect(self.edited)
        self.none.toggled.connect(self.bound.setDisabled)
        self.none.toggled.connect(self.edited)

    def show_draft(self, draft: Draft) -> None:
        """Show the figure as it stands."""
        figure = draft.figure
        self._shown = figure is not None
        self.none.setChecked(False)
        if figure is None:
            return
        members = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        self.written.setText(figure.surface)
        self.value.setText(" ".join(f"{member:f}" for member in members))
        self.unit.setText(figure.unit)
        self.subject.setText(figure.subject)
        self.bound.setCurrentIndex(self.bound.findData(figure.qualifier.value))

    def wished(self) -> Fix | None:
        """The figure as it should be; None without one. Raises ReaderError E-COR-04."""
        if not self._shown or self.none.isChecked():
            return None
        try:
            value = parse_value(self.value.text())
        except ValueError:
            raise ReaderError(Code.CORRECTION_FIGURE, value=self.value.text()) from None
        return Fix(
            value=value,
            unit=self.unit.text().strip(),
            qualifier=Qualifier(self.bound.currentData()),
            subject=self.subject.text().strip(),
        )

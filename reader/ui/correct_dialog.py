"""The dialog that corrects one place: its words, pinyin, term and figure."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.app.annotated import Annotated
from reader.app.corrections.correction import Correction
from reader.app.corrections.draft import Draft, Wish, beside, corrections, draft, widened
from reader.app.corrections.places import places
from reader.app.store import Scope
from reader.core.errors import ReaderError
from reader.core.spans import Span
from reader.ui.correct_context import ContextRow
from reader.ui.correct_pages import FigurePage, ReadingPage, TermPage, WordsPage
from reader.ui.corrector import Corrector
from reader.ui.theme import font
from reader.ui.translation import of_error

if TYPE_CHECKING:
    from reader.core.tools import Tools

_SCOPES = (Scope.PLACE, Scope.DOCUMENT, Scope.EVERYWHERE)


class CorrectDialog(QDialog):
    """Shows the place as it stands; what is changed on any page is kept as one step of undo."""

    def __init__(
        self,
        annotated: Annotated,
        span: Span,
        tools: "Tools",
        corrector: Corrector,
        parent: QWidget,
    ) -> None:
        """`span`: what is corrected at first; the arrows beside it take in its neighbours."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct"))
        self._annotated, self._tools, self._corrector = annotated, tools, corrector
        self._surface = QLabel(self)
        self._surface.setFont(font("serif", 24))
        self._surface.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._surface.setWordWrap(True)
        self._back = self._arrow(back=True)
        self._on = self._arrow(back=False)
        self.words = WordsPage(self)
        self.reading = ReadingPage(tools, self)
        self.term = TermPage(self)
        self.figure = FigurePage(self)
        self.pages = QTabWidget(self)
        self.pages.setAccessibleName(self.tr("What is corrected"))
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setDrawBase(False)
        for page, name in (
            (self.words, self.tr("&Words")),
            (self.reading, self.tr("&Pinyin")),
            (self.term, self.tr("&Term")),
            (self.figure, self.tr("&Figure")),
        ):
            self.pages.addTab(page, name)
            if (inside := page.layout()) is not None:
                inside.setContentsMargins(0, 12, 0, 0)  # fields begin where the dialog's own do
            page.edited.connect(self._judge)
        self.pages.currentChanged.connect(self._judge)
        self.scopes = QButtonGroup(self)
        self._scope_row = self._make_scopes()
        self.context = ContextRow(self)
        self.context.edited.connect(self._judge)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self.note.setMinimumHeight(36)
        self.buttons = QDialogButtonBox(self)
        self.buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.buttons.accepted.connect(self._keep)
        self.buttons.rejected.connect(self.reject)
        self._place()
        self._take(span)
        self.words.line.setFocus()
        self.pages.currentChanged.connect(self._enter_page)
        if self._now.unsure is not None:
            self.pages.setCurrentWidget(self.reading)
            self.reading.enter()

    def _arrow(self, *, back: bool) -> QToolButton:
        made = QToolButton(self)
        made.setText("‹" if back else "›")
        tip = self.tr("Take in the word before") if back else self.tr("Take in the word after")
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setShortcut("Alt+Left" if back else "Alt+Right")
        made.clicked.connect(self._widen_back if back else self._widen_on)
        return made

    def _make_scopes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        names = (self.tr("This p&lace"), self.tr("This &document"), self.tr("&Everywhere"))
        for at, name in enumerate(names):
            button = QRadioButton(name, self)
            self.scopes.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        self.scopes.button(0).setChecked(True)
        self.scopes.idToggled.connect(self._judge)
        return row

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._surface, 1)
        head.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addLayout(self._scope_row)
        column.addWidget(self.context)
        column.addWidget(self.note)
        column.addWidget(self.buttons)
        self.setMinimumSize(500, 400)

    @Slot()
    def _enter_page(self) -> None:
        """Have the syllable that the keyboard comes to replaced by what is typed."""
        focused = self.focusWidget()
        if focused is not None and self.reading.isAncestorOf(focused):
            self.reading.enter()

    def begin_with_term(self) -> None:
        """Begin with what the place means, for all of the document."""
        self.pages.setCurrentWidget(self.term)
        self.scopes.button(1).setChecked(True)
        self.term.marked.setChecked(True)
        self.term.gloss.setFocus()
        self.term.gloss.selectAll()

    def _take(self, span: Span) -> None:
        """Show the place `span` as it stands."""
        self._now: Draft = draft(self._annotated, span)
        self._surface.setText(self._now.surface)
        for page in (self.words, self.reading, self.term, self.figure):
            page.show_draft(self._now)
        self.context.show_beside(*beside(self._annotated, span))
        self.pages.setTabEnabled(3, self._now.figure is not None)
        self._back.setEnabled(widened(self._annotated, span, back=True) != span)
        self._on.setEnabled(widened(self._annotated, span, back=False) != span)
        self._judge()

    @Slot()
    def _widen_back(self) -> None:
        self._take(widened(self._annotated, self._now.span, back=True))

    @Slot()
    def _widen_on(self) -> None:
        self._take(widened(self._annotated, self._now.span, back=False))

    def _made(self) -> tuple[Correction, ...]:
        """What has been changed. Raises ReaderError E-COR-… where it makes no sense."""
        before, after = self.context.wished()
        wish = Wish(
            before=before,
            after=after,
            words=self.words.wished(),
            syllables=self.reading.wished(),
            term=self.term.marked.isChecked(),
            gloss=self.term.gloss.text(),
            figure=not self.figure.none.isChecked(),
            fix=self.figure.wished(),
        )
        held = self._corrector.held
        return corrections(
            self._annotated, self._now, wish, _SCOPES[self.scopes.checkedId()], held.edits
        )

    @Slot()
    def _judge(self) -> None:
        """Say what the changes would do, or what is wrong about them."""
        figures_page = self.pages.currentWidget() is self.figure
        for button in self.scopes.buttons():
            button.setVisible(not figures_page)
        self.context.setVisible(self.scopes.checkedId() > 0 and not figures_page)
        keep = self.buttons.buttons()[0]
        try:
            made = self._made()
        except ReaderError as error:
            self._say(of_error(error), wrong=True)
            keep.setEnabled(False)
            return
        keep.setEnabled(bool(made))
        self._say("\n".join(map(self._effect, made)) or self.tr("Nothing is changed yet."))

    def _effect(self, one: Correction) -> str:
        rule = one.rule
        if rule is None:
            return self.tr("Changes this one place.")
        found = places(self._annotated, rule, shadow=self._tools.lexicon.shadow)
        there = self.tr("“{surface}” occurs %n times in this document.", "", len(found.found))
        change = self.tr("%n places change.", "", len(found.changed))
        return f"{there.format(surface=one.surface)} {change}"

    def _say(self, words: str, *, wrong: bool = False) -> None:
        lines = dict.fromkeys(words.split("\n"))
        self.note.setText("\n".join(lines))
        self.note.setProperty("role", "error" if wrong else "muted")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)

    @Slot()
    def _keep(self) -> None:
        try:
            made = self._made()
        except ReaderError:  # the button is off then; Return may still come through
            return
        if made:
            self._corrector.keep(made)
        self.accept()

"""The panel at the right: a tab each for figures, terms and notes, filled when they are needed."""

from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.ui.theme import Theme

if TYPE_CHECKING:  # loaded after the first paint
    from reader.ui.figures_panel import FiguresPanel
    from reader.ui.side_list import SideList
    from reader.ui.terms_panel import TermsPanel


def _load_lists() -> None:
    import_module("reader.ui.side_list")


def _load_terms() -> None:
    import_module("reader.ui.terms_panel")


def _load_figures() -> None:
    import_module("reader.ui.figures_panel")


LOADS = (_load_lists, _load_terms, _load_figures)
"""What `fill` needs loaded, in steps that are short enough to be taken between two of input."""

_FIGURES, _TERMS, _NOTES = "figures_panel", "terms_panel", "notes_panel"


class SidePanel(QTabWidget):
    """Holds the figures, the terms and the notes; figures are shown first.

    Its tabs are there at once; their panels come with `fill`, the notes when they are first shown.
    Signals: notes_wanted() — the tab of the notes is shown: `put_notes` is to be called, once.
    """

    notes_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setAccessibleName(self.tr("Side panel"))
        self.setDocumentMode(True)
        self._theme = theme
        self.filled = False
        for name, title in (
            (_FIGURES, self.tr("Figures")),
            (_TERMS, self.tr("Terms")),
            (_NOTES, self.tr("Notes")),
        ):
            stand_in = QWidget()
            stand_in.setObjectName(name)
            self.addTab(stand_in, title)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.currentChanged.connect(self._pass_focus)
        self._pass_focus()

    def fill(self) -> None:
        """Make the figures and the terms; the document is given to them by whoever calls."""
        from reader.ui.figures_panel import FiguresPanel
        from reader.ui.terms_panel import TermsPanel

        self._put(_FIGURES, FiguresPanel(theme=self._theme))
        self._put(_TERMS, TermsPanel(theme=self._theme))
        self.filled = True
        self._pass_focus()

    def settle(self) -> None:
        """Ask for the notes if they are in front: from now on somebody puts them in."""
        self._pass_focus()

    def put_notes(self, panel: "SideList") -> None:
        """Put the notes into their tab."""
        self._put(_NOTES, panel)
        self._pass_focus()

    @property
    def figures(self) -> "FiguresPanel":
        """The figures, once they are filled in."""
        return cast("FiguresPanel", self._named(_FIGURES))

    @property
    def terms(self) -> "TermsPanel":
        """The terms, once they are filled in."""
        return cast("TermsPanel", self._named(_TERMS))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        for panel in self._panels():
            panel.set_theme(theme)

    def add_panel(self, panel: "SideList", title: str) -> None:
        """Add a tab behind the others; what is in front stays there."""
        self.addTab(panel, title)

    def select_at(self, offset: int) -> None:
        """Select the rows of the figure and the term at code point `offset`, where there are."""
        if self.filled:
            self.figures.select_at(offset)
            self.terms.select_at(offset)

    @property
    def panel(self) -> "SideList":
        """The panel whose tab is in front."""
        return cast("SideList", self.currentWidget())

    @property
    def front(self) -> str:
        """The name of the tab in front."""
        return self._at(self.currentIndex()).objectName()

    def bring(self, name: str) -> None:
        """Bring the tab of this name to the front, if there is one."""
        for at, widget in enumerate(self._widgets()):
            if widget.objectName() == name:
                self.setCurrentIndex(at)

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel to the front, with the keyboard."""
        self.setCurrentWidget(panel)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _put(self, name: str, panel: "SideList") -> None:
        """Put `panel` where its stand-in is; what is in front stays there."""
        old = self._named(name)
        at, front = self.indexOf(old), self.currentIndex()
        title = self.tabText(at)
        with QSignalBlocker(self):
            self.removeTab(at)
            self.insertTab(at, panel, title)
            self.setCurrentIndex(front)
        old.deleteLater()

    def _named(self, name: str) -> QWidget:
        return next(widget for widget in self._widgets() if widget.objectName() == name)

    def _at(self, index: int) -> QWidget:
        found = self.widget(index)
        assert found is not None
        return found

    def _widgets(self) -> list[QWidget]:
        return [self._at(index) for index in range(self.count())]

    @Slot()
    def _pass_focus(self) -> None:
        shown = self._at(self.currentIndex())
        self.setFocusProxy(shown)
        if shown.objectName() == _NOTES and type(shown) is QWidget:
            self.notes_wanted.emit()

    def _panels(self) -> "list[SideList]":
        """The panels that have been made."""
        return [cast("SideList", one) for one in self._widgets() if type(one) is not QWidget]

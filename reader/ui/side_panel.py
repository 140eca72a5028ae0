"""The panel at the right: figures and terms, one tab each, and what is added when first used."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.ui.figures_panel import FiguresPanel
from reader.ui.side_list import SideList
from reader.ui.terms_panel import TermsPanel
from reader.ui.theme import Theme


class SidePanel(QTabWidget):
    """Holds the figures, the terms and the notes; figures are shown first.

    Signals: notes_wanted() — the tab of the notes is shown: `put_notes` is to be called once.
    """

    notes_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setDocumentMode(True)
        self.figures = FiguresPanel(theme=theme)
        self.terms = TermsPanel(theme=theme)
        self.addTab(self.figures, self.tr("Figures"))
        self.addTab(self.terms, self.tr("Terms"))
        self._notes = QWidget()  # stands in for the notes until they are first shown
        self._notes.setObjectName("notes_panel")
        self.addTab(self._notes, self.tr("Notes"))
        self.tabBar().setExpanding(False)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.currentChanged.connect(self._pass_focus)
        self._pass_focus()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        for panel in self._panels():
            panel.set_theme(theme)

    def add_panel(self, panel: SideList, title: str) -> None:
        """Add a tab behind the others; what is in front stays there."""
        self.addTab(panel, title)

    def put_notes(self, panel: SideList) -> None:
        """Put the notes into their tab."""
        at, current = self.indexOf(self._notes), self.currentIndex()
        with QSignalBlocker(self):
            self.removeTab(at)
            self.insertTab(at, panel, self.tr("Notes"))
            self.setCurrentIndex(current)
        self._notes.deleteLater()
        self._notes = panel
        self._pass_focus()

    def select_at(self, offset: int) -> None:
        """Select the rows of the figure and the term at code point `offset`, where there are."""
        self.figures.select_at(offset)
        self.terms.select_at(offset)

    @property
    def panel(self) -> SideList:
        """The panel whose tab is in front."""
        shown = self.currentWidget()
        return shown if isinstance(shown, SideList) else self.figures

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel to the front, with the keyboard."""
        self.setCurrentWidget(panel)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _pass_focus(self) -> None:
        if self.currentWidget() is self._notes and not isinstance(self._notes, SideList):
            self.notes_wanted.emit()
        self.setFocusProxy(self.currentWidget())

    def _panels(self) -> list[SideList]:
        widgets = (self.widget(at) for at in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, SideList)]

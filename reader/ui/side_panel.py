"""The panel at the right: figures and terms, one tab each."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.ui.figures_panel import FiguresPanel
from reader.ui.terms_panel import TermsPanel
from reader.ui.theme import Theme


class SidePanel(QTabWidget):
    """Holds the figures and the terms; figures are shown first. No signals of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setDocumentMode(True)
        self.figures = FiguresPanel(theme=theme)
        self.terms = TermsPanel(theme=theme)
        self.addTab(self.figures, self.tr("Figures"))
        self.addTab(self.terms, self.tr("Terms"))
        self.tabBar().setExpanding(False)
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.currentChanged.connect(self._pass_focus)
        self._pass_focus()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.figures.set_theme(theme)
        self.terms.set_theme(theme)

    def select_at(self, offset: int) -> None:
        """Select the rows of the figure and the term at code point `offset`, where there are."""
        self.figures.select_at(offset)
        self.terms.select_at(offset)

    @property
    def panel(self) -> FiguresPanel | TermsPanel:
        """The panel whose tab is in front."""
        return self.terms if self.currentWidget() is self.terms else self.figures

    def show_panel(self, panel: QWidget) -> None:
        """Bring the figures or the terms to the front, with the keyboard."""
        self.setCurrentWidget(panel)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _pass_focus(self) -> None:
        self.setFocusProxy(self.currentWidget())

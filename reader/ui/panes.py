"""The parts of the desk, built once and handed to whoever connects or commands them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.documents_bar import DocumentsBar
from reader.ui.find_bar import FindBar
from reader.ui.message_bar import MessageBar
from reader.ui.outline_panel import OutlinePanel
from reader.ui.side_panel import SidePanel
from reader.ui.status_line import StatusLine
from reader.ui.text_pane import TextPane
from reader.ui.theme import Theme
from reader.ui.welcome import WelcomePage, WelcomeStrip

if TYPE_CHECKING:  # loaded after the first paint
    from reader.ui.figures_panel import FiguresPanel
    from reader.ui.terms_panel import TermsPanel


class Panes:
    """All panes. `centre` is what stands between toolbar and status line."""

    def __init__(self, theme: Theme) -> None:
        """The panes in the colours of `theme`, placed side by side, without a document."""
        self.outline = OutlinePanel(theme=theme)
        self.text = TextPane(theme=theme)
        self.side = SidePanel(theme)
        self.status = StatusLine()
        self.bar = MessageBar(theme)
        self.documents = DocumentsBar()
        self.find = FindBar(theme)
        self.welcome = WelcomePage(theme)
        self._strip: WelcomeStrip | None = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)  # a hairline; Qt lets it be caught some pixels beside it
        for at, pane in enumerate((self.outline, self.text, self.side)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(at, int(pane is self.text))
            self.splitter.setCollapsible(at, False)
        self.outline.setMinimumWidth(160)
        self.text.setMinimumWidth(320)
        self.side.setMinimumWidth(220)
        self.splitter.setSizes([270, 720, 410])
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.splitter)
        self.centre = QWidget()
        self._column = QVBoxLayout(self.centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.documents)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._pages, 1)

    @property
    def figures(self) -> "FiguresPanel":
        """The figures of the side panel."""
        return self.side.figures

    @property
    def terms(self) -> "TermsPanel":
        """The terms of the side panel."""
        return self.side.terms

    def lists(self) -> "tuple[FiguresPanel | TermsPanel, ...]":
        """The panels that list what is in the document; none until the side panel is filled."""
        return (self.figures, self.terms) if self.side.filled else ()

    def show_page(self, *, document: bool) -> None:
        """Show the three panes, or the page that invites to open something."""
        self._pages.setCurrentWidget(self.splitter if document else self.welcome)

    def explain(self, theme: Theme) -> None:
        """Explain the desk in a strip above the text, until the user closes it."""
        self._strip = WelcomeStrip(theme)
        self._column.insertWidget(1, self._strip)

    def explaining(self) -> bool:
        """Whether that strip is open."""
        return self._strip is not None and not self._strip.isHidden()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` everywhere."""
        for part in (self.outline, self.text, self.side, self.bar, self.find, self.welcome):
            part.set_theme(theme)
        if self._strip is not None:
            self._strip.set_theme(theme)

    def step_focus(self, step: int) -> None:
        """Put the keyboard into the next visible pane of contents, text, side panel, search."""
        order = [w for w in (self.outline, self.text, self.side, self.find) if w.isVisible()]
        if not order:
            return
        at = next((i for i, pane in enumerate(order) if _holds_focus(pane)), -step)
        order[(at + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)


def _holds_focus(pane: QWidget) -> bool:
    within = pane.window().focusWidget()
    return within is not None and (within is pane or pane.isAncestorOf(within))

"""What the window says of itself: errors and notices in the message bar and the status line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.app.opening import title
from reader.core.document import Document
from reader.core.errors import Code, Notice, ReaderError
from reader.ui.announcing import announce
from reader.ui.panes import Panes
from reader.ui.translation import of_error, of_notice

if TYPE_CHECKING:
    from reader.core.analysis import Analysis

_MOST_ERRORS = 4  # lines of the message bar
_SHORTLY = 4000  # milliseconds


class Announcer(QObject):
    """Says what happened, quietly, and keeps the notices of the document for the status line."""

    def __init__(self, panes: Panes, parent: QObject) -> None:
        """`panes` has the message bar and the status line."""
        super().__init__(parent)
        self._panes = panes
        self._notices: tuple[Notice, ...] = ()
        self._untold: Document | None = None
        panes.status.notices_chosen.connect(self._say_again)

    def begin(self, document: Document) -> None:
        """Another document is shown; its notices wait in the status line."""
        self._notices = document.notices
        self._untold = document
        self._count()
        if document.is_long:
            self._say_again()

    @Slot(object)
    def tell_found(self, analysis: "Analysis") -> None:
        """Tell assistive programs, once, what has been found in the document; others see it."""
        document, self._untold = self._untold, None
        if document is None:
            return
        figures = self._panes.text.annotated().figures(0, len(document.text))
        found = (
            self.tr("%n sections", "", len(document.sections)),
            self.tr("%n figures", "", len(figures)),
            self.tr("%n terms", "", len(analysis.terms)),
        )
        announce(self._panes.text, f"{title(document)}: {', '.join(found)}")

    def fail(self, *errors: ReaderError) -> None:
        """Say what could not be done; of very many errors, the first."""
        lines = [of_error(error) for error in errors[:_MOST_ERRORS]]
        if len(errors) > _MOST_ERRORS:
            more = self.tr("… and %1 more").replace("%1", str(len(errors) - _MOST_ERRORS))
            lines.append(more)
        words = "\n".join(lines)
        if any(error.code is Code.UNEXPECTED for error in errors):
            from reader.ui import crash_dialog

            if report := crash_dialog.report_of(errors):
                crash_dialog.offer(self._panes.bar, words, report)
                return
        self._panes.bar.say(words, "error")

    def notice(self, notices: tuple[Notice, ...]) -> None:
        """Say what the user should know, and keep it in the status line."""
        self._notices += notices
        self._panes.bar.say("\n".join(map(of_notice, notices)), "warning")
        self._count()

    @Slot(str)
    def say(self, words: str) -> None:
        """Say in the status line, for a moment, and aloud what was done."""
        announce(self._panes.status, words)
        self._panes.status.showMessage(words, _SHORTLY)

    @Slot()
    def _say_again(self) -> None:
        self._panes.bar.say("\n".join(map(of_notice, self._notices)), "info")

    def _count(self) -> None:
        words = "\n".join(map(of_notice, self._notices))
        self._panes.status.show_notices(len(self._notices), words)

"""What the window says of itself: errors and notices in the message bar and the status line."""

from PySide6.QtCore import QObject, Slot

from reader.core.errors import Code, Notice, ReaderError
from reader.ui.panes import Panes
from reader.ui.translation import of_error, of_notice

_MOST_ERRORS = 4  # lines of the message bar
_SHORTLY = 4000  # milliseconds


class Announcer(QObject):
    """Says what happened, quietly, and keeps the notices of the document for the status line."""

    def __init__(self, panes: Panes, parent: QObject) -> None:
        """`panes` has the message bar and the status line."""
        super().__init__(parent)
        self._panes = panes
        self._notices: tuple[Notice, ...] = ()
        panes.status.notices_chosen.connect(self._say_again)

    def begin(self, notices: tuple[Notice, ...]) -> None:
        """Another document is shown, with these notices; they wait in the status line."""
        self._notices = notices
        self._count()

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
        """Say in the status line, for a moment, what was done."""
        self._panes.status.showMessage(words, _SHORTLY)

    @Slot()
    def _say_again(self) -> None:
        self._panes.bar.say("\n".join(map(of_notice, self._notices)), "info")

    def _count(self) -> None:
        words = "\n".join(map(of_notice, self._notices))
        self._panes.status.show_notices(len(self._notices), words)

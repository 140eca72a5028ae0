"""What the message bar says while a document is being read that takes its time."""

from PySide6.QtCore import QObject, QTimer, Slot

from reader.ui.message_bar import MessageBar
from reader.ui.opener import Opener

_PATIENCE = 400
"""Milliseconds before anything is said: most documents are open by then."""


class ReadingSign(QObject):
    """Names the document under way, how far it is, and a button that cancels it."""

    def __init__(self, opener: Opener, bar: MessageBar) -> None:
        """Speaks through `bar`, and lives as long as it."""
        super().__init__(bar)
        self._opener, self._bar = opener, bar
        self._words = ""
        self._shown = ""
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._say)
        opener.reading.connect(self._note)
        opener.read_ended.connect(self._end)

    @Slot(str, int, int)
    def _note(self, name: str, done: int, total: int) -> None:
        """Take in how far the document of this name is; `total` 0: nobody knows."""
        from reader.app.messages import plain

        name = plain(name)
        if total:
            far = self.tr("Reading “%1”: %2 of %3 …")
            self._words = far.replace("%2", str(done)).replace("%3", str(total)).replace("%1", name)
        else:
            self._words = self.tr("Reading “%1” …").replace("%1", name)
        if self._shown:
            self._say()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _say(self) -> None:
        if self._shown and self._bar.text() != self._shown:
            return  # closed by hand, or something else is to be said
        if self._shown:
            self._bar.go_on(self._words)
        else:
            self._bar.offer(self._words, self.tr("Cancel"), self._opener.cancel)
        self._shown = self._words

    @Slot()
    def _end(self) -> None:
        self._timer.stop()
        if self._shown and self._bar.text() == self._shown:
            self._bar.clear()
        self._shown = ""

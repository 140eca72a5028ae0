"""What is open and where, written soon after it changes: a kill loses a second at most."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.app.recents import Keeper
from reader.app.session import OpenDocument, Session, State
from reader.core.document import Document
from reader.core.errors import Code, Notice, ReaderError
from reader.ui.opener import Opener
from reader.ui.tasks import Tasks, Ticket

_PAUSE = 700
"""Milliseconds between a change and its writing; further changes meanwhile go with it."""


class Remembering(QObject):
    """Follows the session into the keeper's file. Signals: noticed(tuple of Notice), once."""

    noticed = Signal(object)

    def __init__(
        self,
        session: Session,
        opener: Opener,
        keeper: Keeper,
        tasks: Tasks,
        told: Callable[[OpenDocument], Document],
        parent: QObject,
    ) -> None:
        """Begins with the first change of the session; `told`: with the user's metadata."""
        super().__init__(parent)
        self._session, self._opener, self._keeper, self._tasks = session, opener, keeper, tasks
        self._told = told
        self._layout: Callable[[], Mapping[str, str]] = dict
        self._complained = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._write_soon)
        session.listen(self._follow)

    def attach(self, layout: Callable[[], Mapping[str, str]]) -> None:
        """Keep what `layout` gives with the session from now on."""
        self._layout = layout

    def write_now(self) -> None:
        """Write at once, for the end of the program; a place that cannot be written was named."""
        self._timer.stop()
        self._note()
        with suppress(OSError):
            self._keeper.write()

    def _note(self) -> None:
        self._keeper.note(self._as_told(self._session.state), self._opener.pending)
        self._keeper.note_layout(self._layout())

    def _as_told(self, state: State) -> State:
        """The state with the title of the shown document as the user gave it."""
        shown = state.current
        if shown is None:
            return state
        said = replace(shown, document=self._told(shown))
        return replace(state, documents=tuple(said if d is shown else d for d in state.documents))

    def _follow(self, old: State, new: State) -> None:
        if [one.number for one in old.documents] != [one.number for one in new.documents]:
            # The list of recent files shows it at once.
            self._keeper.note(self._as_told(new), self._opener.pending)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _write_soon(self) -> None:
        self._note()
        self._tasks.run("session", self._write, on_result=self._report, on_error=self._fail)

    def _write(self, _: Ticket) -> str:
        """Why it could not be written, "" if it was."""
        try:
            self._keeper.write()
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def _report(self, reason: str) -> None:
        if reason and not self._complained:
            self._complained = True
            self.noticed.emit((Notice(code=Code.SESSION_UNSAVED, data={"reason": reason}),))

    def _fail(self, error: ReaderError) -> None:
        """Report an error that writing does not foresee."""
        self._report(error.data.get("reason", error.code.value))

"""The window listens for later starts and opens what they were asked to open."""

import os
from collections import deque
from functools import partial
from socket import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import hand_over
from reader.app.hand_over import Door, Errand
from reader.app.opening import is_link
from reader.ui.services import Services

_CHUNK = 1 << 16
_SILENCE = 2000
"""Milliseconds after which a caller that has not said all is left."""


class Porter(QObject):
    """Opens the errands of later starts in this window and brings it to the front.

    Errands wait for one another: what one opens is not given up for the next. While a dialog asks
    something nothing is taken, and the other start opens a window of its own.
    """

    def __init__(self, door: Door, services: Services, window: QWidget) -> None:
        """Listens until the application ends, or the window is gone."""
        super().__init__(window)
        self._door, self._opener, self._window = door, services.opener, window
        self._waiting: deque[tuple[str, ...]] = deque()
        self._opening = False
        notifier = QSocketNotifier(door.socket.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._answer)
        self._opener.read_ended.connect(self._go_on)
        self._opener.failed.connect(self._go_on)
        self.destroyed.connect(partial(Door.close, door))  # a bound method would not hold the door
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.close)

    @Slot()
    def close(self) -> None:
        """Listen no more."""
        for notifier in self.findChildren(QSocketNotifier):
            notifier.setEnabled(False)
        self._door.close()

    @Slot()
    def _answer(self) -> None:
        try:
            caller, _ = self._door.socket.accept()
        except OSError:  # it has left already
            return
        _Call(caller, self)

    @property
    def free(self) -> bool:
        """Whether errands can be carried out now."""
        return QApplication.activeModalWidget() is None

    def take(self, errand: Errand) -> None:
        """Come to the front, and open what is asked for as soon as nothing else is being opened."""
        self._waiting.append(errand.names)
        if errand.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = errand.token  # Qt shows it to the desktop, once
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._begin()

    @Slot()
    def _go_on(self) -> None:
        """What was being opened is open, or never will be."""
        self._opening = False
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        while self._waiting and not self._opening:
            names = self._waiting.popleft()
            files = [name for name in names if not is_link(name)]
            self._opening = bool(files)
            if files:
                self._opener.open_paths(files)
            for link in [name for name in names if is_link(name)][-1:]:
                self._opener.follow_link(link)


class _Call(QObject):
    """One start that says what it wants: heard to the end, answered, and let go."""

    def __init__(self, caller: socket, porter: Porter) -> None:
        """What is wanted is the porter's to do."""
        super().__init__(porter)
        caller.setblocking(False)
        self._caller, self._porter = caller, porter
        self._heard = bytearray()
        self._notifier = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        QTimer.singleShot(_SILENCE, self, self._hang_up)

    @Slot()
    def _hear(self) -> None:
        try:
            more = self._caller.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            self._hang_up()
            return
        self._heard += more
        if not more:
            self._reply()
        if not more or len(self._heard) > hand_over.LONGEST:
            self._hang_up()

    def _reply(self) -> None:
        """Answer, and only then do it: who has given up waiting opens a window of its own."""
        try:
            errand = hand_over.decode(bytes(self._heard))
            if not self._porter.free:
                return
            self._caller.sendall(hand_over.TAKEN)
        except (ValueError, OSError):
            return
        self._porter.take(errand)

    def _hang_up(self) -> None:
        self._notifier.setEnabled(False)
        self._caller.close()
        self.deleteLater()


def listen(services: Services, window: QWidget) -> Porter | None:
    """The porter of `window`; None where another window listens, or there is no place for it."""
    door = hand_over.open_door(services.paths.runtime)
    return Porter(door, services, window) if door is not None else None

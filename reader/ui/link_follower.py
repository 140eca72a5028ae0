"""Following `jingdu://` links: to the open document, or to the file they mean."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from reader.app.opening import is_link
from reader.core.document import Document
from reader.core.errors import ReaderError
from reader.ui.navigator import Navigator
from reader.ui.services import Services
from reader.ui.tasks import Ticket
from reader.ui.theme import scaled

if TYPE_CHECKING:
    from reader.core.links import Link


class LinkFollower(QObject):
    """Finds the passage of a link, selects it and lets it flash.

    Signals: failed(ReaderError) · said(str) — a short word about what was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, services: Services, navigator: Navigator, window: QWidget) -> None:
        """Follows also what the opener is given to open and is a link."""
        super().__init__(window)
        self._services, self._navigator, self._window = services, navigator, window
        self._awaited: tuple[Link, Path] | None = None
        services.opener.link_given.connect(self._take)
        services.opener.opened.connect(self._arrive)
        QTimer.singleShot(0, self._take)

    @Slot()
    def ask(self) -> None:
        """Ask for a link; one that is on the clipboard is proposed."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Open link"))
        dialog.setLabelText(self.tr("A jingdu:// link from an excerpt or a citation:"))
        dialog.setTextValue(_link_in(QGuiApplication.clipboard().text().strip()))
        dialog.resize(scaled(560), dialog.sizeHint().height())  # a link is long
        dialog.textValueSelected.connect(self._follow_typed)
        dialog.open()

    @Slot(str)
    def _follow_typed(self, typed: str) -> None:
        if typed.strip():
            self.follow(typed)

    @Slot()
    def _take(self) -> None:
        """Follow the link that the opener was given, if there is one."""
        link, self._services.opener.link = self._services.opener.link, ""
        if link:
            self.follow(link)

    def follow(self, text: str) -> None:
        """Go where the link in `text` leads; say so where it leads nowhere any more."""
        from reader.core.links import parse

        try:
            link = parse(_link_in(text) or text)
        except ReaderError as error:
            self.failed.emit(error)
            return
        session = self._services.session
        for one in session.state.documents:
            if one.document.source.sha256 == link.sha256:
                session.switch(one.number)
                QTimer.singleShot(0, partial(self._show, one.document, link))
                return

        def job(ticket: Ticket) -> tuple[Path, bool]:
            from reader.app.linking import find

            return find(link.sha256, recent, cancelled=lambda: ticket.cancelled)

        recent = self._services.keeper.memory.recent
        self._services.tasks.run(
            "link", job, on_result=partial(self._open, link), on_error=self.failed.emit
        )

    def _open(self, link: "Link", found: tuple[Path, bool]) -> None:
        path, changed = found
        path = path.absolute()
        if changed:
            self.said.emit(self.tr("The file has changed since the link was made."))
        for one in self._services.session.state.documents:
            if one.path == path:
                self._services.session.switch(one.number)
                QTimer.singleShot(0, partial(self._show, one.document, link))
                return
        self._awaited = (link, path)
        self._services.opener.open_path(str(path))

    @Slot()
    def _arrive(self) -> None:
        """Go to the passage once its document is shown."""
        shown = self._services.session.state.current
        if self._awaited is None or shown is None:
            return
        link, path = self._awaited
        self._awaited = None
        if shown.path == path:
            QTimer.singleShot(0, partial(self._show, shown.document, link))

    def _show(self, document: Document, link: "Link") -> None:
        from reader.core.links import locate

        try:
            span = locate(document, link)
        except ReaderError as error:
            self.failed.emit(error)
            return
        self._navigator.jump(span.start, span.end)
        self._navigator.select(span.start, span.end)


def _link_in(text: str) -> str:
    """The link that `text` is or ends with: a citation is copied with its link; "" for none."""
    found = [word for word in text.split() if is_link(word)]
    return found[-1] if found else ""

"""The offer to convert an old binary document, where nothing else stands in the way."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot

from reader.app.opening import Request
from reader.core.errors import Code, ReaderError
from reader.ui.message_bar import MessageBar
from reader.ui.opener import Opener


class ConversionOffer(QObject):
    """Puts a button beside the message that a document is in an old format.

    Nothing is converted unless the button is pressed, and there is none without LibreOffice.
    """

    def __init__(self, opener: Opener, bar: MessageBar) -> None:
        """Speaks through `bar` after it has said the error, and lives as long as it."""
        super().__init__(bar)
        self._opener, self._bar = opener, bar
        later = Qt.ConnectionType.QueuedConnection
        opener.failed.connect(self._offer_one, later)
        opener.unopened.connect(self._offer, later)

    @Slot(object)
    def _offer_one(self, error: ReaderError) -> None:
        self._offer((error,))

    @Slot(object)
    def _offer(self, errors: Sequence[ReaderError]) -> None:
        path = errors[0].data.get("path") if len(errors) == 1 else None
        if path is None or errors[0].code is not Code.SOURCE_LEGACY:
            return
        from reader.app.converting import find_converter

        if find_converter() is None:
            return
        words = self.tr("“%1” is in an old binary format. LibreOffice can convert a copy of it.")
        open_it = partial(self._opener.open, Request(path=Path(path), convert=True))
        name = errors[0].data.get("name", "")
        self._bar.offer(words.replace("%1", name), self.tr("Convert and open"), open_it)

"""A line of tags, completed from those that are in use."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from reader.app.notes.highlight import clean_tags

_BETWEEN = re.compile("[,，、;；]")


class TagsLine(QLineEdit):
    """Tags with commas between them, Western or Chinese. Signals: edited()."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tags"))
        self.setPlaceholderText(self.tr("Tags, with commas between"))
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._put_in)
        self.textEdited.connect(self._offer)

    def set_known(self, tags: Iterable[str]) -> None:
        """Offer these, in this order."""
        self._known.setStringList(list(tags))

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show these tags."""
        self.setText("，".join(tags))

    def tags(self) -> tuple[str, ...]:
        """The tags that stand in the line, each once."""
        return clean_tags(_BETWEEN.split(self.text()))

    @Slot()
    def _offer(self) -> None:
        begun = self.text()[self._begin() : self.cursorPosition()].strip()
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup().hide()
        self.edited.emit()

    def _popup(self) -> QAbstractItemView:
        shown = self._completer.popup()
        assert shown is not None
        return shown

    @Slot(str)
    def _put_in(self, tag: str) -> None:
        begin, text = self._begin(), self.text()
        self.setText(f"{text[:begin]}{tag}{text[self.cursorPosition() :]}")
        self.setCursorPosition(begin + len(tag))
        self.edited.emit()

    def _begin(self) -> int:
        """Where the tag at the cursor begins."""
        before = self.text()[: self.cursorPosition()]
        return max((m.end() for m in _BETWEEN.finditer(before)), default=0)

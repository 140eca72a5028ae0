"""Words for assistive programs: what is shown where the keyboard is not, said aloud."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_WORDS = "aloud"
"""The property of a widget that holds what is to be said for it."""


def announce(widget: QWidget, words: str) -> None:
    """Have assistive programs say `words` for `widget` when they are done with what they say.

    That is done in a turn of its own, since loading Qt's constants takes 20 ms, once; of what is
    to be said for a widget in one turn, the last is said.
    """
    if not widget.property(_WORDS):
        QTimer.singleShot(0, widget, partial(_tell, widget))
    widget.setProperty(_WORDS, words)


def _tell(widget: QWidget) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    words = widget.property(_WORDS)
    widget.setProperty(_WORDS, "")
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))

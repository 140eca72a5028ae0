"""What is told of a start while it goes on: nothing, where nobody has asked for a trace."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from reader.ui.annotator import Annotator


class Untraced:
    """Hears of each step and says nothing; `startup_trace.Trace` writes them down."""

    def __call__(self, name: str) -> None:
        """The step `name` of the start is done."""

    def watch(self, window: QMainWindow, annotator: "Annotator") -> None:
        """The desk stands: from now on the window is painted and `annotator` works."""

"""Where the reader is at the desk, and how the desk stands: taken from it, and put back."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from reader.app.session import Place
from reader.ui.panes import Panes


def taken(panes: Panes) -> Place:
    """Caret, selection, scroll position and front panel, as the panes have them now."""
    text = panes.text
    return Place(
        caret=text.caret(),
        selection=text.selection(),
        top=text.place(),
        panel=panes.side.front,
    )


def put_back(panes: Panes, place: Place) -> None:
    """Show the panes as they were at `place`; the caret is in sight where nothing else is known."""
    text = panes.text
    if place.selection is None:
        text.go_to(place.caret, flash=False)
    else:
        text.select(place.selection.start, place.selection.end)
    if place.top is not None:
        text.show_at_top(place.top)
    panes.side.bring(place.panel)


def layout(window: QMainWindow, panes: Panes) -> dict[str, str]:
    """The window's size and place and the widths of the panes, as base64 text by name."""
    return {
        "window": _text(window.saveGeometry()),
        "panes": _text(panes.splitter.saveState()),
    }


def lay_out(window: QMainWindow, panes: Panes, kept: Mapping[str, str]) -> None:
    """Give window and panes the layout that was kept; what is missing or damaged stays as it is."""
    window.restoreGeometry(_bytes(kept.get("window", "")))
    panes.splitter.restoreState(_bytes(kept.get("panes", "")))


def _bytes(kept: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(kept.encode("ascii", errors="ignore")))


def _text(state: QByteArray) -> str:
    return state.toBase64().toStdString()

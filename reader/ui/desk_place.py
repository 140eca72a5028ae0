"""Where the reader is at the desk: taken from the panes, and put back."""

from reader.app.session import Place
from reader.ui.panes import Panes


def taken(panes: Panes) -> Place:
    """Caret, selection, scroll position and front panel, as the panes have them now."""
    text, side = panes.text, panes.side
    return Place(
        caret=text.caret(),
        selection=text.selection(),
        top=text.top_offset() if text.verticalScrollBar().value() else 0,
        panel=side.panel.objectName(),
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
    side = panes.side
    for panel in (side.figures, side.terms):
        if panel.objectName() == place.panel:
            side.setCurrentWidget(panel)

"""On the way to a place whose height is not known yet: what is kept of the reader meanwhile."""

import dataclasses
from dataclasses import field

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QInputEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.values import dataclass

_HELD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
    }
)
_DROPPED = frozenset({QEvent.Type.MouseMove})


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the text is to stand: the line of code point `offset`, `height` pixels down the pane.

    `offset` None: the very beginning, with the space above the first line.
    """

    offset: int | None = None
    height: float = 0.0


@dataclasses.dataclass(slots=True, eq=False, repr=False)
class Journey:
    """Caret and anchor of the selection (code points), and the spot to arrive at.

    Until then the pane shows `picture`, which was taken with its viewport at `origin`.
    """

    caret: int = 0
    anchor: int = 0
    spot: Spot = field(default_factory=Spot)
    picture: QPixmap | None = None
    origin: QPoint = field(default_factory=QPoint)
    _held: list[tuple[QWidget, QEvent]] = field(default_factory=list)

    @property
    def reach(self) -> int:
        """The last code point whose place must be known before anything is shown."""
        return max(self.caret, self.anchor, self.spot.offset or 0)

    def hold(self, widget: QWidget, event: QEvent) -> bool:
        """Keep what the user does until the arrival; False for an event that does not matter."""
        if event.type() in _HELD and isinstance(event, QInputEvent):
            self._held.append((widget, event.clone()))
            return True
        return event.type() in _DROPPED

    def let_go(self) -> None:
        """Hand on in order what was kept."""
        held, self._held = self._held, []
        for widget, event in held:
            QApplication.sendEvent(widget, event)

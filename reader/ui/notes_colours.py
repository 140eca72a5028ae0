"""Swatches: the colours of highlights as icons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from reader.app.notes.highlight import Colour
from reader.ui.theme import Theme

_EDGE = 16  # logical pixels


def swatch(colour: Colour, theme: Theme) -> QIcon:
    """A disc of `colour` as it lies under the text, with the edge that its band has."""
    drawn = QPixmap(2 * _EDGE, 2 * _EDGE)
    drawn.setDevicePixelRatio(2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(f"note_{colour}_line"), 3))
    painter.setBrush(theme.color(f"note_{colour}"))
    painter.drawEllipse(QRectF(2.5, 2.5, _EDGE - 5, _EDGE - 5))
    painter.end()
    return QIcon(drawn)

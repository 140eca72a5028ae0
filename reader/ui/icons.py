"""Our own outline icons, drawn in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit

from reader.core.assets import names as resource_names, read_text
from reader.ui.theme import Theme

_INK = "#000000"  # the stroke colour in the files


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `name` in the theme's colours: at rest, switched on, disabled.

    It is drawn when it is shown, at the screen's own resolution. Raises ReaderError E-RES-01 for
    a name that has no file.
    """
    return QIcon(_Engine(read_text(f"icons/{name}.svg"), theme))


class _Engine(QIconEngine):
    """Draws one icon on demand: most stand in menus that a session never opens."""

    def __init__(self, source: str, theme: Theme) -> None:
        super().__init__()
        self._source, self._theme = source, theme

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _Engine(self._source, self._theme)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon at `size` device pixels."""
        return _pixmap(self._source, self._colour(mode, state), size.width(), 1)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`."""
        _draw(painter, QRectF(rect), self._source, self._colour(mode, state))

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return self._theme.token("faint")
        return self._theme.token("accent" if state is QIcon.State.On else "ink_soft")


def dress_clear_button(field: QLineEdit, theme: Theme) -> None:
    """Give the button that empties `field` our own sign; Qt draws its own before it is styled."""
    for action in field.findChildren(QAction, "_q_qlineeditclearaction"):
        action.setIcon(icon("close", theme))


def pixmap(name: str, theme: Theme, token: str, size: int, ratio: float = 1) -> QPixmap:
    """The icon `name` in one colour, `size` logical pixels wide, for a screen of `ratio`."""
    return _pixmap(read_text(f"icons/{name}.svg"), theme.token(token), size, ratio)


def names() -> tuple[str, ...]:
    """The names of all icons, sorted."""
    return tuple(
        path.rpartition("/")[2].removesuffix(".svg") for path in resource_names("icons", ".svg")
    )


def _pixmap(source: str, colour: str, size: int, ratio: float) -> QPixmap:
    edge = round(size * ratio)
    drawn = QPixmap(edge, edge)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _draw(painter, QRectF(0, 0, edge, edge), source, colour)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _draw(painter: QPainter, area: QRectF, source: str, colour: str) -> None:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(source.replace(_INK, colour).encode("utf-8")))
    renderer.render(painter, area)

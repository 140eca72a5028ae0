"""Our own outline icons, drawn in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from reader.core.assets import names as resource_names, read_text
from reader.ui.theme import Theme

_SIZE = 20  # logical pixels; drawn at once and twice this for high-resolution screens
_INK = "#000000"  # the stroke colour in the files
_STATES = (
    (QIcon.Mode.Normal, QIcon.State.Off, "ink_soft"),
    (QIcon.Mode.Normal, QIcon.State.On, "accent"),
    (QIcon.Mode.Disabled, QIcon.State.Off, "faint"),
)


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `name` in the theme's colours: at rest, switched on, disabled.

    Raises ReaderError E-RES-01 for a name that has no file.
    """
    made = QIcon()
    source = read_text(f"icons/{name}.svg")
    for mode, state, token in _STATES:
        for ratio in (1, 2):
            made.addPixmap(_pixmap(source, theme.token(token), _SIZE, ratio), mode, state)
    return made


def pixmap(name: str, theme: Theme, token: str, size: int, ratio: float = 1) -> QPixmap:
    """The icon `name` in one colour, `size` logical pixels wide, for a screen of `ratio`."""
    return _pixmap(read_text(f"icons/{name}.svg"), theme.token(token), size, ratio)


def names() -> tuple[str, ...]:
    """The names of all icons, sorted."""
    return tuple(
        path.rpartition("/")[2].removesuffix(".svg") for path in resource_names("icons", ".svg")
    )


def _pixmap(source: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    edge = round(size * ratio)
    drawn = QPixmap(edge, edge)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray(source.replace(_INK, colour).encode("utf-8")))
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn

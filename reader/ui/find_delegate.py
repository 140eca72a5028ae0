"""How a hit is painted in the list: its match stands out and is never cut away."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.app.finding import Hit
from reader.ui.find_model import FoundModel, place
from reader.ui.side_delegate import Index, Lines, SideDelegate
from reader.ui.theme import font

_LEFT = 14
_SIDE = 8
_CONTEXT = 0.42  # of the room that is left beside the match: what may stand before it


class FoundDelegate(SideDelegate):
    """Two lines: the context with the match in bold on its mark, below it where it stands."""

    def lines(self, index: Index) -> Lines:
        """The words of a row, for whoever wants them plain."""
        hit = _hit(index)
        return Lines(hit.match, place(hit))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the context and the place."""
        self.paint_ground(painter, option, index)
        rect = option.rect.adjusted(_LEFT, 5, -_SIDE, -5)
        lower = rect.adjusted(0, rect.height() * 11 // 20 + 1, 0, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        upper = QRectF(rect.adjusted(0, 0, 0, lower.top() - rect.bottom() - 1))
        self._paint_context(painter, upper, _hit(index), chosen=chosen)
        ink = "select_ink" if chosen else "muted"
        self.paint_line(painter, lower, place(_hit(index)), font("ui", 11), ink)
        painter.restore()

    def _paint_context(self, painter: QPainter, rect: QRectF, hit: Hit, *, chosen: bool) -> None:
        plain, bold = font("serif", 15), font("serif", 15)
        bold.setBold(True)
        normal, strong = QFontMetricsF(plain), QFontMetricsF(bold)
        match = strong.elidedText(hit.match, Qt.TextElideMode.ElideMiddle, rect.width())
        width = strong.horizontalAdvance(match)
        room = max(rect.width() - width, 0)
        after_width = normal.horizontalAdvance(hit.after)
        allowed = max(room * _CONTEXT, room - after_width)
        before = normal.elidedText(hit.before, Qt.TextElideMode.ElideLeft, allowed)
        left = rect.left() + normal.horizontalAdvance(before)
        rest = rect.right() - left - width
        after = normal.elidedText(hit.after, Qt.TextElideMode.ElideRight, max(rest, 0))
        base = rect.top() + (rect.height() + normal.ascent() - normal.descent()) / 2
        if not chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("found"))
            mark = QRectF(left - 1.5, base - 14, width + 3, 18)
            painter.drawRoundedRect(mark, 3, 3)
        ink = "select_ink" if chosen else "ink"
        _write(painter, plain, self._theme.color(ink), QPointF(rect.left(), base), before)
        _write(painter, bold, self._theme.color(ink), QPointF(left, base), match)
        _write(painter, plain, self._theme.color(ink), QPointF(left + width, base), after)


def _write(painter: QPainter, shape: QFont, ink: QColor, at: QPointF, text: str) -> None:
    painter.setFont(shape)
    painter.setPen(ink)
    painter.drawText(at, text)


def _hit(index: Index) -> Hit:
    model = index.model()
    assert isinstance(model, FoundModel)
    return model.hit(index.row())

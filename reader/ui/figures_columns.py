"""Which columns of the figures are shown, in which order, how wide, and by which is sorted."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent

from reader.app.figure_list import Field
from reader.ui.figures_headers import COLUMNS
from reader.ui.figures_table import FiguresTable

_WIDTHS = {
    Field.FIGURE: 120,
    Field.AMOUNT: 88,
    Field.SUBJECT: 92,
    Field.BOUND: 82,
    Field.UNIT: 56,
    Field.CHANGE: 100,
    Field.TIME: 84,
    Field.KIND: 76,
    Field.CHECK: 110,
    Field.SECTION: 130,
    Field.ENGLISH: 180,
}
_SPRING = COLUMNS.index(Field.SUBJECT)
_STANDARD = (Field.FIGURE, Field.SUBJECT, Field.BOUND, Field.AMOUNT)


class FigureColumns(QObject):
    """Signals: sorted(Field or None, falling) · changed() — by the user · menu_wanted(QPoint)."""

    sorted = Signal(object, bool)
    changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, table: FiguresTable, parent: QObject) -> None:
        """The header of `table`, whose model is in place."""
        super().__init__(parent)
        self._head = table.horizontalHeader()
        head = self._head
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setStretchLastSection(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for field, width in _WIDTHS.items():
            head.resizeSection(COLUMNS.index(field), width)
        self._arrange(_STANDARD)
        table.viewport().installEventFilter(self)
        head.sortIndicatorChanged.connect(self._tell_sorted)
        head.customContextMenuRequested.connect(self._tell_menu)
        head.sectionMoved.connect(self._tell_moved)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Give what is counted the room that the panel has beyond the other columns."""
        if event.type() == QEvent.Type.Resize and self.has(Field.SUBJECT):
            assert isinstance(event, QResizeEvent)
            others = sum(self._wide(at) for at in range(len(COLUMNS)) if at != _SPRING)
            room = event.size().width() - others
            self._head.resizeSection(_SPRING, max(room, _WIDTHS[Field.SUBJECT]))
        return False

    def _wide(self, at: int) -> int:
        """Pixels of a column, 0 for a hidden one; the last, which is stretched, as it came."""
        shown = [one for one in range(len(COLUMNS)) if not self._head.isSectionHidden(one)]
        if at not in shown:
            return 0
        last = max(shown, key=self._head.visualIndex)
        return _WIDTHS[COLUMNS[at]] if at == last else self._head.sectionSize(at)

    def has(self, field: Field) -> bool:
        """Whether the column of a field is shown."""
        return not self._head.isSectionHidden(COLUMNS.index(field))

    def toggle(self, field: Field) -> None:
        """Show or hide the column of a field; a shown one comes last."""
        at, show = COLUMNS.index(field), not self.has(field)
        if show:
            self._head.moveSection(self._head.visualIndex(at), len(COLUMNS) - 1)
        self._head.setSectionHidden(at, not show)
        self.changed.emit()

    def show_sorted(self, field: Field | None) -> None:
        """Sort by a field, rising; by None as the text goes."""
        at = -1 if field is None else COLUMNS.index(field)
        self._head.setSortIndicator(at, Qt.SortOrder.AscendingOrder)

    def written(self) -> str:
        """The shown columns from the left, as the settings keep them."""
        order = (COLUMNS[self._head.logicalIndex(at)] for at in range(len(COLUMNS)))
        return ",".join(field.value for field in order if self.has(field))

    def restore(self, written: str) -> None:
        """Show the columns that `written` names; what it names that is no column is passed over."""
        known = {field.value for field in Field}
        named = [Field(name) for name in written.split(",") if name in known]
        others = [field for field in named if field is not Field.FIGURE]
        self._arrange((Field.FIGURE, *dict.fromkeys(others)))

    def _arrange(self, shown: tuple[Field, ...]) -> None:
        hidden = tuple(field for field in COLUMNS if field not in shown)
        for place, field in enumerate((*shown, *hidden)):
            at = COLUMNS.index(field)
            self._head.moveSection(self._head.visualIndex(at), place)
            self._head.setSectionHidden(at, field not in shown)

    @Slot(int, Qt.SortOrder)
    def _tell_sorted(self, at: int, order: Qt.SortOrder) -> None:
        field = COLUMNS[at] if at >= 0 else None
        self.sorted.emit(field, order == Qt.SortOrder.DescendingOrder)

    @Slot(QPoint)
    def _tell_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self._head.mapToGlobal(at))

    @Slot()
    def _tell_moved(self) -> None:
        QTimer.singleShot(0, self.changed.emit)

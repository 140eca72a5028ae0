"""Going to a section or a paragraph by a few keys: its number, words or pinyin of a heading."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.goals import Goal, Goals
from reader.app.opening import is_link
from reader.ui.list_walker import ListWalker
from reader.ui.side_delegate import Index, Lines, SideDelegate
from reader.ui.theme import Theme, font

_ROW = 34
_STEP = 18  # pixels further in for each level


class _Model(QAbstractListModel):
    """The goals that are offered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.goals: tuple[Goal, ...] = ()

    def offer(self, goals: tuple[Goal, ...]) -> None:
        self.beginResetModel()
        self.goals = goals
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.goals)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        goal = self.goals[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return goal.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{goal.name}  {number(goal)}"
        return None


class _Delegate(SideDelegate):
    """One line: the name, further in for deeper sections, and the number at the right."""

    def lines(self, index: Index) -> Lines:
        """The name and the number of a row."""
        goal = _goal(index)
        return Lines(goal.name, number(goal))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        self.paint_ground(painter, option, index)
        goal = _goal(index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink, faint = ("select_ink", "select_ink") if chosen else ("ink", "muted")
        shape, small = font("serif", 15), font("ui", 12)
        shape.setBold(goal.level == 1)
        rect = option.rect.adjusted(12 + _STEP * max(goal.level - 1, 0), 0, -12, 0)
        width = QFontMetrics(small).horizontalAdvance(number(goal))
        painter.save()
        self.paint_line(painter, rect.adjusted(0, 0, -width - 16, 0), goal.name, shape, ink)
        self.paint_line(painter, rect, number(goal), small, faint, right=True)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for one line."""
        return QSize(super().sizeHint(option, index).width(), _ROW)


class GotoDialog(QDialog):
    """A field over the list of what it may mean. Enter goes there, Esc leaves.

    Signals: goal_chosen(start, end) — half-open code points · link_given(str) — a jingdu:// link
    was put in.
    """

    goal_chosen = Signal(int, int)
    link_given = Signal(str)

    def __init__(self, goals: Goals, here: int, theme: Theme, parent: QWidget) -> None:
        """The sections of a document; that of code point `here` is chosen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to a section or paragraph"))
        self.resize(600, 440)
        self._goals = goals
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("12 or ¶12, §3, words or pinyin of a heading"))
        self._field.setAccessibleName(self.tr("Section or paragraph"))
        self._field.textChanged.connect(self._narrow)
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Sections and paragraphs"))
        self._list.setUniformItemSizes(True)
        self._model = _Model(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Delegate(theme, self))
        self._list.activated.connect(self._take)
        self._list.clicked.connect(self._take)
        ListWalker(self._field, self._list).entered.connect(self._take_chosen)
        self._none = QLabel(self.tr("There is no such section or paragraph."), self)
        self._none.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for widget in (self._field, self._none, self._list):
            column.addWidget(widget)
        self._narrow("")
        self._choose(goals.at(here) or 0)
        self._field.setFocus()

    def offered(self) -> tuple[Goal, ...]:
        """What is offered for what stands in the field."""
        return self._model.goals

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        if is_link(typed) and "&q=" in typed:  # whole: it was pasted
            self.accept()
            self.link_given.emit(typed)
            return
        self._model.offer(self._goals.matching(typed))
        self._none.setVisible(not self._model.goals)
        self._choose(0)

    def _choose(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row))

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            goal = self._model.goals[index.row()]
            self.accept()
            self.goal_chosen.emit(goal.start, goal.end)

    @Slot()
    def _take_chosen(self) -> None:
        self._take(self._list.currentIndex())


def number(goal: Goal) -> str:
    """The number of a goal as it can be typed, and for a section its first paragraph."""
    section = "" if goal.section is None else f"§ {goal.section}"
    paragraph = "" if goal.paragraph is None else f"¶ {goal.paragraph}"
    return "   ".join(part for part in (section, paragraph) if part)


def _goal(index: Index) -> Goal:
    model = index.model()
    assert isinstance(model, _Model)
    return model.goals[index.row()]

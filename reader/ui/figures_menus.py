"""The menus of the figures: how the table looks, and what can be done with its rows."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.app.figure_list import Field
from reader.app.figure_rows import Order
from reader.ui.figures_headers import header


class Look(Protocol):
    """What the menu of columns and order asks of the panel."""

    @property
    def order(self) -> Order:
        """How the rows are grouped and sorted."""

    def has_column(self, field: Field) -> bool:
        """Whether the column of a field is shown."""

    def toggle_column(self, field: Field) -> None:
        """Show or hide the column of a field."""

    def sort_by(self, field: Field | None) -> None:
        """Sort by a field, by None as the text goes."""

    def turn_groups(self, *, to_open: bool) -> None:
        """Open or close all groups."""


class Rows(Protocol):
    """What the menu of a row asks of the panel."""

    def go(self) -> None:
        """Go to the figure of the current row."""

    def edit(self, field: Field) -> None:
        """Open the editor of the current row for a field."""

    def take_out(self) -> None:
        """Wish that the selected rows are no figures."""

    def copy_rows(self) -> None:
        """Copy the selected rows."""

    def copy_sentences(self, *, chinese: bool) -> bool:
        """Copy the selected rows as sentences."""


_CELLS = {
    Field.AMOUNT: QT_TRANSLATE_NOOP("FiguresPanel", "Correct the amount…"),
    Field.UNIT: QT_TRANSLATE_NOOP("FiguresPanel", "Correct the unit…"),
    Field.BOUND: QT_TRANSLATE_NOOP("FiguresPanel", "Correct the bound…"),
    Field.SUBJECT: QT_TRANSLATE_NOOP("FiguresPanel", "Correct what it counts…"),
}


def fill_look(menu: QMenu, panel: Look) -> None:
    """Columns to be shown or hidden, and by which the rows are sorted."""
    menu.clear()
    menu.addSection(QCoreApplication.translate("FiguresPanel", "Columns"))
    for field in Field:
        if field is not Field.FIGURE:
            action = _add(menu, header(field), partial(panel.toggle_column, field))
            action.setCheckable(True)
            action.setChecked(panel.has_column(field))
            action.setData(field.value)
    sorting = menu.addMenu(QCoreApplication.translate("FiguresPanel", "Sort by"))
    chosen = _add(
        sorting,
        QCoreApplication.translate("FiguresPanel", "Order of the text"),
        partial(panel.sort_by, None),
    )
    chosen.setCheckable(True)
    chosen.setChecked(panel.order.field is None)
    for field in Field:
        action = _add(sorting, header(field), partial(panel.sort_by, field))
        action.setCheckable(True)
        action.setChecked(panel.order.field is field)
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("FiguresPanel", "Open all groups"),
        partial(panel.turn_groups, to_open=True),
    )
    _add(
        menu,
        QCoreApplication.translate("FiguresPanel", "Close all groups"),
        partial(panel.turn_groups, to_open=False),
    )


def fill_rows(menu: QMenu, panel: Rows) -> None:
    """What can be done with the current row and the selected ones."""
    menu.clear()
    _add(menu, QCoreApplication.translate("FiguresPanel", "Show in the text"), panel.go, "Return")
    menu.addSeparator()
    for field, text in _CELLS.items():
        words = QCoreApplication.translate("FiguresPanel", str(text))
        _add(menu, words, partial(panel.edit, field), "F2" if field is Field.AMOUNT else "")
    _add(menu, QCoreApplication.translate("FiguresPanel", "Not a figure"), panel.take_out, "Del")
    menu.addSeparator()
    _add(menu, QCoreApplication.translate("FiguresPanel", "Copy rows"), panel.copy_rows, "Ctrl+C")
    _add(
        menu,
        QCoreApplication.translate("FiguresPanel", "Copy as English sentences"),
        partial(panel.copy_sentences, chinese=False),
    )
    _add(
        menu,
        QCoreApplication.translate("FiguresPanel", "Copy as Chinese sentences"),
        partial(panel.copy_sentences, chinese=True),
    )


def _add(menu: QMenu, words: str, do: Callable[[], object], key: str = "") -> QAction:
    """An entry; its key is only named: the table itself knows it."""
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.triggered.connect(lambda _=False: do())
    return action

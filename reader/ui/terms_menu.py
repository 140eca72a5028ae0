"""The menu of the terms: what can be done with the current row and the selected ones."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from reader.app.store import Scope


class TermRows(Protocol):
    """What the menu asks of the panel whose rows it is about."""

    def has_rows(self) -> bool:
        """Whether a row is selected."""

    def step(self, by: int) -> None:
        """Go to another place of the chosen term."""

    def wish_meaning(self) -> None:
        """Wish that the meaning of the chosen term be edited."""

    def wish_removal(self, scope: str) -> None:
        """Wish that the selected terms be none."""

    def wish_mark(self) -> None:
        """Wish that what is selected in the text be a term."""

    def copy_rows(self) -> None:
        """Copy the selected rows."""


def fill_rows(menu: QMenu, panel: TermRows) -> None:
    """What can be done with the rows; keys are named where the table knows them."""
    menu.clear()
    rows = panel.has_rows()
    _add(
        menu,
        QCoreApplication.translate("TermsPanel", "Next place"),
        partial(panel.step, 1),
        "→",
        on=rows,
    )
    _add(
        menu,
        QCoreApplication.translate("TermsPanel", "Previous place"),
        partial(panel.step, -1),
        "←",
        on=rows,
    )
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("TermsPanel", "Edit the meaning…"),
        panel.wish_meaning,
        "F2",
        on=rows,
    )
    for words, scope, key in (
        (
            QCoreApplication.translate("TermsPanel", "Not a term in this document"),
            Scope.DOCUMENT,
            "Del",
        ),
        (QCoreApplication.translate("TermsPanel", "Not a term at this place"), Scope.PLACE, ""),
        (QCoreApplication.translate("TermsPanel", "Not a term anywhere"), Scope.EVERYWHERE, ""),
    ):
        _add(menu, words, partial(panel.wish_removal, scope), key, on=rows)
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("TermsPanel", "Mark what is selected in the text as a term…"),
        panel.wish_mark,
    )
    menu.addSeparator()
    _add(
        menu,
        QCoreApplication.translate("TermsPanel", "Copy rows"),
        panel.copy_rows,
        "Ctrl+C",
        on=rows,
    )


def _add(
    menu: QMenu, words: str, do: Callable[[], object], key: str = "", *, on: bool = True
) -> None:
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.setEnabled(on)
    action.triggered.connect(lambda _=False: do())

"""The menu of the terms: what can be done with the current row and the selected ones."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from reader.app.store import Scope

if TYPE_CHECKING:
    from reader.ui.terms_panel import TermsPanel


def fill_rows(menu: QMenu, panel: "TermsPanel") -> None:
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
        panel.mark_wished.emit,
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

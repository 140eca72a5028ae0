"""The strip under the filter of the figures: how many there are of each sort; a click filters."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from reader.app.figure_rows import Wanted
from reader.app.figure_words import BOUNDS, KINDS
from reader.core.figures import FigureKind
from reader.ui.figures_headers import said
from reader.ui.flow import FlowLayout

_FLAGS = ("changed", "checked", "doubted")


class FiguresStrip(QWidget):
    """Chips with counts: kinds, and what is known of a figure; bounds in a menu.

    Signals: chosen() — the chips leave other figures now.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filter by kind"))
        flow = FlowLayout(self, gap=5)
        flow.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._chips: dict[str, QToolButton] = {}
        self._bounds: QToolButton | None = None
        self._counts: Mapping[str, int] = {}

    def wanted(self, text: str) -> Wanted:
        """What the chips and the words of the filter box leave."""
        kinds = frozenset(k.value for k in FigureKind if self._is_on(k.value))
        return Wanted(
            text=text,
            kinds=kinds,
            bounds=self._chosen_bounds(),
            changed=self._is_on("changed"),
            checked=self._is_on("checked"),
            doubted=self._is_on("doubted"),
        )

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many figures there are by kind value, and of "changed", "checked", "doubted".

        A chip without figures goes, unless it is on.
        """
        if counts == self._counts:
            return
        self._counts = dict(counts)
        if not self._chips:
            self._make()
        for name, chip in self._chips.items():
            count = counts.get(name, 0)
            chip.setText(f"{self._word(name)} {count}")
            chip.setAccessibleName(f"{self._word(name)}, {count}")
            chip.setVisible(count > 0 or chip.isChecked())
        if self._bounds is not None:
            self._bounds.setVisible(any(counts.values()))
        self.updateGeometry()

    def chips(self) -> tuple[QToolButton, ...]:
        """The chips in their order; none before the first figures are there."""
        return () if self._bounds is None else (*self._chips.values(), self._bounds)

    def clear(self) -> None:
        """Switch all chips off."""
        for chip in self._chips.values():
            chip.setChecked(False)
        if self._bounds is not None:
            for action in self._bounds.menu().actions():
                action.setChecked(False)
            self._name_bounds()

    def _is_on(self, name: str) -> bool:
        return name in self._chips and self._chips[name].isChecked()

    def _chosen_bounds(self) -> frozenset[str]:
        if self._bounds is None:
            return frozenset()
        actions = self._bounds.menu().actions()
        return frozenset(str(action.data()) for action in actions if action.isChecked())

    def _make(self) -> None:
        """The chips, when the first figures are there."""
        for name in (*(kind.value for kind in KINDS), *_FLAGS):
            chip = self._chip()
            chip.setCheckable(True)
            chip.clicked.connect(self.chosen)
            self._chips[name] = chip
        menu = QMenu(self)
        for qualifier, words in BOUNDS.items():
            action = menu.addAction(said(words))
            action.setCheckable(True)
            action.setData(qualifier.value)
        menu.triggered.connect(self._choose_bound)
        self._bounds = self._chip()
        self._bounds.setCheckable(True)
        self._bounds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._bounds.setMenu(menu)
        self._name_bounds()

    def _chip(self) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("role", "chip")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(made)
        return made

    @Slot()
    def _choose_bound(self) -> None:
        self._name_bounds()
        self.chosen.emit()

    def _name_bounds(self) -> None:
        assert self._bounds is not None
        on = [action.text() for action in self._bounds.menu().actions() if action.isChecked()]
        self._bounds.setText(self.tr("bound: {words}").format(words=", ".join(on) or "…"))
        self._bounds.setChecked(bool(on))

    def _word(self, name: str) -> str:
        flags = {
            "changed": self.tr("with a change"),
            "checked": self.tr("recomputed"),
            "doubted": self.tr("half understood"),
        }
        return flags.get(name) or said(KINDS[FigureKind(name)])

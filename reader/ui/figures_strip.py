"""The strip under the filter of the figures: how many there are of each sort; a click filters."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reader.app.figure_rows import Wanted
from reader.app.figure_words import BOUNDS, KINDS
from reader.core.figures import FigureKind
from reader.ui.figures_headers import said

_GAP = 5  # pixels between chips
_FLAGS = ("changed", "checked", "doubted")


class FiguresStrip(QWidget):
    """One line of chips with counts: kinds, and what is known of a figure.

    Bounds stand in the menu of the last chip, and with them the chips that the line has no room
    for. What is switched on there is said on that chip.

    Signals: chosen() — the chips leave other figures now.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filter by kind"))
        line = QHBoxLayout(self)
        line.setSpacing(_GAP)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._chips: dict[str, QToolButton] = {}
        self._folded: dict[str, QAction] = {}  # the chips' entries in the menu
        self._bounds: QToolButton | None = None  # the last chip
        self._by_bound: tuple[QAction, ...] = ()
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
            self._folded[name].setText(chip.text())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what the line has no room for."""
        super().resizeEvent(event)
        self._fit()

    def chips(self) -> tuple[QToolButton, ...]:
        """The chips in their order; none before the first figures are there."""
        return () if self._bounds is None else (*self._chips.values(), self._bounds)

    def clear(self) -> None:
        """Switch all chips off."""
        for chip in self._chips.values():
            chip.setChecked(False)
        if self._bounds is not None:
            for action in self._by_bound:
                action.setChecked(False)
            self._fit()

    def _is_on(self, name: str) -> bool:
        return name in self._chips and self._chips[name].isChecked()

    def _chosen_bounds(self) -> frozenset[str]:
        return frozenset(str(action.data()) for action in self._by_bound if action.isChecked())

    def _make(self) -> None:
        """The chips, when the first figures are there."""
        menu = QMenu(self)
        for name in (*(kind.value for kind in KINDS), *_FLAGS):
            chip = self._chip()
            chip.clicked.connect(self._choose)
            self._chips[name] = chip
            action = menu.addAction(self._word(name))
            action.setCheckable(True)
            action.triggered.connect(chip.click)
            self._folded[name] = action
        menu.addSection(self.tr("Bound"))
        made = []
        for qualifier, words in BOUNDS.items():
            action = menu.addAction(said(words))
            action.setCheckable(True)
            action.setData(qualifier.value)
            action.triggered.connect(self._choose)
            made.append(action)
        self._by_bound = tuple(made)
        self._bounds = self._chip()
        self._bounds.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._bounds.setMenu(menu)

    def _chip(self) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("role", "chip")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = self.layout()
        assert isinstance(line, QHBoxLayout)
        line.insertWidget(line.count() - 1, made)
        return made

    @Slot()
    def _choose(self) -> None:
        self._fit()
        self.chosen.emit()

    def _fit(self) -> None:
        """Show the chips that have figures as far as the line reaches; the others by the menu."""
        if self._bounds is None:
            return
        names = [name for name in self._chips if self._counts.get(name, 0) or self._is_on(name)]
        shown = self._shown(names, self._name_last(names, ()))
        if len(shown) < len(names):
            shown = self._shown(names, self._name_last(names, shown))
        self._name_last(names, shown)
        for name, chip in self._chips.items():
            chip.setVisible(name in shown)
            self._folded[name].setVisible(name in names and name not in shown)
            self._folded[name].setChecked(chip.isChecked())
        self._bounds.setVisible(any(self._counts.values()))

    def _shown(self, names: Sequence[str], last: int) -> tuple[str, ...]:
        """The chips that stand in the line beside the last one, which is `last` pixels wide."""
        room, shown = self.width() - last, []
        for name in names:
            room -= self._chips[name].sizeHint().width() + _GAP
            if room < 0:
                break
            shown.append(name)
        return tuple(shown)

    def _name_last(self, names: Sequence[str], shown: Sequence[str]) -> int:
        """Say on the last chip what is switched on in its menu. Returns its width in pixels."""
        assert self._bounds is not None
        on = [self._word(n) for n in names if n not in shown and self._is_on(n)]
        on += [action.text() for action in self._by_bound if action.isChecked()]
        said_on = ", ".join(on)
        room = max(self.width() // 2, 60)
        metrics = self._bounds.fontMetrics()
        words = said_on or self.tr("more…")
        self._bounds.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
        self._bounds.setToolTip(said_on or self.tr("More kinds, and how far the number binds"))
        self._bounds.setAccessibleName(self.tr("More filters: {words}").format(words=words))
        self._bounds.setChecked(bool(on))
        return self._bounds.sizeHint().width()

    def _word(self, name: str) -> str:
        flags = {
            "changed": self.tr("with a change"),
            "checked": self.tr("recomputed"),
            "doubted": self.tr("half understood"),
        }
        return flags.get(name) or said(KINDS[FigureKind(name)])

"""The section tree as a Qt model; items are known by the index of their section."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.core.document import Document
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

# Why a line is a heading: the outline's codes of evidence. A code without words is not shown.
_WHY = {
    "number": QT_TRANSLATE_NOOP("OutlineModel", "it begins with a number"),
    "tag": QT_TRANSLATE_NOOP("OutlineModel", "the page marks it as a heading"),
    "bold": QT_TRANSLATE_NOOP("OutlineModel", "it is set in bold"),
    "bold-lead": QT_TRANSLATE_NOOP("OutlineModel", "the paragraph begins in bold"),
    "same-shape": QT_TRANSLATE_NOOP("OutlineModel", "other headings have the same form"),
    "siblings": QT_TRANSLATE_NOOP("OutlineModel", "the paragraphs beside it begin alike"),
    "no-final-mark": QT_TRANSLATE_NOOP("OutlineModel", "the line ends without a full stop"),
    "sentence-line": QT_TRANSLATE_NOOP("OutlineModel", "a short sentence on a line of its own"),
    "prose-follows": QT_TRANSLATE_NOOP("OutlineModel", "running text follows"),
    "short-lead": QT_TRANSLATE_NOOP("OutlineModel", "a short first sentence leads the paragraph"),
    "colon-lead": QT_TRANSLATE_NOOP("OutlineModel", "a colon ends it within the paragraph"),
    "verb": QT_TRANSLATE_NOOP("OutlineModel", "it names the work the paragraph reports"),
    "gap-before-body": QT_TRANSLATE_NOOP("OutlineModel", "a gap divides it from its text"),
    "number-after": QT_TRANSLATE_NOOP("OutlineModel", "a lower number follows it on the line"),
    "after-signature": QT_TRANSLATE_NOOP(
        "OutlineModel", "it stands below a signature, as titles of attached documents do"
    ),
    "title-style": QT_TRANSLATE_NOOP("OutlineModel", "it is set in the style of titles"),
    "frame": QT_TRANSLATE_NOOP("OutlineModel", "prefaces and closing words are called so"),
    "attachment-label": QT_TRANSLATE_NOOP(
        "OutlineModel", "it is the title of an attached document"
    ),
}
BY_HAND = "user"
"""The reason of a heading that the user set."""

_LEAVES = frozenset({"run-in", "article"})


def reasons(why: Sequence[str]) -> tuple[str, ...]:
    """The codes of a section's `why` in words, each once."""
    keys = dict.fromkeys("number" if c.startswith("number-") and c not in _WHY else c for c in why)
    return tuple(
        QCoreApplication.translate("OutlineModel", str(_WHY[k])) for k in keys if k in _WHY
    )


class OutlineModel(QAbstractItemModel):
    """One column of headings. `internalId` of an index is the section's index from 0."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: Document | None = None
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {}
        self._rows: list[int] = []

    def set_document(self, document: Document) -> None:
        """Show the sections of `document`."""
        self.beginResetModel()
        self._document = document
        self._parents, self._rows, self._children = [], [], {}
        open_ones: list[int] = []
        for index, section in enumerate(document.sections):
            while open_ones and document.sections[open_ones[-1]].level >= section.level:
                open_ones.pop()
            parent = open_ones[-1] if open_ones else -1
            siblings = self._children.setdefault(parent, [])
            self._parents.append(parent)
            self._rows.append(len(siblings))
            siblings.append(index)
            open_ones.append(index)
        self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` from the next painting on; the rows are what they were."""
        self._theme = theme

    def index_of(self, section: int) -> QModelIndex:
        """The model index of section `section` (from 0)."""
        if not 0 <= section < len(self._rows):
            return QModelIndex()
        return self.createIndex(self._rows[section], 0, section)

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """The index of a child."""
        above = parent.internalId() if parent.isValid() else -1
        children = self._children.get(above, [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """The index of the enclosing section."""
        if not child.isValid():
            return QModelIndex()
        above = self._parents[child.internalId()]
        return self.index_of(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many sections an index holds directly."""
        above = parent.internalId() if parent.isValid() else -1
        return len(self._children.get(above, []))

    def columnCount(self, _parent: Index = _ROOT) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heading, reasons and colour of one section."""
        if not index.isValid() or self._document is None:
            return None
        at = index.internalId()
        section = self._document.sections[at]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(self._document.heading(at).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(at)
        if role == Qt.ItemDataRole.ForegroundRole and section.kind in _LEAVES:
            return self._theme.color("muted")
        return None

    def _tooltip(self, at: int) -> str:
        assert self._document is not None
        heading = " ".join(self._document.heading(at).split())
        codes = self._document.sections[at].why
        if codes[-1:] == (BY_HAND,):
            said = self.tr("Set by you")
            return f"{heading}\n{said}"
        why = reasons(codes)
        if not why:
            return heading
        said = self.tr("A heading because: %1").replace("%1", "; ".join(why))
        return f"{heading}\n{said}"

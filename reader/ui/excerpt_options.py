"""What goes into an excerpt or an exported document, as controls."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from reader.core.export.options import Options, Pinyin
from reader.core.references import Style


class ExcerptOptions(QWidget):
    """Pinyin, meanings, figures and citation. Signals: changed() by the user."""

    changed = Signal()

    def __init__(self, options: Options, parent: QWidget) -> None:
        """The controls, showing `options`."""
        super().__init__(parent)
        self._accessed = options.accessed
        self.pinyin = QComboBox(self)
        for pinyin, words in (
            (Pinyin.BELOW, self.tr("On a line below")),
            (Pinyin.RUBY, self.tr("Above the characters")),
            (Pinyin.INLINE, self.tr("In the text: 字(zì)")),
            (Pinyin.NONE, self.tr("None")),
        ):
            self.pinyin.addItem(words, pinyin)
        self.pinyin.setCurrentIndex(self.pinyin.findData(options.pinyin))
        self.pinyin_chosen = False  # by the user, in this dialog
        self.pinyin.activated.connect(self._note_pinyin)
        self.style_box = QComboBox(self)
        for style, words in (
            (None, self.tr("One line, as in the document")),
            (Style.GBT7714, "GB/T 7714"),
            (Style.CHICAGO, "Chicago"),
            (Style.BIBTEX, "BibTeX"),
            (Style.BIBLATEX, "BibLaTeX"),
            (Style.CSL_JSON, "CSL-JSON"),
        ):
            self.style_box.addItem(words, style)
        styles = [self.style_box.itemData(at) for at in range(self.style_box.count())]
        self.style_box.setCurrentIndex(styles.index(options.style))
        self.glosses = QCheckBox(self.tr("Terms with their &meanings"), self)
        self.glosses.setChecked(options.glosses)
        self.figures = QCheckBox(self.tr("&Figures, also in English"), self)
        self.figures.setChecked(options.figures)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("&Pinyin"), self.pinyin)
        form.addRow(self.tr("C&itation"), self.style_box)
        form.addRow(self.glosses)
        form.addRow(self.figures)
        for box in (self.pinyin, self.style_box):
            box.currentIndexChanged.connect(self.changed)
        for check in (self.glosses, self.figures):
            check.toggled.connect(self.changed)

    def suit(self, pinyin: Pinyin) -> None:
        """Show where pinyin stands best in the form at hand, unless the user has chosen it."""
        if not self.pinyin_chosen:
            self.pinyin.setCurrentIndex(self.pinyin.findData(pinyin))

    def _note_pinyin(self) -> None:
        self.pinyin_chosen = True

    def line_up(self, label: QLabel) -> None:
        """Have the boxes begin where the one behind `label` does, in whatever language."""
        form = self.layout()
        assert isinstance(form, QFormLayout)
        labels = [label, form.labelForField(self.pinyin), form.labelForField(self.style_box)]
        widest = max(one.sizeHint().width() for one in labels)
        for one in labels:
            one.setMinimumWidth(widest)

    def options(self) -> Options:
        """What is chosen."""
        return Options(
            pinyin=Pinyin(self.pinyin.currentData()),
            glosses=self.glosses.isChecked(),
            figures=self.figures.isChecked(),
            style=self.style_box.currentData(),
            accessed=self._accessed,
        )

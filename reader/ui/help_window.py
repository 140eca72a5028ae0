"""The help: pages at the left, the chosen one beside them, one search over all."""

import re

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.app.help_pages import FOLDER, Page, pages
from reader.core.assets import names, root
from reader.ui.actions import Actions
from reader.ui.key_rows import key_rows
from reader.ui.list_walker import ListWalker
from reader.ui.theme import Theme, open_at

_STYLE = """
h1 {{ font-size: 19pt; font-weight: 500; margin: 2px 0 10px 0; }}
h2 {{ font-size: 13pt; font-weight: 500; color: {accent}; margin: 20px 0 4px 0; }}
p {{ line-height: 150%; margin: 6px 0; }}
li {{ line-height: 150%; margin: 3px 0; }}
code {{ color: {figure_ink}; font-family: sans-serif; }}
th {{ text-align: left; color: {muted}; font-weight: 400; }}
td {{ border-bottom: 1px solid {line}; }}
table {{ border-collapse: collapse; margin: 6px 0 10px 0; }}
"""
_COLOURS = ("accent", "figure_ink", "muted", "line")
_PICTURE = 620  # pixels wide: the pictures are taken from a whole window
_PICTURES = f"{FOLDER}/pictures"


class HelpWindow(QDialog):
    """Stands beside the window and does not block it. Nothing in it leads out of the program."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        """All pages in the window's language, the first one shown."""
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        open_at(self, 940, 700)
        self._theme = theme
        self._language = QLocale().name()
        keys = Page(name="keys", title=self.tr("Keys"), text=_keys_page(self.tr("Keys"), actions))
        written = pages(self._language)
        self._pages = (*written[:-1], keys, *written[-1:])
        self._search = self._make_search()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setFixedWidth(210)
        self._list.setObjectName("pages")
        ListWalker(self._search, self._list).entered.connect(self._find_next)
        for page in self._pages:
            self._list.addItem(QListWidgetItem(page.title))
        self._nothing = QLabel(self.tr("No page has these words."), self)
        self._nothing.setProperty("role", "muted")
        self._nothing.hide()
        self._text = self._make_text()
        self._place()
        self._list.currentRowChanged.connect(self._show_row)
        self._list.setCurrentRow(0)
        self._search.setFocus()

    def show_page(self, name: str) -> None:
        """Show the page of this name."""
        rows = [at for at, page in enumerate(self._pages) if page.name == name]
        self._list.setCurrentRow(rows[0] if rows else 0)

    def page(self) -> str:
        """The name of the page that is shown."""
        return self._pages[self._list.currentRow()].name

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Show the page in the colours of `theme`, its pictures too."""
        self._theme = theme
        self._colour(self._text)
        self._show_row(self._list.currentRow())

    def _make_search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search the help"))
        field.setAccessibleName(self.tr("Search the help"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._narrow)
        return field

    def _make_text(self) -> QTextBrowser:
        text = QTextBrowser(self)
        text.setAccessibleName(self.tr("Page"))
        text.setOpenLinks(False)
        text.setSearchPaths([str(root() / FOLDER)])
        self._colour(text)
        text.document().setDocumentMargin(20)
        return text

    def _colour(self, text: QTextBrowser) -> None:
        colours = {name: self._theme.color(name).name() for name in _COLOURS}
        text.document().setDefaultStyleSheet(_STYLE.format(**colours))

    def _place(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        left.addWidget(self._nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(14)
        row.addLayout(left)
        row.addWidget(self._text, 1)

    @Slot(str)
    def _narrow(self, wanted: str) -> None:
        """List the pages that hold the words, and mark them in the page that is shown."""
        fitting = [page.holds(wanted) for page in self._pages]
        for at, fits in enumerate(fitting):
            self._list.item(at).setHidden(not fits)
        self._nothing.setVisible(not any(fitting))
        shown = self._list.currentRow()
        if any(fitting) and not fitting[shown]:
            self._list.setCurrentRow(fitting.index(True))
        self._mark()

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if row < 0:
            return
        chinese = self._language.startswith("zh")
        text = with_pictures(self._pages[row].text, chinese=chinese, dark=self._theme.dark)
        self._text.setHtml(_html(text))
        self._text.setAccessibleDescription(self._pages[row].title)
        self._mark()

    def _mark(self) -> None:
        marks = []
        for word in self._search.text().split():
            found = self._text.document().find(word)
            while not found.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = found
                mark.format.setBackground(self._theme.color("flash"))
                marks.append(mark)
                found = self._text.document().find(word, found)
        self._text.setExtraSelections(marks)

    @Slot()
    def _find_next(self) -> None:
        """Bring the next place of the first word into sight; past the end it begins again."""
        words = self._search.text().split()
        if words and not self._text.find(words[0]):
            self._text.moveCursor(QTextCursor.MoveOperation.Start)
            self._text.find(words[0])


def with_pictures(text: str, *, chinese: bool, dark: bool) -> str:
    """A page whose pictures show the window in the reader's language and colours.

    Where there is no such picture, the one in the reader's language, else the plain one.
    """
    known = set(names(_PICTURES, ".png"))
    tongue, colour = "_zh" if chinese else "", "_dark" if dark else ""
    for name in re.findall(r"\(pictures/(\w+)\.png\)", text):
        tried = (f"{name}{tongue}{colour}", f"{name}{tongue}", name)
        found = next((one for one in tried if f"{_PICTURES}/{one}.png" in known), name)
        text = text.replace(f"(pictures/{name}.png)", f"(pictures/{found}.png)")
    return text


def _html(text: str) -> str:
    """A page as HTML that heeds the style sheet, its pictures as wide as the page."""
    from markdown_it import MarkdownIt

    made = str(MarkdownIt("commonmark", {"html": False}).enable("table").render(text))
    made = made.replace("<table>", '<table cellspacing="0" cellpadding="5">')
    return made.replace("<img ", f'<img width="{_PICTURE}" ')


def _keys_page(title: str, actions: Actions) -> str:
    """The page of all keys, from the table of actions."""
    rows = [f"| {key.replace('|', '&#124;')} | {words} |" for key, words in key_rows(actions)]
    return "\n".join([f"# {title}", "", "| | |", "| --- | --- |", *rows, ""])

# ruff: noqa: SLF001 - it walks the window as its tests do
"""Brings the window into the states of the contact sheet, and photographs what is in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabWidget,
    QToolBar,
    QWidget,
)

from reader.core.assets import root
from reader.core.errors import Code, Notice, ReaderError

if TYPE_CHECKING:
    from reader.core.terms import Term
    from reader.ui.main_window import MainWindow

_TABLE = "kind,scope,surface,value\nreading,everywhere,云河,yún hé\nword,everywhere,,\n"
_PASTED = "关于开展夜间巡河的通知\n\n各街道办事处：\n现就夜间巡河有关事项通知如下。\n" * 2


class Deeds:
    """What can be done to one window beside its actions."""

    def __init__(self, window: "MainWindow") -> None:
        """For a window whose desk is complete."""
        self._window, self._panes = window, window._panes
        self._said: dict[str, Callable[[str], object]] = {
            "explain": lambda _: window.explain(),
            "explained": lambda _: self._panes._strip.hide(),
            "begin": lambda _: self._panes.text.go_to(0, flash=False),
            "end": lambda _: self._go_to_end(),
            "term": lambda _: self._go_to_term(),
            "word": lambda _: self._point_at_word(),
            "unpin": lambda _: self._panes.text.close_card(),
            "unpoint": lambda _: self._panes.text.close_card(),
            "size": lambda said: window.resize(*map(int, said.split())),
            "zoom": lambda said: [self._trigger("view.larger") for _ in range(int(said))],
            "contents": self._panes.outline._head.box.setText,
            "tip": self._show_tip,
            "untip": lambda _: self._hide_tips(),
            "group": lambda said: self._choose(self._panes.figures._groups, said),
            "chip": lambda said: self._panes.figures._strip._chips[said].click(),
            "filter": self._panes.figures._head.box.setText,
            "widen": self._widen,
            "edit": lambda _: self._edit_figure(),
            "unedit": lambda _: self._panes.figures._table.setFocus(),
            "look": lambda _: self._panes.figures._more.menu().popup(
                self._panes.figures._more.mapToGlobal(QPoint(-140, 28))
            ),
            "notes": lambda _: self._make_notes(),
            "find": self._panes.find.setText,
            "error": lambda _: window.fail(
                ReaderError(Code.SOURCE_FORMAT, name="budget.xlsx", format="XLSX")
            ),
            "notice": lambda _: window.notice((Notice(code=Code.FONT_MISSING),)),
            "quiet": lambda _: self._panes.bar.clear(),
            "reading": lambda _: window._services.opener.reading.emit("年鉴.pdf", 12, 340),
            "read": lambda _: window._services.opener.read_ended.emit(),
            "progress": lambda _: self._panes.status.set_progress(30, 80),
            "no progress": lambda _: self._panes.status.clear_progress(),
            "shut": lambda _: [dialog.close() for dialog in self._dialogs()],
            "down": lambda _: self._scroll_down(),
            "key": lambda said: self._front().findChild(QLineEdit).setText(said),
            "help": lambda said: self._front().findChild(QLineEdit).setText(said),
            "goto": lambda said: self._front().findChild(QLineEdit).setText(said),
            "page": lambda said: self._front().findChild(QTabWidget).setCurrentIndex(int(said)),
            "scope": lambda said: self._front().scopes.button(int(said)).setChecked(True),
            "correct": lambda _: self._keep_corrections(),
            "import": lambda _: self._import_corrections(),
            "later": lambda said: QTimer.singleShot(250, lambda: self._trigger(said)),
            "template": lambda _: QTimer.singleShot(
                300, lambda: self._front().templates.setCurrentRow(0)
            ),
            "menu": self._open_menu,
            "submenu": self._open_submenu,
            "context": lambda _: self._panes.text.context_requested.emit(
                self._panes.text.caret(), self._window.mapToGlobal(QPoint(520, 180))
            ),
            "options": lambda _: self._panes.find.open_menu(),
            "unpop": lambda _: self._close_popup(),
            "paste": lambda _: self._paste(),
            "open": lambda said: window._services.opener.open_path(str(root() / "samples" / said)),
            "table": lambda _: self._go_to_table(),
            "close all": lambda _: self._close_all(),
        }

    def busy(self) -> bool:
        """Whether anything is read, annotated, searched or set."""
        return bool(self._window._services.tasks._running) or not self._panes.text.is_settled()

    def names(self) -> frozenset[str]:
        """What stands in angle brackets before a word."""
        return frozenset(self._said)

    def do(self, step: str) -> None:
        """Carry out one step: an action's id, or a deed in angle brackets with its word."""
        if not step.startswith("<"):
            self._trigger(step)
            return
        whole = step.strip("<>")
        if whole in self._said:
            self._said[whole]("")
        else:
            name, _, said = whole.partition(" ")
            self._said[name](said)

    def picture(self) -> QPixmap:
        """The dialog in front, else the window with the menus and tips that lie over it."""
        dialogs = self._dialogs()
        under = dialogs[-1] if dialogs else self._window
        taken = under.grab()
        over = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and (isinstance(one, QMenu) or one.inherits("QTipLabel"))
        ]
        painter = QPainter(taken)
        for one in over:
            painter.drawPixmap(under.mapFromGlobal(one.mapToGlobal(QPoint())), one.grab())
        painter.end()
        return taken

    def _dialogs(self) -> list[QDialog]:
        return [one for one in self._window.findChildren(QDialog) if one.isVisible()]

    def _front(self) -> QDialog:
        return self._dialogs()[-1]

    def _trigger(self, name: str) -> None:
        self._window.findChild(QAction, name).trigger()

    def _a_term(self) -> "Term":
        terms = self._panes.text.annotated().terms(400, 1500)
        return next(one for one in terms if one.gloss and one.end - one.start > 2)

    def _go_to_term(self) -> None:
        term = self._a_term()
        self._panes.text.go_to(term.start, flash=False)

    def _go_to_end(self) -> None:
        document = self._panes.text.document_shown()
        self._panes.text.go_to(len(document.text) - 1, flash=False)

    def _go_to_table(self) -> None:
        blocks = self._panes.text.document_shown().blocks
        start = next(block.start for block in blocks if block.kind == "table")
        self._panes.text.go_to(start, flash=False)

    def _point_at_word(self) -> None:
        text, annotated = self._panes.text, self._panes.text.annotated()
        taken = annotated.terms(700, 1500)
        word = next(
            one
            for one in annotated.words(700, 1500)
            if one.end - one.start == 2
            and not any(term.start < one.end and one.start < term.end for term in taken)
        )
        text.go_to(word.start, flash=False)
        at = QPointF(text.cursorRect().center() + QPoint(6, 0))
        none = Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            QPointF(text.viewport().mapToGlobal(at.toPoint())),
            none,
            none,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(text.viewport(), moved)

    def _show_tip(self, where: str) -> None:
        if where == "heading":
            tree = self._panes.outline._tree
            widget = tree.viewport()
            at = tree.visualRect(tree.model().index(1, 0)).center()
        else:
            bar = self._window.findChild(QToolBar)
            widget = bar.widgetForAction(self._window.findChild(QAction, "edit.excerpt"))
            at = widget.rect().center()
        asked = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
        QApplication.sendEvent(widget, asked)

    def _hide_tips(self) -> None:
        for one in QApplication.topLevelWidgets():
            if one.inherits("QTipLabel"):
                one.close()

    @staticmethod
    def _choose(box: QWidget, value: str) -> None:
        box.setCurrentIndex(box.findData(value))

    def _widen(self, wide: str) -> None:
        left, _, _ = self._panes.splitter.sizes()
        self._panes.splitter.setSizes([left, self._window.width() - left - int(wide), int(wide)])

    def _edit_figure(self) -> None:
        from reader.app.figure_list import Field

        self._panes.figures._table.selectRow(2)
        self._panes.figures.edit(Field.SUBJECT)

    def _make_notes(self) -> None:
        text, noter = self._panes.text, self._window._services.noter
        if noter.has_any:
            return
        terms = text.annotated().terms(300, 2500)[::6]
        colours = ("yellow", "green", "blue", "red", "gray")
        for at, (term, colour) in enumerate(zip(terms, colours, strict=False)):
            text.select(term.start, term.end + 12 * (at % 2))
            self._trigger(f"highlight.{colour}")
        first = noter.shelf.marked[1].highlight
        noter.type(
            first, "Compare with **last year's** report: the word is new there.", ("policy",)
        )
        noter.flush()
        text.go_to(noter.shelf.marked[1].start, flash=False)

    def _scroll_down(self) -> None:
        bar = self._front().findChild(QScrollArea).verticalScrollBar()
        bar.setValue(bar.maximum())

    def _keep_corrections(self) -> None:
        from reader.app.corrections.sheet import preview

        window = self._window
        rows = "kind,scope,surface,value\nreading,everywhere,云河,yún hé\nterm,everywhere,阳光屋,\n"
        found = preview("table.csv", rows.encode(), ())
        window._services.corrector.put_in(found.new)

    def _import_corrections(self) -> None:
        from reader.app.corrections.sheet import preview

        self._trigger("edit.corrections")
        corrector = self._window._services.corrector
        rows = _TABLE.replace("yún hé", "yùn hé").encode()
        self._front().take_in(preview("table.csv", rows, corrector.keeper.everything()))

    def _open_menu(self, at: str) -> None:
        bar = self._window.menuBar()
        action = bar.actions()[int(at)]
        action.menu().popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    def _open_submenu(self, at: str) -> None:
        """The submenu of the open menu, counted from 0."""
        menu = QApplication.activePopupWidget()
        heads = [one for one in menu.actions() if one.menu()]
        action = heads[min(int(at), len(heads) - 1)]
        menu.setActiveAction(action)
        action.menu().popup(menu.mapToGlobal(menu.actionGeometry(action).topRight()))

    @staticmethod
    def _close_popup() -> None:
        while (open_one := QApplication.activePopupWidget()) is not None:
            open_one.close()

    def _paste(self) -> None:
        QGuiApplication.clipboard().setText(_PASTED)
        self._trigger("file.paste")

    def _close_all(self) -> None:
        session = self._window._services.session
        for one in session.state.documents:
            session.close(one.number)

"""Finding in one window: a worker searches what is typed; hits are marked, listed, stepped."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.errors import ReaderError
from reader.core.spans import Span
from reader.ui.actions import Actions, plain
from reader.ui.find_marks import HitMarks
from reader.ui.panes import Panes
from reader.ui.services import Services
from reader.ui.translation import of_error

if TYPE_CHECKING:  # loaded with the first search
    from reader.app.annotated import Annotated
    from reader.app.finding import Finder, Query
    from reader.ui.find_panel import FoundPanel
    from reader.ui.tasks import Ticket

PATTERN = "find.pattern"
WHERE = {"find.everywhere": "everywhere", "find.figures": "figures", "find.terms": "terms"}
FINDING = (PATTERN, *WHERE)
"""The actions that say how and where is looked."""


class FindDesk(QObject):
    """Brings field, worker, text and list together.

    Signals: said(str) — a short word about a search without hits.
    """

    said = Signal(str)

    def __init__(self, services: Services, panes: Panes, actions: Actions, window: QWidget) -> None:
        """Nothing is loaded before the first search."""
        super().__init__(window)
        self._services, self._panes, self._actions = services, panes, actions
        self._finder: Finder | None = None
        self._finds_in: Annotated | None = None
        self._hits: tuple[Span, ...] = ()
        self._at: int | None = None
        self._stale = True  # what is typed has not been searched yet
        self._busy = False
        self._again = False
        self._wish = 0  # a step asked for while the search was still to be made
        self._left = False  # the user has done with the search
        self._last = -1  # where the caret was put by a step
        self._panel: FoundPanel | None = None
        services.tasks.cancel("find")  # of a desk in another language
        actions.check("find.everywhere")
        menu = QMenu(panes.find)
        menu.addAction(actions[PATTERN])
        menu.addSeparator()
        menu.addActions([actions[name] for name in WHERE])
        panes.find.set_menu(menu)
        self._dress_field()
        panes.find.textChanged.connect(self._take_up)
        panes.find.asked.connect(self.search)
        panes.find.stepped.connect(self.step)
        panes.find.list_wanted.connect(self.show_list)
        panes.find.left.connect(self._unmark)
        services.corrector.revised.connect(self.begin_anew)
        services.annotator.finished.connect(self._look_again)

    def focus(self) -> None:
        """Put the keyboard into the field; a passage of one line that is selected is looked for."""
        field = self._panes.find
        chosen = self._panes.text.selection()
        wanted = chosen.cut(self._panes.text.document_shown().text) if chosen else ""
        shown = self._at is not None and self._hits and self._hits[self._at] == chosen
        if 0 < len(wanted) <= _LONGEST and "\n" not in wanted and not shown:
            field.setText(wanted)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @Slot()
    def choose(self) -> None:
        """Search as the actions of finding now say."""
        self._dress_field()
        self._take_up()
        self.search()

    @Slot()
    def begin_anew(self) -> None:
        """Another document is shown, or the same with other headings."""
        self._finder = self._finds_in = None
        self._doubt()
        self._set_hits(())
        if self._panes.find.text():
            self._panes.find.ask_soon()  # when the text shows what is to be searched

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next hit after the caret (1) or the one before it (-1), round at the ends."""
        if not self._panes.find.text():
            self.focus()
            return
        if self._stale:
            self._wish = by
            self.search()
            return
        if not self._hits:
            words = self.tr("“{text}” was not found.")
            self.said.emit(words.format(text=self._panes.find.text()))
            return
        self._go(self._next(by))

    @Slot()
    def search(self) -> None:
        """Have what is typed searched; while a search is under way, after it."""
        self._panes.find.wait_no_more()
        query = self._query()
        if query is None:
            self._stale = False
            self._wish = 0
            self._panes.find.show_problem("")
            self._set_hits(())
        elif self._busy:
            self._again = True
        else:
            self._run(query)

    @Slot()
    def show_list(self) -> None:
        """Put the keyboard into the list of hits."""
        panel = self._list()
        if not self._actions["view.side"].isChecked():
            self._actions["view.side"].trigger()
        self._panes.side.show_panel(panel)
        panel.enter_table()

    def _query(self) -> "Query | None":
        text = self._panes.find.text()
        if not text.strip() or self._services.session.state.current is None:
            return None
        from reader.app.finding import Query, Where

        pattern = self._actions[PATTERN].isChecked()
        return Query(text=text, pattern=pattern, where=Where(WHERE[self._chosen()]))

    def _run(self, query: "Query") -> None:
        """Start a worker. One at a time: a finder keeps what it has made of the document."""
        from reader.app.finding import Finder

        annotated = self._panes.text.annotated()
        if self._finder is None or self._finds_in is not annotated:
            self._finder, self._finds_in = Finder(annotated.document, annotated), annotated
        finder = self._finder

        def work(_: "Ticket") -> tuple[Span, ...]:
            return finder.find(query)

        self._busy, self._again = True, False
        self._services.tasks.run("find", work, on_result=self._take, on_error=self._refuse)

    def _take(self, hits: tuple[Span, ...]) -> None:
        if self._ended_in_vain():
            return
        self._panes.find.show_problem("")
        self._set_hits(hits)
        wish, self._wish = self._wish, 0
        if wish:
            self.step(wish)
        elif hits and self._panes.find.hasFocus():
            self._set_at(self._next(1))
            assert self._at is not None
            self._panes.text.reveal(hits[self._at].start)
        elif hits and self._at is None:
            self._show_count()

    def _refuse(self, error: ReaderError) -> None:
        if self._ended_in_vain():
            return
        self._wish = 0
        self._set_hits(())
        self._panes.find.show_count("")
        self._panes.find.show_problem(of_error(error))

    def _ended_in_vain(self) -> bool:
        """Note the end of a search; True where something else has been asked for meanwhile."""
        self._busy = False
        self._stale = self._again or self._finds_in is not self._panes.text.annotated()
        if self._stale:
            self.search()
        return self._stale

    @Slot()
    def _take_up(self) -> None:
        """The user wants something found."""
        self._left = False
        self._doubt()

    def _doubt(self) -> None:
        """What was found may no longer be what is wanted."""
        self._stale = True
        self._again = self._busy

    @Slot()
    def _look_again(self) -> None:
        """All readings, figures and terms are there: those searches may find more now."""
        text = self._panes.find.text()
        narrowed = not self._actions["find.everywhere"].isChecked()
        if text and (narrowed or text[0].isascii()):
            self._doubt()
            self.search()

    @Slot()
    def _unmark(self) -> None:
        """The user has done with the search: the text is shown without its marks."""
        self._left = True
        self._panes.find.show_problem("")
        self._panes.text.set_hits(HitMarks())

    def _next(self, by: int) -> int:
        """The hit to go to from where the reader is."""
        text = self._panes.text
        chosen = text.selection()
        here = text.caret() if chosen is None else chosen.start
        if by > 0:
            at = bisect_left(self._hits, here, key=_start)
            if at < len(self._hits) and self._hits[at] == chosen:
                at += 1  # else a hit at the caret is found itself
        else:
            at = bisect_left(self._hits, here, key=_start) - 1
        return at % len(self._hits)

    def _go(self, at: int) -> None:
        """Select a hit; back leads to where the reader was before the first of them."""
        text, session, hit = self._panes.text, self._services.session, self._hits[at]
        if text.caret() != self._last:
            session.leave(text.caret())
        text.go_to(hit.start, hit.end)
        text.select(hit.start, hit.end)
        self._last = text.caret()
        self._set_at(at)

    def _set_hits(self, hits: tuple[Span, ...]) -> None:
        self._hits = hits
        self._at = None
        self._panes.text.set_hits(HitMarks(() if self._left else hits))
        self._show_count()
        if hits or self._panel is not None:
            self._list().set_hits(self._panes.text.document_shown(), hits)

    def _set_at(self, at: int) -> None:
        self._at = at
        self._left = False
        self._panes.text.set_hits(HitMarks(self._hits, self._hits[at]))
        self._show_count()
        self._list().show_hit(at)

    def _show_count(self) -> None:
        field, of_all = self._panes.find, len(self._hits)
        if not field.text().strip():
            field.show_count("")
        elif self._at is None:
            field.show_count(str(of_all) if of_all else self.tr("none"))
        else:
            words = self.tr("%1 of %2").replace("%1", str(self._at + 1))
            field.show_count(words.replace("%2", str(of_all)))

    def _list(self) -> "FoundPanel":
        """The list of hits, made when it is first needed."""
        if self._panel is None:
            from reader.ui.find_panel import FoundPanel

            self._panel = panel = FoundPanel(theme=self._services.options.theme())
            self._panes.side.add_panel(panel, self.tr("Found"))
            panel.hit_chosen.connect(self._go)
            panel.text_wanted.connect(self._enter_text)
            panel.field_wanted.connect(self._enter_field)
        return self._panel

    @Slot()
    def _enter_text(self) -> None:
        self._panes.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _enter_field(self) -> None:
        self._panes.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> str:
        """The action that says where is looked."""
        return next(name for name in WHERE if self._actions[name].isChecked())

    def _dress_field(self) -> None:
        """Show in the field how and where is looked."""
        field, actions, chosen = self._panes.find, self._actions, self._chosen()
        pattern = actions[PATTERN].isChecked()
        words = [plain(actions[name].text()) for name in ((PATTERN,) if pattern else ())]
        words += [] if chosen == "find.everywhere" else [plain(actions[chosen].text())]
        field.show_options(" · ".join(words), narrowed=bool(words))


_LONGEST = 40
"""Code points of a selected passage that is taken for what one wants to find."""


def _start(span: Span) -> int:
    return span.start

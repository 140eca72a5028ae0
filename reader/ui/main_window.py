"""The main window: builds the desk, places it, connects it. What its parts do is elsewhere."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QToolBar

from reader.app import first_view
from reader.app.hsk import installed
from reader.app.opening import title
from reader.app.session import OpenDocument, State
from reader.core.document import Document
from reader.core.errors import Notice, ReaderError
from reader.core.spans import Span
from reader.ui import desk_place, side_panel
from reader.ui.actions import Actions, build_menus, build_toolbar
from reader.ui.announcer import Announcer
from reader.ui.arrivals import Arrivals
from reader.ui.completion import Completion
from reader.ui.conversion_offer import ConversionOffer
from reader.ui.icons import icon
from reader.ui.menus import LiveMenus, context_menu, section_menu
from reader.ui.panes import Panes
from reader.ui.reading_sign import ReadingSign
from reader.ui.services import Services
from reader.ui.theme import Theme
from reader.ui.translation import change as change_language

if TYPE_CHECKING:
    from reader.core.annotations import Annotations
    from reader.ui.commands import Commands

_NAME = "Jingdu 精读"


class MainWindow(QMainWindow):
    """The desk: contents, text and figures side by side, a toolbar above, a status line below."""

    def __init__(self, services: Services) -> None:
        """An empty desk; documents come through the services' session."""
        super().__init__()
        self._services = services
        services.setParent(self)  # its timers and workers end with the window, in its thread
        self._commands: Commands | None = None
        self._build()
        self.resize(1360, 860)
        desk_place.lay_out(self, self._panes, services.keeper.layout())
        self._connect_services()
        services.remembering.attach(lambda: desk_place.layout(self, self._panes))
        self._show_document(None)

    def _build(self) -> None:
        """Make and place everything that has words."""
        theme = self._services.options.theme()
        self._actions = Actions(self._services.options.settings.keys, self)
        self._panes = panes = Panes(theme)
        self._announcer = Announcer(panes, panes.centre)
        self._arrivals = Arrivals(panes, self._services.corrector, panes.centre)
        menus = build_menus(self._actions, self.menuBar())
        self._live = LiveMenus(menus["file.recent"], menus["file.reload"], self._services)
        self._bar = QToolBar(self.tr("Toolbar"), self)
        self._pinyin = build_toolbar(
            self._actions, self._bar, menus["view.pinyin"], panes.find, menus["edit.excerpts"]
        )
        self.addToolBar(self._bar)
        self.setCentralWidget(panes.centre)
        self.setStatusBar(panes.status)
        self._services.options.attach(panes.text, panes.outline, panes.side, self._actions)
        self._draw_icons(theme)
        self._connect_panes()
        made = (panes.side.fill, self._command, self._list_document, self._actions.tell)
        self._completion = Completion(self, (self._arrivals.unseal, *side_panel.LOADS, *made))

    @property
    def complete(self) -> bool:
        """Whether all of the desk stands: a few turns after the first paint."""
        return self._completion.done

    def _command(self) -> None:
        """Let actions and panes do something: what they do is loaded after the first paint."""
        from reader.ui.commands import Commands

        self._commands = Commands(self._services, self._panes, self._actions, self)
        self._connect_desk(self._commands)

    def _list_document(self) -> None:
        self._arrivals.list_document(self._shown())

    def _shown(self) -> Document | None:
        """The document on the desk, with the user's corrections of its tree and its details."""
        shown = self._services.session.state.current
        return (self._services.corrector.document or shown.document) if shown else None

    @Slot(str)
    def _speak(self, language: str) -> None:
        """Make the desk anew in another language; documents and places are the session's."""
        self._completion.finish()
        assert self._commands is not None
        change_language(language)
        kept, explained = self._panes.splitter.saveState(), self._panes.explaining()
        for old in (self._actions, self._commands, self._completion, self._bar):
            old.deleteLater()
        for action in self.actions():
            self.removeAction(action)
        self.removeToolBar(self._bar)
        self.setMenuBar(QMenuBar(self))
        self._build()
        self._completion.finish()
        self._panes.splitter.restoreState(kept)
        self._panes.text.set_tools(self._services.annotator.tools)
        if explained:
            self.explain()
        self._panes.documents.show_state(self._services.session.state)
        self._show_document(self._services.session.state.current)

    def _connect_services(self) -> None:
        services = self._services
        services.session.listen(self._show_state)
        services.options.theme_changed.connect(self._dress)
        services.options.noticed.connect(self.notice)
        services.options.language_chosen.connect(self._speak)
        services.opener.failed.connect(self.fail)
        services.opener.unopened.connect(self.fail_all)
        services.opener.noticed.connect(self.notice)
        services.remembering.noticed.connect(self.notice)
        services.copier.failed.connect(self.fail)
        services.annotator.annotated.connect(self._take)
        services.annotator.failed.connect(self.fail)
        services.annotator.noticed.connect(self.notice)
        services.corrector.revised.connect(self._show_revised)
        services.corrector.changed.connect(self._show_corrections)
        services.corrector.stored.connect(self._show_turns)
        services.corrector.failed.connect(self.fail)
        services.corrector.noticed.connect(self.notice)

    def _connect_desk(self, commands: "Commands") -> None:
        panes, go = self._panes, commands.navigator
        self._services.annotator.analysed.connect(panes.terms.set_analysis)
        self._services.copier.copied.connect(commands.say_copied)
        self._actions.chosen.connect(commands.do)
        commands.failed.connect(self.fail)
        commands.said.connect(self._announcer.say)
        go.moved.connect(self._focus_text)
        panes.text.place_chosen.connect(go.jump)
        panes.outline.section_chosen.connect(go.jump_to_section)
        panes.outline.menu_wanted.connect(self._show_section_menu)
        panes.figures.figure_chosen.connect(go.jump)
        panes.terms.term_chosen.connect(commands.figures.show_place)

    def _connect_panes(self) -> None:
        panes, opener, annotator = self._panes, self._services.opener, self._services.annotator
        annotator.tools_opened.connect(panes.text.set_tools)
        annotator.progressed.connect(panes.status.set_progress)
        annotator.finished.connect(panes.status.clear_progress)
        annotator.finished.connect(self._arrivals.list_waiting)  # what is analysed must be listed
        annotator.analysed.connect(panes.text.set_analysis)
        annotator.analysed.connect(self._announcer.tell_found)
        ReadingSign(opener, panes.bar)
        ConversionOffer(opener, panes.bar)
        text = panes.text
        text.caret_moved.connect(self._follow_caret)
        text.selection_changed.connect(self._follow_selection)
        text.visible_changed.connect(self._prefer_visible)
        text.slicing.connect(self._services.tasks.hush)
        text.context_requested.connect(self._show_context_menu)
        text.files_dropped.connect(opener.open_paths)
        text.text_dropped.connect(opener.open_text)
        panes.find.left.connect(self._focus_text)
        panes.side.currentChanged.connect(self._note_place)
        panes.documents.name_by(self._services.corrector.told)
        panes.documents.document_chosen.connect(self._services.session.switch)
        panes.documents.close_wanted.connect(self._services.session.close)
        panes.welcome.files_dropped.connect(opener.open_paths)
        panes.welcome.open_wanted.connect(opener.ask)
        panes.welcome.paste_wanted.connect(opener.paste)
        panes.welcome.sample_wanted.connect(opener.open_sample)

    @Slot(object)
    def fail(self, error: ReaderError) -> None:
        """Say quietly what could not be done; what is open stays open."""
        self._announcer.fail(error)

    @Slot(object)
    def fail_all(self, errors: tuple[ReaderError, ...]) -> None:
        """Say of several documents why they could not be opened."""
        self._announcer.fail(*errors)

    @Slot(object)
    def notice(self, notices: tuple[Notice, ...]) -> None:
        """Say what the user should know, and keep it in the status line."""
        self._announcer.notice(notices)

    def explain(self) -> None:
        """Explain the desk above the text: the first start."""
        self._panes.explain(self._services.options.theme())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the session, the layout and the settings; end the work in the background."""
        services, shown = self._services, self._services.session.state.current
        if not services.noter.may_close():
            event.ignore()
            return
        services.tasks.stop()
        if shown and shown.path and services.annotator.parts:
            at = shown.caret if shown.place.top is None else shown.place.top
            known = self._panes.text.annotated()
            first_view.keep(services.views, shown.path, shown.document, known, at)
        services.remembering.write_now()
        services.corrector.close()
        with suppress(OSError):  # was reported when the first change was made
            services.options.save()
        event.accept()

    def _show_state(self, old: State, new: State) -> None:
        before, now = old.current, new.current
        if (before and before.number) != (now and now.number):
            self._show_document(now)
        self._panes.documents.show_state(new)
        self._offer(self._services.session.state)

    def _show_document(self, opened: OpenDocument | None) -> None:
        panes = self._panes
        panes.show_page(document=opened is not None)
        panes.status.setVisible(opened is not None)
        if self._commands is not None:
            self._commands.finding.begin_anew()
        panes.status.clear_progress()
        self._services.annotator.stop()
        self._services.corrector.show(opened)
        self._services.noter.show(opened)
        self._offer(self._services.session.state)
        if opened is None:
            self.setWindowTitle(_NAME)
            panes.welcome.setFocus()
            return
        document = self._services.corrector.document or opened.document
        self.setWindowTitle(f"{title(document)} — {_NAME}")
        panes.bar.clear()
        for pane in (panes.text, panes.outline, *panes.lists(), panes.status):
            pane.set_document(document)
        self._arrivals.begin(document, opened)
        desk_place.put_back(panes, opened.place)
        self._follow_caret(opened.caret)
        self._announcer.begin(document)
        self._services.annotator.start(document, opened.caret)
        self._focus_text()

    def _offer(self, state: State) -> None:
        shown = state.current
        available = {"levels"} if installed() else set()
        available |= set() if self._panes.text.document_shown().is_long else {"short"}
        if shown is not None:
            available |= {"documents"} if len(state.documents) > 1 else set()
            available |= {"document"} | self._services.corrector.turns()
            available |= {"back"} if shown.history.behind else set()
            available |= {"forward"} if shown.history.ahead else set()
            available |= {"selection"} if self._panes.text.textCursor().hasSelection() else set()
        self._actions.have(frozenset(available), self._services.options.why())

    @Slot(object)
    def _take(self, part: "Annotations") -> None:
        self._arrivals.take(part)

    @Slot(object)
    def _show_revised(self, document: Document) -> None:
        """Show the same text with another tree: the reader stays where they are."""
        panes, annotator = self._panes, self._services.annotator
        top, caret, parts = panes.text.top_offset(), panes.text.caret(), annotator.parts
        self.setWindowTitle(f"{title(document)} — {_NAME}")
        for pane in (panes.outline, *panes.lists(), panes.status):
            pane.set_document(document)
        panes.text.revise(document)
        panes.documents.rename()
        annotator.start(document, top)
        for part in parts:
            self._arrivals.take(part)
        self._follow_caret(caret)

    @Slot()
    def _show_corrections(self) -> None:
        self._services.annotator.again(self._panes.text.top_offset())

    @Slot()
    def _show_turns(self) -> None:
        self._offer(self._services.session.state)

    @Slot(int)
    def _follow_caret(self, offset: int) -> None:
        self._note_place()
        self._panes.outline.follow(offset)
        self._panes.side.select_at(offset)
        self._panes.status.show_place(offset)

    @Slot(int, int)
    def _follow_selection(self, start: int, end: int) -> None:
        self._note_place()
        self._arrivals.count(Span(start, end))
        self._actions["edit.copy"].setEnabled(start < end)

    @Slot()
    def _note_place(self) -> None:
        if self._services.session.state.current is not None:
            self._services.session.move(desk_place.taken(self._panes))

    @Slot()
    def _prefer_visible(self) -> None:
        self._note_place()
        self._services.annotator.prefer(self._panes.text.top_offset())

    @Slot()
    def _focus_text(self) -> None:
        self._panes.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int, QPoint)
    def _show_context_menu(self, offset: int, at: QPoint) -> None:
        chosen = self._panes.text.selection()
        if chosen is None or not chosen.start <= offset < chosen.end:
            self._panes.text.go_to(offset, flash=False)
        context_menu(self._actions, self).popup(at)

    @Slot(int, QPoint)
    def _show_section_menu(self, index: int, at: QPoint) -> None:
        self._panes.outline.section_chosen.emit(index)
        section_menu(self._actions, self).popup(at)

    @Slot(object)
    def _dress(self, theme: Theme) -> None:
        self._panes.set_theme(theme)
        self._draw_icons(theme)

    def _draw_icons(self, theme: Theme) -> None:
        self._actions.set_theme(theme)
        self._pinyin.setIcon(icon("pinyin", theme))

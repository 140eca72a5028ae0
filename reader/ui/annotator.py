"""Annotating the document that is shown, in the background, what is visible first."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.app.analysing import whole
from reader.app.annotating import Plan, annotate_all
from reader.app.glossaries import Glossaries
from reader.core.document import Document
from reader.core.errors import Notice, ReaderError
from reader.ui.tasks import CancelledError, Tasks, Ticket

if TYPE_CHECKING:
    from reader.app.corrections.held import Held
    from reader.app.kept_results import KeptResults, Results
    from reader.core.analysis import Analysis
    from reader.core.annotations import Annotations
    from reader.core.lexicon import Rule
    from reader.core.tools import Tools


class Annotator(QObject):
    """Opens the look-up tables once, then annotates one document at a time.

    Signals: tools_opened(Tools) · annotated(Annotations) — a batch, document offsets ·
    progressed(int done, int all) in blocks · finished() · analysed(Analysis) of all of the
    document · failed(ReaderError) · noticed(tuple of Notice).
    """

    tools_opened = Signal(object)
    annotated = Signal(object)
    progressed = Signal(int, int)
    finished = Signal()
    analysed = Signal(object)
    failed = Signal(object)
    noticed = Signal(object)

    def __init__(
        self, tasks: Tasks, cache: Path, glossaries: Glossaries, parent: QObject | None = None
    ) -> None:
        """Nothing is opened before the first document."""
        super().__init__(parent)
        self._tasks = tasks
        self._cache = cache
        self._results: KeptResults | None = None
        self._glossaries = glossaries
        self._tools: Tools | None = None
        self._with_glossaries: Tools | None = None
        self._opening = False
        self._held = False
        self._plan: Plan | None = None
        self._parts: list[Annotations] = []
        self._corrections: Held | None = None
        self.unfit: list[int] = []

    @property
    def parts(self) -> "tuple[Annotations, ...]":
        """What has been given for the present document so far."""
        return tuple(self._parts)

    @property
    def tools(self) -> "Tools | None":
        """The look-up tables with the user's glossaries, None until they are open."""
        return self._with_glossaries or self._tools

    def hold(self) -> None:
        """Begin nothing before `release`: the first paint wants the processor for itself."""
        self._held = True

    def prepare(self) -> None:
        """Open the tables, where they are not: the first time it takes seconds."""
        if self._tools is None and not self._opening:
            self._opening = True
            self._tasks.run("tools", self._open, on_result=self._take_tools, on_error=self._fail)

    def release(self) -> None:
        """Begin what was held back."""
        self._held = False
        if self._plan is not None:
            self._begin(self._plan)

    def start(self, document: Document, first: int) -> None:
        """Annotate `document` from now on, beginning at code point `first`."""
        self._plan = Plan(document, first)
        self._parts = []
        if not self._held:
            self._begin(self._plan)

    def correct(self, corrections: "Held | None") -> None:
        """Heed these corrections from the next start on; `unfit` gathers those that fit nothing."""
        self._corrections = corrections

    def again(self, first: int) -> None:
        """Annotate the same document once more, beginning at code point `first`."""
        if self._plan is not None:
            self.start(self._plan.document, first)

    def _begin(self, plan: Plan) -> None:
        if self._tools is not None:
            self._run(plan, self._tools)
        else:
            self.prepare()

    def stop(self) -> None:
        """No document is shown any more."""
        self._plan = None
        self._parts = []
        self._tasks.cancel("annotate")

    def prefer(self, offset: int) -> None:
        """Do what stands at code point `offset` next: the user has scrolled there."""
        if self._plan is not None:
            self._plan.prefer(offset)

    def _open(self, ticket: Ticket) -> "tuple[Tools, tuple[Notice, ...]]":
        from reader.app import table_process
        from reader.app.caches import open_tools

        def go_on(_: object) -> None:
            if ticket.cancelled:  # the window is closed: what is built so far is kept
                raise CancelledError

        build = partial(table_process.build, cancelled=lambda: ticket.cancelled)
        return open_tools(self._cache, building=go_on, elsewhere=build)

    def _take_tools(self, opened: "tuple[Tools, tuple[Notice, ...]]") -> None:
        self._opening = False
        self._tools, notices = opened
        self.tools_opened.emit(self._tools)
        if notices:
            self.noticed.emit(notices)
        if self._plan is not None and not self._held:
            self._run(self._plan, self._tools)

    def _run(self, plan: Plan, tools: "Tools") -> None:
        held = self._corrections
        unfit = self.unfit = []

        def job(ticket: Ticket) -> "Analysis":
            done: list[Annotations] = []

            def give(part: "Annotations") -> None:
                part = _corrected(plan.document, part, held, unfit)
                done.append(part)
                ticket.give(part)

            rules = held.rules if held is not None else ()
            own, notices = self._glossaries.add_to(tools)
            ticket.give(own)
            if notices:
                ticket.give(notices)
            results = self._kept(plan.document, own, rules)
            annotate_all(plan, results.block, give=give, go_on=ticket.go_on)
            if ticket.cancelled:
                raise CancelledError
            results.keep()
            return whole(plan.document, done)

        self._tasks.run(
            "annotate",
            job,
            on_result=self._finish,
            on_error=self._fail,
            on_part=self._take_part,
        )

    def _kept(self, document: Document, tools: "Tools", rules: "tuple[Rule, ...]") -> "Results":
        """What is known of `document` from before, and what makes the rest. For the worker."""
        from reader.app.kept_results import KeptResults
        from reader.core.annotations import annotate_block

        def make(index: int) -> "Annotations":
            return annotate_block(document, index, tools, rules)

        if self._results is None:
            self._results = KeptResults(self._cache)
        return self._results.of(document, (rules, self._glossaries.stamp), make)

    def _take_part(self, part: object) -> None:
        from reader.core.annotations import Annotations
        from reader.core.tools import Tools

        if isinstance(part, Tools):
            self._with_glossaries = part
            return
        if isinstance(part, tuple):  # notices about the user's glossaries
            self.noticed.emit(part)
            return
        assert isinstance(part, Annotations)
        self._parts.append(part)
        self.annotated.emit(part)
        if self._plan is not None:
            self.progressed.emit(*self._plan.progress)

    def _finish(self, analysis: "Analysis") -> None:
        self.finished.emit()
        self.analysed.emit(analysis)

    def _fail(self, error: ReaderError) -> None:
        self._opening = False
        self.failed.emit(error)


def _corrected(
    document: Document, part: "Annotations", held: "Held | None", unfit: list[int]
) -> "Annotations":
    """The part with the edits that lie in it; the ids of those that do not fit go to `unfit`."""
    if held is None or not held.edits:
        return part
    from reader.app.corrections.apply import apply

    applied = apply(document, part, held.edits)
    unfit += applied.unfit
    return applied.annotations

"""The panel of the figures among the rest of the desk: places shown, corrections kept, files."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.settings import COLUMNS, GROUP
from reader.core.errors import Code, ReaderError
from reader.core.figures import Figure
from reader.ui.panes import Panes
from reader.ui.services import Services


class FiguresDesk(QObject):
    """Carries out what the panel of the figures wishes, in one window.

    Signals: failed(ReaderError) · said(str) — a short word about what was done.
    """

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, services: Services, panes: Panes, window: QWidget) -> None:
        """Dialogs belong to `window`."""
        super().__init__(window)
        self._services, self._panes, self._window = services, panes, window
        self._last = -1
        panel = panes.figures
        settings = services.options.settings
        panel.set_look(settings.get(COLUMNS), settings.get(GROUP))
        panel.figure_shown.connect(self.show_place)
        panel.fix_wished.connect(self._fix)
        panel.removal_wished.connect(self._remove)
        panel.refused.connect(self._refuse)
        panel.look_changed.connect(self._keep_look)
        services.annotator.analysed.connect(panel.set_analysis)

    @Slot(int, int)
    def show_place(self, start: int, end: int) -> None:
        """Show a place while the keyboard stays in the table; back leads to where it began."""
        text, session = self._panes.text, self._services.session
        if text.caret() != self._last:
            session.leave(text.caret())
        text.go_to(start, end)
        self._last = text.caret()

    @Slot(object, object)
    def _fix(self, figure: Figure, fix: object) -> None:
        from reader.app.corrections.draft import fix_of_figure
        from reader.app.corrections.fixes import Fix

        assert isinstance(fix, Fix)
        corrector = self._services.corrector
        whole = self._panes.text.document_shown().text
        made = fix_of_figure(whole, figure, fix, corrector.held.edits)
        if made:
            # Not from within the editor that is being closed: the rows change under it.
            QTimer.singleShot(0, lambda: corrector.keep(made))
            self.said.emit(self.tr("“{figure}” is corrected").format(figure=figure.surface))

    @Slot(object)
    def _remove(self, figures: tuple[Figure, ...]) -> None:
        from reader.app.corrections.correction import Kind, at_place

        whole = self._panes.text.document_shown().text
        self._services.corrector.keep(
            [at_place(Kind.NO_FIGURE, whole, one.start, one.end) for one in figures]
        )
        if len(figures) == 1:
            words = self.tr("“{figure}” is no longer a figure")
            self.said.emit(words.format(figure=figures[0].surface))
        else:
            self.said.emit(self.tr("%n rows are no longer figures", "", len(figures)))

    @Slot(str)
    def _refuse(self, typed: str) -> None:
        self.failed.emit(ReaderError(Code.CORRECTION_FIGURE, value=f"“{typed}”"))

    @Slot()
    def _keep_look(self) -> None:
        columns, group = self._panes.figures.look()
        self._services.options.keep(COLUMNS, columns)
        self._services.options.keep(GROUP, group)

    def copy_sentences(self, *, chinese: bool) -> None:
        """Copy the selected figures as sentences with their citations."""
        if self._panes.figures.copy_sentences(chinese=chinese):
            self.said.emit(self.tr("Copied as sentences, with citation"))
        else:
            self.said.emit(self.tr("Select rows in the table of figures first."))

    def export(self) -> None:
        """Have a file chosen for the figures shown, and write it as its kind says."""
        shown = self._services.session.state.current
        if shown is None:
            return
        kinds = {
            self.tr("Table for spreadsheets (*.csv)"): "bom",
            self.tr("Table without byte order mark (*.csv)"): "csv",
            self.tr("Workbook (*.xlsx)"): "xlsx",
            self.tr("JSON (*.json)"): "json",
        }
        folder = shown.path.parent if shown.path else Path.home()
        proposed = folder / f"{Path(shown.document.source.name).stem}-figures.csv"
        title = self.tr("Export figures")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, title, str(proposed), ";;".join(kinds)
        )
        if chosen:
            path = Path(chosen)
            form = kinds.get(kind, "bom")
            if path.suffix.lower() in {".xlsx", ".json"}:  # a typed suffix says what is wanted
                form = path.suffix.lower()[1:]
            elif form in {"xlsx", "json"}:
                path = path.with_suffix(f".{form}")
            self._write(path, form)

    def _write(self, path: Path, form: str) -> None:
        from reader.app import atomic

        try:
            data = self._panes.figures.exported("csv" if form == "bom" else form)
            raw = data if isinstance(data, bytes) else data.encode("utf-8")
            # The mark at the front has spreadsheets read Chinese as UTF-8.
            atomic.write(path, b"\xef\xbb\xbf" + raw if form == "bom" else raw)
        except ReaderError as error:
            self.failed.emit(error)
        except OSError as error:
            reason = error.strerror or str(error)
            self.failed.emit(ReaderError(Code.OUTPUT_FAILED, reason=reason))
        else:
            self.said.emit(self.tr("Exported to {name}").format(name=path.name))

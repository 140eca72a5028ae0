"""The panel of the figures among the rest of the desk."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.app.figure_list import Field
from reader.app.settings import COLUMNS, GROUP
from reader.core.errors import Code, ReaderError
from reader.ui.figures_panel import FiguresPanel

REPORT = "云河市强基工作综述\n\n一、夯实基层\n机构由100个增加到150个，增长30%。全市办班42期。\n"


@pytest.fixture
def desk(open_desk, qtbot, tmp_path):
    path = tmp_path / "云河.txt"
    path.write_text(REPORT, "utf-8")
    made = open_desk(path)
    qtbot.waitSignal(made._services.annotator.analysed, timeout=60_000).wait()
    return made


def panel(desk):
    return desk._panes.figures


def values(desk):
    return {f.surface: str(f.value) for f in panel(desk)._model.shown()}


def test_walking_shows_the_place_and_keeps_the_keyboard(desk, qtbot):
    desk._actions["go.figures"].trigger()
    qtbot.keyClick(panel(desk)._table, Qt.Key.Key_Down)
    qtbot.keyClick(panel(desk)._table, Qt.Key.Key_Down)
    figure = panel(desk)._model.figure(panel(desk)._table.currentIndex().row())
    assert desk._panes.text.caret() == figure.start
    assert desk.focusWidget() is panel(desk)._table
    qtbot.keyClick(panel(desk)._table, Qt.Key.Key_Return)
    assert desk.focusWidget() is desk._panes.text


def test_a_walk_is_one_step_back(desk, qtbot):
    desk._panes.text.go_to(3)
    panel(desk).enter_table()
    for _ in range(2):
        qtbot.keyClick(panel(desk)._table, Qt.Key.Key_Down)
    desk._actions["go.back"].trigger()
    assert desk._panes.text.caret() == 3


def test_what_does_not_recompute_is_marked(desk):
    row = panel(desk)._model.row_at(REPORT.index("30%"))
    assert panel(desk)._model.text(row, Field.CHECK) == "does not recompute"


def test_a_value_typed_into_a_cell_holds_until_it_is_undone(desk, qtbot):
    shown = panel(desk)
    shown.select_at(REPORT.index("42期"))
    shown.edit(Field.AMOUNT)
    editor = shown._table.findChild(object, "cell_editor")
    editor.setText("43")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(desk)["42期"] == "43")
    desk._actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: values(desk)["42期"] == "42")


def test_rows_are_taken_out_in_one_step(desk, qtbot):
    shown = panel(desk)
    shown._table.selectAll()
    shown.take_out()
    qtbot.waitUntil(lambda: not values(desk))
    desk._actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: len(values(desk)) == 4)


def test_one_row_that_is_no_figure_is_named(desk, qtbot):
    shown = panel(desk)
    shown.select_at(REPORT.index("42期"))
    with qtbot.waitSignal(desk._commands.said) as told:
        shown.take_out()
    assert "“42期”" in told.args[0]


def test_what_is_no_amount_is_said_in_the_message_bar(desk):
    panel(desk).refused.emit("many")
    assert "“many”" in desk._panes.bar.text()


def test_sentences_are_copied_by_an_action(desk):
    panel(desk).select_at(REPORT.index("42期"))
    desk._actions["edit.say_zh"].trigger()
    assert "42期（《云河市强基工作综述》" in QGuiApplication.clipboard().text()


def test_without_rows_the_action_says_what_to_do(desk, qtbot):
    panel(desk)._table.clearSelection()
    with qtbot.waitSignal(desk._commands.said) as told:
        desk._actions["edit.say_en"].trigger()
    assert "Select rows" in told.args[0]


def test_columns_and_groups_are_kept(desk):
    panel(desk).toggle_column(Field.KIND)
    panel(desk)._groups.setCurrentIndex(2)
    settings = desk._services.options.settings
    assert settings.get(COLUMNS) == "figure,subject,bound,amount,kind"
    assert settings.get(GROUP) == "kind"


@pytest.mark.parametrize(
    ("name", "kind", "begins"),
    [
        ("a.csv", "Table for spreadsheets (*.csv)", b"\xef\xbb\xbfdoc,"),
        ("a.csv", "Table without byte order mark (*.csv)", b"doc,"),
        ("a.json", "Table for spreadsheets (*.csv)", b'{"schema"'),
        ("a.csv", "JSON (*.json)", b'{"schema"'),
    ],
)
def test_figures_are_exported_as_their_kind_says(desk, tmp_path, monkeypatch, name, kind, begins):
    chosen = str(tmp_path / name), kind
    monkeypatch.setattr("reader.ui.figures_desk.QFileDialog.getSaveFileName", lambda *_: chosen)
    desk._actions["file.export"].trigger()
    (written,) = [path for path in tmp_path.iterdir() if path.stem == "a"]
    assert written.read_bytes().startswith(begins)
    if written.suffix == ".json":
        assert len(json.loads(written.read_text("utf-8"))["figures"]) == 4


def test_a_missing_library_is_said(desk, tmp_path, monkeypatch):
    def missing(_):
        raise ReaderError(Code.EXTRA_MISSING, package="XlsxWriter", extra="xlsx")

    chosen = str(tmp_path / "a.xlsx"), "Workbook (*.xlsx)"
    monkeypatch.setattr("reader.ui.figures_desk.QFileDialog.getSaveFileName", lambda *_: chosen)
    monkeypatch.setattr(panel(desk), "exported", missing)
    desk._actions["file.export"].trigger()
    assert "XlsxWriter" in desk._panes.bar.text()
    assert "jingdu[xlsx]" in desk._panes.bar.text()


def test_walking_through_the_terms_keeps_the_keyboard_too(desk, qtbot):
    desk._actions["go.terms"].trigger()
    table = desk._panes.terms._table
    table.selectRow(0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert desk.focusWidget() is table


def test_figures_that_arrive_in_parts_are_listed_together_and_before_they_are_checked(
    qtbot, open_desk, tmp_path, monkeypatch
):
    listed, order = [], []
    monkeypatch.setattr(
        FiguresPanel,
        "add_parts",
        lambda _, parts: (listed.append(len(parts)), order.append("list")),
    )
    monkeypatch.setattr(FiguresPanel, "set_analysis", lambda *_: order.append("check"))
    file = tmp_path / "report.txt"
    file.write_text("云河市培训干部三百人，服务群众3.6万人次。\n" * 600, "utf-8")
    open_desk(file)
    qtbot.waitUntil(lambda: "check" in order, timeout=60_000)
    assert order[-1] == "check"
    assert max(listed) > 1

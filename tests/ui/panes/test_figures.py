from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.core.figures import Change
from reader.ui.figures_model import Column, FiguresModel, FiguresShown, change_text, digits
from reader.ui.figures_panel import FiguresPanel


@pytest.fixture
def model(qapp, sample, light):
    made = FiguresModel(light)
    made.set_document(sample.document)
    made.add(sample.annotations.figures)
    return made


@pytest.fixture
def panel(qtbot, sample, light):
    made = FiguresPanel(theme=light)
    qtbot.addWidget(made)
    made.set_document(sample.document)
    made.add_figures(sample.annotations.figures)
    made.show()
    return made


def words(model, column):
    return [model.text(row, column) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qapp, sample, light):
    made = FiguresModel(light)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = (
        QAbstractItemModelTester(made, mode),
        QAbstractItemModelTester(FiguresShown(made, made), mode),
    )
    made.set_document(sample.document)
    made.add(sample.annotations.figures[1:])
    made.add(sample.annotations.figures)
    assert testers[0].model() is made
    assert made.rowCount() == 2


def test_a_row_says_what_is_known(model):
    row = {column: model.text(0, column) for column in Column if column is not Column.ENGLISH}
    assert row == {
        Column.VALUE: "1.2万个",
        Column.SUBJECT: "服务中心",
        Column.BOUND: "",
        Column.UNIT: "个",
        Column.CHANGE: "",
        Column.SECTION: "一、强基固本",
    }


def test_the_english_is_the_cores(model):
    assert "12,000" in model.text(0, Column.ENGLISH)


def test_a_bound_is_said(model):
    assert model.text(1, Column.BOUND) == "more than"


def test_figures_that_come_late_take_their_place(qapp, sample, light):
    made = FiguresModel(light)
    made.set_document(sample.document)
    first, second = sample.annotations.figures
    made.add([second])
    made.add([first])
    assert words(made, Column.VALUE) == ["1.2万个", "超过95%"]


def test_the_same_place_again_replaces_what_was_there(model, sample):
    model.add([replace(sample.annotations.figures[0], subject="新数")])
    assert words(model, Column.SUBJECT) == ["新数", "覆盖率"]


def test_a_half_understood_row_says_what_is_doubtful(model):
    assert "bound" in model.doubts(1)
    assert model.index(1, Column.VALUE).data(Qt.ItemDataRole.UserRole)
    assert model.doubts(0) == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (None, ""),
        (Change(role="by", direction="up"), "up by"),
        (
            Change(role="from", direction="down", start=Decimal(140), end=Decimal(79)),
            "140 → 79",
        ),
        (Change(role="to", direction="up", end=Decimal(8000)), "up to"),
    ],
)
def test_a_change_is_said_with_its_ends_where_both_are_known(qapp, change, said):
    assert change_text(change) == said


def test_digits_are_grouped_and_never_in_exponents():
    assert digits(Decimal("2.64E+10")) == "26,400,000,000"
    assert digits((Decimal(3), Decimal(5))) == "3–5"


def test_sorting_by_figure_goes_by_amount(panel):
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.AscendingOrder)
    assert panel._shown.index(0, Column.VALUE).data() == "超过95%"


def test_the_filter_looks_into_every_column(panel, qtbot):
    with qtbot.waitSignal(panel.count_changed) as told:
        panel._head._box.setText("覆盖率 more")
    assert told.args == [1, 2]


def test_walking_by_key_tells_the_place(qtbot, panel, sample):
    panel._table.selectRow(0)
    with qtbot.waitSignal(panel.figure_chosen) as told:
        QTest.keyClick(panel._table, Qt.Key.Key_Down)
    figure = sample.annotations.figures[1]
    assert told.args == [figure.start, figure.end]


def test_the_caret_in_a_figure_selects_its_row_without_telling(qtbot, panel, sample):
    with qtbot.assertNotEmitted(panel.figure_chosen):
        assert panel.select_at(sample.at("超过95%") + 2)
    assert panel._table.currentIndex().row() == 1
    assert not panel.select_at(sample.at("走进"))


def test_selected_rows_are_copied_with_tabs(panel):
    panel._table.selectRow(1)
    QTest.keyClick(panel._table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[0] == "超过95%"
    assert cells[3:5] == ["more than", "覆盖率"]


def test_csv_holds_the_rows_shown(panel):
    panel._head._box.setText("覆盖率")
    lines = panel.csv_text().splitlines()
    assert len(lines) == 2
    assert "超过95%" in lines[1]


def test_without_figures_the_panel_says_so(panel):
    panel.clear()
    assert panel._stack.currentWidget() is panel._empty


def test_hidden_columns_are_offered_by_the_header(panel):
    assert panel._table.isColumnHidden(Column.ENGLISH)
    panel._fill_menu()
    action = next(a for a in panel._menu.actions() if a.data() == Column.ENGLISH)
    action.trigger()
    assert not panel._table.isColumnHidden(Column.ENGLISH)

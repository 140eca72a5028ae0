from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from reader.app.corrections.fixes import Fix
from reader.app.figure_list import Field
from reader.app.figure_rows import Group, Order, Wanted
from reader.core.analysis import Analysis
from reader.core.figures import Change, FigureKind, Qualifier
from reader.core.figures.check import Check, CheckKind
from reader.core.spans import Span
from reader.ui.figures_headers import COLUMNS
from reader.ui.figures_model import FiguresModel
from reader.ui.figures_panel import FiguresPanel


@pytest.fixture
def more(sample):
    """A third figure, in another section, that rose."""
    at = sample.at("300多人")
    third = replace(
        sample.annotations.figures[0],
        start=at,
        end=at + 5,
        surface="300多人",
        value=Decimal(300),
        unit="人",
        qualifier=Qualifier.MORE_THAN,
        subject="轮训干部",
        change=Change(role="by", direction="up"),
    )
    return (*sample.annotations.figures, third)


@pytest.fixture
def model(qapp, sample):
    made = FiguresModel()
    made.set_document(sample.document)
    made.add(sample.annotations.figures)
    return made


@pytest.fixture
def panel(qtbot, sample, more, light):
    made = FiguresPanel(theme=light)
    qtbot.addWidget(made)
    made.set_document(sample.document)
    made.add_figures(more)
    made.resize(420, 600)
    made.show()
    return made


def surfaces(panel):
    """The rows as shown, heads in brackets."""
    model = panel._model
    return [
        model.text(row, Field.FIGURE) or f"[{model.head(row).label}]"
        for row in range(model.rowCount())
    ]


def check(*, derived=Decimal(12000)):
    return Check(
        kind=CheckKind.PAIR_AMOUNT,
        figures=(1, 0),
        stated=Decimal(12000),
        derived=derived,
        tolerance=Decimal(500),
        formula="20,000 − 8,000 = 12,000",
    )


def key(panel, *keys):
    for one in keys:
        QTest.keyClick(panel._table, one)


def test_the_model_keeps_qts_rules(qapp, sample, more):
    made = FiguresModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_document(sample.document)
    made.add(more[1:2])
    made.add(more)
    made.set_order(Order(group=Group.SECTION, field=Field.SUBJECT, falling=True))
    made.toggle(0)
    made.set_wanted(Wanted(text="95%"))
    made.set_wanted(Wanted())
    made.set_order(Order())
    assert tester.model() is made
    assert made.rowCount() == 3


def test_a_row_says_what_is_known(model):
    row = {field: model.text(0, field) for field in Field if field is not Field.ENGLISH}
    assert row == {
        Field.FIGURE: "1.2万个",
        Field.AMOUNT: "12,000",
        Field.SUBJECT: "服务中心",
        Field.BOUND: "",
        Field.UNIT: "个",
        Field.CHANGE: "",
        Field.TIME: "",
        Field.KIND: "counts",
        Field.CHECK: "",
        Field.SECTION: "一、强基固本",
    }


def test_figures_that_come_late_take_their_place(panel, sample, more):
    panel.set_document(sample.document)
    panel.add_figures(more[2:])
    panel.add_figures(more[:2])
    assert surfaces(panel) == ["1.2万个", "超过95%", "300多人"]


def test_rows_that_come_before_leave_the_selection_where_it_is(panel, sample, more):
    panel.set_document(sample.document)
    panel.add_figures(more[2:])
    panel._table.selectRow(0)
    panel.add_figures(more[:2])
    assert panel._table.currentIndex().row() == 2


def test_the_current_row_stays_current_when_the_order_changes(panel):
    panel._table.selectRow(1)
    panel.sort_by(Field.AMOUNT)
    assert surfaces(panel) == ["超过95%", "300多人", "1.2万个"]
    assert panel._table.currentIndex().row() == 0


def test_the_tooltip_shows_rule_and_evidence_and_what_is_doubtful(model):
    tip = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "from “超过95%”" in tip
    assert "Half understood: a bound stands apart from it" in tip


def test_a_tooltip_takes_no_markup_from_the_document(model, sample):
    model.add([replace(sample.annotations.figures[0], subject="<img src=x>")])
    assert "<img" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_does_not_recompute_is_said_with_its_reason(panel):
    panel.set_analysis(Analysis(terms=(), checks=(check(derived=Decimal(20000)),)))
    assert panel._model.text(0, Field.CHECK) == "does not recompute"
    tip = panel._model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Does not recompute, because 20,000 − 8,000 = 12,000 (derived)" in tip
    assert "±500" in tip


def test_groups_have_heads_with_counts_that_say_whether_they_are_open(panel):
    panel.set_look("figure,subject", "section")
    assert surfaces(panel) == ["[一、强基固本]", "1.2万个", "超过95%", "[抓好培训。]", "300多人"]
    head = panel._model.index(0, 0)
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == "一、强基固本, 2 figures"
    panel._model.toggle(0)
    assert head.data(Qt.ItemDataRole.AccessibleTextRole) == "一、强基固本, 2 figures, closed"


def test_left_goes_to_the_head_and_closes_and_right_opens(panel):
    panel.set_look("figure,subject", "section")
    panel._table.setCurrentIndex(panel._model.index(2, 0))
    key(panel, Qt.Key.Key_Left)
    assert panel._table.currentIndex().row() == 0
    key(panel, Qt.Key.Key_Left)
    assert surfaces(panel) == ["[一、强基固本]", "[抓好培训。]", "300多人"]
    key(panel, Qt.Key.Key_Right)
    assert len(surfaces(panel)) == 5


def test_all_groups_are_closed_and_opened_at_once(panel):
    panel.set_look("figure", "kind")
    panel.turn_groups(to_open=False)
    assert surfaces(panel) == ["[counts]", "[percent]"]
    assert panel.totals() == (3, 3)
    panel.turn_groups(to_open=True)
    assert len(surfaces(panel)) == 5


def test_the_filter_looks_into_every_column(panel, qtbot):
    with qtbot.waitSignal(panel.count_changed) as told:
        panel._head._box.setText("覆盖率 more")
    assert told.args == [1, 3]


def test_chips_count_the_kinds_and_filter(panel, qtbot):
    chips = panel._strip._chips
    assert chips["count"].text() == "counts 2"
    assert chips["count"].accessibleName() == "counts, 2"
    assert not chips["money"].isVisible()
    qtbot.mouseClick(chips["percent"], Qt.MouseButton.LeftButton)
    assert surfaces(panel) == ["超过95%"]
    assert chips["percent"].isChecked()


def test_chips_are_reached_and_pressed_by_key(panel, qtbot):
    chip = panel._strip._chips["changed"]
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert surfaces(panel) == ["300多人"]


def test_several_stretches_change_the_rows_once(panel, sample, more):
    panel.set_document(sample.document)
    told = []
    panel._model.rowsInserted.connect(lambda *_: told.append(True))
    panel.add_parts([((figure,), Span(figure.start, figure.end)) for figure in more])
    assert surfaces(panel) == ["1.2万个", "超过95%", "300多人"]
    assert len(told) == 1


def test_half_understood_figures_can_be_left_alone(panel):
    panel._strip._chips["doubted"].click()
    assert surfaces(panel) == ["超过95%"]


def test_recomputed_figures_can_be_left_alone(panel):
    panel.set_analysis(Analysis(terms=(), checks=(check(),)))
    panel._strip._chips["checked"].click()
    assert surfaces(panel) == ["1.2万个"]


def test_a_bound_can_be_asked_for(panel):
    actions = panel._strip._bounds.menu().actions()
    next(a for a in actions if a.data() == Qualifier.MORE_THAN.value).trigger()
    assert surfaces(panel) == ["超过95%", "300多人"]
    assert "more than" in panel._strip._bounds.text()


def test_a_new_document_begins_unfiltered(panel, sample, more):
    panel._strip._chips["doubted"].click()
    panel._head._box.setText("覆盖率")
    panel.set_document(sample.document)
    panel.add_figures(more)
    assert len(surfaces(panel)) == 3


def test_walking_by_key_shows_the_place_and_return_goes_there(qtbot, panel, more):
    panel._table.selectRow(0)
    with qtbot.assertNotEmitted(panel.figure_chosen), qtbot.waitSignal(panel.figure_shown) as told:
        key(panel, Qt.Key.Key_Down)
    assert told.args == [more[1].start, more[1].end]
    with qtbot.waitSignal(panel.figure_chosen):
        key(panel, Qt.Key.Key_Return)


def test_the_caret_in_a_figure_selects_its_row_without_telling(qtbot, panel, sample):
    with qtbot.assertNotEmitted(panel.figure_shown):
        assert panel.select_at(sample.at("超过95%") + 2)
    assert panel._table.currentIndex().row() == 1
    assert not panel.select_at(sample.at("走进"))


def test_selected_rows_are_copied_with_tabs_and_heads_are_not(panel):
    panel.set_look("figure", "section")
    panel._table.selectAll()
    QTest.keyClick(panel._table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert [row[0] for row in rows] == ["1.2万个", "超过95%", "300多人"]
    assert rows[1][3:5] == ["more than", "覆盖率"]


def test_rows_are_copied_as_sentences_with_citation(panel):
    panel._table.selectRow(0)
    assert panel.copy_sentences(chinese=False)
    said = QGuiApplication.clipboard().text()
    assert said.startswith("12,000 of 服务中心 (")
    assert "§ 一、强基固本，¶ 1" in said


def test_without_a_row_no_sentence_is_copied(panel):
    assert not panel.copy_sentences(chinese=True)


def edit(panel, field, typed):
    panel._table.selectRow(0)
    panel.edit(field)
    editor = panel._table.findChild(QLineEdit, "cell_editor")
    editor.setText(typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("field", "typed", "fix"),
    [
        (Field.AMOUNT, "13000", Fix(value=Decimal(13000))),
        (Field.UNIT, "所", Fix(unit="所")),
        (Field.SUBJECT, "中心", Fix(subject="中心")),
    ],
)
def test_a_cell_is_corrected_in_place(panel, qtbot, more, field, typed, fix):
    with qtbot.waitSignal(panel.fix_wished) as told:
        edit(panel, field, typed)
    assert told.args == [more[0], fix]


def test_a_bound_is_chosen_from_a_list(panel, qtbot):
    panel._table.selectRow(0)
    panel.edit(Field.BOUND)
    editor = panel._table.findChild(QComboBox, "cell_editor")
    assert editor.currentData() == "exact"
    editor.setCurrentIndex(editor.findData("about"))
    with qtbot.waitSignal(panel.fix_wished) as told:
        panel._table.commitData(editor)
    assert told.args[1] == Fix(qualifier=Qualifier.ABOUT)


def test_what_is_no_amount_is_refused(panel, qtbot):
    with qtbot.assertNotEmitted(panel.fix_wished), qtbot.waitSignal(panel.refused) as told:
        edit(panel, Field.AMOUNT, "many")
    assert told.args == ["many"]


def test_f2_opens_the_editor_of_a_cell(panel):
    panel._table.setFocus()
    panel._table.setCurrentIndex(panel._model.index(0, COLUMNS.index(Field.SUBJECT)))
    key(panel, Qt.Key.Key_F2)
    assert panel._table.findChild(QLineEdit, "cell_editor").text() == "服务中心"


def test_delete_says_that_a_row_is_no_figure(panel, qtbot, more):
    panel._table.selectRow(1)
    with qtbot.waitSignal(panel.removal_wished) as told:
        key(panel, Qt.Key.Key_Delete)
    assert told.args == [(more[1],)]
    assert panel._table.currentIndex().row() == 2


def test_tab_goes_from_the_filter_over_the_chips_to_the_table(panel, qtbot):
    panel.activateWindow()
    qtbot.wait(1)
    panel._head.box.setFocus()
    seen = []
    while not panel._table.hasFocus() and len(seen) < 20:
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        seen.append(panel.focusWidget())
    shown = [chip for chip in panel._strip.chips() if chip.isVisible()]
    assert seen == [*shown, panel._table]


@pytest.mark.parametrize(("form", "begins"), [("csv", "doc,start"), ("json", '{"schema": 1')])
def test_an_export_holds_the_figures_left(panel, form, begins):
    panel._head._box.setText("覆盖率")
    written = panel.exported(form)
    assert written.startswith(begins)
    assert "超过95%" in written
    assert "1.2万个" not in written


def test_without_figures_the_panel_says_so(panel):
    panel.clear()
    assert panel._stack.currentWidget() is panel._empty
    assert "No figures" in panel._empty.text()


def test_columns_are_chosen_in_the_menu_and_remembered(panel, qtbot):
    panel._fill_look()
    action = next(a for a in panel._menu.actions() if a.data() == Field.ENGLISH.value)
    with qtbot.waitSignal(panel.look_changed):
        action.trigger()
    assert panel.look() == ("figure,subject,bound,amount,english", "none")


def test_columns_that_are_not_known_are_passed_over(panel):
    panel.set_look("time,nonsense,figure,unit", "unit")
    assert panel.look() == ("figure,time,unit", "unit")


def test_the_menu_of_a_row_offers_what_can_be_done_with_it(panel, qtbot):
    from reader.ui.figures_menus import fill_rows

    panel._table.selectRow(2)
    fill_rows(panel._rows_menu, panel)
    words = [a.text().partition("\t")[0] for a in panel._rows_menu.actions()]
    assert {"Show in the text", "Correct the unit…", "Not a figure", "Copy rows"} <= set(words)
    with qtbot.waitSignal(panel.removal_wished):
        next(a for a in panel._rows_menu.actions() if a.text().startswith("Not")).trigger()


def test_bars_stand_beside_comparable_figures_only(qapp, sample, more):
    places = [f for f in more if f.kind is FigureKind.COUNT]
    alike = [
        replace(
            places[0],
            start=at,
            end=at + 1,
            value=Decimal(value),
            unit="公里",
            kind=FigureKind.MEASURE,
        )
        for at, value in enumerate((10, 20, 40))
    ]
    model = FiguresModel()
    model.set_document(sample.document)
    model.add([*alike, more[1]])
    assert [model.bar(row) and model.bar(row).length for row in range(4)] == [0.25, 0.5, 1, None]


def test_bars_heed_figures_that_come_later(qtbot, sample, more):
    kilometres = [
        replace(more[0], start=at, end=at + 1, value=Decimal(value), kind=FigureKind.MEASURE)
        for at, value in enumerate((10, 20, 40, 80))
    ]
    model = FiguresModel()
    model.set_document(sample.document)
    model.add(replace(f, unit="公里") for f in kilometres[:3])
    assert model.bar(0).length == 0.25
    with qtbot.waitSignal(model.dataChanged, check_params_cb=lambda *_: model.bar(0).length < 0.2):
        model.add([replace(kilometres[3], unit="公里")])


def test_only_rows_that_say_something_else_are_told_of(model, qtbot, more):
    with qtbot.assertNotEmitted(model.dataChanged):
        model.add([more[2]])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.add([replace(more[2], subject="干部")])
    row = model.row_of((more[2].start, more[2].end))
    assert [index.row() for index in told.args[:2]] == [row, row]


def test_every_row_is_painted_without_a_warning(panel, qtbot):
    panel.set_analysis(Analysis(terms=(), checks=(check(derived=Decimal(1)),)))
    for group in ("none", "section"):
        panel.set_look(",".join(Field), group)
        assert not panel.grab().isNull()


def test_figures_are_worded_while_nothing_else_happens(panel, qtbot):
    panel.set_analysis(Analysis(terms=()))
    qtbot.waitUntil(lambda: not panel._idle.isActive())
    assert panel._unworded == []

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.core.analysis import Analysis, TermUse
from reader.core.lexicon import TermKind
from reader.core.spans import Span
from reader.ui.side_panel import SidePanel
from reader.ui.terms_model import Column, TermsModel, TermsShown
from reader.ui.terms_panel import TermsPanel


def use(sample, surface, kind, **more):
    text, spans, at = sample.document.text, [], 0
    while (at := text.find(surface, at)) >= 0:
        spans.append(Span(at, at + len(surface)))
        at += len(surface)
    known = {"gloss": "", "source": "", "spellings": (surface,)} | more
    return TermUse(term=surface, kind=kind, spans=tuple(spans), **known)


@pytest.fixture
def uses(sample):
    return (
        use(sample, "培训", TermKind.TERM),
        use(sample, "云", TermKind.PLACE, gloss="a place", spellings=("云", "雲")),
        use(
            sample,
            "红船讲堂",
            TermKind.COINAGE,
            gloss="Red Boat lecture hall",
            source="Jingdu",
            explained_here=(Span(20, 30),),
        ),
        use(
            sample,
            "强基",
            TermKind.FORMULA,
            members=("固本", "培元"),
            members_source="某报（2020）",
        ),
    )


@pytest.fixture
def panel(qtbot, sample, uses, light):
    made = TermsPanel(theme=light)
    qtbot.addWidget(made)
    made.set_document(sample.document)
    made.set_analysis(Analysis(terms=uses))
    made.show()
    return made


def shown(panel, column=Column.TERM):
    return [panel._shown.index(row, column).data() for row in range(panel._shown.rowCount())]


def test_the_model_keeps_qts_rules(qapp, uses):
    model = TermsModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = (
        QAbstractItemModelTester(model, mode),
        QAbstractItemModelTester(TermsShown(model, model), mode),
    )
    model.set_uses(uses)
    model.set_uses(uses[:1])
    assert testers[0].model() is model
    assert model.rowCount() == 1


def test_a_row_says_kind_places_and_meaning(panel):
    assert [shown(panel, column)[1] for column in Column] == ["云", "place", "2", "a place"]


def test_rows_say_who_explains_the_term(panel):
    assert [panel._shown.remark(row) for row in range(4)] == [
        "",
        "",
        "explained here",
        "has a source",
    ]


def test_members_of_a_formula_stand_in_the_tooltip_with_their_source(panel):
    tip = panel._shown.index(3, Column.TERM).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "强基\n固本；培元\n— 某报（2020）"


def test_kinds_are_offered_with_their_counts(panel):
    kinds = [panel._kinds.itemText(at) for at in range(panel._kinds.count())]
    assert kinds == ["All kinds", "formula · 1", "coinage · 1", "place · 1", "term · 1"]


def test_a_kind_leaves_its_rows(panel, qtbot):
    with qtbot.waitSignal(panel.count_changed) as told:
        panel._kinds.setCurrentIndex(3)
    assert (shown(panel), told.args) == (["云"], [1, 4])


def test_the_filter_finds_spellings_and_meanings(panel):
    panel._head._box.setText("雲")
    assert shown(panel) == ["云"]
    panel._head._box.setText("boat COINAGE")
    assert shown(panel) == ["红船讲堂"]


def test_sorting_by_places_goes_by_number(panel):
    panel._table.sortByColumn(Column.PLACES, Qt.SortOrder.DescendingOrder)
    assert [int(places) for places in shown(panel, Column.PLACES)] == [2, 2, 1, 1]


def test_walking_by_key_tells_the_first_place(qtbot, panel, sample, uses):
    panel._table.selectRow(0)
    with qtbot.waitSignal(panel.term_chosen) as told:
        QTest.keyClick(panel._table, Qt.Key.Key_Down)
    assert told.args == [uses[1].spans[0].start, uses[1].spans[0].end]


def test_arrows_step_through_the_places_of_a_term_and_round(qtbot, panel, uses):
    panel._table.selectRow(1)
    first, second = uses[1].spans
    told = []
    panel.term_chosen.connect(lambda start, _: told.append(start))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(panel._table, key)
    assert told == [second.start, first.start, second.start]
    assert "2 of 2" in panel._bar._text.text()


def test_the_bar_steps_too(qtbot, panel, uses):
    panel._table.selectRow(1)
    with qtbot.waitSignal(panel.term_chosen) as told:
        panel._bar._on.click()
    assert told.args[0] == uses[1].spans[1].start


def test_a_term_with_one_place_offers_no_steps(panel):
    panel._table.selectRow(2)
    assert not panel._bar._on.isEnabled()


def test_the_caret_in_a_term_selects_row_and_place_without_telling(qtbot, panel, uses):
    with qtbot.assertNotEmitted(panel.term_chosen):
        assert panel.select_at(uses[1].spans[1].start)
    assert panel._table.currentIndex().row() == 1
    assert "2 of 2" in panel._bar._text.text()


def test_the_caret_outside_terms_selects_nothing(panel, sample):
    assert not panel.select_at(sample.at("覆盖率"))


def test_the_inner_of_two_terms_is_selected(qapp, sample):
    outer = TermUse(
        term="外",
        kind=TermKind.DOCUMENT,
        gloss="",
        source="",
        spellings=("外",),
        spans=(Span(0, 9),),
    )
    inner = TermUse(
        term="内", kind=TermKind.TERM, gloss="", source="", spellings=("内",), spans=(Span(3, 5),)
    )
    model = TermsModel()
    model.set_uses((outer, inner))
    assert [model.row_at(offset) for offset in (0, 3, 4, 5, 9)] == [0, 1, 1, 0, None]


def test_selected_rows_are_copied_with_tabs(panel):
    panel._table.selectRow(2)
    QTest.keyClick(panel._table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "红船讲堂\tcoinage\t1\tRed Boat lecture hall"


def test_csv_holds_the_rows_shown_with_what_is_known(panel):
    panel._kinds.setCurrentIndex(1)
    head, row, *rest = panel.csv_text().splitlines()
    cells = dict(zip(head.split(","), row.split(","), strict=True))
    assert rest == []
    assert (cells["term"], cells["members"], cells["members_source"]) == (
        "强基",
        "固本 | 培元",
        "某报（2020）",
    )


def test_before_the_analysis_the_panel_says_when_terms_come(panel, sample):
    panel.set_document(sample.document)
    assert panel._stack.currentWidget() is panel._empty
    assert "read" in panel._empty.text()


def test_a_document_without_terms_says_so(panel):
    panel.set_analysis(Analysis(terms=()))
    assert "No terms" in panel._empty.text()


def test_the_side_panel_brings_a_table_to_the_front(qtbot, light):
    side = SidePanel(light)
    qtbot.addWidget(side)
    assert side.panel is side.figures
    side.show_panel(side.terms)
    assert side.panel is side.terms

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.core.document import Document
from reader.ui.outline_model import OutlineModel, reasons
from reader.ui.outline_panel import OutlinePanel


@pytest.fixture
def model(qapp, sample, light):
    made = OutlineModel(light)
    made.set_document(sample.document)
    return made


@pytest.fixture
def panel(qtbot, sample, light):
    made = OutlinePanel(theme=light)
    qtbot.addWidget(made)
    made.set_document(sample.document)
    made.show()
    return made


def test_the_model_keeps_qts_rules(qapp, sample, light):
    made = OutlineModel(light)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_document(sample.document)
    assert tester.model() is made


def test_the_tree_follows_the_levels(model):
    assert model.rowCount() == 2
    first = model.index(0, 0)
    assert model.rowCount(first) == 1
    assert model.parent(model.index(0, 0, first)) == first


def test_a_heading_is_shown_as_written(model):
    assert model.index(1, 0).data() == "二、聚力发展"


def test_the_tooltip_says_why_it_is_a_heading(model):
    said = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "it begins with a number" in said
    assert "without a full stop" in said


def test_a_heading_without_evidence_has_its_own_words_alone(model):
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "二、聚力发展"


def test_each_reason_is_said_once_and_unknown_codes_are_left_out():
    assert len(reasons(("number-cardinal", "number-paren", "no-such-code"))) == 1


def test_run_in_leads_are_softer(model, light):
    lead = model.index(0, 0, model.index(0, 0))
    role = Qt.ItemDataRole.ForegroundRole
    assert lead.data(role) == light.color("muted")
    assert model.index(0, 0).data(role) is None


def test_the_tree_follows_the_caret(panel, sample):
    panel.follow(sample.at("轮训"))
    assert panel._tree.currentIndex().data() == "抓好培训。"
    panel.follow(sample.at("公路"))
    assert panel._tree.currentIndex().data() == "二、聚力发展"


def test_outside_every_section_nothing_is_marked(panel, sample):
    panel.follow(sample.at("轮训"))
    panel.follow(sample.at("云河市强基"))
    assert not panel._tree.selectionModel().hasSelection()


def test_return_on_a_section_chooses_it(qtbot, panel):
    panel._tree.setCurrentIndex(panel._shown.index(1, 0))
    with qtbot.waitSignal(panel.section_chosen) as told:
        QTest.keyClick(panel._tree, Qt.Key.Key_Return)
    assert told.args == [2]


def test_the_filter_keeps_matching_sections_and_what_holds_them(panel):
    panel._head._box.setText("培训")
    assert panel._shown.rowCount() == 1
    assert panel._shown.rowCount(panel._shown.index(0, 0)) == 1


def test_down_in_the_filter_goes_to_the_tree(panel):
    panel._tree.setCurrentIndex(panel._shown.index(-1, -1))
    panel.focus_filter()
    QTest.keyClick(panel._head._box, Qt.Key.Key_Down)
    assert panel._tree.currentIndex().isValid()


def test_a_document_without_sections_says_so(panel, sample):
    source = sample.document.source
    panel.set_document(Document(source=source, text="", blocks=(), sections=()))
    assert panel._stack.currentWidget() is panel._empty
    assert panel._empty.text()


def test_a_chosen_section_survives_another_theme(qtbot, panel, sample):
    from reader.ui.theme import load_theme

    panel.follow(sample.document.sections[-1].start)
    at = panel._tree.currentIndex()
    panel.set_theme(load_theme("dark"))
    qtbot.wait(1)  # painting an index that the proxy had forgotten ended the program
    panel.grab()
    assert panel._tree.selectionModel().isSelected(panel._tree.currentIndex())
    assert panel._tree.currentIndex().data() == at.data()

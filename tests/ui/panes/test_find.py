import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from reader.core.spans import Span
from reader.ui.find_bar import FindBar
from reader.ui.find_marks import HitMarks
from reader.ui.find_panel import FoundPanel
from reader.ui.text_pane import TextPane


@pytest.fixture
def bar(qtbot, light):
    made = FindBar(light)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(qtbot, sample):
    made = FoundPanel()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    at = [i for i, char in enumerate(sample.document.text) if char == "干"]
    made.set_hits(sample.document, tuple(Span(i, i + 2) for i in at))
    return made


def test_typing_asks_once_after_a_pause(qtbot, bar):
    asked = []
    bar.asked.connect(lambda: asked.append(bar.text()))
    QTest.keyClicks(bar, "ganbu")
    qtbot.waitUntil(lambda: asked == ["ganbu"])


def test_what_an_input_method_composes_is_not_searched(qtbot, bar):
    bar.insert("干")
    bar.inputMethodEvent(QInputMethodEvent("gan", []))
    with qtbot.assertNotEmitted(bar.asked, wait=250):
        pass
    committed = QInputMethodEvent("", [])
    committed.setCommitString("部")
    with qtbot.waitSignal(bar.asked):
        bar.inputMethodEvent(committed)
    assert bar.text() == "干部"


@pytest.mark.parametrize(
    ("held", "by"),
    [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)],
)
def test_enter_steps_on_and_with_shift_back(qtbot, bar, held, by):
    with qtbot.waitSignal(bar.stepped) as caught:
        QTest.keyClick(bar, Qt.Key.Key_Return, held)
    assert caught.args == [by]


def test_the_arrow_down_goes_to_the_list_and_esc_to_the_text(qtbot, bar):
    with qtbot.waitSignal(bar.list_wanted):
        QTest.keyClick(bar, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar, Qt.Key.Key_Escape)


def test_a_problem_is_said_under_the_field_and_goes_away(bar):
    bar.show_problem("The pattern is not complete.")
    assert bar.problem() == "The pattern is not complete."
    assert bar.property("problem")
    bar.show_problem("")
    assert bar.problem() == ""


def test_the_count_never_lies_on_what_is_typed(bar):
    bar.show_count("3 of 41")
    assert bar.textMargins().right() >= bar._count.width()
    bar.show_count("")
    assert bar.textMargins().right() == 0


def test_a_row_says_context_and_place(panel, sample):
    first = panel._table.model().index(0, 0)
    assert first.data() == "全市建成服务中心1.2万个。干部𠮷云走进“红船讲堂”，覆盖率超过95%。"
    said = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("¶ 1   一、强基固本")


def test_rows_are_copied_with_section_and_paragraph(panel):
    panel.show_hit(1)
    cells = panel.rows_text().split("\t")
    assert cells == ["抓好培训。轮训干部300多人。", "一、强基固本 › 抓好培训", "¶ 2"]


def test_walking_shows_enter_goes_into_the_text_esc_to_the_field(qtbot, panel):
    panel.enter_table()
    with qtbot.waitSignal(panel.hit_chosen) as caught:
        QTest.keyClick(panel._table, Qt.Key.Key_Down)
    assert caught.args == [1]
    with qtbot.waitSignal(panel.text_wanted):
        QTest.keyClick(panel._table, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.field_wanted):
        QTest.keyClick(panel._table, Qt.Key.Key_Escape)


def test_rows_paint_the_match_on_its_mark(panel, light):
    shown = panel._table.grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(399) for y in range(2, 40)}
    assert light.token("found") in colours


def test_hits_are_painted_in_the_text_the_current_one_otherwise(qtbot, sample, light):
    pane = TextPane(theme=light)
    qtbot.addWidget(pane)
    pane.resize(700, 700)
    pane.set_document(sample.document)
    pane.show()
    first, last = sample.at("干部𠮷"), sample.at("干部300")
    hits = (Span(first, first + 2), Span(last, last + 2))
    pane.set_hits(HitMarks(hits, hits[1]))

    def under(span):
        shown = pane.viewport().grab().toImage()
        box = pane._geometry.boxes(span.start, span.end)[0]
        top = pane.verticalScrollBar().value()
        return shown.pixelColor(round(box.left + 1), round(box.baseline - top + 2)).name()

    assert under(hits[0]) == light.token("found")
    assert under(hits[1]) == light.token("found_now")
    pane.set_hits(HitMarks())
    assert under(hits[0]) != light.token("found")

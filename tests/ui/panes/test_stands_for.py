import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from reader.app.card import CardContent, CardEntry, Level
from reader.app.stands_for import Explanation, StandsFor
from reader.ui.reading_card import ReadingCard


@pytest.fixture
def room(qtbot):
    made = QWidget()
    made.resize(600, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(room, stands_for):
    card = ReadingCard(room)
    entry = CardEntry(level=Level.TERM, surface="三联三进", kind="formula", stands_for=stands_for)
    card.show_content(CardContent(start=0, end=4, entries=(entry,)), QRect(20, 20, 80, 20))
    return card


def words(card):
    return [label.text() for label in card.findChildren(QLabel)]


def test_members_stand_in_the_card_with_their_source(room):
    card = shown(room, StandsFor(members=("联心", "联户"), source="某报（2020）"))
    assert {"· 联心", "· 联户", "as stated in: 某报（2020）"} <= set(words(card))


def test_a_formula_without_source_says_so(room):
    assert "No source says what it stands for." in words(shown(room, StandsFor()))


def test_the_link_of_an_explanation_tells_its_place(qtbot, room):
    place = Explanation(start=30, end=44, words="“三联”方面，走访农户。", paragraph=7)
    card = shown(room, StandsFor(explanations=(place,)))
    (link,) = card.findChildren(QToolButton)
    assert link.text().startswith("¶7 “三联”方面")
    with qtbot.waitSignal(card.place_chosen) as told:
        link.click()
    assert told.args == [30, 44]

from pathlib import Path

import pytest

from reader.app.session import Place, Session, State
from reader.core.document import Document, SourceInfo
from reader.core.spans import Span


def document(text="云河市召开会议。"):
    source = SourceInfo(name="a.txt", format="txt", encoding="utf-8", sha256=text)
    return Document(source=source, text=text, blocks=(), sections=())


def test_nothing_is_open_at_first():
    assert Session().state == State()
    assert Session().state.current is None


def test_showing_a_document_tells_listeners_old_and_new():
    session, told = Session(), []
    session.listen(lambda old, new: told.append((old, new)))
    session.show(document(), path=Path("a.txt"), place=Place(caret=3))
    assert told == [(State(), session.state)]
    shown = session.state.current
    assert (shown.path, shown.caret) == (Path("a.txt"), 3)


@pytest.fixture
def three():
    """A session with three documents, the second of them shown."""
    session = Session()
    for name in ("a", "b", "c"):
        session.show(document(f"{name}号文件的正文。"), path=Path(name))
    session.switch(session.state.documents[1].number)
    return session


def names(session):
    return "".join(str(one.path) for one in session.state.documents)


def test_a_second_document_stands_beside_the_first_and_is_shown():
    session = Session()
    session.show(document())
    session.show(document("另一份。"))
    assert [one.document.text for one in session.state.documents] == [
        "云河市召开会议。",
        "另一份。",
    ]
    assert session.state.active == 1


def test_a_file_that_is_open_is_shown_where_the_reader_is_in_it(three):
    three.move_caret(4)
    three.step(1)
    three.show(document("b号文件的正文。"), path=Path("b"))
    assert names(three) == "abc"
    assert (three.state.active, three.state.current.caret) == (1, 4)


def test_a_file_read_anew_takes_the_place_of_its_earlier_reading_under_a_new_number(three):
    before = three.state.current.number
    three.move_caret(6)
    three.show(document("b改"), path=Path("b"))
    assert names(three) == "abc"
    assert three.state.current.number != before
    assert three.state.current.caret == 2


def test_the_same_pasted_text_is_not_open_twice():
    session = Session()
    for text in ("甲。", "乙。", "甲。"):
        session.show(document(text))
    assert len(session.state.documents) == 2
    assert session.state.current.document.text == "甲。"


def test_a_document_can_be_added_anywhere_while_the_shown_one_stays(three):
    three.add(document("d号"), path=Path("d"), at=0)
    three.add(document("e号"), path=Path("e"))
    assert names(three) == "dabce"
    assert three.state.current.path == Path("b")


def test_the_first_document_added_is_shown():
    session = Session()
    session.add(document(), path=Path("a"))
    assert session.state.current.path == Path("a")


@pytest.mark.parametrize(("by", "shown"), [(1, "c"), (2, "a"), (-1, "a"), (-2, "c")])
def test_stepping_goes_round(three, by, shown):
    three.step(by)
    assert three.state.current.path == Path(shown)


@pytest.mark.parametrize(
    ("closed", "left", "shown"), [(0, "bc", "b"), (1, "ac", "c"), (2, "ab", "b")]
)
def test_closing_shows_the_next_document_only_where_the_shown_one_is_closed(
    three, closed, left, shown
):
    three.close(three.state.documents[closed].number)
    assert names(three) == left
    assert three.state.current.path == Path(shown)


def test_closing_the_last_of_the_row_shows_the_one_before_it(three):
    three.step(1)
    three.close(three.state.current.number)
    assert three.state.current.path == Path("b")


def test_closing_the_only_document_leaves_nothing_open():
    session = Session()
    session.show(document())
    session.close(session.state.current.number)
    assert session.state == State()


def test_a_number_that_is_not_open_changes_nothing(three):
    before = three.state
    three.close(99)
    three.switch(99)
    assert three.state is before


def test_every_document_keeps_its_own_place_and_history(three):
    place = Place(caret=5, selection=Span(2, 5), top=1, panel="terms_panel")
    three.leave(3)
    three.move(place)
    three.step(1)
    three.move_caret(1)
    three.step(-1)
    assert three.state.current.place == place
    assert three.back() == 3


def test_a_remembered_place_past_the_end_is_brought_into_the_text():
    session = Session()
    place = Place(caret=400, selection=Span(3, 9), top=70)
    session.show(document("短。"), place=place)
    assert session.state.current.place == Place(caret=2, top=2)


def test_an_unchanged_state_tells_no_one():
    session, told = Session(), []
    session.show(document(), place=Place(caret=2))
    session.listen(lambda old, new: told.append(new))
    session.move_caret(2)
    assert told == []


def test_back_and_forward_return_to_the_places_left():
    session = Session()
    session.show(document())
    session.leave(1)
    session.move_caret(6)
    assert session.back() == 1
    assert session.state.current.caret == 1
    assert session.forward() == 6
    assert session.forward() is None


def test_without_a_document_nothing_moves():
    session = Session()
    session.move_caret(3)
    session.leave(3)
    session.step(1)
    assert (session.back(), session.forward()) == (None, None)
    assert session.state == State()

from pathlib import Path

from reader.app.session import Session, State
from reader.core.document import Document, SourceInfo


def document(text="云河市召开会议。"):
    source = SourceInfo(name="a.txt", format="txt", encoding="utf-8", sha256="0" * 64)
    return Document(source=source, text=text, blocks=(), sections=())


def test_nothing_is_open_at_first():
    assert Session().state == State()
    assert Session().state.current is None


def test_showing_a_document_tells_listeners_old_and_new():
    session, told = Session(), []
    session.listen(lambda old, new: told.append((old, new)))
    session.show(document(), path=Path("a.txt"), caret=3)
    assert told == [(State(), session.state)]
    shown = session.state.current
    assert (shown.path, shown.caret) == (Path("a.txt"), 3)


def test_a_second_document_takes_the_place_of_the_first_under_a_new_number():
    session = Session()
    session.show(document())
    first = session.state.current.number
    session.show(document("另一份。"))
    assert len(session.state.documents) == 1
    assert session.state.current.number != first


def test_a_remembered_caret_past_the_end_goes_to_the_end():
    session = Session()
    session.show(document("短。"), caret=400)
    assert session.state.current.caret == 2


def test_an_unchanged_state_tells_no_one():
    session, told = Session(), []
    session.show(document(), caret=2)
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
    assert (session.back(), session.forward()) == (None, None)
    assert session.state == State()

import json
from pathlib import Path

import pytest

from reader.app import recents
from reader.app.reading_process import read_pasted
from reader.app.recents import LIMIT, Keeper, Memory, Recent
from reader.app.session import Place, Session
from reader.core.document import Document, SourceInfo
from reader.core.spans import Span


def test_the_newest_file_comes_first_and_once():
    memory = Memory()
    for name in ("a", "b", "a"):
        memory = memory.having(Recent(path=name))
    assert [one.path for one in memory.recent] == ["a", "b"]


def test_only_so_many_are_kept():
    memory = Memory()
    for number in range(LIMIT + 5):
        memory = memory.having(Recent(path=str(number)))
    assert memory.recent[0].path == str(LIMIT + 4)
    assert len(memory.recent) == LIMIT


def test_the_place_of_a_known_file_is_remembered():
    memory = Memory(recent=(Recent(path="a", place=Place(caret=120)),))
    assert (memory.place_in("a"), memory.place_in("b")) == (Place(caret=120), Place())


def opened(*names):
    session = Session()
    for name in names:
        source = SourceInfo(name=name, format="txt", encoding="utf-8", sha256=name)
        text = f"{name}号文件的正文。"
        session.show(Document(source=source, text=text, blocks=(), sections=()), path=Path(name))
    return session


def test_what_is_open_is_remembered_in_order_with_the_shown_file():
    session = opened("a", "b", "c")
    session.step(-1)
    memory = Memory().with_state(session.state)
    assert (memory.last_open, memory.shown) == (("a", "b", "c"), "b")
    assert [one.path for one in memory.recent] == ["b"]


def test_files_still_to_be_read_count_as_open_once():
    memory = Memory().with_state(opened("a").state, ("b", "a"))
    assert memory.last_open == ("a", "b")


def test_pasted_text_is_not_remembered():
    session = opened("a")
    source = SourceInfo(name="Pasted", format="txt", encoding="utf-8", sha256="0")
    session.show(Document(source=source, text="甲。", blocks=(), sections=()))
    memory = Memory().with_state(session.state)
    assert (memory.last_open, memory.shown) == (("a",), "")


def test_a_file_that_is_not_shown_keeps_its_rank_but_gets_its_new_place():
    session = opened("a")
    memory = Memory(recent=(Recent(path="z"),)).with_state(session.state)
    session.move(Place(caret=3))
    memory = memory.having(Recent(path="y")).with_state(session.state)
    session.close(session.state.current.number)
    session.show(
        Document(
            source=SourceInfo(name="b", format="txt", encoding="utf-8", sha256="b"),
            text="乙。",
            blocks=(),
            sections=(),
        ),
        path=Path("b"),
    )
    memory = memory.with_state(session.state)
    assert [one.path for one in memory.recent] == ["b", "a", "y", "z"]
    assert memory.place_in("a") == Place(caret=3)


def test_what_is_saved_is_loaded(tmp_path):
    memory = Memory(
        recent=(
            Recent(path="/文件/a.txt", title="云河市报告", place=Place(caret=7)),
            Recent(
                path="b",
                place=Place(caret=9, selection=Span(4, 9), top=0, panel="terms_panel"),
            ),
        ),
        last_open=("/文件/a.txt", "b"),
        shown="b",
        layout=(("window", "AAAA"),),
    )
    recents.save(tmp_path / "x" / "session.json", memory)
    assert recents.load(tmp_path / "x" / "session.json") == memory


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"recent": 1}', '{"recent": [{}], "last_open": [], "layout": {}}', "\x00"],
)
def test_a_damaged_file_gives_an_empty_memory(tmp_path, content):
    path = tmp_path / "session.json"
    path.write_text(content, "utf-8")
    assert recents.load(path) == Memory()


def test_a_missing_file_gives_an_empty_memory(tmp_path):
    assert recents.load(tmp_path / "session.json") == Memory()


def test_a_caret_before_the_text_is_its_beginning(tmp_path):
    path = tmp_path / "session.json"
    kept = {"recent": [{"path": "a", "title": "", "caret": -9}], "last_open": [], "layout": {}}
    path.write_text(json.dumps(kept), "utf-8")
    assert recents.load(path).place_in("a") == Place()


def test_a_session_kept_by_an_earlier_version_is_read(tmp_path):
    path = tmp_path / "session.json"
    kept = {
        "version": 1,
        "recent": [{"path": "a", "title": "甲", "caret": 5}],
        "last_open": ["a"],
        "layout": {},
    }
    path.write_text(json.dumps(kept), "utf-8")
    memory = recents.load(path)
    assert (memory.last_open, memory.shown) == (("a",), "")
    assert memory.place_in("a") == Place(caret=5)


def test_the_keeper_writes_only_what_has_changed(tmp_path):
    path = tmp_path / "session.json"
    keeper = Keeper(path)
    assert keeper.first_run
    session = opened("a")
    keeper.note(session.state)
    keeper.note_layout({"window": "AAAA"})
    keeper.write()
    kept = path.stat().st_mtime_ns, path.stat().st_ino
    keeper.note(session.state)
    keeper.write()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == kept
    again = Keeper(path)
    assert not again.first_run
    assert (again.memory, again.layout()) == (keeper.memory, {"window": "AAAA"})


def test_the_hashes_that_a_file_has_had_are_kept_the_present_one_first(tmp_path):
    first, second = shown_with("一"), shown_with("二")
    memory = Memory().with_state(first).with_state(second).with_state(second)
    recents.save(tmp_path / "session.json", memory)
    (kept,) = recents.load(tmp_path / "session.json").recent
    assert kept.digests == (digest(second), digest(first))


def shown_with(text):
    session = Session()
    session.show(read_pasted(text, "a.txt"), path=Path("/云河/a.txt"))
    return session.state


def digest(state):
    return state.current.document.source.sha256

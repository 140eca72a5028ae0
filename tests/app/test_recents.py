import json

import pytest

from reader.app import recents
from reader.app.recents import LIMIT, Memory, Recent


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
    memory = Memory(recent=(Recent(path="a", caret=120),))
    assert (memory.caret_of("a"), memory.caret_of("b")) == (120, 0)


def test_a_forgotten_file_is_gone_from_both_lists():
    memory = Memory(recent=(Recent(path="a"), Recent(path="b")), last_open=("a",)).without("a")
    assert memory == Memory(recent=(Recent(path="b"),))


def test_what_is_saved_is_loaded(tmp_path):
    memory = Memory(
        recent=(Recent(path="/文件/a.txt", title="云河市报告", caret=7),),
        last_open=("/文件/a.txt",),
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
    assert recents.load(path).caret_of("a") == 0

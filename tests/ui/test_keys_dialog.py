import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from reader.ui.keys_dialog import KeysDialog
from reader.ui.keys_rules import Refusal, holder, refused


@pytest.fixture
def desk(open_desk, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("云河市工作综述\n\n全市新建驿站15个。\n", "utf-8")
    return open_desk(path)


@pytest.fixture
def dialog(desk):
    desk._actions["view.keys"].trigger()
    return desk.findChild(KeysDialog)


def choose(dialog, action):
    dialog._list.setCurrentItem(dialog._items[action])


def keys(desk):
    return dict(desk._services.options.settings.keys)


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("A", Refusal.TYPED),
        ("Shift+B", Refusal.TYPED),
        ("Ctrl+Left", Refusal.PANE),
        ("Ctrl+Alt+J", None),
        ("Ctrl+F9", None),
    ],
)
def test_keys_that_write_or_move_are_refused(key, why):
    assert refused(QKeySequence(key)) is why


def test_who_has_a_key_is_known_with_what_the_user_changed():
    keys_of_open = QKeySequence("Ctrl+O")
    assert holder(keys_of_open, {}, but="file.close") == "file.open"
    assert holder(keys_of_open, {"file.open": ""}, but="file.close") is None
    assert holder(keys_of_open, {}, but="file.open") is None


def test_free_keys_are_given_at_once(desk, dialog, qtbot):
    choose(dialog, "file.open")
    dialog._begin()
    qtbot.keyClick(dialog._edit, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert desk._actions["file.open"].shortcut() == QKeySequence("Ctrl+F9")
    assert keys(desk) == {"file.open": "Ctrl+F9"}
    assert "Ctrl+F9" in dialog._items["file.open"].text(1)
    assert "changed" in dialog._items["file.open"].text(1)


def test_keys_of_another_action_are_named_and_moved_on_demand(desk, dialog):
    choose(dialog, "file.open")
    dialog._take(QKeySequence("Ctrl+W"))
    assert "Close document" in dialog._said.text()
    assert keys(desk) == {}
    dialog._move.click()
    assert desk._actions["file.open"].shortcut() == QKeySequence("Ctrl+W")
    assert desk._actions["file.close"].shortcut().isEmpty()


def test_keys_that_write_change_nothing_and_say_why(desk, dialog):
    choose(dialog, "file.open")
    dialog._take(QKeySequence("X"))
    assert "Ctrl" in dialog._said.text()
    assert keys(desk) == {}


def test_delete_takes_keys_away_and_one_action_is_given_back(desk, dialog, qtbot):
    choose(dialog, "file.open")
    qtbot.keyClick(dialog._list, Qt.Key.Key_Delete)
    assert desk._actions["file.open"].shortcut().isEmpty()
    dialog._back.click()
    assert desk._actions["file.open"].shortcut() == QKeySequence("Ctrl+O")
    assert keys(desk) == {}


def test_all_keys_are_given_back(desk, dialog):
    desk._services.options.choose_key("file.open", "Ctrl+F9")
    desk._services.options.choose_key("file.close", "")
    dialog._reset_all()
    assert keys(desk) == {}
    assert desk._actions["file.close"].shortcut() == QKeySequence("Ctrl+W")


def test_a_key_is_not_given_back_over_another_action_that_has_it(desk, dialog):
    desk._services.options.choose_key("file.open", "Ctrl+F9")
    desk._services.options.choose_key("file.sample", "Ctrl+O")
    choose(dialog, "file.open")
    dialog._back.click()
    assert "Open the sample" in dialog._said.text()
    assert desk._actions["file.open"].shortcut() == QKeySequence("Ctrl+F9")


def test_the_search_finds_words_and_keys(dialog):
    dialog._search.setText("ctrl+w")
    assert not dialog._items["file.close"].isHidden()
    assert dialog._items["file.open"].isHidden()
    dialog._search.setText("citation")
    assert not dialog._items["edit.cite"].isHidden()


def test_escape_in_the_editor_leaves_everything_as_it_is(desk, dialog, qtbot):
    choose(dialog, "file.open")
    dialog._begin()
    qtbot.keyClick(dialog._edit, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert keys(desk) == {}


def test_changed_keys_are_those_of_the_next_start(desk, dialog, paths, open_desk, qtbot):
    desk._services.options.choose_key("file.open", "Ctrl+F9")
    desk.close()
    assert open_desk()._actions["file.open"].shortcut() == QKeySequence("Ctrl+F9")

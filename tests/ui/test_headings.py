"""Putting headings right in the window: by key, by menu, undone, listed, kept."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu

REPORT = """云河市水利工作综述

一、兴修水利
今年以来，全市新建水库3座，改造渠道42公里。
（一）加固堤防
完成堤防加固18公里，受益农田6万亩。
（二）疏浚河道
清淤河道76公里，拆除违建120处。
二、节约用水
推广滴灌12万亩，工业用水重复利用率达到91%。
管护责任落到人头
落实管护人员640名。签订责任书640份。
三、下步打算
再建水库2座，新增库容1,200万立方米。
"""
MACHINE = [
    (0, "一、兴修水利"),
    (1, "（一）加固堤防"),
    (1, "（二）疏浚河道"),
    (0, "二、节约用水"),
    (0, "三、下步打算"),
]


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "水利.txt"
    path.write_text(REPORT, "utf-8")
    return path


@pytest.fixture
def desk(open_desk, report):
    return open_desk(report)


def tree(window, parent=None, depth=0):
    """The rows of the tree as (depth, heading), as they are shown."""
    view = window._panes.outline._tree
    model, found = view.model(), []
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append((depth, index.data()))
        found += tree(window, index, depth + 1)
    return found


def go(window, words):
    window._panes.text.go_to(REPORT.index(words), flash=False)


def do(window, name, words):
    go(window, words)
    window._actions[name].trigger()


def said(window):
    return window._panes.status.currentMessage()


def test_the_tree_is_the_machines_at_first(desk):
    assert tree(desk) == MACHINE


def test_a_line_is_marked_and_shown_as_a_heading(desk):
    text = desk._panes.text
    do(desk, "heading.mark", "管护责任")
    assert tree(desk)[4] == (0, "管护责任落到人头")
    shown = text.document_shown()
    assert (
        shown.blocks_in(REPORT.index("管护责任"), REPORT.index("管护责任") + 1)[0].kind == "heading"
    )
    assert "管护责任落到人头" in said(desk)
    assert text.caret() == REPORT.index("管护责任")


def test_the_tree_says_who_set_a_heading(desk):
    do(desk, "heading.mark", "管护责任")
    model = desk._panes.outline._tree.model()
    assert "Set by you" in model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Set by you" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_keys_lower_and_raise_the_section_at_the_caret(qtbot, desk):
    go(desk, "二、节约用水")
    held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk._panes.text, Qt.Key.Key_Right, held)
    assert (1, "二、节约用水") in tree(desk)
    qtbot.keyClick(desk._panes.text, Qt.Key.Key_Left, held)
    qtbot.keyClick(desk._panes.text, Qt.Key.Key_Home)  # lets Alt and Shift go for the tests to come
    assert tree(desk) == MACHINE
    assert desk._services.corrector.held.listed == ()


def test_an_unmarked_heading_leaves_the_tree_and_undo_brings_it_back(desk):
    do(desk, "heading.unmark", "（一）加固堤防")
    assert [heading for _, heading in tree(desk)] == [h for _, h in MACHINE if "堤防" not in h]
    desk._actions["edit.undo"].trigger()
    assert tree(desk) == MACHINE
    desk._actions["edit.redo"].trigger()
    assert len(tree(desk)) == 4


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("heading.mark", "二、节约用水"),
        ("heading.unmark", "受益农田"),
        ("heading.raise", "二、节约用水"),
        ("heading.lower", "一、兴修水利"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_kept(desk, paths, name, words):
    do(desk, name, words)
    assert said(desk)
    assert tree(desk) == MACHINE
    assert not (paths.data / "corrections.sqlite3").exists()


def test_the_panes_keep_place_selection_and_folded_branches(desk):
    outline, text = desk._panes.outline, desk._panes.text
    outline._tree.collapse(outline._tree.model().index(0, 0))
    do(desk, "heading.mark", "管护责任")
    assert not outline._tree.isExpanded(outline._tree.model().index(0, 0))
    at = REPORT.index("受益农田")
    text.select(at, at + 4)
    desk._actions["edit.undo"].trigger()
    assert text.selection().cut(REPORT) == "受益农田"


def test_a_citation_names_the_section_that_was_marked(desk, qapp):
    do(desk, "heading.mark", "管护责任")
    go(desk, "落实管护人员")
    desk._actions["edit.cite"].trigger()
    assert "管护责任落到人头" in qapp.clipboard().text()


def test_headings_survive_a_restart_and_the_snapshot_is_the_machines(
    qtbot, desk, open_desk, report
):
    do(desk, "heading.mark", "管护责任")
    do(desk, "heading.unmark", "（一）加固堤防")
    shown = tree(desk)
    services = desk._services
    qtbot.waitUntil(lambda: bool(services.annotator.parts), timeout=60_000)
    desk.close()
    again = open_desk(report)
    assert tree(again) == shown
    again._actions["edit.undo"].trigger()
    again._actions["edit.undo"].trigger()
    assert tree(again) == MACHINE


def test_the_list_names_headings_and_goes_there(desk):
    do(desk, "heading.mark", "管护责任")
    desk._actions["edit.corrections"].trigger()
    dialog = desk._commands.correcting.list
    row = [dialog.table.item(0, column).text() for column in range(4)]
    assert row == ["管护责任落到人头", "heading", "level 1", "this place"]
    go(desk, "一、兴修")
    dialog.table.selectRow(0)
    dialog.go.click()
    assert desk._panes.text.caret() == REPORT.index("管护责任")


def test_a_lost_heading_is_listed(desk, open_desk, report):
    do(desk, "heading.unmark", "二、节约用水")
    desk.close()
    report.write_text(REPORT.replace("二、节约用水\n", ""), "utf-8")
    again = open_desk(report)
    again._actions["edit.corrections"].trigger()
    dialog = again._commands.correcting.list
    assert dialog.table.item(0, 3).text() == "lost: this place"
    dialog.reject()


@pytest.fixture
def menus(monkeypatch):
    """The menus that would pop up, which the offscreen platform cannot show."""
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: shown.append(menu))
    return shown


def test_the_tree_offers_what_can_be_done_to_a_section(desk, menus):
    view = desk._panes.outline._tree
    index = view.model().index(1, 0)
    view.customContextMenuRequested.emit(view.visualRect(index).center())
    assert desk._panes.text.caret() == REPORT.index("二、节约用水")
    assert desk._actions["heading.lower"] in menus[0].actions()
    desk._actions["heading.lower"].trigger()
    assert (1, "二、节约用水") in tree(desk)


def test_the_text_offers_a_menu_of_headings(desk, menus):
    desk._panes.text.context_requested.emit(REPORT.index("管护责任"), QPoint(50, 50))
    inner = [action.menu() for action in menus[0].actions() if action.menu()]
    assert desk._actions["heading.mark"] in inner[0].actions()

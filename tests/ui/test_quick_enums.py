"""Enumerations made quickly are those of the standard library."""

import enum
import pickle
import sys

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import Qt

from reader.ui import quick_enums

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 11, 4), reason="this Python makes other flags, which are left to it"
)
SLOW = quick_enums.instead_of(lambda *_, **__: None)
KEEP = enum.FlagBoundary.KEEP
FIRST = [("One", 1), ("Two", 2)]


def asked(kind, names, **more):
    """What `instead_of` makes of a request; None where it leaves it to the standard library."""
    wishes = {"module": __name__, "qualname": None, "type": None, "start": 1, "boundary": KEEP}
    return SLOW(kind, "Asked", names, **(wishes | more))


def enums_of_qt():
    """Every enumeration of Qt's namespace and of some classes of all three modules."""
    owners = (Qt, QtCore.QEvent, QtCore.QLocale, QtGui.QKeySequence, QtGui.QFont, QtWidgets.QStyle)
    return [
        pytest.param(one, id=f"{owner.__name__}.{name}")
        for owner in owners
        for name, one in sorted(vars(owner).items())
        if isinstance(one, enum.EnumType) and one.__members__
    ]


@pytest.mark.parametrize("kind", quick_enums.KINDS, ids=lambda kind: kind.__name__)
def test_an_example_of_each_kind_equals_the_standard_librarys(kind):
    assert quick_enums.is_equal(kind)


@pytest.mark.parametrize("found", enums_of_qt())
def test_an_enumeration_of_qt_has_the_members_that_the_standard_library_gives_it(found):
    members = [(name, one.value) for name, one in found.__members__.items()]
    theirs = found.__base__(found.__name__, tuple(members), module=__name__, boundary=KEEP)
    assert [(m.name, m.value) for m in found] == [(m.name, m.value) for m in theirs]
    assert found._value2member_map_.keys() >= theirs._value2member_map_.keys()
    assert all(found[name].name == theirs[name].name for name, _ in members)


def test_flags_are_joined_taken_apart_and_inverted():
    kind = asked(enum.Flag, [("Left", 1), ("Right", 2), ("Across", 3), ("Top", 32)])
    assert kind.Left | kind.Right is kind.Across
    assert list(kind.Across | kind.Top) == [kind.Left, kind.Right, kind.Top]
    assert kind.Left not in ~kind.Left


def test_a_second_name_of_a_number_is_another_name_of_its_member():
    kind = asked(enum.Enum, [("First", 0), ("Other", 0), ("Last", 1)])
    assert kind.Other is kind.First
    assert len(kind) == 2


def test_a_number_that_no_member_has_is_refused():
    with pytest.raises(ValueError, match="7 is not a valid"):
        asked(enum.IntEnum, FIRST)(7)


def test_a_member_is_pickled_as_itself():
    assert pickle.loads(pickle.dumps(Qt.Key.Key_F2)) is Qt.Key.Key_F2


@pytest.mark.parametrize(
    "names",
    [
        "One Two",
        ["One", "Two"],
        {"One": 1},
        [],
        [("One", "1")],
        [["One", 1]],
        [("_one_", 1)],
        [("name", 1)],
        [("mro", 1)],
        [("One", 1), ("One", 2)],
    ],
)
def test_names_that_qt_does_not_give_are_left_to_the_standard_library(names):
    assert asked(enum.Enum, names) is None


@pytest.mark.parametrize(
    "wish", [{"boundary": None}, {"qualname": "Other.Asked"}, {"type": str}], ids=str
)
def test_wishes_that_qt_does_not_have_are_left_to_the_standard_library(wish):
    assert asked(enum.Enum, FIRST, **wish) is None


def test_an_enumeration_belongs_to_the_module_that_asks_for_it():
    assert enum.Enum("Asked", list(FIRST), boundary=KEEP).__module__ == __name__


def test_where_enumerations_are_others_nothing_is_changed(monkeypatch):
    original = SLOW
    monkeypatch.setattr(enum.EnumType, "_create_", original, raising=True)
    monkeypatch.setattr(quick_enums, "is_equal", lambda _: False)
    monkeypatch.setattr(original, "__module__", "enum")
    quick_enums.begin()
    assert enum.EnumType.__dict__["_create_"] is original


def test_a_kind_that_cannot_be_made_here_is_left_to_the_standard_library(monkeypatch):
    def fail(*_):
        raise AttributeError("_singles_mask_")

    monkeypatch.setattr(quick_enums, "made", fail)
    assert not quick_enums.is_equal(enum.Flag)

"""Qt's enumerations made in a third of the standard library's time.

PySide makes the enumerations of every class of Qt that is touched: before the first paint more than
200 with 2,500 members, and the standard library takes 14 µs for each of them, 40 ms of a start.
Here what is the same for all enumerations of one kind is done once. What comes out is what the
standard library makes, attribute for attribute; whatever PySide would not ask for, a list of names
and whole numbers, is still made by it.
"""

import enum
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, TypeGuard

Members = list[tuple[str, int]]
Create = Callable[..., enum.EnumType]

KINDS: tuple[Any, ...] = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_KEEP = enum.FlagBoundary.KEEP
_TRIAL = [("second", 2), ("first", 1), ("both", 3), ("again", 2), ("none", 0)]


def begin() -> None:
    """Have such enumerations made here from now on; to be called before PySide is imported.

    In a Python that makes other enumerations than these nothing changes.
    """
    base: Any = enum.EnumType
    if base._create_.__module__ == enum.__name__ and all(map(is_equal, KINDS)):
        base._create_ = instead_of(base._create_)


def is_equal(kind: Any) -> bool:
    """Whether an example of `kind` has the same attributes as the standard library gives it."""
    theirs = kind("trial", tuple(_TRIAL), module=__name__, boundary=_KEEP)  # a tuple is not for us
    try:
        ours = made(kind, "trial", _TRIAL, __name__)
    except (AttributeError, KeyError, TypeError):  # Python 3.11.2 keeps other notes on flags
        return False
    return _described(theirs) == _described(ours)


def _described(cls: Any) -> dict[str, object]:
    """The attributes of an enumeration, its members by name and number."""
    return {
        key: (one._name_, one._value_, one._sort_order_) if isinstance(one, cls) else repr(one)
        for key, one in vars(cls).items()
    }


def instead_of(slow: Create) -> Create:
    """What takes the place of EnumType._create_: `slow` still makes what is out of the ordinary."""

    def create(kind: Any, class_name: str, names: object, **more: Any) -> enum.EnumType:
        more["module"] = more.get("module") or _caller()
        if _is_asked_by_qt(more) and _are_plain(names, kind):
            return made(kind, class_name, names, more["module"])
        return slow(kind, class_name, names, **more)

    return create


def _caller() -> str | None:
    """The module that asks for an enumeration, found as the standard library finds it."""
    try:
        name: str = sys._getframe(3).f_globals["__name__"]  # noqa: SLF001 - there is no other way
    except (ValueError, KeyError):
        return None
    return name


def _is_asked_by_qt(more: dict[str, object]) -> bool:
    return (more.get("boundary"), more.get("qualname"), more.get("type")) == (_KEEP, None, None)


def _are_plain(names: object, kind: Any) -> TypeGuard[Members]:
    """Whether these are members without any of the peculiarities that an enumeration may have."""
    if not isinstance(names, list) or not names or kind not in KINDS:
        return False
    taken, seen = _taken(kind), set()
    for pair in names:
        if type(pair) is not tuple or type(pair[1]) is not int or pair[0] in taken:
            return False
        seen.add(pair[0])
    return len(seen) == len(names) and not any(name.startswith("_") for name in seen)


@cache
def _taken(kind: Any) -> frozenset[str]:
    """Names that mean something to an enumeration of this kind itself."""
    return frozenset(name for base in kind.__mro__ for name in base.__dict__) | {"mro", ""}


@cache
def _empty(kind: Any) -> dict[str, Any]:
    """What an enumeration of this kind has before it has members, but for its constructor."""
    space = dict(vars(kind("empty", [], module=__name__, boundary=_KEEP)))
    del space["__new__"]
    return space


def made(kind: Any, name: str, members: Members, module: str | None) -> enum.EnumType:
    """The enumeration `name` of these members, as `kind(name, members)` makes it."""
    space = {
        key: type(one)() if type(one) in {list, dict} else one for key, one in _empty(kind).items()
    }
    space["__module__"] = module
    cls: Any = type.__new__(enum.EnumType, name, (kind,), space)
    cls.__new__ = enum.Enum.__new__
    by_name, by_value = space["_member_map_"], space["_value2member_map_"]
    order: list[str] = space["_member_names_"]
    is_flag, is_number = issubclass(kind, enum.Flag), issubclass(kind, int)
    new, put = cls._new_member_, type.__setattr__
    for label, value in members:
        one = by_value.get(value)
        if one is None:
            one = by_value[value] = new(cls, value) if is_number else new(cls)
            one._value_, one._name_, one.__objclass__ = value, label, cls
            one._sort_order_ = len(order)
            if not is_flag or _is_single(value):
                order.append(label)
        put(cls, label, one)
        by_name[label] = one
    if is_flag:
        _sum_up(cls, [value for _, value in members])
    return cls  # type: ignore[no-any-return] # a class made by the metaclass


def _is_single(value: int) -> bool:
    """Whether a flag is one bit."""
    return value != 0 and value & (value - 1) == 0


def _sum_up(cls: Any, values: list[int]) -> None:
    """Tell an enumeration of flags which bits it has, and in which order."""
    for value in values:
        cls._flag_mask_ |= value
        if _is_single(value):
            cls._singles_mask_ |= value
    cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    ordered = [one._value_ for one in cls]
    if ordered != sorted(ordered):
        cls._iter_member_ = cls._iter_member_by_def_

"""The cheap `dataclass` behaves as the standard library's does."""

import dataclasses
from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest

from reader.core import values

Decorator = Callable[..., Any]
both = pytest.mark.parametrize("dataclass", [dataclasses.dataclass, values.dataclass])


def _named(dataclass: Decorator) -> Any:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Town:
        """A town."""

        name: str
        people: int = 0
        roads: list[str] = dataclasses.field(default_factory=list)

    return Town


def _placed(dataclass: Decorator) -> Any:
    @dataclass(frozen=True, slots=True, order=True)
    class Place:
        start: int
        end: int = 9

    return Place


def _open(dataclass: Decorator) -> Any:
    @dataclass(frozen=True, kw_only=True)
    class Land:
        """With room for what is computed once."""

        towns: tuple[str, ...] = ()

        @cached_property
        def count(self) -> int:
            return len(self.towns)

    return Land


@both
def test_defaults_fill_what_is_not_given(dataclass: Decorator) -> None:
    town = _named(dataclass)(name="云河市")
    assert (town.name, town.people, town.roads) == ("云河市", 0, [])


@both
def test_each_value_gets_a_default_of_its_own(dataclass: Decorator) -> None:
    kind = _named(dataclass)
    assert kind(name="云河市").roads is not kind(name="松岭县").roads


@both
@pytest.mark.parametrize(
    "given", [{}, {"people": 3}, {"name": "云河市", "mayor": "?"}, {"name": "a", "b": 1, "c": 2}]
)
def test_missing_and_unknown_fields_are_refused(
    dataclass: Decorator, given: dict[str, object]
) -> None:
    with pytest.raises(TypeError):
        _named(dataclass)(**given)


@both
def test_fields_that_must_be_named_take_no_place(dataclass: Decorator) -> None:
    with pytest.raises(TypeError):
        _named(dataclass)("云河市")


@both
def test_fields_are_given_in_order_by_name_or_mixed(dataclass: Decorator) -> None:
    kind = _placed(dataclass)
    assert kind(1, 9) == kind(1) == kind(start=1) == kind(1, end=9)


@both
@pytest.mark.parametrize(("placed", "named"), [((1, 2, 3), {}), ((1,), {"start": 1}), ((), {})])
def test_too_many_or_too_few_values_are_refused(
    dataclass: Decorator, placed: tuple[int, ...], named: dict[str, int]
) -> None:
    with pytest.raises(TypeError):
        _placed(dataclass)(*placed, **named)


@both
def test_a_field_is_neither_set_nor_deleted(dataclass: Decorator) -> None:
    place = _placed(dataclass)(1, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        place.start = 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        del place.start
    assert place.start == 1


@both
def test_equal_values_of_one_class_are_equal_and_hash_alike(dataclass: Decorator) -> None:
    kind, other = _placed(dataclass), _placed(dataclass)
    assert kind(1, 2) == kind(1, 2)
    assert hash(kind(1, 2)) == hash(kind(1, 2))
    assert kind(1, 2) != kind(1, 3)
    assert kind(1, 2) != other(1, 2)


@both
def test_values_that_have_an_order_are_sorted_by_their_fields(dataclass: Decorator) -> None:
    kind = _placed(dataclass)
    assert sorted([kind(2, 1), kind(1, 3), kind(1, 2)]) == [kind(1, 2), kind(1, 3), kind(2, 1)]
    assert kind(1, 2) <= kind(1, 2) < kind(1, 3) >= kind(1, 3) > kind(1, 2)
    with pytest.raises(TypeError):
        sorted([kind(2, 1), _placed(dataclass)(1, 3)])


@both
def test_replace_and_fields_of_the_standard_library_work(dataclass: Decorator) -> None:
    town = _named(dataclass)(name="云河市")
    assert dataclasses.replace(town, people=5).people == 5
    assert [field.name for field in dataclasses.fields(town)] == ["name", "people", "roads"]


@both
def test_a_class_without_slots_keeps_what_is_computed_once(dataclass: Decorator) -> None:
    land = _open(dataclass)(towns=("云河市",))
    assert land.count == 1
    assert "count" in vars(land)


@both
def test_the_words_name_class_and_fields(dataclass: Decorator) -> None:
    assert repr(_placed(dataclass)(1, 2)).endswith("Place(start=1, end=2)")


def test_a_class_that_changes_is_not_made() -> None:
    with pytest.raises(ValueError, match="False"):
        values.dataclass(frozen=False)

"""JSON with exact decimals: the one thing the standard writer cannot do."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any


def dumps(value: Any) -> str:
    """`value` as one line of JSON, characters outside ASCII as they are.

    A Decimal is written as a number without exponent, digit for digit; mappings, sequences,
    strings, integers and booleans as usual. Raises TypeError for anything else, None included: a
    fact that is not there is an absent key.
    """
    return "".join(_parts(value))


class Null:
    """The one null of the contract: a change whose start is not stated."""


def number(value: Decimal) -> str:
    """A Decimal without exponent and without zeros that say nothing: 6.2E+8 → 620000000."""
    digits = f"{value:f}"  # exact: normalize() would round to the context's 28 digits
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _parts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield json.dumps(value, ensure_ascii=False)
        case bool():
            yield "true" if value else "false"
        case int():
            yield str(value)
        case Decimal():
            yield number(value)
        case Null():
            yield "null"
        case Mapping():
            yield from _joined("{", (_pair(key, item) for key, item in value.items()), "}")
        case Sequence():
            yield from _joined("[", map(_parts, value), "]")
        case _:
            raise TypeError(f"no JSON for {type(value).__name__}")


def _pair(key: str, item: Any) -> Iterator[str]:
    yield f"{json.dumps(key, ensure_ascii=False)}: "
    yield from _parts(item)


def _joined(first: str, items: Iterator[Iterator[str]], last: str) -> Iterator[str]:
    yield first
    for count, item in enumerate(items):
        if count:
            yield ", "
        yield from item
    yield last

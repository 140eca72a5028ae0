"""Flat settings written as TOML, and nested TOML made flat."""

from collections.abc import Mapping
from datetime import date, datetime, time

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


def flatten(nested: Mapping[str, object]) -> dict[str, object]:
    """Tables one level deep become "table.key"; whatever is deeper stays a value as it is."""
    flat: dict[str, object] = {}
    for key, value in nested.items():
        if isinstance(value, Mapping):
            flat.update({f"{key}.{name}": inner for name, inner in value.items()})
        else:
            flat[key] = value
    return flat


def dump(flat: Mapping[str, object]) -> str:
    """TOML text of flat keys: those without a dot first, then one table for each first part.

    Raises TypeError for a value that TOML has no word for.
    """
    top = {key: value for key, value in flat.items() if "." not in key}
    lines = [f"{_key(key)} = {_value(value)}" for key, value in sorted(top.items())]
    tables: dict[str, list[str]] = {}
    for key, value in sorted(flat.items()):
        if "." in key:
            table, _, name = key.partition(".")
            tables.setdefault(table, []).append(f"{_key(name)} = {_value(value)}")
    for table, rows in tables.items():
        lines += ["", f"[{_key(table)}]", *rows]
    return "\n".join(lines) + "\n"


def _key(key: str) -> str:
    return key if key and set(key) <= _BARE else _string(key)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, Mapping):
        inside = ", ".join(f"{_key(str(key))} = {_value(inner)}" for key, inner in value.items())
        return "{" + inside + "}"
    raise TypeError(type(value).__name__)


def _string(text: str) -> str:
    """A basic string: quoted, control characters as escapes."""
    parts = (
        _ESCAPES.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 127 else c) for c in text
    )
    return f'"{"".join(parts)}"'

"""A parsed document with its first figures as bytes and back, so that it can be shown unparsed.

Plain JSON, so that a foreign or damaged file can do no harm. A snapshot is as old as the program
and the file that made it: whoever shows one reads the document itself afterwards.
"""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from reader.core.blocks import Block, BlockKind, Cell
from reader.core.document import Document, SourceInfo
from reader.core.errors import Code, Notice
from reader.core.figures import Change, Figure, FigureKind, Qualifier
from reader.core.outline import Section, SectionKind
from reader.core.values import dataclass

LAYOUT = 2
"""Counts on when the layout of the bytes changes; bytes of another layout are not read."""

_VALUES: Mapping[str, type] = {
    kind.__name__: kind for kind in (Block, Cell, Section, SourceInfo, Notice, Figure, Change)
}
_ENUMS: Mapping[str, type[StrEnum]] = {
    kind.__name__: kind for kind in (BlockKind, SectionKind, Code, FigureKind, Qualifier)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A document, and figures around a place in it; offsets are code points of its text.

    `sealed`: all annotations around that place, as `annotation_lines.seal` makes them, still to be
    read; b"" where there are none.
    """

    document: Document
    figures: tuple[Figure, ...]
    sealed: bytes = b""


def dump(document: Document, figures: Iterable[Figure], sealed: bytes = b"") -> bytes:
    """The snapshot as a line of JSON in UTF-8, and behind it the line `sealed` as it is."""
    kept = [
        LAYOUT,
        document.text,
        *map(
            to_plain,
            (
                document.source,
                document.blocks,
                document.sections,
                document.meta,
                document.dates,
                document.notices,
                tuple(figures),
            ),
        ),
    ]
    line = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return line + b"\n" + sealed


def load(data: bytes) -> Snapshot:
    """The snapshot in `data`. Raises ValueError if it is damaged or of another layout."""
    line, _, sealed = data.partition(b"\n")
    try:
        layout, text, *rest = json.loads(line)
        if layout != LAYOUT:
            raise ValueError(layout)
        source, blocks, sections, meta, dates, notices, figures = map(from_plain, rest)
        _check((text,), str)
        _check((source,), SourceInfo)
        _check((meta, dates), dict)
        for several, kind in (
            (blocks, Block),
            (sections, Section),
            (notices, Notice),
            (figures, Figure),
        ):
            _check(several, kind)
    except (TypeError, KeyError, AttributeError, ArithmeticError) as error:
        raise ValueError(str(error)) from error
    document = Document(
        source=source,
        text=text,
        blocks=blocks,
        sections=sections,
        meta=meta,
        dates=dates,
        notices=notices,
    )
    return Snapshot(document=document, figures=figures, sealed=sealed)


def _check(several: Iterable[object], kind: type) -> None:
    """Raise TypeError if one of `several` is of another kind."""
    for one in several:
        if not isinstance(one, kind):
            raise TypeError(type(one).__name__)


def to_plain(value: Any) -> Any:
    """`value` as what JSON has words for: lists begin with the name of what they were."""
    name = type(value).__name__
    if name in _VALUES:
        return [name, *(to_plain(getattr(value, slot)) for slot in value.__slots__)]
    if name in _ENUMS:
        return [name, value.value]
    if isinstance(value, Decimal):
        return ["decimal", str(value)]
    if isinstance(value, tuple):
        return ["tuple", *map(to_plain, value)]
    if isinstance(value, Mapping):
        return dict(value)
    return value


def from_plain(plain: Any) -> Any:
    """What `to_plain` made `plain` of."""
    if not isinstance(plain, list):
        return plain
    name, *rest = plain
    if name == "tuple":
        return tuple(map(from_plain, rest))
    if name == "decimal":
        return Decimal(rest[0])
    if name in _ENUMS:
        return _ENUMS[name](rest[0])
    kind = _VALUES[name]
    return kind(**dict(zip(kind.__slots__, map(from_plain, rest), strict=True)))  # type: ignore[attr-defined]

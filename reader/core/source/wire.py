"""A Source as lines of JSON and back: how the process that reads hands over what it has read.

The far end has handled an untrusted file, so nothing is believed: what comes back is a Source that
keeps the promises of `model`, or ValueError. One record a line, so that each is soon decoded.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from math import isfinite
from typing import Any

from reader.core.errors import Code, Notice
from reader.core.source.model import Align, Cell, Line, PageStart, Role, Source, SourceInfo

VERSION = 1
"""Of the form below; both ends are the same program, so another version is refused."""

HEAD, TEXT, LINES, PAGES, END = "head", "text", "lines", "pages", "end"
"""Kinds of records: once, any number, any number, once for a print, once."""

_PIECE = 200_000
_BATCH = 400
_MAX_ROWS = 1_000_000


def encode(source: Source) -> Iterator[bytes]:
    """The records of `source`, each ended by a line feed; all but its name and hash."""
    info = source.info
    yield record(
        HEAD,
        VERSION,
        [info.format, info.encoding, info.rebuilt],
        dict(source.meta),
        [[n.code.value, n.start, n.end, dict(n.data)] for n in source.notices],
    )
    for at in range(0, len(source.text), _PIECE):
        yield record(TEXT, source.text[at : at + _PIECE])
    for at in range(0, len(source.lines), _BATCH):
        yield record(LINES, [_line(line) for line in source.lines[at : at + _BATCH]])
    if source.pages:
        yield record(PAGES, [[page.start, page.number] for page in source.pages])
    yield record(END)


def record(kind: str, *values: object) -> bytes:
    """One record: a JSON list on a line of its own. A lone surrogate is written as "?"."""
    written = json.dumps([kind, *values], ensure_ascii=False, separators=(",", ":"))
    return written.encode("utf-8", errors="replace") + b"\n"


def parse_record(line: bytes) -> tuple[str, list[Any]]:
    """Kind and values of one record. Raises ValueError for anything else."""
    try:
        values = json.loads(line)
    except RecursionError:
        raise ValueError from None
    if not (isinstance(values, list) and values and isinstance(values[0], str)):
        raise ValueError(values)
    return values[0], values[1:]


def decode(records: Iterable[bytes], *, name: str, sha256: str) -> Source:
    """The source that `records` describe; `name` and `sha256` are what its reader knows itself.

    Raises ValueError where they are not what `encode` writes, or break a promise of `Source`.
    """
    head: list[Any] = []
    pieces: list[str] = []
    lines: list[Line] = []
    pages: tuple[PageStart, ...] = ()
    ended = False
    for line in records:
        kind, values = parse_record(line)
        if ended:
            raise ValueError(kind)
        if kind == HEAD and not head:
            head = values
        elif kind == TEXT:
            pieces.append(_text(_only(values)))
        elif kind == LINES:
            lines += [_read_line(found) for found in _list(_only(values))]
        elif kind == PAGES and not pages:
            pages = tuple(_read_page(found) for found in _list(_only(values)))
        elif kind == END:
            ended = True
        else:
            raise ValueError(kind)
    if not ended or len(head) != 4 or head[0] != VERSION:
        raise ValueError(END)
    text = "".join(pieces)
    text.encode("utf-8")  # refuses lone surrogates, with a ValueError
    _check_order(lines, len(text))
    _check_pages(pages, len(text))
    return Source(
        info=_info(head[1], name, sha256),
        text=text,
        lines=tuple(lines),
        meta=_strings(head[2]),
        notices=tuple(_notice(values, len(text)) for values in _list(head[3])),
        pages=pages,
    )


def _line(line: Line) -> list[object]:
    """Start, end and, where there is any, the evidence that differs from the default."""
    more: dict[str, object] = {}
    for own in _EVIDENCE:
        value = getattr(line, own.name)
        if own.name == "rows" and value:
            more["rows"] = [[_cell(cell) for cell in row] for row in value]
        elif value != own.default:
            more[own.name] = value
    return [line.start, line.end, more] if more else [line.start, line.end]


def _cell(cell: Cell) -> list[object]:
    return [cell.start, cell.end, cell.header, cell.rowspan, cell.colspan]


def _read_line(values: object) -> Line:
    start, end, *rest = _list(values)
    given = rest[0] if rest else {}
    if len(rest) > 1 or not isinstance(given, dict) or not given.keys() <= _DEFAULTS.keys():
        raise ValueError(values)
    start, end = _whole(start), _whole(end)
    more = {name: _evidence(name, value) for name, value in given.items()}
    line = Line(start=start, end=end, **more)
    inside = all(start <= c.start <= c.end <= end for row in line.rows for c in row)
    if not inside or not (line.lead_end == 0 or start < line.lead_end <= end):
        raise ValueError(values)
    return line


def _evidence(name: str, value: object) -> Any:
    """A value of the type that the evidence `name` has."""
    default = _DEFAULTS[name]
    if isinstance(default, bool):
        return _flag(value)
    if isinstance(default, Align | Role):
        return type(default)(_text(value))
    if isinstance(default, int):
        return _whole(value)
    if isinstance(default, float):
        if not isinstance(value, int | float) or not isfinite(value):
            raise ValueError(value)
        return float(value)
    if name != "rows":
        raise ValueError(name)
    return tuple(tuple(_read_cell(cell) for cell in _list(row)) for row in _list(value))


def _read_cell(values: object) -> Cell:
    start, end, header, rowspan, colspan = _list(values)
    spans = _whole(rowspan), _whole(colspan)
    if not all(1 <= span <= _MAX_ROWS for span in spans):
        raise ValueError(values)
    return Cell(
        start=_whole(start),
        end=_whole(end),
        header=_flag(header),
        rowspan=spans[0],
        colspan=spans[1],
    )


def _read_page(values: object) -> PageStart:
    start, number = _list(values)
    return PageStart(_whole(start), _whole(number))


def _check_pages(pages: Iterable[PageStart], length: int) -> None:
    """Raise ValueError unless pages begin one after the other inside a text of `length`."""
    at = 0
    for page in pages:
        if not at <= page.start <= length or page.number < 0:
            raise ValueError(page)
        at = page.start


def _check_order(lines: Iterable[Line], length: int) -> None:
    """Raise ValueError unless the lines follow each other inside a text of `length`."""
    at = 0
    for line in lines:
        if not at <= line.start <= line.end <= length:
            raise ValueError(line)
        at = line.end


def _info(values: object, name: str, sha256: str) -> SourceInfo:
    kind, encoding, rebuilt = _list(values)
    return SourceInfo(
        name=name,
        format=_text(kind),
        encoding=_text(encoding),
        sha256=sha256,
        rebuilt=_flag(rebuilt),
    )


def _notice(values: object, length: int) -> Notice:
    code, start, end, data = _list(values)
    if start is None and end is None:
        return Notice(code=Code(code), data=_strings(data))
    start, end = _whole(start), _whole(end)
    if not start <= end <= length:
        raise ValueError(values)
    return Notice(code=Code(code), start=start, end=end, data=_strings(data))


def _strings(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004 - one error for whatever is wrong
    return {_text(key): _text(one) for key, one in value.items()}


def _only(values: list[Any]) -> object:
    (value,) = values
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(value)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004
    return value


_EVIDENCE: tuple[Field[Any], ...] = tuple(f for f in fields(Line) if f.default is not MISSING)
_DEFAULTS: Mapping[str, object] = {f.name: f.default for f in _EVIDENCE}

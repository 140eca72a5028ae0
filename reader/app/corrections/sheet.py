"""Corrections as a CSV table that a team can share: writing it, and looking before taking it in."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.app.corrections.correction import Correction, Kind, checked
from reader.app.store import Scope
from reader.core.errors import Code, ReaderError
from reader.core.export.tables import rows_csv

COLUMNS = ("kind", "scope", "surface", "value", "before", "after", "document", "start")
"""Column names; the order in a file that is taken in does not matter, further ones are ignored."""

LIMIT = 8 * 1024 * 1024
"""Most bytes of a file that is taken in: some 50,000 corrections."""

_NEEDED = frozenset({"kind", "scope", "surface"})
_SHA = re.compile(r"[0-9a-f]{64}")
# What `rows_csv` puts in front of a cell that a spreadsheet would run.
_GUARDED = re.compile(r"'(?=[=+@\t\r-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """A row that cannot be taken in. `line`: of the file, from 1, where the row begins."""

    line: int
    error: ReaderError


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What taking a table in would do. `conflicting`: (theirs, mine), of which one can hold."""

    new: tuple[Correction, ...] = ()
    same: tuple[Correction, ...] = ()
    conflicting: tuple[tuple[Correction, Correction], ...] = ()
    invalid: tuple[Bad, ...] = ()


def to_csv(corrections: Iterable[Correction]) -> str:
    """The corrections as CSV, in their order; without the paths of files."""
    return rows_csv(COLUMNS, (_row(one) for one in corrections))


def _row(one: Correction) -> tuple[str, ...]:
    start = "" if one.start is None else str(one.start)
    return (
        one.kind,
        one.scope,
        one.surface,
        one.value,
        one.before,
        one.after,
        one.document,
        start,
    )


def preview(name: str, data: bytes, mine: Iterable[Correction]) -> Preview:
    """What the table `data` (UTF-8, or GB 18030 as some spreadsheets save it) would change.

    `mine`: all corrections that are kept. Of rows that contradict each other the last counts.
    Raises ReaderError E-COR-07 if it is no table of corrections.
    """
    kept = {one.key: one for one in mine}
    theirs: dict[object, Correction] = {}
    invalid: list[Bad] = []
    for line, row in _rows(name, data):
        try:
            one = checked(_correction(row))
        except ReaderError as error:
            invalid.append(Bad(line=line, error=error))
        else:
            theirs[one.key] = one
    known = [(one, kept[one.key]) for one in theirs.values() if one.key in kept]
    return Preview(
        new=tuple(one for one in theirs.values() if one.key not in kept),
        same=tuple(one for one, old in known if _alike(one, old)),
        conflicting=tuple((one, old) for one, old in known if not _alike(one, old)),
        invalid=tuple(invalid),
    )


def _rows(name: str, data: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the lines they begin in."""
    refused = ReaderError(Code.CORRECTION_SHEET, name=name)
    if len(data) > LIMIT:
        raise refused
    reader = csv.reader(io.StringIO(_decoded(data, refused), newline=""), strict=True)
    try:
        head = [cell.strip() for cell in next(reader, [])]
        if not set(head) >= _NEEDED:
            raise refused
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):
                plain = (_GUARDED.sub("", cell, count=1) for cell in cells)
                yield line, dict(zip(head, plain, strict=False))
            line = reader.line_num + 1
    except csv.Error:
        raise refused from None


def _decoded(data: bytes, refused: ReaderError) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refused


def _correction(row: dict[str, str]) -> Correction:
    """The correction of a row, its value not yet checked. Raises ReaderError E-COR-05."""
    unknown = ReaderError(
        Code.CORRECTION_UNKNOWN, kind=row.get("kind", ""), scope=row.get("scope", "")
    )
    try:
        made = Correction(
            kind=Kind(row["kind"].strip()),
            scope=Scope(row["scope"].strip()),
            surface=row["surface"],
            value=row.get("value", ""),
            before=row.get("before", ""),
            after=row.get("after", ""),
        )
    except (KeyError, ValueError):
        raise unknown from None
    if made.scope is Scope.EVERYWHERE:
        return made
    document, start = row.get("document", "").strip(), row.get("start", "").strip()
    if not _SHA.fullmatch(document):
        raise unknown
    if made.scope is Scope.DOCUMENT:
        return replace(made, document=document)
    if not (start.isascii() and start.isdigit() and len(start) < 10):
        raise unknown
    return replace(made, document=document, start=int(start))


def _alike(one: Correction, other: Correction) -> bool:
    return (one.kind, one.value) == (other.kind, other.value)

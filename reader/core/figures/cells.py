"""Figures of table cells: the number with the unit of its headers or caption multiplied in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reader.core.context import TableContext
from reader.core.figures.figure import Change, Figure
from reader.core.fold import fold
from reader.core.numerals import parse
from reader.core.quantities import FigureKind, Qualifier, Quantity
from reader.core.quantities.quantity import tidy
from reader.core.quantities.units import unit_at

_NUMBER = re.compile(r"\s*(?P<sign>[-−－+＋▲△]?)\s*(?P<digits>\d[\d,]*(?:\.\d+)?)\s*")
_BRACKETS = re.compile(r"[(](?P<inside>[^()]{1,12})[)]\s*$")
_UNIT_TAIL = re.compile(r"(?:[,、/:±]|单位:)\s*(?P<inside>[^\s,、/:]{1,8})\s*$|(?P<percent>%)\s*$")
_CAPTION = re.compile(r"单位\s*:?\s*")
_NO_FIGURES = re.compile(
    r"年份|年度|年号|序号|编号|代码|编码|邮编|电话|页码|排序号|证号|档号|文号|号码|日期|时间|^No\.?$|^#$|^年$|^月份?$"
)
_YEAR = re.compile(r"\s*(?:1[89]|20)\d\d\s*年?\s*")
_GROWTH = re.compile(r"增长|增幅|涨幅|增减|升降|增速|变动|变化|下降")
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A unit as a header states it: as written without powers, its kind, the powers' product."""

    unit: str
    kind: FigureKind
    scale: int


def cell_figures(
    text: str, quantities: Sequence[Quantity], found: Sequence[Figure], table: TableContext
) -> tuple[Figure, ...]:
    """The figures of the cell `text`: `found` with the headers as subject, or its bare number.

    Year, serial-number and code columns give none. A minus sign stays; the change of a growth
    column follows it.
    """
    if _NO_FIGURES.search(fold(table.column_header)) or _YEAR.fullmatch(text):
        return ()
    if quantities:
        return tuple(_headed(figure, table) for figure in found)
    number = _NUMBER.fullmatch(fold(text))
    if number is None:
        return ()
    stated = _stated_unit(table)
    return (_headed(_bare(text, number, stated, table), table),)


def _headed(figure: Figure, table: TableContext) -> Figure:
    """`figure` with the row's header as subject and the column's beside it."""
    subject = _without_unit(table.row_header) or figure.subject
    doubts = tuple(d for d in figure.doubts if d != "subject-unknown" or not subject)
    return replace(
        figure,
        subject=subject,
        subject_column=_without_unit(table.column_header),
        subject_start=None,
        subject_end=None,
        doubts=doubts,
    )


def _bare(text: str, number: re.Match[str], stated: _Unit | None, table: TableContext) -> Figure:
    """The figure of a cell that holds a number alone."""
    plain = parse(number["digits"])
    assert isinstance(plain, Decimal)
    negative = number["sign"] in {"-", "▲", "△"}
    value = tidy((-plain if negative else plain) * (stated.scale if stated else 1))
    start = number.start("sign") if number["sign"] else number.start("digits")
    end = number.end("digits")
    growth = stated is not None and stated.kind in {FigureKind.PERCENT, FigureKind.POINTS}
    change = None
    if growth and _GROWTH.search(table.column_header + table.row_header):
        falls = negative != ("下降" in table.column_header)
        change = Change(role="by", direction="down" if falls else "up")
    return Figure(
        start=start,
        end=end,
        surface=text[start:end],
        value=value,
        unit=stated.unit if stated else "",
        qualifier=Qualifier.EXACT,
        kind=stated.kind if stated else FigureKind.COUNT,
        rule="table-cell",
        change=change,
        doubts=() if stated else ("unit-unknown",),
    )


def _stated_unit(table: TableContext) -> _Unit | None:
    """The unit the column's header states, else the row's, else the caption's."""
    for header in (table.column_header, table.row_header):
        for pattern in (_BRACKETS, _UNIT_TAIL):
            match = pattern.search(fold(header))
            if match is None:
                continue
            group = "inside" if match["inside"] else "percent"
            unit = _unit(header[match.start(group) : match.end(group)])
            if unit is not None:
                return unit
    caption = _CAPTION.sub("", fold(table.unit))
    return _unit(table.unit[len(table.unit) - len(caption) :]) if caption else None


def _unit(written: str) -> _Unit | None:
    """亿元 as 元 with 10⁸; None if it names no unit."""
    folded, scale, at = fold(written), 1, 0
    while at < len(folded):
        row = unit_at(folded, at, powered=scale > 1)
        if row is not None and at + len(row.surface) == len(folded):
            return _Unit(unit=written[at:], kind=row.kind, scale=scale)
        slash = folded.find("/", at)
        if row is not None and slash == at + len(row.surface):
            return _Unit(unit=written[at:], kind=row.kind, scale=scale)
        if folded[at] not in _POWERS:
            return None
        scale *= _POWERS[folded[at]]
        at += 1
    return None


def _without_unit(header: str) -> str:
    """`header` without the unit in brackets at its end."""
    match = _BRACKETS.search(fold(header))
    if match and _unit(header[match.start("inside") : match.end("inside")]) is not None:
        return header[: match.start()].strip()
    return header.strip()

"""Figures of an invented report, and its document, for the tests of lists and sheets."""

from dataclasses import replace
from decimal import Decimal

from reader.core.document import Document, parse
from reader.core.figures import Change, Figure, FigureKind, Qualifier
from reader.core.source import read

TEXT = (
    "云河市强基工作综述\n\n一、夯实基层\n全市建成驿站16家，培训干部1.2万余人次，投入3.2亿元。\n"
    "二、服务发展\n贷款52.6亿元，补贴4500万元，覆盖率95%，增长8.5%。\n"
)
PLAIN = Figure(
    start=0,
    end=1,
    surface="",
    value=Decimal(0),
    unit="",
    qualifier=Qualifier.EXACT,
    kind=FigureKind.COUNT,
    rule="arabic-unit",
)


def document() -> Document:
    """The report, parsed."""
    return parse(read(TEXT.encode("utf-8"), "云河.txt"))


def figure(surface: str, value: object, unit: str = "", **more: object) -> Figure:
    """The figure that stands as `surface` in the report."""
    at = max(TEXT.find(surface), 0)
    amount = tuple(map(Decimal, value)) if isinstance(value, tuple) else Decimal(value)
    made = replace(PLAIN, start=at, end=at + len(surface), surface=surface, value=amount, unit=unit)
    return replace(made, **more)


STATIONS = figure("16家", 16, "家", subject="驿站")
TRAINED = figure(
    "1.2万余人次", 12000, "人次", subject="培训干部", qualifier=Qualifier.MORE_THAN, time="全年"
)
SPENT = figure("3.2亿元", 320000000, "元", kind=FigureKind.MONEY)
LOANS = figure("52.6亿元", 5260000000, "元", kind=FigureKind.MONEY, subject="贷款")
AID = figure("4500万元", 45000000, "元", kind=FigureKind.MONEY, subject="补贴")
COVERED = figure(
    "95%", 95, "%", kind=FigureKind.PERCENT, subject="覆盖率", doubts=("bound-detached",)
)
GREW = figure(
    "8.5%",
    "8.5",
    "%",
    kind=FigureKind.PERCENT,
    subject="贷款",
    change=Change(role="by", direction="up"),
)
ALL = (STATIONS, TRAINED, SPENT, LOANS, AID, COVERED, GREW)

"""What the benchmarks have in common: a figure with its limit, medians, and their table.

Every module `bench_NAME` offers `figures() -> list[Figure]`; `run.py` calls each in a process of
its own. Seconds differ from machine to machine, so a figure is best a ratio to a peer that was
measured beside it in the same run; where its limit is a time or a size, the table gives the ratio
to that limit.
"""

import math
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "yunhe_party_building.txt"
RUNS = 7
"""How often a figure is measured whose median counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure. `value` is None where it could not be measured: `note` then says why.

    `unit`: "ms", "s", "MB", or "×" for a ratio to `peer` ("empty window", "jieba.cut"). `limit`:
    what it may be at most, or with `least` what it must be at least; None where nothing is asked.
    """

    name: str
    value: float | None
    unit: str
    limit: float | None = None
    peer: str = ""
    least: bool = False
    note: str = ""

    @property
    def share(self) -> float | None:
        """How much of its limit it takes: up to 1 it holds. None without value or limit."""
        if self.value is None or self.limit is None:
            return None
        small, large = (self.limit, self.value) if self.least else (self.value, self.limit)
        return small / large if large else math.inf


def milliseconds(work: Callable[[], object]) -> float:
    """Milliseconds that one call of `work` takes, on the clock."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def median(work: Callable[[], float], runs: int = RUNS) -> float:
    """The median of what `runs` calls of `work` measure."""
    return statistics.median(work() for _ in range(runs))


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of `values` lie: .95 leaves one frame in twenty above."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def live_until(condition: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Whether the condition came true while Qt's event loop ran, as it does in a window.

    Calling `processEvents` instead is no life: the loop never rests, and workers wait for that.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop, end = QEventLoop(), time.monotonic() + seconds

    def look() -> None:
        if condition():
            loop.exit(1)
        elif time.monotonic() > end:
            loop.exit(0)

    pulse = QTimer(interval=3)
    pulse.timeout.connect(look)
    pulse.start()
    came_true = bool(loop.exec())  # asked again, it may be false by now
    pulse.stop()
    return came_true


def slope(points: Iterable[tuple[float, float]]) -> float:
    """The slope of the line through the logarithms of sizes and times; 1 is linear growth."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    middle, level = (sum(column) / len(logs) for column in zip(*logs, strict=True))
    rise = sum((x - middle) * (y - level) for x, y in logs)
    return rise / sum((x - middle) ** 2 for x, _ in logs)


def table(figures: Iterable[Figure]) -> str:
    """The figures as a Markdown table, each line with the share of its limit that it takes."""
    head = "| figure | measured | limit | of the limit | |\n| --- | ---: | ---: | ---: | --- |"
    return "\n".join([head, *map(_row, figures)])


def _row(figure: Figure) -> str:
    share, against = figure.share, f" {figure.peer}" if figure.peer else ""
    limit = ""
    if figure.limit is not None:
        limit = f"{'≥' if figure.least else '≤'} {_number(figure.limit)} {figure.unit}".rstrip()
    measured = "–"
    if figure.value is not None:
        measured = f"{_number(figure.value)} {figure.unit}".rstrip() + against
    verdict = figure.note
    if share is not None and share > 1:
        verdict = f"**over** {figure.note}".rstrip()
    part = "" if share is None else f"{share:.2f}"
    return f"| {figure.name} | {measured} | {limit} | {part} | {verdict} |"


def _number(value: float) -> str:
    """Three significant digits, as far as a decimal point may help."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
